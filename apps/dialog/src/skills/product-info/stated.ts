// What the shop's own words say to a question: the sentence that speaks of it, and a value in another unit.
import { normalize, tokenize } from '#language';
import { type Dimension, measureOf, measuresIn } from '../../ground/measures.js';

const MAX_SENTENCE = 240;
const MAX_SENTENCES = 60;
const END = /(?<=[。！？!?；;\n])|(?<=\.)(?=\s)|[\n\r]+/u;
const FITS =
  /装(?:得|不)?(?:下|进|入)|放(?:得|不)?(?:下|进|入)|能不?能?(?:放|装|塞)|可以?(?:放|装|塞)|塞得?下|适合|适配|适用|兼容|匹配|配得上|能配|能用(?:于|在)|支持|承重|能坐|能骑|\bfits?\b|\bholds?\b|\bcompatib|\bworks? (?:with|on|for)\b|\bsuitable\b|\bsupports?\b|\bgood for\b|\bbig enough\b|\blarge enough\b|\b(?:put|carry|use) .* (?:in|with|on)\b|\btall enough\b/u;
/** Function words: they tell nothing of what is asked. */
const EMPTY_TOKENS = new Set(
  'a an the is are it its does do can will would i my me this that these those in on to of for with and or what how much many if be have has you your any at from by there 可以 能不 不能 吗 这个 这款 什么 怎么 是不 不是 有没 没有 多少 的吗 是否 请问 一下'.split(
    ' ',
  ),
);

/** The sentences of a description, in order. */
export function sentencesOf(description: string): string[] {
  return description
    .split(END)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
    .slice(0, MAX_SENTENCES)
    .map((sentence) => sentence.slice(0, MAX_SENTENCE));
}

/**
 * The sentence that says most of what is asked, where one does: it must share a telling word with the question, of those
 * that are not in the product's own title.
 */
export function answeringSentence(question: string, sentences: readonly string[], title: string): string | undefined {
  const known = new Set(tokenize(title));
  const asked = new Set(
    tokenize(question).filter((token) => token.length > 1 && !EMPTY_TOKENS.has(token) && !known.has(token)),
  );
  const measures = measuresIn(question).map(({ dimension }) => dimension);
  let best: { sentence: string; score: number } | undefined;
  for (const sentence of sentences) {
    const shared = new Set(tokenize(sentence).filter((token) => asked.has(token) && !/^\d+$/.test(token))).size;
    const sameMeasure = measuresIn(sentence).some(({ dimension }) => measures.includes(dimension));
    const score = shared + (sameMeasure && (shared > 0 || FITS.test(normalize(sentence))) ? 2 : 0);
    if (score > 0 && (best === undefined || score > best.score)) best = { sentence, score };
  }
  return best?.sentence;
}

const WANTED_UNITS: readonly (readonly [RegExp, Dimension, number, readonly [zh: string, en: string]])[] = [
  [/\b(?:pounds?|lbs?)\b|多少磅/u, 'mass', 453.592, ['磅', 'lb']],
  [/\b(?:ounces?|oz)\b|盎司/u, 'mass', 28.3495, ['盎司', 'oz']],
  [/多少公斤|几公斤|\bkilos?\b|\bkilograms?\b|\bkg\b|千克/u, 'mass', 1_000, ['公斤', 'kg']],
  [/(?<!公)多少斤|几斤/u, 'mass', 500, ['斤', 'jin']],
  [/多少克|几克|\bgrams?\b/u, 'mass', 1, ['克', 'g']],
  [/\binch(?:es)?\b|多少寸|几寸|英寸/u, 'length', 25.4, ['英寸', 'inches']],
  [/\bfeet\b|\bfoot\b|英尺/u, 'length', 304.8, ['英尺', 'feet']],
  [/\bcm\b|\bcentimet(?:er|re)s?\b|多少厘米|几厘米|公分/u, 'length', 10, ['厘米', 'cm']],
  [/\bml\b|\bmillilit(?:er|re)s?\b|多少毫升/u, 'volume', 1, ['毫升', 'ml']],
  [/\blit(?:er|re)s?\b|(?<!毫)多少升|几升/u, 'volume', 1_000, ['升', 'l']],
  [/\bminutes?\b|多少分钟/u, 'time', 1, ['分钟', 'minutes']],
  [/\bhours?\b|(?:多少|几)个?小时/u, 'time', 60, ['小时', 'hours']],
];
const ASKS_UNIT = /\bin\b|\bhow (?:many|much)\b|多少|几|是.{0,4}(?:英寸|英尺|磅|斤)/u;

/** A value in the unit that a question asks for: "13.5 kg" in pounds is "29.76 lb"; `undefined` where none is asked for. */
export function convertedTo(question: string, value: string, locale: 'zh' | 'en'): string | undefined {
  const plain = normalize(question);
  if (!ASKS_UNIT.test(plain)) return undefined;
  const stated = measureOf(value);
  const wanted = WANTED_UNITS.find(([pattern, dimension]) => dimension === stated?.dimension && pattern.test(plain));
  if (stated === undefined || wanted === undefined) return undefined;
  const [, , factor, [zh, en]] = wanted;
  const number = Number((stated.value / factor).toPrecision(4));
  const unit = locale === 'zh' ? zh : en;
  const plainValue = normalize(value).replace(/\s/g, '');
  // It is told in that unit as it is: "8-10 hours".
  if (plainValue.endsWith(unit)) return undefined;
  if (plainValue === `${number}${unit}`) return undefined;
  return locale === 'zh' ? `${number}${unit}` : `${number} ${unit}`;
}
