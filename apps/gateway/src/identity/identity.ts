// Who a request comes from and whether a route is open to them.
import type { IncomingHttpHeaders } from 'node:http';
import { Injectable } from '@nestjs/common';
import { Bus, clientOf } from '#bus';
import { dialogCalls, type RouteAccess } from '#contracts';
import { GatewayConfig, type Storefront } from '../gateway.config.js';
import { HttpProblem } from '../http/problem.js';
import { type Caller, callerNow } from './caller.js';
import { callerKeyOf } from './caller-key.js';
import { CustomerTokens, signCustomerToken, type VouchedCustomer } from './customer-tokens.js';
import { type ConversationClaims, ConversationTokens } from './tokens.js';

const MAX_TOKEN_CHARACTERS = 8_000;

const unauthorized = (code: string, detail: string): HttpProblem => new HttpProblem(401, code, { detail });

/** The identities that the gateway knows: storefronts, customers they vouch for, conversations. */
@Injectable()
export class Identity {
  private readonly conversations: ConversationTokens;
  private readonly customers: CustomerTokens;
  private readonly storefronts: readonly Storefront[];
  private readonly dialog;

  constructor(
    private readonly config: GatewayConfig,
    bus: Bus,
  ) {
    this.dialog = clientOf(bus, dialogCalls);
    this.storefronts = config.STOREFRONTS;
    this.conversations = new ConversationTokens(config.SESSION_SECRET);
    this.customers = new CustomerTokens(config.STOREFRONTS);
  }

  /** Says who calls, or throws 401 (nobody we know) or 403 (another conversation's token). */
  async callerOf(access: RouteAccess, headers: IncomingHttpHeaders, conversationId?: string): Promise<Caller> {
    switch (access) {
      case 'public':
      case 'carrier':
      case 'platform':
      case 'agent':
      case 'lead':
        return {};
      case 'storefront':
        return await this.storefrontCaller(headers);
      case 'conversation':
        return await this.conversationCaller(headers, conversationId);
      case 'customer':
        return await this.customerCaller(headers);
      case 'shopper':
        return await this.shopperCaller(headers);
    }
  }

  /** The conversation whose token an `Authorization` header holds. */
  async conversationOf(authorization: string): Promise<Caller & { conversationId: string }> {
    const claims = await this.conversations.verify(bearerOf({ authorization }));
    if (!claims) throw unauthorized('bad-token', "the bearer token is not a conversation's, or has expired");
    return callerFrom(claims);
  }

  /** What stands for the address of a client. */
  callerKeyOf(address: string): string {
    return callerKeyOf(address, this.config.SESSION_SECRET);
  }

  /** The customer of a token that came in a body. */
  async customerOf(token: string, storeKey: string): Promise<VouchedCustomer> {
    if (token.length > MAX_TOKEN_CHARACTERS) throw unauthorized('bad-customer-token', 'the customerToken is too long');
    const checked = await this.customers.verify(token, storeKey);
    if ('fault' in checked) throw unauthorized('bad-customer-token', `the customerToken is not good: ${checked.fault}`);
    return checked;
  }

  /** A token for a conversation. */
  async conversationToken(claims: ConversationClaims): Promise<string> {
    return await this.conversations.sign(claims);
  }

  /**
   * A conversation's token again, which speaks for its customer as long as a newer customer token does.
   * @throws HttpProblem 401 for a bad customer token, 409 for that of somebody else than whose conversation it is.
   */
  async renewed(authorization: string, customerToken: string): Promise<string> {
    const claims = await this.conversations.verify(bearerOf({ authorization }));
    if (!claims) throw unauthorized('bad-token', "the bearer token is not a conversation's, or has expired");
    const { customerId, until } = await this.customerOf(customerToken, claims.storeKey);
    if (customerId !== claims.customerId)
      throw new HttpProblem(409, 'other-customer', { detail: 'the conversation is not that of this customer' });
    return await this.conversations.sign({ ...claims, customerUntil: until });
  }

  /** A customer token such as the first storefront with a secret would sign. */
  async demoCustomerToken(customerId: string): Promise<string> {
    const storefront = this.storefronts.find(({ secret }) => secret !== undefined);
    if (!storefront) throw new HttpProblem(404, 'no-such-route', { detail: 'there is no storefront with a secret' });
    return await signCustomerToken(storefront, customerId);
  }

  private async storefrontCaller(headers: IncomingHttpHeaders): Promise<Caller> {
    const storeKey = this.storeKeyOf(headers);
    if (storeKey === undefined)
      throw unauthorized('no-store-key', 'send the key of the storefront as the header x-store-key');
    // A customer token is welcome on storefront routes, but a bad one is said to be bad.
    if (headers.authorization === undefined) return { storeKey };
    const { customerId, customerUntil } = await this.customerCaller(headers);
    return { storeKey, customerId, customerUntil };
  }

  private async conversationCaller(headers: IncomingHttpHeaders, conversationId?: string): Promise<Caller> {
    const claims = await this.conversationOf(headers.authorization ?? '');
    if (claims.conversationId !== conversationId) {
      throw new HttpProblem(403, 'wrong-conversation', { detail: 'the bearer token is that of another conversation' });
    }
    return claims;
  }

  /** A customer by a token of the storefront's, or by that of a conversation that was started with one. */
  private async shopperCaller(headers: IncomingHttpHeaders): Promise<Caller> {
    const claims = await this.conversations.verify(bearerOf(headers));
    if (!claims) return await this.customerCaller(headers);
    const caller = callerFrom(claims);
    if (caller.customerId === undefined)
      throw unauthorized('no-customer', 'the conversation is that of a guest now: this needs a customer');
    // The token of an erased conversation is good for nothing; what is asked of the dialog itself, it refuses by itself.
    const { refused } = await this.dialog.getTranscript({ conversationId: caller.conversationId, onlyLast: true });
    if (refused !== undefined) throw unauthorized('bad-token', 'the conversation of the bearer token was erased');
    return caller;
  }

  private async customerCaller(headers: IncomingHttpHeaders): Promise<Caller> {
    const storeKey = this.storeKeyOf(headers);
    const checked = await this.customers.verify(bearerOf(headers), storeKey);
    if ('fault' in checked)
      throw unauthorized('bad-token', `the bearer token is not a customer's that is good: ${checked.fault}`);
    return { storeKey: checked.storeKey, customerId: checked.customerId, customerUntil: checked.until };
  }

  private storeKeyOf(headers: IncomingHttpHeaders): string | undefined {
    const key = headers['x-store-key'];
    if (key === undefined) return undefined;
    if (typeof key !== 'string' || !this.customers.has(key))
      throw unauthorized('unknown-store-key', 'the header x-store-key names no storefront');
    return key;
  }
}

/** Whom a conversation's token speaks for at this moment. */
function callerFrom({
  customerUntil = 0,
  customerId,
  ...claims
}: ConversationClaims): Caller & { conversationId: string } {
  return customerId === undefined ? claims : callerNow({ ...claims, customerId, customerUntil });
}

function bearerOf(headers: Pick<IncomingHttpHeaders, 'authorization'>): string {
  const token = /^bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (token === undefined) throw unauthorized('no-token', 'send a token as the header authorization: Bearer <token>');
  if (token.length > MAX_TOKEN_CHARACTERS) throw unauthorized('bad-token', 'the bearer token is too long');
  return token;
}
