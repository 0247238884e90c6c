// Understanding without a language model: wishes by rules and classifier, slots by extractors, gaps from the context.
import type { SkillName } from '#contracts';
import { detectLocale, findQuantity, normalize, tokenize } from '#language';
import { evidenceNow } from '../evidence/evidence.js';
import type { Skill } from '../skills/skill.js';
import { readOptions } from '../ground/option-words.js';
import { carriedOver, namedBySearch } from './carried-over.js';
import { isOnlySmileys, withoutChatMarks } from './chat-marks.js';
import { asAsked, askedCluesOf } from './as-asked.js';
import { asWritten, couponCodeIn, isOnlyCode, isOnlyProof, isProofInWords, orderCodesIn } from './codes.js';
import { aboutBefore, firstOfDeed, type NotWished } from '../interpret/mood-of-deed.js';
import { talkBefore } from '../interpret/skill-in-context.js';
import { refusesChange } from '../order-actions/not-wished.js';
import { trace } from '../trace.js';
import { optionWords, ordinalIn, productWords, superlativeIn, withoutOptions } from './mention.js';
import { letsGo } from '../order-actions/let-go.js';
import { maySpeakOfDeed } from './deed-spoken-of.js';
import { destinationIn, slotsOf } from './slots.js';
import type { Understander, Understanding, UnderstandingContext, UnderstoodCall } from './understander.js';
import { asksOfHaving, asksStock, saysHaving } from './stock-questions.js';
import { SkillOpinions } from './skill-opinions.js';
import { WishFinder, type Wish, type WishContext } from './wishes.js';
import { placesIn } from './places.js';

const REPEATABLE = new Set<SkillName>([
  'price',
  'stock',
  'shipping',
  'product-info',
  'promotions',
  'order-status',
  'price-protection',
]);
const AGAIN = 'the last question again, about something else';
const LONGEST_OPTION = 40;
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
const ELLIPSIS = /^(?:那|还有|再)|呢[？?]?$|^(?:and|what about|how about|or)\b/u;
const ASKS_WHEN = /几天|多久|什么时候|哪天|几号|\b(?:when|how (?:long|soon|many days))\b/iu;
/** "那海信的呢" has no question of its own. */
const ASKS_WHETHER =
  /行不行|能不能|可不可以|会不会|(?:^|\n)[^能可会用\n]*[能可会用].*(?:吗|不|么)$|^(?:and |so |then )?(?:can|could|does|do|is|are|will|would)\b/u;
const ASKS_HOW_MANY =
  /[能可会](?:不能|以)?\p{Script=Han}{0,4}(?:几|多少|多[大长宽高重厚深久])\p{Script=Han}{0,4}[?？]?$/u;
/** "那黑的吧 不合适能退吗": something is asked of its own. */
const ASKS_BESIDE =
  /^(?:and|or) (?:do|does|did|is|are|can|could|will|would|how|what|when|where|who|why|which)\b(?! (?:about|if)\b)|\p{Script=Han} \p{Script=Han}.{0,300}(?:[吗么没不]$|多少|什么|怎么|几)/u;
const ARRIVAL =
  /什么时候(?:能|可以|会)?(?:送|收)?到|多久(?:能)?(?:送|收)?到|几天(?:能)?到|还要多久|到了吗|\bwhen (?:will|does|would|is) (?:it|they|that)\b|\bhow long\b|\bhas it\b|\bdid it\b/u;
const DISPATCH = /^(?!.*(?:我的|订单|还没|怎么还|我买)).*(?:什么|啥)?(?:时候|多久|几天)(?:能|会|可以)?(?:发货|寄出)/u;
const ASKS_FOR_OTHERS = /\b(?:something|anything|others?|another|any)\b|有(?:没有)?(?:更|再)?便宜|别的|其他/u;
const LANGUAGELESS = /(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,255}|#?(?<![a-z\d_/-])(?=[a-z]{0,40}\d)[a-z\d_/-]{4,60}\b/giu;
const LETTER = /\p{L}|\p{N}/u;
const APPROVAL = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u200d|[\s!！~～。.])+$/u;
/** "？" is how shoppers ask whether anybody is there; after an answer that understood nothing it is no more of a word. */
const QUESTION_MARKS = /^(?=[^?？]{0,4000}[?？])[\s?？!！。.]+$/u;
const APPROVES = /👍|👌|🙏|👏|💪|🆗|✅|❤|♥|💕|💗|💖|💛|💙|💚|🧡|😊|😍|🥰|😘|🙂|☺|🎉|😄|🤝|🌹|💐/u;
/** "Yes, please go ahead with the exchange": agreement, whatever it names, where nothing was asked. */
const AGREES =
  /^(?:(?:u[hm]+|oh|well|ok(?:ay)?|great|perfect|thanks?|thank you)[\s,.!…-]+)*(?:yes|yeah|yep|yup|sure|correct|that(?:'s| is) (?:right|correct|fine))\b[^?]*\b(?:go (?:right )?ahead|proceed|confirm|continue)\b[^?]*$/u;
/** From here on a pattern says what is wanted. */
const CLEAR_CUE = 0.6;
/** Skills that a bare option ("the blue one") asks again. */
const OF_VARIANTS = new Set<SkillName>(['price', 'stock']);
const ABOUT_A_PRODUCT = new Set<SkillName>(['price', 'stock', 'shipping', 'product-info', 'promotions']);
const SAID_AS_OPTION = /\bones?\b|的|呢|码|号|款|\b(?:in|size|colou?r|with|version|and|what about|how about)\b/u;
const OF_WHOLE_SHOP =
  /店里|你们|全店|商品|东西|产品|什么|\b(?:you|your|shop|store|thing|things|products?|items?|something|anything)\b/u;

/** "Don't return the mug, just the shirt": the plan is not let go, but made smaller. */
const ONLY_A_PART =
  /^(?:(?:but|and) )?(?:just|only)\b(?! (?:take|change|swap|switch|add|put|remove|move|update)\b)|^[就只光](?:退|换|取消|要)/u;

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
    await this.wishes.consider(withoutChatMarks(text));
    const calls = this.asAsked(text, context).map((call) => inOwnCase(call, text));
    trace('calls', () => calls);
    const mood = await this.moodOf(text, calls, context);
    const afterRefusal = mood === undefined ? await this.afterRefusal(text, context) : undefined;
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
    const isSureTalk = isWhole && first.skill === 'small-talk' && first.confidence >= SURELY_ONLY_TALK;
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

  /** "Actually don't cancel, can it be in blue": what is said after the plan that waits was refused. */
  private async afterRefusal(message: string, { state, page }: UnderstandingContext): Promise<string | undefined> {
    const parts = state.form?.asks === 'confirm' ? firstOfDeed(withoutChatMarks(message)) : undefined;
    if (parts === undefined || ONLY_A_PART.test(parts.rest)) return undefined;
    const mood = await this.wishes.notWished(parts.first, aboutBefore(state, page));
    return letsGo(mood, parts.first) ? parts.rest : undefined;
  }

  /** By rule, or by patterns and the classifiers. */
  private callsOf(
    message: string,
    context: UnderstandingContext,
  ): { readonly calls: readonly UnderstoodCall[]; readonly rule?: string } {
    const text = withoutChatMarks(message);
    const byRule = this.byRule(text, context);
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

  /** What the form of the whole message, or the question before it, settles. */
  private byRule(text: string, context: UnderstandingContext): { rule: string; call: UnderstoodCall } | undefined {
    if ((APPROVAL.test(text) && APPROVES.test(text)) || isOnlySmileys(text)) {
      const call = { skill: 'small-talk' as const, slots: { kind: 'acknowledge' }, confidence: 0.9, text };
      return { rule: 'nothing but approving signs', call };
    }
    if (QUESTION_MARKS.test(text) && context.state.notUnderstood === 0) {
      const call = { skill: 'small-talk' as const, slots: { kind: 'ping' }, confidence: 0.9, text };
      return { rule: 'nothing but question marks', call };
    }
    if (!LETTER.test(text))
      return { rule: 'no word at all', call: { skill: 'fallback', slots: {}, confidence: 1, text } };
    if (/^886?$/u.test(normalize(text)) && context.state.shown.length === 0) {
      const call = { skill: 'small-talk' as const, slots: { kind: 'goodbye' }, confidence: 0.7, text };
      return { rule: 'a goodbye in numbers', call };
    }
    if (isOnlyCode(text) || isOnlyProof(text)) {
      const ofVariants = this.ofVariants(text, normalize(text), context);
      if (ofVariants) return { rule: 'a code that is an option of the product at hand', call: ofVariants };
      const slots = { ...slotsOf('order-status', text, context), onlyCode: true };
      return { rule: 'nothing but a code', call: { skill: 'order-status', slots, confidence: 0.5, text } };
    }
    if (isProofInWords(text) && [...this.wishes.cuesOf(normalize(text)).values()].every((weight) => weight < CLEAR_CUE))
      return {
        rule: 'an order and the e-mail of it',
        call: { skill: 'order-status', slots: slotsOf('order-status', text, context), confidence: 0.7, text },
      };
    if (/^\d{1,3}$/u.test(normalize(text))) {
      const lone = numbered(text, context);
      const ofVariants = lone.skill === 'fallback' ? this.ofVariants(text, normalize(text), context) : undefined;
      return { rule: 'a lone number', call: ofVariants ?? lone };
    }
    if (context.state.form === undefined && context.state.pending === undefined && isAgreement(text)) {
      const call = { skill: 'small-talk' as const, slots: { kind: 'acknowledge' }, confidence: 0.8, text };
      return { rule: 'agreement to what was not asked', call };
    }
    if (context.state.form === undefined && refusesChange(text)) {
      const call = { skill: 'small-talk' as const, slots: { kind: 'drop' }, confidence: 0.85, text };
      return { rule: 'a change that is not wished, where none is open', call };
    }
    const code = couponCodeIn(text);
    if (code !== undefined)
      return { rule: 'a coupon code', call: { skill: 'promotions', slots: { code }, confidence: 0.85, text } };
    const ofShown = pickedOfShown(text, context);
    if (ofShown) return { rule: 'the extreme one of those shown', call: ofShown };
    const repeated = this.repeated(text, context);
    return repeated && { rule: AGAIN, call: repeated };
  }

  /** "那上海呢？", "what about the red one": the last question again, about something else. */
  private repeated(text: string, context: UnderstandingContext): UnderstoodCall | undefined {
    const plain = normalize(text).replace(/(?<![。.!！])[。.!！]+$/u, '');
    // "黑的xl还有吗" asks for no more of what was looked for.
    const ofStock = asksStock(plain) ? this.ofVariants(text, plain, context) : undefined;
    if (ofStock) return ofStock;
    if ([...this.wishes.cuesOf(plain).values()].some((weight) => weight >= CLEAR_CUE)) return undefined;
    const ofVariants = this.ofVariants(text, plain, context);
    if (ofVariants) return ofVariants;
    const skill = context.state.lastSkill;
    if (skill === undefined || !REPEATABLE.has(skill)) return undefined;
    const isEllipsis = ELLIPSIS.test(plain);
    const rest = productWords(plain, placesIn(plain));
    const placeOnly = destinationIn(plain) !== undefined && rest === '';
    const optionOnly = optionWords(plain).length > 0 && withoutOptions(productWords(plain)) === '';
    const picked =
      !ASKS_FOR_OTHERS.test(plain) && (ordinalIn(plain) !== undefined || superlativeIn(plain) !== undefined);
    if (placeOnly && skill === 'shipping')
      return { skill, slots: slotsOf(skill, text, context), confidence: 0.8, text };
    if ((optionOnly || (picked && rest === '')) && skill !== 'shipping') {
      const asked = OF_VARIANTS.has(skill) && asksStock(plain) ? 'stock' : skill;
      return { skill: asked, slots: slotsOf(asked, text, context), confidence: 0.75, text };
    }
    const isCount = findQuantity(text) !== undefined && (rest === '' || /^[\d\s]+$/u.test(rest)) && plain.length <= 20;
    if (isCount && (skill === 'price' || skill === 'stock' || skill === 'shipping'))
      return { skill, slots: slotsOf(skill, text, context), confidence: 0.7, text };
    // "那铺乳胶垫上面行不行" asks something of its own of the same product, "那款帐篷能睡几个人" of another one.
    const isOwnQuestion = (skill === 'product-info' && ASKS_WHETHER.test(plain)) || ASKS_HOW_MANY.test(plain);
    if (isEllipsis && rest !== '' && plain.length <= 40 && !ASKS_BESIDE.test(plain) && !isOwnQuestion)
      return { skill, slots: slotsOf(skill, text, context), confidence: 0.65, text };
    return undefined;
  }

  /** "The blue one", "750的": nothing but options of the product just spoken of. */
  private ofVariants(text: string, plain: string, { state, atHand }: UnderstandingContext): UnderstoodCall | undefined {
    const last = state.lastSkill;
    if (atHand === undefined || last === undefined || last === 'order-status' || state.pending?.asks === 'choose')
      return undefined;
    if (plain.length > LONGEST_OPTION) return undefined;
    const read = readOptions(atHand, text);
    if ((read.named.length === 0 && read.missing === undefined) || productWords(read.rest) !== '') return undefined;
    const isOfStock =
      asksStock(plain) || asksOfHaving(plain) || (!OF_VARIANTS.has(last) && (saysHaving(plain) || last === 'shipping'));
    const skill = isOfStock ? 'stock' : OF_VARIANTS.has(last) ? last : 'price';
    const alsoStock = skill === 'price' && last === 'product-info' ? { alsoStock: true } : {};
    const quantity = read.named.length > 0 ? findQuantity(read.rest) : undefined;
    return { skill, slots: { pointsAt: 'it', ...alsoStock, ...(quantity ? { quantity } : {}) }, confidence: 0.8, text };
  }
}

function aboutOf({ atHand, isCustomer, state, page }: UnderstandingContext): WishContext {
  const inTalk = state.focusOrderId !== undefined || page?.orderId !== undefined || state.form !== undefined;
  const products = [...state.shown.filter(({ kind }) => kind === 'product').map(({ id }) => id), ...state.talkedOf];
  const mayHaveOrders = isCustomer || inTalk || state.verifiedOrderIds.length > 0;
  return { atHand, mayHaveOrders, inTalk: new Set(products), before: talkBefore(state, page, isCustomer) };
}

/** "Which is the cheapest": of what was shown last, when it does not speak of the whole shop. */
function pickedOfShown(text: string, { state }: UnderstandingContext): UnderstoodCall | undefined {
  const superlative = superlativeIn(text);
  const plain = normalize(text);
  if (superlative === undefined || plain.length > LONGEST_OPTION) return undefined;
  const isAny = ASKS_FOR_OTHERS.test(plain) || OF_WHOLE_SHOP.test(plain.replace(/什么价格?/gu, ''));
  if (isAny || productWords(text) !== '' || !/哪|\bwhich\b|\bwhat(?:'?s| is)\b/u.test(plain)) return undefined;
  if (!state.shown.some((thing) => thing.kind === 'product')) return undefined;
  return { skill: 'find-products', slots: { superlative, pointsAt: 'it' }, confidence: 0.8, text };
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

/** A lone number is one of the things shown, and nothing where there is no such one. */
function numbered(text: string, { state }: UnderstandingContext): UnderstoodCall {
  const ordinal = Number(normalize(text));
  const products = state.shown.filter((thing) => thing.kind === 'product');
  if (ordinal < 1 || ordinal > products.length) return { skill: 'fallback', slots: {}, confidence: 0.5, text };
  const skill = state.lastSkill === 'price' || state.lastSkill === 'stock' ? state.lastSkill : 'product-info';
  return { skill, slots: { ordinal }, confidence: 0.7, text };
}

const isAgreement = (text: string): boolean => AGREES.test(normalize(text)) && orderCodesIn(text).length === 0;

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
