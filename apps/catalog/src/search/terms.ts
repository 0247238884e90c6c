// Texts as search sees them: without filler words, as terms, and as units that a match explains one by one.
import { normalize, stem, tokenize, withoutMarks } from '#language';

/** A part of a text that is explained when any of its terms is found: a Chinese character, a word, a part of a model number. */
export interface Unit {
  readonly text: string;
  readonly terms: readonly string[];
  /** Units of one word or one run share its weight. */
  readonly share: number;
  readonly isChinese: boolean;
}

const CHUNK = /\p{Script=Han}+|[^\p{Script=Han}\s,;:!?()[\]{}"，。、；：！？（）【】《》「」|~@]+/gu;
/** A sign at the edge of a word is a part of it: "C#", "C++", ".NET". */
const LEAF =
  /\p{N}+(?:\.\p{N}+)*|(?<![\p{L}\p{N}.])\.\p{L}[\p{L}\p{M}]*|[\p{L}\p{M}]+(?:(?:\+{1,2}|#)(?![\p{L}\p{N}]))?/gu;
const HAN = /\p{Script=Han}/u;

const CHINESE_FILLERS = [
  '有没有', '想买个', '想买一个', '买一个', '买个', '来一个', '来个', '看看', '是不是', '能不能', '可不可以', '想要', '想买', '我要', '我想', '帮我', '给我', '请问', '你们', '你家', '咱们', '我们', '他们',
  '那一款', '这一款', '那款', '这款', '哪款', '那个', '这个', '哪个', '那种', '这种', '那件', '这件', '那双', '这双', '那台', '这台', '那些', '这些',
  '一款', '一个', '一种', '一件', '一双', '一台', '一些', '现在', '目前', '什么', '怎么', '如何', '可以', '需要', '关于', '便宜一点', '便宜点', '便宜', '实惠',
  '的', '了', '吗', '呢', '吧', '啊', '呀', '哦', '嘛', '我', '你', '您', '请', '款',
]; // prettier-ignore
const FILLERS = new RegExp(CHINESE_FILLERS.join('|'), 'g');
const STOP_WORDS = new Set(
  `a an the of for with in on at to from by and or is are was be do does did can could would should i you we they it
  its my your our me us this that these those one ones some any please what which who how have has had there here about
  want need like get am im hi hello im ok s t cheap affordable`.split(/\s+/),
);

/** The terms of a text for the index. */
export function termsOf(text: string): string[] {
  return tokenize(text);
}

function partScripts(text: string): string {
  if (!HAN.test(text)) return text;
  return text.replace(/(\p{Script=Han})(?=[^\p{Script=Han}\s])|([^\p{Script=Han}\s])(?=\p{Script=Han})/gu, '$1$2 ');
}

/** A text in its comparable form, without the words that carry no meaning; empty when it holds nothing else. */
export function meaningfulPart(text: string): string {
  const chinese = partScripts(normalize(text)).replace(FILLERS, ' ');
  const isMeant = (word: string): boolean => word !== '' && !STOP_WORDS.has(word.replace(/[^\p{L}\p{N}]/gu, ''));
  const meant = chinese.split(/\s+/).filter(isMeant).join(' ');
  return /[\p{L}\p{N}]/u.test(meant) ? meant : '';
}

/** The meaningful part of a text; the whole of it when every word is a filler. */
export function withoutFillers(text: string): string {
  const meant = meaningfulPart(text);
  return meant === '' ? partScripts(normalize(text)) : meant;
}

function chineseUnits(run: string): Unit[] {
  const characters = Array.from(run);
  if (characters.length === 1) return [{ text: run, terms: [run], share: 1, isChinese: true }];
  const pairs = characters.slice(1).map((character, at) => `${characters[at]}${character}`);
  return characters.map((character, at) => ({
    text: character,
    terms: [pairs[at - 1], pairs[at]].filter((pair) => pair !== undefined),
    share: 0.5,
    isChinese: true,
  }));
}

function latinUnits(written: string): Unit[] {
  const chunk = withoutMarks(written);
  const terms = [...new Set(tokenize(chunk))];
  const leaves = (chunk.match(LEAF) ?? []).filter((leaf) => terms.some((term) => term.includes(stem(leaf))));
  const length = leaves.reduce((sum, leaf) => sum + leaf.length, 0);
  return leaves.map((leaf) => {
    const root = stem(leaf);
    const own = terms.filter((term) => term === root || term.includes(leaf) || term.includes(root));
    return { text: leaf, terms: own, share: leaf.length / length, isChinese: false };
  });
}

/**
 * The units of a text. A character of a Chinese run is explained by either pair that it stands in, so that pairs across
 * the border of two words cost nothing; a part of a model number by itself, or by anything longer that holds it.
 */
export function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  for (const [chunk] of normalize(text).matchAll(CHUNK)) {
    units.push(...(HAN.test(chunk) ? chineseUnits(chunk) : latinUnits(chunk)));
  }
  return units;
}

/** How much a unit says, and how well a term explains it. */
export interface UnitScale {
  weightOf(unit: Unit): number;
  /** 0–1. */
  explains(term: string): number;
}

/** 0–1: how much of the weight of the units is explained. */
export function explainedShare(units: readonly Unit[], scale: UnitScale): number {
  let total = 0;
  let explained = 0;
  for (const unit of units) {
    const weight = scale.weightOf(unit) * unit.share;
    let best = 0;
    for (const term of unit.terms) best = Math.max(best, scale.explains(term));
    total += weight;
    explained += weight * best;
  }
  return total === 0 ? 0 : explained / total;
}
