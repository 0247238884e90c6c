// Which product words mean that are the name of none: by an option that it alone has, by a part of its name, by what it says of itself.
import { type ProductRecord, wordingsOf } from '#contracts';
import { goodsIn, normalize } from '#language';
import { statesIt } from '../interpret/ranker.js';
import type { ConversationState } from '../conversation/conversation.state.js';
import { evidenceNow, isOfOne, isOfOneInTalk, NAMES } from '../evidence/evidence.js';

/** The id of the product that words mean which are the name of none; `undefined` where they mean none. */
export const meantOtherwise = (words: string, state: ConversationState): string | undefined =>
  ofAtHand(comingInAlone(words), state) ?? calledInTalk(words, state) ?? namedInPart(words);

/** "What about just regular width", after boots were named: what is at hand is meant, though a jacket alone comes in that. */
const ofAtHand = (alone: string | undefined, { focus }: ConversationState): string | undefined =>
  alone !== undefined && focus?.byName === true ? focus.productId : alone;

/** "60支的雾蓝": the id of the one product that comes in an option that is named; `undefined` where several do, or none. */
function comingInAlone(words: string): string | undefined {
  const plain = normalize(words);
  const alone = evidenceNow().mentions.flatMap(({ kind, text, strength, candidates }) =>
    kind === 'option' && strength >= NAMES && candidates.length === 1 && plain.includes(text) ? candidates : [],
  );
  return alone.every(({ id }) => id === alone[0]?.id) ? alone[0]?.id : undefined;
}

/** "荞麦的能调吗": the id of the one thing in talk that a part of its name tells from all others. */
function calledInTalk(words: string, { shown, talkedOf }: ConversationState): string | undefined {
  const plain = normalize(words);
  const inTalk = new Set([...shown.map(({ id }) => id), ...talkedOf]);
  return evidenceNow().mentions.find(
    (mention) => mention.kind === 'title' && plain.includes(mention.text) && isOfOneInTalk(mention, inTalk),
  )?.candidates[0]?.id;
}

/** "能铺乳胶垫上面吗": whether a product speaks of it in its own text. */
export const saysOfItself = ({ description = '' }: ProductRecord, mention: string): boolean =>
  wordingsOf(description).some((text) => normalize(text).includes(normalize(mention)));

/** Whether the words beside an option are none, or what the product says of itself: 蛋白 beside "大袋的". */
export function isOfProduct(product: ProductRecord | undefined, rest: string): boolean {
  return rest === '' || (product !== undefined && HAN_ONLY.test(rest) && statesIt(product, rest));
}

const HAN_ONLY = /^[\p{Script=Han} ]+$/u;

const HAN = /\p{Script=Han}/u;
/** What makes a name of the words after it. */
const POINTED_OUT =
  /(?:^|[ ,.?!，。？！])(?:the|that|this|those|these|your|my) $|[那这](?:个|款|种|件|双|条|套|只|台|把|张|瓶|盒)?$/u;
/** What makes a name of the words before it. */
const IS_NAME = /^(?:的(?!话)|[那这](?:个|款|种|件|双|条|套|只|台|把|张|瓶|盒))|^ ones?\b/u;

/**
 * "Does the ladybug tip over easily", 那个纱布的几层: the id of the only product that a part of a text names, where that part is pointed out as a name and the text names no other kind of goods; `undefined` where
 * none is, or several are.
 */
function namedInPart(text: string): string | undefined {
  const plain = normalize(text);
  const { mentions, isTalk } = evidenceNow();
  const parts = mentions.filter(({ kind, text: part }) => kind === 'title' && part !== '' && plain.includes(part));
  const named = parts.filter(
    (mention) => isOfOne(mention) && !isTalk(mention.text) && isPointedOut(mention.text, plain),
  );
  const ids = new Set(named.map(({ candidates }) => candidates[0]?.id));
  const [id, ...others] = ids;
  if (id === undefined || others.length > 0) return undefined;
  const rest = named.reduce((left, mention) => left.replaceAll(mention.text, ' '), plain);
  return goodsIn(rest).length > 0 ? undefined : id;
}

function isPointedOut(part: string, plain: string): boolean {
  const at = plain.indexOf(part);
  const before = plain.slice(0, at);
  const after = plain.slice(at + part.length);
  return POINTED_OUT.test(before) || (HAN.test(part) ? IS_NAME.test(after) : /^ ones?\b/u.test(after));
}

const NAMING_KINDS = new Set(['title', 'kind', 'brand']);

/** Whether words are options of something and name nothing: "regular width", "9.5". */
export function namesOnlyOptions(words: string): boolean {
  const plain = normalize(words);
  const said = evidenceNow().mentions.filter(({ text }) => text !== '' && plain.includes(text));
  return said.some(({ kind }) => kind === 'option') && !said.some(({ kind }) => NAMING_KINDS.has(kind));
}
