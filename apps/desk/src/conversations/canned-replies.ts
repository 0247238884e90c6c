// Replies that a shop uses again and again: filled with the facts of a packet, and not offered where one of them is missing.
import { type Locale, type Packet, textIn } from '#contracts';
import type { CannedReply } from '../desk.config.js';

const PLACE = /\{([a-zA-Z]{1,40})\}/gu;

/** What a canned reply may name. */
export type CannedFacts = Readonly<Record<string, string>>;

/** The facts of a packet by the names that canned replies use. */
export function cannedFacts(packet: Packet, agentName: string): CannedFacts {
  const { locale, customer, orders, shipments, products } = packet;
  const [order] = orders;
  const shipment = shipments.find(({ orderId }) => orderId === order?.id);
  const event = shipment?.events.at(-1);
  const [product] = products;
  const facts: Record<string, string | undefined> = {
    agent: agentName,
    customer: customer?.name,
    orderId: order?.id,
    carrier: shipment?.carrier,
    trackingNumber: shipment?.trackingNumber,
    lastEvent: event === undefined ? undefined : textIn(event.description, locale),
    product: product === undefined ? undefined : textIn(product.title, locale),
  };
  return Object.fromEntries(Object.entries(facts).filter((fact): fact is [string, string] => fact[1] !== undefined));
}

/** A reply in words with the facts it was made of; `undefined` where a fact is missing or it is of another matter. */
export function filledReply(
  reply: CannedReply,
  facts: CannedFacts,
  { locale, skill }: { locale: Locale; skill: string | undefined },
): { text: string; facts: Record<string, string> } | undefined {
  const { skills } = reply;
  if (reply.locale !== undefined && reply.locale !== locale) return undefined;
  if (skills !== undefined && !skills.some((one) => one === skill)) return undefined;
  const used: Record<string, string> = {};
  let isWhole = true;
  const text = textIn(reply.text, locale).replace(PLACE, (_, name: string) => {
    const fact = facts[name];
    if (fact === undefined) isWhole = false;
    else used[name] = fact;
    return fact ?? '';
  });
  return isWhole ? { text, facts: used } : undefined;
}
