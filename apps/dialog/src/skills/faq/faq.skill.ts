// The skill `faq`: the shop's own policies and common questions, in its own words.
import { z } from 'zod';
import type { catalogCalls, HandlerOutput, Locale } from '#contracts';
import { MAX_MESSAGE_CHARACTERS, textIn, wordingsOf } from '#contracts';
import { normalize, tokenize } from '#language';
import { productAtHand } from '../../ground/shown-products.js';
import { type Answer, defineSkill, type Facts, type Replies, type Turn } from '../skill.js';
import { faqPhrases } from './faq.phrases.js';
import { usualQuestions } from './policy-topics.js';

/** From this score on an answer is taken to be what was asked. */
export const CONFIDENT_FAQ_SCORE = 0.55;
/** Enough when the words were surely about the shop's rules ("do you take …"). */
const LIKELY_FAQ_SCORE = 0.45;

/** A topic's usual question must fit this well to stand in for what was asked. */
const USUAL_QUESTION_SCORE = 0.6;

type FoundPolicy = HandlerOutput<typeof catalogCalls.searchFaqs>['faqs'][number];

interface Told {
  answer: string;
  /** The policy's own question, where it is not sure that it is what was asked. */
  question?: string;
  /** The answers to the other questions of the message. */
  further?: Omit<Told, 'further'>[];
}

const NEAR = {
  zh: ({ question, answer }: Told): string =>
    question === undefined ? answer : `您问的可能是「${question}」：${answer}`,
  en: ({ question, answer }: Told): string =>
    question === undefined ? answer : `You may mean “${question}”: ${answer}`,
};

/** Offers a policy that may be meant. */
export const nearReplies: Replies = {
  near: NEAR,
};

const faqReplies: Replies = {
  ...nearReplies,
  answer: {
    zh: (facts: Told) => [facts, ...(facts.further ?? [])].map(NEAR.zh).join('\n'),
    en: (facts: Told) => [facts, ...(facts.further ?? [])].map(NEAR.en).join('\n'),
  },
  unknown: {
    zh: () => '这个问题店里的说明没有写到，我不想乱说。您可以换个说法再问问，或联系店家确认。',
    en: () =>
      'The shop has not told me about that, and I would rather not guess. Try asking it in other words, or check with the shop.',
  },
};

/** The best one and the next: asked for with one number everywhere, so that a turn asks the catalog once. */
const NEAREST = 2;

/** A policy as an answer states it. */
export const policyFacts = ({ faqId, topic, answer }: FoundPolicy, locale: Locale): Facts => ({
  faqId,
  ...(topic === undefined ? {} : { topic }),
  answer: textIn(answer, locale),
});

/** Near enough to be offered as what may be meant, where no other policy is nearly as near: as a probability, one in three or more. */
const NEAR_FAQ_SCORE = 0.33;
const PARTED = /(\p{Script=Han})[了过](\p{Script=Han})/gu;

/** How many of a question's words a policy says. */
function sharedWith({ question, answer }: FoundPolicy, text: string): number {
  const said = new Set([...wordingsOf(question), ...wordingsOf(answer)].flatMap((one) => tokenize(one)));
  return new Set(tokenize(text).filter((word) => said.has(word))).size;
}

/** The policy that answers a question, in its own words or in the usual ones of its topic. */
export async function bestPolicy(
  question: string,
  leastScore: number,
  turn: Pick<Turn, 'shop' | 'locale'>,
): Promise<FoundPolicy | undefined> {
  const { locale } = turn;
  const asked = await turn.shop.catalog.searchFaqs({ text: question, locale, limit: NEAREST });
  if (asked.faqs[0] !== undefined && asked.faqs[0].score >= leastScore) return asked.faqs[0];
  // "开了罐" is 开罐 in the shop's words.
  const joined = question.replace(PARTED, '$1$2');
  const again =
    joined === question ? asked : await turn.shop.catalog.searchFaqs({ text: joined, locale, limit: NEAREST });
  const [direct] = again.faqs;
  if (direct !== undefined && direct.score >= leastScore) return direct;
  for (const usual of usualQuestions(question, locale)) {
    const { faqs } = await turn.shop.catalog.searchFaqs({ text: usual, locale, limit: 1 });
    const [found] = faqs;
    if (found === undefined || found.score < USUAL_QUESTION_SCORE) continue;
    // A rule that speaks of what was said ("开罐后不退") goes before the usual one of its topic.
    const isNearer = direct !== undefined && direct.score >= NEAR_FAQ_SCORE;
    return isNearer && sharedWith(direct, joined) > sharedWith(found, joined) ? direct : found;
  }
  return undefined;
}

const NEARER_THAN_ANY_OTHER = 1.6;

/** The one policy that a question may be about, to be offered in so many words: "you may mean …". */
export async function nearPolicy(
  question: string,
  { shop, locale }: Pick<Turn, 'shop' | 'locale'>,
  least = NEAR_FAQ_SCORE,
): Promise<Answer | undefined> {
  const { faqs } = await shop.catalog.searchFaqs({ text: question, locale, limit: NEAREST });
  const near = isNear(faqs) ? faqs[0] : undefined;
  if (near === undefined || near.score < least) return undefined;
  return {
    facts: nearFacts(near, locale),
    replyKey: 'near',
    cards: [],
    skill: 'faq',
  };
}

/** Whether the best policy that was found may be what is meant. */
const isNear = ([near, other]: readonly FoundPolicy[]): boolean =>
  near !== undefined && near.score >= NEAR_FAQ_SCORE && near.score >= NEARER_THAN_ANY_OTHER * (other?.score ?? 0);

const nearFacts = (near: FoundPolicy, locale: Locale): Facts => ({
  ...policyFacts(near, locale),
  question: textIn(near.question, locale),
});

const MOST_PARTS = 3;
const SHORTEST_PART = 4;
const PART_ENDS =
  /[?？!！。;；\n]+|[,，]|(?<=\p{Script=Han}) +(?=\p{Script=Han})|\band (?=(?:can|do|does|is|are|how|what|will|could) )/u;

/**
 * "Trade prices? and can we pop in sat": the policies that the parts of a message ask for, each once; beside one that is surely asked for, another that may
 * be meant is offered as that. None where it has one part, or asks surely for none.
 */
async function policiesOfParts(question: string, { shop, locale }: Turn): Promise<Facts[]> {
  const parts = question
    .split(PART_ENDS)
    .map((part) => part.trim())
    .filter((part) => part.length >= SHORTEST_PART);
  if (parts.length < 2) return [];
  const found = await Promise.all(
    parts.slice(0, MOST_PARTS).map((text) => shop.catalog.searchFaqs({ text, locale, limit: NEAREST })),
  );
  const isSure = (policy: FoundPolicy): boolean => policy.score >= CONFIDENT_FAQ_SCORE;
  const told = found.flatMap(({ faqs: [best, other] }) =>
    best !== undefined && (isSure(best) || isNear(other === undefined ? [best] : [best, other])) ? [best] : [],
  );
  if (!told.some(isSure)) return [];
  const sureFirst = [...told.filter(isSure), ...told.filter((policy) => !isSure(policy))];
  const each = sureFirst.filter(({ faqId }, at) => sureFirst.findIndex((one) => one.faqId === faqId) === at);
  return each.map((policy) => (isSure(policy) ? policyFacts(policy, locale) : nearFacts(policy, locale)));
}

const MOST_KINDS = 4;
const SHORTEST_KIND = 2;
/** Rules that a shop makes for some goods and not for others. */
const OF_GOODS =
  /退|换|保修|质保|三包|坏|修|安装|保养|洗|发货|运|送|定制|\b(?:return|exchang|swap|refund|warrant|guarante|repair|broken|faulty|install|fitt?ed|deliver|ship|sen[dt]|custom|wash|care)\w*/u;

/**
 * A rule that the shop made for things like the one in talk goes before the general one on the same: "can mats be returned", after a mat was talked of.
 * It must speak of what is asked as well as the general one does.
 */
async function policyOfThing(
  question: string,
  general: FoundPolicy | undefined,
  turn: Turn,
): Promise<FoundPolicy | undefined> {
  const productId = productAtHand(turn.state, turn.state.page);
  if (productId === undefined || general === undefined || !OF_GOODS.test(normalize(question))) return undefined;
  const { products } = await turn.shop.catalog.getProducts({ productIds: [productId] });
  const [product] = products;
  const kinds = [...(product?.categories ?? []).slice(-1), ...(product?.tags ?? [])]
    .map(normalize)
    .filter((kind) => kind.length >= SHORTEST_KIND)
    .slice(0, MOST_KINDS);
  const text = `${kinds.join(' ')} ${question}`.slice(0, MAX_MESSAGE_CHARACTERS);
  const { faqs } =
    kinds.length === 0
      ? { faqs: [] }
      : await turn.shop.catalog.searchFaqs({ text, locale: turn.locale, limit: NEAREST });
  return faqs.find(
    (found) =>
      found.faqId !== general.faqId &&
      found.score >= CONFIDENT_FAQ_SCORE &&
      sameTopic(found, general) &&
      sharedWith(found, question) >= sharedWith(general, question) &&
      wordingsOf(found.question).some((wording) => kinds.some((kind) => normalize(wording).includes(kind))),
  );
}

/** Whether two policies are filed under one topic; where neither is, they may be of the same. */
const sameTopic = (left: FoundPolicy, right: FoundPolicy): boolean => left.topic === right.topic;

/** Policies and common questions. */
export const faqSkill = defineSkill({
  name: 'faq',
  description: 'Store policies in general: payment, warranty, membership, returns, installation, how invoices work.',
  slots: z.object({ question: z.string().max(4_000), isSure: z.boolean().optional() }),
  needs: [],
  phrases: faqPhrases,
  replies: faqReplies,
  async run({ question, isSure }, turn) {
    const [one, ...further] = await policiesOfParts(question, turn);
    if (one !== undefined && further.length > 0)
      return {
        facts: { ...one, further },
        replyKey: 'answer',
        cards: [],
      };
    const leastScore = isSure ? LIKELY_FAQ_SCORE : CONFIDENT_FAQ_SCORE;
    const general = await bestPolicy(question, leastScore, turn);
    const best = (await policyOfThing(question, general, turn)) ?? general;
    if (best === undefined) {
      const near = await nearPolicy(question, turn);
      if (near !== undefined) return near;
      turn.state.notUnderstood += 1;
      const offersPerson = turn.state.notUnderstood >= 2 ? { offersPerson: true } : {};
      return { facts: offersPerson, replyKey: 'unknown', cards: [], skill: 'fallback' };
    }
    return { facts: policyFacts(best, turn.locale), replyKey: 'answer', cards: [] };
  },
});
