// Whether what was found is of the kind that was looked for: a box that holds two helmets is no helmet.
import type { ProductRecord } from '#contracts';
import { wordingsOf } from '#contracts';
import { goodsIn, normalize } from '#language';
import { evidenceNow } from '../../evidence/evidence.js';
import { isTitledAs } from '../../stated/wishes.js';

/** What goods are said for, and not looked for themselves: "a lube for my chain". */
const SAID_BESIDE =
  /\b(?:for|to|on|in|into|with|without|of|from|under|over|than|my|our|his|her|their|your|the|this|that) (?:[a-z-]+ ){0,2}$/u;
const ENDS_NAME =
  /^ ?(?:$|[?!.,，。！？吗么没不呢吧啊卖]|(?:at|please|in|for|that|which|with|under|left|or|and|then|too|here)\b)/u;
const SOUGHT_ZH =
  /(?:有(?:没有)?|卖|找|想?买|想?要|来|求|推荐)(?:[一几]?[个款些种双件只台条])?[^，。,.!！?？的]{0,6}$/u;

/** The goods by their own name that are looked for, where the shop calls nothing so and none of what was found is of that kind; as said. */
export function kindNotThere(wish: string, found: readonly ProductRecord[]): string | undefined {
  const plain = normalize(wish);
  const goods = goodsIn(plain);
  const [only, another] = goods;
  if (only === undefined || another !== undefined || found.length === 0) return undefined;
  const before = plain.slice(0, only.start);
  const isSought = /\p{Script=Han}/u.test(only.text) ? SOUGHT_ZH.test(before) : !SAID_BESIDE.test(before);
  // "Bike covers" are no bikes.
  if (!isSought || !ENDS_NAME.test(plain.slice(only.end)) || evidenceNow().namesIn(plain).length > 0) return undefined;
  const groups = new Set(only.groups);
  const isOfKind = (product: ProductRecord): boolean =>
    isTitledAs(only.text, product) ||
    [...wordingsOf(product.title), ...(product.categories ?? []), ...(product.tags ?? [])].some((text) =>
      goodsIn(normalize(text)).some((one) => one.groups.some((group) => groups.has(group))),
    );
  return found.some(isOfKind) ? undefined : only.text;
}
