/** The cards under a reply: products to open, orders and parcels with where they stand. */
import type { Card } from '#contracts';
import { useState } from 'preact/hooks';
import type { ChatTexts } from './chat.types.js';
import { formatMoney } from './money.js';
import type { Language } from './money.js';

const mostCards = 10;

interface CardProps {
  texts: ChatTexts;
  language: Language;
  productHref: (productId: string) => string;
  ordersHref: string;
  onFollow: () => void;
}

/** All cards of one reply. */
export function CardList(props: CardProps & { cards: Card[] }) {
  return (
    <ul class="chat-cards">
      {props.cards.slice(0, mostCards).map((card) => (
        <li key={`${card.kind} ${card.id} ${card.sku ?? ''}`}>
          {card.kind === 'product' ? <ProductCard {...props} card={card} /> : <OrderCard {...props} card={card} />}
        </li>
      ))}
    </ul>
  );
}

function ProductCard(props: CardProps & { card: Card }) {
  const { card, texts, language } = props;
  const paid = card.finalPrice ?? card.price;
  const before = card.finalPrice ? card.price : card.compareAtPrice;
  return (
    <a class="chat-card" href={props.productHref(card.id)} onClick={props.onFollow}>
      <CardImage image={card.image} />
      <span class="chat-card-words">
        <strong>{card.title}</strong>
        {card.subtitle && <span class="chat-card-note">{card.subtitle}</span>}
        <span class="chat-card-line">
          {paid && <b>{formatMoney(paid, language)}</b>}
          {before && before.amount > (paid?.amount ?? 0) && <s>{formatMoney(before, language)}</s>}
          {card.status && <em data-status={card.status}>{texts.statuses[card.status] ?? card.status}</em>}
        </span>
      </span>
    </a>
  );
}

function CardImage({ image }: { image: string | undefined }) {
  const [isBroken, setBroken] = useState(false);
  if (!image || isBroken) return <span class="chat-card-image" aria-hidden="true" />;
  return (
    <img
      class="chat-card-image"
      src={image}
      alt=""
      loading="lazy"
      referrerpolicy="no-referrer"
      onError={() => setBroken(true)}
    />
  );
}

function OrderCard(props: CardProps & { card: Card }) {
  const { card, texts, language } = props;
  return (
    <a class="chat-card" href={props.ordersHref} onClick={props.onFollow}>
      <span class="chat-card-words">
        <span class="chat-card-note">{card.kind === 'order' ? texts.order : texts.shipment}</span>
        <strong>{card.title}</strong>
        {card.subtitle && <span class="chat-card-note">{card.subtitle}</span>}
        <span class="chat-card-line">
          {card.price && <b>{formatMoney(card.price, language)}</b>}
          {card.status && <em data-status={card.status}>{texts.statuses[card.status] ?? card.status}</em>}
        </span>
      </span>
    </a>
  );
}
