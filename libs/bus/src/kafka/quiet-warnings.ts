// Keeps one known, harmless warning off the console: kafkajs sets timers with negative waits, of which Node 24 warns (tulios/kafkajs #1751).

let quiet = false;

/** Suppresses `TimeoutNegativeWarning` when kafkajs caused it, and nothing else. */
export function quietKafkajsTimerWarnings(): void {
  if (quiet) return;
  quiet = true;
  const emitWarning = process.emitWarning.bind(process) as (...values: unknown[]) => void;
  process.emitWarning = (warning: string | Error, ...rest: unknown[]): void => {
    const [second] = rest;
    const name = typeof second === 'string' ? second : (second as { type?: string } | undefined)?.type;
    if (name === 'TimeoutNegativeWarning' && (new Error().stack ?? '').includes('kafkajs')) return;
    emitWarning(warning, ...rest);
  };
}
