// The kinds of turns whose cost is counted one by one, each asked of the demo store as a shopper's first or next message.
import type { SkillName } from '#contracts';

/** One kind of turn. */
export interface KindOfTurn {
  readonly name: string;
  readonly text: string;
  /** Who must have answered, in any order. */
  readonly skills: readonly SkillName[];
  /** Asked by a customer who has orders; else by a guest. */
  readonly isCustomer?: true;
}

/** All of them; asked on the page of a product. */
export const KINDS_OF_TURNS: readonly KindOfTurn[] = [
  { name: 'greeting', text: 'Hello', skills: ['small-talk'] },
  { name: 'price', text: 'How much is this?', skills: ['price'] },
  { name: 'stock', text: 'Is it in stock?', skills: ['stock'] },
  { name: 'order status', text: 'Where is my order?', skills: ['order-status'], isCustomer: true },
  { name: 'search', text: 'Do you have any bluetooth speakers?', skills: ['find-products'] },
  {
    name: 'three at once',
    text: 'How much is this, is it in stock, and how long does shipping to Berlin take?',
    skills: ['price', 'stock', 'shipping'],
  },
  { name: 'recommend', text: 'Can you recommend something?', skills: ['recommend'] },
  { name: 'policy', text: 'How do I get an invoice?', skills: ['faq'] },
];
