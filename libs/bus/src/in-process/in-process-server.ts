// The Nest transport strategy of the in-process transport.
import { setTimeout as delay } from 'node:timers/promises';
import { BusServer, type DeadLetter, type DeadLetterSink } from '../bus-server.js';
import type { Message } from '../message.js';
import type { BusMonitor } from '../monitor.js';
import type { ReadinessFaults } from '../transport.js';
import type { InProcessBroker, InProcessEndpoint } from './in-process-broker.js';

/** How long closing waits for what is in hand. */
const MAX_CLOSE_MS = 10_000;

/** Answers the calls and hears the events that an {@link InProcessBroker} hands over. */
export class InProcessServer extends BusServer {
  protected override readonly system = 'in-process';
  #endpoint: InProcessEndpoint | undefined;
  #sink: DeadLetterSink | undefined;
  readonly #inHand = new Set<Promise<unknown>>();

  constructor(
    service: string,
    private readonly broker: InProcessBroker,
    monitor: BusMonitor,
  ) {
    super(service, monitor);
  }

  /** Says where dead letters go; the service's database module does. */
  useDeadLetterSink(sink: DeadLetterSink): void {
    this.#sink = sink;
  }

  override listen(callback: (error?: unknown) => void): void {
    this.#endpoint = {
      service: this.service,
      callTopics: this.callTopics,
      eventTopics: this.eventTopics,
      signalTopics: this.signalTopics,
      call: (message: Message) => this.#hold(this.answerCall(message)),
      event: (message: Message) => this.#hold(this.handleDelivery(message)),
      signal: (message: Message) => this.handleSignal(message),
    };
    this.broker.join(this.#endpoint);
    callback();
  }

  override async close(): Promise<void> {
    if (this.#endpoint !== undefined) this.broker.leave(this.#endpoint);
    this.#endpoint = undefined;
    this.closing.abort();
    await Promise.race([Promise.allSettled(this.#inHand), delay(MAX_CLOSE_MS, undefined, { ref: false })]);
  }

  override faults(): ReadinessFaults {
    return this.#endpoint === undefined ? ['bus: not listening'] : [];
  }

  protected override async bury(letter: DeadLetter): Promise<void> {
    if (this.#sink === undefined) {
      this.logger.error(
        `${letter.message.topic}: ${this.service} has no database for dead letters; the event is dropped`,
      );
      return;
    }
    await this.#sink.bury(letter);
  }

  async #hold<Result>(work: Promise<Result>): Promise<Result> {
    this.#inHand.add(work);
    try {
      return await work;
    } finally {
      this.#inHand.delete(work);
    }
  }
}
