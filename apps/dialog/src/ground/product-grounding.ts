// Which product a call is about: by its name, by "this" and "it", by its place in what was shown.
import type { MentionCandidate, Page, ProductRecord } from '#contracts';
import { textIn } from '#contracts';
import type { ConversationState, ShownThing } from '../conversation/conversation.state.js';
import type { ShopCalls } from '../shop-calls.js';
import type { GroundedProduct } from '../skills/skill.js';
import { chosenFrom } from '../understand/pending.js';
import { withoutOptions } from '../understand/mention.js';
import { narrowVariants } from './variants.js';

/** What grounding came to. */
export type ProductGrounding =
  | { readonly kind: 'found'; readonly product: GroundedProduct; readonly byName: boolean }
  | { readonly kind: 'several'; readonly choices: readonly ShownThing[]; readonly mention: string }
  | { readonly kind: 'unknown'; readonly mention: string; readonly near: readonly ShownThing[] }
  | { readonly kind: 'none' };

/** Product slots as understanding leaves them. */
export interface ProductSlots {
  readonly product?: string;
  readonly pointsAt?: 'this' | 'it';
  readonly ordinal?: number;
  readonly superlative?: 'cheapest' | 'dearest';
  readonly options?: readonly string[];
  readonly productId?: string;
}

/** Where the conversation stands. */
export interface GroundingContext {
  readonly locale: 'zh' | 'en';
  readonly page?: Page;
  readonly state: ConversationState;
  readonly shop: ShopCalls;
}

/** A product explains at least this share of the words, or it is not what was meant. */
const LEAST_COVERAGE = 0.6;
/** Beside a pointing word the words need only agree with what is pointed at. */
const LEAST_COVERAGE_POINTED_AT = 0.3;
const NEAR_COVERAGE = 0.55;
const AS_GOOD = 0.08;
const WHOLE_TITLE = 0.9;
const MAX_CHOICES = 6;

/** Grounds the products of one message; the same words are looked up once. */
export class ProductGrounder {
  private readonly lookups = new Map<string, Promise<readonly MentionCandidate[]>>();

  constructor(private readonly context: GroundingContext) {}

  /** Finds the product that slots mean. `text` narrows its variants. */
  async ground(slots: ProductSlots, text: string): Promise<ProductGrounding> {
    const words = `${text} ${(slots.options ?? []).join(' ')} ${slots.product ?? ''}`;
    if (slots.productId !== undefined) return await this.found(slots.productId, words, true);
    const picked = this.picked(slots, text);
    if (picked) return await this.found(picked.id, words, true);
    const mention = withoutOptions(slots.product ?? '') === '' ? '' : (slots.product ?? '');
    if (mention === '') {
      const atHand = this.atHand(slots.pointsAt);
      if (atHand === undefined && (slots.product ?? '') !== '') return await this.byName(slots.product ?? '', words);
      return atHand === undefined ? { kind: 'none' } : await this.found(atHand, words, false);
    }
    if (slots.pointsAt !== undefined) return await this.pointedAt(slots.pointsAt, mention, words);
    return await this.byName(mention, words);
  }

  /** What "this" or "it" means now: the page, unless another product was named since. */
  atHand(pointing?: 'this' | 'it'): string | undefined {
    const { page, state } = this.context;
    if (page?.productId !== undefined && (pointing === 'this' || !state.focus?.byName)) return page.productId;
    return state.focus?.productId ?? page?.productId ?? singleShown(state);
  }

  /** Candidates for a mention, best first. */
  candidates(mention: string): Promise<readonly MentionCandidate[]> {
    const known = this.lookups.get(mention);
    if (known) return known;
    const lookup = this.context.shop.catalog
      .resolveMention({ mention, locale: this.context.locale, limit: 12 })
      .then(({ candidates }) => candidates);
    this.lookups.set(mention, lookup);
    return lookup;
  }

  private picked(slots: ProductSlots, text: string): ShownThing | undefined {
    const shown = this.context.state.shown.filter((thing) => thing.kind === 'product');
    if (shown.length < 2 || (slots.ordinal === undefined && slots.superlative === undefined)) return undefined;
    return chosenFrom(text, shown);
  }

  private async pointedAt(pointing: 'this' | 'it', mention: string, words: string): Promise<ProductGrounding> {
    const atHand = this.atHand(pointing);
    if (atHand === undefined) return await this.byName(mention, words);
    const candidates = await this.candidates(mention);
    const same = candidates.find((candidate) => candidate.productId === atHand);
    const other = candidates.find((candidate) => candidate.exact && candidate.productId !== atHand);
    const isSame = same !== undefined && same.coverage >= LEAST_COVERAGE_POINTED_AT;
    if (!isSame && other !== undefined) return await this.byName(mention, words);
    // "这款耳机" on the page of a product that is not called 耳机: the page still says what is meant.
    return await this.found(atHand, words, false);
  }

  private async byName(mention: string, words: string): Promise<ProductGrounding> {
    const candidates = await this.candidates(mention);
    const fitting = bestOf(candidates);
    const [best] = fitting;
    if (best === undefined) {
      const named = chosenFrom(
        mention,
        this.context.state.shown.filter((thing) => thing.kind === 'product'),
      );
      if (named && this.context.state.shown.length > 1) return await this.found(named.id, words, true);
      const near = candidates.filter((candidate) => candidate.coverage >= NEAR_COVERAGE).slice(0, 3);
      return { kind: 'unknown', mention, near: near.map((candidate) => this.thingOf(candidate)) };
    }
    if (fitting.length === 1) return await this.found(best.productId, words, true, best);
    const atHand = [this.context.page?.productId, this.context.state.focus?.productId];
    const shown = this.context.state.shown.map((thing) => thing.id);
    const ofShown = fitting.filter((candidate) => shown.includes(candidate.productId));
    const here =
      fitting.find((candidate) => atHand.includes(candidate.productId)) ??
      (ofShown.length === 1 ? ofShown[0] : undefined);
    if (here) return await this.found(here.productId, words, true, here);
    return {
      kind: 'several',
      mention,
      choices: fitting.slice(0, MAX_CHOICES).map((candidate) => this.thingOf(candidate)),
    };
  }

  private thingOf(candidate: MentionCandidate): ShownThing {
    return { kind: 'product', id: candidate.productId, label: textIn(candidate.title, this.context.locale) };
  }

  private async found(
    productId: string,
    words: string,
    byName: boolean,
    candidate?: MentionCandidate,
  ): Promise<ProductGrounding> {
    const { products } = await this.context.shop.catalog.getProducts({ productIds: [productId] });
    const product = products[0];
    if (product === undefined) return { kind: 'none' };
    const { page } = this.context;
    const narrowed = narrowVariants(product, words);
    const known = new Set(product.variants.map((variant) => variant.sku));
    const named = candidate?.optionsNamed ? candidate.skus.filter((sku) => known.has(sku)) : [];
    const onPage = page?.productId === productId && page.sku !== undefined && known.has(page.sku) ? [page.sku] : [];
    let skus = narrowed.skus;
    if (!narrowed.narrowed && named.length > 0) skus = named;
    else if (!narrowed.narrowed && onPage.length > 0 && narrowed.missingOption === undefined) skus = onPage;
    return { kind: 'found', byName, product: { product, skus, missingOption: narrowed.missingOption } };
  }
}

/** The candidates that the words mean equally well; empty when the words mean none. */
export function bestOf(candidates: readonly MentionCandidate[]): MentionCandidate[] {
  const fitting = candidates.filter((candidate) => candidate.coverage >= LEAST_COVERAGE);
  const highest = Math.max(0, ...fitting.map((candidate) => candidate.coverage));
  const asGood = fitting.filter((candidate) => candidate.coverage >= highest - AS_GOOD);
  const exact = asGood.filter((candidate) => candidate.exact);
  if (exact.length === 1) return exact;
  const longest = Math.max(0, ...exact.map((candidate) => candidate.titleShare));
  if (exact.length > 1) {
    const whole = exact.filter((candidate) => candidate.titleShare >= longest - 0.01);
    return whole.length === 1 ? whole : exact;
  }
  const whole = asGood.filter((candidate) => candidate.titleShare >= WHOLE_TITLE);
  return whole.length === 1 ? whole : asGood;
}

function singleShown(state: ConversationState): string | undefined {
  const products = state.shown.filter((thing) => thing.kind === 'product');
  return products.length === 1 ? products[0]?.id : undefined;
}

/** The product as a thing that was shown. */
export function shownProduct(product: ProductRecord, locale: 'zh' | 'en'): ShownThing {
  const prices = product.variants.map((variant) => variant.price.amount);
  return { kind: 'product', id: product.id, label: textIn(product.title, locale), amountMinor: Math.min(...prices) };
}
