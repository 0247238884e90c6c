// "Do I have to pay for that", 运费我出还是你们出: a question of the change that is open, which by itself names nothing of it.
import { normalize, tokenize } from '#language';
import { type SkillName, textIn, wordingsOf } from '#contracts';
import { evidenceNow } from '../evidence/evidence.js';
import { bestPolicy, CONFIDENT_FAQ_SCORE } from '../skills/faq/faq.skill.js';
import type { Turn } from '../skills/skill.js';
import { leftoverWords } from '../understand/mention.js';
import type { UnderstoodCall } from '../understand/understander.js';
import { CALLED } from './policy.js';

/** Skills that such a question is taken for where it is read alone. */
const MAY_BE = new Set<SkillName>(['fallback', 'shipping', 'faq', 'small-talk', 'product-info', 'feedback']);
/** A rule that shares what is asked and speaks of the change needs less than one that is asked for alone. */
const LEAST_SCORE = 0.4;
const MOST_LOOKED_AT = 4;
const ASKS =
  /[?？]|[吗么呢]|多少|几天|多久|谁|怎么|什么|还是|\b(?:do|does|is|are|can|will|would|who|what|how|when|where)\b/u;
/** What is sent to the shopper is asked by where to. */
const NAMES = ['destination', 'productId', 'ordinal'] as const;
const SURELY_NAMED = 0.6;

/** The question to the shop's rules with the open change said in it; `undefined` where no rule answers that. */
export async function askedOfFrame(call: UnderstoodCall, turn: Turn): Promise<UnderstoodCall | undefined> {
  const called = turn.state.form && CALLED[turn.state.form.skill];
  if (called === undefined) return await whoPays(call, turn);
  if (!MAY_BE.has(call.skill) || !ASKS.test(normalize(call.text))) return undefined;
  const named = evidenceNow().namesIn(normalize(call.text));
  if (named.some(({ mention }) => mention.strength >= SURELY_NAMED)) return undefined;
  if (NAMES.some((name) => call.slots[name] !== undefined)) return undefined;
  const [zh, en, names] = called;
  for (const name of [turn.speak.choose(zh, en), turn.speak.choose('退货', 'return')]) {
    const question = `${name} ${call.text}`;
    const { faqs } = await turn.shop.catalog.searchFaqs({ text: question, locale: turn.locale, limit: MOST_LOOKED_AT });
    const found = faqs.find(
      ({ score, question: title, topic = '', answer }, place) =>
        score >= LEAST_SCORE &&
        [...wordingsOf(title), topic].some((one) => names.test(normalize(one))) &&
        // "Do you gift wrap" is no question of the return that waits: what comes second must speak of what is asked.
        (place === 0 || sharesAWord(call.text, [...wordingsOf(title), ...wordingsOf(answer)].join(' '))),
    );
    // Asked for by its own title it is found for sure, whatever else shares the words of the question.
    if (found !== undefined) {
      const title = found === faqs[0] ? question : textIn(found.question, turn.locale);
      return { ...call, skill: 'faq', slots: { question: title, isSure: true }, confidence: 0.6 };
    }
  }
  return undefined;
}

const SHORTEST_WORD = 2;

/** Whether a text says a word of a question that is more than the words of asking. */
function sharesAWord(question: string, text: string): boolean {
  const said = new Set(tokenize(text));
  return tokenize(leftoverWords(normalize(question))).some((word) => word.length >= SHORTEST_WORD && said.has(word));
}

/** Who pays is a rule, whatever is sent where, and whether or not anything is open. */
async function whoPays(call: UnderstoodCall, turn: Turn): Promise<UnderstoodCall | undefined> {
  const isAsked = call.skill === 'shipping' && call.slots['destination'] === undefined && WHO_PAYS.test(call.text);
  if (!isAsked || (await bestPolicy(call.text, CONFIDENT_FAQ_SCORE, turn)) === undefined) return undefined;
  return { ...call, skill: 'faq', slots: { question: call.text } };
}

const WHO_PAYS = /谁(?:来)?(?:出|付|掏|承担|负责)|\bwho(?:'s| is| will| has to)? (?:pay|cover)/iu;
