// A message cut into the pieces that want something: at punctuation, at spaces of Chinese chats and at 和, and joined again where a piece means nothing alone.
import type { ProductRecord, SkillName } from '#contracts';
import { normalize, tokenize } from '#language';
import { evidenceNow } from '../evidence/evidence.js';
import { ASKS_WHAT_IF, asksForProperty, statesIt } from '../interpret/ranker.js';
import { refusesChange } from '../order-actions/not-wished.js';
import { withoutProperties } from '../skills/product-info/properties.js';
import type { Prediction } from './classifier/classifier.js';
import { piecesOf, softPiecesOf, spacedPiecesOf } from './clauses.js';
import { productWords } from './mention.js';
import { smallTalkKindOf } from './slots.js';

/** A piece without any pattern counts as a wish of its own beside others only when the classifier is this sure. */
const PIECE_PROBABILITY = 0.8;
/** What answers for nothing beside another wish. */
export const NEVER_BESIDE_OTHERS: ReadonlySet<SkillName> = new Set<SkillName>(['small-talk', 'fallback', 'feedback']);
/** A defect told ("灯坏了") is the reason of the wish beside it, whichever that is. */
const TOLD_AS_REASONS: readonly SkillName[] = ['return-order', 'exchange-order'];
const NOT_BY_PIECE_ALONE = new Set<SkillName>([
  'find-products',
  'product-info',
  'faq',
  ...TOLD_AS_REASONS,
  ...NEVER_BESIDE_OTHERS,
]);
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
const HOW_MUCH_OR_WHETHER = /多少|几|多[大高重长宽厚久]|吗$|不$|什么|啥|哪|怎/u;
const OWN = /\bmy\b|我(?:的|买的|订的|拍的)/u;
const LEAST_CHARACTERS_ALONE = 4;
/** Fewer words after a greeting are a part of it: "hi there, how are things". */
const LEAST_TOLD_WORDS = 5;
const MAX_SPACED_PARTS = 6;
/** After a question like these a space may stand before another one; what is told of an order is one story. */
const OFTEN_ASKED_TOGETHER = new Set<SkillName>(['price', 'stock', 'shipping', 'promotions', 'product-info']);
/** A part with a pattern of this weight for what the classifier thinks needs only this much of its belief. */
const LEAST_BACKING_CUE = 0.6;
const BACKED_PROBABILITY = 0.6;

/** A part of a message, with the skills whose patterns match and the weight of the best one each. */
export interface Piece {
  readonly text: string;
  readonly cues: ReadonlyMap<SkillName, number>;
}

/** What is thought of a text that is to be cut. */
export interface Thoughts {
  /** The skills whose patterns match. */
  cuesOf(text: string): ReadonlyMap<SkillName, number>;
  /** The classifiers' opinions, the best first. */
  opinions(text: string): readonly Prediction[];
}

/** Cuts messages. */
export class MessageCutter {
  constructor(private readonly thoughts: Thoughts) {}

  /**
   * Pieces that want something; those that do not are joined to a neighbour, for they may name what it is about. What
   * the product at hand states may be asked beside something else.
   */
  piecesOf(message: string, atHand?: ProductRecord): Piece[] {
    const all = piecesOf(message)
      .flatMap((piece) => this.spaceSplit(piece, atHand))
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
        merged.push({ ...piece, text: before === '' ? piece.text : `${before}， ${piece.text}` });
        before = '';
        continue;
      }
      const last = merged.at(-1);
      // What follows a greeting leads to the wish after it, if there is one.
      const leadsOn = last !== undefined && isTalk(last) && alone.indexOf(true, index) > 0;
      if (last && !leadsOn) merged[merged.length - 1] = { ...last, text: `${last.text}， ${piece.text}` };
      else before = before === '' ? piece.text : `${before}， ${piece.text}`;
    }
    const told = this.toldAfterGreeting(pieces, alone);
    if (told !== undefined) return [told];
    if (merged.length > 0) return merged;
    return [{ text: before, cues: this.thoughts.cuesOf(before) }];
  }

  /** "Hiya, after a plant for a dark hallway, the cat chews everything": what is told after a greeting is what is wanted; `undefined` where little is. */
  private toldAfterGreeting(pieces: readonly Piece[], alone: readonly boolean[]): Piece | undefined {
    if (!pieces.every((piece, at) => !alone[at] || (isTalk(piece) && smallTalkKindOf(piece.text) === 'greeting')))
      return undefined;
    const text = pieces
      .filter((_, at) => !alone[at])
      .map((piece) => piece.text)
      .join('， ');
    return tokenize(text).length < LEAST_TOLD_WORDS ? undefined : { text, cues: this.thoughts.cuesOf(text) };
  }

  /** Whether a piece is a wish of its own. `asksSomething`: some piece of the message asks, so that what others only tell is its story. */
  private standsAlone(piece: Piece, asksSomething: boolean): boolean {
    if (piece.cues.size === 1 && piece.cues.has('find-products'))
      return productWords(piece.text) !== '' || /\d/.test(piece.text);
    if (piece.cues.size > 0 || ASKS_WHAT_IF.test(piece.text) || asksPolicy(piece.text)) return true;
    if (piece.text.length < LEAST_CHARACTERS_ALONE) return false;
    if (asksSomething && !REQUESTS.test(piece.text)) return false;
    const top = this.thoughts.opinions(piece.text)[0];
    if (asksForProperty(piece.text) || namesOwnThing(piece.text)) return true;
    if (top === undefined || top.probability < PIECE_PROBABILITY) return false;
    if (top.label === 'product-info' && subjectOf(piece.text) !== '') return true;
    return ASKS_TO_RETURN.test(piece.text) || !NOT_BY_PIECE_ALONE.has(top.label as SkillName);
  }

  /** "多少钱 有货吗 啥时候发货": split at spaces where something else is wanted from there on. */
  private spaceSplit(text: string, atHand: ProductRecord | undefined): string[] {
    const parts = spacedPiecesOf(text);
    if (parts.length < 2 || parts.length > MAX_SPACED_PARTS) return [text];
    const groups: { text: string; skill?: SkillName }[] = [];
    for (const part of parts) {
      const skill = this.ownWishOf(part, atHand);
      const last = groups.at(-1);
      const isAnother = skill !== undefined && last?.skill !== undefined && skill !== last.skill;
      const isRuleBeside = last !== undefined && skill === 'faq' && last.skill !== 'faq' && QUESTION.test(last.text);
      const isBeside = isAnother && last.skill !== undefined && OFTEN_ASKED_TOGETHER.has(last.skill);
      if (last === undefined || isRuleBeside || isBeside) groups.push({ text: part, skill });
      else groups[groups.length - 1] = { text: `${last.text} ${part}`, skill: last.skill ?? skill };
    }
    return groups.map((group) => group.text);
  }

  /** The skill that a part of a piece wants for sure, if it does. */
  private ownWishOf(part: string, atHand: ProductRecord | undefined): SkillName | undefined {
    if (ASKS_WHAT_IF.test(part) || asksPolicy(part)) return 'faq';
    const ofProducts = [...this.thoughts.cuesOf(part).keys()].some((skill) => OFTEN_ASKED_TOGETHER.has(skill));
    const isStated = !ofProducts && atHand !== undefined && HOW_MUCH_OR_WHETHER.test(part) && statesIt(atHand, part);
    if (isStated || asksForProperty(part)) return 'product-info';
    const [top] = this.thoughts.opinions(part);
    const skill = top?.label as SkillName | undefined;
    if (top === undefined || skill === undefined || NOT_BY_PIECE_ALONE.has(skill)) return undefined;
    const isBacked = (this.thoughts.cuesOf(part).get(skill) ?? 0) >= LEAST_BACKING_CUE;
    return top.probability >= (isBacked ? BACKED_PROBABILITY : PIECE_PROBABILITY) ? skill : undefined;
  }

  /** "价格和库存": split at 和 only when each side has a different sure wish. */
  private softSplit(text: string): Piece[] {
    const whole: Piece = { text, cues: this.thoughts.cuesOf(text) };
    const parts = softPiecesOf(text);
    if (parts.length < 2 || parts.length > 4) return [whole];
    const pieces = parts.map((part) => ({ text: part, cues: this.thoughts.cuesOf(part) }));
    const tops = pieces.map(({ cues }) => [...cues].sort((a, b) => b[1] - a[1])[0]?.[0]);
    const differ = new Set(tops).size === tops.length && !tops.includes(undefined);
    return differ && !tops.includes('compare') ? pieces : [whole];
  }
}

/** A policy of the shop answers a part of a message this well, or the part is no question of it. */
const ASKED_POLICY = 0.5;
const QUESTION = /[吗么没不呢]$|几|多少|多久|什么|怎么|哪|谁/u;

/** Whether a part is a question that a policy of the shop answers. */
const asksPolicy = (part: string): boolean =>
  QUESTION.test(part) &&
  evidenceNow().mentions.some(
    ({ kind, text, strength }) => kind === 'policy' && strength >= ASKED_POLICY && text === normalize(part),
  );

/** "Any sign of my rose": what is the shopper's own is spoken of. */
const namesOwnThing = (part: string): boolean =>
  OWN.test(part) &&
  evidenceNow()
    .namesIn(normalize(part))
    .some(({ mention }) => mention.kind === 'title');

/** A piece of which the only pattern is small talk's. */
const isTalk = ({ cues }: Piece): boolean => cues.size === 1 && cues.has('small-talk');

/** What a question about a product opens with: its name; empty where it opens otherwise. */
export function subjectOf(text: string): string {
  const plain = normalize(text);
  const [subject = ''] = productWords(withoutProperties(plain)).split(' ');
  return ASKS_OF_A_THING.test(plain) && subject.length > 1 && plain.startsWith(subject) ? subject : '';
}
