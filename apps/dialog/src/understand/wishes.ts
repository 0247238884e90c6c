// Which skills each piece of a message wants: sure patterns and the classifier's opinion together.
import type { ProductRecord, SkillName } from '#contracts';
import { findPriceBounds, normalize } from '#language';
import { scriptOf } from '#sentence-vectors';
import { evidenceNow, isProductCode } from '../evidence/evidence.js';
import { type Candidate, rankedSkills } from '../interpret/ranker.js';
import { type About, lastOfDeed, type NotWished, plainDeed, surelyNotWished } from '../interpret/mood-of-deed.js';
import { inContext, type TalkBefore } from '../interpret/skill-in-context.js';
import type { Asked } from '../conversation/asked.js';
import { besideLast, chancesRead, readFeatures, withRead } from '../interpret/asked-in-talk.js';
import { type AskedChance, type AskedClues, askedFeatures, whatIsAsked } from '../interpret/what-is-asked.js';
import type { Skill } from '../skills/skill.js';
import { masked } from './masking.js';
import { MessageCutter, NEVER_BESIDE_OTHERS, type Piece, subjectOf } from './pieces.js';
import { trace } from '../trace.js';
import { orderCodesIn } from './codes.js';
import { boughtInThatOrder } from './slots.js';
import type { SkillOpinion, SkillOpinions } from './skill-opinions.js';
import { encoded } from './skill-vectors.js';

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
  /** Absent while a text is only looked at: what it wants by itself. */
  readonly before?: TalkBefore;
}

const NOTHING_KNOWN: WishContext = { mayHaveOrders: true };
const MAX_WISHES = 5;
/** What scores less without a pattern is no guess: the shop's policies and products are asked, or it is said not to be understood. */
const LEAST_SCORE = 0.34;
/** What is less probable to lie inside of what was taught begins nothing by its words alone. */
const LEAST_FIT = 0.1;
/** How much a probability outside of what was taught counts as confidence. */
const UNFIT_SHARE = 0.5;
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
const OUTSIDE: SkillName = 'fallback';
/** From here on a pattern is one of a shop's talk only. */
const INSIDE_WEIGHT = 0.7;
const TRACED_PREDICTIONS = 4;

/** "好的", "没有了，": what answers the turn before. What is told after it is part of that answer, unless it surely wants something. */
const OPENING_ACT =
  /^(?:(?:哦{1,9}|噢|嗯{1,9}|恩{1,9}|好的?|好[吧哒嘞呢]|行|ok|是[的吗么啊呀]?|对[的啊呀]?|知道了?|明白了?|懂了|这样啊|没有了|没了|没事了?|不用了?|谢谢)[啊呀哦呢吧]*[ ，,]+)+(?=\S{4})/u;
const LEAST_AFTER_AN_ACT = 0.75;
const ACT_CONFIDENCE = 0.6;

/** Finds wishes. */
export class WishFinder {
  private readonly cutter: MessageCutter;

  constructor(
    private readonly skills: readonly Skill[],
    private readonly thought: SkillOpinions,
  ) {
    this.cutter = new MessageCutter({
      cuesOf: (text) => this.cuesOf(text),
      opinions: (text) => this.opinion(text).predictions,
    });
  }

  /** What the classifiers think of a text. */
  private opinion(text: string): SkillOpinion {
    return this.thought.of(this.withoutNames(text));
  }

  /** A text with any product in the place of what the shop knows by name: names say nothing of what is wanted. */
  private withoutNames(text: string): string {
    return evidenceNow().masked(normalize(text));
  }

  /** Has sentence vectors look at the parts of a message that its words leave open, and at the whole after what was asked last, before it is asked for its wishes. */
  async consider(message: string, last?: Asked): Promise<void> {
    await this.thought.consider(() => {
      const plain = this.withoutNames(message);
      this.thought.vectorBeside(plain);
      this.thought.inTalkOf(besideLast(plain, last));
      this.opinion(message);
      this.cutter.piecesOf(message).forEach((piece) => this.wishOf(piece, NOTHING_KNOWN));
    });
  }

  /** What a message as a whole asks, the most probable first; nothing where its sentence vector did not come, or was not considered before. */
  asked(message: string, clues: AskedClues, talk: TalkBefore): readonly AskedChance[] {
    const plain = this.withoutNames(message);
    const vector = this.thought.vectorBeside(plain);
    if (vector === undefined) return [];
    const { predictions, fit } = this.thought.of(plain);
    const script = scriptOf(encoded(plain));
    const before = { predictions, fit, cues: this.cuesOf(message), vector, script, length: plain.length };
    const chances = whatIsAsked(askedFeatures(plain, before, talk, clues));
    const read = this.thought.inTalkOf(besideLast(plain, clues.last));
    if (read === undefined) return chances;
    return withRead(chances, chancesRead(script, readFeatures(read, normalize(plain), before, clues)));
  }

  /** In what mood a message speaks of a change of an order that it surely does not wish; `undefined` where it may, or no sentence vector came in time. */
  async notWished(message: string, about: About): Promise<NotWished | undefined> {
    const last = lastOfDeed(message);
    const texts = [message, ...(last === undefined ? [] : [last])];
    const vectorOf = (text: string): Float32Array | undefined => this.thought.vectorOf(plainDeed(text));
    await this.thought.consider(() => void texts.map(vectorOf));
    const [line, lastOne] = texts.map((text) => {
      const vector = vectorOf(text);
      return vector && { text, vector, script: scriptOf(encoded(plainDeed(text))), about };
    });
    const mood = line && surelyNotWished(line, lastOne);
    trace('mood', () => mood ?? 'a change may be wished');
    return mood;
  }

  /** The wishes of a message in its order; empty when nothing was understood. */
  find(message: string, about: WishContext = NOTHING_KNOWN): Wish[] {
    const pieces = this.cutter.piecesOf(message, about.atHand);
    for (const { text } of pieces) this.thought.heard(this.withoutNames(text.replace(OPENING_ACT, '')));
    for (const piece of pieces) trace('piece', () => this.tracedPiece(piece));
    const wishes = pieces.map((piece) => this.wishOf(piece, about)).filter((wish) => wish !== undefined);
    const meant = withoutStory(wishes.filter((wish) => !NEVER_BESIDE_OTHERS.has(wish.skill)));
    return distinct(meant.length > 0 ? meant : wishes.slice(0, 1)).slice(0, MAX_WISHES);
  }

  /** What the classifiers are asked about a message: each part that may want something. */
  askedOf(message: string): string[] {
    return this.cutter.piecesOf(message).map(({ text }) => this.withoutNames(text.replace(OPENING_ACT, '')));
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
    const { predictions, fit, vector } = this.opinion(text);
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
      fit: `${rounded(fit)}${vector ? ', with sentence vectors' : ''}`,
    };
  }

  private wishOf(piece: Piece, about: WishContext): Wish | undefined {
    const rest = piece.text.replace(OPENING_ACT, '');
    const { predictions: alone, fit, vector } = this.opinion(rest);
    const fits = fit >= LEAST_FIT;
    const plain = this.withoutNames(rest);
    const predictions =
      vector === undefined || about.before === undefined
        ? alone
        : inContext(
            { predictions: alone, fit, cues: piece.cues, vector, script: scriptOf(plain), length: plain.length },
            about.before,
          );
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
}

const inShort = ({ skill, score, features }: Candidate): string => {
  const named = Object.entries(features).map(([name, value]) => `${name} ${value.toFixed(2)}`);
  return `${skill} ${score.toFixed(2)} (${named.join(', ')})`;
};

/** Without what is only told of an order, and names none, where something else is wanted of it. */
function withoutStory(wishes: Wish[]): Wish[] {
  if (!wishes.some(({ skill }) => WITH_A_STORY.has(skill))) return wishes;
  return wishes.filter(
    ({ skill, text }) =>
      skill !== 'order-status' || ASKS_AFTER_ORDER.test(normalize(text)) || orderCodesIn(text).length > 0,
  );
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
      result[result.length - 1] = { ...last, text: `${last.text}， ${wish.text}` };
    else result.push(wish);
  }
  return result;
}
