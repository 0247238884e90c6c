// Which size it is: what the shop's sizes come to for the measures in a question, with what there is of it.
import type { Locale, ProductRecord } from '#contracts';
import { textIn } from '#contracts';
import { FOCUSED_LIMIT } from '../../conversation/conversation.state.js';
import { type Sizing, sizingsOf } from '../../stated/sizing.js';
import { variantLabel } from '../../ground/variants.js';
import { pricedCard } from '../cards.js';
import type { Answer, Turn } from '../skill.js';
import type { SizeFacts } from './sized.replies.js';

const MOST_ROWS = 8;

/** The answer by the shop's own sizes; `undefined` where the question holds no measure that they are stated by. */
export async function sizedAnswer(
  product: ProductRecord,
  turn: Turn,
): Promise<Omit<Answer, 'suggestions'> | undefined> {
  const sizings = sizingsOf(product, turn.text, turn.locale);
  if (sizings === undefined) return undefined;
  const [only, ...others] = sizings;
  const fitting = others.length === 0 && only?.verdict === 'fits' ? only.rows.flatMap(({ skus }) => skus) : [];
  const known = fitting.slice(0, FOCUSED_LIMIT);
  const isNarrower = known.length > 0 && known.length < product.variants.length;
  if (isNarrower)
    turn.state.focus = {
      productId: product.id,
      ...(known.length === 1 && known[0] !== undefined ? { sku: known[0] } : {}),
      skus: known,
      byName: turn.state.focus?.byName ?? true,
    };
  const { items } = known.length === 0 ? { items: [] } : await turn.shop.inventory.getStock({ skus: known });
  const available = items.reduce((sum, item) => sum + item.available, 0);
  const [sku] = known;
  return {
    facts: {
      productId: product.id,
      title: textIn(product.title, turn.locale),
      sizes: sizings.map((sizing) => factsOf(sizing, product, turn.locale)),
      ...(isNarrower ? { skus: known, available } : {}),
    },
    replyKey: 'size',
    cards: [await pricedCard(product, turn, sku === undefined ? {} : { sku })],
  };
}

/** "M · 6–11 kg" where the size and what it is for are options of their own. */
function calledOf({ skus, label }: Sizing['rows'][number], product: ProductRecord, locale: Locale): string | undefined {
  const variant = skus.length === 1 ? product.variants.find(({ sku }) => sku === skus[0]) : undefined;
  return label === undefined || variant === undefined ? label : (variantLabel(variant, locale) ?? label);
}

const factsOf = (
  { asked, verdict, rows, notFor, note }: Sizing,
  product: ProductRecord,
  locale: Locale,
): SizeFacts => ({
  asked,
  verdict,
  options: rows.slice(0, MOST_ROWS).map((row) => {
    const option = calledOf(row, product, locale);
    return { ...(option === undefined ? {} : { option }), states: row.words };
  }),
  ...(notFor === undefined ? {} : { notFor: { option: notFor.label ?? '', states: notFor.words } }),
  ...(note === undefined ? {} : { note }),
});
