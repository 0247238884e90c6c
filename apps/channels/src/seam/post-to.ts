// Sends one request to a platform, with a deadline and a limit on what is read of the answer; what goes wrong comes back as a fault.
import { outgoing } from '#platform';
import type { Fault } from './channel.js';

const DEADLINE_MS = 10_000;
const MAX_ANSWER_BYTES = 1_000_000;
const MAX_RETRY_AFTER_SECONDS = 3_600;
const SECOND_MS = 1_000;

const HTTP_TOO_MANY = 429;
const HTTP_FAULT = 500;
/** Of the statuses of a fault the one that says that nothing was done. */
const HTTP_UNAVAILABLE = 503;
/** No connection, so nothing was asked. */
const NOT_ASKED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

const ask = outgoing({ maxBytes: MAX_ANSWER_BYTES, deadlineMs: DEADLINE_MS });

/** What came back: the status and the body of an answer that is no fault by its status, or the fault. */
export type Posted = { readonly status: number; readonly body: string } | Fault;

/** Gets what is at an address. */
export const getFrom = async (url: string): Promise<Posted> => await request(url, { method: 'GET' }, false);

/** Posts JSON. Statuses from 400 on are handed over too where `readsFaults`: their body says more. */
export const postTo = async (
  url: string,
  headers: Readonly<Record<string, string>>,
  json: string,
  readsFaults = false,
): Promise<Posted> =>
  await request(
    url,
    { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: json },
    readsFaults,
  );

async function request(url: string, init: RequestInit, readsFaults: boolean): Promise<Posted> {
  try {
    const response = await ask(url, init);
    const body = await response.text();
    const { status } = response;
    if (status < 400 || (readsFaults && status < HTTP_FAULT)) return { status, body };
    const detail = `HTTP ${status}`;
    if (status === HTTP_TOO_MANY) return { fault: 'rate', detail, ...retryAfter(response.headers.get('retry-after')) };
    if (status === 401 || status === 403) return { fault: 'bad-credentials', detail };
    if (status < HTTP_FAULT) return { fault: 'rejected', detail };
    return { fault: 'away', detail, isInDoubt: status !== HTTP_UNAVAILABLE };
  } catch (error) {
    // The reason only: what was asked holds the shop's token and the shopper's words.
    const detail = kindOf(error);
    return { fault: 'away', detail, isInDoubt: !NOT_ASKED.has(detail) };
  }
}

/** `ECONNREFUSED`, `TimeoutError`, …: of a failed fetch the cause tells more than its own name. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no answer';
  const { code } = (error.cause ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : error.name;
}

/** Seconds, as every platform here sends them. */
export function retryAfter(seconds: string | number | null | undefined): { retryAfterMs?: number } {
  const value = Number(seconds);
  if (seconds === null || seconds === undefined || !Number.isFinite(value) || value < 0) return {};
  return { retryAfterMs: Math.min(value, MAX_RETRY_AFTER_SECONDS) * SECOND_MS };
}
