// Understanding without a language model: wishes by rules and classifier, slots by extractors, gaps from the context.
import type { SkillName } from '#contracts';
import { detectLocale, normalize, tokenize } from '#language';
import { evidenceNow } from '../evidence/evidence.js';
import type { Skill } from '../skills/skill.js';
import { readOptions } from '../ground/option-words.js';
import { AGAIN, byForm } from './by-form.js';
import { carriedOver, namedBySearch } from './carried-over.js';
import { withoutChatMarks } from './chat-marks.js';
import { asAsked, askedCluesOf } from './as-asked.js';
import { asWritten, isOnlyCode, isOnlyProof } from './codes.js';
import { aboutBefore, firstOfDeed, type NotWished } from '../interpret/mood-of-deed.js';
import { talkBefore } from '../interpret/skill-in-context.js';
import { trace } from '../trace.js';
import { productWords, withoutOptions } from './mention.js';
import { namesDeed } from '../order-actions/deed-mood.js';
import { letsGo, meansLess } from '../order-actions/let-go.js';
import { maySpeakOfDeed } from './deed-spoken-of.js';
import { slotsOf } from './slots.js';
import type { Understander, Understanding, UnderstandingContext, UnderstoodCall } from './understander.js';
import { SkillOpinions } from './skill-opinions.js';
import { WishFinder, type Wish, type WishContext } from './wishes.js';
import { placesIn } from './places.js';

/** No line from which it was learned what is asked is nearly as long, and what is longer would be slow to look at. */
const LONGEST_QUESTION = 800;
/** From here on the classifier knows small talk from the name of a product. */
const SURELY_TALK = 0.6;
/** "Can you engrave my name on the cup" asks for something, however much it sounds like talk. */
const SURELY_TALK_THOUGH_ASKED = 0.95;
/** And from here on that nothing is asked. */
const SURELY_ONLY_TALK = 0.9;
const LEAST_SHARE_OF_TALK = 0.5;
const ASKS_FOR_SOMETHING =
  /^(?:can|could|would|will|do|does) (?:you|u|it|they|i|we)\b|^(?:你们?)?(?:能不能|可不可以|能|可以)(?:帮我|给我)?.*[吗么]/iu;
const ASKS_WHEN = /几天|多久|什么时候|哪天|几号|\b(?:when|how (?:long|soon|many days))\b/iu;
const ARRIVAL =
  /什么时候(?:能|可以|会)?(?:送|收)?到|多久(?:能)?(?:送|收)?到|几天(?:能)?到|还要多久|到了吗|\bwhen (?:will|does|would|is) (?:it|they|that)\b|\bhow long\b|\bhas it\b|\bdid it\b/u;
const DISPATCH = /^(?!.*(?:我的|订单|还没|怎么还|我买)).*(?:什么|啥)?(?:时候|多久|几天)(?:能|会|可以)?(?:发货|寄出)/u;
const LANGUAGELESS = /(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,255}|#?(?<![a-z\d_/-])(?=[a-z]{0,40}\d)[a-z\d_/-]{4,60}\b/giu;
const LETTER = /\p{L}|\p{N}/u;
const ABOUT_A_PRODUCT = new Set<SkillName>(['price', 'stock', 'shipping', 'product-info', 'promotions']);
const SAID_AS_OPTION = /\bones?\b|的|呢|码|号|款|\b(?:in|size|colou?r|with|version|and|what about|how about)\b/u;

/** Understands with rules, a trained classifier and extractors. */
export class LocalUnderstander implements Understander {
  /** What the classifiers think of texts: whoever owns this understander warms and closes it. */
  readonly opinions: SkillOpinions;
  readonly wishes: WishFinder;

  constructor(skills: readonly Skill[]) {
    this.opinions = new SkillOpinions(skills);
    this.wishes = new WishFinder(skills, this.opinions);
  }

  async understand(text: string, context: UnderstandingContext): Promise<Understanding> {
    // An e-mail address or an order number is in no language.
    const locale = detectLocale(text.replace(LANGUAGELESS, ' '), context.state.locale);
    trace('language', () => locale);
    trace('tokens', () => tokenize(text).join(' | '));
    await this.wishes.consider(withoutChatMarks(text), context.state.lastQuestion);
    const calls = this.asAsked(text, context).map((call) => inOwnCase(call, text));
    trace('calls', () => calls);
    const mood = await this.moodOf(text, calls, context);
    const afterRefusal = await this.afterRefusal(text, mood, context);
    return {
      locale,
      calls,
      ...(mood === undefined ? {} : { mood }),
      ...(afterRefusal === undefined ? {} : { afterRefusal }),
    };
  }

  /** What the words are taken for, and where what is asked is surely something else, that. */
  private asAsked(message: string, context: UnderstandingContext): readonly UnderstoodCall[] {
    const { calls, rule } = this.callsOf(message, context);
    const { state, page, isCustomer } = context;
    // What answers a question of ours is no question; a message that is nothing but a code or a sign asks by its form.
    if (state.pending !== undefined || !LETTER.test(message) || isOnlyCode(message) || isOnlyProof(message))
      return calls;
    if (message.length > LONGEST_QUESTION) return calls;
    const text = withoutChatMarks(message);
    const clues = askedCluesOf(text, context);
    const chances = this.wishes.asked(text, clues, talkBefore(state, page, isCustomer));
    trace('asked', () => chances.slice(0, 3).map(({ asked, probability }) => `${asked} ${probability.toFixed(2)}`));
    const [isAgain, isByForm] = [rule === AGAIN, rule !== undefined && rule !== AGAIN];
    const [first] = calls;
    // A greeting before something else is not all that is said.
    const isWhole = first !== undefined && first.text.length >= LEAST_SHARE_OF_TALK * text.length;
    // "One please" only sounds like talk, and is none that is known.
    const isKnownTalk = first?.slots['kind'] !== 'other' || chances[0]?.asked !== 'buy';
    const isSureTalk = isWhole && isKnownTalk && first.skill === 'small-talk' && first.confidence >= SURELY_ONLY_TALK;
    const before = { isByForm, isAgain, isSureTalk, clues, cues: this.wishes.cuesOf(normalize(text)) };
    return asAsked(calls, chances, text, context, before);
  }

  /** A change that is only spoken of is told from one that is wished. */
  private async moodOf(
    message: string,
    calls: readonly UnderstoodCall[],
    { state, page }: UnderstandingContext,
  ): Promise<NotWished | undefined> {
    if (!maySpeakOfDeed(message, state.form, calls)) return undefined;
    return await this.wishes.notWished(withoutChatMarks(message), aboutBefore(state, page));
  }

  /** "Actually don't cancel, can it be in blue": what is said after the plan that waits was refused; where all seems a refusal, what is wished. */
  private async afterRefusal(
    message: string,
    mood: NotWished | undefined,
    { state, page }: UnderstandingContext,
  ): Promise<string | undefined> {
    const parts = state.form?.asks === 'confirm' ? firstOfDeed(withoutChatMarks(message)) : undefined;
    if (parts === undefined || meansLess(parts.rest)) return undefined;
    const about = aboutBefore(state, page);
    if (!letsGo(await this.wishes.notWished(parts.first, about), parts.first)) return undefined;
    if (mood === undefined) return parts.rest;
    return namesDeed(parts.rest) && (await this.wishes.notWished(parts.rest, about)) === undefined
      ? parts.rest
      : undefined;
  }

  /** By rule, or by patterns and the classifiers. */
  private callsOf(
    message: string,
    context: UnderstandingContext,
  ): { readonly calls: readonly UnderstoodCall[]; readonly rule?: string } {
    const text = withoutChatMarks(message);
    const byRule = byForm(text, context, (plain: string) => this.wishes.cuesOf(plain));
    if (byRule) {
      trace('rule', () => byRule.rule);
      return { calls: [byRule.call], rule: byRule.rule };
    }
    const wishes = this.wishes.find(text, aboutOf(context)).map((wish) => inContext(wish, context));
    if (wishes.length === 0) return { calls: [{ skill: 'fallback', slots: {}, confidence: 0.3, text }] };
    const calls = wishes.map((wish) => ({
      skill: wish.skill,
      slots: {
        ...(wish.ofAtHand === true ? { pointsAt: 'it' } : slotsOf(wish.skill, wish.text, context)),
        ...(wish.skill === 'faq' && wish.sure ? { isSure: true } : {}),
      },
      confidence: wish.confidence,
      text: wish.text,
    }));
    return {
      calls: carriedOver(namedBySearch(withoutTalk(calls, context)), text).map((call) => aboutAtHand(call, context)),
    };
  }
}

function aboutOf({ atHand, isCustomer, state, page }: UnderstandingContext): WishContext {
  const inTalk = state.focusOrderId !== undefined || page?.orderId !== undefined || state.form !== undefined;
  const products = [...state.shown.filter(({ kind }) => kind === 'product').map(({ id }) => id), ...state.talkedOf];
  const mayHaveOrders = isCustomer || inTalk || state.verifiedOrderIds.length > 0;
  return { atHand, mayHaveOrders, inTalk: new Set(products), before: talkBefore(state, page, isCustomer) };
}

/**
 * A classifier's guess of small talk that names things is no small talk: what the shop has may clear it up.
 * While a question is open, words that are talk of no kind ("both") may answer it, however sure the classifier is.
 */
function withoutTalk(calls: readonly UnderstoodCall[], { state }: UnderstandingContext): UnderstoodCall[] {
  const isAsked = state.pending !== undefined || state.form !== undefined;
  return calls.map((call) =>
    call.skill === 'small-talk' &&
    call.slots['kind'] === 'other' &&
    (isAsked ||
      (call.confidence < (ASKS_FOR_SOMETHING.test(call.text) ? SURELY_TALK_THOUGH_ASKED : SURELY_TALK) &&
        productWords(call.text) !== ''))
      ? { ...call, skill: 'fallback', slots: {}, confidence: 0.3 }
      : call,
  );
}

/** Product words that are options of the product at hand speak of it: "白色的什么时候到货". */
function aboutAtHand(call: UnderstoodCall, { atHand }: UnderstandingContext): UnderstoodCall {
  const words = call.slots['product'];
  if (atHand === undefined || !ABOUT_A_PRODUCT.has(call.skill) || typeof words !== 'string') return call;
  const read = readOptions(atHand, words);
  if ((read.named.length === 0 && read.missing === undefined) || productWords(read.rest) !== '') return call;
  // "How much is the laptop" may name another product than the backpack for laptops.
  const isPlain = /^[a-z][a-z -]*$/u.test(words) && withoutOptions(words) !== '';
  if (isPlain && !SAID_AS_OPTION.test(normalize(call.text))) return call;
  const { product: _product, ...slots } = call.slots;
  return { ...call, slots: { ...slots, pointsAt: slots['pointsAt'] ?? 'it', options: [words] } };
}

function inOwnCase(call: UnderstoodCall, message: string): UnderstoodCall {
  const codes = call.slots['orderIds'];
  if (!Array.isArray(codes)) return call;
  return { ...call, slots: { ...call.slots, orderIds: asWritten(codes as string[], message) } };
}

/** "When does it come?" is about the order that was talked about, or that is on the page, if there is one. */
function inContext(wish: Wish, { state, page, atHand }: UnderstandingContext): Wish {
  const isBefore =
    wish.skill === 'order-status' && DISPATCH.test(normalize(wish.text)) && state.lastSkill !== 'order-status';
  // Before buying, "when do you send it" is about the product at hand.
  if (isBefore && atHand !== undefined && page?.orderId === undefined) return { ...wish, skill: 'shipping' };
  if (wish.skill !== 'shipping' || !(ARRIVAL.test(normalize(wish.text)) || ASKS_WHEN.test(wish.text))) return wish;
  const namesPlace = placesIn(wish.text).length > 0;
  // "How long do they usually take", after a refund was asked for, is how long that takes.
  const isOfRefund =
    state.lastSkill === 'refund-status' && !namesPlace && evidenceNow().namesIn(normalize(wish.text)).length === 0;
  if (isOfRefund) return { ...wish, skill: 'refund-status' };
  const aboutOrder =
    state.lastSkill === 'order-status' || (page?.orderId !== undefined && page.productId === undefined);
  return aboutOrder && !namesPlace && productWords(wish.text) === '' ? { ...wish, skill: 'order-status' } : wish;
}
