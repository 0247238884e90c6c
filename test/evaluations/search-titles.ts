// Whether every product is found by its own title: its main words, pieces that only it has, other characters, one slip.
import { Converter } from 'opencc-js/cn2t';
import { normalize } from '#language';
import { wordingsOf, type ProductRecord } from '#contracts';
import { DEPTH } from './search-measure.js';

const HAN_RUN = /\p{Script=Han}+/gu;
const PIECE = 3;
const MAX_MISSES_SHOWN = 20;
/** A character that hardly any title holds, as the slip of an input method. */
const WRONG_CHARACTER = '囧';

const toTraditional: (text: string) => string = Converter({ from: 'cn', to: 'tw' });

/** What is asked about one product. */
interface Question {
  readonly kind: 'main words' | 'unique pieces' | 'traditional' | 'one wrong character';
  readonly text: string;
  readonly productId: string;
}

/** How many of the questions of each kind found their product among the first ten. */
export type TitleReport = Record<string, { asked: number; found: number }>;

function piecesOf(title: string): string[] {
  const runs = normalize(title).match(HAN_RUN) ?? [];
  return runs.flatMap((run) => {
    const characters = Array.from(run);
    return characters.slice(PIECE - 1).map((_, at) => characters.slice(at, at + PIECE).join(''));
  });
}

/** The title without what stands in brackets and without numbers and sizes: what a shopper would type of it. */
function mainWords(title: string): string {
  return normalize(title)
    .replace(/[（(【[][^）)】\]]*[）)】\]]/g, ' ')
    .replace(/[\p{N}.*×x]+\p{Script=Han}?/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** One character in the middle is another one. */
function withOneSlip(title: string): string {
  const characters = Array.from(title);
  const places = characters.flatMap((character, at) => (/\p{Script=Han}/u.test(character) ? [at] : []));
  const place = places[Math.floor(places.length / 2)];
  if (place !== undefined) characters[place] = WRONG_CHARACTER;
  return characters.join('');
}

/** Everything that is asked about the products whose titles are Chinese. */
export function titleQuestions(products: readonly ProductRecord[]): Question[] {
  const titled = products.flatMap(({ id, title }) => {
    const chinese = wordingsOf(title).find((wording) => /\p{Script=Han}{3}/u.test(wording));
    return chinese === undefined ? [] : [{ productId: id, title: chinese }];
  });
  const owners = new Map<string, Set<string>>();
  for (const { productId, title } of titled) {
    for (const piece of piecesOf(title)) owners.set(piece, (owners.get(piece) ?? new Set()).add(productId));
  }
  return titled.flatMap(({ productId, title }) => {
    const unique = [...new Set(piecesOf(title))].filter((piece) => owners.get(piece)?.size === 1);
    const ask = (kind: Question['kind'], text: string): Question => ({ kind, text, productId });
    return [
      ask('main words', mainWords(title) || title),
      ask('traditional', toTraditional(title)),
      ask('one wrong character', withOneSlip(title)),
      ...unique.map((piece) => ask('unique pieces', piece)),
    ];
  });
}

/** Asks everything and counts. */
export async function checkTitles(
  products: readonly ProductRecord[],
  ask: (text: string) => Promise<readonly string[]>,
  say: (line: string) => void,
): Promise<TitleReport> {
  const report: TitleReport = {};
  let misses = 0;
  for (const { kind, text, productId } of titleQuestions(products)) {
    const row = (report[kind] ??= { asked: 0, found: 0 });
    row.asked++;
    const ids = await ask(text);
    if (ids.slice(0, DEPTH).includes(productId)) row.found++;
    else if (++misses <= MAX_MISSES_SHOWN) say(`not among the first ten: ${productId} for ${kind} "${text}"`);
  }
  for (const [kind, { asked, found }] of Object.entries(report)) say(`${kind.padEnd(22)} ${found} of ${asked}`);
  return report;
}
