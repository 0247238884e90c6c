// "Return one shirt" of two that are alike but for an option: which of them is asked.
import { wordingsOf } from '#contracts';
import { normalize } from '#language';
import { allItemsNamed, isCalledAlike, type OrderItem } from './named-items.js';
import { countedParts, somePieces } from './some-pieces.js';

const SEVERAL = /都|两|三|几|各|所有|全|\b(?:both|all|each|every|everything|two|three|them|these|those|whole)\b/u;

/** Of the lines that a message names those of one product, or of one name, where it speaks of fewer than them all; empty where it is clear which are meant. */
export function unclearAlike(text: string, named: readonly OrderItem[]): OrderItem[] {
  const plain = normalize(text);
  if (SEVERAL.test(plain)) return [];
  for (const one of named) {
    const alike = named.filter((item) => isCalledAlike(item, one));
    const pieces = somePieces(plain);
    const isFewer = pieces !== undefined && pieces < alike.length;
    if (alike.length > 1 && (isFewer || alike.some((item) => saidInSingular(plain, item)))) return alike;
  }
  return [];
}

/** "The shirt", and no "shirts"; what is always called in the plural tells nothing. */
function saidInSingular(plain: string, { title }: OrderItem): boolean {
  return wordingsOf(title).some((wording) => {
    const noun = /([a-z]{2,})[^a-z]*$/u.exec(normalize(wording))?.[1];
    if (noun === undefined || noun.endsWith('s')) return false;
    const said = plain.match(new RegExp(`\\b${noun}(?:e?s)?\\b`, 'gu')) ?? [];
    return said.length > 0 && said.every((word) => word === noun);
  });
}

/** "Order 1005's two mugs" of three: how many of a thing are counted right before its name; `undefined` where none are, or more than there are. */
export function piecesNamed(item: OrderItem, text: string): number | undefined {
  const counted = countedParts(text).find(({ thing }) => allItemsNamed(thing, [item]).length > 0);
  return counted === undefined || counted.pieces > item.quantity ? undefined : counted.pieces;
}
