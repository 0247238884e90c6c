// A short text as named features: words, pairs of words however far apart, pieces of words and of Chinese text.
import { normalize } from '#language';

const MAX_CHARACTERS = 1_000;
const MAX_RUNS = 120;
const MAX_HAN_RUN = 200;
/** Pairs of any two words grow with the square of the words: only the first ones are paired. */
const MAX_PAIRED_WORDS = 16;
const PIECE_SIZES = [2, 3, 4, 5] as const;
const SHORTEST_PIECED_WORD = 3;

/** How much a feature of each kind counts before its rarity; chosen by cross-validation on several sets of intents. */
const WEIGHT = {
  word: 1,
  neighbours: 0.9,
  pair: 0.4,
  piece: 0.35,
  character: 0.8,
  twoCharacters: 1,
  threeCharacters: 0.9,
  edge: 0.4,
} as const;

// Scripts are kept apart: in "iphone多少钱" there are two runs.
const RUN = /_[a-z]\b|\p{Script=Han}+|[[\p{L}\p{N}']--\p{Script=Han}]+/gv;
const STARTS_WITH_HAN = /^\p{Script=Han}/u;
const DIGITS = /\p{Nd}+(?:[.,:]\p{Nd}+)*/gu;
const NUMBER_WORD =
  '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million)';
const NUMBER_WORDS = new RegExp(`\\b(?:(?:an?|one) )?${NUMBER_WORD}(?:(?: and |[ -])${NUMBER_WORD})*\\b`, 'gu');

/** What is written together in English, as the words it stands for. */
const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\b(what|where|how|who|when|why|that|it|there|here)'s\b/gu, '$1 is'],
  [/\b(what|where|how|who|that)s\b/gu, '$1 is'],
  [/\bi'?m\b/gu, 'i am'],
  [/\b(i|we|you|they|he|she|it|that|what)'d\b/gu, '$1 would'],
  [/\b(i|we|you|they|he|she|it|that|what)'ll\b/gu, '$1 will'],
  [/\b(i|we|you|they)'?ve\b/gu, '$1 have'],
  [/\b(we|you|they)'re\b/gu, '$1 are'],
  [/\bcan(?:'?t|not)\b/gu, 'can not'],
  [/\bwon'?t\b/gu, 'will not'],
  [/\b(do|does|did|is|are|was|were|have|has|had|would|could|should)n'?t\b/gu, '$1 not'],
  [/\blet'?s\b/gu, 'let us'],
  [/(?<=[a-z])'s\b/gu, " 's"],
];

/** A feature's name and its weight; the same name may come several times. */
export type NamedFeature = readonly [name: string, weight: number];

/** One spelling for what differs in form only: case, width, characters, contractions, numbers (which become `_n`). */
export function plainForm(text: string): string {
  let plain = normalize(text.slice(0, MAX_CHARACTERS));
  if (plain.includes("'") || /[a-z]/.test(plain))
    for (const [pattern, words] of CONTRACTIONS) plain = plain.replace(pattern, words);
  return plain.replace(DIGITS, ' _n ').replace(NUMBER_WORDS, ' _n ');
}

/** The features of a text, in no order. `_x` in it is a sign that stands for a kind of thing, and stays whole. */
export function featuresOf(text: string): NamedFeature[] {
  const features: NamedFeature[] = [];
  const words: string[] = [];
  let runs = 0;
  for (const [run] of plainForm(text).matchAll(RUN)) {
    if (++runs > MAX_RUNS) break;
    if (STARTS_WITH_HAN.test(run)) pushHan(Array.from(run).slice(0, MAX_HAN_RUN), features);
    else {
      words.push(run);
      features.push([`w${run}`, WEIGHT.word]);
      if (run.length >= SHORTEST_PIECED_WORD && !run.startsWith('_')) pushPieces(run, features);
    }
  }
  pushPairs(words, features);
  return features;
}

function pushHan(characters: readonly string[], features: NamedFeature[]): void {
  const edged = ['^', ...characters, '$'];
  for (let at = 0; at < characters.length; at++) {
    const one = characters[at] ?? '';
    const two = one + (characters[at + 1] ?? '');
    features.push([`c${one}`, WEIGHT.character]);
    if (at + 1 < characters.length) features.push([`c${two}`, WEIGHT.twoCharacters]);
    if (at + 2 < characters.length) features.push([`c${two}${characters[at + 2]}`, WEIGHT.threeCharacters]);
  }
  features.push([`e${edged.slice(0, 3).join('')}`, WEIGHT.edge], [`e${edged.slice(-3).join('')}`, WEIGHT.edge]);
}

function pushPieces(word: string, features: NamedFeature[]): void {
  const edged = `<${word}>`;
  for (const size of PIECE_SIZES) {
    if (size >= edged.length) break;
    for (let at = 0; at + size <= edged.length; at++) features.push([`p${edged.slice(at, at + size)}`, WEIGHT.piece]);
  }
}

function pushPairs(words: readonly string[], features: NamedFeature[]): void {
  if (words.length === 0) return;
  const edged = ['<', ...words, '>'];
  for (let at = 0; at + 1 < edged.length; at++) features.push([`b${edged[at]} ${edged[at + 1]}`, WEIGHT.neighbours]);
  const distinct = [...new Set(words.slice(0, MAX_PAIRED_WORDS))].sort();
  for (let left = 0; left < distinct.length; left++)
    for (let right = left + 1; right < distinct.length; right++)
      features.push([`u${distinct[left]} ${distinct[right]}`, WEIGHT.pair]);
}
