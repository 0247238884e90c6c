// Remarks about the things in talk ("i wear glasses", 我车上没有isofix): what the shop states of them to it is told, and nothing else is looked for.
import type { ProductRecord } from '#contracts';
import { goodsIn, normalize } from '#language';
import { evidenceNow } from '../evidence/evidence.js';
import { productAtHand } from '../ground/shown-products.js';
import type { Turn } from '../skills/skill.js';
import { answerFrom } from '../stated/answer.js';
import { readQuestion } from '../stated/question.js';
import { statementsOf } from '../stated/statements.js';
import { priceBounds } from '../understand/mention.js';
import type { UnderstoodCall } from '../understand/understander.js';

const LONGEST = 100;
const MOST_IN_TALK = 3;
const MOST_TOLD = 2;
const SURELY_NAMED = 0.6;
const MAY_BE_A_REMARK = new Set<string>(['find-products', 'fallback', 'small-talk', 'feedback']);
/** Others than those in talk are looked for. */
const LOOKS_FOR =
  /推荐|找|想要|要个|要一|还有|有没有|别的|其他|换|哪[款个种些]|什么|\b(?:any|anything|something|got|have you|do you|looking|show|find|recommend|suggest|others?|else|instead|need an?|want an?|which|what|another|more|cheaper)\b/u;

/** Somebody tells of themselves: "i wear glasses" looks for none. */
const OF_SOMEBODY = /^(?:but |and |so |well |ok )*(?:i|we|my|he|she|they|our|his|her|mine)\b|[我他她]/u;

/** The questions that a remark comes to, one for each thing in talk of which the shop says something to it; `undefined` where it is none. */
export async function remarkCalls(
  message: string,
  calls: readonly UnderstoodCall[],
  { state, shop, locale, currency }: Turn,
): Promise<readonly UnderstoodCall[] | undefined> {
  const [only, ...others] = calls;
  const plain = normalize(message);
  if (only === undefined || others.length > 0 || plain.length > LONGEST || LOOKS_FOR.test(plain)) return undefined;
  if (!MAY_BE_A_REMARK.has(only.skill) || (only.skill === 'small-talk' && only.slots['kind'] !== 'other'))
    return undefined;
  if (state.form !== undefined || state.focusOrderId !== undefined) return undefined;
  if (priceBounds(plain, currency) !== undefined) return undefined;
  if (!OF_SOMEBODY.test(plain) && goodsIn(plain).length > 0) return undefined;
  if (
    evidenceNow()
      .namesIn(plain)
      .some(({ mention }) => mention.strength >= SURELY_NAMED)
  )
    return undefined;
  const atHand = productAtHand(state, state.page);
  const shown = state.shown.filter(({ kind }) => kind === 'product').map(({ id }) => id);
  const inTalk = atHand === undefined ? shown : [atHand];
  if (inTalk.length === 0 || inTalk.length > MOST_IN_TALK) return undefined;
  const { products } = await shop.catalog.getProducts({ productIds: inTalk });
  const question = { ...readQuestion(message, ''), isYesNo: false };
  if (question.terms.length === 0) return undefined;
  const states = (product: ProductRecord): boolean =>
    answerFrom(
      question,
      statementsOf(product, locale).filter(({ kind }) => kind === 'sentence'),
    ).verdict === 'stated';
  const telling = products.filter(states).slice(0, MOST_TOLD);
  if (telling.length === 0) return undefined;
  return telling.map(({ id }) => ({ skill: 'product-info', slots: { productId: id }, confidence: 0.6, text: message }));
}
