// How well one product explains a mention: coverage, share of its title, exactness, and the variants that are meant.
import { normalize } from '#language';
import { wordingsOf, type MentionCandidate, type ProductRecord } from '#contracts';
import { compactCode, fieldReaders } from '../search/product-fields.js';
import { explainedShare, termsOf, unitsOf, withoutFillers, type Unit } from '../search/terms.js';
import { namedVariants } from './named-options.js';

/** A mention, read once for all candidates. */
export interface Mention {
  /** Normalised. */
  readonly text: string;
  /** Without filler words. */
  readonly plain: string;
  readonly units: readonly Unit[];
  /** The words of the catalog that a term of the mention stands for, itself or corrected. */
  readonly standsFor: ReadonlyMap<string, readonly { readonly word: string; readonly quality: number }[]>;
  weightOf(unit: Unit): number;
  rarityOf(term: string): number;
}

/** What names a product explains a mention in full; what merely describes it does so in part. */
const DESCRIBED = 0.6;
/** A code this short may be a word like any other. */
const SHORTEST_CODE = 4;
const MEASURE =
  /^\d+(?:\.\d+)?(?:gb|tb|mb|ml|l|kg|g|mg|mm|cm|m|w|kw|v|mah|wh|hz|ghz|k|p|in|inch|oz|lb|ft|pcs|pack|g5|g4|d|h)$/;

/** Whether a word looks like a model number: letters and digits, and not a measure such as 256GB. */
export function isModelNumber(word: string): boolean {
  return word.length >= SHORTEST_CODE && /\d/.test(word) && /[a-z]/.test(word) && !MEASURE.test(word);
}

/** Judges one product. */
export function candidateOf(product: ProductRecord, mention: Mention): MentionCandidate {
  const named = namedVariants(product, mention.text);
  const titleTerms = fieldReaders.title(product);
  const codeTerms = fieldReaders.codes(product);
  const naming = new Set([
    ...titleTerms,
    ...fieldReaders.brand(product),
    ...fieldReaders.categories(product),
    ...fieldReaders.tags(product),
    ...fieldReaders.options(product),
    ...codeTerms,
    ...named.terms,
    ...spokenCodes(product, mention).flatMap(termsOf),
  ]);
  // Descriptions are long, and most mentions are explained without them.
  let describing: Set<string> | undefined;
  const describes = (word: string): boolean => {
    describing ??= new Set([...fieldReaders.attributes(product), ...fieldReaders.description(product)]);
    return describing.has(word);
  };
  const explains = (term: string): number => {
    let best = naming.has(term) ? 1 : 0;
    for (const { word, quality } of mention.standsFor.get(term) ?? []) {
      if (naming.has(word)) best = Math.max(best, quality);
      else if (best < quality * DESCRIBED && describes(word)) best = Math.max(best, quality * DESCRIBED);
    }
    return best;
  };
  const exact = isExact(product, mention, [...titleTerms, ...codeTerms]);
  return {
    productId: product.id,
    title: product.title,
    skus: named.variants.map((variant) => variant.sku),
    optionsNamed: named.isNamed,
    coverage: explainedShare(mention.units, { weightOf: mention.weightOf, explains }),
    titleShare: titleShare(product, mention),
    exact,
  };
}

const saidBy = new WeakMap<Mention, ReadonlyMap<string, number>>();

/** The words that a mention says, each with how surely: read once for all candidates. */
function saidIn(mention: Mention): ReadonlyMap<string, number> {
  const known = saidBy.get(mention);
  if (known !== undefined) return known;
  const said = new Map<string, number>();
  for (const [term, words] of mention.standsFor) {
    said.set(term, 1);
    for (const { word, quality } of words) said.set(word, Math.max(said.get(word) ?? 0, quality));
  }
  saidBy.set(mention, said);
  return said;
}

/** The best of the title's wordings: how much of its weight the mention names. */
function titleShare(product: ProductRecord, mention: Mention): number {
  const said = saidIn(mention);
  const weightOf = (unit: Unit): number => Math.max(...unit.terms.map(mention.rarityOf));
  const explains = (term: string): number => said.get(term) ?? 0;
  const shares = wordingsOf(product.title).map((title) =>
    explainedShare(unitsOf(withoutFillers(title)), { weightOf, explains }),
  );
  return Math.max(...shares);
}

const spokenIn = new WeakMap<Mention, ReadonlySet<string>>();
const WORD_BORDER = /[\s,;，。；、？！?!]+|(?<=\p{Script=Han})(?=[a-z\d#])|(?<=[a-z\d])(?=\p{Script=Han})/u;

/** The mention's words as codes, and the whole of it as one. */
function spokenWords(mention: Mention): ReadonlySet<string> {
  const known = spokenIn.get(mention);
  if (known !== undefined) return known;
  const { text } = mention;
  const words = new Set([...new Set([text, ...text.split(WORD_BORDER)])].map(compactCode));
  spokenIn.set(mention, words);
  return words;
}

/** The product's id, skus and barcodes that the words contain; a short one must be all there is. */
function spokenCodes(product: ProductRecord, mention: Mention): string[] {
  const spoken = spokenWords(mention);
  const codes = [product.id, ...product.variants.flatMap(({ sku, barcode }) => (barcode ? [sku, barcode] : [sku]))];
  return codes.filter((code) => {
    const compact = compactCode(code);
    return normalize(code) === mention.text || (compact.length >= SHORTEST_CODE && spoken.has(compact));
  });
}

/** Whether the words contain a whole title, a sku, a barcode, the id or a model number of the product. */
function isExact(product: ProductRecord, mention: Mention, ownTerms: readonly string[]): boolean {
  const text = ` ${mention.text.replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const compact = compactCode(mention.text);
  const hasTitle = wordingsOf(product.title).some((title) => {
    const plain = normalize(title)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    if (plain === '') return false;
    return /\p{Script=Han}/u.test(plain)
      ? plain.length > 1 && compact.includes(compactCode(title))
      : text.includes(` ${plain} `);
  });
  if (hasTitle) return true;
  if (spokenCodes(product, mention).length > 0) return true;
  return [...spokenWords(mention)].some((word) => isModelNumber(word) && ownTerms.includes(word));
}
