// Turns conversation requests into calls of the dialog; ids and identity are given here.
import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Bus, clientOf, newTraceId, runInContext } from '#bus';
import {
  dialogCalls,
  type HeldBy,
  type httpSchemas,
  MAX_MESSAGE_CHARACTERS,
  type Reply,
  type TranscriptMessage,
  type Turn,
} from '#contracts';
import { HttpProblem, notFound } from '../http/problem.js';
import type { Caller } from '../identity/caller.js';
import { Identity } from '../identity/identity.js';

type NewConversation = z.output<typeof httpSchemas.createConversation>;
type NewMessage = z.output<typeof httpSchemas.sendMessage>;
type Feedback = z.output<typeof httpSchemas.feedback>;

const noSuchConversation = (): HttpProblem =>
  notFound('no-such-conversation', 'there is no such conversation, or it was erased');
const noSuchMessage = (): HttpProblem => notFound('no-such-message', 'the conversation has no such message');

/** The conversation calls of the API. */
@Injectable()
export class Conversations {
  private readonly dialog;

  constructor(
    bus: Bus,
    private readonly identity: Identity,
  ) {
    this.dialog = clientOf(bus, dialogCalls);
  }

  /** Starts a conversation as a guest, or as the customer that the storefront vouches for. */
  async create(
    caller: Caller,
    request: NewConversation,
  ): Promise<{ conversationId: string; token: string; greeting: Reply }> {
    const storeKey = caller.storeKey ?? '';
    const { customerToken, guestId, ...rest } = request;
    const vouched = customerToken === undefined ? undefined : await this.identity.customerOf(customerToken, storeKey);
    const customerId = vouched?.customerId ?? caller.customerId;
    const customerUntil = vouched?.until ?? caller.customerUntil;
    const guestKey = customerId === undefined && guestId !== undefined ? guestKeyOf(storeKey, guestId) : undefined;
    const conversationId = randomUUID();
    const { greeting } = await inConversation(conversationId, () =>
      this.dialog.startConversation({ ...rest, conversationId, customerId, guestKey, storeKey }),
    );
    return {
      conversationId,
      token: await this.identity.conversationToken({ conversationId, storeKey, customerId, customerUntil }),
      greeting,
    };
  }

  /** Says something. The id of a message follows from the client's own id, so that a repeated request is the same message. */
  async send(
    conversationId: string,
    caller: Caller,
    { text, page, choice, clientMessageId }: NewMessage,
  ): Promise<Turn> {
    const { turn } = await inConversation(conversationId, () =>
      this.dialog.sendMessage({
        conversationId,
        customerId: caller.customerId,
        customerLapsed: caller.customerLapsed,
        messageId: clientMessageId === undefined ? randomUUID() : messageIdOf(conversationId, clientMessageId),
        clientMessageId,
        callerKey: caller.callerKey,
        text: storable(text),
        page,
        choice,
      }),
    );
    if (!turn) throw noSuchConversation();
    return turn;
  }

  async transcript(conversationId: string, after?: string): Promise<{ messages: TranscriptMessage[] }> {
    const messages: TranscriptMessage[] = [];
    // Paged between the services, whole to the outside: a conversation is small, and bounded here all the same.
    for (let page = 0; page < MAX_TRANSCRIPT_PAGES; page++) {
      const answer = await inConversation(conversationId, () =>
        this.dialog.getTranscript({ conversationId, after: messages.at(-1)?.id ?? after, limit: TRANSCRIPT_PAGE }),
      );
      if (answer.refused === 'no-such-conversation') throw noSuchConversation();
      if (answer.refused === 'no-such-message') throw noSuchMessage();
      messages.push(...answer.messages);
      if (answer.messages.length < TRANSCRIPT_PAGE) break;
    }
    return { messages };
  }

  async feedback(conversationId: string, feedback: Feedback): Promise<void> {
    const { refused } = await inConversation(conversationId, () =>
      this.dialog.recordFeedback({ conversationId, ...feedback }),
    );
    if (refused === 'no-such-conversation') throw noSuchConversation();
    if (refused === 'no-such-message') throw noSuchMessage();
  }

  /** A button "talk to a person". */
  async requestHandoff(caller: Caller & { conversationId?: string }, reason?: string): Promise<{ heldBy: HeldBy }> {
    const { conversationId = '', customerId, customerLapsed } = caller;
    const answer = await inConversation(conversationId, () =>
      this.dialog.requestHandoff({ conversationId, customerId, customerLapsed, reason: reason && storable(reason) }),
    );
    if (answer.heldBy === undefined) throw noSuchConversation();
    return { heldBy: answer.heldBy };
  }

  /** A newer token for a customer's conversation. */
  async renewToken(
    conversationId: string,
    authorization: string | undefined,
    customerToken: string,
  ): Promise<{ token: string }> {
    const { refused } = await this.dialog.getTranscript({ conversationId, onlyLast: true });
    if (refused !== undefined) throw noSuchConversation();
    return { token: await this.identity.renewed(authorization ?? '', customerToken) };
  }

  async erase(conversationId: string): Promise<void> {
    const { erased } = await inConversation(conversationId, () => this.dialog.eraseConversation({ conversationId }));
    if (!erased) throw noSuchConversation();
  }
}

const TRANSCRIPT_PAGE = 200;
const MAX_TRANSCRIPT_PAGES = 20;

function inConversation<Result>(conversationId: string, work: () => Promise<Result>): Promise<Result> {
  return runInContext({ traceId: newTraceId(), conversationId }, work);
}

/** A UUID that follows from the conversation and the client's id, as RFC 9562's version 8 allows. */
function messageIdOf(conversationId: string, clientMessageId: string): string {
  const hex = createHash('sha256').update(`${conversationId}\n${clientMessageId}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The guest as others know them: what the browser keeps is told to nobody, and can be no customer's id. */
const guestKeyOf = (storeKey: string, guestId: string): string =>
  `web-${createHash('sha256').update(`${storeKey}\n${guestId}`).digest('base64url').slice(0, 32)}`;

// Nobody types these; what PostgreSQL cannot keep was refused before.
const CONTROL_CHARACTERS = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** What can be kept of a text. One character more than the limit says that there was more. */
const storable = (text: string): string =>
  text
    .replace(CONTROL_CHARACTERS, '')
    .slice(0, MAX_MESSAGE_CHARACTERS + 1)
    // The cut may have gone through a character.
    .toWellFormed();
