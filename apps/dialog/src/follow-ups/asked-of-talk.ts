// "Will it hurt the bees", 容易翻坏不: a question that names nothing else is asked of the thing in talk whose own text answers it.
import type { ProductRecord, SkillName } from '#contracts';
import { wordingsOf } from '#contracts';
import { goodsIn, normalize } from '#language';
import { evidenceNow, NAMES } from '../evidence/evidence.js';
import { productAtHand } from '../ground/shown-products.js';
import { asksSomething } from '../interpret/ranker.js';
import type { Turn } from '../skills/skill.js';
import { readQuestion } from '../stated/question.js';
import { relevantStatements, type RelevantStatement } from '../stated/relevance.js';
import { statementsOf } from '../stated/statements.js';
import type { UnderstoodCall } from '../understand/understander.js';

const LONGEST = 80;
const MOST = 6;
/** Skills that a question of a thing in talk is taken for where words of it sound like theirs. */
const TAKEN_FOR = new Set<SkillName>([
  'find-products',
  'product-info',
  'compare',
  'recommend',
  'fallback',
  'small-talk',
  'faq',
]);
/** So probable it is that the thing at hand answers, or another one in talk, before the question is given to it. */
const AT_HAND_ANSWERS = 0.5;
const OTHER_ANSWERS = 0.7;
/** Where a rule of the shop may be asked for: it is much surer that the thing answers. */
const ANSWERS_FOR_RULE = 0.8;
/** A rule of the shop that is asked in its own words is what is asked; one that only may be meant is not. */
const ASKED_RULE = 0.62;
const MEANT_RULE = 0.4;
const OF_GOODS = new Set<SkillName>(['find-products', 'product-info', 'compare', 'recommend']);
/** "Any toys for a 12 year old": others are looked for. */
const LOOKS_FOR_SOME = /\b(?:any|some)\b|有什么|有哪些|有没有/u;
/** Which of two things is asked of both. */
const OF_BOTH = /\bwhich (?:one )?of (?:the|those|these|them)\b|(?:这|那)?(?:两|俩)[个款种件]?.{0,4}哪/u;
const ASKS_WHICH = /哪|\bwhich\b/u;
/** Of a title that is named so far a thing is named. */
const NAMED_SHARE = 0.5;
const SURE = 0.9;
const AS_STRONG = 0.05;

/** The question of the thing in talk that answers it; `undefined` where something else is named, or none of them does. */
export async function askedOfTalk(
  message: string,
  calls: readonly UnderstoodCall[],
  turn: Turn,
): Promise<UnderstoodCall | undefined> {
  const [call, ...others] = calls;
  const { state, shop, near } = turn;
  if (call === undefined || others.length > 0 || near === undefined || !TAKEN_FOR.has(call.skill)) return undefined;
  const plain = normalize(message);
  if (plain.length > LONGEST || !asksSomething(plain) || isSettled(call)) return undefined;
  if (OF_BOTH.test(plain) || (LOOKS_FOR_SOME.test(plain) && goodsIn(plain).length > 0)) return undefined;
  const atHand = productAtHand(state, state.page);
  const shown = state.shown.filter(({ kind }) => kind === 'product').map(({ id }) => id);
  const inTalk = [...new Set([...(atHand === undefined ? [] : [atHand]), ...shown])].slice(0, MOST);
  if (inTalk.length === 0 || namesAnother(plain, new Set(atHand === undefined ? [] : [atHand]))) return undefined;
  // Which of several it is, is a comparison of them.
  if (inTalk.length > 1 && ASKS_WHICH.test(plain)) return undefined;
  const rule = evidenceNow().strongest('policy', plain)?.strength ?? 0;
  if (rule > (OF_GOODS.has(call.skill) ? ASKED_RULE : MEANT_RULE)) return undefined;
  const { products } = await shop.catalog.getProducts({ productIds: inTalk });
  let best: { id: string; probability: number } | undefined;
  for (const product of products) {
    const probability = (await surest(message, product, turn))?.probability ?? 0;
    const isAtHand = product.id === atHand;
    const least = call.skill === 'faq' ? ANSWERS_FOR_RULE : isAtHand ? AT_HAND_ANSWERS : OTHER_ANSWERS;
    if (probability < least) continue;
    if (isAtHand) return { ...call, skill: 'product-info', slots: { productId: product.id } };
    if (best === undefined || probability > best.probability) best = { id: product.id, probability };
  }
  return best && { ...call, skill: 'product-info', slots: { productId: best.id } };
}

/** What was read from the conversation, or is talk of a known kind, is clear already. */
const isSettled = ({ skill, slots }: UnderstoodCall): boolean =>
  slots['productId'] !== undefined ||
  slots['productIds'] !== undefined ||
  slots['ordinal'] !== undefined ||
  slots['isFollowUp'] === true ||
  (skill === 'small-talk' && slots['kind'] !== 'other');

/** Whether a text names something else than what is at hand: by the noun of its title, by most of it, or as goods are called. */
function namesAnother(plain: string, atHand: ReadonlySet<string>): boolean {
  return evidenceNow().mentions.some(({ kind, text, strength, isHead, candidates }) => {
    if ((kind !== 'title' && kind !== 'kind') || strength < NAMES || !plain.includes(text)) return false;
    const [first] = candidates;
    const isAtHand = candidates.some(
      ({ id, strength: own }) => atHand.has(id) && own >= (first?.strength ?? 0) - AS_STRONG,
    );
    if (isAtHand) return false;
    return isHead === true || strength >= SURE || (first?.titleShare ?? 0) >= NAMED_SHARE || goodsIn(text).length > 0;
  });
}

async function surest(message: string, product: ProductRecord, turn: Turn): Promise<RelevantStatement | undefined> {
  if (turn.near === undefined) return undefined;
  const known = [...wordingsOf(product.title), ...(product.categories ?? [])].join(' , ');
  const statements = statementsOf(product, turn.locale);
  return (await relevantStatements(readQuestion(message, known), statements, turn.near))?.[0];
}
