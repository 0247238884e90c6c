// Which items of an order a message speaks of, and which of its words are about each.
import { wordingsOf } from '#contracts';
import { findOptions, normalize, tokenize } from '#language';
import { allItemsNamed, itemsLeftOut, namedByOwnWord, namesEverything, type OrderItem } from './named-items.js';
import { optionsNamed, upToBecomes } from './own-options.js';

/** The words about each item; `unclear`: several that one name may mean. */
export interface ItemWishes {
  readonly words: ReadonlyMap<OrderItem, string>;
  readonly unclear?: readonly OrderItem[];
}

// What ends a part of a sentence. A decimal point and the stop in "St." do not.
const PARTS = /([,，;；。!！?？\n、]+|[.](?=\s|$)|还有|以及|另外|\band\b|\bbut\b|\bwhile\b|和|跟)/u;
const SENTENCE_END = /[;；。!！?？\n]|^\.$/u;
const BEFORE_WANTED = /换成|换为|改成|改为|变成|\b(?:to|into|for|with|should)\b/u;
const NAMES_SEVERAL = /都|两|三|几|各|所有|全|\b(?:both|all|each|every|two|three|them)\b/u;

/** Reads what a message says of the items of an order, part by part. */
export function itemWishes(message: string, items: readonly OrderItem[]): ItemWishes {
  const text = withoutOrderNamed(message, items);
  const leftOut = new Set(itemsLeftOut(text, items));
  const about = items.filter((item) => !leftOut.has(item));
  const words = new Map<OrderItem, string>();
  let unclear: readonly OrderItem[] | undefined;
  let current: readonly OrderItem[] = [];
  /** Named in this sentence, and nothing said of what they shall become yet. */
  let bare: OrderItem[] = [];
  for (const part of normalize(text).split(PARTS)) {
    if (SENTENCE_END.test(part)) bare = [];
    if (part === undefined || part.trim() === '' || PARTS.test(part)) continue;
    const byName = allItemsNamed(part, about);
    const named = byName.length > 0 ? byName : toldByOption(part, about);
    if (named.length > 0) {
      // "The K88" may be the piano of that name or its stand: one word for different things is no wish for all of them.
      const isOneWord = named.length > 1 && !NAMES_SEVERAL.test(part) && namedByOwnWord(part, about).length === 0;
      const chosen = isOneWord && areOfSeveral(named) ? undefined : amongAlike(part, named);
      if (chosen === undefined) unclear ??= named;
      current = chosen ?? [];
    }
    const says = findOptions(part).length > 0 || BEFORE_WANTED.test(part);
    const meant = named.length > 0 && says ? [...new Set([...bare, ...current])] : current;
    for (const item of meant) words.set(item, `${words.get(item) ?? ''} ${part}`.trim());
    bare = says || named.length === 0 ? bare.filter(() => !says) : [...bare, ...current];
  }
  if (words.size === 0 && unclear === undefined && namesEverything(text))
    for (const item of about) words.set(item, text);
  return { words, ...(unclear === undefined ? {} : { unclear }) };
}

const SWAPS = /换(?!货)|改(?!地址)|\b(?:for|to|into|with)\b/u;

/** "The S for an L", 小码换L: the one thing that has the option which stands before what it shall become; none where several have it. */
function toldByOption(part: string, items: readonly OrderItem[]): OrderItem[] {
  const [has = '', becomes = ''] = part.split(SWAPS);
  const told = becomes.trim() === '' ? [] : items.filter((item) => optionsNamed(has, item) > 0);
  return told.length === 1 ? told : [];
}

/** "Rental order, I picked the wrong reeds": what says which order is meant is no item that is spoken of, where another one is. */
function withoutOrderNamed(message: string, items: readonly OrderItem[]): string {
  const rest = normalize(message).replace(NAMES_ORDER, ' ');
  return rest !== normalize(message) && allItemsNamed(rest, items).length > 0 ? rest : message;
}

const NAMES_ORDER = /\p{Script=Han}{2,8}的?(?:那|这)一?(?:单|笔|个订单)|\b[a-z]+ order\b/gu;

const areOfSeveral = (items: readonly OrderItem[]): boolean =>
  items.some(({ productId }) => productId !== items[0]?.productId);

/** Of items that are called the same, those whose options are named; `undefined` when it stays open which is meant. */
function amongAlike(part: string, named: readonly OrderItem[]): OrderItem[] | undefined {
  const chosen: OrderItem[] = [];
  for (const productId of new Set(named.map((item) => item.productId))) {
    const alike = named.filter((item) => item.productId === productId);
    if (alike.length === 1 || NAMES_SEVERAL.test(part)) {
      chosen.push(...alike);
      continue;
    }
    const fits = alike.map((item) => optionsNamed(upToName(part, item), item));
    const most = Math.max(...fits);
    const best = alike.filter((_, index) => fits[index] === most);
    if (most === 0 || best.length > 1) return undefined;
    chosen.push(...best);
  }
  return chosen;
}

/** "The red water bottle" before "to a bigger one in blue": what stands before a name tells things of one name apart. */
function upToName(part: string, item: OrderItem): string {
  const ends = tokenize(wordingsOf(item.title).join(' ')).map((token) => {
    const at = part.lastIndexOf(token);
    return at < 0 ? 0 : at + token.length;
  });
  const end = Math.max(0, ...ends);
  return end === 0 ? upToBecomes(part) : part.slice(0, end);
}
