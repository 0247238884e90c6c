// "Cancel the second one", after orders were listed.
import type { OrderView } from '#contracts';
import { normalize } from '#language';
import type { Turn } from '../skills/skill.js';
import { ordinalIn } from '../understand/mention.js';

const ORDINALS =
  /第 ?[一二三四五六七八九十\d]{1,2}|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|\d{1,2}(?:st|nd|rd|th))\b/gu;
const SEVERAL = /\b(?:first|last|next) (?:two|three|four|few|couple|\d)|[前后][两二三四几\d]/u;

/**
 * The orders of the list that was shown last of which a message may speak by their place: one, or those to choose from where it names several or the last
 * one, which may be the newest as well. Empty where it speaks of none, or none was shown.
 */
export function ordersByPlace(orders: readonly OrderView[], { state, text }: Turn): readonly OrderView[] {
  const shown = state.shown.flatMap(({ kind, id }) => (kind === 'order' ? orders.filter((one) => one.id === id) : []));
  const plain = normalize(text);
  const ordinal = shown.length < 2 ? undefined : ordinalIn(plain);
  if (ordinal === undefined) return SEVERAL.test(plain) && shown.length > 1 ? shown : [];
  if (ordinal < 0 || SEVERAL.test(plain) || (plain.match(ORDINALS) ?? []).length > 1) return shown;
  const order = shown[ordinal - 1];
  return order === undefined ? [] : [order];
}
