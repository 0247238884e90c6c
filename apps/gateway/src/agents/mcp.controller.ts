// The MCP server at /mcp: stateless, one request a server, for clients of the revisions of 2025 and 2026.
import { All, Controller, Req, Res } from '@nestjs/common';
import type { AuthInfo, McpHttpHandler } from '@modelcontextprotocol/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isFromThisMachine, isLocalRequest, isLoopback, type RawRequest } from '#platform';
import { Origins } from '../http/origins.js';
import { HttpProblem } from '../http/problem.js';
import { unstorableIn } from '../http/unstorable.js';
import type { Caller } from '../identity/caller.js';
import { Identity } from '../identity/identity.js';
import { AgentTools } from './agent-tools.js';

const NAME = 'daogou';
const VERSION = '0.1.0';
/** Revisions before 2025-06-18 know batches. */
const MAX_BATCH = 5;
const INSTRUCTIONS =
  'An online shop. Search and look up products with the catalog tools, and ask the assistant for everything else. ' +
  'Amounts are in minor units of their currency. Orders are shown to the shopper whose token comes with the request; ' +
  'a guest can prove an order to the assistant by its number and the phone or e-mail of the order.';

/** One route; the protocol is the SDK's, which is loaded when somebody first asks. */
@Controller()
export class McpController {
  private handler: Promise<McpHttpHandler> | undefined;

  constructor(
    private readonly origins: Origins,
    private readonly identity: Identity,
    private readonly tools: AgentTools,
  ) {}

  @All('mcp')
  async serve(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    this.assertMeant(request.raw);
    assertReadable(request.body);
    const caller = await this.callerOf(request);
    const { fetch } = await (this.handler ??= this.open());
    const asked = new Request(`http://${request.headers.host ?? 'localhost'}/mcp`, {
      method: request.method,
      headers: headersOf(request),
    });
    const response = await fetch(asked, {
      authInfo: authInfoOf(caller),
      ...(request.body === undefined ? {} : { parsedBody: request.body }),
    });
    const body = await response.text();
    void reply.status(response.status).headers(Object.fromEntries(response.headers));
    if (isStream(response) && !readsStreams(request))
      await reply.header('content-type', 'application/json').send(lastOf(body));
    else await reply.send(body);
  }

  private async open(): Promise<McpHttpHandler> {
    const { createMcpHandler, McpServer } = await import('@modelcontextprotocol/server');
    return createMcpHandler(
      ({ authInfo }) => {
        const server = new McpServer(
          { name: NAME, version: VERSION },
          { instructions: INSTRUCTIONS, capabilities: { tools: { listChanged: false } } },
        );
        this.tools.addTo(server, authInfo?.extra?.['caller'] as Caller);
        return server;
      },
      // Nothing here changes while somebody listens, so nobody needs to.
      { legacy: 'stateless', maxSubscriptions: 0 },
    );
  }

  /** Who the session says; a token that is not good is never a guest. */
  private async callerOf({ headers, ip }: FastifyRequest): Promise<Caller> {
    const callerKey = this.identity.callerKeyOf(ip);
    if (headers.authorization === undefined) return { callerKey };
    const caller = await this.identity.callerOf('shopper', headers);
    this.origins.assertMayCall(headers, caller.storeKey);
    return { ...caller, callerKey };
  }

  /** A page whose own name was made to point at this machine asks for that name, and names itself as the origin. */
  private assertMeant(request: RawRequest): void {
    const { origin } = request.headers;
    const isOwn = origin === undefined || (URL.canParse(origin) && isLoopback(new URL(origin).hostname));
    if (isFromThisMachine(request) && !(isLocalRequest(request) && isOwn))
      throw new HttpProblem(403, 'other-host', { detail: 'the request names another host or page than this machine' });
    if (!isOwn) this.origins.assertMayCall(request.headers);
  }
}

/** A batch is one request to the limits of requests, and each message of it is work; what nobody can keep is refused as everywhere. */
function assertReadable(body: unknown): void {
  if (Array.isArray(body) && body.length > MAX_BATCH)
    throw new HttpProblem(400, 'batch-too-long', { detail: `a batch has at most ${MAX_BATCH} messages` });
  const path = unstorableIn(body, ['body']);
  if (path !== undefined)
    throw new HttpProblem(400, 'bad-body', {
      detail: `${path}: has characters that cannot be stored: NUL, or half of a surrogate pair`,
    });
}

const authInfoOf = (caller: Caller): AuthInfo => ({ token: '', clientId: '', scopes: [], extra: { caller } });

const STREAM = 'text/event-stream';
const isStream = ({ headers }: Response): boolean => headers.get('content-type')?.startsWith(STREAM) === true;
const readsStreams = ({ headers }: FastifyRequest): boolean => headers.accept?.includes(STREAM) === true;

/** The answer in a stream that is over: what comes last, after what was told meanwhile. */
const lastOf = (stream: string): string =>
  stream
    .split('\n')
    .findLast((line) => line.startsWith('data:'))
    ?.slice('data:'.length)
    .trim() ?? '';

/** A client that names no type, or JSON alone, is answered in JSON: the protocol wants it to name both, and nothing here needs a stream. */
function headersOf({ headers }: FastifyRequest): Headers {
  const result = new Headers();
  for (const [name, value] of Object.entries(headers))
    if (typeof value === 'string' && name !== 'content-length') result.set(name, value);
  const { accept = '*/*' } = headers;
  if (!accept.includes(STREAM) && /application\/json|\*\/\*/.test(accept))
    result.set('accept', `application/json, ${STREAM}`);
  return result;
}
