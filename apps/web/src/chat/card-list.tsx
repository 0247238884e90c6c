/** The cards under a reply: products to open, orders and parcels with where they stand. */
import type { Card } from '#contracts';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ChatTexts } from './chat.types.js';
import { StruckPrice } from './struck-price.js';
import { struckPrice, useMoney } from './money.js';
import type { Language } from './money.js';

const mostCards = 10;

interface CardProps {
  texts: ChatTexts;
  language: Language;
  productHref: (card: Card) => string | undefined;
  ordersHref: (card: Card) => string | undefined;
  onFollow: () => void;
  /** As in the settings of the chat. */
  gatewayUrl: string;
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
  const { card, texts } = props;
  const written = useMoney();
  const paid = card.finalPrice ?? card.price;
  const before = struckPrice(paid, card.compareAtPrice);
  return (
    <CardFrame href={props.productHref(card)} onFollow={props.onFollow}>
      <CardImage image={card.image && absolute(card.image, props.gatewayUrl)} />
      <span class="chat-card-words">
        <strong>{card.title}</strong>
        {card.subtitle && <span class="chat-card-note">{card.subtitle}</span>}
        <span class="chat-card-line">
          {paid && <b>{written(paid)}</b>}
          {before && <StruckPrice was={texts.was} written={written(before)} />}
          {card.status && <em data-status={card.status}>{texts.statuses[card.status] ?? card.status}</em>}
        </span>
      </span>
    </CardFrame>
  );
}

/** A link where the page has somewhere to go. */
function CardFrame(props: { href: string | undefined; onFollow: () => void; children: ComponentChildren }) {
  if (props.href === undefined) return <div class="chat-card">{props.children}</div>;
  return (
    <a class="chat-card" href={props.href} onClick={props.onFollow}>
      {props.children}
    </a>
  );
}

/** A shop may name pictures by where they lie on its own server. */
function absolute(image: string, gatewayUrl: string): string {
  return URL.canParse(image, gatewayUrl || location.href) ? new URL(image, gatewayUrl || location.href).href : image;
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
  const { card, texts } = props;
  const written = useMoney();
  return (
    <CardFrame href={props.ordersHref(card)} onFollow={props.onFollow}>
      <span class="chat-card-words">
        <span class="chat-card-note">{card.kind === 'order' ? texts.order : texts.shipment}</span>
        <strong>{card.title}</strong>
        {card.subtitle && <span class="chat-card-note">{card.subtitle}</span>}
        <span class="chat-card-line">
          {card.price && <b>{written(card.price)}</b>}
          {card.status && <em data-status={card.status}>{texts.statuses[card.status] ?? card.status}</em>}
        </span>
      </span>
    </CardFrame>
  );
}
