// Which skills each piece of a message wants: sure patterns and the classifier's opinion together.
import type { SkillName } from '#contracts';
import { findPriceBounds, normalize } from '#language';
import type { Skill } from '../skills/skill.js';
import type { Prediction } from './classifier/classifier.js';
import { piecesOf, softPiecesOf, spacedPiecesOf } from './clauses.js';
import { masked } from './masking.js';
import { trace } from '../trace.js';
import { orderCodesIn } from './codes.js';
import { productWords } from './mention.js';
import { withoutProperties } from '../skills/product-info/properties.js';
import { boughtInThatOrder } from './slots.js';
import { SkillOpinions } from './skill-opinions.js';

/** A part of a message that wants one skill. */
export interface Wish {
  readonly skill: SkillName;
  readonly text: string;
  readonly confidence: number;
  /** Whether a sure pattern spoke for it. */
  readonly sure: boolean;
}

const MAX_WISHES = 5;
const CLASSIFIER_SHARE = 1;
/** What a pattern adds to the classifier's opinion: it decides between near equals, and alone where the classifier has none. */
const CUE_SHARE = 0.4;
/** A pattern of this weight says outright what is wanted ("do you sell …"): only a classifier that is sure beyond it says otherwise. */
const DECISIVE_WEIGHT = 1.5;
const DECISIVE_SHARE = 0.65;
/** Below this the classifier alone is not believed. */
const LEAST_PROBABILITY = 0.34;
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
  /\b(?:don't|do not|dont|didn't|not|never|without|no need to) (?:\w+ )?(?:want(?:ing)? (?:to |you to )|wish to |need to |have to )?(?:cancel(?:l?ing|l?ed)?|return(?:ing)?|exchang(?:e|ing))\b/u;
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
const OFTEN_ASKED_TOGETHER = new Set<SkillName>(['price', 'stock', 'shipping', 'promotions']);
/** A part with a pattern of this weight for what the classifier thinks needs only this much of its belief. */
const LEAST_BACKING_CUE = 0.6;
const BACKED_PROBABILITY = 0.6;
const TRACED_PREDICTIONS = 4;

/** "好的", "没有了，": what answers the turn before. What is told after it is part of that answer, unless it surely wants something. */
const OPENING_ACT =
  /^(?:(?:哦+|噢|嗯+|恩+|好的?|好[吧哒嘞呢]|行|ok|是[的吗么啊呀]?|对[的啊呀]?|知道了?|明白了?|懂了|这样啊|没有了|没了|没事了?|不用了?|谢谢)[啊呀哦呢吧]*[ ，,]+)+(?=\S{4})/u;
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
  private opinions(text: string): readonly Prediction[] {
    return this.thought.of(text).predictions;
  }

  /** Has sentence vectors look at the parts of a message that its words leave open, before it is asked for its wishes. */
  async consider(message: string): Promise<void> {
    await this.thought.consider(() => void this.mergedPieces(message).map((piece) => this.wishOf(piece)));
  }

  /** The wishes of a message in its order; empty when nothing was understood. */
  find(message: string): Wish[] {
    const pieces = this.mergedPieces(message);
    for (const piece of pieces) trace('piece', () => this.tracedPiece(piece));
    const wishes = pieces.map((piece) => this.wishOf(piece)).filter((wish) => wish !== undefined);
    const meant = withoutStory(wishes.filter((wish) => !NEVER_BESIDE_OTHERS.has(wish.skill)));
    return distinct(meant.length > 0 ? meant : wishes.slice(0, 1)).slice(0, MAX_WISHES);
  }

  /** The skills whose patterns match, with the weight of the best one each. */
  cuesOf(text: string): ReadonlyMap<SkillName, number> {
    const plain = normalize(text);
    const found = new Map<SkillName, number>();
    for (const { name, phrases } of this.skills) {
      for (const { pattern, weight } of phrases.cues)
        if (weight > (found.get(name) ?? 0) && pattern.test(plain)) found.set(name, weight);
    }
    return found;
  }

  private tracedPiece({ text, cues }: Piece): unknown {
    const { predictions, fit, byVectors } = this.thought.of(text);
    const plain = normalize(text);
    const patterns = this.skills.flatMap(({ name, phrases }) =>
      phrases.cues
        .filter(({ pattern, weight }) => cues.has(name) && weight === cues.get(name) && pattern.test(plain))
        .map(({ pattern, weight }) => `${name} ${weight} by ${pattern.exec(plain)?.[0]}`),
    );
    const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;
    return {
      text,
      learnt: masked(text),
      patterns,
      classifier: Object.fromEntries(
        predictions.slice(0, TRACED_PREDICTIONS).map(({ label, probability }) => [label, rounded(probability)]),
      ),
      fit: `${rounded(fit)}${byVectors ? ', with sentence vectors' : ''}`,
    };
  }

  private wishOf(piece: Piece): Wish | undefined {
    const rest = piece.text.replace(OPENING_ACT, '');
    const opinions = this.opinions(rest);
    if (rest !== piece.text && piece.cues.size === 0 && (opinions[0]?.probability ?? 0) < LEAST_AFTER_AN_ACT)
      return { skill: 'small-talk', text: piece.text, confidence: ACT_CONFIDENCE, sure: false };
    const probabilityOf = new Map(opinions.map(({ label, probability }) => [label as SkillName, probability]));
    let best: { skill: SkillName; score: number } | undefined;
    for (const [skill, weight] of piece.cues) {
      const share = weight >= DECISIVE_WEIGHT ? DECISIVE_SHARE : CUE_SHARE;
      const score = share * weight + CLASSIFIER_SHARE * (probabilityOf.get(skill) ?? 0);
      if (best === undefined || score > best.score) best = { skill, score };
    }
    // What a pattern of the shop's speaks for, or what names an order, is not outside of the shop.
    const isInside =
      [...piece.cues.values()].some((weight) => weight >= INSIDE_WEIGHT) || orderCodesIn(piece.text).length > 0;
    const top = isInside ? opinions.find(({ label }) => label !== OUTSIDE) : opinions[0];
    if (top === undefined) return undefined;
    const topScore = CLASSIFIER_SHARE * top.probability;
    if (best === undefined || topScore > best.score) {
      if (top.probability < LEAST_PROBABILITY) return undefined;
      return { skill: top.label as SkillName, text: piece.text, confidence: top.probability, sure: false };
    }
    const weight = piece.cues.get(best.skill) ?? 0;
    const probability = probabilityOf.get(best.skill) ?? 0;
    const confidence = Math.min(0.99, Math.max(probability, 0.45 + 0.4 * Math.min(1, weight)));
    return { skill: best.skill, text: piece.text, confidence, sure: weight >= 1 };
  }

  /** Pieces that want something; those that do not are joined to a neighbour, for they may name what it is about. */
  private mergedPieces(message: string): Piece[] {
    const all = piecesOf(message)
      .flatMap((piece) => this.spaceSplit(piece))
      .flatMap((piece) => this.softSplit(piece));
    const wished = all.filter(({ text }) => !NOT_WISHED.test(text));
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
