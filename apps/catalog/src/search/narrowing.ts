// Which rows and variants have what a search names; it counts only where nothing that fits better is lost by it.
import { type NamedOption, type NamedValues, wordsIn } from './named-values.js';
import type { Matches, ProductIndex } from './product-index.js';

/** The best row that is left must be worth this much of the best of all, or what was named was not meant so. */
const LEAST_SHARE_OF_BEST = 0.85;
/** Of more options than this, all count or none. */
const MOST_PARTED = 4;
const NOTHING: NamedValues = { options: [] };

/** What a set of options says about a named one. */
enum Standing {
  Unknown = 0,
  Has = 1,
  HasAnother = 2,
  SaysNothing = 3,
}

/** One named option, looked up once for each set of options. */
class OptionTest {
  private readonly standings: Uint8Array;
  private readonly mentioned: Uint8Array;

  constructor(
    private readonly index: ProductIndex,
    readonly option: NamedOption,
  ) {
    this.standings = new Uint8Array(index.table.optionSetCount);
    this.mentioned = index.rowsMarked(option.terms);
  }

  passes(row: number, variant: number): boolean {
    const set = this.index.table.optionSetIn(variant);
    let standing = this.standings[set] ?? Standing.Unknown;
    if (standing === Standing.Unknown) this.standings[set] = standing = this.standingOf(set);
    return standing === Standing.Has || (standing === Standing.SaysNothing && this.mentioned[row] === 1);
  }

  /** Whether a variant's options say another value. */
  hasAnother(variant: number): boolean {
    return this.standingOf(this.index.table.optionSetIn(variant)) === Standing.HasAnother;
  }

  private standingOf(set: number): Standing {
    const { keys, kind } = this.option;
    const held = this.index.table.optionsInSet(set);
    if (held.some((key) => keys.has(key))) return Standing.Has;
    if (kind === undefined) return Standing.SaysNothing;
    const isOther = held.some((key) => this.index.table.options.valueOf(key).startsWith(kind));
    return isOther ? Standing.HasAnother : Standing.SaysNothing;
  }
}

/** Of so many rows of a search the titles are read. */
const MOST_READ = 200;

/**
 * Whether a word that may be an option stands in a name: the titles of what fits hold it beside the same neighbour
 * that it has in the search, while the options there say another value. An "ice cream maker" in silver is no cream one.
 */
function isPartOfName(index: ProductIndex, option: NamedOption, matches: Matches | undefined): boolean {
  if (matches === undefined || option.kind === undefined || option.phrases.length === 0) return false;
  const { table } = index;
  const test = new OptionTest(index, option);
  const worth = (row: number): number => (matches.scores[row] ?? 0) * (matches.explained[row] ?? 0);
  let best = 0;
  for (const row of matches.rows) best = Math.max(best, worth(row));
  const likely = matches.rows.filter((row) => worth(row) >= best * LEAST_SHARE_OF_BEST).subarray(0, MOST_READ);
  const calls = (row: number): boolean =>
    table.calledIn(row).titles.some((title) => option.phrases.some((phrase) => ` ${wordsIn(title)} `.includes(phrase)));
  return likely.some((row) => [...table.variantsOf(row)].every((variant) => test.hasAnother(variant)) && calls(row));
}

/** What is left when a search is narrowed by the values that it names. */
export class Narrowing {
  private readonly chosen: readonly OptionTest[];
  private unmet: readonly OptionTest[];

  private constructor(
    private readonly index: ProductIndex,
    /** What it goes by. */
    readonly named: NamedValues,
    /** Of all options that the search names; those that `named` leaves out are dropped. */
    private readonly tests: readonly OptionTest[],
  ) {
    this.chosen = tests.filter(({ option }) => named.options.includes(option));
    this.unmet = tests.filter(({ option }) => !named.options.includes(option));
  }

  /** The same decision for the rows of another index with the same names. */
  on(index: ProductIndex): Narrowing {
    const tests = this.tests.map(({ option }) => new OptionTest(index, option));
    return new Narrowing(index, this.named, tests);
  }

  /** Is told each row that is listed. */
  saw(row: number): void {
    if (this.unmet.length === 0) return;
    this.unmet = this.unmet.filter((test) => !this.hasVariant(row, (variant) => test.passes(row, variant)));
  }

  /** Of the colours, sizes and materials that are named those that nothing listed has. */
  get unmetOptions(): string[] {
    return this.unmet.flatMap(({ option }) => (option.kind === undefined ? [] : [option.wording]));
  }

  /** By as much of what is named as loses nothing. */
  static by(index: ProductIndex, named: NamedValues | undefined, matches: Matches | undefined): Narrowing {
    const { brand, options: all } = named ?? NOTHING;
    const options = all.filter((option) => !isPartOfName(index, option, matches));
    // The most first: all that is named, all but one, each alone.
    const partial =
      options.length < 2 || options.length > MOST_PARTED ? [] : options.map((_, at) => options.toSpliced(at, 1));
    const single = options.length < 3 || options.length > MOST_PARTED ? [] : options.map((option) => [option]);
    const optionChoices = [...(options.length > 0 ? [options] : []), ...partial, ...single];
    const choices: NamedValues[] = [
      ...(brand ? [...optionChoices.slice(0, 1), []].map((some) => ({ brand, options: some })) : []),
      ...optionChoices.map((some) => ({ options: some })),
    ];
    if (matches === undefined || choices.length === 0) return new Narrowing(index, NOTHING, []);
    const tests = options.map((option) => new OptionTest(index, option));
    const worth = (row: number): number => (matches.scores[row] ?? 0) * (matches.explained[row] ?? 0);
    let best = 0;
    for (const row of matches.rows) best = Math.max(best, worth(row));
    for (const choice of choices) {
      const narrowing = new Narrowing(index, choice, tests);
      if (matches.rows.some((row) => worth(row) >= best * LEAST_SHARE_OF_BEST && narrowing.letsRow(row)))
        return narrowing;
    }
    return new Narrowing(index, NOTHING, tests);
  }

  /** Whether the row has any variant that fits. */
  letsRow(row: number): boolean {
    const { table } = this.index;
    if (this.named.brand && table.brandIn(row) !== this.named.brand.number) return false;
    if (this.chosen.length === 0) return true;
    return this.hasVariant(row, (variant) => this.lets(row, variant));
  }

  /** Whether a variant of a row of the brand fits. */
  lets(row: number, variant: number): boolean {
    return this.chosen.every((test) => test.passes(row, variant));
  }

  private hasVariant(row: number, fits: (variant: number) => boolean): boolean {
    const end = this.index.table.firstVariant(row + 1);
    for (let variant = this.index.table.firstVariant(row); variant < end; variant++) {
      if (fits(variant)) return true;
    }
    return false;
  }
}
