// Somebody of the shop at the desk, over HTTP, as the page is.
import type { z } from 'zod';
import type { DeskEvent, deskEvents, DeskRole, Packet, Problem, Suggestion } from '#contracts';
import { StreamClient, type TestShop } from '#testing';

/** What came back. */
export interface Answer<Body> {
  readonly status: number;
  readonly body: Body & Partial<Problem>;
}

/** One agent with a token. */
export class DeskClient {
  private constructor(
    readonly url: string,
    readonly token: string,
    readonly agentId: string,
  ) {}

  static async signIn(
    { url }: TestShop,
    agentId: string,
    role: DeskRole = 'agent',
    name = agentId,
  ): Promise<DeskClient> {
    const response = await fetch(`${url}/v1/demo/agent-token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ agentId, role, name }),
    });
    const { agentToken } = (await response.json()) as { agentToken: string };
    return new DeskClient(url, agentToken, agentId);
  }

  /** Somebody whose token is there already. */
  static withToken(url: string, token: string, agentId: string): DeskClient {
    return new DeskClient(url, token, agentId);
  }

  async call<Body = Record<string, unknown>>(method: string, path: string, body?: object): Promise<Answer<Body>> {
    const response = await fetch(`${this.url}/v1/desk${path}`, {
      method,
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as Answer<Body>['body'] };
  }

  async online(capacity?: number): Promise<void> {
    await this.call('PUT', '/presence', { state: 'online', ...(capacity === undefined ? {} : { capacity }) });
  }

  async take(
    conversationId: string,
    body: object = {},
  ): Promise<Answer<{ term: number; packet: Packet; holder?: unknown }>> {
    return await this.call('POST', `/conversations/${conversationId}/take`, body);
  }

  async say(conversationId: string, body: object): Promise<Answer<{ messageId: string }>> {
    return await this.call('POST', `/conversations/${conversationId}/messages`, body);
  }

  async suggestions(conversationId: string): Promise<Suggestion[]> {
    return (await this.call<{ items: Suggestion[] }>('GET', `/conversations/${conversationId}/suggestions`)).body.items;
  }

  async stream(): Promise<StreamClient> {
    return await StreamClient.open(`${this.url}/v1/desk/stream`, { authorization: `Bearer ${this.token}` });
  }
}

/** What an event of the desk's stream carries. */
type DataOf<Name extends DeskEvent['type']> = z.output<(typeof deskEvents)[Name]>;

/** Waits for an event of the desk's stream. */
export async function deskEvent<Name extends DeskEvent['type']>(
  stream: StreamClient,
  type: Name,
  fits: (data: DataOf<Name>) => boolean = () => true,
): Promise<DataOf<Name>> {
  const dataOf = (event: unknown): DataOf<Name> => (event as { data: DataOf<Name> }).data;
  return dataOf(await stream.first((event) => (event.type as string) === type && fits(dataOf(event)), type));
}
