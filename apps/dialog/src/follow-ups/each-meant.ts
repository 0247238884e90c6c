// Where several products may be meant: the only one that comes in the option that is named ("1000的扛不住吗"), or what each of a few states to the question
// ("is yours teflon"), instead of asking which one.
import { asksOfOption } from '../ground/had-by-at-hand.js';
import { readOptions } from '../ground/option-words.js';
import { onlyOneSaying } from '../ground/own-words.js';
import { toldApart } from '../ground/told-apart.js';
import { answerFrom } from '../stated/answer.js';
import { readQuestion } from '../stated/question.js';
import { answeredBy } from '../stated/relevance.js';
import { statementsOf } from '../stated/statements.js';
import type { Answer, SkillCall, Turn } from '../skills/skill.js';
import type { UnderstoodCall } from '../understand/understander.js';

const MOST = 3;
const MOST_LOOKED_AT = 6;
/** In a longer message too much else is said. */
const LONGEST = 200;

/** The calls for what was meant of the choices; empty where it has to be asked. */
export async function ofEachMeant(
  { skill, slots, confidence }: SkillCall,
  answer: Answer | undefined,
  text: string,
  { shop, locale, near }: Turn,
): Promise<UnderstoodCall[]> {
  const choices = answer?.replyKey === 'which-product' ? (answer.ask?.choices ?? []) : [];
  if (choices.length < 2 || choices.length > MOST_LOOKED_AT || text.length > LONGEST) return [];
  const { product: mention, pointsAt: _pointsAt, ...others } = slots;
  const callOf = (productId: string): UnderstoodCall => ({ skill, slots: { ...others, productId }, confidence, text });
  const { products } = await shop.catalog.getProducts({ productIds: choices.map(({ id }) => id) });
  const named = products.filter((product) => readOptions(product, text).named.length > 0);
  const [only, ...more] = named;
  if (only !== undefined && more.length === 0) {
    const call = callOf(only.id);
    return [skill === 'product-info' && asksOfOption(only, text) ? { ...call, skill: 'stock' } : call];
  }
  const told = toldApart(products, text) ?? onlyOneSaying(text, products);
  if (told !== undefined) return [callOf(told.id)];
  if (skill !== 'product-info' || choices.length > MOST) return [];
  const question = readQuestion(text, typeof mention === 'string' ? mention : '');
  const stating: UnderstoodCall[] = [];
  for (const product of products) {
    const statements = statementsOf(product, locale);
    const { verdict } = answerFrom(question, statements);
    const isAnswered = verdict === 'yes' || verdict === 'no' || verdict === 'stated';
    if (isAnswered || (await answeredBy(question, statements, near))?.verdict === 'stated')
      stating.push(callOf(product.id));
  }
  return stating;
}
