// Which skills each piece of a message wants: sure patterns and the classifier's opinion together.
import type { ProductRecord, SkillName } from '#contracts';
import { findPriceBounds, normalize } from '#language';
import { evidenceNow, isProductCode } from '../evidence/evidence.js';
import { asksForProperty, type Candidate, rankedSkills } from '../interpret/ranker.js';
import { refusesChange } from '../order-actions/not-wished.js';
import type { Skill } from '../skills/skill.js';
import type { Prediction } from './classifier/classifier.js';
import { piecesOf, softPiecesOf, spacedPiecesOf } from './clauses.js';
import { masked } from './masking.js';
import { trace } from '../trace.js';
import { orderCodesIn } from './codes.js';
import { productWords } from './mention.js';
import { withoutProperties } from '../skills/product-info/properties.js';
import { boughtInThatOrder } from './slots.js';
import type { SkillOpinion, SkillOpinions } from './skill-opinions.js';

/** A part of a message that wants one skill. */
export interface Wish {
  readonly skill: SkillName;
  readonly text: string;
  readonly confidence: number;
  /** Whether a sure pattern spoke for it. */
  readonly sure: boolean;
  /** Whether it is only by the product at hand that it was told: it is asked of that. */
  readonly ofAtHand?: boolean;
}

/** What of the conversation bears on the choice of a skill. */
export interface WishContext {
  /** The product that "it" means now. */
  readonly atHand?: ProductRecord | undefined;
  /** Whether the shopper has shown to have orders, or is a customer. */
  readonly mayHaveOrders: boolean;
  /** The products that were shown or talked of last. */
  readonly inTalk?: ReadonlySet<string>;
}

const NOTHING_KNOWN: WishContext = { mayHaveOrders: true };
const MAX_WISHES = 5;
/** What scores less without a pattern is no guess: the shop's policies and products are asked, or it is said not to be understood. */
const LEAST_SCORE = 0.34;
/** What is less probable to lie inside of what was taught begins nothing by its words alone. */
const LEAST_FIT = 0.1;
/** How much a probability outside of what was taught counts as confidence. */
const UNFIT_SHARE = 0.5;
/** A piece without any pattern counts as a wish of its own beside others only when the classifier is this sure. */
const PIECE_PROBABILITY = 0.8;
const NEVER_BESIDE_OTHERS = new Set<SkillName>(['small-talk', 'fallback', 'feedback']);
/** A defect told ("灯坏了") is the reason of the wish beside it, whichever that is. */
const TOLD_AS_REASONS: readonly SkillName[] = ['return-order', 'exchange-order'];
const NOT_BY_PIECE_ALONE = new Set<SkillName>([
  'find-products',
  'product-info',
  'faq',
  ...TOLD_AS_REASONS,
  ...NEVER_BESIDE_OTHERS,
]);
/** Beside one of these, an order that is told of and not asked after ("I cancelled it last week") is its story. */
const WITH_A_STORY = new Set<SkillName>([
  'refund-status',
  'invoice',
  'price-protection',
  'return-order',
  'exchange-order',
]);
const ASKS_AFTER_ORDER =
  /\b(?:where|when|track\w*|status|eta|arriv\w*|deliver\w*|ship\w*|come|missing|received?|late|check|see)\b|[?？吗么呢没未哪几催查看]|物流|快递|发货|时候|多久|到/u;
/** "Please don't cancel anything": what is not to be done is no wish where another one is said. */
const NOT_WISHED =
  /\b(?:don't|do not|dont|didn't|not|never|without|no need to) (?:\w+ )?(?:want(?:ing)? (?:to |you to )|wish to |need to |have to )?(?:cancel(?:l?ing|l?ed)?|return(?:ing)?|exchang(?:e|ing)|(?:(?:to )?(?:talk|speak) (?:to|with) )?(?:a |an |any )?(?:person|human|agent|representative))\b|(?:不用|不要|不需要|不想|无需|别)(?:再)?(?:给我|帮我)?(?:转|找|要|接)?(?:接)?(?:人工|真人|客服)/u;
/** An English clause that asks or tells to do something; the others tell a story, and a guess alone makes no wish of that. */
const REQUESTS =
  /^(?:please |pls |kindly |just |so |then |also )*(?:can|could|would|will|may|do|does|did|is|are|was|were|have|has|how|what|whats|what's|when|where|wheres|where's|which|who|why|any|change|cancel|send|return|refund|exchange|update|add|remove|tell|give|show|find|make|put|switch|swap|check|track|let|get|help|i(?:'m| am) (?:looking|trying|hoping|wondering|checking))\b|\b(?:i|we)(?:'d| would)? (?:also |just |really )?(?:want|like|love|prefer|need|wish|wonder)\b|\b(?:i|we)(?:'d| would) (?:also |just |really )?(?:like|love|rather|prefer)\b|\bplease\b|\bneed(?:s)? to\b|\p{Script=Han}/u;
/** "牛腩怎么保存": a question that opens with what it is about is one of its own, beside others too. */
const ASKS_OF_A_THING = /^\p{Script=Han}.*(?:怎么(?!办|回事|还|样)|什么(?!时候)|吗$|多久|哪里)/u;
/** "生鲜可以退吗" is no reason of anything. */
const ASKS_TO_RETURN = /(?:能|可以|支持).{0,4}[退换].{0,2}[吗么]$/u;
const OUTSIDE: SkillName = 'fallback';
/** From here on a pattern is one of a shop's talk only. */
const INSIDE_WEIGHT = 0.7;
const LEAST_CHARACTERS_ALONE = 4;
const MAX_SPACED_PARTS = 6;
/** After a question like these a space may stand before another one; what is told of an order is one story. */
const OFTEN_ASKED_TOGETHER = new Set<SkillName>(['price', 'stock', 'shipping', 'promotions', 'product-info']);
/** A part with a pattern of this weight for what the classifier thinks needs only this much of its belief. */
const LEAST_BACKING_CUE = 0.6;
const BACKED_PROBABILITY = 0.6;
const TRACED_PREDICTIONS = 4;

/** "好的", "没有了，": what answers the turn before. What is told after it is part of that answer, unless it surely wants something. */
const OPENING_ACT =
  /^(?:(?:哦{1,9}|噢|嗯{1,9}|恩{1,9}|好的?|好[吧哒嘞呢]|行|ok|是[的吗么啊呀]?|对[的啊呀]?|知道了?|明白了?|懂了|这样啊|没有了|没了|没事了?|不用了?|谢谢)[啊呀哦呢吧]*[ ，,]+)+(?=\S{4})/u;
const LEAST_AFTER_AN_ACT = 0.75;
const ACT_CONFIDENCE = 0.6;

interface Piece {
  text: string;
  cues: ReadonlyMap<SkillName, number>;
}

/** Finds wishes. */
export class WishFinder {
  constructor(
    private readonly skills: readonly Skill[],
    private readonly thought: SkillOpinions,
  ) {}

  /** What the classifiers think of a text. */
  private opinion(text: string): SkillOpinion {
    return this.thought.of(this.withoutNames(text));
  }

  private opinions(text: string): readonly Prediction[] {
    return this.opinion(text).predictions;
  }

  /** A text with any product in the place of what the shop knows by name: names say nothing of what is wanted. */
  private withoutNames(text: string): string {
    return evidenceNow().masked(normalize(text));
  }

  /** Has sentence vectors look at the parts of a message that its words leave open, before it is asked for its wishes. */
  async consider(message: string): Promise<void> {
    await this.thought.consider(
      () => void this.mergedPieces(message).map((piece) => this.wishOf(piece, NOTHING_KNOWN)),
    );
  }

  /** The wishes of a message in its order; empty when nothing was understood. */
  find(message: string, about: WishContext = NOTHING_KNOWN): Wish[] {
    const pieces = this.mergedPieces(message);
    for (const piece of pieces) trace('piece', () => this.tracedPiece(piece));
    const wishes = pieces.map((piece) => this.wishOf(piece, about)).filter((wish) => wish !== undefined);
    const meant = withoutStory(wishes.filter((wish) => !NEVER_BESIDE_OTHERS.has(wish.skill)));
    return distinct(meant.length > 0 ? meant : wishes.slice(0, 1)).slice(0, MAX_WISHES);
  }

  /** The skills whose patterns match, with the weight of the best one each. */
  cuesOf(text: string): ReadonlyMap<SkillName, number> {
    const plain = this.withoutNames(text);
    const found = new Map<SkillName, number>();
    for (const { name, phrases } of this.skills) {
      for (const { pattern, weight } of phrases.cues)
        if (weight > (found.get(name) ?? 0) && pattern.test(plain)) found.set(name, weight);
    }
    return found;
  }

  private tracedPiece({ text, cues }: Piece): unknown {
    const { predictions, fit, byVectors } = this.opinion(text);
    const plain = this.withoutNames(text);
    const patterns = this.skills.flatMap(({ name, phrases }) =>
      phrases.cues
        .filter(({ pattern, weight }) => cues.has(name) && weight === cues.get(name) && pattern.test(plain))
        .map(({ pattern, weight }) => `${name} ${weight} by ${pattern.exec(plain)?.[0]}`),
    );
    const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;
    return {
      text,
      learnt: masked(plain),
      patterns,
      classifier: Object.fromEntries(
        predictions.slice(0, TRACED_PREDICTIONS).map(({ label, probability }) => [label, rounded(probability)]),
      ),
      fit: `${rounded(fit)}${byVectors ? ', with sentence vectors' : ''}`,
    };
  }

  private wishOf(piece: Piece, about: WishContext): Wish | undefined {
    const rest = piece.text.replace(OPENING_ACT, '');
    const { predictions, fit } = this.opinion(rest);
    const fits = fit >= LEAST_FIT;
    if (rest !== piece.text && piece.cues.size === 0 && (predictions[0]?.probability ?? 0) < LEAST_AFTER_AN_ACT)
      return { skill: 'small-talk', text: piece.text, confidence: ACT_CONFIDENCE, sure: false };
    const namesOrder = orderCodesIn(piece.text).some((code) => !isProductCode(code, piece.text));
    const clues = { plain: normalize(rest), predictions, fit, fits, cues: piece.cues, ...about };
    const candidates = rankedSkills(clues);
    trace('candidates', () => candidates.slice(0, TRACED_PREDICTIONS).map(inShort));
    // What a pattern of the shop's speaks for, or what names an order, is not outside of the shop.
    const isInside =
      namesOrder || [...piece.cues].some(([skill, weight]) => skill !== OUTSIDE && weight >= INSIDE_WEIGHT);
    const best = candidates.find(({ skill }) => !isInside || skill !== OUTSIDE || piece.cues.has(OUTSIDE));
    if (best === undefined) return undefined;
    const weight = piece.cues.get(best.skill) ?? 0;
    if (weight === 0 && best.score < LEAST_SCORE) return undefined;
    const probability = best.features.classifier ?? 0;
    const confidence =
      weight > 0
        ? Math.min(0.99, Math.max(probability, 0.45 + 0.4 * Math.min(1, weight)))
        : Math.min(0.99, Math.max(best.score, probability * (fits ? 1 : UNFIT_SHARE)));
    const ofAtHand = best.features.ofAtHand !== undefined || best.features.optionAtHand !== undefined;
    return { skill: best.skill, text: piece.text, confidence, sure: weight >= 1, ...(ofAtHand ? { ofAtHand } : {}) };
  }

  /** Pieces that want something; those that do not are joined to a neighbour, for they may name what it is about. */
  private mergedPieces(message: string): Piece[] {
    const all = piecesOf(message)
      .flatMap((piece) => this.spaceSplit(piece))
      .flatMap((piece) => this.softSplit(piece));
    const wished = all.filter(({ text }) => !NOT_WISHED.test(text) && !refusesChange(text));
    const pieces = wished.length > 0 ? wished : all;
    if (pieces.length <= 1) return pieces.length === 1 ? pieces : [];
    const asksSomething = pieces.some((piece) => !isTalk(piece) && REQUESTS.test(piece.text));
    const alone = pieces.map((piece) => this.standsAlone(piece, asksSomething));
    const merged: Piece[] = [];
    let before = '';
    for (const [index, piece] of pieces.entries()) {
      if (alone[index]) {
        merged.push({ ...piece, text: before === '' ? piece.text : `${before}，${piece.text}` });
        before = '';
        continue;
      }
      const last = merged.at(-1);
      // What follows a greeting leads to the wish after it, if there is one.
      const leadsOn = last !== undefined && isTalk(last) && alone.indexOf(true, index) > 0;
      if (last && !leadsOn) merged[merged.length - 1] = { ...last, text: `${last.text}，${piece.text}` };
      else before = before === '' ? piece.text : `${before}，${piece.text}`;
    }
    if (merged.length > 0) return merged;
    return [{ text: before, cues: this.cuesOf(before) }];
  }

  /** Whether a piece is a wish of its own. `asksSomething`: some piece of the message asks, so that what others only tell is its story. */
  private standsAlone(piece: Piece, asksSomething: boolean): boolean {
    if (piece.cues.size === 1 && piece.cues.has('find-products'))
      return productWords(piece.text) !== '' || /\d/.test(piece.text);
    if (piece.cues.size > 0) return true;
    if (piece.text.length < LEAST_CHARACTERS_ALONE) return false;
    if (asksSomething && !REQUESTS.test(piece.text)) return false;
    const top = this.opinions(piece.text)[0];
    if (asksForProperty(piece.text)) return true;
    if (top === undefined || top.probability < PIECE_PROBABILITY) return false;
    if (top.label === 'product-info' && subjectOf(piece.text) !== '') return true;
    return ASKS_TO_RETURN.test(piece.text) || !NOT_BY_PIECE_ALONE.has(top.label as SkillName);
  }

  /** "多少钱 有货吗 啥时候发货": split at spaces where something else is wanted from there on. */
  private spaceSplit(text: string): string[] {
    const parts = spacedPiecesOf(text);
    if (parts.length < 2 || parts.length > MAX_SPACED_PARTS) return [text];
    const groups: { text: string; skill?: SkillName }[] = [];
    for (const part of parts) {
      const skill = this.ownWishOf(part);
      const last = groups.at(-1);
      const isAnother = skill !== undefined && last?.skill !== undefined && skill !== last.skill;
      if (last === undefined || (isAnother && last.skill !== undefined && OFTEN_ASKED_TOGETHER.has(last.skill)))
        groups.push({ text: part, skill });
      else groups[groups.length - 1] = { text: `${last.text} ${part}`, skill: last.skill ?? skill };
    }
    return groups.map((group) => group.text);
  }

  /** The skill that a part of a piece wants for sure, if it does. */
  private ownWishOf(part: string): SkillName | undefined {
    if (asksForProperty(part)) return 'product-info';
    const [top] = this.opinions(part);
    const skill = top?.label as SkillName | undefined;
    if (top === undefined || skill === undefined || NOT_BY_PIECE_ALONE.has(skill)) return undefined;
    const isBacked = (this.cuesOf(part).get(skill) ?? 0) >= LEAST_BACKING_CUE;
    return top.probability >= (isBacked ? BACKED_PROBABILITY : PIECE_PROBABILITY) ? skill : undefined;
  }

  /** "价格和库存": split at 和 only when each side has a different sure wish. */
  private softSplit(text: string): Piece[] {
    const whole: Piece = { text, cues: this.cuesOf(text) };
    const parts = softPiecesOf(text);
    if (parts.length < 2 || parts.length > 4) return [whole];
    const pieces = parts.map((part) => ({ text: part, cues: this.cuesOf(part) }));
    const tops = pieces.map(({ cues }) => [...cues].sort((a, b) => b[1] - a[1])[0]?.[0]);
    const differ = new Set(tops).size === tops.length && !tops.includes(undefined);
    return differ && !tops.includes('compare') ? pieces : [whole];
  }
}

const inShort = ({ skill, score, features }: Candidate): string => {
  const named = Object.entries(features).map(([name, value]) => `${name} ${value.toFixed(2)}`);
  return `${skill} ${score.toFixed(2)} (${named.join(', ')})`;
};

/** A piece of which the only pattern is small talk's. */
const isTalk = ({ cues }: Piece): boolean => cues.size === 1 && cues.has('small-talk');

/** Without what is only told of an order, and names none, where something else is wanted of it. */
function withoutStory(wishes: Wish[]): Wish[] {
  if (!wishes.some(({ skill }) => WITH_A_STORY.has(skill))) return wishes;
  return wishes.filter(
    ({ skill, text }) =>
      skill !== 'order-status' || ASKS_AFTER_ORDER.test(normalize(text)) || orderCodesIn(text).length > 0,
  );
}

/** What a question about a product opens with: its name; empty where it opens otherwise. */
function subjectOf(text: string): string {
  const plain = normalize(text);
  const [subject = ''] = productWords(withoutProperties(plain)).split(' ');
  return ASKS_OF_A_THING.test(plain) && subject.length > 1 && plain.startsWith(subject) ? subject : '';
}

/** "牛腩怎么保存？坚果的配料是什么？" asks of two products, "米到哪了，酱油那单呢" after two orders; other skills count several in one answer. */
function asksOfAnother(last: Wish, wish: Wish): boolean {
  if (wish.skill === 'order-status') return boughtInThatOrder(wish.text) !== undefined;
  if (wish.skill !== 'product-info') return false;
  const [before, subject] = [subjectOf(last.text), subjectOf(wish.text)];
  return before !== '' && subject !== '' && before !== subject;
}

/** Whether a search names a price of its own; in which currency does not matter here. */
const isBounded = ({ text }: Wish): boolean => findPriceBounds(text, 'USD') !== undefined;

/** Neighbouring wishes for the same skill are one, unless they speak of different things. */
function distinct(wishes: readonly Wish[]): Wish[] {
  const result: Wish[] = [];
  for (const wish of wishes) {
    const last = result.at(-1);
    const isOther = wish.skill === 'find-products' && last !== undefined && [last, wish].every(isBounded);
    if (last?.skill === wish.skill && !isOther && !asksOfAnother(last, wish))
      result[result.length - 1] = { ...last, text: `${last.text}，${wish.text}` };
    else result.push(wish);
  }
  return result;
}
