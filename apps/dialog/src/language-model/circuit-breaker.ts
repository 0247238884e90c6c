// A circuit breaker: after failures in a row nothing is tried for a while, then one attempt decides.

/** `closed`: works. `open`: not tried. `half-open`: one attempt is under way. */
export type BreakerState = 'closed' | 'open' | 'half-open';

/** When a breaker opens and for how long. */
export interface BreakerSettings {
  readonly failures: number;
  readonly openMs: number;
  /** Milliseconds on any clock that only goes forward. */
  readonly nowMs: () => number;
}

/** As in M. Nygard, Release It!: protects the caller's time and the other side's recovery. */
export class CircuitBreaker {
  private failuresInRow = 0;
  private openedAtMs: number | undefined;
  private isProbing = false;

  constructor(private readonly settings: BreakerSettings) {}

  get state(): BreakerState {
    if (this.openedAtMs === undefined) return 'closed';
    return this.isProbing ? 'half-open' : 'open';
  }

  /** Whether an attempt may be made now. Each `true` is answered by one `succeeded`, `failed` or `abandoned`. */
  tryEnter(): boolean {
    if (this.openedAtMs === undefined) return true;
    if (this.isProbing || this.settings.nowMs() - this.openedAtMs < this.settings.openMs) return false;
    this.isProbing = true;
    return true;
  }

  succeeded(): void {
    this.failuresInRow = 0;
    this.openedAtMs = undefined;
    this.isProbing = false;
  }

  failed(): void {
    this.failuresInRow += 1;
    this.isProbing = false;
    if (this.openedAtMs !== undefined || this.failuresInRow >= this.settings.failures)
      this.openedAtMs = this.settings.nowMs();
  }

  /** The attempt was given up for reasons of our own: it says nothing about the other side. */
  abandoned(): void {
    this.isProbing = false;
  }
}
