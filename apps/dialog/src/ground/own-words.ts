// "My staffie pulls like mad", 换季又红又起皮: a need told in words of which some stand in what the shop itself says of one product or two.
import { goodsIn, normalize, tokenize } from '#language';
import { type ProductRecord, type Text, wordingsOf } from '#contracts';
import { evidenceNow } from '../evidence/evidence.js';
import type { Turn } from '../skills/skill.js';
import { leftoverWords } from '../understand/mention.js';

const HAN = /^\p{Script=Han}/u;
const MOST_CHARACTERS = 200;
const MOST_WORDS = 10;
/** Of a word that tells something there are no more. */
const CANDIDATES = 4;
/** A word that more products say tells none of them from the others. */
const FEW = 2;
/** So many words of a description are no chance. */
const ENOUGH_WORDS = 2;

interface OwnText {
  readonly named: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
}

const tokensOf = (texts: readonly Text[]): string[] => texts.flatMap(wordingsOf).flatMap((text) => tokenize(text));

/** What a product is called, and all that the shop says of it. */
function ownText({ title, tags = [], description, attributes = {} }: ProductRecord): OwnText {
  const named = tokensOf([title, ...tags]);
  const others = tokensOf(description === undefined ? [] : [description]);
  const stated = tokenize(
    Object.entries(attributes)
      .flat()
      .flatMap((part) => (typeof part === 'number' ? [String(part)] : wordingsOf(part)))
      .join(' , '),
  );
  return { named: new Set(named), all: new Set([...named, ...others, ...stated]) };
}

/** The parts of a text that may say something of a product, each with its token. */
function wordsIn(text: string): Map<string, string> {
  const { isTalk } = evidenceNow();
  const words = new Map<string, string>();
  for (const [part] of leftoverWords(text)
    .slice(0, MOST_CHARACTERS)
    .matchAll(/\p{Script=Han}+|[a-z]{4,}/gu)) {
    const isHan = HAN.test(part);
    // Two characters may be a part of much that is said; that several of them come together is no chance.
    if (!isHan && isTalk(part)) continue;
    for (const token of tokenize(part)) if (token.length > 1) words.set(token, isHan ? token : part);
  }
  return words;
}

/**
 * The words of a need that tell one product or two from all others by what the shop says of them; `undefined` where no
 * words do, or where a kind of goods is named: what is named is looked for by its name.
 */
export async function ownWordsIn(need: string, { shop, locale }: Turn): Promise<string | undefined> {
  const plain = normalize(need);
  if (goodsIn(plain).length > 0 || evidenceNow().namesIn(plain).length > 0) return undefined;
  const words = wordsIn(plain);
  if (words.size === 0) return undefined;
  // Each by itself: of a whole sentence a product explains too little to be a candidate.
  const found = await Promise.all(
    [...new Set(words.values())]
      .slice(0, MOST_WORDS)
      .map((mention) => shop.catalog.resolveMention({ mention, locale, limit: CANDIDATES })),
  );
  const productIds = new Set(found.flatMap(({ candidates }) => candidates.map(({ productId }) => productId)));
  if (productIds.size === 0) return undefined;
  const { products } = await shop.catalog.getProducts({ productIds: [...productIds] });
  const texts = products.map(ownText);
  const telling = [...words.keys()].filter((token) => {
    const saying = texts.filter(({ all }) => all.has(token)).length;
    return saying > 0 && saying <= FEW;
  });
  /** A whole word, and not two characters of one, that a single product says. */
  const alone = (token: string): boolean => !HAN.test(token) && texts.filter(({ all }) => all.has(token)).length === 1;
  const said = texts
    .map(({ named, all }) => ({
      tokens: telling.filter((token) => all.has(token)),
      isNamed: telling.some((token) => named.has(token)) || telling.some((token) => alone(token) && all.has(token)),
    }))
    .filter(({ tokens, isNamed }) => tokens.length >= ENOUGH_WORDS || isNamed)
    .sort((left, right) => right.tokens.length - left.tokens.length);
  return said[0]?.tokens.map((token) => words.get(token) ?? token).join(' ');
}

/** The only one of some products that says a word of a text; `undefined` where none does, or several do. */
export function onlyOneSaying(text: string, products: readonly ProductRecord[]): ProductRecord | undefined {
  const words = [...wordsIn(text).keys()];
  const texts = products.map((product) => ({ product, ...ownText(product) }));
  const telling = words.filter((token) => texts.filter(({ all }) => all.has(token)).length === 1);
  const saying = texts.filter(({ all }) => telling.some((token) => all.has(token)));
  return saying.length === 1 ? saying[0]?.product : undefined;
}

/** The only one of some products of which the shop says each word of a description; `undefined` where none is described so, or several are. */
export function onlyOneDescribed(words: string, products: readonly ProductRecord[]): ProductRecord | undefined {
  const tokens = tokenize(words).filter((token) => token.length > 1 || !HAN.test(token));
  const described = products.filter((product) => {
    const { all } = ownText(product);
    return tokens.length > 0 && tokens.every((token) => all.has(token));
  });
  return described.length === 1 ? described[0] : undefined;
}
