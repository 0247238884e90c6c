// What the shop promises for goods that break: told beside what is done, or cannot be done, about a defect.
import { MAX_MESSAGE_CHARACTERS, textIn, wordingsOf } from '#contracts';
import { normalize } from '#language';
import type { Speak } from '../reply/speak.js';
import type { Facts, Turn } from '../skills/skill.js';
import { policyFacts } from '../skills/faq/faq.skill.js';
import { isOfOtherGoods } from './rules-of-goods.js';

/** A policy of the shop's, in its own words. */
export interface GuaranteeFacts {
  guarantee?: { answer: string };
}

/** So well must a policy fit the question for the guarantee, and it must speak of one. */
const LEAST_SCORE = 0.4;
const LEAST_DAMAGE_SCORE = 0.45;
const LONGEST_RULE = 240;
const MOST_PRODUCTS = 4;
const SPEAKS_OF_IT = /保修|质保|保固|三包|包换|维修|\b(?:guarantees?|guaranteed|warrant(?:y|ies)|repairs?|repaired)\b/u;

const SPEAKS_OF_DAMAGE =
  /破损|碎|损坏|坏|瑕疵|质量问题|漏|死|\b(?:dead|died|damaged?|broken|faulty|defect\w*|wrong|smashed|leak\w*)\b/u;

/** The shop's rule for what came broken, or dead, told beside what is done about it: by what is said of it, else the general one; never that for other goods. */
export async function damageRule(
  turn: Turn,
  items: readonly { readonly productId: string }[],
): Promise<string | undefined> {
  const productIds = [...new Set(items.map(({ productId }) => productId))].slice(0, MOST_PRODUCTS);
  const { products } = productIds.length === 0 ? { products: [] } : await turn.shop.catalog.getProducts({ productIds });
  const general = turn.speak.choose('收到的商品破损、坏了怎么办', 'what if my item arrives damaged, broken or faulty');
  for (const text of [turn.text.slice(0, MAX_MESSAGE_CHARACTERS), general]) {
    const { faqs } = await turn.shop.catalog.searchFaqs({ text, locale: turn.locale, limit: 3 });
    const found = faqs.find(({ score, question, topic = '', answer }) => {
      const asked = normalize([...wordingsOf(question), topic].join(' '));
      const isOfOthers = isOfOtherGoods(`${asked} ${textIn(answer, turn.locale)}`, products);
      return score >= LEAST_DAMAGE_SCORE && SPEAKS_OF_DAMAGE.test(asked) && !isOfOthers;
    });
    const answer = found === undefined ? undefined : textIn(found.answer, turn.locale);
    if (answer !== undefined && answer.length <= LONGEST_RULE) return turn.speak.sentence(answer.trim());
  }
  return undefined;
}

/** The guarantee as facts; none where the shop states none, or only for other goods than the ones meant. */
export async function guaranteeFacts(
  turn: Turn,
  items: readonly { readonly productId: string }[] = [],
): Promise<Facts & GuaranteeFacts> {
  const productIds = [...new Set(items.map(({ productId }) => productId))].slice(0, MOST_PRODUCTS);
  const { products } = productIds.length === 0 ? { products: [] } : await turn.shop.catalog.getProducts({ productIds });
  const text = turn.speak.choose('坏了保修多久', 'how long is the guarantee or warranty if it breaks');
  const { faqs } = await turn.shop.catalog.searchFaqs({ text, locale: turn.locale, limit: 3 });
  const found = faqs.find(
    ({ score, question, answer }) =>
      score >= LEAST_SCORE &&
      SPEAKS_OF_IT.test(normalize(`${textIn(question, turn.locale)} ${textIn(answer, turn.locale)}`)) &&
      !isOfOtherGoods(textIn(answer, turn.locale), products),
  );
  return found === undefined ? {} : { guarantee: policyFacts(found, turn.locale) as { answer: string } };
}

/** The sentence after the others. */
export function guaranteeWords({ guarantee }: GuaranteeFacts, speak: Speak): string {
  if (guarantee === undefined) return '';
  const answer = speak.sentence(guarantee.answer.trim());
  return speak.choose(`店铺的保修说明：${answer}`, ` The shop's guarantee: ${answer}`);
}
