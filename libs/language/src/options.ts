// Option values that both languages share: finding colours, sizes and materials, and telling whether two names mean one.
import { normalize } from './normalize.js';
import { colours, materials, shades, sizes } from './options.data.js';

/** What an option value is about. */
export type OptionKind = 'colour' | 'size' | 'material';

/** An option value in a message. Offsets are in `normalize(text)`. */
export interface OptionMention {
  kind: OptionKind;
  /** The canonical English name: `red`, `xl`, `stainless-steel`. */
  value: string;
  start: number;
  end: number;
}

const canonical = new Map<string, { kind: OptionKind; value: string }>();
const names: Record<OptionKind, string[]> = { colour: [], size: [], material: [] };
for (const [kind, table] of [
  ['colour', colours],
  ['size', sizes],
  ['material', materials],
] as const) {
  for (const line of table.trim().split('\n')) {
    const [value = '', ...others] = line.split(' ');
    for (const name of [value, ...others]) {
      for (const form of new Set([name, name.replace(/-/g, ' ')])) {
        if (canonical.has(form)) continue;
        canonical.set(form, { kind, value });
        names[kind].push(form);
      }
    }
  }
}

const isChinese = (name: string): boolean => /\p{Script=Han}/u.test(name);
const alternatives = (list: string[]): string => [...list].sort((a, b) => b.length - a.length).join('|');
const everyName = Object.values(names).flat();
const latin = new RegExp(
  `(?<![a-z\\d-])(${alternatives(everyName.filter((name) => !isChinese(name)))})(?![a-z\\d-]|'[a-z])`,
  'g',
);
// In running Chinese a single character (金, 大, 米) is part of some other word far more often than an option.
const chinese = new RegExp(`(${alternatives(everyName.filter((name) => isChinese(name) && name.length > 1))})`, 'g');
const shortColour = /([黑白红蓝绿黄橙紫粉棕灰银])(?=的|款|$|[，。？！,.?! ])/g;
const sizeCode = /(?<![a-z\d])((?:x{1,3}|[2-6]x)?[sml]|x{2,3}l)(?=码|号| ?码| size|[，。？！,.?! ]|$)/g;

/** The colours, sizes and materials that a message names, in order, without overlaps. */
export function findOptions(text: string): OptionMention[] {
  const plain = normalize(text);
  const found: OptionMention[] = [];
  for (const pattern of [latin, chinese, shortColour, sizeCode]) {
    for (const match of plain.matchAll(pattern)) {
      const meaning = canonical.get(match[1] ?? '');
      // "s" and "l" alone in English are letters, not sizes, unless a size word stands near.
      if (!meaning || (/^[sml]$/.test(match[1] ?? '') && !/size|码|号|尺寸/.test(plain))) continue;
      const end = match.index + (match[1] ?? '').length;
      if (found.some((other) => match.index < other.end && end > other.start)) continue;
      found.push({ ...meaning, start: match.index, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The canonical meaning of an option value ("深空灰" → grey), if it is a common one. */
export function optionMeaning(value: string): { kind: OptionKind; value: string } | undefined {
  const plain = normalize(value);
  const size = /^(?:size )?((?:\dx?|x{1,3})?[sml]|x{2,3}l)(?: ?码| ?号| size)?$/.exec(plain);
  return (
    canonical.get(plain) ??
    canonical.get(plain.replace(/色$/, '')) ??
    (size?.[1] ? canonical.get(size[1]) : undefined) ??
    shadeOf(plain)
  );
}

/** A shade that has no entry of its own is the colour that its name ends with: 朱红, "midnight blue". */
function shadeOf(plain: string): { kind: OptionKind; value: string } | undefined {
  const shade = /^\p{Script=Han}{1,3}([黑白红蓝绿黄橙紫粉棕灰银金])色?$|^[a-z]+(?: [a-z]+)?[ -]([a-z]+)$/u.exec(plain);
  const meaning = canonical.get(shade?.[1] ?? shade?.[2] ?? '');
  return meaning?.kind === 'colour' ? meaning : undefined;
}

const plainColoursOf = new Map<string, Set<string>>();
for (const line of shades.trim().split('\n')) {
  const [plain = '', ...others] = line.split(' ');
  for (const other of others) {
    const shade = other.replace(/-/g, ' ');
    const name = canonical.get(shade)?.kind === 'colour' ? (canonical.get(shade)?.value ?? shade) : shade;
    plainColoursOf.set(name, (plainColoursOf.get(name) ?? new Set()).add(plain));
  }
}

/** Whether an option value ("Slate", "湖蓝") is a shade of a colour that a shopper would just call `colour` ("grey", "蓝色"). */
export function isShadeOf(value: string, colour: string): boolean {
  const plain = optionMeaning(colour);
  if (plain?.kind !== 'colour') return false;
  const name = normalize(value).replace(/-/g, ' ');
  const known = optionMeaning(value);
  const wider = [name, name.replace(/色$/, ''), ...(known?.kind === 'colour' ? [known.value] : [])];
  if (wider.some((one) => plainColoursOf.get(one)?.has(plain.value) === true)) return true;
  // 湖蓝 has a name of its own, and ends with what it is a shade of.
  const ending = shadeOf(name);
  return ending !== undefined && ending.value === plain.value;
}

const inLanguage: Record<'zh' | 'en', Map<string, string>> = { zh: new Map(), en: new Map() };
for (const table of [colours, sizes, materials]) {
  for (const line of table.trim().split('\n')) {
    const [value = '', ...others] = line.split(' ');
    const chinese = others.find(isChinese);
    if (chinese !== undefined) inLanguage.zh.set(value, chinese);
    inLanguage.en.set(value, /^\d?x*[sml]$/.test(value) ? value.toUpperCase() : value.replace(/-/g, ' '));
  }
}

/** An option value in a language where it is a common one written in the other ("红色" → "red"); else as it is. */
export function optionLabel(value: string, locale: 'zh' | 'en'): string {
  const share = /^(\d+(?:\.\d+)?%) ?(\S.*)$/.exec(value.trim());
  if (share) return `${share[1]}${locale === 'en' ? ' ' : ''}${optionLabel(share[2] ?? '', locale)}`;
  // "XL" is read by everyone.
  if (isChinese(value) === (locale === 'zh') || /^\d?x*[sml]$/i.test(value.trim())) return value;
  const meaning = optionMeaning(value);
  return (meaning && inLanguage[locale].get(meaning.value)) ?? value;
}

/** Whether two option values mean the same: equal but for form, or two names of one colour, size or material. */
export function sameOption(left: string, right: string): boolean {
  const compact = (value: string): string => normalize(value).replace(/[\s_/-]+/g, '');
  if (compact(left) === compact(right)) return true;
  const a = optionMeaning(left);
  const b = optionMeaning(right);
  return a !== undefined && b !== undefined && a.kind === b.kind && a.value === b.value;
}
