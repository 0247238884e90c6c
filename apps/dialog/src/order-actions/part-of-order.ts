// "Cancel just the mug, still want the shirt", "苹果不要了，牛奶要": a part of an order is to be stopped, and the rest is wanted.
import type { OrderView } from '#contracts';
import { normalize } from '#language';
import { allItemsNamed, itemsChosen } from './named-items.js';
import { objectOfDeed } from './object-of-deed.js';
import { piecesOf } from './order-sums.js';
import { TAKES_OFF } from './right-skill.js';

/** Words that set one thing in an order apart from the rest of it. */
const OF_PART =
  /里面?的|里头的|其中|只(?:取消|要|留)|(?:留|保留|照(?:发|送|旧)|不取消|还要)|\b(?:only|just|keep(?:ing)?|except|but not|out of|from (?:my |the )?order|leave the)\b/u;
const KEEPS =
  /(?<!不|需|重|主|只)(?:要|留着?|保留)(?:的|着|吧|哦|啊)?(?=$|[ ,，。!！;；])|不取消|\bkeep(?:ing)? (?:the|my)\b|\bstill (?:want|need|like|love|wanna|after|keeping|have)\b|\b(?:i|we)(?:'ll| will| do)? (?:want|need|keep|have) (?:the|my)\b|\b(?:is|are|'s|s) (?:still )?(?:fine|ok|okay|wanted|needed|good)\b|\b(?:send|ship|deliver) (?:me )?the\b/u;
/** What is said of one thing, and of the next. */
const CLAUSES = /[,，。;；.!！?？]|\b(?:but|while|though|still|and (?:i|we|the|keep|leave|send))\b|但|不过|而/u;

/** Whether a message would stop some items of an order and not the others. */
export function wantsPart(order: OrderView, text: string, currency: string): boolean {
  const { items } = order;
  const plain = normalize(text);
  const object = objectOfDeed(text, currency);
  if (object?.as === 'pieces' && (object.count ?? 0) < piecesOf(order)) return true;
  if (items.length < 2) return false;
  if (KEEPS.test(plain) && allItemsNamed(text, items).length > 0) return true;
  // Each clause for itself as well: "cancel just the mug, the shirt can come" names both.
  return [plain, ...plain.split(CLAUSES)].some((clause) => {
    const isOfPart = OF_PART.test(clause) || TAKES_OFF.test(clause);
    const named = isOfPart ? itemsChosen(clause, items) : undefined;
    return named !== undefined && named.length < items.length;
  });
}
