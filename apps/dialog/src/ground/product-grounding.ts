// Which product a call is about: by its name, by "this" and "it", by its place in what was shown.
import type { MentionCandidate, Page } from '#contracts';
import { textIn } from '#contracts';
import { goodsIn, normalize } from '#language';
import { namedWithOption, saidWhole } from '../evidence/evidence.js';
import { isNameLike } from '../evidence/name-like.js';
import type { ConversationState, ShownThing } from '../conversation/conversation.state.js';
import type { ShopCalls } from '../shop-calls.js';
import type { GroundedProduct } from '../skills/skill.js';
import { chosenFrom } from '../understand/pending.js';
import { productWords, superlativeIn, withoutOptions, wordsBeforeIt } from '../understand/mention.js';
import { bestOf } from './best-candidates.js';
import { describedOne } from './described-one.js';
import { genericNouns } from './generic-nouns.js';
import { readOptions } from './option-words.js';
import { measuresIn } from './measures.js';
import { isOfAnotherModel, ofModelNamed, wholeMention } from './model-numbers.js';
import { isOfProduct, meantOtherwise, namesOnlyOptions, saysOfItself } from './meant-otherwise.js';
import { productAtHand, shownProduct } from './shown-products.js';
import { pricedThings } from './priced-things.js';
import { resized } from './relative-size.js';
import {
  calledByOneCharacter,
  calledInTalk,
  fittingInTalk,
  lastTalkedOf,
  ofKindInTalk,
  otherOne,
  otherOneSaid,
} from './things-in-talk.js';
import { ASKS_OF_ALL, BARE_NUMBER, COMES_WITH, CONTAINER, TAKES_SOME } from './words-beside-names.js';
import { isCalled, isHeadedBy, saysAll } from './title-head.js';
import { comingIn, headedBy } from './told-of-several.js';
import { asksWhatItHas } from './what-it-has.js';
import { narrowVariants, skusMeant } from './variants.js';
import { unknownName } from './unknown-name.js';

/** What grounding came to. */
export type ProductGrounding =
  | { readonly kind: 'found'; readonly product: GroundedProduct; readonly byName: boolean }
  | { readonly kind: 'several'; readonly choices: readonly ShownThing[]; readonly mention: string }
  | {
      readonly kind: 'unknown';
      readonly mention: string;
      readonly near: readonly ShownThing[];
      /** Whether it is said as the name of something; else it is what was left over of other talk. */
      readonly isName: boolean;
    }
  | { readonly kind: 'none' };

/** Product slots as understanding leaves them. */
export interface ProductSlots {
  readonly product?: string;
  readonly pointsAt?: 'this' | 'it';
  readonly ordinal?: number;
  readonly superlative?: 'cheapest' | 'dearest';
  readonly options?: readonly string[];
  readonly productId?: string;
  /** Whether words that name no thing may be a part of the question: it is asked what a product is like, or where it goes. */
  readonly mayAskInWords?: boolean;
}

/** Where the conversation stands. */
export interface GroundingContext {
  readonly locale: 'zh' | 'en';
  readonly page?: Page;
  readonly state: ConversationState;
  readonly shop: ShopCalls;
}

/** Beside a pointing word the words need only agree with what is pointed at. */
const LEAST_COVERAGE_POINTED_AT = 0.3;
/** One product that the words explain this well is meant as a whole: a salt and pepper grinder. */
export const WHOLE_COVERAGE = 0.9;
const MAX_CHOICES = 6;

/** Grounds the products of one message; the same words are looked up once. */
export class ProductGrounder {
  private readonly lookups = new Map<string, Promise<readonly MentionCandidate[]>>();

  constructor(readonly context: GroundingContext) {}

  /** Finds the product that slots mean. `text` narrows its variants. */
  async ground(slots: ProductSlots, text: string): Promise<ProductGrounding> {
    const words = [text, ...(slots.options ?? []).filter((option) => !text.includes(option))].join(' , ');
    const isOfAtHand = slots.productId === undefined || slots.productId === this.atHand();
    const pointedOut = isOfAtHand ? await this.pointedOut(slots, text) : undefined;
    if (pointedOut !== undefined) return await this.found(pointedOut, words, true);
    // What goes on with the same thing goes on with its variant.
    if (slots.productId !== undefined)
      return await this.found(slots.productId, words, slots.productId !== this.context.state.focus?.productId);
    const mention = withoutOptions(slots.product ?? '') === '' ? '' : (slots.product ?? '');
    if (mention === '') {
      const named = slots.pointsAt === undefined ? await calledByOneCharacter(text, this.context) : undefined;
      if (named !== undefined) return await this.found(named, words, true);
      const atHand = this.atHand(slots.pointsAt);
      const ofShown = atHand === undefined ? await this.shownIn(slots.product ?? '', words) : undefined;
      if (ofShown !== undefined) return ofShown;
      if (atHand === undefined && (slots.product ?? '') !== '')
        return await this.byName(slots.product ?? '', words, slots.mayAskInWords);
      return atHand === undefined ? { kind: 'none' } : await this.found(atHand, words, false);
    }
    if (slots.pointsAt !== undefined) return await this.pointedAt(slots.pointsAt, mention, words, slots.mayAskInWords);
    return await this.byName(mention, words, slots.mayAskInWords);
  }

  /** What "this" or "it" means now: the page, unless another product was named since. */
  atHand(pointing?: 'this' | 'it'): string | undefined {
    return productAtHand(this.context.state, this.context.page, pointing);
  }

  /** The only thing in talk that a short noun names: "the bag", 架子. */
  async inTalk(mention: string): Promise<string | undefined> {
    return await calledInTalk(mention, this.context);
  }

  /** Candidates for a mention, best first; the same mention is looked up once. */
  candidates(mention: string): Promise<readonly MentionCandidate[]> {
    const known = this.lookups.get(mention);
    if (known) return known;
    const lookup = this.context.shop.catalog
      .resolveMention({ mention, locale: this.context.locale, limit: 12 })
      .then(({ candidates }) => candidates);
    this.lookups.set(mention, lookup);
    return lookup;
  }

  /** The id of the thing in talk that is told from the others: "the other one", "the smaller one", "the second", "the tall one". */
  private async pointedOut(slots: ProductSlots, text: string): Promise<string | undefined> {
    const { productId, ordinal, superlative } = slots;
    const other =
      productId === undefined && otherOneSaid(text) ? otherOne(this.context.state, this.atHand()) : undefined;
    const picked = other ?? (productId === undefined ? (await this.picked(slots, text))?.id : undefined);
    if (picked !== undefined || ordinal !== undefined || superlative !== undefined) return picked;
    return await describedOne(text, this.atHand(), this);
  }

  private async picked(slots: ProductSlots, text: string): Promise<ShownThing | undefined> {
    const shown = this.context.state.shown.filter((thing) => thing.kind === 'product');
    if (slots.ordinal === undefined && slots.superlative === undefined) return undefined;
    if (shown.length < 2) return slots.superlative === undefined ? undefined : shown[0];
    const isByPrice = slots.superlative !== undefined && superlativeIn(text) !== undefined;
    return chosenFrom(text, isByPrice ? await pricedThings(shown, this.context.shop) : shown);
  }

  private async pointedAt(
    pointing: 'this' | 'it',
    mention: string,
    words: string,
    mayAskInWords = false,
  ): Promise<ProductGrounding> {
    const atHand = this.atHand(pointing);
    // "Does it come with a bag", after several were shown: one of them is asked of, and no bag.
    const isOfShown = mayAskInWords && pointing === 'it' && this.context.state.shown.length > 1;
    if (atHand === undefined && isOfShown && asksWhatItHas(words, mention)) return { kind: 'none' };
    if (atHand === undefined) return await this.byName(mention, words);
    // "Does it come with a case", "which speakers are in it": what is named is what "it" may have.
    if (mayAskInWords && asksWhatItHas(words, mention)) return await this.found(atHand, words, false);
    // "Is it there, the Pro Stand Mixer": what is said whole is what is pointed at, but where it is asked what that is like beside another thing.
    const whole = mayAskInWords ? undefined : saidWhole(normalize(words), mention);
    if (whole !== undefined) return await this.found(whole, words, true);
    const candidates = await this.candidates(mention);
    const same = candidates.find((candidate) => candidate.productId === atHand);
    const other = candidates.find((candidate) => candidate.exact && candidate.productId !== atHand);
    const isSame = same !== undefined && same.coverage >= LEAST_COVERAGE_POINTED_AT;
    if (!isSame && other !== undefined) return await this.byName(mention, words);
    // "神经酰胺那个多少钱" on the page of another: what is named whole, and is one thing only, is meant.
    const [only, ...more] = isSame || pointing === 'this' ? [] : bestOf(candidates);
    if (only !== undefined && more.length === 0 && only.coverage >= WHOLE_COVERAGE)
      return await this.byName(mention, words, mayAskInWords);
    // "Those tires", after a tube: not the page but talk is pointed at, and the shop knows of things that are called so.
    const isOfTalk = this.context.page?.productId !== atHand && !(same && isHeadedBy(same.title, mention));
    if (isOfTalk && bestOf(candidates).some(({ title }) => isHeadedBy(title, mention)))
      return await this.byName(mention, words);
    // "The price of the 1 TB drive, and does it come with a cable": "it" is what the message itself names.
    const before = pointing === 'it' && !isSame ? wordsBeforeIt(words) : '';
    const named = withoutOptions(before) === '' ? [] : bestOf(await this.candidates(before));
    if (named.some(({ coverage }) => coverage >= WHOLE_COVERAGE)) return await this.byName(before, words);
    // "这款耳机" on the page of a product that is not called 耳机: the page still says what is meant.
    return await this.found(atHand, words, false);
  }

  private async byName(mention: string, words: string, mayAskInWords = false): Promise<ProductGrounding> {
    const meant = await this.nameMeans(mention, words, mayAskInWords);
    // However it was found: the product of another number of that series is not what is named.
    if (meant.kind !== 'found' || !meant.byName || !isOfAnotherModel(meant.product.product, mention, words))
      return meant;
    const near = [shownProduct(meant.product.product, this.context.locale)];
    return { kind: 'unknown', mention: wholeMention(mention, words), isName: true, near };
  }

  private async nameMeans(mention: string, words: string, mayAskInWords: boolean): Promise<ProductGrounding> {
    const whole = saidWhole(normalize(words), mention) ?? namedWithOption(normalize(words), mention);
    if (whole !== undefined) return await this.found(whole, words, true);
    const candidates = await this.candidates(mention);
    const exactly = bestOf(candidates);
    const alike = exactly.length > 0 ? exactly : await this.fittingOtherwise(mention, words);
    const fitting = await ofModelNamed(mention, words, alike, this.context.shop);
    const [best] = fitting;
    if (alike.length > 0 && best === undefined)
      return unknownName(wholeMention(mention, words), words, alike, this.context);
    if (best === undefined)
      return (
        (await this.otherwise(await this.inTalk(mention), words)) ??
        (await this.coveredByContext(mention, words)) ??
        (mayAskInWords ? await this.withoutSubject(mention, words) : undefined) ??
        (await this.otherwise(meantOtherwise(words, this.context.state), words)) ??
        unknownName(mention, words, candidates, this.context)
      );
    if (fitting.length === 1) {
      const isOfTalk = mayAskInWords || (best.titleShare === 0 && namesOnlyOptions(mention));
      const atHand = isOfTalk ? this.atHand() : undefined;
      // "Is the yarn itchy", after a kit was talked of: a yarn needle is no yarn.
      const isOfIt = atHand !== undefined && goodsIn(mention).length > 0 && !isHeadedBy(best.title, mention);
      // "Chest is about 60cm", "just regular width": a measure or an option that another product comes in names none of it.
      const isOfOptions = best.titleShare === 0 && (measuresIn(mention).length > 0 || namesOnlyOptions(mention));
      return isOfIt || (isOfOptions && atHand !== undefined)
        ? await this.found(atHand, words, false)
        : await this.found(best.productId, words, true, best);
    }
    const atHand = [this.context.page?.productId, this.context.state.focus?.productId];
    const shown = this.context.state.shown.map((thing) => thing.id);
    const ofShown = fitting.filter((candidate) => shown.includes(candidate.productId));
    const called = fitting.filter(({ title }) => saysAll(title, mention));
    // "过滤桶" is the 外置过滤桶 before the 过滤桶替换滤棉, "speakers" those and not their stands.
    const headed = await headedBy(mention, fitting, this.context.shop);
    const here =
      fitting.find((candidate) => atHand.includes(candidate.productId)) ??
      (called.length === 1 ? called[0] : undefined) ??
      (ofShown.length === 1 ? ofShown[0] : undefined) ??
      lastTalkedOf(fitting, this.context.state) ??
      (await fittingInTalk(mention, fitting, this.context)) ??
      (headed.length === 1 ? headed[0] : undefined);
    const meant =
      here ??
      (await comingIn(fitting, words, this.context.shop)) ??
      (await ofKindInTalk(mention, fitting, this.atHand(), this.context.shop));
    if (meant) return await this.found(meant.productId, words, true, meant);
    // "户外会褪色吗" names a category but no goods, and none of them by its title: it is a part of what is asked of the product at hand.
    const isNoName = goodsIn(mention).length === 0 && !fitting.some(({ title }) => isCalled(title, mention));
    const askedOf = mayAskInWords && headed.length === 0 ? this.atHand() : undefined;
    if (askedOf !== undefined && (isNoName || (await this.speaksOf(askedOf, mention))))
      return await this.found(askedOf, words, false);
    return {
      kind: 'several',
      mention,
      choices: (headed.length > 0 ? headed : fitting).slice(0, MAX_CHOICES).map((candidate) => this.thingOf(candidate)),
    };
  }

  /** Whether a product says something of itself by a word. */
  async speaksOf(productId: string, mention: string): Promise<boolean> {
    const { products } = await this.context.shop.catalog.getProducts({ productIds: [productId] });
    return products.some((product) => saysOfItself(product, mention));
  }

  private async otherwise(productId: string | undefined, words: string): Promise<ProductGrounding | undefined> {
    return productId === undefined ? undefined : await this.found(productId, words, true);
  }

  /** "The black ones", 黑色的还有几个, after several were shown: those of them that come in it, and nothing else that is called so. */
  private async shownIn(options: string, words: string): Promise<ProductGrounding | undefined> {
    const shown = this.context.state.shown.filter(({ kind }) => kind === 'product');
    if (options === '' || shown.length < 2) return undefined;
    const { products } = await this.context.shop.catalog.getProducts({ productIds: shown.map(({ id }) => id) });
    const coming = products.filter((product) => readOptions(product, options).named.length > 0);
    const [only, ...more] = coming;
    if (only === undefined) return undefined;
    if (more.length === 0) return await this.found(only.id, words, true);
    const choices = shown.filter(({ id }) => coming.some((product) => product.id === id));
    return { kind: 'several', mention: options, choices: choices.slice(0, MAX_CHOICES) };
  }

  /** The mention without its options, or by other words for the same kind of thing: what it lacks is said of the product. */
  private async fittingOtherwise(mention: string, words: string): Promise<MentionCandidate[]> {
    // A bare number may be what tells this model from another.
    if (BARE_NUMBER.test(mention)) return [];
    const bare = withoutOptions(mention);
    const others = [bare, productWords(withoutOptions(words))];
    for (const other of new Set(others.filter((one) => one !== '' && one !== mention))) {
      const fitting = bestOf(await this.candidates(other));
      if (fitting.length > 0) return fitting;
    }
    for (const { mention: other, noun } of genericNouns(bare)) {
      const fitting = bestOf(await this.candidates(other)).filter(({ title }) => isCalled(title, noun));
      if (fitting.length > 0) return fitting;
    }
    return [];
  }

  /** Words that are options of the product at hand, or a part of the name of one of those shown. */
  private async coveredByContext(mention: string, words: string): Promise<ProductGrounding | undefined> {
    const atHand = this.atHand();
    if (atHand !== undefined) {
      const { products } = await this.context.shop.catalog.getProducts({ productIds: [atHand] });
      const read = products[0] && readOptions(products[0], mention);
      if (
        read &&
        read.named.length > 0 &&
        isOfProduct(products[0], productWords(read.rest.replace(CONTAINER, '').replace(TAKES_SOME, ' ')))
      )
        return await this.found(atHand, words, false);
    }
    const shown = this.context.state.shown.filter((thing) => thing.kind === 'product');
    const named = shown.length > 1 ? chosenFrom(mention, shown) : undefined;
    return named && (await this.found(named.id, words, true));
  }

  /** "能带上飞机吗", "how often do i use it": no part of it names a thing, so it is asked of the product at hand. */
  private async withoutSubject(mention: string, words: string): Promise<ProductGrounding | undefined> {
    const { lastSkill, basket } = this.context.state;
    // Of several that were priced together the one that was added last.
    const atHand = this.atHand() ?? (lastSkill === 'price' ? basket?.at(-1)?.productId : undefined);
    const isName = !COMES_WITH.test(mention) && isNameLike(mention, words);
    const listed = this.context.state.shown.filter(({ kind }) => kind === 'product');
    // Of several that were listed one is asked of, and nothing of that name.
    if (atHand === undefined && !isName && listed.length > 1) return { kind: 'none' };
    if (atHand === undefined || isName) return undefined;
    return await this.found(atHand, words, false);
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
    const { page, state } = this.context;
    const isSameAsBefore = !byName && state.focus?.productId === productId && !ASKS_OF_ALL.test(words);
    const before = isSameAsBefore ? (state.focus?.skus ?? (state.focus?.sku ? [state.focus.sku] : [])) : [];
    const bySize = resized(product, words, before);
    if (bySize) return { kind: 'found', byName, product: { product, ...bySize } };
    const narrowed = narrowVariants(product, words, before);
    const named = candidate?.optionsNamed ? candidate.skus : [];
    const onPage = page?.productId === productId && page.sku !== undefined && before.length === 0 ? [page.sku] : [];
    const skus = skusMeant(product, narrowed, named, onPage);
    const { missingOption } = narrowed;
    return {
      kind: 'found',
      byName,
      product: { product, skus, ...(missingOption === undefined ? {} : { missingOption }) },
    };
  }
}
