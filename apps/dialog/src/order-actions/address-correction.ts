// "It says flat 2, should be flat 4", "是8号楼不是6号楼": a part of a known address that was written wrong, and the rest of it as it was.
import type { Address } from '#contracts';
import { normalize } from '#language';

type Field = 'line1' | 'line2' | 'district' | 'city' | 'postcode' | 'recipient' | 'phone';
/** Where a part that is said to be wrong may stand. */
const FIELDS: readonly Field[] = ['line1', 'line2', 'postcode', 'phone', 'recipient', 'district', 'city'];
/** So much of a message is looked through. */
const MAX_CHARACTERS = 300;
const LONGEST_PART = 60;

/** A part and what it shall be. */
interface Correction {
  readonly wrong: string;
  readonly right: string;
}

/** What is named a door, a house or a floor by the word beside its number. */
const LABELS_EN = String.raw`flat|unit|apt|apartment|suite|ste|room|rm|floor|building|bldg|block|house|door|no|number`;
const LABELLED_EN = new RegExp(String.raw`(?<![a-z])(${LABELS_EN})\.? ?#?(\d+[a-z]?)(?![a-z\d])`, 'gu');
const LABELLED_ZH = /((?<!\d)\d+|[一二三四五六七八九十]{1,3})(?= ?(号楼|单元|栋|幢|弄|室|层|座|楼|号(?!码)))/gu;

/** After these words stands what is right, and before them what is wrong. */
const BECOMES =
  /(?:but |and )?(?:it |that |this )?(?:should(?: actually| really)? (?:be|say|read)|ought to be|needs to be|must be)|(?:change|correct|update|fix)(?:d)? (?:it )?to|\bto\b|(?:本来|其实|实际)?(?:应该|应当|该|要|得)是|改成|改为|换成|写成/u;
/** Before these words stands what is right, and after them what is wrong. */
const NOT = /(?:and |but )?(?:instead of|rather than|\bnot\b)|而?不是/u;
const CLAUSE_END = /[,，。.;；!！?？\n]|\bplease\b|\bpls\b|\bthanks\b|谢谢|麻烦/u;
/** Words before a part that are none of it. */
const LEAD =
  /^.*(?:\b(?:is|are|its|it's|be|say|says|read|reads|to|it|have|has|put|wrote|typed|the|my|with)\b|应该是|才是|是|为|成|写的?|填的?|到)\s*/u;
const TAIL_OF_PHONE =
  /尾号|后[一二两三四五六\d]位|最后(?:几|[一二两三四五六\d])位|\bend(?:s|ing)?(?: in| with)?\b|\blast (?:\w+ )?digits?\b/u;
const OF_PHONE = /电话|手机|号码|联系方式|\b(?:phone|mobile|tel|cell)\b/u;
const OF_POSTCODE = /邮编|邮政编码|\bpost ?code\b|\bzip\b|\bpostal code\b/u;
const POSTCODE =
  /(?<![a-z\d])(?:[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}|[a-z]\d[a-z] ?\d[a-z]\d|\d{5}-\d{4}|\d{4,6})(?![a-z\d])/gu;

/** The address with the part that a message corrects; `undefined` where it corrects none that the address has. */
export function correctedAddress(text: string, address: Address): Address | undefined {
  const plain = normalize(text.slice(0, MAX_CHARACTERS)).replace(/\s+/g, ' ');
  if (namesOtherStreet(plain, address)) return undefined;
  return (
    correctedPhone(plain, address) ??
    correctedPostcode(plain, address) ??
    replaced(address, labelledIn(plain, address)) ??
    replaced(address, pairIn(plain, address))
  );
}

const STREETS_ZH = /大道|[路街巷弄道段村镇乡苑园]/gu;
/** So many characters before the word for a street are its name. */
const NAME_ZH = 2;
const STREETS_EN =
  /(?<![a-z])([a-z]{3,}|\d{1,3}(?:st|nd|rd|th)) (?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|close|crescent|terrace|boulevard|blvd|way|square|court|place)(?![a-z])/gu;

/** Whether all streets that a message names are others than the address's: then it is another address. */
function namesOtherStreet(plain: string, { line1, line2 = '', district = '', city = '' }: Address): boolean {
  const own = normalize(`${city}${district}${line1} ${line2}`);
  const zh = [...plain.matchAll(STREETS_ZH)].map(({ 0: word, index }) =>
    plain.slice(Math.max(0, index - NAME_ZH), index + word.length),
  );
  const named = [...zh, ...[...plain.matchAll(STREETS_EN)].map((match) => match[1] ?? '')];
  return named.length > 0 && named.every((name) => !own.includes(name));
}

/** "尾号应该是0022": the last digits of the telephone number. */
function correctedPhone(plain: string, address: Address): Address | undefined {
  const { phone } = address;
  if (phone === undefined || !(OF_PHONE.test(plain) || TAIL_OF_PHONE.test(plain))) return undefined;
  const numbers = [...plain.matchAll(/(?<!\d)\d{2,6}(?!\d)/gu)].map(([digits]) => digits);
  const right = numbers.filter((digits) => !phone.endsWith(digits));
  const [only, another] = right;
  const isTail = TAIL_OF_PHONE.test(plain) || right.length < numbers.length;
  if (only === undefined || another !== undefined || !isTail || !/^\d+$/u.test(phone.slice(-only.length)))
    return undefined;
  return { ...address, phone: `${phone.slice(0, -only.length)}${only}` };
}

function correctedPostcode(plain: string, address: Address): Address | undefined {
  if (!OF_POSTCODE.test(plain)) return undefined;
  const before = compact(address.postcode ?? '');
  const [only, another] = [...plain.matchAll(POSTCODE)]
    .map(([code]) => code)
    .filter((code) => compact(code) !== before);
  return only === undefined || another !== undefined ? undefined : { ...address, postcode: only.toUpperCase() };
}

/** A door of the same kind as one of the address, with another number: "flat 4" where it has "Flat 2". */
function labelledIn(plain: string, address: Address): Correction | undefined {
  const lines = normalize([address.line1, address.line2 ?? ''].join(' , '));
  for (const [labels, label, number] of [
    [LABELLED_EN, 1, 2],
    [LABELLED_ZH, 2, 1],
  ] as const) {
    const said = [...plain.matchAll(labels)];
    for (const own of lines.matchAll(labels)) {
      const others = said.filter((one) => one[label] === own[label] && one[number] !== own[number]);
      const [first] = others;
      const isOne = new Set(others.map((one) => one[number])).size === 1;
      // The label stands in both; only its number is another one.
      if (first !== undefined && isOne && plain.length - first[0].length <= LONGEST_PART)
        return label === 1
          ? { wrong: own[0], right: own[0].replace(own[number] ?? '', first[number] ?? '') }
          : { wrong: `${own[1] ?? ''}${own[2] ?? ''}`, right: `${first[1] ?? ''}${own[2] ?? ''}` };
    }
  }
  return undefined;
}

/** A part that the address has, and beside it what it is said to be. */
function pairIn(plain: string, address: Address): Correction | undefined {
  const has = (part: string): boolean => part.length > 1 && fieldWith(address, part) !== undefined;
  const becomes = BECOMES.exec(plain);
  if (becomes !== null) {
    const wrong = longestSuffix(plain.slice(0, becomes.index), has);
    const right = clean(plain.slice(becomes.index + becomes[0].length).split(CLAUSE_END)[0] ?? '');
    if (wrong !== undefined && isLike(right, wrong)) return { wrong, right: right.replace(NOT_AFTER, '').trim() };
  }
  const not = NOT.exec(plain);
  if (not === null) return undefined;
  const after = plain.slice(not.index + not[0].length);
  const wrong = longestPrefix(after, has);
  if (wrong === undefined) return undefined;
  const before = clean(plain.slice(0, not.index)).split(CLAUSE_END).at(-1) ?? '';
  const later = /^[\s,，]*(?:是|but|it's|it is|its)\s*(.+)$/u.exec(
    after.slice(after.indexOf(wrong) + wrong.length),
  )?.[1];
  const right = [later?.split(CLAUSE_END)[0] ?? '', before.replace(LEAD, '')]
    .map(clean)
    .find((one) => isLike(one, wrong));
  return right === undefined ? undefined : { wrong, right };
}

const NOT_AFTER = /(?:,? ?\bnot\b|而?不是).*$/u;
const clean = (text: string): string => text.replace(/^[\s,，:：.]+|(?<![\s,，:：.])[\s,，:：.]+$/gu, '');
const compact = (text: string): string => normalize(text).replace(/\s+/g, '');

/** Whether words may stand for the part: both hold a number, or both a word of the other. */
function isLike(right: string, wrong: string): boolean {
  if (right === '' || right.length > LONGEST_PART || compact(right) === compact(wrong)) return false;
  if (/\d/u.test(right) && /\d/u.test(wrong)) return true;
  const words = (text: string): string[] => text.match(/[a-z]{3,}|\p{Script=Han}/gu) ?? [];
  const own = new Set(words(wrong));
  return words(right).some((word) => own.has(word)) && /\d/u.test(right) === /\d/u.test(wrong);
}

/** The most of the end of a text that holds. */
function longestSuffix(text: string, holds: (part: string) => boolean): string | undefined {
  for (const at of starts(text)) {
    const part = clean(text.slice(at));
    if (holds(part)) return part;
  }
  return undefined;
}

/** The most of the beginning of a text that holds. */
function longestPrefix(text: string, holds: (part: string) => boolean): string | undefined {
  for (const at of [...starts(text), text.length].reverse()) {
    const part = clean(text.slice(0, at));
    if (holds(part)) return part;
  }
  return undefined;
}

/** Where a word or a Chinese character begins. */
const starts = (text: string): number[] =>
  [...text.matchAll(/\p{Script=Han}|(?<![\p{L}\d])[\p{L}\d]|(?<=\p{Script=Han})[a-z\d]/gu)].map(({ index }) => index);

function fieldWith(address: Address, part: string): Field | undefined {
  return FIELDS.find((name) => at(address[name], part) >= 0);
}

/** Where a part stands in a field, as words of its own. */
function at(value: string | undefined, part: string): number {
  const plain = (value ?? '').toLowerCase();
  const index = plain.indexOf(part);
  if (index < 0) return -1;
  const isWord = (character: string | undefined): boolean => /[a-z\d]/u.test(character ?? '');
  const isCut =
    (isWord(plain[index - 1]) && isWord(part[0])) || (isWord(plain[index + part.length]) && isWord(part.at(-1)));
  return isCut ? -1 : index;
}

function replaced(address: Address, correction: Correction | undefined): Address | undefined {
  if (correction === undefined) return undefined;
  const { wrong, right } = correction;
  const name = fieldWith(address, wrong);
  const value = name === undefined ? undefined : address[name];
  if (name === undefined || value === undefined) return undefined;
  const index = at(value, wrong);
  const written = value.slice(index, index + wrong.length);
  return {
    ...address,
    [name]: `${value.slice(0, index)}${inCaseOf(written, right)}${value.slice(index + wrong.length)}`,
  };
}

/** "flat 4" in the place of "Flat 2" is written "Flat 4". */
const inCaseOf = (written: string, right: string): string =>
  /\p{Lu}/u.test(written) ? right.replace(/(?<![\p{L}\d'])\p{Ll}/gu, (letter) => letter.toUpperCase()) : right;
