// Whether two things of a shop fit each other, as far as it states: by what each is said to be made for, and by properties that must agree.
import type { Locale, ProductRecord } from '#contracts';
import { wordingsOf } from '#contracts';
import { normalize, tokenize } from '#language';
import { measuresIn } from '../ground/measures.js';
import { OF_FITTING } from './answer.js';
import { isNegated } from './polarity.js';
import { liesWithin, rangesIn } from './ranges.js';
import { type Statement, statementsOf } from './statements.js';

/** A statement of one of the two. */
export interface FitStatement {
  readonly productId: string;
  readonly name?: string;
  readonly value: string;
}

/** What the shop's statements come to. */
export interface Fitting {
  /** `same` and `differs`: a property that must agree does, or does not; nothing is said of fitting itself. */
  readonly verdict: 'yes' | 'no' | 'same' | 'differs' | 'not-stated';
  readonly statements: readonly FitStatement[];
}

const MOST_TOLD = 4;
/** A statement that holds so much of a title names the thing. */
const NAMED = 0.6;
/** Sentences that tell for what a thing is made. */
const TELLS_FIT =
  /适配|适用|兼容|可配|搭配|通用|配套|匹配|\b(?:fits?|compatib\w+|works? with|suits?|suitable|for use with|made for|designed for|accepts?|takes)\b/u;
/** Properties in which things that belong together agree. */
const MUST_AGREE =
  /电压|直径|口径|卡口|螺纹|接口|灯头|表耳|耳宽|孔距|折射率|型号|轨距|volt|diameter|\bmount|thread|\bport\b|connector|socket|\blug\b|\bgauge\b|refractive|\bmodel\b|shank|bayonet|hole spacing/u;
/** A name of a size that is another thing's: "Mattress size", 刀头型号. */
const OF_OTHER = /size|dimensions?|model|type|尺寸|型号|规格|大小/u;
const OF_SIZE = /^(?:size|dimensions?|尺寸|规格|大小)$/u;

interface Side {
  readonly product: ProductRecord;
  readonly statements: readonly Statement[];
}

interface Told {
  readonly verdict: Fitting['verdict'];
  readonly statements: readonly FitStatement[];
}

/** What the shop states on whether one thing fits the other. */
export function fittingOf(one: ProductRecord, other: ProductRecord, locale: Locale): Fitting {
  const a: Side = { product: one, statements: statementsOf(one, locale) };
  const b: Side = { product: other, statements: statementsOf(other, locale) };
  const told = [...toldOf(a, b), ...toldOf(b, a), ...agreeing(a, b), ...agreeing(b, a)];
  for (const verdict of ['no', 'differs', 'yes', 'same'] as const) {
    const found = told.filter((one) => one.verdict === verdict).flatMap(({ statements }) => statements);
    if (found.length > 0) return { verdict, statements: unique(found).slice(0, MOST_TOLD) };
  }
  // Nothing is said of it: what is told of sizes may still help whoever measures.
  const near = [...[a, b].flatMap(sizesOf), ...told.flatMap(({ statements }) => statements)];
  return { verdict: 'not-stated', statements: unique(near).slice(0, MOST_TOLD) };
}

const sizesOf = (side: Side): FitStatement[] =>
  side.statements
    .filter(({ kind, name, value }) => kind === 'attribute' && OF_OTHER.test(normalize(name ?? '')) && /\d/.test(value))
    .slice(0, 1)
    .map((statement) => factOf(side, statement));

const unique = (statements: readonly FitStatement[]): FitStatement[] => [
  ...new Map(statements.map((one) => [JSON.stringify(one), one])).values(),
];

const factOf = ({ product }: Side, { name, value }: Statement): FitStatement => ({
  productId: product.id,
  ...(name === undefined ? {} : { name }),
  value,
});

const isFitting = ({ kind, name, value }: Statement): boolean =>
  kind === 'attribute'
    ? OF_FITTING.test(normalize(name ?? '')) || TELLS_FIT.test(normalize(`${name ?? ''} `))
    : kind === 'sentence' && TELLS_FIT.test(normalize(value));

/** What is said of what a thing is made for, as far as it speaks of the other thing. */
function toldOf(side: Side, other: Side): Told[] {
  return side.statements.filter(isFitting).flatMap((statement): Told[] => {
    const own = factOf(side, statement);
    const named = nameIn(statement, other.product);
    if (named === undefined) {
      const met = meets(statement, other);
      if (met === undefined) return [{ verdict: 'not-stated', statements: [own] }];
      return [{ verdict: met.holds ? 'yes' : 'differs', statements: [own, factOf(other, met.by)] }];
    }
    const clash = clashing(statement, other);
    if (clash !== undefined) return [{ verdict: 'differs', statements: [own, factOf(other, clash)] }];
    return [{ verdict: named.isDenied ? 'no' : 'yes', statements: [own] }];
  });
}

/** Where a statement names a product: by most of its title, by its model, or by its kind beside its brand. */
function nameIn({ wordings }: Statement, product: ProductRecord): { isDenied: boolean } | undefined {
  const titles = wordingsOf(product.title).map((title) => tokenize(normalize(title)));
  const kinds = (product.categories ?? []).flatMap((kind) => tokenize(normalize(kind)));
  for (const wording of wordings) {
    const plain = normalize(wording);
    const said = new Set(tokenize(plain));
    for (const title of titles) {
      const shared = title.filter((token) => said.has(token));
      const isNamed = shared.length / Math.max(1, title.length) >= NAMED || saysOwnName(title, kinds, shared);
      const model = shared.find((token) => isModel(token));
      const isKind = kinds.some((kind) => said.has(kind)) && shared.some((token) => !kinds.includes(token));
      if (!isNamed && model === undefined && !isKind) continue;
      // Of the "Lark 40" and the "Lark 60" the figure tells which one is denied.
      const word = model ?? shared.find((token) => /^\d+$/.test(token)) ?? shared[0] ?? '';
      const at = plain.indexOf(word);
      return { isDenied: at >= 0 && isNegated(plain, at, at + word.length) };
    }
  }
  return undefined;
}

/** "The Lark 60" of a "Lark 60 Sewing Machine": a word and every figure of its name, though not what it is. */
function saysOwnName(title: readonly string[], kinds: readonly string[], shared: readonly string[]): boolean {
  const own = title.filter((token) => !kinds.includes(token));
  const said = own.filter((token) => shared.includes(token));
  const figures = own.filter((token) => /\d/.test(token));
  const isWhole = figures.length > 0 && figures.every((token) => shared.includes(token));
  return isWhole && said.some((token) => /^\p{L}{3,}$/u.test(token)) && said.length / own.length >= NAMED;
}

/** Letters and digits together that are no measure: S5, SH50, X200. */
const isModel = (token: string): boolean => /[a-z]/.test(token) && /\d/.test(token) && measuresIn(token).length === 0;

/** A measure of the statement that the other thing states otherwise: 12 V tools, of a drill of 18 V. */
function clashing({ wordings, name }: Statement, { statements }: Side): Statement | undefined {
  const volts = wordings
    .flatMap((wording) => rangesIn(wording, name))
    .filter(({ dimension }) => dimension === 'voltage');
  if (volts.length === 0) return undefined;
  return statements.find(({ kind, wordings: own }) => {
    const stated =
      kind === 'attribute' ? own.flatMap(measuresIn).filter(({ dimension }) => dimension === 'voltage') : [];
    return (
      stated.length > 0 &&
      !stated.some(({ value }) =>
        volts.some(({ least, most, isBounded }) => (isBounded ? value >= least && value <= most : value === most)),
      )
    );
  });
}

/** "Any chuck of 10 mm or more", of what states "Chuck: 13 mm"; "折射率1.61", of what states that. */
function meets(
  { wordings, name, value }: Statement,
  other: Side,
): { readonly holds: boolean; readonly by: Statement } | undefined {
  const text = wordings.join(' ');
  const said = new Set(tokenize(normalize(`${name ?? ''} ${value}`)));
  const plain = normalize(`${name ?? ''} ${text}`);
  for (const by of other.statements) {
    if (by.kind !== 'attribute' || by.name === undefined) continue;
    const property = normalize(by.name);
    const names = tokenize(property);
    if (!plain.includes(property) && !(names.length > 0 && names.every((token) => said.has(token)))) continue;
    const ranges = rangesIn(text).filter(({ isBounded }) => isBounded);
    const [measure] = by.wordings.flatMap((wording) => measuresIn(wording));
    if (measure !== undefined) {
      const holds = liesWithin(measure, ranges);
      if (holds !== undefined) return { holds, by };
    }
    const bare = /^\d+(?:\.\d+)?$/.exec(normalize(by.value))?.[0];
    if (bare !== undefined && numbersIn(plain).includes(bare)) return { holds: true, by };
  }
  return undefined;
}

const numbersIn = (plain: string): string[] => plain.match(/\d+(?:\.\d+)?/gu) ?? [];

/** Properties that both state and that must agree: "Voltage: 18V" of both, "Mattress size" and the mattress's own. */
function agreeing(a: Side, b: Side): Told[] {
  const attributes = ({ statements }: Side): Statement[] =>
    statements.filter(({ kind, name }) => kind === 'attribute' && name !== undefined);
  const title = normalize(wordingsOf(b.product.title).join(' '));
  const words = new Set(tokenize(title));
  return attributes(a).flatMap((own): Told[] => {
    const name = normalize(own.name ?? '');
    const value = normalize(own.value);
    // "刀头型号：SH50", of the blade that is called so.
    if (OF_OTHER.test(name) && tokenize(value).some((token) => isModel(token) && words.has(token)))
      return [{ verdict: 'same', statements: [factOf(a, own)] }];
    const isOfOther = OF_OTHER.test(name) && tokenize(name).some((token) => words.has(token));
    return attributes(b).flatMap((its): Told[] => {
      const itsName = normalize(its.name ?? '');
      const isSame = itsName === name && MUST_AGREE.test(name);
      if (!isSame && !(isOfOther && OF_SIZE.test(itsName))) return [];
      const statements = [factOf(a, own), factOf(b, its)];
      const verdict = agree(value, normalize(its.value));
      return verdict === undefined ? [] : [{ verdict: verdict ? 'same' : 'differs', statements }];
    });
  });
}

/** Whether two values say the same: the numbers of the shorter one stand first in the other; `undefined` where neither holds any and they differ. */
function agree(left: string, right: string): boolean | undefined {
  if (left === right) return true;
  const [short = [], long = []] = [sidesOf(left), sidesOf(right)].sort((a, b) => a.length - b.length);
  if (short.length === 0) return undefined;
  return short.every((number, index) => long[index] === number);
}

/** The measures of a value in base units, else its numbers; sides of one unit ("120 x 60 cm") each in it. */
function sidesOf(plain: string): number[] {
  const [measure] = measuresIn(plain);
  const numbers = numbersIn(plain.replace(/(?<=\d),(?=\d{3})/gu, '')).map(Number);
  if (measure === undefined) return numbers;
  const written = Number.parseFloat(plain.slice(measure.start).replace(/,/g, ''));
  const unit = written > 0 ? measure.value / written : 1;
  return numbers.map((number) => Math.round(number * unit * 1_000) / 1_000);
}
