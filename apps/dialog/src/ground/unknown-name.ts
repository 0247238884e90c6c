// A name that the shop has not: what comes near it is offered, by its words, else by the part of a name that it says.
import { type Locale, type MentionCandidate, textIn } from '#contracts';
import { evidenceNow, partlyNamed } from '../evidence/evidence.js';
import { isSaidAsName } from '../evidence/name-like.js';
import type { ShownThing } from '../conversation/conversation.state.js';
import type { ShopCalls } from '../shop-calls.js';
import { shownProduct } from './shown-products.js';

const NEAR_COVERAGE = 0.45;
const MAX_NEAR = 4;

/** A name that is none of the shop's, with what comes near it. */
interface UnknownName {
  readonly kind: 'unknown';
  readonly mention: string;
  readonly near: readonly ShownThing[];
  readonly isName: boolean;
}

/** Nothing of that name. Without the shop's own knowledge of the message a name may be cut wrongly: then it throws. */
export async function unknownName(
  mention: string,
  words: string,
  candidates: readonly MentionCandidate[],
  { locale, shop }: { readonly locale: Locale; readonly shop: ShopCalls },
): Promise<UnknownName> {
  evidenceNow().mustBeAsked();
  const isName = isSaidAsName(mention, words);
  const near = candidates.filter(({ coverage }) => coverage >= NEAR_COVERAGE).slice(0, MAX_NEAR);
  const things = near.map(({ productId, title }) => ({
    kind: 'product' as const,
    id: productId,
    label: textIn(title, locale),
  }));
  // 茉莉花茶 where there is a 茉莉龙珠: a part of a name that one thing alone has brings that one near.
  const called = near.length > 0 ? undefined : partlyNamed(mention);
  if (called === undefined) return { kind: 'unknown', mention, isName, near: things };
  const { products } = await shop.catalog.getProducts({ productIds: [called.id] });
  return { kind: 'unknown', mention: called.said, isName, near: products.map((one) => shownProduct(one, locale)) };
}
