// What is looked for by a brand or a kind that the shop has, or within another price: with what was looked for before, where it is only narrowed.
import type { SkillName } from '#contracts';
import { normalize } from '#language';
import { evidenceNow, NAMES } from '../evidence/evidence.js';
import type { Turn } from '../skills/skill.js';
import type { UnderstoodCall } from '../understand/understander.js';

/** After these a brand or a price alone narrows what was looked for. */
const OF_SEARCH = new Set<SkillName | undefined>(['find-products', 'recommend', 'product-info', 'stock', 'price']);
/** Anything of that brand. */
const ANYTHING = /东西|的货|啥|什么|哪些|\b(?:anything|something|stuff|bits?|things?|goods|products?|items?)\b/u;

/** What stands before the brand of something that the shopper has. */
const GOES_WITH = /\b(?:for|with|fits?) (?:my|our|his|her|the|an?) $|[配装]我?的?$/u;

/** The search that a message asks for; `undefined` where its words are to tell it. */
export function searchAsked(call: UnderstoodCall, { wholeText, state }: Turn): UnderstoodCall | undefined {
  const plain = normalize(wholeText);
  const evidence = evidenceNow();
  const names = evidence.namesIn(plain);
  const spotted = evidence.strongest('brand', plain);
  // "A needle for my Halden deck": what it is for, and not what is looked for, is of that brand.
  const isFor = spotted !== undefined && GOES_WITH.test(plain.slice(0, Math.max(0, plain.indexOf(spotted.text))));
  const brand =
    spotted === undefined ||
    isFor ||
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
  const words = before?.words ?? withoutBrand(String(query ?? ''), brand?.text);
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
