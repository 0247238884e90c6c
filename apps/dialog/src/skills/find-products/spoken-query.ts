// What a search is for, in words that the shop knows.
import { evidenceNow } from '../../evidence/evidence.js';
import { genericNouns } from '../../ground/generic-nouns.js';
import type { Turn } from '../skill.js';
import { LEAST_COVERAGE } from './product-search.js';

/** Taken away one after the other: a repeated group of these could be parted in very many ways. */
const GIFT = /(?:生日)?礼物|礼品|送礼|送人|送 ?\S{1,3}|gifts?|presents?| /giu;

/** What is looked for, in words that the shop knows: "a gift under ¥100" is anything, "适合小孩的书" are picture books. */
export async function spokenQuery(query: string, bound: number | undefined, turn: Turn): Promise<string> {
  const isGift = query !== '' && query.replace(GIFT, '') === '';
  if (query === '' || (isGift && bound !== undefined)) return '';
  const last = kindAtEnd(query);
  const others = [...genericNouns(query), ...genericNouns(last)].map(({ mention }) => mention);
  for (const wording of new Set([query, last, ...others])) {
    const { candidates } = await turn.shop.catalog.resolveMention({ mention: wording, locale: turn.locale, limit: 1 });
    if ((candidates[0]?.coverage ?? 0) >= LEAST_COVERAGE) return wording;
  }
  return query;
}

/** The last word of a search, where it may be the kind that is looked for: 好 of 用什么好 is none. */
function kindAtEnd(query: string): string {
  const last = query.split(' ').at(-1) ?? '';
  return /^\p{Script=Han}$/u.test(last) && evidenceNow().isTalk(last) ? query : last;
}
