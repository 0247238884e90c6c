/** One JSON request with a deadline; whatever goes wrong becomes a RequestError that says what to do next. */

/** Why a request failed: unreachable and slow may be tried again as they are, refused is an answer. */
export type FailureKind = 'unreachable' | 'slow' | 'refused' | 'busy' | 'fault';

/** A request that did not bring the answer asked for. */
export class RequestError extends Error {
  constructor(
    readonly kind: FailureKind,
    /** HTTP status, 0 when there was no answer. */
    readonly status: number,
    /** The stable `code` of problem+json, or an empty string. */
    readonly code: string,
    /** What the server says to the reader, or an empty string. */
    readonly detail: string,
    readonly retryAfterMs: number,
  ) {
    super(detail || `${kind} ${status}`);
    this.name = 'RequestError';
  }
}

/** What a request may carry. */
export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  storeKey?: string;
  /** A conversation token or a customer token. */
  token?: string;
  timeoutMs?: number;
  /** Goes through even when the page is left meanwhile. */
  keepalive?: boolean;
  signal?: AbortSignal;
}

const defaultTimeoutMs = 15_000;
const longestDetailCharacters = 300;

function kindOf(status: number): FailureKind {
  if (status === 429 || status === 503) return 'busy';
  return status >= 500 ? 'fault' : 'refused';
}

function retryAfterMsOf(response: Response): number {
  const seconds = Number(response.headers.get('retry-after') ?? '');
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds * 1000, 10_000) : 0;
}

async function failureOf(response: Response): Promise<RequestError> {
  const body: unknown = await response.json().catch(() => ({}));
  const problem = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const code = typeof problem['code'] === 'string' ? problem['code'] : '';
  const words = problem['detail'] ?? problem['title'];
  const detail = typeof words === 'string' ? words.slice(0, longestDetailCharacters) : '';
  return new RequestError(kindOf(response.status), response.status, code, detail, retryAfterMsOf(response));
}

/** Sends one request and returns its JSON; throws a RequestError, or an AbortError when `signal` was aborted. */
export async function request<T>(url: string, options: RequestOptions = {}): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (options.storeKey) headers['x-store-key'] = options.storeKey;
  if (options.token) headers['authorization'] = `Bearer ${options.token}`;
  if (options.body !== undefined) headers['content-type'] = 'application/json';
  const deadline = AbortSignal.timeout(options.timeoutMs ?? defaultTimeoutMs);
  let response: Response;
  try {
    response = await fetch(url, {
      method: options.method ?? 'GET',
      headers,
      keepalive: options.keepalive ?? false,
      body: options.body === undefined ? undefined : JSON.stringify(options.body),
      signal: options.signal ? AbortSignal.any([options.signal, deadline]) : deadline,
    });
    if (!response.ok) throw await failureOf(response);
    if (response.status === 204 || response.status === 202) return undefined as T;
    return (await response.json()) as T;
  } catch (error) {
    if (error instanceof RequestError || options.signal?.aborted) throw error;
    throw new RequestError(deadline.aborted ? 'slow' : 'unreachable', 0, '', '', 0);
  }
}
