// Conversation tokens, which the gateway signs and checks itself.
import { errors, jwtVerify, SignJWT } from 'jose';

/** The audience that tells conversation tokens from customer tokens, even where a shop uses one secret for both. */
export const CONVERSATION_AUDIENCE = 'daogou:conversation';
const CONVERSATION_DAYS = 30;

/** What a conversation token says. */
export interface ConversationClaims {
  conversationId: string;
  storeKey: string;
  /** The customer whose conversation it is. */
  customerId?: string;
  /** Until when it speaks for the customer, in seconds since 1970: as long as the customer token that it was made from. */
  customerUntil?: number;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Signs and checks conversation tokens. */
export class ConversationTokens {
  private readonly key: Uint8Array;

  constructor(secret: string) {
    this.key = new TextEncoder().encode(secret);
  }

  /** A token for one conversation, good for 30 days. */
  async sign({ conversationId, storeKey, customerId, customerUntil }: ConversationClaims): Promise<string> {
    const customer = customerId === undefined ? {} : { customer: customerId, customerUntil: customerUntil ?? 0 };
    return await new SignJWT({ store: storeKey, ...customer })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(conversationId)
      .setAudience(CONVERSATION_AUDIENCE)
      .setIssuedAt()
      .setExpirationTime(`${CONVERSATION_DAYS}d`)
      .sign(this.key);
  }

  /** `undefined` for a token that is not ours, was tampered with or has expired. */
  async verify(token: string): Promise<ConversationClaims | undefined> {
    try {
      const options = { algorithms: ['HS256'], audience: CONVERSATION_AUDIENCE, requiredClaims: ['exp'] };
      const { payload } = await jwtVerify(token, this.key, options);
      const conversationId = text(payload.sub);
      const storeKey = text(payload['store']);
      if (conversationId === undefined || storeKey === undefined) return undefined;
      const until = payload['customerUntil'];
      return {
        conversationId,
        storeKey,
        customerId: text(payload['customer']),
        customerUntil: typeof until === 'number' ? until : 0,
      };
    } catch (error) {
      if (error instanceof errors.JOSEError || error instanceof TypeError) return undefined;
      throw error;
    }
  }
}
