// Who answers which topic, learned from answers: only a service that says so in its answers is sent several calls in one record.

/** After an answer from an instance that does not know batches, its service is sent none for so long: a release is rolled out instance by instance. */
const REST_MS = 60_000;

/** Remembers what answers said of those who gave them. As many topics as there are contracts. */
export class Answerers {
  readonly #serviceOf = new Map<string, string>();
  readonly #restsUntilMs = new Map<string, number>();

  /** `service` as the answer names it; `undefined` where it names none. */
  heard(topic: string, service: string | undefined, nowMs = performance.now()): void {
    if (service !== undefined) {
      this.#serviceOf.set(topic, service);
      return;
    }
    const known = this.#serviceOf.get(topic);
    if (known !== undefined) this.#restsUntilMs.set(known, nowMs + REST_MS);
  }

  /** The service that answers a topic and takes batches now. */
  batchesTo(topic: string, nowMs = performance.now()): string | undefined {
    const service = this.#serviceOf.get(topic);
    return service === undefined || (this.#restsUntilMs.get(service) ?? 0) > nowMs ? undefined : service;
  }
}
