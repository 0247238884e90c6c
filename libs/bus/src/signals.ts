// Sends signals: at once, to every instance that listens, without keeping them and without anybody waiting for it.
import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import type { z } from 'zod';
import type { SignalDefinition } from '#contracts';
import { describeError } from './errors.js';
import { contextHeaders, headers } from './message.js';
import type { MessageClient } from './transport.js';

const WARN_EVERY_MS = 60_000;

/** Sends the signals of a service. Injectable. */
export class Signals {
  readonly #logger = new Logger('Signals');
  #warnedAtMs = 0;

  constructor(private readonly client: MessageClient) {}

  /** Sends a signal and returns at once. One that cannot be sent is lost, which is logged once a minute. */
  send<Signal extends SignalDefinition>(signal: Signal, payload: z.input<Signal['payload']>): void {
    const parsed = signal.payload.parse(payload);
    const message = {
      topic: signal.topic,
      key: signal.key(parsed),
      headers: {
        ...contextHeaders(),
        [headers.eventId]: randomUUID(),
        [headers.occurredAt]: new Date().toISOString(),
      },
      body: JSON.stringify(parsed),
    };
    this.client.sendSignal(message).catch((error: unknown) => {
      if (Date.now() - this.#warnedAtMs < WARN_EVERY_MS) return;
      this.#warnedAtMs = Date.now();
      this.#logger.warn(`${signal.topic}: a signal was lost: ${describeError(error)}`);
    });
  }
}
