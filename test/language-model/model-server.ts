// A small OpenAI-compatible server for tests: it streams, calls tools, lies, hangs, fails as it is told, and records what it was asked.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** A function that the model is to call; a string as arguments is sent as it is, JSON or not. */
export interface ToolCallToSend {
  readonly name: string;
  readonly arguments: Readonly<Record<string, unknown>> | string;
}

/** What the server does with one request. */
export type Behaviour =
  /** With `everyMs` piece by piece, so long apart. */
  | { readonly does: 'say'; readonly text: string; readonly everyMs?: number }
  | { readonly does: 'call'; readonly tools: readonly ToolCallToSend[] }
  /** Takes the request and never answers; with `after` says that much first. */
  | { readonly does: 'hang'; readonly after?: string }
  | { readonly does: 'fail'; readonly status: number; readonly body?: string }
  /** Sends these bytes as the body, whatever they are. */
  | { readonly does: 'send'; readonly body: string; readonly type?: string }
  /** Begins to answer and breaks the connection. */
  | { readonly does: 'break'; readonly after: string };

/** One request as it arrived. */
export interface RecordedRequest {
  readonly purpose: 'understanding' | 'wording';
  /** The body, untouched: whatever left the shop stands in it. */
  readonly body: string;
  readonly authorization: string | undefined;
  readonly isStream: boolean;
  /** The names of the tools that were offered. */
  readonly tools: readonly string[];
  /** The user's message, which the dialog writes as JSON. */
  readonly user: Readonly<Record<string, unknown>>;
}

/** Decides what is done with a request. */
export type Behave = (request: RecordedRequest) => Behaviour;

/** The running server. */
export interface ModelServer {
  /** For LLM_BASE_URL. */
  readonly url: string;
  /** Oldest first, since the last `forget`. */
  readonly requests: readonly RecordedRequest[];
  /** The environment that connects a shop with it. */
  readonly env: Readonly<Record<string, string>>;
  behave(behave: Behave): void;
  /** Behaves decently again and forgets what it was asked. */
  forget(): void;
  stop(): Promise<void>;
}

const PIECE_CHARACTERS = 7;
const MAX_BODY_CHARACTERS = 1_000_000;

/** A decent model: agrees with what the rules suggest, and words a reply by opening it kindly. */
export const decently: Behave = ({ purpose, user }) => {
  if (purpose === 'wording')
    return { does: 'say', text: `${user['language'] === 'zh' ? '好的，' : 'Sure. '}${String(user['draft'])}` };
  const suggested = Array.isArray(user['suggested']) ? (user['suggested'] as Record<string, unknown>[]) : [];
  const tools = suggested.map(({ tool, ...slots }) => ({ name: String(tool), arguments: slots }));
  return { does: 'call', tools };
};

/** Starts the server on a free port of the loopback. */
export async function startModelServer(): Promise<ModelServer> {
  let behave: Behave = decently;
  let requests: RecordedRequest[] = [];
  const server = createServer((request, response) => {
    void answer(request, response, (recorded) => {
      requests.push(recorded);
      return behave(recorded);
    }).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  return {
    url,
    get requests() {
      return requests;
    },
    env: { LLM_BASE_URL: url, LLM_MODEL: 'test-model', LLM_API_KEY: 'test-key' },
    behave: (next) => {
      behave = next;
    },
    forget: () => {
      behave = decently;
      requests = [];
    },
    stop: async () => await stopped(server),
  };
}

async function stopped(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

interface ChatRequest {
  readonly stream?: boolean;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly tools?: readonly { readonly function: { readonly name: string } }[];
}

async function answer(request: IncomingMessage, response: ServerResponse, decide: Behave): Promise<void> {
  if (request.method !== 'POST' || !request.url?.endsWith('/chat/completions')) {
    response.writeHead(404).end();
    return;
  }
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk as string;
    if (body.length > MAX_BODY_CHARACTERS) throw new Error('a request this long is a fault of the dialog');
  }
  const chat = JSON.parse(body) as ChatRequest;
  const behaviour = decide({
    purpose: chat.tools === undefined ? 'wording' : 'understanding',
    body,
    authorization: request.headers.authorization,
    isStream: chat.stream === true,
    tools: (chat.tools ?? []).map((tool) => tool.function.name),
    user: JSON.parse(chat.messages.at(-1)?.content ?? '{}') as Record<string, unknown>,
  });
  if (chat.stream === true) await streamed(behaviour, response);
  else await whole(behaviour, response);
}

const usage = { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 };
const head = { id: 'chatcmpl-1', created: 1, model: 'test-model' };

const messageOf = (behaviour: Behaviour): object =>
  behaviour.does === 'call'
    ? {
        role: 'assistant',
        content: null,
        tool_calls: behaviour.tools.map(({ name, arguments: given }, index) => ({
          id: `call_${index}`,
          type: 'function',
          function: { name, arguments: typeof given === 'string' ? given : JSON.stringify(given) },
        })),
      }
    : { role: 'assistant', content: behaviour.does === 'say' ? behaviour.text : '' };

/** What no streaming changes; `true` when the response is dealt with. */
async function misbehaved(behaviour: Behaviour, response: ServerResponse): Promise<boolean> {
  switch (behaviour.does) {
    case 'fail':
      response.writeHead(behaviour.status, { 'content-type': 'application/json' });
      response.end(behaviour.body ?? JSON.stringify({ error: { message: 'as told', type: 'test' } }));
      return true;
    case 'send':
      response.writeHead(200, { 'content-type': behaviour.type ?? 'application/json' });
      response.end(behaviour.body);
      return true;
    case 'hang':
      if (behaviour.after === undefined) await once(response, 'close');
      return behaviour.after === undefined;
    case 'break':
    case 'say':
    case 'call':
      return false;
  }
}

async function whole(behaviour: Behaviour, response: ServerResponse): Promise<void> {
  if (await misbehaved(behaviour, response)) return;
  response.writeHead(200, { 'content-type': 'application/json' });
  if (behaviour.does === 'break' || behaviour.does === 'hang') {
    response.write(behaviour.after ?? '');
    if (behaviour.does === 'hang') await once(response, 'close');
    else response.destroy();
    return;
  }
  const choices = [
    { index: 0, message: messageOf(behaviour), finish_reason: behaviour.does === 'call' ? 'tool_calls' : 'stop' },
  ];
  response.end(JSON.stringify({ ...head, object: 'chat.completion', choices, usage }));
}

async function streamed(behaviour: Behaviour, response: ServerResponse): Promise<void> {
  if (await misbehaved(behaviour, response)) return;
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const send = (data: object): void => {
    response.write(`data: ${JSON.stringify({ ...head, object: 'chat.completion.chunk', ...data })}\n\n`);
  };
  const text = behaviour.does === 'say' ? behaviour.text : 'after' in behaviour ? (behaviour.after ?? '') : '';
  const everyMs = behaviour.does === 'say' ? behaviour.everyMs : undefined;
  for (let at = 0; at < text.length; at += PIECE_CHARACTERS) {
    if (everyMs !== undefined) await delay(everyMs);
    send({ choices: [{ index: 0, delta: { role: 'assistant', content: text.slice(at, at + PIECE_CHARACTERS) } }] });
  }
  if (behaviour.does === 'hang') {
    await once(response, 'close');
    return;
  }
  if (behaviour.does === 'break') {
    response.destroy();
    return;
  }
  send({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] });
  send({ choices: [], usage });
  response.end('data: [DONE]\n\n');
}
