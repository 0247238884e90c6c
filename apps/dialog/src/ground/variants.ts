// Which variants of a product a shopper's words mean: "the black one", "256GB", "XL".
import type { Locale, ProductRecord, VariantRecord } from '#contracts';
import { textIn, wordingsOf, type Text } from '#contracts';
import { findOptions, normalize, optionMeaning, sameOption } from '#language';

/** What the words leave of the variants. */
export interface NarrowedVariants {
  readonly skus: readonly string[];
  readonly narrowed: boolean;
  /** An option in the words that the product has of no variant, as it was written. */
  readonly missingOption?: string;
}

const wordings = (value: Text | number): string[] => (typeof value === 'number' ? [String(value)] : wordingsOf(value));

/** Whether a normalised text names an option value literally, as whole words in Latin script. */
function namesLiterally(plain: string, value: string): boolean {
  const wanted = normalize(value);
  if (wanted === '') return false;
  if (/\p{Script=Han}/u.test(wanted)) return wanted.length > 1 && plain.includes(wanted);
  // "s" or "42" alone must stand where a size or a number of something stands, not inside a word.
  const pattern = wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s*');
  const isShort = wanted.length < 2;
  const found = new RegExp(`(?<![a-z\\d.])${pattern}(?![a-z\\d]|\\.\\d)`, 'u').exec(plain);
  if (!found) return false;
  return !isShort || /(?:size|码|号|option|尺寸)/u.test(plain);
}

/** The option names and values of a product: name → values, as the store wrote them. */
export function optionsOf(product: ProductRecord): Map<string, (Text | number)[]> {
  const options = new Map<string, (Text | number)[]>();
  for (const { options: own = {} } of product.variants)
    for (const [name, value] of Object.entries(own)) {
      const values = options.get(name) ?? [];
      if (!values.some((other) => JSON.stringify(other) === JSON.stringify(value))) values.push(value);
      options.set(name, values);
    }
  return options;
}

/** Narrows the variants by the options that a text names. */
export function narrowVariants(product: ProductRecord, text: string): NarrowedVariants {
  const plain = normalize(text);
  const mentions = findOptions(text).map((mention) => ({
    ...mention,
    written: plain.slice(mention.start, mention.end),
  }));
  const all = product.variants.map((variant) => variant.sku);
  const bySku = product.variants.filter((variant) => namesLiterally(plain, variant.sku) && variant.sku.length > 3);
  if (bySku.length > 0) return { skus: bySku.map((variant) => variant.sku), narrowed: true };

  let fitting: VariantRecord[] = [...product.variants];
  let narrowed = false;
  let missingOption: string | undefined;
  const title = normalize(wordingsOf(product.title).join(' '));
  const used = new Set<string>();
  for (const [name, values] of optionsOf(product)) {
    const named = longestOnly(
      values.filter((value) =>
        isNamed(
          value,
          plain,
          mentions.map(({ written }) => written),
        ),
      ),
    );
    if (named.length === 0) continue;
    for (const { written } of mentions) if (named.some((value) => matchesWritten(value, written))) used.add(written);
    const rest = fitting.filter(({ options = {} }) =>
      named.some((value) => JSON.stringify(options[name]) === JSON.stringify(value)),
    );
    narrowed = true;
    if (rest.length > 0) fitting = rest;
    else missingOption = wordings(named[0] ?? '')[0];
  }
  for (const { kind, written } of mentions) {
    if (used.has(written) || title.includes(written)) continue;
    const hasKind = [...optionsOf(product).values()].some((values) =>
      values.some((value) => wordings(value).some((wording) => optionMeaning(wording)?.kind === kind)),
    );
    if (hasKind && kind !== 'material') missingOption ??= written;
  }
  return { skus: narrowed ? fitting.map((variant) => variant.sku) : all, narrowed, missingOption };
}

const matchesWritten = (value: Text | number, written: string): boolean =>
  wordings(value).some((wording) => sameOption(wording, written) || normalize(wording) === written);

function isNamed(value: Text | number, plain: string, written: readonly string[]): boolean {
  return wordings(value).some((wording) => {
    if (written.some((word) => sameOption(wording, word) || normalize(wording) === word)) return true;
    // "米白色" holds the letters of "白色" and means another colour: a common option counts only as it was read.
    const isPartOfOther = written.some((word) => word.length > 1 && normalize(wording).includes(word.slice(-1)));
    return !(isPartOfOther && optionMeaning(wording) !== undefined) && namesLiterally(plain, wording);
  });
}

/** "space grey" hides "grey" when both are values and both are found in the words. */
function longestOnly(values: (Text | number)[]): (Text | number)[] {
  const plainOf = (value: Text | number): string[] => wordings(value).map(normalize);
  return values.filter(
    (value) =>
      !values.some(
        (other) =>
          other !== value &&
          plainOf(value).some((short) =>
            plainOf(other).some((long) => long.length > short.length && long.includes(short)),
          ),
      ),
  );
}

/** A variant's options in words: "black · 256GB"; empty where it has none. */
export function variantLabel(variant: Pick<VariantRecord, 'options'>, locale: Locale): string {
  return Object.values(variant.options ?? {})
    .map((value) => (typeof value === 'number' ? String(value) : textIn(value, locale)))
    .join(' · ');
}
