// A general question about how returning, cancelling and the like work is answered by the shop's policy.
import { MAX_MESSAGE_CHARACTERS, type SkillName, wordingsOf } from '#contracts';
import { goodsIn, normalize } from '#language';
import type { Answer, Replies, Turn } from '../skills/skill.js';
import { nearPolicy, nearReplies, policyFacts } from '../skills/faq/faq.skill.js';
import { namesAMethod } from './payment-methods.js';
import { asksWhether, speaksOfOwnOrder } from './own-order.js';

/** A policy must fit a question this well to answer it. */
const LEAST_SCORE = 0.55;
const GENERAL =
  /怎么|如何|怎样|流程|政策|规则|条件|多久|几天|多少天|多长时间|运费|谁出|谁付|能不能|可不可以|可以\S{0,8}[吗么]|能\S{0,8}[吗么]|支持\S{0,8}[吗么]|支不支持|有\S{0,6}[吗么]|什么时候|\bhow (?:do|does|can|to|long|many|much|would|is|are)\b|\bpolic(?:y|ies)\b|\bwhat(?:'s| is| are| if| happens)\b|\bcan (?:i|you|one|we)\b|\bdo you\b|\bwho pays\b|\bmay i\b|\bis it possible\b|\bwhen\b/u;
/** Asks what would be. */
export const ON_CONDITION = /如果|要是|万一|的话|\bif (?:i|it|they|we|the)\b/u;
const IS_QUESTION = /[?？]|[吗呢]$|\b(?:is|are|do|does|will|who|where)\b/iu;
const OWN =
  /我[^，,。;；!！?？]{0,10}(?:买|订|拍)的|我(?:的|买|订|下|拍|刚|昨|要|想(?!知道|问|了解))|这(?:个|单|笔|件|双|条|款)|那(?:个|单|笔|件|双|条)|它|帮我|给我|不想?要了|\d{4,}|\b(?:my|this|these|that|it|them)\b|\bi (?:bought|ordered|received|got|want|need)\b/u;

/** "If it has not shipped, can you cancel it" wants it done. */
const ASKS_TO_DO = /帮|请|麻烦|给我|\b(?:can|could|would|will) you\b|\bplease\b|\bi want\b/u;
/** Changes of which one asks what would be, before or after the goods came. */
const OF_GOODS_HAD = new Set<string>(['return-order', 'exchange-order', 'refund-status']);

/** Templates of a quoted policy. */
export const policyReplies: Replies = {
  ...nearReplies,
  policy: { zh: (facts: { answer: string }) => facts.answer, en: (facts: { answer: string }) => facts.answer },
};

/** The policy that a general question asks for; none when it is about something of the shopper's own. */
export async function policyInstead(turn: Turn, change?: SkillName): Promise<Answer | undefined> {
  const plain = normalize(turn.text);
  if (!GENERAL.test(plain)) return undefined;
  // "Can I return it if I ride it once": of what may be, the rule tells.
  if (OWN.test(plain) && !ON_CONDITION.test(plain)) return undefined;
  const isWhatIf = ON_CONDITION.test(plain) && !ASKS_TO_DO.test(plain) && OF_GOODS_HAD.has(change ?? '');
  if (!isWhatIf && asksWhether(plain) !== undefined && (await speaksOfOwnOrder(turn.text, turn))) return undefined;
  const best = await bestPolicy(turn, LEAST_SCORE);
  // "What happens if I return the light": the rule of that change, however it is worded.
  return best ?? (isWhatIf ? await ruleOfChange(change, turn) : undefined);
}

/** The rule of a change that is asked about rather than wished, as a fact beside what can be done now. */
export async function ruleAsked(change: SkillName, turn: Turn): Promise<{ rule?: string }> {
  const plain = normalize(turn.text);
  if (!GENERAL.test(plain) && !ON_CONDITION.test(plain)) return {};
  const answer = (await ruleOfChange(change, turn))?.facts['answer'];
  return typeof answer === 'string' && answer.length <= LONGEST_RULE ? { rule: turn.speak.sentence(answer) } : {};
}

/** The rule of a change that an order's state no longer allows: what may be done instead stands in it. */
export async function ruleOfRefused(change: SkillName, turn: Turn): Promise<{ rule?: string }> {
  const answer = (await ruleOfChange(change, turn))?.facts['answer'];
  return typeof answer === 'string' && answer.length <= LONGEST_RULE_OF_REFUSED
    ? { rule: turn.speak.sentence(answer) }
    : {};
}

const CHANGES_PLAN = /换|改|另|只|全部|\b(?:change|instead|swap|switch|only|just|make it|rather|get|have)\b/iu;

/** Whether something is wished in the place of what a plan says, so that no rule of the shop answers it. */
export const changesPlan = (text: string): boolean => CHANGES_PLAN.test(text) || namesAMethod(text);

/** What a change is called in the shop's rules, and how they speak of it; returns and exchanges are ruled together. */
export const CALLED: Readonly<Partial<Record<SkillName, readonly [zh: string, en: string, RegExp]>>> = {
  'return-order': ['退货', 'return', /退|换货|\b(?:return|refund|send (?:it |something |them )?back)/u],
  'exchange-order': ['换货', 'exchange', /退|换|\b(?:return|exchang|swap)/u],
  'cancel-order': ['取消订单', 'cancel', /取消|\bcancel/u],
  'change-order': ['修改订单', 'change my order', /修改|更改|改|\b(?:chang|amend)/u],
  'price-protection': ['价保', 'price protection', /保价|价保|降价|差价|\bprice (?:drop|protect|match|guarantee)/u],
  invoice: ['发票', 'invoice', /票|\binvoice/u],
};
/** A rule that names the open change, and shares what is asked, needs less than one that is asked for alone. */
const LEAST_BESIDE = 0.35;
const MOST_LOOKED_AT = 5;
/** A longer rule is for who asks for it alone. */
const LONGEST_RULE = 240;
const LONGEST_RULE_OF_REFUSED = 320;

/**
 * The shop's rule for the change that is open, by what is asked beside it ("how much is that to collect", while a return waits), else by the goods
 * that it is about: `titles`.
 */
export async function ruleOfOpenChange(turn: Turn, titles: readonly string[] = []): Promise<Answer | undefined> {
  return await ruleOfChange(turn.state.form?.skill, turn, titles);
}

/** The shop's rule for a change, by what is asked of it, else by goods, else the general one. */
export async function ruleOfChange(
  change: SkillName | undefined,
  turn: Turn,
  titles: readonly string[] = [],
): Promise<Answer | undefined> {
  const called = change && CALLED[change];
  if (called === undefined) return undefined;
  const [zh, en, names] = called;
  const kinds = titles.flatMap((title) => goodsIn(normalize(title)).at(-1)?.text.split(' ').at(-1) ?? []);
  const asked = [turn.text, ...kinds].map((text) => `${turn.speak.choose(zh, en)} ${text}`);
  if (titles.length === 0) asked.push(turn.speak.choose(`可以${zh}吗`, `what is the ${en} policy`));
  for (const [index, text] of asked.entries()) {
    const { faqs } = await turn.shop.catalog.searchFaqs({
      text: text.slice(0, MAX_MESSAGE_CHARACTERS),
      locale: turn.locale,
      limit: MOST_LOOKED_AT,
    });
    const kind = kinds[index - 1];
    const found = faqs.find(({ question, topic = '', answer, score }) => {
      const said = [...wordingsOf(question), topic].map(normalize);
      const isOfChange =
        said.some((one) => names.test(one)) || wordingsOf(answer).some((one) => names.test(normalize(one)));
      const isOfKind =
        kind === undefined || [...said, ...wordingsOf(answer).map(normalize)].some((one) => one.includes(kind));
      return score >= LEAST_BESIDE && isOfChange && isOfKind;
    });
    if (found !== undefined)
      return { facts: policyFacts(found, turn.locale), replyKey: 'policy', cards: [], skill: 'faq' };
  }
  return undefined;
}

/** The rule that a question beside an open plan may be about; the plan waits on. */
export async function policyBesidePlan(turn: Turn, titles: readonly string[]): Promise<Answer | undefined> {
  if (!GENERAL.test(normalize(turn.text)) && !IS_QUESTION.test(turn.text)) return undefined;
  return (await ruleOfOpenChange(turn, titles)) ?? (await nearPolicy(turn.text, turn));
}

/** The policy that fits a message, if one fits well enough. */
export async function bestPolicy(turn: Turn, leastScore: number): Promise<Answer | undefined> {
  const { faqs } = await turn.shop.catalog.searchFaqs({
    text: turn.text.slice(0, MAX_MESSAGE_CHARACTERS),
    locale: turn.locale,
    limit: 1,
  });
  const [best] = faqs;
  if (best === undefined || best.score < leastScore) return undefined;
  return { facts: policyFacts(best, turn.locale), replyKey: 'policy', cards: [], skill: 'faq' };
}
