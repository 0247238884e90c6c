// Whether what a line says of a change of an order is wished for: "this should have been cancelled" tells, "what if I cancel it" supposes.
import type { Page } from '#contracts';
import { normalize } from '#language';
import { chancesOf, type SoftmaxModel, unpackedSoftmax } from '#learning';
import type { Script } from '#sentence-vectors';
import type { ConversationState } from '../conversation/conversation.state.js';
import { moodOf, namesDeed, spelledAlike } from '../order-actions/deed-mood.js';
import { refusesChange } from '../order-actions/not-wished.js';
import { moodsOfDeeds } from './mood-of-deed.data.js';
import { addRuns } from './runs-of-words.js';

/**
 * What a line does with a deed: wishes it, asks whether it may be, supposes it or asks for its rule, tells or asks what was or should have been done, says no to it,
 * puts it off or on a condition, does it itself, speaks of another's, only quotes it, or means none at all.
 */
export const MOODS = [
  'wish',
  'may',
  'suppose',
  'told',
  'refuse',
  'later',
  'self',
  'another',
  'quoted',
  'none',
] as const;
/** See {@link MOODS}. */
export type Mood = (typeof MOODS)[number];
/** The moods that are not acted on. */
export type NotWished = Exclude<Mood, 'wish' | 'may'>;

/** What a conversation was about before a line: nothing, an order, a product, a plan that waits for a yes, or a deed that was done the turn before. */
export const ABOUT = ['none', 'order', 'product', 'planned', 'done'] as const;
/** See {@link ABOUT}. */
export type About = (typeof ABOUT)[number];

/** A line with what is known of it. */
export interface DeedSpokenOf {
  readonly text: string;
  /** Of {@link plainDeed}. */
  readonly vector: Float32Array;
  readonly script: Script;
  readonly about: About;
}

/** Lines in these moods are acted on: a question that may be a wish is answered by a plan, which asks. */
const ACTED_ON: ReadonlySet<string> = new Set<Mood>(['wish', 'may']);
/**
 * So probable must it be that nothing is wished for. A wrong block costs a repeated line and a wrong plan still asks for a yes: chosen so that of the wishes of authors
 * who were left out at most one in a hundred is blocked (docs/benchmarks.md).
 */
export const SURELY_NOT_WISHED = 0.82;
/** And so probable of what it says last by itself: "was it cancelled? if not cancel it". */
const LIKELY_NOT_WISHED = 0.75;
const CLAUSES = /[,，。.;；!！?？…]+|(?<=\p{Script=Han}) +(?=\p{Script=Han})/u;
/** What may be wished in the place of what is refused; "just send back the mug" makes less of it. */
export const WISHED_INSTEAD = String.raw`(?:take|change|swap|switch|make|send(?! (?:it |them |that )?back)|ship|add|put|give|remove|move|update|tell)\b`;
/** In chats without punctuation also before what is wished instead: "dont cancel it just take the bowl out". */
const CLAUSE_ENDS = new RegExp(
  `${CLAUSES.source}| (?=(?:just|instead|rather|please|i (?:just )?(?:want|need) to) ${WISHED_INSTEAD})`,
  'gu',
);
const MOST_CLAUSES = 12;
/** For the runs of its words. */
const PLACES = 8_192;
/** How much the parts of the features count beside each other. */
const [VECTOR_SCALE, WORDS_SCALE, ABOUT_SCALE] = [3, 3, 0.5];
const SIZES: Readonly<Record<Script, number>> = { han: 512, other: 384 };
const RULED = ['refuse', 'told', 'of-another', 'later'];

/** An order that is named by its number. */
const NAMED_ORDER =
  /(?:\border (?:number |no\.? )?|订单号? ?)?#?(?<![a-z\d])[a-z]{0,6}-?\d{3,}[a-z\d-]*(?:那单|这单|号)?/gu;

/** A line as its mood is told from it: spelled alike, and an order is no more than that whatever its number. */
export function plainDeed(text: string): string {
  const plain = spelledAlike(text);
  return plain.replace(NAMED_ORDER, /\p{Script=Han}/u.test(plain) ? '这单' : 'it');
}

/** What a conversation is about, as it is kept. */
export function aboutBefore({ form, lastDone, turns, focusOrderId }: ConversationState, page?: Page): About {
  if (form?.asks === 'confirm') return 'planned';
  if (lastDone !== undefined && lastDone.turn === turns - 1) return 'done';
  if (form !== undefined || page?.orderId !== undefined || focusOrderId !== undefined) return 'order';
  return page?.productId === undefined ? 'none' : 'product';
}

/** The features of a line, for {@link surelyNotWished} and for its training: its sentence vector, runs of its words, what it is said beside, and what the patterns say. */
export function featuresOfDeed({ text, vector, script, about }: DeedSpokenOf): Float32Array {
  const ruled = refusesChange(text) ? 'refuse' : moodOf(text);
  const features = new Float32Array(PLACES + ABOUT.length + RULED.length + SIZES.han + SIZES.other);
  addRuns(plainDeed(text), features.subarray(0, PLACES), WORDS_SCALE);
  let at = PLACES;
  for (const one of ABOUT) features[at++] = one === about ? ABOUT_SCALE : 0;
  for (const one of RULED) features[at++] = one === ruled ? 1 : 0;
  features.set(
    vector.map((value) => VECTOR_SCALE * value),
    at + (script === 'han' ? 0 : SIZES.han),
  );
  return features;
}

let model: SoftmaxModel | undefined;

/** What a line says last of a deed, where it says something before: after a story, or a question, that may be the wish. */
export function lastOfDeed(text: string): string | undefined {
  const clauses = plainDeed(text)
    .split(CLAUSES)
    .filter((clause) => /\p{L}/u.test(clause));
  const last = clauses.at(-1)?.trim();
  return clauses.length > 1 && last !== undefined && namesDeed(last) ? last : undefined;
}

/** The least that is a wish after something was refused. */
const SHORTEST_WISH = 4;

/** What a line says first of a deed, and what it says after it; `undefined` where that is no deed, or all. */
export function firstOfDeed(text: string): { readonly first: string; readonly rest: string } | undefined {
  const plain = normalize(text);
  for (const end of [...plain.matchAll(CLAUSE_ENDS)].slice(0, MOST_CLAUSES)) {
    const first = plain.slice(0, end.index);
    const rest = plain.slice(end.index + end[0].length).trim();
    if (namesDeed(first)) return rest.length >= SHORTEST_WISH ? { first, rest } : undefined;
  }
  return undefined;
}

/**
 * In what mood a line speaks of a deed, where that is surely none of those that are acted on: multinomial logistic regression, trained by
 * `npm run eval:deeds -- --fit` on lines of four authors. `last`: what {@link lastOfDeed} gives of it. `undefined` where it may be a wish.
 */
export function surelyNotWished(line: DeedSpokenOf, last?: DeedSpokenOf): NotWished | undefined {
  model ??= unpackedSoftmax(moodsOfDeeds);
  return notWishedBy(model, featuresOfDeed(line), last && featuresOfDeed(last)).mood;
}

/** The mood by a model, and how probable it is that the line is not to be acted on. */
export function notWishedBy(
  own: SoftmaxModel,
  line: ArrayLike<number>,
  last?: ArrayLike<number>,
): { readonly mood: NotWished | undefined; readonly chance: number } {
  const chances = chancesOf(own, line);
  const [best] = notActedOn(own).sort((one, other) => (chances[other] ?? 0) - (chances[one] ?? 0));
  const chance = chanceNotWished(own, chances);
  const isSure =
    chance >= SURELY_NOT_WISHED &&
    (last === undefined || chanceNotWished(own, chancesOf(own, last)) >= LIKELY_NOT_WISHED);
  return { chance, mood: isSure ? (own.labels[best ?? 0] as NotWished) : undefined };
}

/** The places of the labels that are not acted on. */
const notActedOn = ({ labels }: SoftmaxModel): number[] =>
  [...labels.keys()].filter((at) => !ACTED_ON.has(labels[at] ?? ''));

const chanceNotWished = (own: SoftmaxModel, chances: ArrayLike<number>): number =>
  notActedOn(own).reduce((sum, at) => sum + (chances[at] ?? 0), 0);
