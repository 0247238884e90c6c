// "Those boots are rubbish, I want my money back", 退靴子, where no order holds boots: goods that are complained of or sent back, and were not bought.
import { type OrderView, wordingsOf } from '#contracts';
import { goodsIn, normalize } from '#language';
import type { Turn } from '../skills/skill.js';
import { namesAMethod } from './payment-methods.js';

const MAY_NAME_GOODS = new Set(['order', 'confirm', 'item', 'what', 'offer']);
/** So much of a text is looked through. */
const MAX_CHARACTERS = 300;
const MOST_BEFORE = 40;

const POINTED = String.raw`(?:those|these|this|that|the|my|both|your)`;
/** Before the subject of a clause. */
export const SUBJECT_BEFORE = new RegExp(
  String.raw`(?:^|[,.;!?] ?|\b(?:and|but|because|so|hi|hello|well|ok) )(?:${POINTED} (?:of )?){0,2}(?:new |old |damn |stupid )?$`,
  'u',
);
/** What is said of the subject: that it is, came, broke and such. */
export const PREDICATE_AFTER =
  /^ (?:(?:that |which )?(?:i|we) (?:just )?(?:bought|ordered|got|received) )?(?:is|are|was|were|isn't|aren't|arrived|came|broke|does|doesn't|doesnt|do|don't|dont|did|didn't|has|have|fell|won't|stopped|looks?|feels?|smells?|leaks?)\b/u;
/** Before the object of what is to be done. */
const OBJECT_BEFORE = new RegExp(
  String.raw`\b(?:refund|take|send(?:ing)?|return(?:ing)?|exchang(?:e|ing)|swap(?:ping)?|replac(?:e|ing)|cancel(?:l?ing)?)(?: (?:me|back|for|just|only)){0,3} ${POINTED} (?:new |old |damn |stupid )?$`,
  'u',
);
const BEFORE_ZH = /(?:^|[,，。;；!！?？ ]|退|取消|把|[这那][双件个条只张把台套款]?|我的|买的|里面?的|[单]的)$/u;
const AFTER_ZH = /^(?:$|[,，。;；!！?？ 太坏破烂不有是很真也都了要退我取质漏裂脏旧掉给])/u;

/** The goods of that kind which a message speaks of as bought, where no order holds any; `undefined` where there are none such, or it is not known. */
export function strangeGoodsIn(text: string, orders: readonly OrderView[], { state }: Turn): string | undefined {
  // A gift card may be what is paid with, and what is asked for may be answered by a word for goods.
  if (namesAMethod(text) || (state.form !== undefined && !MAY_NAME_GOODS.has(state.form.asks))) return undefined;
  const plain = normalize(text.slice(0, MAX_CHARACTERS));
  const said = goodsIn(plain).find(({ start, end, text: name }) => {
    const before = plain.slice(Math.max(0, start - MOST_BEFORE), start);
    const after = plain.slice(end, end + MOST_BEFORE);
    if (/\p{Script=Han}/u.test(name)) return BEFORE_ZH.test(before) && AFTER_ZH.test(after);
    return OBJECT_BEFORE.test(before) || (SUBJECT_BEFORE.test(before) && PREDICATE_AFTER.test(after));
  });
  if (said === undefined) return undefined;
  const atHandId = state.form?.orderId ?? state.page?.orderId ?? state.focusOrderId;
  const atHand = orders.filter(({ id }) => id === atHandId);
  const titles = (atHand.length > 0 ? atHand : orders).flatMap(({ items }) =>
    items.map(({ title }) => wordingsOf(title)),
  );
  // "Trail Runner 5" may be what is called shoes: only where each thing is known to be something else is nothing meant of them.
  const areKnown = titles.every((wordings) => wordings.some((title) => goodsIn(title).length > 0));
  return areKnown ? said.text : undefined;
}
