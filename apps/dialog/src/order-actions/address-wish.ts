// Where an order shall go instead: an address that is typed, one of the customer's own, or only another name or phone.
import type { Address } from '#contracts';
import { addressBody } from '#contracts';
import { sameOption } from '#language';
import { orderCodesIn } from '../understand/codes.js';
import { addressIn, addressLine, type AddressParts, withParts } from './address-text.js';
import type { Draft, Gathered } from './order-action.js';

/** The address change, or the question for what is missing of it. */
export async function addressWished(draft: Draft): Promise<Gathered> {
  const { order, details, asked, pickedId, turn } = draft;
  const saved = await savedAddresses(draft);
  const picked = asked === 'address' && pickedId !== undefined ? saved[Number(pickedId)] : undefined;
  if (picked !== undefined) return change(picked, details);
  const said = addressIn(turn.text, orderCodesIn(turn.text));
  const parts: AddressParts = { ...(details['address'] as AddressParts | undefined), ...said };
  details['address'] = parts;
  const { line1, city, region, recipient, phone } = parts;
  if (line1 !== undefined) return change(withParts(order.address, parts), details);
  const own = saved.find((address) =>
    city !== undefined && address.city !== undefined
      ? sameName(address.city, city)
      : region !== undefined && address.region !== undefined && sameName(address.region, region),
  );
  if (own !== undefined && (city !== undefined || region !== undefined)) {
    return change(
      { ...own, ...(recipient === undefined ? {} : { recipient }), ...(phone === undefined ? {} : { phone }) },
      details,
    );
  }
  if (city === undefined && region === undefined && (recipient !== undefined || phone !== undefined))
    return change(withParts(order.address, parts), details);
  const needsRecipient =
    /收件人|收货人|\brecipient\b|\bname\b/u.test(turn.text.toLowerCase()) &&
    !/地址|address/u.test(turn.text.toLowerCase());
  const needsPhone =
    /电话|手机|\bphone\b/u.test(turn.text.toLowerCase()) && !/地址|address/u.test(turn.text.toLowerCase());
  const replyKey =
    city === undefined && region === undefined
      ? needsRecipient
        ? 'ask-recipient'
        : needsPhone
          ? 'ask-phone'
          : 'ask-address'
      : 'ask-street';
  const choices =
    replyKey === 'ask-address'
      ? saved.map((address, index) => ({ id: String(index), label: addressLine(address, turn.locale === 'zh') }))
      : [];
  return { ask: { asks: 'address', replyKey, choices, needs: 'details', facts: { said: parts } } };
}

const sameName = (left: string, right: string): boolean =>
  sameOption(left.replace(/[省市]$/u, ''), right.replace(/[省市]$/u, ''));

/** The customer's own addresses other than the order's; a guest hears of none. */
async function savedAddresses({ order, turn }: Draft): Promise<Address[]> {
  if (turn.viewer.customerId === undefined) return [];
  const { customer } = await turn.shop.orders.getCustomer({ customerId: turn.viewer.customerId });
  return (customer?.addresses ?? []).filter((address) => address.line1 !== order.address.line1).slice(0, 5);
}

function change(address: Address, details: Record<string, unknown>): Gathered {
  const parsed = addressBody.safeParse({ address });
  if (!parsed.success) return { ask: { asks: 'address', replyKey: 'ask-address', needs: 'details' } };
  details['address'] = parsed.data.address;
  return { action: { name: 'change-address', address: parsed.data.address } };
}
