// Finds the offers that a message calls by a part of their titles, or by their amounts: "the cyber week thing", 新客券, "the 15 off 100".
import { type PromotionRecord, type SpottedMention, wordingsOf } from '#contracts';
import { minorUnitsOf } from '#money';
import type { ProductIndex } from '../search/product-index.js';
import { alignedText, type AlignedText, type SpotToken, tokensOf } from './spot-tokens.js';
import { mentionAt, MOST_CANDIDATES } from './spotted-mention.js';

/** A shop's own list of offers is short; of more the first are looked at. */
const MOST_PROMOTIONS = 300;
const STRENGTH = 0.8;
const MOST_COUPONS = 4;
/** A single Latin word is a name from so many letters on. */
const SHORTEST_WORD = 4;
/** What any offer is called, and what an offer says it gives. */
const OF_ANY_OFFER = new Set(
  `sale deal offer discount code coupon voucher promo promotion save saving off free order first new all when spend special event price extra
  online shop store item product more best only up 优 惠 券 码 折 满 减 立 直 全 场 包 邮 活 动 促 销 特 价 元 件 购 买 下 单 送 第 首`.split(
    /\s+/u,
  ),
);
/** Days and times are called so without an offer, too: they count beside another word of its name. */
const TIMES = new Set(
  `monday tuesday wednesday thursday friday saturday sunday week weekend day night month year today tomorrow spring summer autumn fall winter
  christmas xmas holiday season member welcome gift birthday 周 日 天 月 年 季 春 夏 秋 冬 节`.split(/\s+/u),
);
/** What is said of an offer, and hardly of goods. */
const SPEAKS_OF_OFFERS =
  /[券惠]|折扣|打折|活动|促销|满减|\b(?:deal|offer|sale|promo(?:tion)?|discount|code|coupon|voucher)s?\b/u;
const AFTER_HEAD = /[:：,，(（|].*$/u;
const REDUCES = /\boff\b|\bspend\b|满|减/u;

interface ReadTitle {
  readonly id: string;
  readonly plain: string;
  readonly tokens: readonly SpotToken[];
}

const read = new WeakMap<readonly PromotionRecord[], readonly ReadTitle[]>();

/** The titles of the shop's offers as tokens; read once for a list that stays the same. */
function titlesOf(promotions: readonly PromotionRecord[]): readonly ReadTitle[] {
  const known = read.get(promotions);
  if (known !== undefined) return known;
  const titles = promotions.slice(0, MOST_PROMOTIONS).flatMap(({ id, title }) =>
    wordingsOf(title).map((wording) => {
      const aligned = alignedText(wording);
      return { id, plain: aligned.plain, tokens: tokensOf(aligned) };
    }),
  );
  read.set(promotions, titles);
  return titles;
}

const COUPON_ZH = /(\p{Script=Han}{2})券/gu;

/** 辅食券 for 辅食9折券: what a coupon is for, and that it is one. */
function couponsOf(
  plain: string,
  tokens: readonly SpotToken[],
  promotions: readonly PromotionRecord[],
): { id: string; run: Run }[] {
  return [...plain.matchAll(COUPON_ZH)].slice(0, MOST_COUPONS).flatMap(({ 0: said, 1: of = '', index }) => {
    const run = tokens.filter(({ from, to }) => from >= index && to <= index + said.length);
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined || [...of].some((character) => OF_ANY_OFFER.has(character)))
      return [];
    return promotions
      .slice(0, MOST_PROMOTIONS)
      .filter(({ title }) => wordingsOf(title).some((wording) => wording.includes(of) && wording.includes('券')))
      .map(({ id }) => ({ id, run: { first, last, tokens: run } }));
  });
}

interface Run {
  readonly first: SpotToken;
  readonly last: SpotToken;
  readonly tokens: readonly SpotToken[];
}

/** The offers that a message names, each part of it with the ids of those that it names. */
export function promotionsNamed(
  aligned: AlignedText,
  tokens: readonly SpotToken[],
  promotions: readonly PromotionRecord[],
  index: ProductIndex,
): SpottedMention[] {
  if (promotions.length === 0) return [];
  const places = new Map<string, number[]>();
  tokens.forEach(({ key }, at) => places.set(key, [...(places.get(key) ?? []), at]));
  const found = new Map<string, { run: Run; ids: Set<string> }>();
  const note = (run: Run, id: string): void => {
    const key = `${run.first.from}:${run.last.to}`;
    const known = found.get(key) ?? { run, ids: new Set<string>() };
    known.ids.add(id);
    found.set(key, known);
  };
  for (const title of titlesOf(promotions))
    for (const run of runsIn(title.tokens, tokens, places))
      if (isName(run, index) && isSaidSo(run, aligned.plain, title)) note(run, title.id);
  for (const promotion of promotions.slice(0, MOST_PROMOTIONS)) {
    const run = amountsOf(promotion, aligned.plain, tokens, places);
    if (run !== undefined) note(run, promotion.id);
  }
  for (const { id, run } of couponsOf(aligned.plain, tokens, promotions)) note(run, id);
  return [...found.values()].map(({ run, ids }) =>
    mentionAt(
      aligned,
      { from: run.first.from, to: run.last.to },
      {
        kind: 'promotion',
        strength: STRENGTH,
        candidates: [...ids].slice(0, MOST_CANDIDATES).map((id) => ({ id, strength: STRENGTH })),
      },
    ),
  );
}

/** The longest parts of a text that stand so in a title. */
function runsIn(
  title: readonly SpotToken[],
  tokens: readonly SpotToken[],
  places: ReadonlyMap<string, readonly number[]>,
): Run[] {
  const runs: Run[] = [];
  title.forEach(({ key }, at) => {
    for (const start of places.get(key) ?? []) {
      // A longer run began before this one.
      if (at > 0 && start > 0 && title[at - 1]?.key === tokens[start - 1]?.key) continue;
      let size = 1;
      while (tokens[start + size] !== undefined && title[at + size]?.key === tokens[start + size]?.key) size++;
      const run = tokens.slice(start, start + size);
      const [first, last] = [run[0], run.at(-1)];
      if (first !== undefined && last !== undefined) runs.push({ first, last, tokens: run });
    }
  });
  return runs;
}

/** Whether a part of a title names the offer: a word of it is one that no product is called by, and it is not only a day or what any offer says. */
function isName({ tokens }: Run, index: ProductIndex): boolean {
  const isKnown = (term: string): boolean => index.vocabulary.find(term) !== undefined;
  const telling = tokens.filter(({ key, isLight }) => !isLight && !OF_ANY_OFFER.has(key));
  const strange = telling.filter(({ key, isHan }) => !isHan && !/^\d/u.test(key) && !isKnown(key));
  if (strange.some(({ key }) => !TIMES.has(key) && key.length >= SHORTEST_WORD)) return true;
  if (strange.length > 0 && telling.length > 1) return true;
  return telling.some((token, at) => {
    const next = telling[at + 1];
    if (next === undefined || next.from !== token.to || !(token.isHan || next.isHan)) return false;
    // 双12: a number that belongs to a name.
    if (/^\d/u.test(next.key)) return next.key.length > 1 && !TIMES.has(token.key);
    const isTime = TIMES.has(token.key) && TIMES.has(next.key);
    return token.isHan && next.isHan && !isTime && !isKnown(`${token.key}${next.key}`);
  });
}

/** A single word names an offer as it is written there, where offers are spoken of or it is all that tells it: "something warm" asks for no "Warm Hands". */
function isSaidSo(
  { first, last, tokens: [, second] }: Run,
  plain: string,
  { plain: title, tokens }: ReadTitle,
): boolean {
  if (second !== undefined || first.isHan) return true;
  const written = plain.slice(first.from, last.to);
  if (!` ${title.replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${written} `)) return false;
  const head = title.replace(AFTER_HEAD, '').length;
  const telling = tokens.filter(
    ({ key, to, isLight }) => to <= head && !isLight && !OF_ANY_OFFER.has(key) && !TIMES.has(key),
  );
  return SPEAKS_OF_OFFERS.test(plain) || (telling.length === 1 && telling[0]?.key === first.key);
}

/** "The 15 off 100": both amounts of an offer that is given from a sum on, and what stands between them. */
function amountsOf(
  { value, minimumSpend }: PromotionRecord,
  plain: string,
  tokens: readonly SpotToken[],
  places: ReadonlyMap<string, readonly number[]>,
): Run | undefined {
  if (typeof value === 'number' || minimumSpend === undefined || !REDUCES.test(plain)) return undefined;
  const at = [value, minimumSpend].map(
    ({ amount, currency }) => places.get(String(amount / minorUnitsOf(currency)))?.[0] ?? NaN,
  );
  const run = tokens.slice(Math.min(...at), Math.max(...at) + 1);
  const [first, last] = [run[0], run.at(-1)];
  return at.some(Number.isNaN) || first === undefined || last === undefined ? undefined : { first, last, tokens: run };
}
