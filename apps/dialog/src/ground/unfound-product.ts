// What is said where a product was asked of and is not known, or one of several: the question, and what it leaves behind.
import type { Money, SkillName } from '#contracts';
import { SHOWN_LIMIT } from '../conversation/conversation.state.js';
import type { Answer, Turn } from '../skills/skill.js';
import { cheapestOf } from './priced-things.js';
import type { ProductGrounder } from './product-grounding.js';
import { rememberListed } from './shown-products.js';

/** Asks for what a skill needs. */
export const askFor = (what: 'destination' | 'product'): Answer => ({
  facts: { missing: [what] },
  replyKey: `ask-${what}`,
  cards: [],
  ask: { needs: 'details', asks: what },
});

/** The prices of more are a list to read, and no answer. */
const MOST_PRICED = 6;

/** What grounding came to where it found no product. */
type NotFound = Exclude<Awaited<ReturnType<ProductGrounder['ground']>>, { kind: 'found' }>;

/** The question which product is meant, or that it is not known, with those that are near. Who asks for a price is told that of each that may be meant. */
export async function productAnswer(found: NotFound, turn: Turn, skill: SkillName): Promise<Answer> {
  const shown = turn.state.shown.filter((thing) => thing.kind === 'product');
  if (found.kind === 'none' && shown.length < 2) return askFor('product');
  // "It" after several were shown is one of them.
  const grounded = found.kind === 'none' ? ({ kind: 'several', mention: undefined, choices: shown } as const) : found;
  if (grounded.kind === 'unknown') {
    const near = grounded.near.map(({ id, label }) => ({ id, productId: id, label }));
    turn.state.shown = grounded.near.length > 0 ? [...grounded.near] : turn.state.shown;
    if (near.length > 0)
      rememberListed(
        near.map(({ id }) => id),
        turn.state,
      );
    return {
      facts: { notFound: grounded.mention, ...(near.length > 0 ? { near, choices: near } : {}) },
      replyKey: 'unknown-product',
      cards: [],
      suggestions: near.map((one) => one.label),
      ...(near.length > 0 ? { ask: { needs: 'choose', asks: 'choose', choices: grounded.near } as const } : {}),
    };
  }
  const ids = grounded.choices.map(({ id }) => id);
  const cheapest =
    skill === 'price' && ids.length <= MOST_PRICED ? await cheapestOf(ids, turn.shop) : new Map<string, Money>();
  const choices = grounded.choices.map(({ id, label }) => {
    const from = cheapest.get(id);
    return { id, productId: id, label, ...(from === undefined ? {} : { from }) };
  });
  turn.state.shown = grounded.choices.slice(0, SHOWN_LIMIT);
  rememberListed(
    choices.map(({ id }) => id),
    turn.state,
  );
  turn.state.focus = undefined;
  return {
    facts: { choices, ...(grounded.mention === undefined ? {} : { query: grounded.mention }) },
    replyKey: 'which-product',
    cards: [],
    suggestions: choices.map((choice) => choice.label).slice(0, 4),
    ask: { needs: 'choose', asks: 'choose', choices: grounded.choices },
  };
}
