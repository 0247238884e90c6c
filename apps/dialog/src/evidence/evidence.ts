// What the shop's own data say of a message: its mentions, found in any part of the text, and the text without its names.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { SpottedKind, SpottedMention } from '#contracts';
import { normalize, tokenize } from '#language';

/** A mention where it stands in the comparable form of some part of the message. */
export interface PlacedMention {
  readonly mention: SpottedMention;
  readonly start: number;
  readonly end: number;
}

/** From here on a part of a message is the name of a product or of a kind, and not chance. */
export const NAMES = 0.5;
/** From here on its words say nothing of what is wanted: "noise-cancelling" is no wish to cancel. */
const MASKS = 0.6;
/** From here on a title is said whole. */
const WHOLE = 0.95;
/** So many places of one part are looked at. */
const MOST_PLACES = 8;
const NAME_KINDS = new Set<SpottedKind>(['title', 'kind']);
const OF_PRODUCTS = new Set<SpottedKind>(['title', 'kind', 'option']);
/** What stands in a sentence for any product: the classifier was taught with it. */
const ANY_PRODUCT = ' _p ';
const HAN = /\p{Script=Han}/u;
const LETTER = /[\p{L}\p{N}]/u;

/** The evidence of one message. */
export class Evidence {
  readonly mentions: readonly SpottedMention[];
  private readonly byLength: readonly SpottedMention[];
  /** The names of what is stated that the message says, the longest first. */
  private readonly attributes: readonly string[];
  private readonly placed = new Map<string, readonly PlacedMention[]>();

  /**
   * `isTalk` tells words that shoppers say of other things than products too. `fault`: why the shop could not be asked what it knows of the
   * message.
   */
  constructor(
    mentions: readonly SpottedMention[],
    readonly isTalk: (words: string) => boolean = () => false,
    private readonly fault?: Error,
  ) {
    // "Code" is no slip for a cone, nor "paid" for pads.
    const isSlip = ({ kind, isCorrected, text }: SpottedMention): boolean =>
      isCorrected === true && NAME_KINDS.has(kind) && text.split(' ').every(isTalk);
    this.mentions = mentions.filter((mention) => !isSlip(mention));
    this.attributes = this.mentions
      .filter(({ kind, strength, text }) => kind === 'attribute' && strength >= NAMES && text !== '')
      .map(({ text }) => text)
      .sort((left, right) => right.length - left.length);
    this.byLength = this.mentions
      .filter(({ kind, strength, text }) => NAME_KINDS.has(kind) && strength >= NAMES && text !== '')
      .sort((left, right) => right.text.length - left.text.length || right.strength - left.strength);
  }

  /** Before something is said to be unknown to the shop. @throws when it could not be asked what it knows of the message */
  mustBeAsked(): void {
    if (this.fault !== undefined) throw this.fault;
  }

  /** The names of products and kinds in a text that is already in its comparable form, in order, without overlaps. */
  namesIn(plain: string): readonly PlacedMention[] {
    const known = this.placed.get(plain);
    if (known) return known;
    const found: PlacedMention[] = [];
    // A text may be nothing but one name over and over: what is taken is kept by place.
    const isTaken = new Uint8Array(plain.length);
    for (const mention of this.byLength) {
      for (let start = plain.indexOf(mention.text); start >= 0; start = plain.indexOf(mention.text, start + 1)) {
        const end = start + mention.text.length;
        if (isTaken.subarray(start, end).includes(1) || isCut(plain, start, end)) continue;
        if (this.isInAttribute(plain, start, end)) continue;
        isTaken.fill(1, start, end);
        found.push({ mention, start, end });
      }
    }
    found.sort((left, right) => left.start - right.start);
    this.placed.set(plain, found);
    return found;
  }

  /** Whether a part of a text lies inside of the name of something that is stated: 镜片 of 适用镜片 is no thing. */
  private isInAttribute(plain: string, from: number, to: number): boolean {
    return this.attributes.some((text) => {
      if (text.length <= to - from) return false;
      const start = plain.indexOf(text, Math.max(0, to - text.length));
      return start >= 0 && start <= from && to <= start + text.length;
    });
  }

  /** Whether a part of a text lies inside of a name: "泰国" of 泰国香米 is no place. */
  isInName(plain: string, start: number, end: number): boolean {
    return this.namesIn(plain).some(
      (name) =>
        name.mention.strength >= MASKS && name.start <= start && end <= name.end && name.end - name.start > end - start,
    );
  }

  /** Whether a part stands in a text, and nowhere but inside of names. */
  private isOnlyInNames(plain: string, part: string): boolean {
    let at = part === '' ? -1 : plain.indexOf(part);
    if (at < 0) return false;
    for (let place = 0; at >= 0 && place < MOST_PLACES; at = plain.indexOf(part, at + part.length), place++)
      if (!this.isInName(plain, at, at + part.length)) return false;
    return true;
  }

  /** A text with any product in the place of those that it names. */
  masked(plain: string): string {
    return this.without(plain, ({ strength, text }) => strength >= MASKS && !this.isTalk(text));
  }

  /** And with any product only in the place of titles that it says whole: "Washed Denim" asks for no washing. */
  withoutTitles(plain: string): string {
    return this.without(plain, ({ kind, strength }) => kind === 'title' && strength >= WHOLE);
  }

  private without(plain: string, isLeftOut: (mention: SpottedMention) => boolean): string {
    let result = '';
    let from = 0;
    for (const { mention, start, end } of this.namesIn(plain)) {
      if (!isLeftOut(mention)) continue;
      result += `${plain.slice(from, start)}${ANY_PRODUCT}`;
      from = end;
    }
    return result + plain.slice(from);
  }

  /** Whether a code is, as a whole or as a word of it, what the shop calls a product, a kind or an option. */
  isOfProducts(code: string): boolean {
    const plain = normalize(code);
    return this.mentions.some(({ kind, strength, text }) => {
      if (!OF_PRODUCTS.has(kind) || strength < NAMES) return false;
      const at = text.indexOf(plain);
      return at >= 0 && !isCut(text, at, at + plain.length);
    });
  }

  /** The parts of a text in the comparable form that call offers of the shop by their names. */
  promotionsIn(plain: string): readonly SpottedMention[] {
    return this.mentions.filter(({ kind, text }) => kind === 'promotion' && text !== '' && plain.includes(text));
  }

  /** A normalized text without what it calls offers, the longer words first: 玩具券 before 玩具. */
  withoutPromotions(plain: string): string {
    const called = this.promotionsIn(plain).map(({ text }) => text);
    return called
      .sort((left, right) => right.length - left.length)
      .reduce((rest, part) => rest.replaceAll(part, ' '), plain);
  }

  /** The strongest mention of a kind in a part of the message; 光源 in the name of a 双光源 lamp asks for no attribute. */
  strongest(kind: SpottedKind, plain: string): SpottedMention | undefined {
    return this.mentions
      .filter((mention) => mention.kind === kind && (plain.includes(mention.text) || mention.text.includes(plain)))
      .filter(({ text }) => kind !== 'attribute' || !this.isOnlyInNames(plain, text))
      .sort((left, right) => right.strength - left.strength)[0];
  }
}

/** Words and Chinese characters of a title that is no usual word: "Mug" may be a part of "travel mug". */
const LEAST_OF_TITLE = { words: 3, characters: 5 } as const;

/** So much less of a title is said where a character of it is not. */
const ALL_BUT = 0.01;
/** So near to what is named best must a thing be to be told from it by an option that it alone has. */
const AS_LIKELY = 0.6;

/** "多功能护理液 360ml×2": the id of the only product that comes in an option that a text says, where it may be what a mention in the text names. */
export function namedWithOption(plain: string, mention: string): string | undefined {
  const words = new Set(tokenize(mention));
  const said = evidenceNow().mentions.filter(({ text }) => stands(plain, text));
  const alone = new Set(
    said.flatMap(({ kind, strength, candidates: [only, another] }) =>
      kind === 'option' && strength >= NAMES && only !== undefined && another === undefined ? [only.id] : [],
    ),
  );
  const [id, other] = alone;
  if (id === undefined || other !== undefined) return undefined;
  const isNamed = said.some(({ kind, text, candidates }) => {
    const best = Math.max(0, ...candidates.map(({ strength }) => strength));
    const own = candidates.find((candidate) => candidate.id === id)?.strength ?? 0;
    const isMeant = NAME_KINDS.has(kind) && tokenize(text).some((word) => words.has(word));
    return isMeant && best >= NAMES && own >= AS_LIKELY * best;
  });
  return isNamed ? id : undefined;
}

/** A product that a text calls by its whole title, and where the title stands. */
export interface WholeTitle {
  readonly productId: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The long titles that stand whole in a text in the comparable form, each of one product alone. */
export function wholeTitlesIn(plain: string): readonly WholeTitle[] {
  return evidenceNow()
    .namesIn(plain)
    .flatMap(({ mention: { kind, text, candidates }, start, end }) => {
      const [first, second] = candidates;
      const isLong = HAN.test(text)
        ? text.replace(/\s/gu, '').length >= LEAST_OF_TITLE.characters
        : text.split(' ').length >= LEAST_OF_TITLE.words;
      const isWhole = (first?.strength ?? 0) >= WHOLE && (first?.titleShare ?? 0) >= WHOLE;
      // "（偏光）" stands in "（非偏光）" as well: what is said to the last character is told from what lacks one.
      const isOne = (second?.strength ?? 0) < Math.max(WHOLE, (first?.strength ?? 0) - ALL_BUT);
      return kind === 'title' && isLong && isWhole && isOne && first !== undefined
        ? [{ productId: first.id, text, start, end }]
        : [];
    });
}

/** The only product whose long title stands whole in a text and shares a word with a mention of it; it is meant, whatever else is called so. */
export function saidWhole(plain: string, mention: string): string | undefined {
  const words = new Set(tokenize(mention));
  const [only, another] = wholeTitlesIn(plain);
  const isMeant = only !== undefined && tokenize(only.text).some((word) => words.has(word));
  return another === undefined && isMeant ? only.productId : undefined;
}

/** A part of a name is at least this strong to single out a thing in talk, and so much stronger than for the next. */
const PART_OF_NAME = 0.3;
const CLEAR_LEAD = 2;

/** The only thing that a part of a mention calls by a part of its name, and the words that do; `undefined` where none is called so, or several are. */
export function partlyNamed(mention: string): { readonly id: string; readonly said: string } | undefined {
  const words = normalize(mention).split(' ');
  const named = evidenceNow().mentions.flatMap((one) => {
    const said = one.kind === 'title' && isOfOne(one) ? words.find((word) => word.includes(one.text)) : undefined;
    const id = one.candidates[0]?.id;
    return said === undefined || id === undefined ? [] : [{ id, said }];
  });
  const [only, another] = named;
  return another === undefined ? only : undefined;
}

/** Whether a name, or a part of one, tells one product from all others. */
export function isOfOne({ candidates: [first, second], strength }: SpottedMention): boolean {
  if (first === undefined || strength < PART_OF_NAME) return false;
  return second === undefined || second.strength * CLEAR_LEAD <= first.strength;
}

/** Whether a name, or a part of one, tells one of the things in talk from all others: "the 12 speed one". `inTalk`: ids of products. */
export const isOfOneInTalk = (mention: SpottedMention, inTalk: ReadonlySet<string> = new Set()): boolean =>
  inTalk.has(mention.candidates[0]?.id ?? '') && isOfOne(mention);

/** A number goes on: "lx-70" and "lx" name nothing in "lx-700". */
const NUMBER_GOES_ON = /^(?:\d\d|[a-z]-\d|\d-[a-z\d])/u;

/** Latin words and model numbers are not cut: "art" is no part of "start". */
function isCut(plain: string, start: number, end: number): boolean {
  const joins = (left = '', right = ''): boolean =>
    LETTER.test(left) && LETTER.test(right) && !HAN.test(left) && !HAN.test(right);
  const isOfNumber = NUMBER_GOES_ON.test(plain.slice(end - 1, end + 2));
  return isOfNumber || joins(plain[start - 1], plain[start]) || joins(plain[end - 1], plain[end]);
}

/** Whether a name stands uncut somewhere in a text. */
function stands(plain: string, name: string): boolean {
  let at = name === '' ? -1 : plain.indexOf(name);
  for (let place = 0; at >= 0 && place < MOST_PLACES; at = plain.indexOf(name, at + 1), place++)
    if (!isCut(plain, at, at + name.length)) return true;
  return false;
}

/** A text in its comparable form without the titles that it says whole; see {@link Evidence.withoutTitles}. */
export const withoutTitles = (text: string): string => evidenceNow().withoutTitles(normalize(text));

const NO_EVIDENCE = new Evidence([]);
const ofTurn = new AsyncLocalStorage<Evidence>();

/**
 * Does the work of one turn with the evidence of its message at hand. Readers of words are many and stand at the bottom
 * of everything; they ask {@link evidenceNow} instead of being handed it through all that calls them.
 */
export function withEvidence<Result>(evidence: Evidence, work: () => Result): Result {
  return ofTurn.run(evidence, work);
}

/** The evidence of the turn that is being worked on; nothing outside of one. */
export const evidenceNow = (): Evidence => ofTurn.getStore() ?? NO_EVIDENCE;

/** Whether a code is a part of a product's name, and not said to be an order's. */
export function isProductCode(code: string, text: string): boolean {
  const plain = normalize(text);
  const bare = normalize(code).replace(/^#/u, '');
  const isNamed = evidenceNow()
    .namesIn(plain)
    .some(({ mention }) => mention.text.includes(bare));
  return isNamed && !SAID_TO_BE_AN_ORDER.test(plain.slice(0, plain.indexOf(bare)));
}

const SAID_TO_BE_AN_ORDER = /(?:订单(?:号码|编号|号)?|单号|\border(?: number| no\.?| id)?|#) ?(?:是|为|is|:)? ?$/u;
