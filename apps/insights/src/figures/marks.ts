// What counts, one mark a thing: topics, wishes that were not met, praise and complaint, hand-overs, outcomes.
import type { SkillName } from '#contracts';
import type { CountedFact, Episode, KnownConversation, KnownShopper } from '../episodes/fold.js';
import { outcomeOf } from '../episodes/outcome.js';
import { familyOfSkill } from '../episodes/matter.js';
import type { TurnData } from '../facts/fact.js';
import type { Figure } from './figure.js';
import { salesDraftsOf } from './sales-marks.js';
import { hashOf, wishKeyOf, wishOf, wishWords } from './wish.js';

/** One thing that counts, of one shopper in one conversation. */
export interface Mark {
  readonly conversationId: string;
  readonly shopper: string;
  readonly day: string;
  /** The hour of the shop's day in which it was said; how a matter ended has none. */
  readonly hour?: number;
  readonly locale: string;
  readonly channel: string;
  readonly figure: Figure;
  readonly key: string;
  /** A shopper's masked words behind the key; shown only where several said so. */
  readonly label?: string;
  readonly amount?: number;
}

const MAX_KEY_BYTES = 90;
/** What is missing by the skill that said so, where it was read before its kind was told. */
const KIND_OF_MISSING: Readonly<Partial<Record<SkillName, string>>> = {
  'find-products': 'product',
  recommend: 'product',
  compare: 'product',
  price: 'product',
  stock: 'product',
  'product-info': 'product',
  shipping: 'place',
  promotions: 'promotion',
};
/** Kinds that are asked of a product. */
const OF_A_PRODUCT: ReadonlySet<string> = new Set(['option', 'size']);
/** By these the shop's rules are told, or it is said that there is no answer: a way to pay that another skill names was only spoken of. */
const TELLS_RULES: ReadonlySet<string> = new Set(['faq', 'fallback']);

/** Keys stand in addresses, so they are short; a longer one is named by its hash. */
export const boundedKey = (key: string): string => (Buffer.byteLength(key) <= MAX_KEY_BYTES ? key : `#${hashOf(key)}`);

type Draft = Pick<Mark, 'figure' | 'key' | 'label' | 'amount' | 'hour'> & { readonly day: string };

/** The marks of a shopper's conversations; `hourOf` tells the hour of the shop's day. */
export function marksOf(known: KnownShopper, episodes: readonly Episode[], hourOf: (at: Date) => number): Mark[] {
  const { shopper } = known;
  return known.conversations.flatMap((conversation) => {
    const { conversationId, locale, channel } = conversation;
    const own = episodes.filter((episode) => episode.conversation === conversation);
    const drafts = [
      ...episodeDrafts(own),
      ...conversation.facts.flatMap((fact) => {
        const drafts = draftsOf(fact, conversation);
        const hour = drafts.length === 0 ? 0 : hourOf(fact.at);
        return drafts.map((draft) => ({ ...draft, hour }));
      }),
      ...salesDraftsOf(conversation, known),
    ];
    return merged(drafts).map((draft) => ({
      conversationId,
      shopper,
      locale,
      channel,
      ...draft,
      key: boundedKey(draft.key),
    }));
  });
}

/** What happened several times in one conversation and hour is one mark: a conversation of a hundred turns opens as fast as one of three. */
function merged(drafts: readonly Draft[]): Draft[] {
  const alike = Map.groupBy(drafts, ({ figure, key, label = '', day, hour }) =>
    JSON.stringify([figure, key, label, day, hour]),
  );
  return [...alike.values()].flatMap(([first, ...others]) =>
    first === undefined || others.length === 0
      ? (first ?? [])
      : [{ ...first, amount: others.reduce((sum, { amount = 1 }) => sum + amount, first.amount ?? 1) }],
  );
}

function episodeDrafts(episodes: readonly Episode[]): Draft[] {
  const [first] = episodes;
  return [
    ...(first === undefined ? [] : [{ figure: 'conversations' as const, key: '', day: first.day }]),
    ...episodes.map(({ facts, day }) => ({ figure: 'outcome' as const, key: outcomeOf(facts), day })),
    // Thousandths, so that their mean can be had from sums.
    ...episodes.flatMap(({ guess, day }): Draft[] =>
      guess === undefined
        ? []
        : [
            { figure: 'guess', key: '', amount: Math.round(guess * 1_000), day },
            { figure: 'guessed', key: '', day },
          ],
    ),
    ...episodes.filter(({ facts }) => facts.bought).map(({ day }) => ({ figure: 'ordered' as const, key: '', day })),
  ];
}

function draftsOf(fact: CountedFact, conversation: KnownConversation): Draft[] {
  const { day } = fact;
  switch (fact.kind) {
    case 'turn':
      return turnDrafts(fact.data).map((draft) => ({ ...draft, day }));
    case 'read':
      return readingDrafts(fact, conversation).map((draft) => ({ ...draft, day }));
    case 'held':
      if (fact.data.heldBy === 'queue') return [{ figure: 'handover', key: fact.data.class ?? 'other', day }];
      if (fact.data.heldBy === 'agent' && fact.data.agentId !== undefined)
        return [{ figure: 'taken', key: fact.data.agentId, day }];
      return [];
    case 'rated':
      return [{ figure: 'rating', key: `${fact.data.rating} ${fact.data.agentId ?? 'assistant'}`, day }];
    default:
      return [];
  }
}

type Undated = Omit<Draft, 'day'>;

function turnDrafts(turn: TurnData): Undated[] {
  const drafts: Undated[] = [{ figure: 'turns', key: '' }];
  const products = new Set<string>();
  for (const reply of turn.replies) {
    const { skill, productIds, faqId, refused } = reply;
    const [productId] = productIds;
    // Of an order its products are not what is asked about.
    const thing = familyOfSkill(skill) === 'products' && productIds.length === 1 ? productId : faqId;
    drafts.push({ figure: 'topic', key: thing === undefined ? skill : `${skill} ${thing}` });
    if (refused !== undefined) drafts.push({ figure: 'refused', key: `${skill} ${refused}` });
    if (productIds.length === 1 && productId !== undefined) products.add(productId);
    for (const gone of reply.outOfStock ?? []) drafts.push({ figure: 'ask', key: wishKeyOf('stock', '', gone) });
    for (const carrier of reply.carriers ?? []) drafts.push({ figure: 'carrier', key: carrier });
    for (const sku of reply.skus ?? []) drafts.push({ figure: 'sku', key: sku });
    for (const place of reply.places ?? []) drafts.push({ figure: 'place', key: place });
  }
  for (const productId of products) drafts.push({ figure: 'product', key: productId });
  if (turn.replies.some(({ skill }) => skill === 'fallback')) drafts.push({ figure: 'not-understood', key: '' });
  if (turn.feelings.sentiment < 0) drafts.push({ figure: 'unhappy', key: '' });
  return drafts;
}

function readingDrafts(fact: ReadFact, conversation: KnownConversation): Undated[] {
  const turnsThen = turnsUntil(fact, conversation);
  const productId = productIn(turnsThen);
  const feelings = fact.data.aspects.map(({ aspect, feels }): Undated => ({
    figure: feels > 0 ? 'praise' : 'complaint',
    key: `${productId ?? '-'} ${aspect}`,
  }));
  const asks = fact.data.missing.flatMap((missing): Undated[] => {
    const { skill, mention } = missing;
    const kind = missing.kind ?? KIND_OF_MISSING[skill as SkillName];
    const words = wishWords(mention);
    if (kind === undefined || words === '') return [];
    const askedOf = missing.productId ?? (OF_A_PRODUCT.has(kind) ? productId : undefined);
    const key = wishKeyOf(kind, words, askedOf);
    return [{ figure: 'ask', key, ...(wishOf(key).isInWords ? { label: mention } : {}) }];
  });
  const isOfRules = ownTurn(fact, turnsThen)?.data.replies.some(({ skill }) => TELLS_RULES.has(skill)) === true;
  const payments = (isOfRules ? (fact.data.payments ?? []) : []).map((method): Undated => ({
    figure: 'ask',
    key: `payment ${method}`,
  }));
  return [...feelings, ...asks, ...payments];
}

type TurnFact = Extract<CountedFact, { kind: 'turn' }>;
type ReadFact = Extract<CountedFact, { kind: 'read' }>;

const isOwnTurn = (fact: ReadFact, turn: TurnFact): boolean => turn.id === fact.id.replace(/^read /, 'turn ');
const ownTurn = (fact: ReadFact, turns: readonly TurnFact[]): TurnFact | undefined =>
  turns.find((turn) => isOwnTurn(fact, turn));

/** The turns before a line, and its own, in their order. */
const turnsUntil = (fact: ReadFact, { facts }: KnownConversation): TurnFact[] =>
  facts
    .filter((other): other is TurnFact => other.kind === 'turn')
    .filter((turn) => isOwnTurn(fact, turn) || turn.at.getTime() < fact.at.getTime())
    .sort((left, right) => left.at.getTime() - right.at.getTime());

/** The product that was talked about last. */
function productIn(turns: readonly TurnFact[]): string | undefined {
  const products = turns.flatMap(({ data }) =>
    data.replies.flatMap(({ productIds }) => (productIds.length === 1 ? productIds : [])),
  );
  return products.at(-1);
}
