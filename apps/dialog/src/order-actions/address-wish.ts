// Where an order shall go instead: an address that is typed, one of the customer's own, or only another name or phone.
import type { Address } from '#contracts';
import { addressBody } from '#contracts';
import { normalize, sameOption } from '#language';
import { orderCodesIn, sameOrderCode } from '../understand/codes.js';
import { correctedAddress } from './address-correction.js';
import { addressIn, addressLine, type AddressParts, withParts } from './address-text.js';
import { withoutNumber } from './named-otherwise.js';
import type { Draft, Gathered } from './order-action.js';

/** The address change, or the question for what is missing of it. */
export async function addressWished(draft: Draft): Promise<Gathered> {
  const { order, details, asked, pickedId, turn } = draft;
  // An order that cannot go elsewhere any more says so before it asks where to.
  if (order.status !== 'pending' && order.status !== 'pending-modified')
    return { action: { name: 'change-address', address: order.address } };
  const saved = await savedAddresses(draft);
  const picked = asked === 'address' && pickedId !== undefined ? saved[Number(pickedId)] : undefined;
  if (picked !== undefined) return change(picked, details);
  const called = await calledAddress(draft);
  if (called !== undefined) return change(called, details);
  const codes = orderCodesIn(turn.text);
  const known =
    (await ofAnotherOrder(draft, codes)) ??
    (OWN_ADDRESS.test(normalize(turn.text)) ? await defaultAddress(draft) : undefined);
  if (known !== undefined) return change(known, details);
  // "Flat 4, not flat 2": the rest of what is known, or of what was just said, stays.
  const before = addressBody.safeParse({ address: details['address'] });
  const corrected = correctedAddress(
    withoutNumber(turn.text, order.id),
    before.success ? before.data.address : order.address,
  );
  if (corrected !== undefined) return change(corrected, details);
  // A postcode looks like a code as well: only the order's own number is none of the address.
  const said = addressIn(
    withoutNumber(turn.text, order.id),
    codes.filter((code) => code.startsWith('#') || sameOrderCode(code, order.id)),
  );
  const parts: AddressParts = { ...keptBeside(details['address'] as AddressParts | undefined, said), ...said };
  details['address'] = parts;
  const { line1, line2, city, region, recipient, phone } = parts;
  const atLine = saved.find((address) => line1 !== undefined && normalize(address.line1) === normalize(line1));
  if (atLine !== undefined && [city, region, parts.district, parts.postcode, line2].every((part) => part === undefined))
    return change(
      { ...atLine, ...(recipient === undefined ? {} : { recipient }), ...(phone === undefined ? {} : { phone }) },
      details,
    );
  if (line1 !== undefined || (line2 !== undefined && city === undefined && region === undefined))
    return change(withParts(order.address, parts), details);
  const mine = saved.find((address) =>
    city !== undefined && address.city !== undefined
      ? sameName(address.city, city)
      : region !== undefined && address.region !== undefined && sameName(address.region, region),
  );
  if (mine !== undefined && (city !== undefined || region !== undefined)) {
    return change(
      { ...mine, ...(recipient === undefined ? {} : { recipient }), ...(phone === undefined ? {} : { phone }) },
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

/** What was said before and still holds: beside another street neither the door nor the postcode of the one before does. */
function keptBeside(before: AddressParts | undefined, said: AddressParts): AddressParts | undefined {
  if (before?.line1 === undefined || said.line1 === undefined || before.line1 === said.line1) return before;
  const { line1: _line1, line2: _line2, postcode: _postcode, district: _district, ...kept } = before;
  if (said.city === undefined && said.region === undefined && said.country === undefined) return kept;
  const { country: _country, region: _region, city: _city, ...person } = kept;
  return person;
}

/** "My default address", "我账户里的地址". */
const OWN_ADDRESS =
  /默认(?:的)?(?:收货)?地址|账户里的?(?:收货)?地址|常用地址|\b(?:default|usual|profile|saved|home) address\b|\baddress (?:in|on) my (?:profile|account|file)\b|\bon file\b/u;
const SAME_AS =
  /一样|相同|同一个?地址|\bsame (?:address )?as\b|\baddress (?:of|from|on|in) (?:my )?(?:other )?(?:order )?#?\w*\d/u;

/** "The same address as in order A-1002": that of another order of the shopper's. */
async function ofAnotherOrder({ order, turn }: Draft, codes: readonly string[]): Promise<Address | undefined> {
  if (!SAME_AS.test(normalize(turn.text))) return undefined;
  for (const orderId of codes.filter((code) => !sameOrderCode(code, order.id)).slice(0, 2)) {
    const found = await turn.shop.orders.getOrder({ viewer: turn.viewer, orderId });
    if (found.order !== undefined && found.order.id !== order.id) return found.order.address;
  }
  return undefined;
}

const sameName = (left: string, right: string): boolean =>
  sameOption(left.replace(/[省市]$/u, ''), right.replace(/[省市]$/u, ''));

/** What shoppers call an address of theirs, and how they write it into it: 苏晚（公司）, "Ann (work)". */
const CALLED: readonly (readonly [said: RegExp, written: RegExp])[] = [
  [/公司|单位|办公室|\b(?:my |the )?(?:work|office)\b/u, /公司|单位|办公|\b(?:work|office)\b/u],
  [/(?:我|到|去)家|家里|老家|\bhome\b/u, /(?<!国|专)家[里)）]?|老家|\bhome\b/u],
  [/学校|宿舍|\b(?:school|dorm|campus|uni)\b/u, /学校|宿舍|大学|\b(?:school|dorm|campus|university)\b/u],
  [/(?:爸妈|父母|妈妈?|爸爸?)(?:家|那)|\b(?:mum|mom|dad|parents)(?:'s)?\b/u, /爸|妈|父母|\b(?:mum|mom|dad|parents)\b/u],
];

/** "改到公司地址": the one saved address that is marked so, where no other address is written. */
async function calledAddress(draft: Draft): Promise<Address | undefined> {
  const { customerId } = draft.turn.viewer;
  const plain = normalize(draft.turn.text);
  const pairs = CALLED.filter(([said]) => said.test(plain));
  if (customerId === undefined || pairs.length !== 1 || addressIn(draft.turn.text, []).line1 !== undefined)
    return undefined;
  const { customer } = await draft.turn.shop.orders.getCustomer({ customerId });
  const [only, another] = (customer?.addresses ?? []).filter(({ recipient = '', line2 = '' }) =>
    pairs.every(([, written]) => written.test(normalize(`${recipient} ${line2}`))),
  );
  return another === undefined ? only : undefined;
}

/** The first of the customer's addresses. */
async function defaultAddress({ turn }: Draft): Promise<Address | undefined> {
  if (turn.viewer.customerId === undefined) return undefined;
  const { customer } = await turn.shop.orders.getCustomer({ customerId: turn.viewer.customerId });
  return customer?.addresses?.[0];
}

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
