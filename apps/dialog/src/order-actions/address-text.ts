// A postal address out of free text in either language: recipient, phone, place, postcode, and the rest as the street.
import type { Address } from '#contracts';
import { findPlaces, normalize } from '#language';

/** What a message says of an address; what is absent was not said. */
export type AddressParts = Partial<Address>;

const PHONE = /(?<![\p{Script=Latin}\d#-])\+?\d[\d -]{5,18}\d(?![\p{L}\d])/gu;
const RECIPIENT_ZH =
  /(?:收件人|收货人|收货人姓名|联系人|姓名|名字)\s*(?:改(?:成|为|到)?|换成|写|是|为|叫|[:：])*\s*([\p{Script=Han}·]{2,10}?|[\p{Script=Latin}][\p{Script=Latin} .'-]{1,40}?)(?=[\s,，。;；、:：]|电话|手机|地址|收|$|\d)/u;
const RECIPIENT_EN =
  /\b(?:recipient|addressee|receiver|name|attn)(?:'s name| name)?(?: (?:should be|to be|is|to|as)| ?:)+ ?([\p{L}][\p{L} .'-]{1,60}?)(?=\s*(?:,|;|\.|$|\d|\+| and\b| phone\b| at\b))|\b(?:change|update) (?:the )?(?:recipient|name) to ([\p{L}][\p{L} .'-]{1,60}?)(?=\s*(?:,|;|\.|$|\d| and\b| phone\b))/iu;
const LEAD_ZH =
  /^.*?(?:收货地址|送货地址|配送地址|地址|寄|送|发)\s*(?:改(?:成|为|到|一下)?|换(?:成|到|为)?|更新(?:为|成)?|写成?|是|为|到|往|给|[:：,，])+\s*/u;
const LEAD_EN =
  /^.*?\b(?:(?:delivery |shipping |new |my )*address(?: (?:on|of|for) (?:my |the |this )?(?:last |latest )?order(?: #?\w*\d\w*)?)?(?: (?:should be|to|is|as|with))*|(?:send|ship|deliver) (?:it|this|them|my order|the order)?(?: instead)? ?to|it to|change it to)\s*:?\s+/iu;
const STREET_ZH = /路|街|巷|弄|号|栋|幢|单元|室|楼|村|镇|乡|大道|小区|花园|大厦|广场|苑|里|坊|道|园|组|\d/u;
const STREET_EN =
  /^\p{L}[\p{L} .'-]{2,} \d{1,4}[a-z]?$|\p{L}(?:weg|straße|strasse|gasse|allee)\b|\d+\s+[\p{L}\d]|\b(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|way|square|court|ct|place|apt|suite|unit|floor|room|box|strasse|straße|weg|rue|rise|park|hill|close|terrace)\b/iu;
const ASIDES_ZH = /(?:谢谢(?:你|您)?|麻烦(?:你|您)?了?|帮我|可以吗|好吗|行吗|吧)[。！!？?]*$/u;

const clean = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,，。;；、:：.!！?？-]+|[\s,，。;；、:：!！?？-]+$/gu, '')
    .trim();

/** Reads what a message says of an address. `codes` are order numbers in it, which are no part of one. */
export function addressIn(text: string, codes: readonly string[] = []): AddressParts {
  let rest = text.normalize('NFKC').trim();
  for (const code of codes) rest = rest.replaceAll(code, ' ');
  const parts: AddressParts = {};
  const recipient = RECIPIENT_ZH.exec(rest) ?? RECIPIENT_EN.exec(rest);
  if (recipient) {
    parts.recipient = clean(recipient[1] ?? recipient[2] ?? '');
    rest = rest.replace(recipient[0], ' , ');
  }
  const phone = [...rest.matchAll(PHONE)]
    .map(([found]) => found)
    .find((found) => {
      const digits = found.replace(/\D/g, '').length;
      return digits >= 7 && digits <= 15;
    });
  if (phone !== undefined) {
    parts.phone = phone.trim();
    rest = rest.replace(
      new RegExp(
        String.raw`(?:手机号?|电话(?:号码)?|联系方式|phone(?: number)?|tel|mobile)?\s*(?:改成|改为|换成|是|为|is|to|:|：)*\s*${phone.replace(/[+]/g, '\\+')}`,
        'iu',
      ),
      ' , ',
    );
  }
  return /\p{Script=Han}/u.test(rest) ? chineseAddress(rest, parts) : latinAddress(rest, parts);
}

function chineseAddress(text: string, parts: AddressParts): AddressParts {
  let rest = clean(text.replace(LEAD_ZH, '').replace(ASIDES_ZH, ''));
  const places = findPlaces(rest).filter((mention) => mention.place.country !== '');
  const plain = normalize(rest);
  const [first] = places;
  if (first !== undefined && plain.length === rest.length) {
    const specific = places.reduce(
      (best, one) => (one.place.city !== undefined && best.place.city === undefined ? one : best),
      first,
    );
    parts.country = specific.place.country;
    const region = specific.place.region ?? first.place.region;
    if (region !== undefined) parts.region = region;
    if (specific.place.city !== undefined) parts.city = specific.place.city;
    else if (region !== undefined && /^(?:北京|上海|天津|重庆)$/u.test(region)) parts.city = region;
    rest = `${rest.slice(0, first.start)} ${rest.slice(specific.end)}`.replace(/^\s*(?:中国)?(?:省|市)/u, '');
  }
  const postcode = /(?:邮编[:：]?\s*)?(?<!\d)(\d{6})(?!\d)/u.exec(rest);
  if (postcode?.[1] !== undefined) {
    parts.postcode = postcode[1];
    rest = rest.replace(postcode[0], ' , ');
  }
  const district = /^[\s,，]*([\p{Script=Han}]{1,6}?(?:区|县|旗))(?!内)/u.exec(rest);
  if (district?.[1] !== undefined) {
    parts.district = district[1];
    rest = rest.replace(district[0], '');
  }
  const pieces = rest
    .split(/[,，;；。]+/u)
    .map(clean)
    .filter((piece) => piece !== '');
  const street = pieces.filter((piece) => STREET_ZH.test(piece) && !/^(?:订单|我|把|帮|请)/u.test(piece));
  const line = street.join(' ');
  const tail = / ([\p{Script=Han}·]{2,4})$/u.exec(line);
  if (tail?.[1] !== undefined && parts.recipient === undefined && !STREET_ZH.test(tail[1])) {
    parts.recipient = tail[1];
    parts.line1 = clean(line.slice(0, tail.index));
  } else if (line !== '') parts.line1 = line;
  const name = pieces.find(
    (piece) => /^[\p{Script=Han}·]{2,4}$/u.test(piece) && !street.includes(piece) && !findPlaces(piece).length,
  );
  if (name !== undefined && parts.recipient === undefined && (parts.line1 !== undefined || parts.phone !== undefined))
    parts.recipient = name;
  return parts;
}

function latinAddress(text: string, parts: AddressParts): AddressParts {
  let rest = clean(text.replace(LEAD_EN, '').replace(/\b(?:please|thanks?|thank you)\b[.!]*$/iu, ''));
  const places = findPlaces(rest).filter((mention) => normalize(rest).length === rest.length || mention.start >= 0);
  const country = places.find((mention) => mention.place.region === undefined && mention.place.city === undefined);
  const detailed =
    places.find((mention) => mention.place.city !== undefined) ??
    places.find((mention) => mention.place.region !== undefined);
  const place = detailed ?? country;
  if (place !== undefined) {
    parts.country = place.place.country;
    const region = places.find((mention) => mention.place.region !== undefined)?.place.region;
    if (region !== undefined) parts.region = region;
    if (place.place.city !== undefined) parts.city = place.label.en;
  }
  const postcode =
    /(?<![\d#])(\d{5}(?:-\d{4})?|\d{6}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})(?=[\s,.]*(?:[A-Z][A-Za-z ]*)?[\s.]*$)/u.exec(
      rest,
    );
  if (postcode?.[1] !== undefined) {
    parts.postcode = postcode[1];
    rest = rest.replace(postcode[0], ' ');
  }
  const beforeCity = /(?:^|, ?)(\d{4,6}) (?=\p{L})/u.exec(rest);
  if (
    beforeCity?.[1] !== undefined &&
    parts.postcode === undefined &&
    findPlaces(rest.slice(beforeCity.index + beforeCity[0].length))[0]?.start === 0
  )
    parts.postcode = beforeCity[1];
  const pieces = rest
    .split(',')
    .map(clean)
    .filter((piece) => piece !== '');
  const isPlace = (whole: string): boolean => {
    const piece = whole.replace(/^\d{4,6} (?=\p{L})/u, '');
    if (parts.region !== undefined && normalize(piece) === normalize(parts.region)) return true;
    const [found] = findPlaces(piece);
    return found !== undefined && found.start === 0 && found.end >= normalize(piece).length - 4;
  };
  const street = pieces.findIndex((piece) => STREET_EN.test(piece) && !isPlace(piece));
  if (street < 0) return parts;
  if (street > 0 && parts.recipient === undefined && /^[\p{L} .'-]{3,60}$/u.test(pieces[street - 1] ?? ''))
    parts.recipient = pieces[street - 1] ?? '';
  const own = pieces.slice(street);
  const firstPlace = own.findIndex((piece, index) => index > 0 && isPlace(piece));
  const until = firstPlace < 0 ? own.length : firstPlace;
  const lines = own.slice(0, until);
  // "12 Oak Lane, Springfield, IL": the part before the state is the city where no place of that name is known.
  const isCity =
    lines.length > 1 &&
    parts.city === undefined &&
    place !== undefined &&
    !/\d|\b(?:apt|suite|unit|floor|room)\b/iu.test(lines.at(-1) ?? '');
  if (isCity) parts.city = lines.pop() ?? '';
  parts.line1 = lines.join(', ');
  return parts;
}

/** The address that an order had with what was said in its place; what belongs to another place is not kept. */
export function withParts(before: Address, said: AddressParts): Address {
  const moved =
    said.city !== undefined || said.region !== undefined || said.country !== undefined || said.line1 !== undefined;
  if (!moved) return { ...before, ...said };
  const keepsPlace = said.city === undefined && said.region === undefined && said.country === undefined;
  const kept: AddressParts = {
    ...(before.recipient === undefined ? {} : { recipient: before.recipient }),
    ...(before.phone === undefined ? {} : { phone: before.phone }),
    ...(keepsPlace && before.region !== undefined ? { region: before.region } : {}),
    ...(keepsPlace && before.city !== undefined ? { city: before.city } : {}),
    ...(keepsPlace && said.district === undefined && before.district !== undefined
      ? { district: before.district }
      : {}),
  };
  return { ...kept, ...said, country: said.country ?? before.country, line1: said.line1 ?? before.line1 };
}

/** An address in one line. */
export function addressLine(address: Address, zh: boolean): string {
  const { recipient, phone, country, region, city, district, line1, line2, postcode } = address;
  const to = [recipient, phone].filter((part) => part !== undefined).join(' ');
  if (zh && /^(?:CN|HK|MO|TW)$/u.test(country)) {
    const place = [region === city ? undefined : region, city, district].filter((part) => part !== undefined).join(' ');
    return [to, [place, line1, line2].filter((part) => part !== undefined && part !== '').join(' '), postcode]
      .filter((part) => part !== undefined && part !== '')
      .join('，');
  }
  return [to, line1, line2, district, city, region === city ? undefined : region, postcode, country]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
}
