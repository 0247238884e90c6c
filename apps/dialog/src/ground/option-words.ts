// Which of a product's own option values a shopper's words name: "the black one", "750的", "42码", "the large".
import type { ProductRecord, Text } from '#contracts';
import { wordingsOf } from '#contracts';
import { findOptions, isShadeOf, optionMeaning, sameOption, withPlainMeasures } from '#language';
import {
  escape,
  MEASURED,
  measuredSpans,
  NOT_A_COUNT,
  pairsOfSizes,
  type Span,
  spansOf,
  tellingNumbers,
} from './option-measures.js';
import { scaleOf } from './option-scale.js';

/** An option value that stands in a text; offsets are in the text with plain measures. */
export interface NamedOption {
  readonly name: string;
  readonly value: Text | number;
  readonly start: number;
  readonly end: number;
}

/** What a text says of a product's options. */
export interface ReadOptions {
  readonly named: readonly NamedOption[];
  /** An option in the words that the product has of no variant, as it was written. */
  readonly missing?: string;
  /** The text without what was read. */
  readonly rest: string;
}

const MAX_TEXT = 2_000;
const WAIST = /waist|腰/iu;
const LARGE =
  /(?<!多|有多|[\p{Script=Han}])(?:那个|那款|要|最)?大(?:的|号|码|一点|款|[袋包瓶盒罐桶箱杯份装支])|\b(?:large|larger|largest|big|bigger|biggest)\b/u;
const SMALL =
  /(?<!多)(?:那个|那款|要|最)?小(?:的|号|码|一点|款|[袋包瓶盒罐桶箱杯份装支])|\b(?:small|smaller|smallest|little)\b/u;
const NUMBERED_SIZE = /(?:\bsize ?|尺码 ?)(\d{1,2}(?:\.5)?)(?![\d.])|(?<!\d)(\d{2}(?:\.5)?) ?码/u;
/** A shop's "2 in", "2\"" or "2-inch", however the shopper writes it. */
const INCHES = /^((?:\d+-)?\d+(?:\.\d+|\/\d+)?)[ -]?(?:inch|in|")$/u;

/** The wordings of an option value. */
export const wordingsOfOption = (value: Text | number): string[] =>
  typeof value === 'number' ? [String(value)] : wordingsOf(value);

/** A value and what it explains in brackets: "L（6个月以上）". */
const EXPLAINED = /^([^(（]{1,20}?) ?[(（].+[)）]$|^(\p{Script=Han}{2,})[款版装型]$/u;

/** What a value is called by: as it is written, and without its explanation where no other value is called so. */
function calledBy(value: Text | number, values: readonly (Text | number)[]): string[] {
  const bareOf = (one: Text | number): string[] =>
    wordingsOfOption(one).flatMap((wording) => {
      const short = EXPLAINED.exec(wording);
      return short?.[1] ?? short?.[2] ?? [];
    });
  const others = new Set(
    values.filter((one) => one !== value).flatMap((one) => [...wordingsOfOption(one), ...bareOf(one)]),
  );
  return [...wordingsOfOption(value), ...bareOf(value).filter((bare) => !others.has(bare))];
}

/** The option names and values of a product: name → values, as the store wrote them. */
export function optionsOf(product: Pick<ProductRecord, 'variants'>): Map<string, (Text | number)[]> {
  const options = new Map<string, (Text | number)[]>();
  for (const { options: own = {} } of product.variants)
    for (const [name, value] of Object.entries(own)) {
      const values = options.get(name) ?? [];
      if (!values.some((other) => JSON.stringify(other) === JSON.stringify(value))) values.push(value);
      options.set(name, values);
    }
  return options;
}

/** Where a value stands literally: whole words in Latin script; short ones only where a size or a number of something stands. */
function literalSpans(plain: string, wording: string): Span[] {
  const wanted = withPlainMeasures(wording);
  if (wanted === '') return [];
  const inches = INCHES.exec(wanted)?.[1];
  if (inches !== undefined)
    return spansOf(`(?<![a-z\\d./-])${escape(inches)}[ -]?(?:inch(?:es)?|in|")(?![a-z\\d])`, plain);
  if (/\p{Script=Han}/u.test(wanted)) {
    const whole = wanted.length > 1 ? spansOf(escape(wanted), plain) : [];
    return whole.length > 0 ? whole : measuredSpans(plain, wanted);
  }
  const pattern = escape(wanted.replace(/s$/, '')).replace(/[\s-]+/g, '[\\s-]*');
  if (wanted.length > 2 || /^\d*x+l$/.test(wanted)) {
    const whole = spansOf(`(?<![a-z\\d.])${pattern}(?:s|es)?(?![a-z\\d]|\\.\\d)`, plain);
    return whole.length > 0 ? whole : measuredSpans(plain, wanted);
  }
  const isBare =
    plain
      .replace(
        /^(?:and|what about|how about|or|那|the|in|size) |(?<![呢的吗?？!！。. ])[呢的吗?？!！。. ]+$|\bone\b/gu,
        '',
      )
      .trim() === wanted;
  if (isBare || !/^(?:[sml]|\d{1,2})$/.test(wanted))
    return spansOf(`(?<![a-z\\d.])${escape(wanted)}(?![a-z\\d]|\\.\\d)`, plain);
  return spansOf(
    `(?:\\b(?:size|option|in(?: an?)?)${/\\d/.test(wanted) ? ' ?' : ' '}|尺码 ?|尺寸 ?)${wanted}${NOT_A_COUNT}|(?<![a-z\\d.])${wanted} ?(?:码|号|size\\b)|${/[sml]/.test(wanted) ? `(?<=\\p{Script=Han})${wanted}(?![a-z\\d])|(?<=[a-z]{3} )${wanted}(?= ?(?:$|[?!,.，。？]))|(?<=^|[,.!?] )${wanted}(?= in [a-z]{3})|(?<=\\b(?:an?|the) )${wanted}(?= ?(?:$|[?!,.，。？]|instead\\b|please\\b|then\\b))|` : ''}(?<![a-z\\d.¥$])${/\d\d/.test(wanted) ? `${wanted}(?= ?(?:的|呢|款|$|[?,，。？ ]))${NOT_A_COUNT}` : `${wanted}(?= ?的)`}`,
    plain,
  );
}

/** Reads what a text says of the options of a product. */
export function readOptions(product: ProductRecord, text: string): ReadOptions {
  const plain = withPlainMeasures(text.slice(0, MAX_TEXT));
  const mentions = findOptions(plain).map((mention) => ({
    ...mention,
    written: plain.slice(mention.start, mention.end),
  }));
  const options = optionsOf(product);
  const all = [...options];
  // A waist is said before a length, in whatever order a shop writes them.
  all.sort(([one], [other]) => Number(WAIST.test(other)) - Number(WAIST.test(one)));
  const found: NamedOption[] = pairsOfSizes(
    all.map(([, values]) => values.map(String)),
    plain,
  ).flatMap(({ option, value: at, ...span }) => {
    const [name, values] = all[option] ?? [];
    const value = values?.[at];
    return name === undefined || value === undefined ? [] : [{ name, value, ...span }];
  });
  const pairs = new Set(found.map(({ name }) => name));
  const shades = shadesMeant(options, mentions);
  for (const [name, values] of all.filter(([one]) => !pairs.has(one)))
    for (const value of values)
      for (const wording of calledBy(value, values)) {
        const meant = mentions.filter(
          (mention) => sameOption(wording, mention.written) || shades.get(mention)?.has(value),
        );
        const literal = literalSpans(plain, wording).filter(
          (span) => !mentions.some((mention) => isOtherColour(mention, span, wording)),
        );
        for (const { start, end } of [...meant, ...literal]) found.push({ name, value, start, end });
      }
  const others = new Map([...options].filter(([name]) => !found.some((one) => one.name === name)));
  const byPart = byFirstCharacters(others, plain).filter((one) => !mentions.some((mention) => overlaps(one, mention)));
  found.push(...(found.length === 0 ? byTellingWord(product, others, plain) : []), ...byPart);
  for (const [name, values] of others) {
    const wordings = values.map((value) => withPlainMeasures(wordingsOfOption(value).join(' , ')));
    for (const { values: places, ...span } of tellingNumbers(wordings, plain))
      if (!found.some((one) => overlaps(one, span)))
        found.push(...places.flatMap((at) => (values[at] === undefined ? [] : [{ name, value: values[at], ...span }])));
  }
  if (found.length === 0) found.push(...largestOrSmallest(options, plain));
  const named = longestOnly(found);
  const missing = missingOf(
    product,
    options,
    plain,
    mentions.filter((mention) => !named.some((one) => overlaps(one, mention))),
    named,
  );
  return {
    named,
    ...(missing === undefined ? {} : { missing: missing.written }),
    rest: restOf(plain, named, missing, options),
  };
}

/** What a plain colour means of a product that does not come in just that: "grey" of one in slate. */
function shadesMeant<Mention extends { written: string }>(
  options: ReadonlyMap<string, readonly (Text | number)[]>,
  mentions: readonly Mention[],
): Map<Mention, ReadonlySet<Text | number>> {
  const values = [...options.values()].flat();
  const named = (value: Text | number, isCalled: (wording: string) => boolean): boolean =>
    wordingsOfOption(value).some(isCalled);
  return new Map(
    mentions
      .filter(({ written }) => !values.some((value) => named(value, (wording) => sameOption(wording, written))))
      .map((mention) => [
        mention,
        new Set(values.filter((value) => named(value, (wording) => isShadeOf(wording, mention.written)))),
      ]),
  );
}

/** What a value is before what it holds: "Kit" of "Kit with 2Ah battery and charger". */
const HEAD = /^(.+?)(?= (?:with|incl|including|plus|and|for)\b| ?[+/,(]|$)/u;

/** "The kit", "the bare one": a word that only one value of an option begins with or ends in, and that the title does not hold. */
function byTellingWord(
  product: ProductRecord,
  options: ReadonlyMap<string, readonly (Text | number)[]>,
  plain: string,
): NamedOption[] {
  const title = withPlainMeasures(wordingsOf(product.title).join(' '));
  const wordsOf = (value: Text | number): string[] =>
    wordingsOfOption(value).flatMap((wording) => {
      const words = (HEAD.exec(withPlainMeasures(wording))?.[1] ?? '').match(/[a-z]{3,}/gu) ?? [];
      return words.length > 4 ? [] : words;
    });
  for (const [name, values] of options) {
    const all = values.map(wordsOf);
    const found = values.flatMap((value, index) =>
      (all[index] ?? [])
        .filter((word) => !title.includes(word) && all.filter((words) => words.includes(word)).length === 1)
        .flatMap((word) =>
          spansOf(`(?<![a-z\\d-])${word}(?![a-z\\d-])`, plain).map((span) => ({ name, value, ...span })),
        ),
    );
    if (found.length > 0) return found;
  }
  return [];
}

/** "碳的", "铝的", "高背的": the first characters of one Chinese value only, said as a kind of the thing. */
function byFirstCharacters(options: ReadonlyMap<string, readonly (Text | number)[]>, plain: string): NamedOption[] {
  const leading = (value: Text | number): string[] =>
    wordingsOfOption(value).flatMap((wording) => /^\p{Script=Han}+/u.exec(withPlainMeasures(wording))?.[0] ?? []);
  for (const [name, values] of options) {
    const all = values.map(leading);
    const found = values.flatMap((value, index) =>
      (all[index] ?? []).flatMap((word) => {
        for (let length = word.length; length > 0; length--) {
          const part = word.slice(0, length);
          if (all.some((words, other) => other !== index && words.some((one) => one.startsWith(part)))) return [];
          const before = length > 1 ? '' : String.raw`(?<=^|[^\p{Script=Han}]|[和跟与比要有买个只对款双把条])`;
          const spans = spansOf(`${before}${escape(part)}(?=的|款|版|$)`, plain);
          if (spans.length > 0) return spans.map((span) => ({ name, value, ...span }));
        }
        return [];
      }),
    );
    if (found.length > 0) return found;
  }
  return [];
}

const overlaps = (left: Span, right: Span): boolean => left.start < right.end && right.start < left.end;

/** "米白色" holds the letters of "白色" and means another colour. */
const isOtherColour = (mention: Span & { written: string }, span: Span, wording: string): boolean =>
  overlaps(mention, span) &&
  !(span.start <= mention.start && span.end >= mention.end) &&
  !sameOption(mention.written, wording);

/** "space grey" hides "grey" where both are values and both are found. */
function longestOnly(found: readonly NamedOption[]): NamedOption[] {
  return found.filter(
    (one) => !found.some((other) => overlaps(one, other) && other.end - other.start > one.end - one.start),
  );
}

/** "The large one" of what is measured in millilitres or named S, M, L. */
function largestOrSmallest(options: ReadonlyMap<string, readonly (Text | number)[]>, plain: string): NamedOption[] {
  const large = LARGE.exec(plain);
  const found = large ?? SMALL.exec(plain);
  if (found === null) return [];
  const span = { start: found.index, end: found.index + found[0].length };
  for (const [name, values] of options) {
    const bySize = values.filter((value) =>
      wordingsOfOption(value).some((wording) => optionMeaning(wording)?.value === (large ? 'l' : 's')),
    );
    if (bySize[0] !== undefined) return [{ name, value: bySize[0], ...span }];
    const scale = scaleOf(values);
    const picked = large ? scale?.at(-1) : scale?.[0];
    if (picked !== undefined) return [{ name, value: picked, ...span }];
  }
  return [];
}

/** An option of a kind that the product has, of a value that it has not. */
function missingOf(
  product: ProductRecord,
  options: ReadonlyMap<string, readonly (Text | number)[]>,
  plain: string,
  unread: readonly (Span & { kind: string; written: string })[],
  named: readonly NamedOption[],
): (Span & { written: string }) | undefined {
  const title = withPlainMeasures(wordingsOf(product.title).join(' '));
  const values = [...options].flatMap(([name, list]) =>
    list.map((value) => ({ name, wordings: wordingsOfOption(value) })),
  );
  for (const mention of unread) {
    const hasKind = values.some(({ wordings }) =>
      wordings.some((wording) => optionMeaning(wording)?.kind === mention.kind),
    );
    if (hasKind && mention.kind !== 'material' && !title.includes(mention.written)) return mention;
  }
  const sized = NUMBERED_SIZE.exec(plain);
  const span = sized && { start: sized.index, end: sized.index + sized[0].length, written: sized[0].trim() };
  const hasNumbers = values.some(({ wordings }) => wordings.some((wording) => /^\d{1,2}(?:\.5)?码?$/.test(wording)));
  if (span && hasNumbers && !named.some((one) => overlaps(one, span))) return span;
  for (const match of plain.matchAll(/(?<![a-z\d.])\d+(?:\.\d+)?(ml|l|gb|tb|g|kg|inch|cm|m|mah)(?![a-z\d])/gu)) {
    const measure = { start: match.index, end: match.index + match[0].length, written: match[0] };
    const unit = match[1] ?? '';
    const hasUnit = values.some(({ wordings }) =>
      wordings.some((wording) => MEASURED.exec(withPlainMeasures(wording))?.[2] === unit),
    );
    if (hasUnit && !title.includes(match[0]) && !named.some((one) => overlaps(one, measure))) return measure;
  }
  return undefined;
}

/** The text without the options that were read and the names of what they are options of. */
function restOf(
  plain: string,
  named: readonly NamedOption[],
  missing: Span | undefined,
  options: ReadonlyMap<string, unknown>,
): string {
  const characters = Array.from({ length: plain.length }, (_, at) => plain[at] ?? '');
  for (const { start, end } of [...named, ...(missing ? [missing] : [])]) characters.fill(' ', start, end);
  let rest = characters.join('');
  if (named.length + (missing ? 1 : 0) > 0)
    for (const name of options.keys())
      for (const word of name
        .toLowerCase()
        .split(/[\s/_-]+/)
        .filter((one) => one.length > 1))
        rest = rest.replace(/\p{Script=Han}/u.test(word) ? word : new RegExp(`\\b${escape(word)}s?\\b`, 'gu'), ' ');
  return rest.replace(/\s+/g, ' ').trim();
}
