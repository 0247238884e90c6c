// The checks of a process: each with its own deadline, run together, answered by name.
/** Throws, with a reason that a person can act on, when what it checks is not there. */
export type HealthCheck = () => Promise<void>;

/** Whether a failure makes the process unfit for work, or only slower. */
export type HealthWeight = 'required' | 'optional';

/** What one check found. */
export interface HealthFinding {
  readonly ok: boolean;
  readonly weight: HealthWeight;
  readonly reason?: string;
}

/** What all checks found. */
export interface HealthReport {
  readonly status: 'ready' | 'degraded' | 'not-ready';
  readonly checks: Readonly<Record<string, HealthFinding>>;
}

const CHECK_DEADLINE_MS = 2_000;

/** The registry of checks; the process is ready when every required one passes and it is neither starting nor stopping. */
export class Health {
  private readonly checks = new Map<string, { check: HealthCheck; weight: HealthWeight }>();
  private phase: 'starting' | 'running' | 'stopping' = 'starting';

  /** Adds a check. The name says what is not ready, e.g. `database`. */
  register(name: string, check: HealthCheck, weight: HealthWeight = 'required'): void {
    this.checks.set(name, { check, weight });
  }

  /** Removes a check. */
  unregister(name: string): void {
    this.checks.delete(name);
  }

  /** Everything has started. */
  started(): void {
    if (this.phase === 'starting') this.phase = 'running';
  }

  /** From now on not ready, so that no new work is sent here. */
  stopping(): void {
    this.phase = 'stopping';
  }

  /** Runs all checks. */
  async report(): Promise<HealthReport> {
    const findings = await Promise.all(
      [...this.checks].map(async ([name, { check, weight }]) => [name, await runCheck(check, weight)] as const),
    );
    const checks: Record<string, HealthFinding> = Object.fromEntries(findings);
    if (this.phase !== 'running') {
      const reason = this.phase === 'starting' ? 'is starting' : 'is shutting down';
      checks['process'] = { ok: false, weight: 'required', reason };
    }
    const failed = Object.values(checks).filter((finding) => !finding.ok);
    if (failed.length === 0) return { status: 'ready', checks };
    return { status: failed.some((finding) => finding.weight === 'required') ? 'not-ready' : 'degraded', checks };
  }
}

async function runCheck(check: HealthCheck, weight: HealthWeight): Promise<HealthFinding> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${CHECK_DEADLINE_MS} ms`)), CHECK_DEADLINE_MS);
  });
  try {
    await Promise.race([check(), deadline]);
    return { ok: true, weight };
  } catch (error) {
    return { ok: false, weight, reason: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
  }
}

/** An indicator that a service registers itself: a class with a name and a check. */
export interface HealthIndicator {
  readonly name: string;
  check(): Promise<void>;
}
