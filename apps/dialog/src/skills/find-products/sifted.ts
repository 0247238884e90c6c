// What was found, held against the wish: other kinds and what the shop states to be otherwise drop out, and what no thing meets is named.
import type { ProductHit, Locale } from '#contracts';
import { normalize } from '#language';
import { type FreeOf, freeOfIn, isFreeOf } from '../../stated/free-of.js';
import { statementsOf } from '../../stated/statements.js';
import { isCalledSo, isOfKind, readWish, standingsOf } from '../../stated/wishes.js';

/** What is left, and what of the wish none of it meets. */
export interface Sifted {
  readonly hits: readonly ProductHit[];
  /** Demands that nothing meets, as they were written; what is left is only near. */
  readonly unmet: readonly string[];
  /** Of these, those that the shop says nothing about. */
  readonly notStated: readonly string[];
  /** Whether what was found is called by the kind that was asked for, or all that was asked of it is stated of some. */
  readonly isMeant: boolean;
}

/** Sifts hits by a wish in words; `isSorted` keeps their order. */
export function sifted(asked: string, hits: readonly ProductHit[], locale: Locale, isSorted: boolean): Sifted {
  const wish = readWish(
    asked,
    hits.map(({ product }) => product),
  );
  const { head } = wish;
  const strictly = head === undefined ? [] : hits.filter(({ product }) => isCalledSo(head, product));
  const called =
    head === undefined || strictly.length > 0 ? strictly : hits.filter(({ product }) => isOfKind(head, product));
  const ofKind = called.length > 0 ? called : hits;
  const nothing = { unmet: [], notStated: [], isMeant: called.length > 0 };
  const standings = standingsOf(wish, ofKind, locale);
  const meeting = standings.filter(({ contrary, unstated }) => contrary.length + unstated.length === 0);
  if (meeting.length > 0) {
    const isMeant = nothing.isMeant || meeting.some(({ met }) => met.length > 0);
    return { ...nothing, hits: meeting.map(({ thing }) => thing), isMeant };
  }
  const possible = standings.filter(({ contrary }) => contrary.length === 0);
  const near = possible.length > 0 ? possible : standings;
  const most = Math.max(0, ...near.map(({ met }) => met.length));
  const nearest = near.filter(({ met }) => isSorted || met.length === most);
  const demands = new Set(nearest.flatMap(({ contrary, unstated }) => [...contrary, ...unstated]));
  const unmet = [...demands].filter((one) => nearest.every(({ met }) => !met.includes(one)));
  const notStated = unmet.filter((one) => nearest.every(({ contrary }) => !contrary.includes(one)));
  return { ...nothing, hits: nearest.map(({ thing }) => thing), unmet, notStated };
}

/**
 * The hits that hold nothing of what is unwanted, where the shop states that of some ("caffeine: less than 0.1 %"); else those of which it does not
 * state the contrary.
 */
export function freeOfUnwanted(unwanted: readonly string[], hits: readonly ProductHit[], locale: Locale): ProductHit[] {
  return unwanted
    .map((word) => freeOfIn(normalize(/\p{Script=Han}/u.test(word) ? `不含${word}` : `without ${word}`)))
    .filter((free): free is FreeOf => free !== undefined)
    .reduce<ProductHit[]>(
      (left, free) => {
        const judged = left.map((hit) => ({ hit, isFree: isFreeOf(free, statementsOf(hit.product, locale)) }));
        const those = judged.filter(({ isFree }) => isFree === true);
        return (those.length > 0 ? those : judged.filter(({ isFree }) => isFree !== false)).map(({ hit }) => hit);
      },
      [...hits],
    );
}
