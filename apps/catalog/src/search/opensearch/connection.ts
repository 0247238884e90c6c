// Asks OpenSearch, within limits: a deadline on every request, no retries, and a pause for searches after one that failed.
import { Client } from '@opensearch-project/opensearch';
import { z } from 'zod';

/** How long a search is waited for; what takes longer is answered from what is in memory. */
const SEARCH_TIMEOUT_MS = 1_000;
/** How long anything else is waited for: writes, and what an instance reads when it starts. */
const WORK_TIMEOUT_MS = 30_000;
/** For so long after a failure searches do not ask again, so that an engine that is away costs each of them nothing. */
const PAUSE_MS = 2_000;
const TOO_MANY = 429;
const SERVER_FAULT = 500;
const LONGEST_REASON = 200;

/** OpenSearch does not answer, or not as it should: `status` is its HTTP status, absent where there was none. */
export class OpenSearchFault extends Error {
  constructor(
    message: string,
    readonly status?: number,
  ) {
    super(message);
    this.name = 'OpenSearchFault';
  }

  /** Whether the engine cannot work now, and not the request was wrong. */
  get isAway(): boolean {
    return this.status === undefined || this.status === TOO_MANY || this.status >= SERVER_FAULT;
  }
}

/** A request: bodies that are lists are sent as lines of JSON. */
export interface Ask {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: object | readonly object[];
  readonly query?: Readonly<Record<string, string | number | boolean>>;
}

/** One cluster. */
export class OpenSearchConnection {
  private readonly client: Client;
  private pausedUntilMs = -Infinity;

  /** `url` may hold a name and a password. */
  constructor(url: string) {
    this.client = new Client({ node: url, maxRetries: 0, requestTimeout: WORK_TIMEOUT_MS });
  }

  /** Whether searches wait for the end of a pause. */
  get isPaused(): boolean {
    return performance.now() < this.pausedUntilMs;
  }

  /** Asks for a search; throws {@link OpenSearchFault} within a second. */
  async search<Schema extends z.ZodType>(schema: Schema, ask: Ask): Promise<z.output<Schema>> {
    if (this.isPaused) throw new OpenSearchFault('it failed a moment ago');
    try {
      return await this.ask(schema, ask, SEARCH_TIMEOUT_MS);
    } catch (error) {
      if (error instanceof OpenSearchFault && error.isAway) this.pausedUntilMs = performance.now() + PAUSE_MS;
      throw error;
    }
  }

  /** Asks for anything else; throws {@link OpenSearchFault}. */
  async work<Schema extends z.ZodType>(schema: Schema, ask: Ask): Promise<z.output<Schema>> {
    return await this.ask(schema, ask, WORK_TIMEOUT_MS);
  }

  async close(): Promise<void> {
    await this.client.close();
  }

  private async ask<Schema extends z.ZodType>(schema: Schema, ask: Ask, timeoutMs: number): Promise<z.output<Schema>> {
    const { method, path, body, query = {} } = ask;
    const content = Array.isArray(body) ? { bulkBody: body as object[] } : body === undefined ? {} : { body };
    let answer: { readonly body: unknown };
    try {
      answer = await this.client.transport.request(
        { method, path, querystring: query, ...content },
        { requestTimeout: timeoutMs, maxRetries: 0 },
      );
    } catch (error) {
      throw faultOf(error, `${method} ${path}`);
    }
    const parsed = schema.safeParse(answer.body);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw new OpenSearchFault(
      `${method} ${path}: not understood at ${issue?.path.join('.') ?? ''}: ${issue?.message}`,
      200,
    );
  }
}

const cause = z.object({ type: z.string(), reason: z.string().nullish() });
const errorAnswer = z.object({ error: cause.extend({ root_cause: z.array(cause).optional() }) });

/** What went wrong, in a line without the request's content: that holds what shoppers typed. */
function faultOf(error: unknown, what: string): OpenSearchFault {
  const { name, message, meta } = error as Error & { meta?: { statusCode?: number | null; body?: unknown } };
  const status = meta?.statusCode ?? undefined;
  const told = errorAnswer.safeParse(meta?.body);
  if (!told.success) return new OpenSearchFault(`${what}: ${name}: ${message.slice(0, LONGEST_REASON)}`, status);
  const { root_cause: [first = told.data.error] = [] } = told.data.error;
  const reason = (first.reason ?? '').slice(0, LONGEST_REASON);
  return new OpenSearchFault(`${what}: ${first.type}: ${reason}`, status);
}
