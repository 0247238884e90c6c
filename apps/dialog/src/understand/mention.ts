// What a message says of a product: its name without the question around it, pointing words, ordinals, options.
import { editDistanceWithin, findOptions, findPriceBounds, normalize, parseNumber, withPlainMeasures } from '#language';
import { evidenceNow } from '../evidence/evidence.js';
import { namedWords, type Reach } from '../evidence/named-words.js';
import { chineseEdges, chineseFiller, englishFiller } from './filler.data.js';

const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const wordsOf = (block: string): string[] => block.split(/\s+/).filter((word) => word !== '');
const byLength = (words: string[]): string[] => [...new Set(words)].sort((a, b) => b.length - a.length);

const CHINESE_FILLER = new RegExp(
  byLength(wordsOf(chineseFiller).filter((word) => word.length > 1))
    .map(escape)
    .join('|'),
  'gu',
);
/** Characters that are filler where they are words by themselves: 他 is, in 吉他 it is not. */
const CHINESE_PARTICLES = new Set(wordsOf(chineseFiller).filter((word) => word.length === 1));
const PARTICLE = new RegExp(`[${[...CHINESE_PARTICLES].join('')}]`, 'u');
const chineseWords = new Intl.Segmenter('zh', { granularity: 'word' });

/** What is left of a longer text is no name of a product, and its words are dear to tell apart. */
const MOST_SEGMENTED = 1_000;

/** A text without the particles that stand in it as words of their own. */
function withoutParticles(plain: string): string {
  if (plain.length > MOST_SEGMENTED || !PARTICLE.test(plain)) return plain;
  return [...chineseWords.segment(plain)]
    .map(({ segment }) => (CHINESE_PARTICLES.has(segment) ? ' ' : segment))
    .join('');
}

const ENGLISH_FILLER = new Set(wordsOf(englishFiller));
const PUNCTUATION = /[，。？！；：、,.?!;:"()（）【】「」『』《》~～…@*|]+(?!\d)|(?<!\d)[.,]/gu;
/** "2 bags of rice": what it is counted in is no part of its name. */
const CONTAINERS =
  /\b(?:bags|boxes|bottles|packs|cans|jars|cartons|tins|sacks|cases|(?<=\b(?:a|one|1) )(?:bag|box|bottle|pack|can|jar|carton|tin|sack|case)) of\b/gu;
/** Words that name nothing only beside one another: a 3-way switch keeps its way. */
const PHRASES_EN =
  /\bby the way\b|\b(?:the |any |another )?(?:fast|quick|cheap|easy|easi|soon|best|good|better)(?:er|est)? ways? (?=to\b)|\b(?:any|what|other) ways? (?=to\b)/gu;
const MAX_MENTION = 300;

const OFTEN_MISTYPED = [
  'shipping',
  'delivery',
  'available',
  'discount',
  'delivered',
  'shipped',
  'availability',
  'arrive',
  'stock',
];

/** Words are read again and again within one message; more than these are forgotten together. */
const MOST_REMEMBERED = 2_000;
const mistyped = new Map<string, boolean>();

/** "shippin", "availible": a word of the question, not of a name. */
function isMistypedQuestion(word: string): boolean {
  if (word.length < 5 || !/^[a-z]+$/u.test(word)) return false;
  const known = mistyped.get(word);
  if (known !== undefined) return known;
  if (mistyped.size >= MOST_REMEMBERED) mistyped.clear();
  const is = OFTEN_MISTYPED.some(
    (other) => other[0] === word[0] && editDistanceWithin(word, other, other.length > 7 ? 2 : 1),
  );
  mistyped.set(word, is);
  return is;
}

/** The spans of a text that were understood as something else than a product's name. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const isFiller = (word: string): boolean => ENGLISH_FILLER.has(word) || isMistypedQuestion(word);

/** The words of a message for a product: what the shop knows to be a name, else what is left when the question is taken away. */
export function productWords(text: string, spans: readonly Span[] = [], reach: Reach = 'phrase'): string {
  const named = namedWords(normalize(text), spans, reach, isFiller);
  if (named !== '') return named.slice(0, MAX_MENTION);
  const leftover = leftoverWords(text, spans);
  // One character that is no name of the shop's is a word of the question: "够".
  return LONE_HAN.test(leftover) ? '' : leftover;
}

const LONE_HAN = /^\p{Script=Han}$/u;

/** The characters of a message that are a word by themselves and no particle: 缸 of "缸现在多少钱". */
export function loneCharactersIn(text: string): string[] {
  const plain = normalize(text).slice(0, MOST_SEGMENTED);
  return [...chineseWords.segment(plain)].flatMap(({ segment }) =>
    LONE_HAN.test(segment) && !CHINESE_PARTICLES.has(segment) ? [segment] : [],
  );
}

/** What is left of a message when the question is taken away, whether the shop knows it or not: the words of a search. */
export function leftoverWords(text: string, spans: readonly Span[] = []): string {
  let plain = normalize(text);
  for (const { start, end } of [...spans].sort((a, b) => b.start - a.start))
    plain = `${plain.slice(0, start)} ${plain.slice(end)}`;
  const kept = withoutParticles(
    evidenceNow()
      .withoutPromotions(plain)
      .replace(CONTAINERS, ' ')
      .replace(PHRASES_EN, ' ')
      .replace(PUNCTUATION, ' ')
      .replace(/\p{Extended_Pictographic}/gu, ' ')
      .replace(CHINESE_FILLER, ' '),
  )
    .split(' ')
    .map((word) => word.replace(/^['#]+|(?<!')'+$/g, '').replace(/'s$/, ''))
    .filter((word) => word !== '' && !ENGLISH_FILLER.has(word))
    .map((word) => (/^\p{Script=Han}/u.test(word) ? word.replace(chineseEdges, '') : word))
    .filter(
      (word) =>
        word !== '' &&
        !['货', '放', '最'].includes(word) &&
        !isMistypedQuestion(word) &&
        !/^[一二两三四五六七八九十百几]+[个件只台双条套盒箱桶罐瓶包袋支把张本份提组卷枚]?$/u.test(word),
    );
  return kept.join(' ').slice(0, MAX_MENTION);
}

const POINTS_AT_THIS =
  /这(?:一)?(?:款|个|件|双|条|只|台|种|瓶|套|把|张|本|东西|商品|产品)|该(?:商品|产品|款)|此款|(?:^|[^\p{L}])这(?:$|[^\p{L}些])|\bthis(?: one| item| product)?\b|\bthese\b/u;
const POINTS_AT_IT =
  /它|那(?:一)?(?:款|个|件|双|条|只|台|种)|刚才(?:的|那)|上面(?:的|那)|\b(?:it|its|it's|that(?: one)?|them|they|those)\b/u;

/** The product words that stand before "it": they may say what it is. */
export const wordsBeforeIt = (text: string): string => productWords(normalize(text).split(POINTS_AT_IT)[0] ?? '');

/** Whether the message points at something: "this" at what the shopper looks at, "it" at what was talked about. */
export function pointsAt(text: string): 'this' | 'it' | undefined {
  const plain = normalize(text);
  if (POINTS_AT_THIS.test(plain)) return 'this';
  return POINTS_AT_IT.test(plain) ? 'it' : undefined;
}

const ENGLISH_ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];
const ENGLISH_ORDINAL =
  /\b(?:the )?(first|second|third|fourth|fifth|sixth|seventh|eighth|1st|2nd|3rd|4th|5th|6th|7th|8th|last)(?: (?:one|option|item|product|choice|order))?\b(?! (?:time|(?:mon|tues|wednes|thurs|fri|satur|sun)?day|night|week|month|year|order i))/u;
const NUMBERED = /\b(?:number|no\.?|option|item|#) ?(\d{1,2})\b(?!\d)/u;

/** Of two things, and not 之前那个, 目前款式, 前个月. */
export const FORMER =
  /前者|(?<![之以目当饭睡天月年周了从胸面])前(?:[面边头][那这]?一?|[那一]一?)[个款种件只](?!月|式)|头一[个款种件只](?!月|星期|礼拜)|(?<!\b(?:my|our|your|his|her|their|a) )\bformer\b(?= (?:one|option|item|product|pair|set|please|then|thanks|is|has|have|in|for|with|and|or|but|costs?|comes?)\b| ?(?:$|[?!.,]))/u;
export const LATTER =
  /后者|(?<![之以天月年周了然最背售])后(?:[面边头][那这]?一?|[那一]一?)[个款种件只](?!月|式)|\blatter\b/u;

/** "第二个", "the second one", "number 2", "last": 1-based; −1 = the last; `undefined` when there is none. */
export function ordinalIn(text: string): number | undefined {
  const plain = normalize(text);
  const chinese = /第 ?([一二三四五六七八九十\d]{1,2})(?:个|款|件|种|双|台|条|项|只|单|笔)?/u.exec(plain);
  if (chinese) return parseNumber(chinese[1] ?? '');
  if (/最后(?:那|一)?(?:一)?(?:个|款|件|种)|最下面/u.test(plain) || LATTER.test(plain)) return -1;
  if (FORMER.test(plain)) return 1;
  const english = ENGLISH_ORDINAL.exec(plain)?.[1];
  if (english === 'last') return -1;
  if (english) {
    const index = ENGLISH_ORDINALS.indexOf(english);
    return index >= 0 ? index + 1 : Number.parseInt(english, 10);
  }
  const numbered = NUMBERED.exec(plain)?.[1];
  return numbered === undefined ? undefined : Number(numbered);
}

/** "the cheaper one", "便宜的那个": by price among what was shown. */
export function superlativeIn(text: string): 'cheapest' | 'dearest' | undefined {
  const plain = normalize(text);
  if (
    /(?:最|更|比较)?便宜(?:的|点的|一点的)(?:那|一)?(?:个|款|件)?|\b(?:the )?cheap(?:er|est)(?: one)?\b|\bleast expensive\b/u.test(
      plain,
    )
  )
    return 'cheapest';
  if (
    /(?:最|更|比较)?贵(?:的|点的|一点的)(?:那|一)?(?:个|款|件)?|\b(?:the )?(?:more|most) expensive(?: one)?\b|\bpric(?:ier|iest)(?: one)?\b/u.test(
      plain,
    )
  )
    return 'dearest';
  return undefined;
}

const SIZE_WORDS =
  /(?<![a-z\d])(?:\d?x{0,3}[sml]) ?(?:码|号)|(?<!\d)\d{2}(?:\.5)? ?码|(?:\bsizes? ?|尺码 ?)(?:\d{1,2}(?:\.5)?|\d?x{0,3}[sml])(?![a-z\d])/gu;

/** A normalised text with a filler word in the place of sizes that are said to be sizes; offsets stay. */
export function withoutSizes(plain: string): string {
  // Spaces would be collapsed when the text is normalised again.
  return plain.replace(SIZE_WORDS, (written) => '吗'.repeat(written.length));
}

/** The option words of a message as they were written, e.g. `["黑色", "xl"]`. */
export function optionWords(text: string): string[] {
  const plain = normalize(text);
  return findOptions(text).map(({ start, end }) => plain.slice(start, end));
}

/** The words of a mention that are not options: empty when only options were named. */
export function withoutOptions(mention: string): string {
  const plain = withPlainMeasures(mention);
  let rest = plain;
  for (const { start, end } of [...findOptions(plain)].reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return rest
    .replace(
      /色(?=$| )|(?<![\p{L}\d]|[a-z\d][-_])(?:sizes?|colou?rs?|码|号|尺码|颜色|尺寸|规格|版|款|有|version|variant|\d{1,4}(?:\.\d+)?(?:码|号|gb|tb|ml|l|g|kg|inch|cm|m|mah|w)?)(?![\p{L}\d])/gu,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim();
}

/** A bound in the money of another currency than the shop's: it says nothing of the shop's prices. */
export interface OtherCurrency {
  readonly currency: string;
  readonly minMinor?: number;
  readonly maxMinor?: number;
}

/** The price bounds of a message and where they stand. */
export function priceBounds(
  text: string,
  currency: string,
): { minPriceMinor?: number; maxPriceMinor?: number; other?: OtherCurrency; span: Span } | undefined {
  const bounds = findPriceBounds(text, currency);
  if (bounds === undefined) return undefined;
  const { minMinor, maxMinor, otherCurrency, start, end } = bounds;
  const span = { start, end };
  if (otherCurrency !== undefined)
    return {
      other: {
        currency: otherCurrency,
        ...(minMinor === undefined ? {} : { minMinor }),
        ...(maxMinor === undefined ? {} : { maxMinor }),
      },
      span,
    };
  return {
    ...(minMinor === undefined ? {} : { minPriceMinor: minMinor }),
    ...(maxMinor === undefined ? {} : { maxPriceMinor: maxMinor }),
    span,
  };
}
