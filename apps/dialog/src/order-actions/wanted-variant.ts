// Which variant of a product the words about one item of an order mean: options, a step up or down, the cheapest.
import type { FreeMap, ProductRecord, Text, VariantRecord } from '#contracts';
import { wordingsOf } from '#contracts';
import { normalize, optionMeaning } from '#language';
import { scaleOf } from '../ground/option-scale.js';
import { optionsOf, readOptions } from '../ground/option-words.js';
import { narrowVariants } from '../ground/variants.js';
import { codesSaid } from '../understand/codes-said.js';
import { withoutKept } from './kept-parts.js';

/** What the shopper has now. */
export interface Owned {
  readonly sku: string;
  readonly options?: FreeMap | undefined;
}

/** One variant, or several that fit as well, or an option that the product does not come in; nothing when none is said. */
export interface WantedVariant {
  readonly sku?: string;
  readonly several?: readonly string[];
  readonly missing?: string;
}

/** Words after which stands what an item shall become, the clearest first; "would like to" is none of them. */
const BECOMES: readonly RegExp[] = [
  /换成|换为|改成|改为|换到|改到|变成|\b(?:should|shall|must|to) be(?:come)?\b|\binto\b/u,
  /(?<!\b(?:want|like|need|have|going|able|prefer|love|wish|hoping|try|trying|here|due) )\bto\b(?! (?:my|the) (?:gift|credit|paypal|card|original))|\bfor\b(?! (?:my|me|order|#|the (?:order|item)s?\b))|\bwith\b(?! (?:my|me)\b)|换(?!货)|要(?!换|退|改)/u,
];
const INSTEAD_OF = /\b(?:instead of|rather than|in place of)\b.*$|而?不是.*$/u;
const FROM = /\bfrom\b.{0,200}?(?=\bto\b)|从\S{0,100}?(?=换成|改成|换为|改为|变成)/u;

interface Step {
  readonly pattern: RegExp;
  readonly direction: 1 | -1;
  /** Names of options that it speaks of; any that has a scale where it is absent. */
  readonly of?: RegExp;
}

const SIZE = /size|capacity|length|height|width|diameter|volume|尺码|尺寸|码|容量|大小|规格|长度|高度/iu;
const LENGTH = /length|height|长|高/iu;
const STEPS: readonly Step[] = [
  { pattern: /\bless bright\b|\bdimmer\b|暗一?(?:点|些)|没那么亮/u, direction: -1, of: /bright|亮/iu },
  { pattern: /\bbrighter\b|\bmore bright\b|亮一?(?:点|些)|更亮/u, direction: 1, of: /bright|亮/iu },
  { pattern: /\bthicker\b|厚一?(?:点|些)|更厚/u, direction: 1, of: /thick|厚/iu },
  { pattern: /\bthinner\b|薄一?(?:点|些)|更薄/u, direction: -1, of: /thick|厚/iu },
  { pattern: /\bheavier\b|重一?(?:点|些)|更重/u, direction: 1, of: /weight|重/iu },
  { pattern: /\blighter\b|轻一?(?:点|些)|更轻/u, direction: -1, of: /weight|重/iu },
  { pattern: /\b(?:longer|taller)\b|(?:长|高)一?(?:点|些)|\btoo short\b|太短/u, direction: 1, of: LENGTH },
  { pattern: /\bshorter\b|(?:短|矮)一?(?:点|些)|\btoo (?:long|tall)\b|太长/u, direction: -1, of: LENGTH },
  { pattern: /\b(?:higher|more)\b|(?:高|多)一?(?:点|些)/u, direction: 1 },
  { pattern: /\b(?:lower|less)\b|(?:低|少)一?(?:点|些)/u, direction: -1 },
  {
    pattern:
      /大一?(?:号|码|点|些)|(?:太|偏|有点|买|拍)小|加大|\b(?:bigger|larger)\b|\bsize up\b|\btoo (?:small|tight)\b/u,
    direction: 1,
    of: SIZE,
  },
  {
    pattern: /小一?(?:号|码|点|些)|(?:太|偏|有点|买|拍)大|\bsmaller\b|\bsize down\b|\btoo (?:big|large|loose)\b/u,
    direction: -1,
    of: SIZE,
  },
];
/** Steps that say nothing without the name of what they are a step of: "more RAM". */
const NEEDS_NAME = new Set([8, 9]);
const CHEAPEST = /\b(?:cheapest|least expensive|lowest[- ]priced?)\b|最便宜|最低价/u;
const CHEAPER = /\b(?:cheaper|less expensive)\b|便宜(?:一?点|一?些|的)/u;
const DEAREST = /\b(?:most expensive|priciest|dearest)\b|最贵/u;

/**
 * The variant that the words mean. `available`: those that can be had now, which go before others that fit as well.
 * `before`: what was said of it in earlier messages, which holds where the words say nothing else.
 */
export function variantWanted(
  { sku, options }: Owned,
  product: ProductRecord,
  text: string,
  available: ReadonlySet<string>,
  before = '',
): WantedVariant {
  // An order may write in one language what the catalog has in two: the catalog's own words are compared with each other.
  const owned: Owned = { sku, options: product.variants.find((variant) => variant.sku === sku)?.options ?? options };
  const plain = normalize(withoutKept(text));
  const skus = product.variants.flatMap((variant) => (variant.sku.length > 3 ? [variant.sku] : []));
  const [bySku, ...others] = [...codesSaid(plain, skus)].filter((said) => said !== owned.sku);
  if (bySku !== undefined) return others.length > 0 ? { several: [bySku, ...others] } : { sku: bySku };
  const scale = stepsOf(owned, product, plain);
  // "Bigger" is a step from what the shopper has, and not the biggest.
  const wanted = sized(wantedPart(scale === undefined ? plain : withoutSteps(plain), product), product);
  const narrowed = narrowVariants(product, wanted);
  const byName = namedYesOrNo(product, plain);
  const isByPrice = CHEAPEST.test(plain) || CHEAPER.test(plain) || DEAREST.test(plain);
  const isStep = scale !== undefined || byName.size > 0;
  if (narrowed.missingOption !== undefined && !isStep) return { missing: narrowed.missingOption };
  if (!narrowed.narrowed && !isStep && !isByPrice) return {};
  const said = new Set(narrowed.narrowed ? readOptions(product, wanted).named.map(({ name }) => name) : []);
  let fitting = product.variants.filter((variant) => narrowed.skus.includes(variant.sku));
  const keep = (fits: (variant: VariantRecord) => boolean): void => {
    const left = fitting.filter(fits);
    if (left.length > 0) fitting = left;
  };
  for (const [name, value] of byName) {
    if (said.has(name)) continue;
    const left = fitting.filter(({ options = {} }) => isSame(options[name], value));
    if (left.length === 0) return { several: fitting.map(({ sku }) => sku) };
    fitting = left;
  }
  if (before !== '') {
    const earlier = readOptions(product, sized(wantedPart(normalize(before), product), product)).named;
    for (const { name, value } of earlier)
      if (!said.has(name) && !byName.has(name) && scale?.name !== name)
        keep(({ options = {} }) => isSame(options[name], value));
  }
  if (scale !== undefined && !said.has(scale.name)) {
    // The nearest step that can be had with the rest that was said.
    const of = (value: Text | number) => (variant: VariantRecord) => isSame(variant.options?.[scale.name], value);
    const nearest =
      scale.values.find((value) => fitting.some((variant) => of(value)(variant) && available.has(variant.sku))) ??
      scale.values.find((value) => fitting.some(of(value)));
    if (nearest !== undefined) keep(of(nearest));
  }
  if (isByPrice) return byPrice(fitting, owned, plain, available);
  return mostAlike(owned, fitting, available);
}

const NOT_IT = /\b(?:without|no|non|not|un|free of)[ -]?(?:an? |any )?$|(?:没有?|无|不带|不要|不)$/u;

/** Options that are there or not, by their names: "waterproof ones", "without armrests". */
function namedYesOrNo(product: ProductRecord, plain: string): Map<string, Text | number> {
  const found = new Map<string, Text | number>();
  for (const [name, values] of optionsOf(product)) {
    const word = normalize(name);
    const at = plain.indexOf(word);
    if (word.length < 3 || at < 0) continue;
    const isNo = NOT_IT.test(plain.slice(0, at));
    const meant = isNo ? /^(?:no|none|without|not .*|无|没有|否)$/u : /^(?:yes|with|有|是)$/u;
    const value = values.find((one) =>
      (typeof one === 'number' ? [] : wordingsOf(one)).some((w) => meant.test(normalize(w))),
    );
    if (value !== undefined) found.set(name, value);
  }
  return found;
}

const MOST_TURNS = 6;

/** The part of the words that says what is wanted, where another part says what it is now. */
function wantedPart(plain: string, product: ProductRecord): string {
  const without = plain.replace(INSTEAD_OF, ' ').replace(FROM, ' ');
  for (const pattern of BECOMES) {
    let tried = 0;
    for (const match of without.matchAll(new RegExp(pattern.source, 'gu'))) {
      // Nobody turns one thing into another so often in one message.
      if (++tried > MOST_TURNS) break;
      const tail = without.slice(match.index + match[0].length);
      const read = readOptions(product, sized(tail, product));
      if (read.named.length > 0 || read.missing !== undefined) return tail;
    }
  }
  return without;
}

/** A lone "M" or "42" is a size where the product has such a one. */
function sized(text: string, product: ProductRecord): string {
  const values = [...optionsOf(product).values()]
    .flat()
    .flatMap((value) => (typeof value === 'number' ? [String(value)] : wordingsOf(value)));
  const short = values.find(
    (value) =>
      value.length <= 3 &&
      /^[a-z\d.]+$/iu.test(value) &&
      new RegExp(
        `(?<![a-z\\d'])${normalize(value).replace(/[^\p{L}\d]/gu, '')}(?:码|号)?(?![a-z\\d'-]| ?(?:件|个|inch|gb|ml|ft|cm|%))`,
        'u',
      ).test(text),
  );
  return short === undefined ? text : `${text} ${short}码 size ${short}`;
}

/** The variant that shares the most options with what the shopper has; several where none is nearer than the others. */
function mostAlike(owned: Owned, fitting: readonly VariantRecord[], available: ReadonlySet<string>): WantedVariant {
  const others = fitting.filter((variant) => variant.sku !== owned.sku);
  if (others.length === 0) return fitting[0] === undefined ? {} : { sku: fitting[0].sku };
  const atHand = others.filter((variant) => available.has(variant.sku));
  const candidates = atHand.length > 0 ? atHand : others;
  const shared = candidates.map((variant) => sharedOptions(owned, variant));
  const most = Math.max(...shared);
  const nearest = candidates.filter((_, index) => shared[index] === most);
  const [first] = nearest;
  // Where none of them can be had, the rule says so for one.
  return first !== undefined && (nearest.length === 1 || atHand.length === 0)
    ? { sku: first.sku }
    : { several: nearest.map((variant) => variant.sku) };
}

/** How many options two variants have the same. */
export const sharedOptions = (left: Pick<Owned, 'options'>, right: Pick<Owned, 'options'>): number =>
  Object.entries(right.options ?? {}).filter(([name, value]) => isSame(left.options?.[name], value)).length;

function byPrice(
  fitting: readonly VariantRecord[],
  owned: Owned,
  plain: string,
  available: ReadonlySet<string>,
): WantedVariant {
  const others = fitting.filter((variant) => variant.sku !== owned.sku && available.has(variant.sku));
  const sorted = [...others].sort((a, b) => a.price.amount - b.price.amount);
  if (DEAREST.test(plain)) return pick(sorted.at(-1));
  if (CHEAPEST.test(plain)) return pick(sorted[0]);
  const now = fitting.find((variant) => variant.sku === owned.sku)?.price.amount ?? Infinity;
  const cheaper = sorted.filter((variant) => variant.price.amount < now);
  return cheaper.length === 1 ? pick(cheaper[0]) : { several: cheaper.map((variant) => variant.sku) };
}

const pick = (variant: VariantRecord | undefined): WantedVariant => (variant === undefined ? {} : { sku: variant.sku });

/** A text without any word of a step: "too big, want the half size smaller" says one twice. */
const withoutSteps = (plain: string): string =>
  STEPS.reduce((rest, { pattern }) => rest.replace(new RegExp(pattern.source, 'giu'), ' '), plain);

/** The values up or down of the option that the words speak of, the nearest first. */
function stepsOf(
  owned: Owned,
  product: ProductRecord,
  plain: string,
): { name: string; values: readonly (Text | number)[]; pattern: RegExp } | undefined {
  for (const [index, { pattern, direction, of }] of STEPS.entries()) {
    if (!pattern.test(plain)) continue;
    const options = [...optionsOf(product)].filter(([, values]) => scaleOf(values) !== undefined);
    const named = options.filter(([name]) => plain.includes(normalize(name)));
    const hinted = options.filter(([name, values]) => of?.test(name) === true || (of === SIZE && isSizes(values)));
    const fallback = NEEDS_NAME.has(index) || (of !== undefined && of !== SIZE) ? [] : options;
    const [first] = [named, hinted, fallback].find((list) => list.length > 0) ?? [];
    if (first === undefined) continue;
    const [name, values] = first;
    const scale = scaleOf(values) ?? [];
    const at = scale.findIndex((value) => isSame(value, owned.options?.[name]));
    const beyond = direction > 0 ? scale.slice(at + 1) : scale.slice(0, Math.max(0, at)).reverse();
    if (at >= 0 && beyond.length > 0) return { name, values: beyond, pattern };
  }
  return undefined;
}

const isSizes = (values: readonly (Text | number)[]): boolean =>
  values.every(
    (value) => typeof value !== 'number' && wordingsOf(value).some((one) => optionMeaning(one)?.kind === 'size'),
  );

const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);
