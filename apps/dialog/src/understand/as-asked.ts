// The calls of a message in the light of what it surely asks: the learned opinion of the whole message against that of its words.
import type { SkillName, SpottedKind, SpottedMention } from '#contracts';
import { normalize } from '#language';
import { isCommon, wordsOf } from '../evidence/common-words.js';
import { evidenceNow, NAMES } from '../evidence/evidence.js';
import { OF_ANY } from '../ground/asking-words.js';
import { readOptions } from '../ground/option-words.js';
import type { ConversationState } from '../conversation/conversation.state.js';
import type { Asked } from '../conversation/asked.js';
import { type AskedChance, type AskedClues, SKILL_OF_ASKED } from '../interpret/what-is-asked.js';
import { CHANGES } from '../order-actions/changing-skills.js';
import { couponCodeIn } from './codes.js';
import { slotsOf } from './slots.js';
import type { UnderstandingContext, UnderstoodCall } from './understander.js';

/** What is asked is told where it is at least so probable, and so much more than what the words alone were taken for. */
const [LEAST, LEAD] = [0.35, 1.2];
/** What begins something, or calls somebody, is not taken for a question unless that is surer; nor is a complaint. */
const SURER: Readonly<Partial<Record<SkillName, number>>> = {
  ...Object.fromEntries([...CHANGES, 'handoff', 'price-protection', 'invoice'].map((skill) => [skill, 0.8])),
  feedback: 0.6,
  shipping: 0.75,
  'order-status': 0.6,
};
/** So sure is that it is asked otherwise than before. */
const SURELY = 0.7;
/** What is asked of several things at once. */
const OF_SEVERAL = new Set<Asked>(['price', 'total', 'cheaper', 'compare', 'find']);

/** An offer that is called by its name, or a coupon's code. */
const speaksOfOffer = (text: string): boolean =>
  evidenceNow().promotionsIn(normalize(text)).length > 0 || couponCodeIn(text) !== undefined;

/** What a message names, and what was talked of before it. */
export function askedCluesOf(text: string, { state, atHand }: UnderstandingContext): AskedClues {
  return {
    names: evidenceNow().namesIn(normalize(text)).length,
    namesAttribute: attributeIn(text) !== undefined,
    namesOption: atHand !== undefined && readOptions(atHand, text).named.length > 0,
    hasAtHand: atHand !== undefined,
    hasTwo: state.talkedOf.length > 1 || shownProducts(state) > 1,
    last: state.lastQuestion,
  };
}

/** From here on words are the name of what is stated, and not a part of something else. */
const NAMES_ATTRIBUTE = 0.5;

/** The name of what the shop states that a text says, as the shop writes it. */
export function attributeIn(text: string): string | undefined {
  const evidence = evidenceNow();
  const spotted = evidence.strongest('attribute', normalize(text));
  return spotted === undefined || spotted.strength < NAMES_ATTRIBUTE || evidence.isTalk(spotted.text)
    ? undefined
    : spotted.value;
}

const shownProducts = ({ shown }: ConversationState): number => shown.filter(({ kind }) => kind === 'product').length;

/** How the words were taken. */
interface ReadBefore {
  /** By the form of the whole message, as a code or a lone number is. */
  readonly isByForm: boolean;
  /** For the question before, asked again. */
  readonly isAgain: boolean;
  /** Whether an option of the product at hand is named. */
  readonly namesOption: boolean;
}

/** The calls as they are where it is not told what is asked, or where they say the same. */
export function asAsked(
  calls: readonly UnderstoodCall[],
  chances: readonly AskedChance[],
  text: string,
  context: UnderstandingContext,
  { isByForm, isAgain, namesOption }: ReadBefore,
): readonly UnderstoodCall[] {
  const [best] = chances;
  const skill = best === undefined ? undefined : SKILL_OF_ASKED[best.asked];
  if (best === undefined || skill === undefined || best.probability < LEAST || speaksOfOffer(text)) return calls;
  const same = calls.find((call) => call.skill === skill);
  if (same !== undefined) return calls.map((call) => (call === same ? toldAs(call, best.asked) : call));
  if (isByForm || (isAgain && (best.probability < SURELY || namesOption))) return calls;
  const [first] = calls;
  if (calls.length > 1 || first === undefined || best.probability < LEAD * chanceOf(first.skill, chances)) return calls;
  if (best.probability < (SURER[first.skill] ?? 0) || staysAsRead(first.skill, best.asked, text)) return calls;
  const slots = slotsOf(skill, text, context);
  if (skill === 'find-products') slots['query'] = soughtIn(text, String(slots['query'] ?? ''));
  return [{ skill, slots, confidence: best.probability, text, asked: best.asked }];
}

/** Where the shop's own names say more than how it is asked. */
function staysAsRead(skill: SkillName, asked: Asked, text: string): boolean {
  const plain = normalize(text);
  const names = evidenceNow().namesIn(plain);
  // What is asked of two things is asked of how they stand to one another: whether one is in the other, or fits it.
  if (names.length > 1 ? !OF_SEVERAL.has(asked) : asked === 'compare') return true;
  // "Do any of your moka pots work on induction": of a kind those are looked for that do.
  if (skill === 'find-products' && asked === 'attribute' && OF_ANY.test(plain)) return true;
  // "Cheaper than buying the stuff separate": what it is compared with is told, and is nothing that the shop knows by name.
  const beside = asked === 'cheaper' && names.length === 1 ? COMPARED_WITH.exec(plain) : null;
  if (beside !== null && saysMore(plain.slice(beside.index + beside[0].length))) return true;
  // "Something similar" is suggested, and not found by such words.
  if (skill === 'recommend' && asked === 'find') return true;
  // "Only in stock ones" are looked for.
  if (skill === 'find-products' && asked !== 'find' && SUCH_ONES.test(plain)) return true;
  // "LX-700有收纳袋吗": it is not the thing that is looked for, but something of it.
  const isOfThing = skill === 'product-info' && names.length > 0;
  return isOfThing && (asked === 'find' || asked === 'stock') && saysMore(plain);
}

const COMPARED_WITH = /\bthan\b|比(?!较)/u;
const SUCH_ONES = /\bones\b|只[要看]/u;

/** Whether a text says something else than names and what is said around any. */
export function saysMore(plain: string): boolean {
  const { isTalk } = evidenceNow();
  return wordsOf(evidenceNow().masked(plain).replaceAll(' _p ', ' ')).some((word) => !isCommon(word) && !isTalk(word));
}

/** How probable what the words were taken for is by what is asked. */
function chanceOf(skill: SkillName, chances: readonly AskedChance[]): number {
  const isOf = (asked: Asked): boolean =>
    SKILL_OF_ASKED[asked] === skill ||
    (asked === 'talk' && skill === 'small-talk') ||
    (asked === 'deed' && CHANGES.has(skill)) ||
    (asked === 'other' && !ANSWERS.has(skill));
  return chances.filter(({ asked }) => isOf(asked)).reduce((sum, { probability }) => sum + probability, 0);
}
const ANSWERS = new Set<SkillName>([...Object.values(SKILL_OF_ASKED), 'small-talk', 'fallback', ...CHANGES]);

/** A call with what it asks; a search by the words of it that are looked for. */
function toldAs(call: UnderstoodCall, asked: Asked): UnderstoodCall {
  const { query } = call.slots;
  if (asked !== 'find' || typeof query !== 'string') return { ...call, asked };
  return { ...call, asked, slots: { ...call.slots, query: soughtIn(call.text, query) } };
}

/** What is looked for: of the words that are left of a message those that the shop knows, and those that are no talk. */
function soughtIn(text: string, query: string): string {
  const evidence = evidenceNow();
  const plain = normalize(text);
  const named = evidence.mentions.filter(
    ({ kind, text: part, strength }) => SOUGHT.has(kind) && strength >= NAMES && plain.includes(part),
  );
  if (named.length === 0) return query;
  const isNamed = (word: string): boolean => named.some(({ text: part }) => part.includes(word) || word.includes(part));
  return query
    .split(' ')
    .flatMap((word) => (isNamed(word) ? [cutTo(word, named)] : wordsOf(word).every(isCommon) ? [] : [word]))
    .join(' ');
}
const SOUGHT = new Set<SpottedKind>(['title', 'kind', 'brand']);

/** 棉禾家 is 棉禾: what stands beside a name in one run of Chinese characters is talk where all of it is. */
function cutTo(word: string, named: readonly SpottedMention[]): string {
  if (!/\p{Script=Han}/u.test(word)) return word;
  const inside = named.filter(({ text }) => word.includes(text)).map(({ text }) => text);
  const rest = inside.reduce((left, part) => left.replaceAll(part, ' '), word).trim();
  return rest === '' || wordsOf(rest).every((part) => part.length === 1 || isCommon(part))
    ? inside.join(' ') || word
    : word;
}
