// "我家门有10公分厚哪个能装", "which one is dishwasher safe": a property of each of two or three that were shown or talked of.
import { normalize } from '#language';
import { measuresIn } from '../ground/measures.js';
import { comparedBy } from '../skills/compare/compared-by.js';
import type { Turn } from '../skills/skill.js';
import { answerFrom } from '../stated/answer.js';
import { readQuestion } from '../stated/question.js';
import { statementsOf } from '../stated/statements.js';
import type { UnderstoodCall } from '../understand/understander.js';

const LONGEST = 80;
const MOST = 3;
const MAY_BE = new Set<string>([
  'find-products',
  'product-info',
  'compare',
  'recommend',
  'fallback',
  'small-talk',
  'faq',
  'stock',
]);
const WHICH =
  /哪(?:一)?[个款种把台只件双辆盏张]|\bwhich (?:one|of (?:them|these|those|the two))\b|\bwhich (?=(?:is|are|can|will|has|fits?|works?)\b)/u;

/** The question of each of those of which the shop states something to it, those first that meet it; `undefined` where it is none. */
export async function askedOfEachShown(
  message: string,
  calls: readonly UnderstoodCall[],
  { state, shop, locale }: Turn,
): Promise<readonly UnderstoodCall[] | undefined> {
  const plain = normalize(message);
  const isMeant = plain.length <= LONGEST && WHICH.test(plain) && calls.every(({ skill }) => MAY_BE.has(skill));
  // "10公分厚哪个能装" asks for what holds the measure, and not for the thickest.
  if (!isMeant || (comparedBy(plain) !== undefined && measuresIn(plain).length === 0)) return undefined;
  const listed = state.shown.filter(({ kind }) => kind === 'product').map(({ id }) => id);
  const shown = listed.length > 1 ? listed : state.talkedOf.slice(0, 2);
  if (shown.length < 2 || shown.length > MOST) return undefined;
  const text = message.replace(WHICH, ' ');
  const question = { ...readQuestion(text, ''), isYesNo: true };
  if (question.terms.length + question.measures.length + question.properties.length === 0) return undefined;
  const { products } = await shop.catalog.getProducts({ productIds: shown });
  const judged = products
    .map((product) => ({ id: product.id, verdict: answerFrom(question, statementsOf(product, locale)).verdict }))
    .filter(({ verdict }) => verdict === 'yes' || verdict === 'no');
  if (judged.length === 0) return undefined;
  return [...judged]
    .sort((a, b) => Number(b.verdict === 'yes') - Number(a.verdict === 'yes'))
    .map(({ id }) => ({ skill: 'product-info', slots: { productId: id }, confidence: 0.7, text }));
}
