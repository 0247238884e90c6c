// Counts what happens on the bus of a service.
import { BusMonitor, type Outcome } from '#bus';
import type { Metrics } from './metrics.js';

/** Turns what the bus tells into metrics of the process. */
export class BusMetrics extends BusMonitor {
  constructor(
    private readonly service: string,
    private readonly metrics: Metrics,
  ) {
    super();
  }

  override callFinished(topic: string, outcome: Outcome, durationMs: number): void {
    this.metrics.busCalls.observe({ service: this.service, topic, outcome }, durationMs / 1_000);
  }

  override callHandled(topic: string, outcome: Outcome, durationMs: number): void {
    this.metrics.handledMessages.observe({ service: this.service, topic, outcome }, durationMs / 1_000);
  }

  override eventHandled(topic: string, outcome: Outcome, durationMs: number): void {
    this.metrics.handledMessages.observe({ service: this.service, topic, outcome }, durationMs / 1_000);
  }

  override messageWaited(topic: string, waitedMs: number): void {
    this.metrics.messageWaits.observe({ service: this.service, topic }, waitedMs / 1_000);
  }

  /** The topic and reason are not labels: anybody who can write to the broker could make any number of them. */
  override strangeMessage(): void {
    this.metrics.strangeMessages.inc({ service: this.service });
  }

  override deadLetter(topic: string): void {
    this.metrics.deadLetters.inc({ service: this.service, topic });
  }

  override outboxWaiting(count: number, oldestSeconds: number): void {
    this.metrics.outboxWaiting.set({ service: this.service }, count);
    this.metrics.outboxOldest.set({ service: this.service }, oldestSeconds);
  }
}
