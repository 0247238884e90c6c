// The numbers of a process in Prometheus' text format.
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/**
 * How often the delay of the event loop is looked at. Each look wakes the process, and so long stands in every delay beside the delay
 * itself: the dashboard takes it off again.
 */
const EVENT_LOOP_LOOK_MS = 100;
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20];

/** The metrics of this process; further ones may be registered on `registry`. */
export class Metrics {
  readonly registry = new Registry();
  /** Whether they are served on a port of their own, and so on no other. */
  hasOwnPort = false;
  readonly httpRequests = new Histogram({
    name: 'daogou_http_request_duration_seconds',
    help: 'Answered HTTP requests',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [this.registry],
  });
  readonly busCalls = new Histogram({
    name: 'daogou_bus_call_duration_seconds',
    help: 'Calls made over the bus, as the caller waits for them',
    labelNames: ['service', 'topic', 'outcome'],
    buckets: SECONDS,
    registers: [this.registry],
  });
  readonly handledMessages = new Histogram({
    name: 'daogou_handled_message_duration_seconds',
    help: 'Calls and events handled by this process',
    labelNames: ['service', 'topic', 'outcome'],
    buckets: SECONDS,
    registers: [this.registry],
  });
  readonly messageWaits = new Histogram({
    name: 'daogou_message_wait_seconds',
    help: 'How long calls and events stood in the broker before this process took them up',
    labelNames: ['service', 'topic'],
    buckets: SECONDS,
    registers: [this.registry],
  });
  readonly strangeMessages = new Counter({
    name: 'daogou_strange_messages_total',
    help: 'Messages that were not ours or not readable',
    labelNames: ['service'],
    registers: [this.registry],
  });
  readonly deadLetters = new Counter({
    name: 'daogou_dead_letters_total',
    help: 'Events that could not be handled and were put aside',
    labelNames: ['service', 'topic'],
    registers: [this.registry],
  });
  readonly outboxWaiting = new Gauge({
    name: 'daogou_outbox_waiting_events',
    help: 'Events that wait to be sent, as last counted',
    labelNames: ['service'],
    registers: [this.registry],
  });
  readonly outboxOldest = new Gauge({
    name: 'daogou_outbox_oldest_event_seconds',
    help: 'For how long the oldest event waits that could not be sent yet',
    labelNames: ['service'],
    registers: [this.registry],
  });
  readonly ready = new Gauge({
    name: 'daogou_ready',
    help: '1 while the process is fit for work',
    registers: [this.registry],
  });

  /** Node's own metrics are per process, so only the process's first service asks for them. */
  collectProcessMetrics(): void {
    collectDefaultMetrics({ register: this.registry, eventLoopMonitoringPrecision: EVENT_LOOP_LOOK_MS });
  }
}
