// Goods that a message calls by a word that the shop does not use: found by the other names of their kind, in either language.
import { goodsIn, type NameMention, otherNamesOf } from '#language';
import type { SpottedMention } from '#contracts';
import type { ProductIndex } from '../search/product-index.js';
import { termsOf } from '../search/terms.js';
import { type AlignedText, alignedText, tokensOf } from './spot-tokens.js';
import { mentionAt, MOST_CANDIDATES } from './spotted-mention.js';
import type { NamedRun, TitleSpotter } from './title-spotter.js';

const MOST_MENTIONS = 6;
const MOST_NAMES = 16;
/** The shop's own word for a thing is worth more than one that means the same. */
const SYNONYM_QUALITY = 0.9;
/** From here on a run of words is the shop's own name, and needs no other. */
const NAMED = 0.5;
/** What goods are made of and come with: asked about as a part of a thing far more often than as a thing. */
const PARTS = new Set(
  `battery charger cable screen display zip zipper button lens lock switch label ink seed fabric cloth needle thread nail
  电池 充电器 充电头 充电线 数据线 屏幕 显示屏 拉链 扣子 纽扣 镜头 锁 开关 标签 内存 处理器 遥控器 布 布料 针 线 种子`.split(
    /\s+/u,
  ),
);
/** Names that are verbs or adjectives as well are names behind one of these, and where nothing else is said. */
const ALSO_VERBS = new Set(
  'match slide swing ring tie top fan iron tap mask cross orange cane plaster mint file saw'.split(' '),
);
const DETERMINER = /(?:^|[^a-z])(?:an?|the|this|that|these|those|your|my|our|any|some|no|of|for) $/u;

function isMeantAsThing(plain: string, { start, end, text }: NameMention): boolean {
  if (PARTS.has(text) || PARTS.has(text.replace(/s$/u, ''))) return false;
  if (!ALSO_VERBS.has(text.replace(/e?s$/u, '')) && !ALSO_VERBS.has(text)) return true;
  return DETERMINER.test(plain.slice(0, start)) || (start === 0 && end === plain.trimEnd().length);
}

/** Every other name of the goods that a message names: what products may be called by. */
export function otherNamesIn({ plain }: AlignedText): string[] {
  const mentions = goodsIn(plain).filter((mention) => isMeantAsThing(plain, mention));
  const names = mentions.slice(0, MOST_MENTIONS).flatMap((mention) => otherNamesOf(mention).slice(0, MOST_NAMES));
  return [...new Set(names)];
}

/** The kinds that a message names in other words than the shop; `known` are the mentions in the shop's own. */
export function kindsByOtherNames(
  index: ProductIndex,
  titles: TitleSpotter,
  aligned: AlignedText,
  known: readonly SpottedMention[],
): SpottedMention[] {
  const mentions = goodsIn(aligned.plain).filter((mention) => isMeantAsThing(aligned.plain, mention));
  const found: SpottedMention[] = [];
  for (const mention of mentions.slice(0, MOST_MENTIONS)) {
    const at = { from: mention.start, to: mention.end };
    const own = mentionAt(aligned, at, { kind: 'kind', strength: 1, candidates: [] });
    if (known.some((other) => isShopsOwn(other, own))) continue;
    const runs = bestRuns(index, titles, otherNamesOf(mention));
    if (runs.length === 0) continue;
    const candidates = runs.slice(0, MOST_CANDIDATES).map(({ row, strength, titleShare }) => ({
      id: index.table.ids[row] ?? '',
      strength: rounded(strength * SYNONYM_QUALITY),
      titleShare: rounded(titleShare * SYNONYM_QUALITY),
    }));
    found.push({ ...own, strength: candidates[0]?.strength ?? 0, candidates });
  }
  return found;
}

/** Whether the shop's own words name all of what is called so. */
function isShopsOwn({ kind, start, end, strength, isCorrected }: SpottedMention, own: SpottedMention): boolean {
  if ((kind !== 'title' && kind !== 'kind') || isCorrected === true || strength < NAMED) return false;
  return start <= own.start && end >= own.end;
}

const isHeld = (index: ProductIndex, name: string): boolean =>
  termsOf(name).every((term) => {
    const known = index.vocabulary.find(term);
    return known !== undefined && index.vocabulary.documentsWith(known) > 0;
  });

/** The products that are called by one of the names, whole, as their kind: the best first, each once. */
function bestRuns(index: ProductIndex, titles: TitleSpotter, names: readonly string[]): NamedRun[] {
  const best = new Map<number, NamedRun>();
  for (const name of names.slice(0, MOST_NAMES)) {
    // Names with words that no product has would be read as slips of others.
    if (!isHeld(index, name)) continue;
    const tokens = tokensOf(alignedText(name));
    for (const run of titles.runsIn(tokens)) {
      const isWhole = run.first.from === tokens[0]?.from && run.last.to === tokens.at(-1)?.to;
      if (!isWhole || !run.saysKind || run.isCorrected) continue;
      if (run.strength > (best.get(run.row)?.strength ?? 0)) best.set(run.row, run);
    }
  }
  return [...best.values()].sort((left, right) => right.strength - left.strength || left.row - right.row);
}

const rounded = (value: number): number => Math.round(Math.min(1, value) * 1_000) / 1_000;
