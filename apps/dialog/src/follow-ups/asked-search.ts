// What is looked for by a brand or a kind that the shop has, or within another price: with what was looked for before, where it is only narrowed.
import type { SkillName } from '#contracts';
import { normalize } from '#language';
import { evidenceNow, NAMES } from '../evidence/evidence.js';
import type { Turn } from '../skills/skill.js';
import type { UnderstoodCall } from '../understand/understander.js';

/** After these a brand or a price alone narrows what was looked for. */
const OF_SEARCH = new Set<SkillName | undefined>(['find-products', 'recommend', 'product-info', 'stock', 'price']);
/** Anything of that brand. */
const ANYTHING = /东西|货|啥|什么|哪些|全不全|\b(?:anything|something|stuff|bits?|things?|goods|products?|items?)\b/u;

/** The search that a message asks for; `undefined` where its words are to tell it. */
export function searchAsked(call: UnderstoodCall, { wholeText, state }: Turn): UnderstoodCall | undefined {
  const plain = normalize(wholeText);
  const evidence = evidenceNow();
  const names = evidence.namesIn(plain);
  const spotted = evidence.strongest('brand', plain);
  const brand =
    spotted === undefined ||
    spotted.strength < NAMES ||
    names.some(({ mention }) => mention.text.includes(spotted.text))
      ? undefined
      : spotted;
  const { minPriceMinor, maxPriceMinor, query, sort } = call.slots;
  const hasBounds = minPriceMinor !== undefined || maxPriceMinor !== undefined;
  const before =
    OF_SEARCH.has(state.lastSkill) && names.length === 0 && !ANYTHING.test(plain) ? state.search : undefined;
  if (brand === undefined && before === undefined) return undefined;
  if (brand === undefined && !hasBounds) return undefined;
  const words = before?.words ?? (names.length === 0 ? '' : withoutBrand(String(query ?? ''), brand?.text));
  const { seen: _seen, words: _words, ...kept } = before ?? { seen: [], words: '' };
  return {
    ...call,
    slots: {
      ...kept,
      ...(hasBounds ? { minPriceMinor, maxPriceMinor } : {}),
      ...(brand?.value === undefined ? {} : { brand: brand.value }),
      ...(sort === undefined ? {} : { sort }),
      query: words,
      isFollowUp: true,
    },
  };
}

const withoutBrand = (query: string, brand: string | undefined): string =>
  (brand === undefined ? query : query.replaceAll(brand, ' ')).replace(/\s+/gu, ' ').trim();
