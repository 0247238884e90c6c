/** What a failed call of the gateway means for the conversation. */
import type { Trouble } from './chat.types.js';
import { RequestError } from './request.js';

/** What went wrong, as it is shown. */
export function troubleOf(error: unknown): Trouble {
  if (!(error instanceof RequestError)) return { kind: 'fault' };
  if (error.kind === 'unreachable' && !navigator.onLine) return { kind: 'offline' };
  if (error.kind !== 'refused') return { kind: error.kind };
  // Shoppers can do nothing about it; whoever put the chat on the page finds it in the console.
  console.warn(`daogou: ${error.code || error.status}: ${error.detail}`);
  return { kind: error.status === 401 || error.status === 403 ? 'not-set-up' : 'refused' };
}

/** A conversation whose token is no longer good, or that was erased. */
export function isGone(error: unknown): boolean {
  return error instanceof RequestError && [401, 403, 404, 410].includes(error.status);
}

/** Whether another try may help. */
export function mayPass(error: unknown): boolean {
  return error instanceof RequestError && ['unreachable', 'busy', 'fault'].includes(error.kind);
}
