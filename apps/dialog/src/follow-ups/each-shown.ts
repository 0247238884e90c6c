// "我家门有10公分厚哪个能装", "which one is dishwasher safe": a property of each of two or three that were shown or talked of.
import { normalize } from '#language';
import { evidenceNow } from '../evidence/evidence.js';
import { measuresIn } from '../ground/measures.js';
import { productAtHand } from '../ground/shown-products.js';
import { onlyOneSaying } from '../ground/own-words.js';
import { comparedBy } from '../skills/compare/compared-by.js';
import type { Turn } from '../skills/skill.js';
import { answerFrom } from '../stated/answer.js';
import { readQuestion } from '../stated/question.js';
import { answeredBy } from '../stated/relevance.js';
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
const NAMING = ['productId', 'productIds', 'ordinal', 'superlative'] as const;
const WHICH =
  /哪(?:一)?[个款种把台只件双辆盏张]|\bwhich (?:one|of (?:them|these|those|the two))\b|\bwhich (?=(?:is|are|can|will|has|fits?|works?)\b)/u;

/** The question of each of those of which the shop states something to it, those first that meet it; `undefined` where it is none. */
export async function askedOfEachShown(
  message: string,
  calls: readonly UnderstoodCall[],
  { state, shop, locale, near }: Turn,
): Promise<readonly UnderstoodCall[] | undefined> {
  const plain = normalize(message);
  const asksWhich = WHICH.test(plain);
  const isOfMay = plain.length <= LONGEST && calls.every(({ skill }) => MAY_BE.has(skill));
  const isMeant = isOfMay && (asksWhich || asksOfListed(plain, calls, state));
  // "10公分厚哪个能装" asks for what holds the measure, and not for the thickest.
  if (!isMeant) return undefined;
  const isCompared = comparedBy(plain) !== undefined && measuresIn(plain).length === 0;
  const listed = state.shown.filter(({ kind }) => kind === 'product').map(({ id }) => id);
  const shown = listed.length > 1 ? listed : state.talkedOf.slice(0, 2);
  if (shown.length < 2 || shown.length > MOST) return undefined;
  const text = message.replace(WHICH, ' ');
  const question = { ...readQuestion(text, ''), isYesNo: true };
  if (question.terms.length + question.measures.length + question.properties.length === 0) return undefined;
  const { products } = await shop.catalog.getProducts({ productIds: shown });
  const answers: { id: string; verdict: string; isByMeaning: boolean }[] = [];
  for (const product of products) {
    const statements = statementsOf(product, locale);
    const { verdict } = answerFrom(question, statements);
    const isOpen = verdict !== 'yes' && verdict !== 'no' && (verdict !== 'stated' || asksWhich);
    const meant = isOpen && asksWhich ? await answeredBy({ ...question, isYesNo: false }, statements, near) : undefined;
    if (meant?.verdict === 'stated') answers.push({ id: product.id, verdict: 'stated', isByMeaning: true });
    else if (!isOpen) answers.push({ id: product.id, verdict, isByMeaning: false });
  }
  // "Which one needs less watering": what each says of it is told, where more than one does.
  const meant = answers.filter(({ isByMeaning }) => isByMeaning);
  const judged = meant.length > 1 ? answers : answers.filter(({ isByMeaning }) => !isByMeaning);
  if (isCompared && meant.length < 2) return undefined;
  if (judged.length === 0) {
    const only = asksWhich ? undefined : onlyOneSaying(text, products);
    return only && [{ skill: 'product-info', slots: { productId: only.id }, confidence: 0.6, text }];
  }
  return [...judged]
    .sort((a, b) => Number(b.verdict === 'yes') - Number(a.verdict === 'yes'))
    .map(({ id }) => ({ skill: 'product-info', slots: { productId: id }, confidence: 0.7, text }));
}

/** "白天能用不", after others than the product of the page were listed: it names none of them, and may be asked of each. */
function asksOfListed(plain: string, calls: readonly UnderstoodCall[], state: Turn['state']): boolean {
  const [call, ...others] = calls;
  if (call?.skill !== 'product-info' || others.length > 0 || productAtHand(state, state.page) !== undefined)
    return false;
  const isPicked = NAMING.some((name) => call.slots[name] !== undefined);
  return !isPicked && evidenceNow().namesIn(plain).length === 0;
}

/** "我长痘 选哪个", after two or three were shown: whatever names nothing of the shop's is no third thing to compare them with. */
export function comparedAgain(
  message: string,
  calls: readonly UnderstoodCall[],
  { state }: Turn,
): UnderstoodCall | undefined {
  const [call, ...others] = calls;
  if (call?.skill !== 'compare' || others.length > 0 || evidenceNow().namesIn(normalize(message)).length > 0)
    return undefined;
  const shown = state.shown.filter(({ kind }) => kind === 'product').map(({ id }) => id);
  if (shown.length < 2 || shown.length > MOST) return undefined;
  return { ...call, slots: { productIds: shown }, text: message };
}
