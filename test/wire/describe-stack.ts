// Specs that need the real stack: without it they are skipped and say why; where it is required they fail.

/** What a spec may need. */
export type StackVariable = 'KAFKA_BROKERS' | 'DATABASE_URL' | 'REDIS_URL';

/** Describes specs that run only when the named variables say where the servers are (`npm run stack -- --infra` prints them). */
export function describeStack(name: string, needs: readonly StackVariable[], specs: () => void): void {
  const missing = needs.filter((variable) => (process.env[variable] ?? '') === '');
  if (missing.length === 0) {
    describe(name, specs);
    return;
  }
  const complaint = `${missing.join(' and ')} not set: no running stack to test on`;
  if (process.env['REQUIRE_STACK'] === '1') {
    describe(name, () => {
      it('has the stack it needs', () => {
        throw new Error(complaint);
      });
    });
    return;
  }
  process.stderr.write(`Skipped: ${name}: ${complaint}\n`);
  describe.skip(name, specs);
}

/** The brokers of the stack. */
export function stackBrokers(): string[] {
  return (process.env['KAFKA_BROKERS'] ?? '').split(',').map((broker) => broker.trim());
}
