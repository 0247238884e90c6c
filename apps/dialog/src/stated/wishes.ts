// What a wish asks of the things that are found, one demand at a time, and what the shop states of each thing to it.
import type { Locale, ProductRecord } from '#contracts';
import { wordingsOf } from '#contracts';
import {
  compoundKindsIn,
  isOtherKind,
  type KindAsked,
  normalize,
  otherNamesOfTitle,
  stem,
  withPlainMeasures,
} from '#language';
import { type Measure, measuresIn } from '../ground/measures.js';
import { PROPERTIES } from '../skills/product-info/properties.js';
import { answerFrom } from './answer.js';
import { type FreeOf, freeOfIn, isFreeOf } from './free-of.js';
import { foundIn, inMeanings, type Term, withoutLight, writtenFor } from './meaning.js';
import { type Question, termsOf } from './question.js';
import { type Statement, statementsOf } from './statements.js';

/** One thing that is asked of what is looked for. */
export interface Demand {
  /** As the shopper wrote it. */
  readonly written: string;
  readonly of: Term | Measure | FreeOf | KindAsked;
  /** A word for a property that is known as one; others count only where the shop's own data know them. */
  readonly isKnown: boolean;
}

/** A wish, read in the light of what was found. */
export interface Wish {
  /** The word for the kind of thing, where what was found tells which it is. */
  readonly head?: Term;
  readonly demands: readonly Demand[];
}

/** How a product stands to the demands of a wish. */
export interface Standing<Thing> {
  readonly thing: Thing;
  readonly met: readonly string[];
  /** The shop states otherwise. */
  readonly contrary: readonly string[];
  readonly unstated: readonly string[];
}

const MAX_DEMANDS = 6;
const MAX_TEXT = 300;
const HALF = 0.5;
const WHOLE = 0.99;
/** In English what follows these is what a thing is for; its kind stands before. */
const PREPOSITION =
  /\b(?:for|with|under|that|which|in|to|who|whose|from|about|around|like|below|over|without|and|or|but|because|at|on|of|made)\b/u;
/** Properties of which a shop lists all that hold: a cream for sensitive skin is none for oily skin. */
const CLOSED_PROPERTIES = PROPERTIES.filter(({ source }) => /肤质|材质/u.test(source));
const KNOWN_TERM = /^(?:syn\d+x|colour[a-z]+|material[a-z]+)$/;
const FILLERS =
  /我妈妈?|妈妈|妈咪|我爸爸?|爸爸|老婆|老公|媳妇|女朋友|男朋友|女友|男友|朋友|同事|领导|奶奶|爷爷|外婆|外公|姐姐|妹妹|哥哥|弟弟|闺蜜|长辈|自己|[她他]|推荐|介绍|找找|想找|看看|求|哪款|哪种|有什么|比较|合适|便宜|实惠|性价比|划算|最好|最便宜|最贵|礼物|送礼|送人|生日|过年|预算|左右|以内|以下|以上|价格|东西|产品|商品|牌子|谢谢|你好|您好|在吗|家里|家用|最近|今天|新的|好用|好看|好吃|质量|耐用|评价|评分|一款|一个|一双|一件|一台|一套|一瓶|几款|老板|亲/gu;
const FILLER_WORDS = new Set(
  'recommend recommendation recommendations suggest suggestion suggestions cheap cheapest cheaper expensive affordable budget price priced prices best-rated rated rating reviews top popular gift gifts present birthday christmas today somewhere available stock instock dear mum mom dad friend girlfriend boyfriend wife husband sister brother daughter son uni university school work home house new nice cool decent great perfect ideal quality pls plz u ur ya yall whats wanna gonna gotta please im ive id bit lot lots pair pairs set sets box pack packs bottle kind ones thing people person everyday daily regular proper simple looking after search searching browse browsing buy currently right now under below over around between less than max maximum minimum dollars bucks quid pounds euros yuan rmb'.split(
    ' ',
  ),
);

const CUT_AT_NO_WORD = /[\d的]/u;

const isMeasure = (of: Demand['of']): of is Measure => 'dimension' in of;
const isKind = (of: Demand['of']): of is KindAsked => 'head' in of;
const isFree = (of: Demand['of']): of is FreeOf => 'holders' in of;

const both = (words: readonly string[]): string => `${inMeanings(words.join(' , '))} , ${normalize(words.join(' , '))}`;

/** What a product's title calls it, in both languages and in meanings. */
function titleOf(product: ProductRecord): string {
  const titles = wordingsOf(product.title);
  return both([...titles, ...titles.flatMap(otherNamesOfTitle)]);
}

const kindsOf = (product: ProductRecord): string[] => [product.categories?.at(-1) ?? '', ...(product.tags ?? [])];

/** The same with its kind and its tags. */
const namingOf = (product: ProductRecord): string => {
  const kinds = kindsOf(product);
  return `${titleOf(product)} , ${both([...kinds, ...kinds.flatMap(otherNamesOfTitle)])}`;
};

/** "Dresses" is the kind of a dress, "Trousers & Dresses" is not yet one. */
const isKindName = (term: Term, kind: string): boolean => {
  const words = inMeanings(kind)
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');
  return words.length === 1 && (foundIn(term, words[0] ?? '')?.share ?? 0) >= WHOLE;
};

/** Whether something is called by a word: in Chinese by its end, where a name's kind stands ("手机壳" is no 手机). */
function calls(term: Term, naming: string): boolean {
  if ((foundIn(term, naming)?.share ?? 0) < HALF) return false;
  return !term.isHan || term.written.length === 1 || naming.includes(term.written.slice(-2));
}

/** The kind that a wish names: the last word before "for …" that what was found is called by. */
function headOf(terms: readonly Term[], text: string, namings: readonly string[]): Term | undefined {
  const cut = PREPOSITION.exec(text)?.index ?? text.length;
  const before = terms.filter((term) => term.isHan || text.slice(0, cut).includes(term.written.slice(0, 4)));
  const isCalled = (term: Term): boolean => namings.some((naming) => calls(term, naming));
  const named = (list: readonly Term[]): Term | undefined =>
    list.filter((term) => !KNOWN_TERM.test(term.written)).findLast(isCalled);
  return named(before) ?? named(terms) ?? terms.filter(({ written }) => /^syn/.test(written)).find(isCalled);
}

/** Reads a wish. `found` are the things that the search came to, the best first. */
export function readWish(asked: string, found: readonly ProductRecord[]): Wish {
  let text = normalize(asked.slice(0, MAX_TEXT));
  const demands: Demand[] = [];
  const free = freeOfIn(text);
  if (free !== undefined) {
    demands.push({ written: free.written, of: free, isKnown: true });
    text = `${text.slice(0, free.start)} ${text.slice(free.end)}`;
  }
  const plain = withPlainMeasures(text.replace(FILLERS, ' '));
  const namesOf = (product: ProductRecord): string[] => [...wordingsOf(product.title), ...kindsOf(product)];
  for (const kind of compoundKindsIn(plain))
    if (found.some((product) => isOtherKind(kind, namesOf(product))))
      demands.push({ written: kind.text, of: kind, isKnown: true });
  const carriers: string[] = [];
  for (const measure of measuresIn(plain).filter(({ dimension }) => dimension !== 'temperature')) {
    carriers.push(carrierOf(plain, measure.end));
    const written = plain.slice(measure.start, measure.end);
    demands.push({ written: BARE_AGE.test(written) ? `${written} years` : written, of: measure, isKnown: true });
  }
  const terms = wishTerms(plain);
  const namings = found.map(namingOf);
  const head = headOf(terms, plain, namings);
  for (const term of terms) {
    if (term === head || (!term.isHan && carriers.includes(term.written))) continue;
    // Chinese words that hold a number or 的 were cut at no word's end.
    const written = writtenFor(term.written, asked);
    if (term.isHan && (written.length < 2 || CUT_AT_NO_WORD.test(written))) continue;
    demands.push({ written, of: term, isKnown: KNOWN_TERM.test(term.written) });
  }
  return { ...(head === undefined ? {} : { head }), demands: demands.slice(0, MAX_DEMANDS) };
}

/** What a measure is one of, where an English word at the end says it ("a 57 cm head"): no demand of its own. */
const carrierOf = (plain: string, end: number): string =>
  stem(/^ ([a-z]{3,30})(?=$|[^\w ])/u.exec(plain.slice(end))?.[1] ?? '');

/** Whether a thing is called by the kind that is looked for. */
export const isOfKind = (head: Term, product: ProductRecord): boolean => calls(head, namingOf(product));

/** Whether a thing's title, or what else it is called, says the name of a kind. */
export function isTitledAs(kind: string, product: ProductRecord): boolean {
  const naming = titleOf(product);
  if (/\p{Script=Han}/u.test(kind)) return naming.includes(normalize(kind));
  const words = new Set(naming.split(/[^\p{L}\p{N}]+/u).map(stem));
  return normalize(kind)
    .split(' ')
    .every((word) => words.has(stem(word)));
}

/** Whether its title, or a kind of that very name, calls it so. */
export const isCalledSo = (head: Term, product: ProductRecord): boolean =>
  calls(head, titleOf(product)) || kindsOf(product).some((kind) => isKindName(head, kind));

/** The words of a wish that may be looked for, as they were written. */
export const wordsToLookFor = (asked: string): string =>
  wishTerms(withPlainMeasures(normalize(asked.slice(0, MAX_TEXT)).replace(FILLERS, ' ')))
    .map(({ written, isHan }) => (isHan ? withoutLight(written) : writtenFor(written, asked)))
    .join(' ');

/** The words of a wish for known properties and people: "dry skin" of what else was said. */
export const knownWordsOf = (asked: string): string =>
  wishTerms(withPlainMeasures(normalize(asked.slice(0, MAX_TEXT))))
    .filter(({ written }) => KNOWN_TERM.test(written))
    .map(({ written }) => writtenFor(written, asked))
    .join(' ');

const wishTerms = (plain: string): Term[] =>
  termsOf(plain).filter(({ written, isHan }) => isHan || (!FILLER_WORDS.has(written) && !/^\d+$/.test(written)));

function stands(
  { of, written }: Demand,
  product: ProductRecord,
  statements: readonly Statement[],
): boolean | undefined {
  if (isFree(of)) return isFreeOf(of, statements);
  if (isMeasure(of) && isInTitle(of, product)) return true;
  if (isKind(of)) return !isOtherKind(of, [...wordingsOf(product.title), ...kindsOf(product)]);
  const question: Question = {
    text: normalize(written),
    isYesNo: true,
    isNegated: false,
    asksIfThere: true,
    verb: 'is',
    terms: isMeasure(of) ? [] : [of],
    measures: isMeasure(of) ? [of] : [],
    properties: [],
    isOnlyOfProperties: false,
  };
  const { verdict } = answerFrom(question, statements);
  if (verdict === 'yes') return true;
  if (verdict === 'no') return false;
  if (isMeasure(of)) return undefined;
  if ((foundIn(of, namingOf(product))?.share ?? 0) >= WHOLE) return true;
  return namesAnother(of, written, statements) ? false : undefined;
}

/** "Bread Knife, 25 cm": what stands in the title is stated. */
const isInTitle = ({ dimension, value }: Measure, { title }: ProductRecord): boolean =>
  wordingsOf(title).some((wording) =>
    measuresIn(normalize(wording)).some((one) => one.dimension === dimension && one.value === value),
  );

/** A colour that is asked of what comes in other colours, and the like: what is listed leaves the rest out. */
function namesAnother({ written }: Term, asWritten: string, statements: readonly Statement[]): boolean {
  const closed = CLOSED_PROPERTIES.find((property) => property.test(normalize(asWritten)));
  if (closed !== undefined)
    return statements.some(({ kind, name }) => kind === 'attribute' && closed.test(normalize(name ?? '')));
  if (!written.startsWith('colour')) return false;
  return statements.some(
    ({ kind, valueMeanings }) => kind === 'option' && valueMeanings.some((value) => /\bcolour[a-z]+\b/.test(value)),
  );
}

/** How each thing stands to a wish; demands that neither the language nor any of the things knows are left out. */
export function standingsOf<Thing extends { readonly product: ProductRecord }>(
  wish: Wish,
  things: readonly Thing[],
  locale: Locale,
): Standing<Thing>[] {
  const judged = things.map((thing) => {
    const statements = statementsOf(thing.product, locale);
    return { thing, verdicts: wish.demands.map((demand) => stands(demand, thing.product, statements)) };
  });
  const counts = wish.demands.map(
    (demand, index) => demand.isKnown || judged.some(({ verdicts }) => verdicts[index] !== undefined),
  );
  const those = (verdicts: readonly (boolean | undefined)[], wanted: boolean | undefined): string[] =>
    wish.demands.flatMap(({ written }, index) => (counts[index] && verdicts[index] === wanted ? [written] : []));
  return judged.map(({ thing, verdicts }) => ({
    thing,
    met: those(verdicts, true),
    contrary: those(verdicts, false),
    unstated: those(verdicts, undefined),
  }));
}

const A_YEAR = 525_600;
const LAST_YEAR_OF_CHILDHOOD = 14;
const BARE_AGE = /^\d+$/u;
const IS_AGE = /岁|个月大|month|year|yo|^\d+$/u;

/** What things for an age are called, where a wish names a child's and nothing else: "for a 5 year old". */
export function ageWords(asked: string): string {
  const plain = normalize(asked.slice(0, MAX_TEXT));
  const age = measuresIn(plain).find(
    ({ dimension, start, end }) => dimension === 'time' && IS_AGE.test(plain.slice(start, end)),
  );
  if (age === undefined || age.value > LAST_YEAR_OF_CHILDHOOD * A_YEAR) return '';
  return /\p{Script=Han}/u.test(plain) ? '儿童' : 'kids';
}
