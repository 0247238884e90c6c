// Whether one thing fits another, as the shop states it of either; where it states nothing, a person is offered.
import { textIn } from '#contracts';
import type { ProductRecord } from '#contracts';
import { fittingOf } from '../../stated/fitting.js';
import { pricedCard } from '../cards.js';
import type { Answer, Turn } from '../skill.js';

/** The answer for two products; `undefined` where the other one is gone. */
export async function fittedAnswer(product: ProductRecord, otherId: string, turn: Turn): Promise<Answer | undefined> {
  const { products } = await turn.shop.catalog.getProducts({ productIds: [otherId] });
  const [other] = products;
  if (other === undefined) return undefined;
  const { verdict, statements } = fittingOf(product, other, turn.locale);
  const titles = new Map([product, other].map((one) => [one.id, textIn(one.title, turn.locale)]));
  turn.state.fitWith = other.id;
  const isOpen = verdict === 'not-stated';
  return {
    facts: {
      productId: product.id,
      title: titles.get(product.id),
      fitsWith: other.id,
      otherTitle: titles.get(other.id),
      fit: verdict,
      statements: statements.map((one) => ({ ...one, title: titles.get(one.productId) })),
      ...(isOpen ? { offersPerson: true } : {}),
    },
    replyKey: 'fit',
    cards: [await pricedCard(product, turn)],
    ...(isOpen ? { suggestions: turn.speak.choose(['转人工'], ['Talk to a person']) } : {}),
  };
}
