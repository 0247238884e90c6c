// The broker of one process: hands calls and events from client to server as JSON, in order by key, within limits.
import { UnavailableError } from '../errors.js';
import { KeyedExecutor } from '../keyed-executor.js';
import type { Message } from '../message.js';

/** A service's side of the broker. */
export interface InProcessEndpoint {
  readonly service: string;
  readonly callTopics: readonly string[];
  readonly eventTopics: readonly string[];
  readonly signalTopics: readonly string[];
  /** The body of the reply. */
  call(message: Message): Promise<string>;
  event(message: Message): Promise<void>;
  signal(message: Message): Promise<void>;
}

/** The limits of a broker. */
export interface InProcessBrokerOptions {
  /** Calls that are running or waiting; more are refused as overload. */
  readonly maxPendingCalls?: number;
  /** Holds events back until {@link InProcessBroker.releaseEvents}: until every service that should hear them is there. */
  readonly holdEvents?: boolean;
  /** How many times their deadline calls may take, 1 by default: one process shares its event loop, and a test may be slow without being wrong. */
  readonly timeoutFactor?: number;
}

const DEFAULT_MAX_PENDING_CALLS = 10_000;

/** One a process; handed to the clients and servers of all services in it. */
export class InProcessBroker {
  readonly #callEndpoints = new Map<string, InProcessEndpoint[]>();
  /** By topic, then by service; `undefined` = the service is known to hear it but is closed now. */
  readonly #eventEndpoints = new Map<string, Map<string, InProcessEndpoint[]>>();
  readonly #signalEndpoints = new Map<string, InProcessEndpoint[]>();
  /** See {@link InProcessBrokerOptions.timeoutFactor}. */
  readonly timeoutFactor: number;
  readonly #calls = new KeyedExecutor();
  readonly #events = new KeyedExecutor();
  readonly #maxPendingCalls: number;
  readonly #released: Promise<void>;
  #release: () => void = () => undefined;
  #turn = 0;

  constructor(options: InProcessBrokerOptions = {}) {
    this.#maxPendingCalls = options.maxPendingCalls ?? DEFAULT_MAX_PENDING_CALLS;
    this.timeoutFactor = options.timeoutFactor ?? 1;
    this.#released =
      options.holdEvents === true
        ? new Promise((resolve) => {
            this.#release = resolve;
          })
        : Promise.resolve();
  }

  /** Lets events flow that were held back. */
  releaseEvents(): void {
    this.#release();
  }

  /** Takes a service's handlers in. A second instance of a service shares its calls and events. */
  join(endpoint: InProcessEndpoint): void {
    for (const topic of endpoint.callTopics) {
      this.#callEndpoints.set(topic, [...(this.#callEndpoints.get(topic) ?? []), endpoint]);
    }
    for (const topic of endpoint.signalTopics) {
      this.#signalEndpoints.set(topic, [...(this.#signalEndpoints.get(topic) ?? []), endpoint]);
    }
    for (const topic of endpoint.eventTopics) {
      const byService = this.#eventEndpoints.get(topic) ?? new Map<string, InProcessEndpoint[]>();
      byService.set(endpoint.service, [...(byService.get(endpoint.service) ?? []), endpoint]);
      this.#eventEndpoints.set(topic, byService);
    }
  }

  /** Lets a service go. Its events are not lost meanwhile: publishing them fails, so that the outbox keeps them. */
  leave(endpoint: InProcessEndpoint): void {
    const others = (endpoints: InProcessEndpoint[] | undefined): InProcessEndpoint[] =>
      (endpoints ?? []).filter((other) => other !== endpoint);
    for (const topic of endpoint.callTopics) this.#callEndpoints.set(topic, others(this.#callEndpoints.get(topic)));
    for (const topic of endpoint.signalTopics)
      this.#signalEndpoints.set(topic, others(this.#signalEndpoints.get(topic)));
    for (const topic of endpoint.eventTopics) {
      const byService = this.#eventEndpoints.get(topic);
      byService?.set(endpoint.service, others(byService.get(endpoint.service)));
    }
  }

  /** The service that answers a topic; `undefined` while none does. */
  serviceOf(topic: string): string | undefined {
    return this.#callEndpoints.get(topic)?.[0]?.service;
  }

  /** Makes calls that travel as one record, where there is one: the body of each reply, each with a fate of its own. */
  callTogether(messages: readonly Message[]): Promise<string>[] {
    return messages.map((message) => this.call(message));
  }

  /** Makes a call: the body of its reply. */
  async call(message: Message): Promise<string> {
    if (this.#calls.held >= this.#maxPendingCalls) {
      throw new UnavailableError(`overloaded: ${this.#maxPendingCalls} calls are pending`, message.topic);
    }
    const orderKey = message.key === undefined ? undefined : `${message.topic}\0${message.key}`;
    return this.#calls.run(orderKey, async () =>
      this.#pick(this.#callEndpoints.get(message.topic), message).call(message),
    );
  }

  /** Delivers an event once to each service that hears it; settles when all have handled it. */
  async publish(message: Message): Promise<void> {
    await this.#released;
    const byService = this.#eventEndpoints.get(message.topic) ?? new Map<string, InProcessEndpoint[]>();
    const deliveries = [...byService].map(([service, endpoints]) =>
      this.#events.run(`${service}\0${message.topic}\0${message.key ?? ''}`, async () =>
        this.#pick(endpoints, message).event(message),
      ),
    );
    const results = await Promise.allSettled(deliveries);
    const failed = results.find((result) => result.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
  }

  /** Lets every instance that listens hear a signal, after the sender has gone on. */
  signal(message: Message): void {
    const endpoints = this.#signalEndpoints.get(message.topic) ?? [];
    if (endpoints.length === 0) return;
    setImmediate(() => {
      for (const endpoint of endpoints) void endpoint.signal(message);
    });
  }

  #pick(endpoints: readonly InProcessEndpoint[] | undefined, message: Message): InProcessEndpoint {
    const endpoint = endpoints?.[this.#turn++ % Math.max(1, endpoints.length)];
    if (endpoint === undefined) throw new UnavailableError('no running service answers this', message.topic);
    return endpoint;
  }
}
