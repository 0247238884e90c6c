// The names of what is counted.

/** What a mark counts for. */
export const FIGURES = [
  'conversations',
  'turns',
  'topic',
  'refused',
  'ask',
  'product',
  'praise',
  'complaint',
  'unhappy',
  'not-understood',
  'handover',
  'carrier',
  'sku',
  'place',
  'taken',
  'rating',
  'outcome',
  'ordered',
  'shown',
  'followed',
  'bought',
  'trial',
  'trial-bought',
  'guess',
  'guessed',
  'question',
] as const;
/** See {@link FIGURES}. */
export type Figure = (typeof FIGURES)[number];

/** What only names what goes with something else; no page counts it by itself. */
export const ONLY_BESIDE: readonly Figure[] = ['sku', 'place'];

/** Those that are not told apart by a key. */
export const WITHOUT_KEY: ReadonlySet<string> = new Set<Figure>([
  'conversations',
  'turns',
  'unhappy',
  'not-understood',
  'ordered',
  'shown',
  'followed',
  'bought',
]);
