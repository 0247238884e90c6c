// The numbers of the language model: calls, tokens, what was refused and why, and whether the breaker is open. No personal data.
import { Counter, Gauge, Histogram } from 'prom-client';
import type { Metrics } from '#platform';
import type { BreakerState } from './circuit-breaker.js';
import type { ModelFailureCause } from './chat-model.js';

/** What a model is asked for. */
export type ModelPurpose = 'understanding' | 'wording';
/** How a call ended; the last six made no request. */
export type ModelOutcome =
  | 'answered'
  | ModelFailureCause
  | 'breaker-open'
  | 'busy'
  | 'turn-time'
  | 'turn-tokens'
  | 'day-tokens'
  | 'private-data';

const SECONDS = [0.1, 0.25, 0.5, 1, 1.5, 2, 3, 4, 6, 10, 15];
const STATES: Record<BreakerState, number> = { closed: 0, 'half-open': 0.5, open: 1 };

/** Counts for Prometheus, registered only where a model is configured. */
export class ModelMetrics {
  private readonly calls: Histogram<'purpose' | 'outcome'>;
  private readonly tokens: Counter<'direction'>;
  private readonly refusals: Counter<'purpose' | 'cause'>;
  private readonly breaker: Gauge;

  constructor({ registry }: Metrics) {
    const registers = [registry];
    this.calls = new Histogram({
      name: 'daogou_language_model_call_duration_seconds',
      help: 'Questions to the language model by outcome, those that were not asked included',
      labelNames: ['purpose', 'outcome'],
      buckets: SECONDS,
      registers,
    });
    this.tokens = new Counter({
      name: 'daogou_language_model_tokens_total',
      help: 'Tokens into and out of the language model, estimated where the endpoint does not count them',
      labelNames: ['direction'],
      registers,
    });
    this.refusals = new Counter({
      name: 'daogou_language_model_refusals_total',
      help: 'Answers of the language model, or parts of them, that were not used, by cause',
      labelNames: ['purpose', 'cause'],
      registers,
    });
    this.breaker = new Gauge({
      name: 'daogou_language_model_breaker_open',
      help: '1 while the language model is not asked because it failed, 0.5 while one question probes it',
      registers,
    });
    this.breaker.set(0);
  }

  called(purpose: ModelPurpose, outcome: ModelOutcome, durationMs: number): void {
    this.calls.observe({ purpose, outcome }, durationMs / 1_000);
  }

  spent(tokens: { readonly input: number; readonly output: number }): void {
    this.tokens.inc({ direction: 'input' }, tokens.input);
    this.tokens.inc({ direction: 'output' }, tokens.output);
  }

  /** `cause` is one of the names in the code, never a text of a model's. */
  refused(purpose: ModelPurpose, cause: string): void {
    this.refusals.inc({ purpose, cause });
  }

  breakerIs(state: BreakerState): void {
    this.breaker.set(STATES[state]);
  }
}
