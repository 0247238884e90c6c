// The context that travels with every message: trace, conversation and deadline, kept in AsyncLocalStorage.
import { AsyncLocalStorage } from 'node:async_hooks';

/** What a piece of work belongs to. */
export interface MessageContext {
  readonly traceId: string;
  readonly conversationId?: string;
  /** When the caller stops waiting, in milliseconds since the epoch. */
  readonly deadlineAtMs?: number;
}

const storage = new AsyncLocalStorage<MessageContext | undefined>();

/** The context of the message that is being handled, if any. */
export function currentContext(): MessageContext | undefined {
  return storage.getStore();
}

/** Runs `work` in a context; calls and events made inside carry it on. */
export function runInContext<Result>(context: MessageContext, work: () => Result): Result {
  return storage.run(context, work);
}

/** Runs `work` outside of any context: background loops must not carry the trace of whoever woke them. */
export function runOutsideContext<Result>(work: () => Result): Result {
  return storage.run(undefined, work);
}

/** The functions above under one name. */
export const messageContext = { currentContext, runInContext, runOutsideContext };
