// Shoppers and agents of one run, who ask again through another gateway where one does not answer, as the pages do.
import { setTimeout as delay } from 'node:timers/promises';
import type { TranscriptMessage } from '#contracts';
import { Conversation } from '#testing';
import { type Answer, DeskClient } from '../../people/desk-client.js';

const MAX_ATTEMPTS = 120;
const RETRY_MS = 500;

/** A shop that runs are played in. */
export interface FaultScene {
  /** The gateways as they are now: one that was ended has another in its place. */
  readonly urls: () => readonly string[];
  readonly tokenOf: (agentId: string) => Promise<string>;
  readonly customerToken: string;
  /** A pending order of the customer that no other run uses. */
  readonly nextOrder: () => string;
  /** Asks the database of all services. */
  readonly sql: (statement: string, values: readonly unknown[]) => Promise<unknown[]>;
}

/** What became of the runs of one fault. `harmed` and `unanswered` must be 0; `lapsed`: a hold ended by itself while services were away. */
export interface FaultRow {
  readonly fault: string;
  readonly runs: number;
  harmed: number;
  unanswered: number;
  lapsed: number;
}

/** Somebody of the shop who holds a conversation. */
export interface Held {
  readonly agentId: string;
  readonly term: number;
}

/** What one run does. */
export class Hands {
  private attempts = 0;

  constructor(
    readonly scene: FaultScene,
    readonly run: number,
  ) {}

  /** A conversation; of the customer where an order is spoken of. */
  async open(isCustomer = false): Promise<Conversation> {
    const { customerToken } = this.scene;
    return await this.insist((url) =>
      Conversation.open(url, { locale: 'zh', ...(isCustomer ? { customerToken } : {}) }),
    );
  }

  /** The same text again is another message; one that is not answered is sent again as the same. */
  async say(talk: Conversation, text: string) {
    const clientMessageId = `${this.run}-${(this.attempts += 1)}`;
    return await this.insist((url) => Conversation.at(url, talk).say(text, { clientMessageId }));
  }

  async callPerson(talk: Conversation): Promise<void> {
    await this.insist((url) => Conversation.at(url, talk).requestHandoff());
  }

  async transcript(talk: Conversation): Promise<TranscriptMessage[]> {
    return await this.insist((url) => Conversation.at(url, talk).transcript());
  }

  async erase(talk: Conversation): Promise<void> {
    await this.insist((url) => Conversation.at(url, talk).erase());
  }

  async asAgent<Got extends { status: number }>(
    agentId: string,
    call: (desk: DeskClient) => Promise<Got>,
  ): Promise<Got> {
    const token = await this.scene.tokenOf(agentId);
    return await this.insist(async (url) => {
      const answer = await call(DeskClient.withToken(url, token, agentId));
      if (answer.status >= 500 || answer.status === 429) throw new Error(`${answer.status}`);
      return answer;
    });
  }

  async take(talk: Conversation, agentId: string): Promise<Held> {
    const { status, body } = await this.asAgent(agentId, (desk) => desk.take(talk.conversationId));
    if (status !== 200) throw new Error(`${agentId} did not get it: ${status} ${body.code ?? ''}`);
    return { agentId, term: body.term };
  }

  async line(talk: Conversation, { agentId, term }: Held, text: string): Promise<Answer<{ messageId: string }>> {
    const body = { term, text, clientMessageId: text };
    return await this.asAgent(agentId, (desk) => desk.say(talk.conversationId, body));
  }

  async release(
    talk: Conversation,
    { agentId, term }: Held,
    more: object = { to: 'assistant' },
  ): Promise<Answer<object>> {
    const path = `/conversations/${talk.conversationId}/release`;
    return await this.asAgent(agentId, (desk) => desk.call('POST', path, { term, ...more }));
  }

  async statusOf(orderId: string): Promise<string> {
    const order = await this.insist(async (url) => {
      const headers = { authorization: `Bearer ${this.scene.customerToken}` };
      const response = await fetch(`${url}/v1/orders/${orderId}`, { headers });
      if (!response.ok) throw new Error(String(response.status));
      return (await response.json()) as { status: string };
    });
    return order.status;
  }

  /** Tries until it is answered. */
  async insist<Result>(attempt: (url: string) => Promise<Result>): Promise<Result> {
    let last: unknown;
    for (let tries = 0; tries < MAX_ATTEMPTS; tries++) {
      const urls = this.scene.urls();
      this.attempts += 1;
      try {
        return await attempt(urls[(this.run + this.attempts) % urls.length] ?? '');
      } catch (error) {
        last = error;
        await delay(RETRY_MS);
      }
    }
    throw last;
  }
}
