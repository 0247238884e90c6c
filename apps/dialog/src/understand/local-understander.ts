// Understanding without a language model: wishes by rules and classifier, slots by extractors, gaps from the context.
import { Logger } from '@nestjs/common';
import type { SkillName } from '#contracts';
import { detectLocale, findQuantity, normalize } from '#language';
import type { Skill } from '../skills/skill.js';
import { asWritten, isOnlyCode } from './codes.js';
import { optionWords, ordinalIn, productWords, superlativeIn, withoutOptions } from './mention.js';
import { destinationIn, slotsOf } from './slots.js';
import type { Understander, Understanding, UnderstandingContext, UnderstoodCall } from './understander.js';
import { WishFinder, type Wish } from './wishes.js';
import { placesIn } from './places.js';

const REPEATABLE = new Set<SkillName>(['price', 'stock', 'shipping', 'product-info', 'promotions', 'order-status']);
const ELLIPSIS = /^(?:那|还有|再)|呢[？?]?$|^(?:and|what about|how about|or)\b/u;
const ARRIVAL =
  /什么时候(?:能|可以|会)?(?:送|收)?到|多久(?:能)?(?:送|收)?到|几天(?:能)?到|还要多久|到了吗|\bwhen (?:will|does|would|is) (?:it|they|that)\b|\bhow long\b|\bhas it\b|\bdid it\b/u;
const ASKS_FOR_OTHERS = /\b(?:something|anything|others?|another|any)\b|有(?:没有)?(?:更|再)?便宜|别的|其他/u;
const LANGUAGELESS = /[\w.+-]+@[\w.-]+|#?\b(?=[a-z]*\d)[a-z\d_/-]{4,}\b/giu;
const LETTER = /\p{L}|\p{N}/u;

/** Understands with rules, a trained classifier and extractors. */
export class LocalUnderstander implements Understander {
  private readonly wishes: WishFinder;

  constructor(skills: readonly Skill[]) {
    const startedAtMs = performance.now();
    this.wishes = new WishFinder(skills);
    new Logger(LocalUnderstander.name).debug(`Trained in ${Math.round(performance.now() - startedAtMs)} ms`);
  }

  understand(text: string, context: UnderstandingContext): Promise<Understanding> {
    // An e-mail address or an order number is in no language.
    const locale = detectLocale(text.replace(LANGUAGELESS, ' '), context.state.locale);
    return Promise.resolve({ locale, calls: this.callsOf(text, context).map((call) => inOwnCase(call, text)) });
  }

  private callsOf(text: string, context: UnderstandingContext): UnderstoodCall[] {
    if (!LETTER.test(text)) return [{ skill: 'fallback', slots: {}, confidence: 1, text }];
    if (isOnlyCode(text)) {
      const slots = slotsOf('order-status', text, context);
      return [{ skill: 'order-status', slots: { ...slots, onlyCode: true }, confidence: 0.5, text }];
    }
    if (/^\d{1,3}$/u.test(normalize(text))) return [numbered(text, context)];
    const repeated = this.repeated(text, context);
    if (repeated) return [repeated];
    const wishes = this.wishes.find(text).map((wish) => inContext(wish, context));
    if (wishes.length === 0) return [{ skill: 'fallback', slots: {}, confidence: 0.3, text }];
    const calls = wishes.map((wish) => ({
      skill: wish.skill,
      slots: {
        ...slotsOf(wish.skill, wish.text, context),
        ...(wish.skill === 'faq' && wish.sure ? { isSure: true } : {}),
      },
      confidence: wish.confidence,
      text: wish.text,
    }));
    return carriedOver(calls, text);
  }

  /** "那上海呢？", "what about the red one": the last question again, about something else. */
  private repeated(text: string, context: UnderstandingContext): UnderstoodCall | undefined {
    const skill = context.state.lastSkill;
    if (skill === undefined || !REPEATABLE.has(skill)) return undefined;
    const plain = normalize(text).replace(/[。.!！]+$/u, '');
    if ([...this.wishes.cuesOf(plain).values()].some((weight) => weight >= 0.6)) return undefined;
    const isEllipsis = ELLIPSIS.test(plain);
    const rest = productWords(plain, placesIn(plain));
    const placeOnly = destinationIn(plain) !== undefined && rest === '';
    const optionOnly = optionWords(plain).length > 0 && withoutOptions(productWords(plain)) === '';
    const picked =
      !ASKS_FOR_OTHERS.test(plain) && (ordinalIn(plain) !== undefined || superlativeIn(plain) !== undefined);
    if (placeOnly && skill === 'shipping')
      return { skill, slots: slotsOf(skill, text, context), confidence: 0.8, text };
    if ((optionOnly || (picked && rest === '')) && skill !== 'shipping')
      return { skill, slots: slotsOf(skill, text, context), confidence: 0.75, text };
    const isCount = findQuantity(text) !== undefined && (rest === '' || /^[\d\s]+$/u.test(rest)) && plain.length <= 20;
    if (isCount && (skill === 'price' || skill === 'stock'))
      return { skill, slots: slotsOf(skill, text, context), confidence: 0.7, text };
    if (isEllipsis && rest !== '' && plain.length <= 40)
      return { skill, slots: slotsOf(skill, text, context), confidence: 0.65, text };
    return undefined;
  }
}

/** A lone number is one of the things shown, and nothing where there is no such one. */
function numbered(text: string, { state }: UnderstandingContext): UnderstoodCall {
  const ordinal = Number(normalize(text));
  const products = state.shown.filter((thing) => thing.kind === 'product');
  if (ordinal < 1 || ordinal > products.length) return { skill: 'fallback', slots: {}, confidence: 0.5, text };
  const skill = state.lastSkill === 'price' || state.lastSkill === 'stock' ? state.lastSkill : 'product-info';
  return { skill, slots: { ordinal }, confidence: 0.7, text };
}

function inOwnCase(call: UnderstoodCall, message: string): UnderstoodCall {
  const codes = call.slots['orderIds'];
  if (!Array.isArray(codes)) return call;
  return { ...call, slots: { ...call.slots, orderIds: asWritten(codes as string[], message) } };
}

/** "When does it come?" is about the order that was talked about, or that is on the page, if there is one. */
function inContext(wish: Wish, { state, page }: UnderstandingContext): Wish {
  if (wish.skill !== 'shipping' || !ARRIVAL.test(normalize(wish.text))) return wish;
  const namesPlace = placesIn(wish.text).length > 0;
  const aboutOrder =
    state.lastSkill === 'order-status' || (page?.orderId !== undefined && page.productId === undefined);
  return aboutOrder && !namesPlace && productWords(wish.text) === '' ? { ...wish, skill: 'order-status' } : wish;
}

/** What one part of a message names holds for its other parts: the product, the options, the place, the number of pieces. */
function carriedOver(calls: readonly UnderstoodCall[], message: string): UnderstoodCall[] {
  const result = calls.map((call) => ({ ...call, slots: { ...call.slots } as Record<string, unknown> }));
  const about = result.filter((call) => ['price', 'stock', 'shipping', 'product-info'].includes(call.skill));
  const names = (call: UnderstoodCall): boolean =>
    (typeof call.slots['product'] === 'string' && withoutOptions(call.slots['product']) !== '') ||
    call.slots['ordinal'] !== undefined ||
    call.slots['superlative'] !== undefined;
  for (const [index, call] of about.entries()) {
    if (!names(call)) {
      const source = about.slice(0, index).reverse().find(names) ?? about.slice(index + 1).find(names);
      for (const slot of ['product', 'ordinal', 'superlative', 'pointsAt', 'options'] as const) {
        if (source === undefined || source.slots[slot] === undefined) continue;
        if (slot === 'options' && call.slots[slot] !== undefined) continue;
        call.slots[slot] = source.slots[slot];
      }
    }
    if (call.skill === 'shipping' && call.slots['destination'] === undefined) {
      const destination = destinationIn(message);
      if (destination) call.slots['destination'] = destination.place;
    }
    if (call.skill === 'shipping' && call.slots['quantity'] === undefined) {
      const quantity = about.find((other) => other.slots['quantity'] !== undefined)?.slots['quantity'];
      if (quantity !== undefined) call.slots['quantity'] = quantity;
    }
  }
  return result;
}
