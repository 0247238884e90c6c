/** What is known of the shopper and their matter, and what can be done about it: facts from the shop as it is now. */
import type { Packet } from '#contracts';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type Language, languageTag, textOf, useMoney } from '../chat/index.js';
import { deedsOf, ExceptionLine, OrderDeed } from './order-deed.js';
import type { DeskTexts } from './texts.js';
import type { DeskState, OpenConversation } from './use-desk.js';

interface PacketProps {
  desk: DeskState;
  open: OpenConversation;
  texts: DeskTexts;
  language: Language;
}

/** The packet of the open conversation. */
export function PacketView({ desk, open, texts, language }: PacketProps) {
  const { packet } = open;
  if (!packet) return null;
  const at = new Intl.DateTimeFormat(languageTag(language), { dateStyle: 'short', timeStyle: 'short' });
  return (
    <>
      <Part title={texts.because}>
        <p>
          <span class={`class ${packet.class}`}>{texts.classes[packet.class]}</span>{' '}
          {texts.reasons[packet.reason] ?? packet.reason}
        </p>
        <p class="soft">
          {texts.since} {at.format(new Date(packet.since))} · {packet.locale === 'zh' ? '中文' : 'English'}
        </p>
        {packet.note && <Fact name={texts.note}>{packet.note}</Fact>}
        {packet.contact && <Fact name={texts.contact}>{packet.contact}</Fact>}
      </Part>
      <Unfinished packet={packet} texts={texts} />
      <Part title={texts.customer}>
        {packet.customer ? (
          <>
            <p>{packet.customer.name}</p>
            <p class="soft">{[packet.customer.email, packet.customer.phone].filter(Boolean).join(' · ')}</p>
          </>
        ) : (
          <p class="soft">{texts.guest}</p>
        )}
      </Part>
      {packet.orders.length > 0 && (
        <Part title={texts.orders}>
          {packet.orders.map((order) => (
            <Order key={order.id} order={order} packet={packet} {...{ desk, open, texts, language }} />
          ))}
        </Part>
      )}
      {packet.exceptions && packet.exceptions.length > 0 && (
        <Part title={texts.exceptions}>
          {packet.exceptions.map((exception) => (
            <ExceptionLine key={exception.exceptionId} exception={exception} texts={texts} />
          ))}
        </Part>
      )}
      {packet.products.length > 0 && (
        <Part title={texts.products}>
          {packet.products.map((product) => (
            <Product key={product.productId} product={product} texts={texts} language={language} />
          ))}
        </Part>
      )}
      <Notes desk={desk} open={open} packet={packet} texts={texts} />
      {packet.missing.length > 0 && <p class="soft">{texts.missing}</p>}
    </>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <p>
      <span class="soft">{name}</span> {children}
    </p>
  );
}

function Unfinished({ packet, texts }: { packet: Packet; texts: DeskTexts }) {
  const { open, promised, refused } = packet;
  if (open.length + promised.length + refused.length === 0) return null;
  const kinds = { plan: texts.openPlan, question: texts.openQuestion, wish: texts.openWish };
  return (
    <Part title={texts.matter}>
      {open.map(({ kind, skill, orderId }, index) => (
        <Fact key={index} name={texts.open}>
          {skill} {orderId} — {kinds[kind]}
        </Fact>
      ))}
      {promised.map(({ skill, orderId }, index) => (
        <Fact key={index} name={texts.promised}>
          {skill} {orderId}
        </Fact>
      ))}
      {refused.map(({ rule, skill, orderId }, index) => (
        <Fact key={index} name={texts.refused}>
          {skill} {orderId} — {rule}
        </Fact>
      ))}
    </Part>
  );
}

function Product({
  product,
  texts,
  language,
}: {
  product: Packet['products'][number];
  texts: DeskTexts;
  language: Language;
}) {
  const money = useMoney();
  const price = product.finalPrice ?? product.price;
  return (
    <p class="thing">
      <span>{textOf(product.title, language)}</span>
      <span class="soft">
        {price && money(price)}
        {product.available !== undefined && ` · ${texts.stock(product.available)}`}
      </span>
    </p>
  );
}

type OrderProps = PacketProps & { order: Packet['orders'][number]; packet: Packet };

function Order({ order, packet, desk, open, texts, language }: OrderProps) {
  const shipments = packet.shipments.filter(({ orderId }) => orderId === order.id);
  return (
    <div class="thing">
      <span>
        <b>{order.id}</b> · {texts.statuses[order.status] ?? order.status}
      </span>
      <span class="soft">
        {order.items.map(({ title }) => textOf(title, language)).join(language === 'zh' ? '、' : ', ')}
      </span>
      {shipments.map(({ id, carrier, trackingNumber, events }) => {
        const last = events.at(-1);
        return (
          <span key={id} class="soft">
            {carrier} {trackingNumber} {last && `· ${textOf(last.description, language)}`}
          </span>
        );
      })}
      {open.isMine && (
        <span class="row">
          {deedsOf(order).map((name) => (
            <OrderDeed key={name} {...{ name, order, desk, open, texts }} />
          ))}
        </span>
      )}
    </div>
  );
}

function Notes({ desk, open, packet, texts }: Omit<PacketProps, 'language'> & { packet: Packet }) {
  const [text, setText] = useState('');
  const add = async (): Promise<void> => {
    const isKept = await desk.attempt(async () => await desk.api?.note(open.conversationId, text.trim()));
    if (!isKept) return;
    setText('');
    desk.reload();
  };
  return (
    <Part title={texts.notes}>
      {packet.notes.map((note) => (
        <Fact key={`${note.at}${note.agentId}`} name={note.name}>
          {note.text}
        </Fact>
      ))}
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') void add();
        }}
      >
        <input
          aria-label={texts.addNote}
          placeholder={texts.addNote}
          maxLength={4_000}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <button type="submit" disabled={text.trim() === ''}>
          {texts.addNote}
        </button>
      </form>
    </Part>
  );
}
