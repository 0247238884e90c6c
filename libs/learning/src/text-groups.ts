// Groups texts that say the same in other words: TF-IDF of words and n-grams, complete link, small groups only.
import { completeLinkGroups, type GroupOptions } from './complete-link.js';
import { hashedFeatures, nGramsOf, rarityOf } from './sparse-features.js';

/** Set on this project's own messages in both languages: the more is covered, the less pure the groups. */
export const DEFAULT_GROUPING: GroupOptions = { leastSimilarity: 0.3, mostInGroup: 8, mostCovered: 0.35 };

/** Groups of two and more texts, by index. What stands twice word for word is one group as well. */
export function groupTexts(texts: readonly string[], options: Partial<GroupOptions> = {}): number[][] {
  const names = texts.map(nGramsOf);
  const rarity = rarityOf(names);
  const vectors = names.map((ofText) => hashedFeatures(ofText, rarity));
  return completeLinkGroups(vectors, { ...DEFAULT_GROUPING, ...options });
}
