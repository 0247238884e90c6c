// What counts, one mark a thing: topics, wishes that were not met, praise and complaint, hand-overs, outcomes.
import { createHash } from 'node:crypto';
import type { SkillName } from '#contracts';
import type { CountedFact, Episode, KnownConversation, KnownShopper } from '../episodes/fold.js';
import { outcomeOf } from '../episodes/outcome.js';
import { familyOfSkill } from '../episodes/matter.js';
import type { TurnData } from '../facts/fact.js';
import type { Figure } from './figure.js';
import { salesDraftsOf } from './sales-marks.js';

/** One thing that counts, of one shopper in one conversation. */
export interface Mark {
  readonly conversationId: string;
  readonly shopper: string;
  readonly day: string;
  readonly locale: string;
  readonly channel: string;
  readonly figure: Figure;
  readonly key: string;
  /** A shopper's masked words behind the key; shown only where several said so. */
  readonly label?: string;
  readonly amount?: number;
}

const MAX_KEY_BYTES = 90;
const HASH_CHARACTERS = 16;
/** Wishes for things of the shop; a number of an order that is not there is none. */
const KIND_OF_MISSING: Readonly<Partial<Record<SkillName, string>>> = {
  'find-products': 'product',
  recommend: 'product',
  compare: 'product',
  price: 'product',
  stock: 'product',
  'product-info': 'product',
  shipping: 'place',
  promotions: 'promotion',
  faq: 'policy',
};
/** A product is there, and what was asked for of it is not. */
const OF_A_PRODUCT: ReadonlySet<string> = new Set(['price', 'stock', 'product-info']);

/** Keys stand in addresses, so they are short; a longer one is named by its hash. */
export const boundedKey = (key: string): string => (Buffer.byteLength(key) <= MAX_KEY_BYTES ? key : `#${hashOf(key)}`);

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, HASH_CHARACTERS);

/** The words of a wish in one form, so that they count together. */
export const wishKey = (mention: string): string =>
  mention
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();

type Draft = Pick<Mark, 'figure' | 'key' | 'label' | 'amount'> & { readonly day: string };

/** The marks of a shopper's conversations. */
export function marksOf(known: KnownShopper, episodes: readonly Episode[]): Mark[] {
  const { shopper } = known;
  return known.conversations.flatMap((conversation) => {
    const { conversationId, locale, channel } = conversation;
    const own = episodes.filter((episode) => episode.conversation === conversation);
    const drafts = [
      ...episodeDrafts(own),
      ...conversation.facts.flatMap((fact) => draftsOf(fact, conversation)),
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

/** What happened several times in one conversation and day is one mark: a conversation of a hundred turns opens as fast as one of three. */
function merged(drafts: readonly Draft[]): Draft[] {
  const alike = Map.groupBy(drafts, ({ figure, key, label = '', day }) => JSON.stringify([figure, key, label, day]));
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
    for (const gone of reply.outOfStock ?? []) drafts.push({ figure: 'ask', key: `stock ${gone}` });
    for (const carrier of reply.carriers ?? []) drafts.push({ figure: 'carrier', key: carrier });
  }
  for (const productId of products) drafts.push({ figure: 'product', key: productId });
  if (turn.replies.some(({ skill }) => skill === 'fallback')) drafts.push({ figure: 'not-understood', key: '' });
  if (turn.feelings.sentiment < 0) drafts.push({ figure: 'unhappy', key: '' });
  return drafts;
}

function readingDrafts(fact: Extract<CountedFact, { kind: 'read' }>, conversation: KnownConversation): Undated[] {
  const productId = productAt(fact, conversation);
  const feelings = fact.data.aspects.map(({ aspect, feels }): Undated => ({
    figure: feels > 0 ? 'praise' : 'complaint',
    key: `${productId ?? '-'} ${aspect}`,
  }));
  const asks = fact.data.missing.flatMap(({ skill, mention }): Undated[] => {
    const kind = KIND_OF_MISSING[skill as SkillName];
    const key = wishKey(mention);
    if (kind === undefined || key === '') return [];
    // The words themselves are no key: keys are shown and sent where few said so, too.
    return OF_A_PRODUCT.has(skill) && productId !== undefined
      ? [{ figure: 'ask', key: `option ${productId} ${hashOf(key)}`, label: mention }]
      : [{ figure: 'ask', key: `${kind} ${hashOf(key)}`, label: mention }];
  });
  return [...feelings, ...asks];
}

/** The product that was talked about when a line was said: that of its own turn, else of the one before it. */
function productAt(fact: Extract<CountedFact, { kind: 'read' }>, { facts }: KnownConversation): string | undefined {
  const turnId = fact.id.replace(/^read /, 'turn ');
  const turns = facts
    .filter((other): other is Extract<CountedFact, { kind: 'turn' }> => other.kind === 'turn')
    .filter((turn) => turn.id === turnId || turn.at.getTime() < fact.at.getTime())
    .sort((left, right) => left.at.getTime() - right.at.getTime());
  const products = turns.flatMap(({ data }) =>
    data.replies.flatMap(({ productIds }) => (productIds.length === 1 ? productIds : [])),
  );
  return products.at(-1);
}
