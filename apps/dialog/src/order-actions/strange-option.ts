// "Return the red kettle" of one who bought it in blue: what is told by an option that none of what was bought has.
import { type OrderView, wordingsOf } from '#contracts';
import { findOptions, isShadeOf, normalize, optionMeaning, type OptionMention, stem, tokenize } from '#language';
import { asTyped } from './as-typed.js';
import { tellsDefect } from './defects.js';
import { allItemsNamed, type OrderItem } from './named-items.js';
import { PREDICATE_AFTER, SUBJECT_BEFORE } from './strange-goods.js';

/** So much of a text is looked through. */
const MAX_CHARACTERS = 300;
const MAX_OPTIONS = 4;
const POINTED = String.raw`(?:the|my|that|this|those|these)`;
/** The object of what is to be done, or what an order is said to hold. */
const OBJECT_BEFORE = new RegExp(
  String.raw`\b(?:cancel(?:l?ing)?|return(?:ing)?|refund(?:ing)?|exchang(?:e|ing)|swap(?:ping)?|chang(?:e|ing)|replac(?:e|ing)|send(?:ing)? back|(?:no longer|not|don't|dont) (?:want|need)|(?:order|purchase) (?:of|with|for|that has)|one (?:of|with|that has)|(?:invoice|receipt|price protection|refund) (?:of|for|on))(?: (?:just|only|both|of))* ${POINTED} (?:(?:one|two|three|\d{1,2}|new|other) )?$`,
  'u',
);
/** What came in the place of what was bought, or shall come for it, is in no order. */
const IN_PLACE_OF =
  /\b(?:sent|got|received|came|arrived|delivered|shipped)\b.{0,60}\b(?:wrong|instead|mistake)\b|\bwrong (?:items?|products?|things?|ones?|colou?rs?|sizes?)\b|\binstead of\b|[发寄送拿配装]错|错[发寄送]|[发寄送]成/u;
/** 换红色 wishes for red, and so does 把红色的换给我. */
const BEFORE_ZH = /(?:取消掉?|退掉?|退货|把|将)(?:一[个件双条只])?(?:我|买|订|的|那|这|个|件|双|条|只|[两二三]){0,6}$/u;
/** 红色水壶不要了: what is to be done stands behind. */
const AT_START_ZH = /(?:^|[ ,，。;；!！])(?:我|买|订|的|那|这|个|件|双|条|只){0,6}$/u;
const SENT_BEHIND_ZH = /^[^,，。;；!！?？]{0,16}?(?:[换发寄送补]给|[发寄补]来)/u;
const DEED_BEHIND_ZH = /^[^,，。;；!！?？换]{0,16}?(?:不想?要|不买|取消|退|坏|裂|漏|破|碎)/u;
/** Whatever stands behind it is given back or called off; what is exchanged or changed may be wished as it is told. */
export const GIVES_BACK = String.raw`\b(?:cancel(?:l?ing)?|return(?:ing)?|refund(?:ing)?|send(?:ing)? back|(?:no longer|not|don't|dont) (?:want|need))(?: (?:just|only|both|of))*`;
/** The same, up to the option that it is in. */
const THING_BEFORE = new RegExp(
  String.raw`${GIVES_BACK} ${POINTED} ((?:(?!(?:for|in|and|or|but|with)\b)[a-z0-9'-]+ ){1,5})(?:that (?:is|was|comes|came) )?in (?:an? |the )?(?:colou?r |size )?$`,
  'u',
);
/** What may follow a thing that is told to its end. */
export const ALONE = /^(?: (?:please|from|that|which|i|and)\b| *$|[,.;!?])/u;
const THING_BEFORE_ZH =
  /(?:取消掉?|退掉?|退货)(?:一[个件双条只])?(?:我|买|订|的|那|这|个|件|双|条|只){0,6}((?:(?![退换取不想要])[\p{Script=Han}a-z\d]){1,12})[,， ]{0,2}$/u;
const ALONE_ZH = /^色?(?:的|那|这|款)(?:一?[个件双条只台把套款])?(?: *$|[,，。;；!！?？])/u;
/** The words behind an option that may be what is called so. */
const THING = /^ ((?:[a-z-]+ ?){1,3})/u;
const THING_ZH =
  /^色?(?:的|款)?(?:那|这)?[个件双条只台把套款]?((?:(?![退换取不想要我坏裂漏破碎])\p{Script=Han}){0,10})/u;
const ANY_THING = /^ones?\b/u;
/** "Return the L", "exchange the L for an M": a size of letters stands for its thing. */
const NO_THING = /^(?: (?:please|for)\b|\.? *$|[,;!?]|\.(?!\d))/u;
/** 退黑色的, 退黑色那件: nothing else is named. */
const ANY_THING_ZH = /^色?(?:的|款|那|这)[个件双条只台把套款]?$/u;

/** The words for a thing of another option than all that may be meant have; `undefined` where there are none such, or it is not known. */
export function strangeOptionIn(text: string, orders: readonly OrderView[]): string | undefined {
  const plain = normalize(text.slice(0, MAX_CHARACTERS));
  if (IN_PLACE_OF.test(plain)) return undefined;
  const all = orders.flatMap((order) => order.items);
  // What was bought often is compared once.
  const items = [...new Map(all.map((item) => [JSON.stringify([item.productId, item.options]), item])).values()];
  for (const option of optionsIn(plain).slice(0, MAX_OPTIONS)) {
    const thing = thingBehind(plain, option, items);
    if (
      thing !== undefined &&
      isSpokenOf(plain, option, thing.end) &&
      thing.items.length > 0 &&
      thing.items.every((item) => isOtherwise(item, option, plain.slice(option.start, option.end)))
    )
      return asTyped(thing.words, text);
    const before = thingBefore(plain, option, items);
    if (before?.items.every((item) => isOtherwise(item, option, plain.slice(option.start, option.end))) === true)
      return asTyped(before.words, text);
  }
  return undefined;
}

/** "Return the rug in L", 退地毯L码的: the words from a thing to the option behind it, and which of the items it may be. */
function thingBefore(
  plain: string,
  option: OptionMention,
  items: readonly OrderItem[],
): { readonly words: string; readonly items: readonly OrderItem[] } | undefined {
  const isChinese = isInChinese(plain, option);
  const [pattern, behind] = isChinese ? [THING_BEFORE_ZH, ALONE_ZH] : [THING_BEFORE, ALONE];
  const [, thing = ''] = pattern.exec(plain.slice(0, option.start)) ?? [];
  if (thing === '' || !behind.test(plain.slice(option.end))) return undefined;
  const named = allItemsNamed(thing, items);
  const said = plain.slice(plain.lastIndexOf(thing, option.start), option.end);
  const words = isChinese ? said.replace(/[,， ]/gu, '') : said;
  return named.length === 0 ? undefined : { words, items: named };
}

/** A size of letters beside what is of it: "the size L shirt", "the L one", XL的, L码. Three l of water are none. */
const SIZE_OF =
  /(?<![a-z\d'’-]|\d )(?:size )?((?:[2-6]x|x{0,4})[sml])(?: size| ?[码号])?(?= [a-z]|$|[的,，。;；!！?？]|\.(?!\d)|(?<=[码号])\p{Script=Han})/gu;

/** The options that a text names, in order. A letter alone may be anything, but where it tells which one is meant. */
function optionsIn(plain: string): OptionMention[] {
  const sizes = [...plain.matchAll(SIZE_OF)].flatMap(({ 0: said, 1: letters = '', index: start }): OptionMention[] => {
    const meaning = optionMeaning(letters);
    return meaning === undefined ? [] : [{ ...meaning, start, end: start + said.length }];
  });
  const others = findOptions(plain).filter(
    ({ start, end }) => !sizes.some((size) => start < size.end && size.start < end),
  );
  return [...sizes, ...others].sort((left, right) => left.start - right.start);
}

/** 红色, and the XL of 退XL的. */
const isInChinese = (plain: string, { start, end }: OptionMention): boolean =>
  /\p{Script=Han}/u.test(plain.slice(Math.max(0, start - 1), end + 1));

/** Whether what begins with an option is the object of what is to be done, or what is said to be broken. */
function isSpokenOf(plain: string, option: OptionMention, thingEnd: number): boolean {
  const { start, end } = option;
  const before = plain.slice(0, start);
  const isChinese = isInChinese(plain, option);
  if (isChinese && SENT_BEHIND_ZH.test(plain.slice(end))) return false;
  if (isChinese) return BEFORE_ZH.test(before) || (AT_START_ZH.test(before) && DEED_BEHIND_ZH.test(plain.slice(end)));
  const isSubject = SUBJECT_BEFORE.test(before) && PREDICATE_AFTER.test(plain.slice(thingEnd));
  return OBJECT_BEFORE.test(before) || (isSubject && tellsDefect(plain));
}

/** The words from an option to the end of what is called so, and which of the items that may be. */
function thingBehind(
  plain: string,
  option: OptionMention,
  items: readonly OrderItem[],
): { readonly words: string; readonly end: number; readonly items: readonly OrderItem[] } | undefined {
  const { start, end } = option;
  const after = plain.slice(end);
  const isChinese = isInChinese(plain, option);
  const said = plain.slice(start, end);
  if (!isChinese && LETTERS.test(said) && NO_THING.test(after)) return { words: said, end, items };
  const match = (isChinese ? THING_ZH : THING).exec(after);
  if (match === null) return undefined;
  const [whole, name = ''] = match;
  const isAnyInChinese = name === '' && (LETTERS.test(said) || ANY_THING_ZH.test(whole));
  const isAny = isChinese ? isAnyInChinese : ANY_THING.test(name);
  const upTo = (length: number) => ({ words: plain.slice(start, end + length), end: end + length });
  if (isAny) return { ...upTo(isChinese ? 0 : (/^ ones?/u.exec(after)?.[0].length ?? 0)), items };
  for (let words = isChinese ? [name] : name.trim().split(' '); words.length > 0; words = words.slice(0, -1)) {
    const thing = words.join(' ');
    const [first = ''] = words.slice(0, 1);
    const named = first === '' ? [] : allItemsNamed(words.length > 1 ? thing : first, items);
    const isLast = words.length === 1 || allItemsNamed(words.at(-1) ?? '', items).length > 0;
    const till = after.indexOf(thing) + thing.length;
    // The kettle's lid may be of any colour, and so may a black friday kettle.
    if (named.length > 0 && isLast && words.every((word, at) => at === words.length - 1 || isOfTitle(word, named)))
      return /^['’]/u.test(after.slice(till)) ? undefined : { ...upTo(till), items: named };
  }
  return undefined;
}

/** Whether a word stands in the title of some item, or is an option too. */
const isOfTitle = (word: string, items: readonly OrderItem[]): boolean =>
  findOptions(word).length > 0 ||
  items.some(({ title }) => wordingsOf(title).some((wording) => tokenize(wording).includes(stem(word))));

/** Whether an item has another value where it has one of that kind at all, and nobody would call that one as it was `said`. */
function isOtherwise({ options = {}, title }: OrderItem, option: OptionMention, said: string): boolean {
  const { kind, value } = option;
  const wordings = Object.values(options).flatMap((one) => (typeof one === 'number' ? [] : wordingsOf(one)));
  const ofKind = wordings.flatMap((wording) => valuesIn(wording)).filter((own) => own.kind === kind);
  const isCalledSo = wordingsOf(title).some(
    (wording) => findOptions(wording).some((own) => own.value === value) || tokenize(wording).includes(said),
  );
  if (ofKind.length === 0 || isCalledSo) return false;
  return ofKind.every((own) => {
    if (own.value === value) return false;
    if (kind === 'colour')
      return (own.isWhole && BASIC.has(own.value) && BASIC.has(value)) || areApart(own.value, value);
    return kind === 'size' ? isOfOtherSize(own.value, value, said) : true;
  });
}

/** What an option's value says, and whether that is all it says: 红白 is red and white, and "Dark Grey" some grey. */
function valuesIn(
  wording: string,
): { readonly kind: OptionMention['kind']; readonly value: string; readonly isWhole: boolean }[] {
  const whole = optionMeaning(wording);
  const name = normalize(wording).replace(/(?<=\p{Script=Han})色$/u, '');
  const isWhole = /^\p{Script=Han}$/u.test(name) || name === whole?.value || name === 'gray';
  const parts = [...wording.slice(0, MAX_CHARACTERS).matchAll(/\p{Script=Han}/gu)].flatMap(([one]) => {
    const part = optionMeaning(one);
    return part?.kind === 'colour' ? [part] : [];
  });
  return [...findOptions(wording), ...parts, ...(whole === undefined ? [] : [whole])].map(({ kind, value }) => ({
    kind,
    value,
    isWhole,
  }));
}

/** The plain colours in rows: a shade of one is called by what stands beside it as well. */
const SIDE_BY_SIDE = [
  ['red', 'orange', 'yellow', 'green', 'blue', 'purple', 'pink', 'red'],
  ['black', 'grey', 'white', 'beige', 'brown', 'orange'],
  ['red', 'brown', 'green'],
];
const PLAIN = [...new Set(SIDE_BY_SIDE.flat())];
/** Nobody takes one of these for another where the shop calls it so and no more. */
const BASIC = new Set(PLAIN.filter((colour) => colour !== 'beige'));
const isBeside = (one: string, other: string): boolean =>
  SIDE_BY_SIDE.some((row) =>
    row.some((colour, at) => colour === one && (row[at - 1] === other || row[at + 1] === other)),
  );

/** Whether two colours are surely not one; what is no shade of a plain colour, such as gold or many colours, may be called anything. */
function areApart(own: string, said: string): boolean {
  const [left = [], right = []] = [own, said].map((colour) =>
    PLAIN.filter((plain) => plain === colour || isShadeOf(colour, plain)),
  );
  return (
    left.length > 0 &&
    right.length > 0 &&
    !left.some((one) => right.some((other) => one === other || isBeside(one, other)))
  );
}

/** Sizes of letters, the smallest first. */
const SCALE = ['xs', 's', 'm', 'l', 'xl', 'xxl', 'xxxl', '4xl', '5xl', '6xl'];
const LETTERS = /^(?:size )?(?:\d?x*|x{1,3})[sml](?: size| ?[码号])?$/u;

/** "Large" may be said of an XL, "L" of an L alone; another scale, or one size for all, tells nothing. */
function isOfOtherSize(own: string, value: string, said: string): boolean {
  const [at, wanted] = [SCALE.indexOf(own), SCALE.indexOf(value)];
  if (at < 0 || wanted < 0) return false;
  if (LETTERS.test(said)) return at !== wanted;
  // In words a size says how far at least: what is larger than large is large.
  const medium = SCALE.indexOf('m');
  return wanted === medium ? at !== wanted : wanted > medium ? at < wanted : at > wanted;
}
