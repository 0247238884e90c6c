// What both transports do with a message that arrived: parse, run the handler in the message's context, map errors once, retry events.
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { Span } from '@opentelemetry/api';
import { Server, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';
import { lastValueFrom } from 'rxjs';
import type { CallDefinition, EventDefinition, SignalDefinition } from '#contracts';
import { runInContext } from './context.js';
import {
  BadRequestError,
  BusError,
  DeadlineExceededError,
  describeError,
  isLostConnection,
  RemoteFaultError,
  UnavailableError,
} from './errors.js';
import type { EventMeta } from './handles.js';
import { contextOf, describeIssues, errorReplyOf, headers, replyOf, type Message } from './message.js';
import { messageSpan, senderOf } from './message-span.js';
import { BusMonitor, type Outcome } from './monitor.js';
import { failSpan, inSpan } from './tracing.js';
import type { ReadinessFaults } from './transport.js';

/** An event that could not be handled, and why. */
export interface DeadLetter {
  /** The service that could not handle it. */
  readonly service: string;
  readonly message: Message;
  readonly cause: string;
  readonly attempts: number;
}

/** Where dead letters go. */
export interface DeadLetterSink {
  bury(letter: DeadLetter): Promise<void>;
}

/** Waits between the attempts at an event; one attempt more than waits. */
export const EVENT_RETRY_DELAYS_MS: readonly number[] = [100, 300, 1_000, 2_000];
/** So long an event is tried again that failed only as a server or a service was away: a night's outage leaves no dead letters. */
const MAX_AWAY_MS = 12 * 3_600_000;
const MAX_AWAY_RETRY_MS = 15_000;
/** A handler that takes longer is given up, so that nothing waits behind it for ever. */
const MAX_HANDLING_MS = 120_000;

/** A Nest transport strategy that handles messages of this house. */
export abstract class BusServer extends Server implements CustomTransportStrategy {
  protected override readonly logger = new Logger('Bus');
  override readonly propagatesEventHandlerErrors = true;
  protected readonly closing = new AbortController();
  /** What carries the messages, as OpenTelemetry names it. */
  protected abstract readonly system: string;

  constructor(
    readonly service: string,
    protected readonly monitor: BusMonitor,
  ) {
    super();
  }

  /** Where this service's dead letters go. */
  protected abstract bury(letter: DeadLetter): Promise<void>;
  /** What stands in the way of handling messages. */
  abstract faults(): ReadinessFaults;
  abstract override listen(callback: (error?: unknown) => void): void;
  abstract override close(): Promise<void>;

  override on(): never {
    throw new Error('the bus has no transport events');
  }

  override unwrap<T>(): T {
    throw new Error('the bus has no underlying server to hand out');
  }

  /** The topics of the calls that this service answers. */
  protected get callTopics(): string[] {
    return this.#topicsWhere((handler) => handler.isEventHandler !== true);
  }

  /** The topics of the events that this service hears. */
  protected get eventTopics(): string[] {
    return this.#topicsWhere((handler) => handler.isEventHandler === true && kindOf(handler) !== 'signal');
  }

  /** The topics of the signals that every instance of this service hears. */
  protected get signalTopics(): string[] {
    return this.#topicsWhere((handler) => kindOf(handler) === 'signal');
  }

  #topicsWhere(wanted: (handler: MessageHandler) => boolean): string[] {
    return [...this.messageHandlers].filter(([, handler]) => wanted(handler)).map(([topic]) => topic);
  }

  /** Answers a call: the body of its reply. Never rejects. */
  protected async answerCall(message: Message): Promise<string> {
    const startedAtMs = performance.now();
    let outcome: Outcome = 'ok';
    try {
      return await this.#traced(message, () => runInContext(contextOf(message), () => this.#runCall(message)));
    } catch (error) {
      const mapped = runInContext(contextOf(message), () => this.#mapError(error, message.topic));
      outcome = mapped.code;
      return errorReplyOf(mapped);
    } finally {
      this.monitor.callHandled(message.topic, outcome, performance.now() - startedAtMs);
    }
  }

  async #runCall(message: Message): Promise<string> {
    const { topic } = message;
    const handler = this.messageHandlers.get(topic);
    if (handler === undefined || handler.isEventHandler === true) {
      throw new UnavailableError('nobody answers this call', topic);
    }
    const deadlineAtMs = contextOf(message).deadlineAtMs;
    if (deadlineAtMs !== undefined && deadlineAtMs <= Date.now()) {
      this.logger.debug(`${topic}: skipped, its deadline has passed`);
      throw new DeadlineExceededError('the deadline passed before its turn came', topic);
    }
    const definition = handler.extras?.['definition'] as CallDefinition;
    const input = definition.input.safeParse(parseJson(message));
    if (!input.success) throw new BadRequestError(describeIssues(input.error), topic);
    const output = definition.output.safeParse(await this.#runHandler(handler, topic, input.data, undefined));
    if (!output.success) {
      throw new Error(`the handler's output does not fit the contract: ${describeIssues(output.error)}`);
    }
    return replyOf(output.data);
  }

  async #runHandler(
    handler: MessageHandler,
    topic: string,
    data: unknown,
    meta: EventMeta | undefined,
  ): Promise<unknown> {
    const result = async (): Promise<unknown> =>
      lastValueFrom(this.transformToObservable(await handler(data, meta)), { defaultValue: undefined });
    return withLimit(result(), MAX_HANDLING_MS, `${topic}: the handler did not end within ${MAX_HANDLING_MS} ms`);
  }

  /** Faults are logged here and nowhere else; the caller is told that one happened, not what it was. */
  #mapError(error: unknown, topic: string): BusError {
    if (error instanceof BusError && (error.topic === topic || error.topic === undefined)) return error;
    if (error instanceof UnavailableError || error instanceof DeadlineExceededError) {
      this.logger.warn(`${topic}: failed because of ${error.topic ?? 'another call'}: ${describeError(error)}`);
      return error;
    }
    if (isLostConnection(error)) {
      this.logger.warn(`${topic}: failed because a server is away: ${describeError(error)}`);
      return new UnavailableError('a server that the service needs is away', topic);
    }
    this.logger.error(
      `${topic}: the handler failed: ${describeError(error)}`,
      error instanceof Error ? error.stack : undefined,
    );
    return new RemoteFaultError('the service failed to answer', topic);
  }

  /**
   * Handles an event: bounded retries with growing waits, then a dead letter; a malformed one is dead at once.
   * Rejects only when the event must be delivered again: the service is closing, or the dead letter could not be put away.
   */
  protected async handleDelivery(message: Message): Promise<void> {
    const only = message.headers[headers.onlyService];
    if (only !== undefined && only !== this.service) return;
    await this.#traced(message, (span) =>
      runInContext(contextOf(message), async () => {
        const startedAtMs = performance.now();
        const failure = await this.#tryEvent(message);
        this.monitor.eventHandled(message.topic, failure?.outcome ?? 'ok', performance.now() - startedAtMs);
        if (failure === undefined) return;
        failSpan(span, failure.outcome);
        this.monitor.deadLetter(message.topic);
        this.logger.error(
          `${message.topic}: event ${message.headers[headers.eventId] ?? '(without id)'} is dead after ${failure.attempts} attempts: ${failure.cause}`,
        );
        await this.bury({ service: this.service, message, cause: failure.cause, attempts: failure.attempts });
      }),
    );
  }

  /** As a part of what the sender was doing. Signals are not traced: every instance hears each of them. */
  async #traced<Result>(message: Message, work: (span: Span) => Promise<Result>): Promise<Result> {
    const options = messageSpan('process', message, { system: this.system, service: this.service });
    return await inSpan(`process ${message.topic}`, { ...options, parent: senderOf(message) }, work);
  }

  /** Handles a signal once; a failure is logged and nothing more. Never rejects. */
  protected async handleSignal(message: Message): Promise<void> {
    const handler = this.messageHandlers.get(message.topic);
    if (handler === undefined || this.closing.signal.aborted) return;
    try {
      const definition = handler.extras?.['definition'] as SignalDefinition;
      const parsed = definition.payload.safeParse(parseJson(message));
      if (!parsed.success) throw new BadRequestError(describeIssues(parsed.error), message.topic);
      const meta = metaOf(message);
      await runInContext(contextOf(message), () => this.#runHandler(handler, message.topic, parsed.data, meta));
    } catch (error) {
      this.logger.warn(`${message.topic}: a signal could not be handled: ${describeError(error)}`);
    }
  }

  async #tryEvent(message: Message): Promise<{ cause: string; attempts: number; outcome: Outcome } | undefined> {
    const { topic } = message;
    const handler = this.messageHandlers.get(topic);
    if (handler === undefined) return undefined;
    const definition = handler.extras?.['definition'] as EventDefinition;
    let payload: unknown;
    let meta: EventMeta;
    try {
      const parsed = definition.payload.safeParse(parseJson(message));
      if (!parsed.success) throw new BadRequestError(describeIssues(parsed.error), topic);
      payload = parsed.data;
      meta = metaOf(message);
    } catch (error) {
      return { cause: describeError(error), attempts: 0, outcome: 'bad-request' };
    }
    const startedAtMs = performance.now();
    for (let attempt = 1, faults = 0; ; attempt += 1) {
      if (this.closing.signal.aborted) throw new UnavailableError('the service is closing', topic);
      try {
        await this.#runHandler(handler, topic, payload, meta);
        return undefined;
      } catch (error) {
        const isAway = saysAway(error) && performance.now() - startedAtMs < MAX_AWAY_MS;
        if (!isAway) faults += 1;
        const waitMs = isAway ? Math.min(MAX_AWAY_RETRY_MS, 100 * 2 ** attempt) : EVENT_RETRY_DELAYS_MS[faults - 1];
        if (waitMs === undefined || (error instanceof BadRequestError && error.topic === undefined)) {
          return { cause: describeError(error), attempts: attempt, outcome: 'fault' };
        }
        this.logger.warn(`${topic}: attempt ${attempt} failed, trying again in ${waitMs} ms: ${describeError(error)}`);
        await delay(waitMs, undefined, { signal: this.closing.signal }).catch(() => undefined);
      }
    }
  }
}

/** What the handler needs is away, which passes. */
const saysAway = (error: unknown): boolean =>
  isLostConnection(error) || error instanceof UnavailableError || error instanceof DeadlineExceededError;

const kindOf = (handler: MessageHandler): string | undefined =>
  (handler.extras?.['definition'] as { kind?: string } | undefined)?.kind;

function parseJson(message: Message): unknown {
  try {
    return JSON.parse(message.body);
  } catch {
    throw new BadRequestError('the body is not JSON', message.topic);
  }
}

function metaOf(message: Message): EventMeta {
  const eventId = message.headers[headers.eventId];
  if (eventId === undefined || eventId === '') throw new BadRequestError('the event has no id', message.topic);
  return { eventId, occurredAt: message.headers[headers.occurredAt] ?? new Date(0).toISOString() };
}

async function withLimit<Result>(work: Promise<Result>, limitMs: number, complaint: string): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(complaint));
    }, limitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
