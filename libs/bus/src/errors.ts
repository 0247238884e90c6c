// The errors that a caller of the bus can meet: four codes, mapped once, the same on every transport.
import { RpcException } from '@nestjs/microservices';

/** What went wrong with a call, as it travels in a reply. */
export type BusErrorCode = 'bad-request' | 'deadline-exceeded' | 'unavailable' | 'fault';

/** A call that was not answered. Expected outcomes are not errors: they are part of the output type. */
export abstract class BusError extends RpcException {
  abstract readonly code: BusErrorCode;

  /** `topic` is the call it happened on: a service tells its own bad requests from those of calls it made itself. */
  constructor(
    message: string,
    readonly topic?: string,
  ) {
    super({ message });
    this.name = new.target.name;
  }

  /** Nest's filters hand on what this returns: the error itself. */
  override getError(): this {
    return this;
  }
}

/** What was sent does not fit the contract. Never retried. */
export class BadRequestError extends BusError {
  readonly code = 'bad-request';
}

/** No answer came in time. What was asked for may still happen. */
export class DeadlineExceededError extends BusError {
  readonly code = 'deadline-exceeded';
}

/** The other side cannot be reached, is overloaded or is shutting down. */
export class UnavailableError extends BusError {
  readonly code = 'unavailable';
}

/** The other side failed; it has logged why. */
export class RemoteFaultError extends BusError {
  readonly code = 'fault';
}

const classes = {
  'bad-request': BadRequestError,
  'deadline-exceeded': DeadlineExceededError,
  unavailable: UnavailableError,
  fault: RemoteFaultError,
} satisfies Record<BusErrorCode, new (message: string, topic?: string) => BusError>;

/** Makes the error of a code that came in a reply; an unknown code is a fault. */
export function busErrorOf(code: string, message: string, topic?: string): BusError {
  const Class = Object.hasOwn(classes, code) ? classes[code as BusErrorCode] : RemoteFaultError;
  return new Class(message, topic);
}

/**
 * Of sockets, and of PostgreSQL: class 08 (connection exception), the three of a server that shuts down or starts, and the two of one that
 * cannot be written for now: its disk is full, or it is read-only, as a standby is and the embedded database without room.
 */
const LOST_CONNECTION =
  /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|08...|57P0[123]|53100|25006)$/;
/** As pg and its pool say it without a code. */
const LOST_CONNECTION_WORDS = /^(?:Connection terminated|timeout exceeded when trying to connect)/;

/** Whether an error says that a server which a service needs, such as its database, is away: that passes, and is no fault of the code. */
export function isLostConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  return (typeof code === 'string' && LOST_CONNECTION.test(code)) || LOST_CONNECTION_WORDS.test(error.message);
}

/** One line about an unknown thrown value, short enough for a header or a log. */
export function describeError(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.slice(0, 500);
}
