// A postal address out of free text in either language: recipient, phone, place, postcode, and the rest as the street.
import type { Address } from '#contracts';
import { findPlaces, isDistrictOf, normalize } from '#language';
import { latinAddress } from './latin-address.js';

/** What a message says of an address; what is absent was not said. */
export type AddressParts = Partial<Address>;

const PHONE = /(?<![\p{Script=Latin}\d#-])(?:\+?\d|\(\d{2,4}\)[ -]?\d)[\d -]{5,18}\d(?![\p{L}\d])/gu;
const RECIPIENT_ZH =
  /(?:收件人|收货人|收货人姓名|联系人|姓名|名字)\s{0,3}(?:(?:改(?:成|为|到)?|换成|写|是|为|叫|[:：])\s{0,3}){0,3}([\p{Script=Han}·]{2,10}?|[\p{Script=Latin}][\p{Script=Latin} .'-]{1,40}?)(?=[\s,，。;；、:：]|电话|手机|地址|收|$|\d)/u;
const RECIPIENT_EN =
  /\b(?:recipient|addressee|receiver|name|attn)(?:'s name| name)?(?: (?:should be|to be|is|to|as)| ?:)+ ?([\p{L}][\p{L} .'-]{1,60}?)(?=\s*(?:,|;|\.|$|\d|\+| and\b| phone\b| at\b))|\b(?:change|update) (?:the )?(?:recipient|name) to ([\p{L}][\p{L} .'-]{1,60}?)(?=\s*(?:,|;|\.|$|\d| and\b| phone\b))/iu;
/** What is said to stay as it is: "收件人还是我", "same name and phone". */
const UNCHANGED =
  /(?:(?:收件人|收货人|联系人|人(?=[和、跟与]?(?:电话|手机|号码|名字))|姓名|名字|号码|手机号?|电话(?:号码)?|联系方式|其[他它]|别的|剩下的?)(?:[和、跟与]|都|也){0,3}){1,4}(?:还是|仍然?是?|依然是?|就是|就?写|不用(?:改|换|动)|不(?:改|换|变|动)|没变|照旧|一样)(?:我自己|我本人|我|本人|原来的?|之前的?|以前的?|老样子|不变|一样)?(?:就行|就好|即可)?|\b(?:the )?(?:recipient|name|phone(?: number)?|everything else|rest)(?: and (?:the )?(?:phone(?: number)?|name))? (?:is|are|stays?|remains?) (?:still )?(?:me|mine|the same|unchanged|as (?:before|it is))\b|\b(?:the )?same (?:name|phone|recipient|person)(?: (?:and|\/) (?:phone|name|number))?\b/giu;
/** "…5号可以吗？": the end of the question is no part of the address. */
const ASKING_END_ZH =
  /(?<![，, ])[，, ]*(?:可以|行|好|成|来得及)?(?:不(?:可以|行|好|成))?(?:吗|么|嘛|吧|呗|呢|啊)[?？。!！~]*\s*$/u;
const LEAD_ZH =
  /^.*?(?:收货地址|送货地址|配送地址|地址|寄|送|发|住|搬|公司|家)\s*(?:能不能|可不可以|可以|能否|能|想|要|需要|请|麻烦|帮(?:我|忙))*\s*(?:改(?:成|为|到|一下)?|换(?:成|到|为)?|更新(?:为|成)?|写成?|是|为|在|到|往|给|[:：,，])+\s*|^\s*(?:改(?:成|为|到)|换(?:成|为|到))\s*/u;
const STREET_ZH = /路|街|巷|弄|号|栋|幢|单元|室|楼|村|镇|乡|大道|小区|花园|大厦|广场|苑|里|坊|道|园|组|\d/u;
const ASIDES_ZH = /(?:谢谢(?:你|您)?|麻烦(?:你|您)?了?|帮我|可以吗|好吗|行吗|吧)[。！!？?]*$/u;

/** A number of something else, with no street beside it: "8公斤", "3岁". */
const MEASURE_ZH =
  /^(?!.*[路街巷弄号栋幢室楼村镇]).*\d ?(?:公斤|千克|斤|克|岁|个|件|块|元|厘米|公分|升|毫升|星|点|分|次|年|月|天|小时|米|寸|kg|cm|ml)/u;
/** Words of who speaks of an address, and of none. */
const TALK =
  /^(?:订单|电话|手机|尾号|门牌|应该|其实|我|把|帮|请)|写错|错了|不对|那里|能不能|可以吗|是不是|麻烦|谢谢|地址|改[成到为]/u;

/** What stands between commas of an address as briefly as a name does. */
const NOT_A_NAME = /公司|单位|家里?|学校|改|寄|送|错|了|地址|谢谢|麻烦|我|您|你|吧|现在|订单/u;
/** What is not to be changed is no part of what something is changed to. */
const STAYS = /不(?:要|用|必)?[改动变换]|别[改动]|(?:留着|保留)$/u;
/** A door without the street that it is in. */
const ONLY_DOOR = /^(?!.*[路街巷弄镇乡村道园区城里]).{0,8}?\d+\s*(?:栋|幢|单元|室|楼|号|层|座)/u;

const clean = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,，。;；、:：.!！?？-]+|(?<![\s,，。;；、:：!！?？-])[\s,，。;；、:：!！?？-]+$/gu, '')
    .trim();

/** Reads what a message says of an address. `codes` are order numbers in it, which are no part of one. */
export function addressIn(text: string, codes: readonly string[] = []): AddressParts {
  let rest = text
    .normalize('NFKC')
    // Runs of white space would be looked through once from each of their characters.
    .replace(/\s{2,}/gu, (run) => (run.includes('\n') ? '\n' : ' '))
    .trim();
  for (const code of codes) rest = rest.replaceAll(code, ' ');
  rest = rest.replace(UNCHANGED, ' , ');
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
        String.raw`(?:手机号?|电话(?:号码)?|联系方式|phone(?: number)?|tel|mobile)?\s*(?:改成|改为|换成|是|为|is|to|should be|:|：)*\s*${phone.replace(/[+()]/g, '\\$&')}`,
        'iu',
      ),
      ' , ',
    );
  }
  return /\p{Script=Han}/u.test(rest) ? chineseAddress(rest, parts) : latinAddress(rest, parts);
}

function chineseAddress(text: string, parts: AddressParts): AddressParts {
  let rest = clean(text.replace(ASKING_END_ZH, '').replace(LEAD_ZH, '').replace(ASIDES_ZH, ''));
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
    // What stands before the place is no part of the street: "改到公司 广州…".
    const end = endOfCity(rest, specific);
    const [suffix = ''] =
      end < specific.end || /[省市]$/u.test(rest.slice(specific.start, end))
        ? []
        : (/^(?:省|市|城(?=[\p{Script=Han}\d]))/u.exec(rest.slice(end)) ?? []);
    // 科威特城: of all places known, its country alone.
    if (specific.place.region === undefined && specific.place.city === undefined && /[市城]/u.test(suffix))
      parts.city = `${rest.slice(specific.start, specific.end)}${suffix}`;
    rest = `${rest.slice(end + suffix.length)} , ${rest.slice(0, first.start).replace(/^\s*中国/u, '')}`;
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
    .split(/[,，;；。]+|(?<=[\p{Script=Han}\d]) +/u)
    .map((piece) =>
      clean(piece)
        .replace(/^(?:就是|应该是|是)/u, '')
        .replace(/^(?:新的?)?(?:公司|单位|家|学校)?(?:现在)?(?:住)?在\s*/u, ''),
    )
    .filter((piece) => piece !== '' && !STAYS.test(piece));
  const street = pieces.filter((piece) => STREET_ZH.test(piece) && !TALK.test(piece) && !MEASURE_ZH.test(piece));
  // Digits alone are no street.
  const line = street.every((piece) => /^\d+$/u.test(piece)) ? '' : street.join(' ');
  const tail = / ([\p{Script=Han}·]{2,4})$/u.exec(line);
  if (tail?.[1] !== undefined && parts.recipient === undefined && !STREET_ZH.test(tail[1])) {
    parts.recipient = tail[1];
    parts.line1 = clean(line.slice(0, tail.index));
  } else if (line !== '' && !(ONLY_DOOR.test(line) && parts.city === undefined)) parts.line1 = line;
  const name = pieces.find(
    (piece) =>
      !NOT_A_NAME.test(piece) &&
      /^[\p{Script=Han}·]{2,4}$/u.test(piece) &&
      !street.includes(piece) &&
      !findPlaces(piece).length,
  );
  if (name !== undefined && parts.recipient === undefined && (parts.line1 !== undefined || parts.phone !== undefined))
    parts.recipient = name;
  return parts;
}

const LONGEST_DISTRICT = 8;

/** Where the name of a city ends in an address: "青岛市市南区" and "青岛市南区" both go on with 市南区, "中山市南区" with 南区. */
function endOfCity(text: string, { start, end, place: { city } }: ReturnType<typeof findPlaces>[number]): number {
  const bare = /市$/u.test(text.slice(start, end)) ? end - 1 : end;
  if (city === undefined || text[bare] !== '市') return end;
  const isDistrict = (from: number): boolean =>
    Array.from({ length: LONGEST_DISTRICT }, (_, length) => text.slice(from, from + length + 2)).some((name) =>
      isDistrictOf(city, name),
    );
  if (isDistrict(bare + 1)) return bare + 1;
  return isDistrict(bare) ? bare : end;
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

const CALLED_ZH: Readonly<Record<string, string>> = { HK: '香港', MO: '澳门', TW: '台湾' };

/** An address in one line. */
export function addressLine(address: Address, zh: boolean): string {
  const { recipient, phone, country, region, city, district, line1, line2, postcode } = address;
  const to = [recipient, phone].filter((part) => part !== undefined).join(' ');
  if (zh && /^(?:CN|HK|MO|TW)$/u.test(country)) {
    const own = region === undefined && city === undefined ? CALLED_ZH[country] : undefined;
    const place = [own, region === city ? undefined : region, city, district]
      .filter((part) => part !== undefined)
      .join(' ');
    return [to, [place, line1, line2].filter((part) => part !== undefined && part !== '').join(' '), postcode]
      .filter((part) => part !== undefined && part !== '')
      .join('，');
  }
  return [to, line1, line2, district, city, region === city ? undefined : region, postcode, country]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
}
