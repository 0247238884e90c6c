// Which items of orders a message names: by the words of their titles, however much else the message says.
import type { OrderView } from '#contracts';
import { wordingsOf } from '#contracts';
import { findOptions, otherNamesOfTitle, normalize, sameOption, tokenize } from '#language';
import { evidenceNow } from '../evidence/evidence.js';
import { codesSaid, partedBy } from '../understand/codes-said.js';
import { partsLeftOut, withoutParts } from '../understand/left-out.js';
import { isHeadedBy } from '../ground/title-head.js';
import { NOT_THIS, PART_ENDS, withoutNotThis } from './kept-parts.js';
import { kindsNamed, type NamedKind, namesWhole, ofKindNamed } from './kinds-of-items.js';
import { optionsNamed, saysMeasure, upToBecomes } from './own-options.js';
import { countedParts } from './some-pieces.js';
import { titlesInFull } from './titles-in-full.js';

/** A line of an order. */
export type OrderItem = OrderView['items'][number];

const OF_NO_PRODUCT = new Set(
  `order return exchange refund cancel change size color colour item product one for with and the pro plus mini set pack
  new men women 订单 退货 换货 我的 商品 东西 这个 那个 退款 取消 大号 小号 尺码 颜色 不要`.split(/\s+/u),
);
/** Characters that count pieces or stand in any sentence about an order. */
const MEASURES = new Set([...'个件条双套盒瓶装款组台只把张本支片袋份号码色版型品货单副对枚顶根卷串块']);
/** A title that shares less with the message than the best one by this factor is not meant as well. */
const AS_GOOD = 0.999;
/** So much less is as good where only the options that are wished for make the difference. */
export const NEARLY_AS_GOOD = 0.95;

/** What a measure that is said tells of an item beside, or without, the words of its title. */
const MEASURE_SAYS = 0.4;
/** So many letters of a word stand for all of it. */
const SHORTEST_CLIP = 4;

function tokensOf(text: string): Set<string> {
  const useful = tokenize(text).filter(
    (token) => !OF_NO_PRODUCT.has(token) && (/\p{Script=Han}/u.test(token) ? token.length > 1 : token.length > 2),
  );
  return new Set(useful);
}

function titleOf(item: OrderItem): string {
  return wordingsOf(item.title).join(' ');
}

/** What a title is called: its own words, and by each other name how it stands in a text. */
interface TitleWords {
  readonly tokens: ReadonlySet<string>;
  readonly names: readonly { readonly name: string; isIn(plain: string): boolean }[];
}

/** The titles that were read last: a message is compared with the same ones several times a turn. */
const MOST_TITLES = 1_000;
const titles = new Map<string, TitleWords>();

function wordsOfTitle(title: string): TitleWords {
  const known = titles.get(title);
  if (known !== undefined) return known;
  const names = otherNamesOfTitle(title).map((name) => {
    if (/\p{Script=Han}/u.test(name)) {
      const alone = new RegExp(`${name}(?=$|[换退的太坏要有和跟，,。 ])`, 'u');
      return { name, isIn: (plain: string) => namesWhole(name, plain) && (name.length > 1 || alone.test(plain)) };
    }
    const said = new RegExp(`(?<![a-z])${name.replaceAll(' ', '[ -]?')}(?:s|es)?(?![a-z])`, 'u');
    // The first word is looked for first: most names are not there.
    const [first = ''] = name.split(' ');
    return { name, isIn: (plain: string) => plain.includes(first) && said.test(plain) };
  });
  if (titles.size >= MOST_TITLES) titles.clear();
  const words = { tokens: tokensOf(title), names };
  titles.set(title, words);
  return words;
}

/** The words of an item's title, and of its names in the other language those that the text has. What the shop itself calls so is that, and nothing else. */
function titleTokens(item: OrderItem, text: string, kinds: readonly NamedKind[] = []): Set<string> {
  const { tokens, names } = wordsOfTitle(titleOf(item));
  const plain = normalize(text);
  const all = [...tokens, ...names.filter(({ isIn }) => isIn(plain)).map(({ name }) => named(name))];
  const isOfKind = (token: string): boolean =>
    kinds.some((kind) => (isNameToken(token) ? kind.text.includes(token.slice(1)) : kind.tokens.has(token)));
  // A thing that is filed elsewhere and called so is one of them too.
  const isOne = (kind: NamedKind): boolean => kind.ids.has(item.productId) || isHeadedBy(item.title, kind.text);
  const own = kinds.filter(isOne).map((kind) => named(kind.text));
  return new Set([...all.filter((token) => !isOfKind(token)), ...own]);
}

const LATIN = /^[a-z]+$/u;
const named = (name: string): string => `=${name}`;
const isNameToken = (token: string): boolean => token.startsWith('=');

/** What a message scored, while it is answered: it is compared with the same orders several times. */
const MOST_SCORED = 8;
let scored = { evidence: evidenceNow(), byKey: new Map<string, readonly number[]>() };

/** How well a message names each item: the rarer a shared word among the items, the more it says. */
function scores(text: string, items: readonly OrderItem[], byMeasureAlone: boolean): readonly number[] {
  const evidence = evidenceNow();
  if (scored.evidence !== evidence || scored.byKey.size >= MOST_SCORED) scored = { evidence, byKey: new Map() };
  const key = JSON.stringify([
    text,
    byMeasureAlone,
    items.map(({ itemId, sku, title, options }) => [itemId, sku, title, options]),
  ]);
  const known = scored.byKey.get(key);
  if (known !== undefined) return known;
  const counted = scoresOf(text, items, byMeasureAlone);
  scored.byKey.set(key, counted);
  return counted;
}

function scoresOf(text: string, items: readonly OrderItem[], byMeasureAlone: boolean): number[] {
  const said = tokensOf(text);
  const kinds = kindsNamed(normalize(text), items);
  const own = items.map((item) => titleTokens(item, text, kinds));
  const isSaid = (token: string): boolean => isNameToken(token) || said.has(token);
  // "Scope" may be any of what is called so, in full or clipped: the other words decide.
  const long = [...said].filter((word) => word.length >= SHORTEST_CLIP);
  const clipped = items.map((item, index) => clippedHead(item, own[index] ?? new Set(), long));
  const spread = countOfEach(own.map((title, index) => new Set([...title, clipped[index] ?? ''])));
  // What is said a thousand times is compared once.
  const options = [...new Set(findOptions(text).map(({ value }) => value))];
  const nouns = shortNouns(text);
  const owned = upToBecomes(text);
  const codes = codesSaid(
    text,
    items.flatMap(({ sku, itemId }) => [sku, itemId]),
  );
  return items.map((item, index) => {
    const shared = [...(own[index] ?? [])].filter(isSaid);
    const head = clipped[index];
    const all = head === undefined ? shared : [...shared, head];
    const byTitle = all.reduce((sum, token) => sum + 1 / (spread.get(token) ?? 1), 0);
    const exact = codes.has(item.sku) || (item.itemId.length > 3 && codes.has(item.itemId));
    const fits = (): boolean =>
      Object.values(item.options ?? {}).some((value) =>
        wordings(value).some((wording) => options.some((option) => sameOption(wording, option))),
      );
    const byHead = byTitle === 0 && namesHead(nouns, item) ? 0.5 : 0;
    const saysMeasureOfIt =
      (byMeasureAlone || byTitle + byHead > 0) &&
      Object.values(item.options ?? {}).some((value) => wordings(value).some((wording) => saysMeasure(owned, wording)));
    const byOptions = saysMeasureOfIt ? MEASURE_SAYS : byTitle > 0 && fits() ? 0.01 : 0;
    return (exact ? 100 : 0) + byTitle + byHead + byOptions;
  });
}

/** In how many sets each word stands. */
function countOfEach(sets: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const word of set) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The word of the message that the head of a title ends with, or a long word of it begins with: "scope" for a telescope; none where the title has it in full. */
function clippedHead(item: OrderItem, title: ReadonlySet<string>, said: readonly string[]): string | undefined {
  const heads = wordingsOf(item.title).map((wording) => /([a-z]+)[^a-z]*$/u.exec(normalize(wording))?.[1] ?? '');
  const words = [...title];
  const begins = (word: string): boolean =>
    word.length > SHORTEST_CLIP && words.some((own) => own.length > word.length && own.startsWith(word));
  return said.find(
    (word) =>
      !title.has(word) &&
      (begins(word) || heads.some((head) => head.length > word.length && head.endsWith(word))) &&
      !evidenceNow().isTalk(word),
  );
}

const chineseWords = new Intl.Segmenter('zh', { granularity: 'word' });

/** The words of a text that are a noun of one character: 裙 and 裙子, and 恤 behind Latin letters; in 抬头 stands no 头. */
function shortNouns(text: string): Set<string> {
  const nouns = new Set<string>();
  for (const { segment } of chineseWords.segment(normalize(text))) {
    const noun = /^[a-z]*(\p{Script=Han})[子儿]?$/u.exec(segment)?.[1];
    if (noun !== undefined) nouns.add(noun);
  }
  return nouns;
}

/** "裙子" for a 吊带长裙, "T恤" for a T 恤: the last character of a Chinese title says what the thing is. */
function namesHead(nouns: ReadonlySet<string>, item: OrderItem): boolean {
  return wordingsOf(item.title).some((title) => {
    const heads = title
      .split(/[\s（）()、,，]+/u)
      .map((word) => /(\p{Script=Han})[^\p{Script=Han}]*$/u.exec(normalize(word))?.[1]);
    return heads.some((head) => head !== undefined && !MEASURES.has(head) && nouns.has(head));
  });
}

const wordings = (value: string | number | { zh?: string | undefined; en?: string | undefined }): string[] =>
  typeof value === 'number' ? [String(value)] : wordingsOf(value);

/** The items that a message names best; none when it names none. `exact` leaves out those named a little worse. */
function itemsNamed(text: string, items: readonly OrderItem[], asGood = AS_GOOD, byMeasureAlone = true): OrderItem[] {
  const scored = scores(text, items, byMeasureAlone);
  const highest = Math.max(0, ...scored);
  return highest === 0 ? [] : items.filter((_, index) => (scored[index] ?? 0) >= highest * asGood);
}

/** Of items of one product those whose options are said best, where that tells them apart: "the 13mm bit". */
function amongAlike(text: string, items: readonly OrderItem[]): OrderItem[] {
  const owned = upToBecomes(text);
  const said = items.map((item) => optionsNamed(owned, item));
  return items.filter(({ productId }, index) =>
    items.every((other, at) => other.productId !== productId || (said[at] ?? 0) <= (said[index] ?? 0)),
  );
}

/** The items of which a message says a word that no other product's title has; "the speaker stand" names the stand alone. */
export function namedByOwnWord(text: string, items: readonly OrderItem[]): OrderItem[] {
  const said = tokensOf(text);
  const titles = items.map((item) => titleTokens(item, text));
  // 彩笔 is another word for crayons, and what the 水彩笔 beside them are called.
  const written = items.map((item) => normalize(titleOf(item)));
  const isOfAnother = (token: string, index: number): boolean =>
    isNameToken(token) && written.some((title, other) => other !== index && title.includes(token.slice(1)));
  const isOwn = (token: string, index: number): boolean =>
    (isNameToken(token) ? !isOfAnother(token, index) : said.has(token)) &&
    titles.every(
      (title, other) => other === index || items[other]?.productId === items[index]?.productId || !title.has(token),
    );
  const own = titles.map((title, index) => new Set([...title].filter((token) => isOwn(token, index))));
  const sequence = tokenize(text);
  // A word before the own word of another thing says what that thing belongs to.
  const belongs = (token: string, index: number): boolean =>
    sequence.includes(token) &&
    sequence.every((one, at) => {
      const next = sequence[at + 1] ?? '';
      return one !== token || own.some((tokens, other) => other !== index && LATIN.test(next) && tokens.has(next));
    });
  return items.filter((_, index) => [...(own[index] ?? [])].some((token) => !belongs(token, index)));
}

/** Every item of which a message names a word of its own ("the mouse and the hub"). */
export function allItemsNamed(text: string, items: readonly OrderItem[]): OrderItem[] {
  const { said, rest } = partedBy(upToBecomes(text), items.flatMap(codesOf));
  const byCode = items.filter((item) => codesOf(item).some((code) => said.has(code)));
  if (byCode.length === 0) return namedInFull(text, items) ?? namedByWords(text, items);
  // "The LAMP-11": its code tells it from what is called as it is; what else is named is named beside it.
  const others = items.filter((item) => !byCode.some((one) => one === item || isCalledAlike(one, item)));
  const beside = others.length === 0 ? [] : namedByWords(rest, others);
  return items.filter((item) => byCode.includes(item) || beside.includes(item));
}

/**
 * The items that a message calls by their whole titles, and what else it names beside those: the "Tall Mug" is not the "Tall Mug, Set of 2", nor
 * is that one a mug. `undefined` where no title stands whole, or something of a longer one is said beside it.
 */
function namedInFull(text: string, items: readonly OrderItem[]): OrderItem[] | undefined {
  const [plain, upTo] = [normalize(text), upToBecomes(text)];
  const { inFull, rest, isUnclear } = titlesInFull(plain, upTo.length, items);
  const isOneOfBoth = inFull.length === 1 && inFull.every(({ quantity }) => quantity < 2) && BOTH.test(plain);
  if (inFull.length === 0 || isUnclear || isOneOfBoth) return undefined;
  const others = items.filter((item) => !inFull.some((one) => one === item || isCalledAlike(one, item)));
  const named = [...amongAlike(text, inFull), ...namedByOwnWord(rest, others)];
  return items.filter((item) => named.includes(item));
}

/** What names an item and is no word. */
const codesOf = ({ sku, itemId }: OrderItem): string[] =>
  [sku, itemId].filter((code) => code.length > 3 && /\d/u.test(code));

/** One product, or two of one name: words tell neither from the other. */
export function isCalledAlike(one: OrderItem, other: OrderItem): boolean {
  const wordings = wordingsOf(other.title).map(normalize);
  return (
    one.productId === other.productId || wordingsOf(one.title).some((wording) => wordings.includes(normalize(wording)))
  );
}

function namedByWords(text: string, items: readonly OrderItem[]): OrderItem[] {
  const own = namedByOwnWord(text, items);
  if (own.length > 0) return amongAlike(text, own);
  const nouns = shortNouns(text);
  const byHead = items.filter((item) => namesHead(nouns, item));
  if (byHead.length > 0) return byHead;
  const byTitle = itemsNamed(text, items);
  return byTitle.length > 0 ? byTitle : ofKindNamed(text, items);
}

/** The orders that hold the item that a message names best. */
export function ordersNaming(text: string, orders: readonly OrderView[], asGood?: number): OrderView[] {
  const items = orders.flatMap((order) => order.items);
  // "Make it 16GB" names no other order that holds something of 16 GB.
  const named = new Set(itemsNamed(text, items, asGood, false));
  return orders.filter((order) => order.items.some((item) => named.has(item)));
}

/** So much of a text is looked through for things in several orders. */
const MAX_CHARACTERS = 300;

/** The orders that hold one of several things that a message names, where none holds them all. */
export function ordersApart(text: string, orders: readonly OrderView[]): OrderView[] {
  const goods = new Map(orders.flatMap(({ items }) => items.map((item) => [item.productId, item])));
  const named = namedByOwnWord(text.slice(0, MAX_CHARACTERS), [...goods.values()]);
  const things = new Set(named.map(({ productId }) => productId));
  const held = ({ items }: OrderView): number =>
    new Set(items.flatMap(({ productId }) => (things.has(productId) ? productId : []))).size;
  const apart = things.size > 1 && orders.every((order) => held(order) < things.size);
  return apart ? orders.filter((order) => held(order) > 0) : [];
}

/** The orders that hold a thing whose title a noun of one character of the message heads: 鞋 of "鞋到哪了". */
export function ordersHeaded(text: string, orders: readonly OrderView[]): OrderView[] {
  const nouns = shortNouns(text);
  return orders.filter(({ items }) => items.some((item) => namesHead(nouns, item)));
}

const REST = /其[他它余]|剩下|别的|\b(?:rest|others?|remaining|everything else|all else)\b/u;
/** The items that a message leaves out: "everything except the lamp", "平板不退". */
export const itemsLeftOut = (text: string, items: readonly OrderItem[]): OrderItem[] => leftOutOf(text, items).items;

/** The items that are left out, and what a message says beside that. */
function leftOutOf(text: string, items: readonly OrderItem[]): { readonly items: OrderItem[]; readonly rest: string } {
  const plain = normalize(text);
  for (const part of partsLeftOut(plain)) {
    const rest = withoutParts(plain, [part]);
    const left = namedAsLeftOut(part.text, rest, items);
    if (left.length > 0 && left.length < items.length) return { items: left, rest };
  }
  const parts = plain.split(PART_ENDS);
  const rest = withoutNotThis(plain);
  const left = parts.flatMap((part) => (NOT_THIS.test(part) ? namedAsLeftOut(part, rest, items) : []));
  return { items: left.length < items.length ? [...new Set(left)] : [], rest };
}

/** "The shirts, but keep the S": of things that are named beside it one may be left out by its option alone. */
function namedAsLeftOut(part: string, rest: string, items: readonly OrderItem[]): OrderItem[] {
  const named = allItemsNamed(part, items);
  if (named.length > 0) return named;
  const products = new Set(allItemsNamed(rest, items).map(({ productId }) => productId));
  const alike = items.filter(({ productId }) => products.has(productId));
  const left = alike.filter((item) => optionsNamed(part, item) > 0);
  return left.length < alike.length ? left : [];
}

/** Whether so many pieces of a thing are counted as an order has more of. */
const keepsSome = (part: string, items: readonly OrderItem[]): boolean =>
  countedParts(part).some(({ pieces, thing }) => allItemsNamed(thing, items).some(({ quantity }) => pieces < quantity));

const ADDS = /\b(?:also|too|as well|add)\b|也|还有|再加|加上|一起/u;

/**
 * The items that a message chooses; `undefined` when it chooses none. `before`: those that were chosen already, to which
 * a message may add or from which it may take away.
 */
export function itemsChosen(
  text: string,
  items: readonly OrderItem[],
  before?: readonly OrderItem[],
): OrderItem[] | undefined {
  // "Everything except one mug" of three: mugs go back as well.
  const parts = partsLeftOut(text).filter((part) => keepsSome(part.text, items));
  if (parts.length > 0) return itemsChosen(withoutParts(text, parts), items, before);
  const { items: leftOut, rest } = leftOutOf(text, items);
  if (leftOut.length > 0) {
    const plain = normalize(text);
    // "Both shirts, but keep the S": all of what is named beside it, and not all of the order.
    const named = allItemsNamed(rest, items).filter((item) => !leftOut.includes(item));
    const isRest = REST.test(plain) || (named.length === 0 && (namesEverything(text) || before === undefined));
    const whole = isRest ? items : named.length > 0 ? named : (before ?? items);
    const kept = whole.filter((item) => !leftOut.includes(item));
    return kept.length > 0 ? kept : undefined;
  }
  const named = allItemsNamed(text, items);
  if (named.length > 0)
    return before !== undefined && ADDS.test(normalize(text))
      ? items.filter((item) => before.includes(item) || named.includes(item))
      : named;
  // "Both" of three things is said of some two of them.
  const isOfTwo = BOTH.test(normalize(text)) && !WHOLE.test(normalize(text));
  return namesEverything(text) && !(isOfTwo && items.length !== 2) ? [...items] : undefined;
}

const BOTH = /\bboth\b|两(?:个|件|样|双|条)都/u;
const WHOLE = /全部|所有|整|\b(?:all|everything|whole|entire|complete)\b/u;

const EVERYTHING =
  /全部|所有|整(?:个|单|笔)|都(?:要|想)?(?:退|换)|全(?:都)?(?:退|换)|一起退|(?:两|三|几|二|四|五)(?:个|件|样|双|条)都|\b(?:all|everything|whole|entire|both|complete)\b/u;

/** Whether a message means all items of an order. */
export const namesEverything = (text: string): boolean => EVERYTHING.test(normalize(text));
