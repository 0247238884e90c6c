// What a turn went through, for whoever improves it: silent unless somebody listens (`npm run explain`).

/** One step: a name, and what was found there. */
export type TraceSink = (step: string, found: unknown) => void;

let sink: TraceSink | undefined;

/** Sends every step of every turn of this process to `listener`; `undefined` ends it. For one shopper on one machine, not for a service. */
export function traceTo(listener: TraceSink | undefined): void {
  sink = listener;
}

/** Tells of a step. `found` is only asked when somebody listens. */
export function trace(step: string, found: () => unknown): void {
  sink?.(step, found());
}

/** Whether somebody listens. */
export const isTracing = (): boolean => sink !== undefined;

/** Runs what is a rehearsal of a step that comes: nothing is told of it. */
export function untraced(rehearse: () => void): void {
  const listener = sink;
  sink = undefined;
  try {
    rehearse();
  } finally {
    sink = listener;
  }
}
