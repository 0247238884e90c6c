// A shopper who talks to a gateway over HTTP, as a storefront's page does.
import type { HeldBy, Locale, Page, Problem, Reply, TranscriptMessage, Turn } from '#contracts';

import { StreamClient } from './live-client.js';

const REQUEST_TIMEOUT_MS = 30_000;

/** Who the shopper is and where they are. */
export interface ConversationOptions {
  readonly customerToken?: string;
  /** Kept by the browser of a guest. */
  readonly guestId?: string;
  readonly locale?: Locale;
  readonly page?: Page;
  /** Whose page the chat is on; the demo's key when absent. */
  readonly storeKey?: string;
}

/** What goes with a message. */
export interface SayOptions {
  readonly page?: Page;
  readonly clientMessageId?: string;
}

/** The gateway refused a request. */
export class HttpProblemError extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem,
  ) {
    super(`${status} ${problem.code}: ${problem.detail ?? problem.title}`);
    this.name = 'HttpProblemError';
  }
}

/** One conversation. */
export class Conversation {
  private constructor(
    readonly url: string,
    readonly conversationId: string,
    readonly token: string,
    readonly greeting: Reply,
  ) {}

  /** Starts a conversation. */
  static async open(url: string, options: ConversationOptions = {}): Promise<Conversation> {
    const { storeKey = 'demo', ...body } = options;
    const created = await request<{ conversationId: string; token: string; greeting: Reply }>(
      `${url}/v1/conversations`,
      { method: 'POST', headers: { 'x-store-key': storeKey }, body: JSON.stringify(body) },
    );
    return new Conversation(url, created.conversationId, created.token, created.greeting);
  }

  /** The same conversation through another gateway. */
  static at(url: string, { conversationId, token, greeting }: Conversation): Conversation {
    return new Conversation(url, conversationId, token, greeting);
  }

  /** Says something and waits for the replies. */
  async say(text: string, options: SayOptions = {}): Promise<Turn> {
    return await this.send<Turn>('POST', '/messages', { text, ...options });
  }

  /** What was said so far, oldest first. */
  async transcript(after?: string): Promise<TranscriptMessage[]> {
    const query = after === undefined ? '' : `?after=${encodeURIComponent(after)}`;
    const { messages } = await this.send<{ messages: TranscriptMessage[] }>('GET', `/messages${query}`);
    return messages;
  }

  /** Rates the conversation or a message of it. */
  async rate(rating: number, options: { comment?: string; messageId?: string } = {}): Promise<void> {
    await this.send('POST', '/feedback', { rating, ...options });
  }

  /** Asks for a person, as a button does. */
  async requestHandoff(reason?: string): Promise<{ heldBy: HeldBy }> {
    return await this.send('POST', '/handoff', { reason });
  }

  /** Follows what happens; with a message's id, from what came after it. */
  async stream(lastEventId?: string): Promise<StreamClient> {
    return await StreamClient.open(`${this.url}/v1/conversations/${this.conversationId}/stream`, {
      authorization: `Bearer ${this.token}`,
      ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
    });
  }

  /** Erases the conversation. */
  async erase(): Promise<void> {
    await this.send('DELETE', '');
  }

  private async send<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    return await request<Answer>(`${this.url}/v1/conversations/${this.conversationId}${path}`, {
      method,
      headers: { authorization: `Bearer ${this.token}` },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  }
}

async function request<Answer>(
  url: string,
  init: { method: string; headers: Record<string, string>; body?: string },
): Promise<Answer> {
  const headers = init.body === undefined ? init.headers : { ...init.headers, 'content-type': 'application/json' };
  const response = await fetch(url, { ...init, headers, signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) });
  if (response.status === 204) return undefined as Answer;
  const answer: unknown = await response.json();
  if (!response.ok) throw new HttpProblemError(response.status, answer as Problem);
  return answer as Answer;
}
