// Which of a few products is meant, by a word that only its title has, however it is bent.
import { type ProductRecord, wordingsOf } from '#contracts';
import { normalize } from '#language';

/** Shorter words begin too many others; a number with its unit is short and tells enough: 60支. */
const WORD =
  /[a-z]{4,}|(?<![a-z\d])[a-z]{1,4}\d{1,4}(?![a-z\d])|(?<![\d.])\d+(?:\.\d+)?(?:\p{Script=Han}|[a-z]{1,4})/gu;

/** The only product whose title has a word, or the beginning of one, that the text says and no other title has: "the fold up bike" of a folding one, 60支那个. */
export function toldApart<Product extends Pick<ProductRecord, 'title'>>(
  products: readonly Product[],
  text: string,
): Product | undefined {
  const said = wordsIn(text);
  const titles = products.map(({ title }) => new Set(wordingsOf(title).flatMap(wordsIn)));
  const shares = (word: string, other: string): boolean => word.startsWith(other) || other.startsWith(word);
  const isSaid = (word: string): boolean => said.some((one) => shares(word, one));
  const [only, ...others] = products.filter((_, at) =>
    [...(titles[at] ?? [])].some(
      (word) =>
        isSaid(word) && titles.every((title, other) => other === at || ![...title].some((one) => shares(word, one))),
    ),
  );
  return others.length === 0 ? only : undefined;
}

const wordsIn = (text: string): string[] => normalize(text).match(WORD) ?? [];
