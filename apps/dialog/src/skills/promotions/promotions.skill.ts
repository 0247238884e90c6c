// The skill `promotions`: what is on offer now, for a product, a kind of thing, or in the whole shop; codes; what combines.
import { z } from 'zod';
import type { PromotionRecord } from '#contracts';
import { textIn } from '#contracts';
import { findMoney, normalize, tokenize } from '#language';
import { evidenceNow, NAMES } from '../../evidence/evidence.js';
import { isNameLike } from '../../evidence/name-like.js';
import { leftoverWords } from '../../understand/mention.js';
import { type Answer, defineSkill, type Turn } from '../skill.js';
import { productSlots } from '../slots.js';
import { promotionsPhrases } from './promotions.phrases.js';
import { ofNamed, promotionsNamedIn } from './named-promotion.js';
import { promotionFacts } from './promotion-facts.js';
import { promotionOfCode } from './promotion-of-code.js';
import { promotionsReplies, type ShortOf } from './promotions.replies.js';

const LISTED = 6;
const MAX_PRODUCTS = 8;
const LEAST_COVERAGE = 0.6;
const COMBINES =
  /叠(?!在)|同时(?:用|使用|享)|一起用|同享|能不能并用|可以并用|几张|\b(?:on top of|combin(?:e|ed|able)|stack(?:ed|able)?|together with|used? together|both (?:codes|coupons|discounts)|(?:more than one|two|several|multiple) (?:codes?|coupons?|discounts?|offers?))\b/u;
const BESIDES = /\b(?:too|as well|also)\b|也|一起/u;
const COMING =
  /下次|下一次|即将|将要|以后|接下来|近期|过几天|(?:什么|啥)时候(?:会|才|再)?(?:有|搞|做|打|开)|\b(?:upcoming|coming (?:up|soon)|next (?:sale|promotion|deal|discount|week|month)|when (?:is|will|does) (?:the |there |your )?(?:next|be|start)|soon|start(?:s|ing)?|planned)\b/u;
/** Words of the question that are no product's. */
const OF_OFFERS =
  /优惠(?:券|码|活动)?|促销|折扣|打折|特价|满减|活动|券|码|什么时候|结束|截止|开始|到期|到几号|适用|能用|哪些|有效期?|\b(?:sales?|deals?|offers?|discounts?|promotions?|promos?|coupons?|vouchers?|codes?|end(?:s|ing)?|until|till|expires?|over|starts?|apply|applies|valid|running|still|on|for|which|reduced|special|work(?:s|ing)?|use|used)\b/gu;

/** "85折", "八五折", "15% off". */
const REDUCTION =
  /(?<![\d.])([1-9]\d?(?:\.\d)?|[一二三四五六七八九]{1,2}) ?折|(?<![\d.])(\d{1,2}(?:\.\d)?) ?(?:%|％|percent\b)(?: ?off\b)?/u;

/** The reduction that a text in the comparable form names, as a percentage that is taken off. */
function reductionIn(plain: string): { words: string; percent: number } | undefined {
  const found = REDUCTION.exec(plain);
  if (found === null) return undefined;
  const [words, share, percent] = found;
  if (percent !== undefined) return { words, percent: Number(percent) };
  const digits = (share ?? '').replace(/[一二三四五六七八九]/gu, (numeral) => String(NUMERALS.indexOf(numeral)));
  const tenths = Number(digits);
  return {
    words,
    percent: Math.round((digits.length > 1 && tenths >= 10 ? 100 - tenths : 100 - tenths * 10) * 10) / 10,
  };
}

const NUMERALS = '零一二三四五六七八九';

/** "WAGGY5 not working on my 28 quid order": what the sum that is told lacks to the least that the code asks for, if it does. */
function shortOf({ minimumSpend }: PromotionRecord, text: string, turn: Turn): ShortOf {
  const [said] = findMoney(text, turn.currency);
  if (said === undefined || minimumSpend === undefined) return {};
  const { currency } = minimumSpend;
  if ((said.currency ?? turn.currency) !== currency) return {};
  const spent = { amount: said.amountMinor, currency };
  const missing = minimumSpend.amount - said.amountMinor;
  return { spent, ...(missing > 0 ? { missing: { amount: missing, currency } } : {}) };
}

/** What one code gives, and for what; one that is over or has yet to begin is said to be so. */
async function ofCode(code: string, text: string, turn: Turn): Promise<Answer> {
  const known = await promotionOfCode([code], turn);
  if (known === undefined) return { facts: { promotions: [], notFound: code }, replyKey: 'unknown-code', cards: [] };
  const { promotion, phase } = known;
  const written = promotion.code ?? code;
  const lastDay = turn.speak.lastDay(promotion.endsAt);
  if (phase !== 'running')
    return phase === 'over'
      ? {
          facts: { promotions: [], notFound: written, endedAt: promotion.endsAt, lastDay },
          replyKey: 'over-code',
          cards: [],
        }
      : {
          facts: { promotions: [], notFound: written, startsAt: promotion.startsAt },
          replyKey: 'coming-code',
          cards: [],
        };
  const subject = await subjectOf(normalize(text).replaceAll(normalize(code), ' '), turn);
  const facts = { code: written, promotions: [promotionFacts(promotion, turn)], ...shortOf(promotion, text, turn) };
  if (subject === undefined || subject.productIds.length === 0) return { facts, replyKey: 'code', cards: [] };
  const meant = await forProducts(subject.productIds, turn);
  const applies = meant.some(({ id }) => id === promotion.id);
  return { facts: { ...facts, query: subject.words, applies }, replyKey: 'code', cards: [] };
}

/** The products that words name: one, or all of a kind. */
async function subjectOf(text: string, turn: Turn): Promise<{ words: string; productIds: string[] } | undefined> {
  const words = leftoverWords(normalize(text).replace(OF_OFFERS, ' '));
  const brand = evidenceNow().strongest('brand', normalize(text))?.strength ?? 0;
  // "有人给我个码…能用上不": what is left of other talk names nothing.
  if (words === '' || (brand < NAMES && !isNameLike(words, text))) return undefined;
  const { candidates } = await turn.shop.catalog.resolveMention({
    mention: words,
    locale: turn.locale,
    limit: MAX_PRODUCTS,
  });
  const fitting = candidates.filter(({ coverage, exact }) => exact || coverage >= LEAST_COVERAGE);
  return { words, productIds: fitting.map(({ productId }) => productId) };
}

/** What runs for any of some products, the most telling first: their own before those of the whole shop. */
async function forProducts(
  productIds: readonly string[],
  turn: Turn,
  phase: 'running' | 'coming' = 'running',
): Promise<PromotionRecord[]> {
  const lists = await Promise.all(
    productIds.map(async (productId) => (await turn.shop.catalog.listPromotions({ productId, phase })).promotions),
  );
  const all = new Map(lists.flat().map((one) => [one.id, one]));
  return [...all.values()].sort((a, b) => Number(b.appliesTo !== undefined) - Number(a.appliesTo !== undefined));
}

/** Those that have yet to begin and that the message asks for, by "next" or by a word of their title. Codes stay unsaid. */
async function comingOnes(
  text: string,
  productIds: readonly string[] | undefined,
  turn: Turn,
): Promise<PromotionRecord[]> {
  const plain = normalize(text);
  const { promotions } = await turn.shop.catalog.listPromotions({ phase: 'coming' });
  const ofProducts = productIds === undefined ? undefined : await forProducts(productIds, turn, 'coming');
  const open = (ofProducts ?? promotions).filter((one) => one.code === undefined);
  if (COMING.test(plain)) return open;
  const asked = new Set(tokenize(plain.replace(OF_OFFERS, ' ')));
  return promotions.filter((one) => {
    const title = tokenize(normalize(textIn(one.title, turn.locale)).replace(OF_OFFERS, ' '));
    return (
      one.code === undefined && title.some((token) => token.length > 1 && !/^\d+$/.test(token) && asked.has(token))
    );
  });
}

/** What is on offer. */
export const promotionsSkill = defineSkill({
  name: 'promotions',
  description:
    'Coupons, sales and other offers that run now, until when, for which products, and what can be combined.',
  slots: z.object({ ...productSlots, code: z.string().max(40).optional() }),
  needs: ['product?'],
  phrases: promotionsPhrases,
  replies: promotionsReplies,
  async run(slots, turn) {
    const { text } = turn;
    if (COMBINES.test(normalize(text))) return await rule(turn);
    if (slots.code !== undefined) return await ofCode(slots.code, text, turn);
    const [named, other] = await promotionsNamedIn(text, turn);
    // "With the 15 off 100 too?", after a code was talked of.
    if (named !== undefined && turn.state.lastSkill === 'promotions' && BESIDES.test(normalize(text)))
      return await rule(turn);
    if (named !== undefined && other === undefined) return await ofNamed(named, turn);
    const isAbout = slots.product !== undefined || slots.pointsAt !== undefined || slots.ordinal !== undefined;
    const product = isAbout ? turn.product?.product : undefined;
    const rest = normalize(text).replace(REDUCTION, ' ');
    const subject = product ? undefined : await subjectOf(rest, turn);
    const productIds = product
      ? [product.id]
      : subject && subject.productIds.length > 0
        ? subject.productIds
        : undefined;
    const running =
      productIds === undefined
        ? (await turn.shop.catalog.listPromotions({})).promotions
        : await forProducts(productIds, turn);
    const coming = (await comingOnes(text, productIds, turn)).slice(0, LISTED).map((one) => promotionFacts(one, turn));
    const rate = reductionIn(normalize(text));
    const isOver = rate !== undefined && !running.some((one) => one.value === rate.percent);
    const facts = {
      ...(isOver ? { notRunning: rate.words } : {}),
      promotions: running.slice(0, LISTED).map((one) => promotionFacts(one, turn)),
      ...(product ? { productId: product.id, title: textIn(product.title, turn.locale) } : {}),
      ...(subject === undefined ? {} : productIds === undefined ? {} : { query: subject.words }),
      ...(coming.length > 0 ? { coming } : {}),
    };
    return { facts, replyKey: running.length > 0 ? 'some' : 'none', cards: [] };
  },
});

/** How offers combine, with what runs now to see it by. */
async function rule(turn: Turn): Promise<Answer> {
  const { promotions } = await turn.shop.catalog.listPromotions({});
  return {
    facts: { combining: true, promotions: promotions.slice(0, LISTED).map((one) => promotionFacts(one, turn)) },
    replyKey: 'combining',
    cards: [],
  };
}
