// The kinds of things that a wish names by what the shop knows: what is looked for, and not what is said of it.
import { evidenceNow } from '../../evidence/evidence.js';
import { isHeadedBy } from '../../ground/title-head.js';
import type { Turn } from '../skill.js';

const SURELY_NAMED = 0.6;
const MOST_KINDS = 5;

/** The kinds that a wish of several names is for: a category of the shop's, else those that head a title; none where it names one. */
export async function headKinds(wish: string, turn: Turn): Promise<string[]> {
  const spotted = evidenceNow()
    .namesIn(wish)
    .filter(({ mention }) => mention.kind === 'kind' && mention.strength >= SURELY_NAMED);
  const all = [...new Set(spotted.map(({ mention }) => mention.text))].slice(0, MOST_KINDS);
  if (all.length < 2) return [];
  const categories = spotted.filter(({ mention }) => mention.value !== undefined).map(({ mention }) => mention.text);
  if (categories.length > 0 && categories.length < all.length) return [...new Set(categories)];
  const heading = await Promise.all(
    all.map(async (mention) => {
      const { candidates } = await turn.shop.catalog.resolveMention({
        mention,
        locale: turn.locale,
        limit: MOST_KINDS,
      });
      return candidates.some(({ title }) => isHeadedBy(title, mention));
    }),
  );
  const heads = all.filter((_, at) => heading[at]);
  // "A sleeping bag for camping" looks for no camping chair.
  return heads.length < all.length ? heads : [];
}

/** What the shop knows by name of a wish, without the words around it that it does not know. */
export const spottedWords = (wish: string): string =>
  evidenceNow()
    .namesIn(wish)
    .filter(({ mention }) => mention.strength >= SURELY_NAMED)
    .map(({ mention }) => mention.text)
    .join(' ');
