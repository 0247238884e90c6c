// How a skill's phrases and cues are written down: many lines of what shoppers say, and the few patterns that are sure.

/** A pattern over normalised text that speaks for a skill; weight 1 is about as good as a sure guess of the classifier. */
export interface Cue {
  readonly pattern: RegExp;
  readonly weight: number;
}

/** What shoppers say when they want a skill. `{p}` stands for a product, `{c}` a place, `{o}` an order number, `{n}` a number, `{k}` a colour. */
export interface SkillPhrases {
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly cues: readonly Cue[];
}

/** The non-empty lines of a block of text. */
export function linesOf(block: string): string[] {
  return block
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Cues of one weight. */
export function cuesOf(weight: number, ...patterns: RegExp[]): Cue[] {
  return patterns.map((pattern) => ({ pattern, weight }));
}
