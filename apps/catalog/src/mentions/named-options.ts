// Which variants of a product a shopper's words mean: the options that they name.
import { findOptions, isShadeOf, normalize, sameOption } from '#language';
import { wordingsOf, type ProductRecord, type Text, type VariantRecord } from '#contracts';
import { compactCode } from '../search/product-fields.js';
import { termsOf } from '../search/terms.js';

/** The variants that fit, whether any option was named, and the words that named them. */
export interface NamedVariants {
  readonly variants: readonly VariantRecord[];
  readonly isNamed: boolean;
  /** Terms of the mention that are explained by the choice of a variant. */
  readonly terms: ReadonlySet<string>;
}

const SHORTEST_CODE = 4;

type OptionValue = Text | number;

const wordings = (value: OptionValue): string[] => (typeof value === 'number' ? [String(value)] : wordingsOf(value));

/** Whether a wording stands in the text as such: Latin ones with a border on both sides. */
function standsIn(text: string, wording: string): boolean {
  const wanted = normalize(wording);
  if (wanted === '') return false;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const around = [text[at - 1] ?? ' ', wanted[0] ?? '', wanted.at(-1) ?? '', text[at + wanted.length] ?? ' '];
    const isCut = (left = '', right = ''): boolean => /[a-z\d]/.test(left) && /[a-z\d]/.test(right);
    if (!isCut(around[0], around[1]) && !isCut(around[2], around[3])) return true;
  }
  return false;
}

/** A sku such as "Pro" is a word like any other; one with a digit in it is a code. */
function isCodeIn(text: string, code: string): boolean {
  return code.length >= SHORTEST_CODE && /\d/.test(code) && standsIn(text, code);
}

interface Asked {
  readonly text: string;
  readonly terms: ReadonlySet<string>;
  readonly options: readonly { readonly value: string; readonly wording: string }[];
}

/** The values of one option that the words name: as they are written if any is, else by meaning, else by all of their terms. */
function namedValues(values: readonly OptionValue[], asked: Asked, titleTerms: ReadonlySet<string>): OptionValue[] {
  const isChinese = (wording: string): boolean => /\p{Script=Han}/u.test(wording);
  const written = values.filter((value) =>
    wordings(value).some((wording) => (!isChinese(wording) || wording.length > 1) && standsIn(asked.text, wording)),
  );
  // "Pro Max" is not "Pro": what is part of a longer named value is not named itself.
  const longest = written.filter((value) => {
    const own = wordings(value).map(normalize);
    return !written.some(
      (other) =>
        other !== value &&
        wordings(other)
          .map(normalize)
          .some((longer) => own.some((short) => longer !== short && standsIn(longer, short))),
    );
  });
  if (longest.length > 0) return longest;
  const meant = values.filter((value) =>
    wordings(value).some((wording) => asked.options.some((option) => sameOption(wording, option.value))),
  );
  if (meant.length > 0) return meant;
  const shades = values.filter((value) =>
    wordings(value).some((wording) => asked.options.some((option) => isShadeOf(wording, option.value))),
  );
  if (shades.length > 0) return shades;
  return values.filter((value) =>
    wordings(value).some((wording) => {
      const terms = termsOf(wording);
      return terms.length > 0 && terms.every((term) => asked.terms.has(term) && !titleTerms.has(term));
    }),
  );
}

/** What was read last: the same words are compared with one product after the other, and take a millisecond each time where they are many. */
let lastRead = { mention: '', text: '', code: '' };
let lastAsked: { readonly mention: string; readonly asked: Asked } | undefined;

function read(mention: string): typeof lastRead {
  if (lastRead.mention !== mention) lastRead = { mention, text: normalize(mention), code: compactCode(mention) };
  return lastRead;
}

function askedBy(mention: string): Asked {
  if (lastAsked?.mention === mention) return lastAsked.asked;
  const { text } = read(mention);
  const found = findOptions(text).map(({ value, start, end }) => ({ value, wording: text.slice(start, end) }));
  // What is said a thousand times is compared once.
  const options = [...new Map(found.map((option) => [`${option.value}\n${option.wording}`, option])).values()];
  const asked = { text, terms: new Set(termsOf(text)), options };
  lastAsked = { mention, asked };
  return asked;
}

/** Narrows a product's variants by the words of a mention; words that fit no variant narrow nothing. */
export function namedVariants(product: ProductRecord, mention: string): NamedVariants {
  const { text, code } = read(mention);
  const bySku = product.variants.filter(({ sku, barcode }) =>
    [sku, barcode].some((own) => own !== undefined && (isCodeIn(text, own) || compactCode(own) === code)),
  );
  if (bySku.length > 0) return { variants: bySku, isNamed: true, terms: new Set() };
  const asked = askedBy(mention);
  const titleTerms = new Set(wordingsOf(product.title).flatMap(termsOf));
  const names = new Set(product.variants.flatMap((variant) => Object.keys(variant.options ?? {})));
  let variants: readonly VariantRecord[] = product.variants;
  const terms = new Set<string>();
  let isNamed = false;
  for (const name of names) {
    const byText = new Map(
      product.variants.flatMap(({ options: own }) => {
        const value = own?.[name];
        return value === undefined ? [] : [[JSON.stringify(value), value] as const];
      }),
    );
    const named = namedValues([...byText.values()], asked, titleTerms);
    if (named.length === 0) continue;
    const wanted = new Set(named.map((value) => JSON.stringify(value)));
    const fitting = variants.filter((variant) => wanted.has(JSON.stringify(variant.options?.[name])));
    if (fitting.length === 0) continue;
    variants = fitting;
    isNamed = true;
    for (const term of named.flatMap(wordings).flatMap(termsOf)) terms.add(term);
    for (const option of asked.options) {
      const isIt = (wording: string): boolean => sameOption(wording, option.value) || isShadeOf(wording, option.value);
      if (!named.flatMap(wordings).some(isIt)) continue;
      for (const term of termsOf(option.wording)) terms.add(term);
    }
  }
  return { variants, isNamed, terms };
}
