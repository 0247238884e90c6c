// Collects the calls that one piece of work makes at the same time: those that one service answers go to it together, as one record.
import { headers, type Message } from '../message.js';

/** What a batch may hold; a call that is larger than a batch may be goes alone, and so does one that has to keep an order. */
export const MAX_BATCH_CALLS = 16;
const MAX_BATCH_CHARACTERS = 200_000;

interface Batch<Call> {
  readonly calls: Call[];
  characters: number;
}

/**
 * Calls of one trace to one service, made before the event loop goes on, become one batch. Each keeps its own headers, so its own deadline,
 * trace and answer: that they travel together is known to the transport only.
 */
export class CallCollector<Call extends { readonly message: Message }> {
  readonly #batches = new Map<string, Batch<Call>>();

  /** `serviceOf` tells who answers a topic; `undefined` = not known, or one that takes no batches. */
  constructor(
    private readonly serviceOf: (topic: string) => string | undefined,
    private readonly send: (calls: readonly Call[]) => void,
  ) {}

  add(call: Call): void {
    const { topic, key, body } = call.message;
    const service = this.serviceOf(topic);
    // Calls of one key are answered in their order, which the key's partition sees to.
    if (service === undefined || key !== undefined || body.length > MAX_BATCH_CHARACTERS) {
      this.send([call]);
      return;
    }
    const name = `${service}\0${call.message.headers[headers.traceId] ?? ''}`;
    let batch = this.#batches.get(name);
    if (batch !== undefined && batch.characters + body.length > MAX_BATCH_CHARACTERS) {
      this.#flush(name);
      batch = undefined;
    }
    if (batch === undefined) {
      const opened: Batch<Call> = { calls: [call], characters: body.length };
      this.#batches.set(name, opened);
      setImmediate(() => {
        if (this.#batches.get(name) === opened) this.#flush(name);
      });
      return;
    }
    batch.calls.push(call);
    batch.characters += body.length;
    if (batch.calls.length >= MAX_BATCH_CALLS) this.#flush(name);
  }

  #flush(name: string): void {
    const batch = this.#batches.get(name);
    this.#batches.delete(name);
    if (batch !== undefined) this.send(batch.calls);
  }
}
