// What a list of products leaves behind: "the second one", and "it" where it is the only one.
import { type Money, type Page, type ProductRecord, textIn } from '#contracts';
import { type ConversationState, SHOWN_LIMIT, type ShownThing } from '../conversation/conversation.state.js';

/** Remembers a list as shown; one product alone is what is talked about from now on. */
export function show(
  products: readonly { productId: string; title: string; price: Money; finalPrice?: Money }[],
  state: ConversationState,
): void {
  state.shown = products.slice(0, SHOWN_LIMIT).map((one) => ({
    kind: 'product',
    id: one.productId,
    label: one.title,
    amountMinor: (one.finalPrice ?? one.price).amount,
  }));
  rememberListed(
    products.map(({ productId }) => productId),
    state,
  );
  const [only] = products;
  if (products.length === 1 && only !== undefined) {
    if (state.focus?.productId !== only.productId) state.focus = { productId: only.productId, byName: true };
  } else if (!products.some((one) => one.productId === state.focus?.productId)) state.focus = undefined;
}

/** Keeps that others than the product of the page were listed, or that none were. */
export function rememberListed(productIds: readonly string[], state: ConversationState): void {
  const onPage = state.page?.productId;
  const isOfOthers = productIds.length > 1 && !productIds.some((id) => id === onPage);
  state.listedOnPage = isOfOthers ? onPage : undefined;
}

/** Whether others than the page's product were listed since it was opened, and none of them was singled out. */
const isOfLaterList = ({ focus, listedOnPage, shown }: ConversationState, page: Page | undefined): boolean =>
  page?.productId !== undefined &&
  listedOnPage === page.productId &&
  focus?.byName !== true &&
  shown.filter(({ kind }) => kind === 'product').length > 1;

/** The product that was shown alone; `undefined` where none or several were. */
function singleShown(state: ConversationState): string | undefined {
  const products = state.shown.filter((thing) => thing.kind === 'product');
  return products.length === 1 ? products[0]?.id : undefined;
}

/** The product as a thing that was shown. */
export function shownProduct(product: ProductRecord, locale: 'zh' | 'en'): ShownThing {
  const prices = product.variants.map((variant) => variant.price.amount);
  return { kind: 'product', id: product.id, label: textIn(product.title, locale), amountMinor: Math.min(...prices) };
}

/** What "this" or "it" means now: the page, unless another product was named since; else what was shown alone. */
export function productAtHand(
  state: ConversationState,
  page: Page | undefined,
  pointing?: 'this' | 'it',
): string | undefined {
  if (pointing !== 'this' && isOfLaterList(state, page)) return undefined;
  if (page?.productId !== undefined && (pointing === 'this' || !state.focus?.byName)) return page.productId;
  return state.focus?.productId ?? page?.productId ?? singleShown(state);
}
