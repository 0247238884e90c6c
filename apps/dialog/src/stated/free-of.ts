// "Gluten free", "无糖", "without alcohol", "vegan": what a thing must not hold, and whether the shop states that it does.
import { normalize } from '#language';
import { isNegated, plainAnswer } from './polarity.js';
import type { Statement } from './statements.js';
import { contained, ofAnimals } from './synonyms.data.js';

/** A substance that is not to be in it. */
export interface FreeOf {
  /** As it was wished: "gluten free". */
  readonly written: string;
  /** The words of the wish in positive: a product that says them is as wished. */
  readonly claims: readonly string[];
  /** What it must not hold, in both languages. */
  readonly holders: readonly string[];
  readonly start: number;
  readonly end: number;
}

const FREE_EN =
  /\b([a-z]{3,})[- ]free\b|\b(?:free (?:of|from)|with(?:out| no)|no added|contains? no|zero) (?:(?:any|the|all the) )?([a-z]{3,})\b/gu;
const FREE_ZH =
  /(?:不含|不加|不添加|零添加|无|零|(?<![\d.])0)(?!线|下|度|点|多|的|绳|缝|袖|骨|人|痕|边|刷|烟|影|框|叶|法|论|需|敌|聊|限|关|效|货|糖尿)(糖|麸质|麸|谷物?|乳糖?|奶|坚果|酒精|香精|香料|防腐剂|咖啡因|盐|油|硅油?|转基因|铝|氟|[\p{Script=Han}]{2,3})(?=的|$|[^\p{Script=Han}]|\p{Script=Han})/gu;
const DIETS: readonly (readonly [RegExp, keyof typeof ofAnimals, readonly string[]])[] = [
  [/纯素|全素|\bvegan\b|\bplant[- ]based\b/gu, 'vegan', ['vegan', 'plant-based', 'plant based', '纯素', '全素']],
  [/素食|\bvegetarian\b/gu, 'vegetarian', ['vegetarian', 'vegan', '素食', '纯素', '全素']],
];
/** "Tax free", "hands-free" hold nothing that could be in a thing. */
const NO_SUBSTANCE =
  /^(?:tax|duty|hands|care|stress|risk|interest|post|postage|shipping|delivery|for|hassle|toll|wire|cord|get|buy|is|are|the|any|something|anything|fat)$/;
const LISTS_CONTENTS =
  /配料|成分|原料|过敏|含有|填充|面料|材质|ingredient|allergen|contain|made (?:of|from|with)|material|fabric|filling/u;

/** "Less than 0.1 %": as good as none. */
const HARDLY_ANY = /^(?:<|≤|less than|under|below|at most|max(?:imum)?\.?|低于|小于|少于|不到|不超过) ?0?\.\d+ ?%/u;

const groups = contained
  .trim()
  .split('\n')
  .map((line) => line.split(' | ').map((half) => half.split(' ')));
const holdersOf = (substance: string): string[] => {
  const group = groups.find(([names = []]) =>
    names.some((name) => name === substance || (substance.length === 1 && name.startsWith(substance))),
  );
  return group === undefined ? [substance] : [...new Set([...(group[0] ?? []), ...(group[1] ?? [])])];
};

/** The first such wish in a normalised text. */
export function freeOfIn(text: string): FreeOf | undefined {
  for (const [pattern, diet, claims] of DIETS) {
    const match = [...text.matchAll(pattern)][0];
    if (match !== undefined)
      return {
        written: match[0],
        claims,
        holders: ofAnimals[diet].split(' '),
        start: match.index,
        end: match.index + match[0].length,
      };
  }
  for (const pattern of [FREE_EN, FREE_ZH])
    for (const match of text.matchAll(pattern)) {
      const substance = match[1] ?? match[2] ?? '';
      if (NO_SUBSTANCE.test(substance)) continue;
      return {
        written: match[0].trim(),
        claims: claimsOf(substance),
        holders: holdersOf(substance),
        start: match.index,
        end: match.index + match[0].length,
      };
    }
  return undefined;
}

const claimsOf = (substance: string): string[] => {
  const names = groups.find(([own = []]) => own.includes(substance))?.[0] ?? [substance];
  return names.flatMap((name) =>
    /\p{Script=Han}/u.test(name)
      ? [`无${name}`, `不含${name}`, `零${name}`, `无添加${name}`, `0${name}`, `无${name.slice(0, 1)}`]
      : [
          `${name}-free`,
          `${name} free`,
          `free of ${name}`,
          `free from ${name}`,
          `no ${name}`,
          `without ${name}`,
          `no added ${name}`,
        ],
  );
};

function spans(text: string, word: string): { start: number; end: number }[] {
  const pattern = /\p{Script=Han}/u.test(word) ? word : `\\b${word}(?:s|es)?\\b`;
  return [...text.matchAll(new RegExp(pattern, 'gu'))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Whether the shop states that a product is free of it (true), that it is not (false), or neither. */
export function isFreeOf({ claims, holders }: FreeOf, statements: readonly Statement[]): boolean | undefined {
  const texts = statements.map((one) => ({ one, wordings: one.wordings.map(normalize) }));
  if (texts.some(({ wordings }) => wordings.some((text) => claims.some((claim) => spans(text, claim).length > 0))))
    return true;
  // "Gluten: No", "含谷物：否".
  const named = texts.find(
    ({ one }) =>
      one.name !== undefined && holders.some((holder) => spans(normalize(one.name ?? ''), holder).length > 0),
  );
  if (named?.wordings.some((text) => HARDLY_ANY.test(text)) === true) return true;
  const plain = named?.wordings.map((text) => plainAnswer(text, named.one.name)).find((said) => said !== undefined);
  if (plain !== undefined) return !plain;
  const tells = texts.filter(
    ({ one, wordings }) =>
      one.kind === 'title' ||
      (one.name !== undefined && LISTS_CONTENTS.test(normalize(one.name))) ||
      wordings.some((text) => one.kind === 'sentence' && LISTS_CONTENTS.test(text)),
  );
  const holds = tells.some(({ one, wordings }) =>
    wordings.some((text) =>
      holders.some(
        (holder) =>
          (one.kind !== 'title' || holder.length > 1) &&
          spans(text, holder).some(({ start, end }) => !isNegated(text, start, end)),
      ),
    ),
  );
  return holds ? false : undefined;
}
