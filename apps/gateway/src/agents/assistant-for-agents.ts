// The whole assistant for another agent: one tool, a conversation of its own, and who asks is what the session says.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Locale, Reply } from '#contracts';
import { Conversations } from '../conversations/conversations.js';
import { HttpProblem } from '../http/problem.js';
import type { Caller } from '../identity/caller.js';
import { Identity } from '../identity/identity.js';

/** Which storefront such conversations count for, unless the caller's token names one. */
const STORE_KEY = 'agents';

/** What is asked. `conversationId` is what the answer before gave: a signed token, which nobody can guess. */
export interface Question {
  readonly message: string;
  readonly conversationId?: string;
  readonly locale?: Locale;
}

const told = ({ text, skill, facts, needs, suggestions }: Reply) => ({ text, skill, facts, needs, suggestions });

/** Asks the dialog. */
@Injectable()
export class AssistantForAgents {
  constructor(
    private readonly conversations: Conversations,
    private readonly identity: Identity,
  ) {}

  /** @throws HttpProblem where the conversation is none, or that of another customer */
  async ask(caller: Caller, { message, conversationId: token, locale }: Question) {
    const open = token === undefined ? await this.begin(caller, locale) : await this.resume(caller, token);
    const turn = await this.conversations.send(open.caller.conversationId, open.caller, {
      text: message,
      clientMessageId: randomUUID(),
    });
    return { conversation_id: open.token, held_by: turn.heldBy, replies: turn.replies.map(told) };
  }

  private async begin(caller: Caller, locale: Locale | undefined): Promise<Open> {
    const storeKey = caller.storeKey ?? STORE_KEY;
    const { conversationId, token } = await this.conversations.create(
      { ...caller, storeKey },
      { ...(locale === undefined ? {} : { locale }) },
    );
    return { token, caller: { ...caller, conversationId } };
  }

  private async resume(caller: Caller, token: string): Promise<Open> {
    const { conversationId, customerId } = await this.identity.conversationOf(`Bearer ${token}`);
    if (caller.customerId !== undefined && caller.customerId !== customerId)
      throw new HttpProblem(403, 'wrong-conversation', { detail: 'the conversation is not that of this shopper' });
    // The conversation may be a customer's; whoever comes without their token is a guest in it.
    const { callerKey } = caller;
    const isLapsed = caller.customerId === undefined;
    return {
      token,
      caller: { ...caller, callerKey, conversationId, ...(isLapsed ? { customerLapsed: true as const } : {}) },
    };
  }
}

interface Open {
  readonly token: string;
  readonly caller: Caller & { conversationId: string };
}
