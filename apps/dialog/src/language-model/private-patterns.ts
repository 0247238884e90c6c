// How personal data looks in free text of both languages, for what is not known from the shop's own records.
import { namesBesidePhones, personNames } from './person-names.js';
import type { PrivatePattern } from './private-kinds.js';

const STREET_ZH = String.raw`[\p{Script=Han}\d]{1,24}?(?:路|街|大道|道|巷|弄|胡同|村|镇|乡|小区|花园|公寓|大厦|广场|新村|家园|苑)`;
const DOOR_ZH = String.raw`[\p{Script=Han}a-z\d-]{0,12}?\d{1,5}(?:号楼?|弄|栋|幢|座|单元|室|楼|层|房|户|门)`;
const STREET_EN =
  'street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|way|place|pl|square|sq|terrace|close|crescent|highway|hwy|parkway|pkwy';
const UNIT_EN = String.raw`(?:apt|apartment|suite|ste|unit|floor|fl|room|rm|#)\.? ?[a-z\d-]{1,6}`;

/** In the order in which they are looked for: what is more certain first. */
export const privatePatterns: readonly PrivatePattern[] = [
  { kind: 'EMAIL', pattern: /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu },
  {
    kind: 'SECRET',
    group: true,
    pattern:
      /(?:密码|口令|验证码|校验码|安全码|password|passcode|passwd|pin(?: code)?|cvv2?|cvc|otp)\s{0,20}(?:是|为|is|:|：|=)?\s{0,20}([^\s,，。;；]{3,40})/giu,
  },
  // A street with a house number, with whatever stands before it back to a gap or a verb of sending.
  {
    kind: 'ADDRESS',
    pattern: new RegExp(`${STREET_ZH}(?:${DOOR_ZH})+(?:[a-z\\d-]{1,6}(?:号|室|房)?)?`, 'giu'),
  },
  { kind: 'ADDRESS', pattern: /\d{1,4}(?:号楼?|栋|幢|座)\s?(?:[\da-z]{1,3}单元\s?)?[\da-z-]{1,6}(?:室|号|房|户)?/giu },
  {
    kind: 'ADDRESS',
    pattern: new RegExp(
      `(?<![\\p{Script=Latin}\\d])\\d{1,6}[a-z]? (?:[\\p{Script=Latin}'.\\d-]{1,20} ){0,4}?(?:${STREET_EN})\\b\\.?(?:,? ${UNIT_EN})?`,
      'giu',
    ),
  },
  { kind: 'ADDRESS', pattern: /\b(?:p\.? ?o\.? ?box) ?\d{1,8}\b/giu },
  {
    kind: 'COMPANY',
    pattern:
      /(?:(?!抬头|发票|公司|开|给|为|是|成|写|改|换|叫)[\p{Script=Han}()]){2,24}(?:有限责任公司|股份有限公司|有限公司|事务所|研究院|集团)/gu,
  },
  {
    kind: 'COMPANY',
    pattern:
      /(?<!\p{Script=Latin})(?:[A-Z][\p{L}&'.-]{0,40},? ){1,5}(?:Inc|LLC|Ltd|GmbH|Corp|Corporation|Limited|PLC|S\.A)\b\.?/gu,
  },
  // Before the phone is a token: it is what shows that a name stands beside it.
  ...namesBesidePhones,
  // Cards, identity cards, tax numbers, phones, tracking numbers: any run of seven digits or more.
  { kind: 'NUMBER', pattern: /(?<![\p{Script=Latin}\d])\d{17}[\dx](?![\p{Script=Latin}\d])/giu },
  { kind: 'NUMBER', pattern: /(?<!\d)(?:\d{4}[ -]){3}\d{1,7}(?:[ -]\d{1,4})?(?!\d)/gu },
  { kind: 'NUMBER', pattern: /(?<![\p{Script=Latin}\d])(?=[\da-z]*\d{5})[\da-z]{15,22}(?![\p{Script=Latin}\d])/giu },
  { kind: 'PHONE', pattern: /(?<![\d.])(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?!\d)/gu },
  { kind: 'PHONE', pattern: /(?<![\w.])(?:\+\d{1,3}[- ]?)?\(?\d{3,4}\)?[- ]\d{3,4}[- ]?\d{4}(?!\d)/gu },
  { kind: 'PHONE', pattern: /(?<![\w.])\+\d[\d -]{6,17}\d(?!\d)/gu },
  // Codes with six digits or more, five after a letter or two, or said to be an order's: models and sizes have fewer.
  { kind: 'ORDER', pattern: /#[a-z]{0,4}-?\d[a-z\d_/-]{1,38}/giu },
  {
    kind: 'ORDER',
    group: true,
    pattern:
      /(?:订单(?:号码|编号|号)?|(?:快递|运)?单号|\border(?: number| no\.?| id)?|tracking(?: number| no\.?)?)\s{0,20}(?:是|为|is|:|：|=)?\s{0,20}((?=[a-z\d_/-]{0,38}\d)[a-z\d][a-z\d_/-]{2,38})/giu,
  },
  {
    kind: 'ORDER',
    pattern:
      /(?<![\p{Script=Latin}\d_/.-])(?=[a-z_/-]{0,38}\d)[a-z\d][a-z\d_/-]{0,38}(?= ?[这那](?:个|一|笔|张)?(?:订单|单)(?!价|独|件|品))/giu,
  },
  {
    kind: 'ORDER',
    pattern: /(?<![\p{Script=Latin}\d_/.-])(?=(?:[a-z_/-]*\d){6})[a-z\d][a-z\d_/-]{5,38}(?![\p{Script=Latin}\d])/giu,
  },
  { kind: 'ORDER', pattern: /(?<![\p{Script=Latin}\d_/.-])[a-z]{1,4}[-_]?\d{5}(?![\p{Script=Latin}\d])/giu },
  {
    kind: 'NUMBER',
    group: true,
    pattern:
      /(?:尾号|后四位|end(?:ing|s) (?:in|with)|last four(?: digits)?(?: are)?)\s{0,20}(?:是|为|:|：)?\s{0,20}(\d{3,6})/giu,
  },
  {
    kind: 'POSTCODE',
    group: true,
    pattern:
      /(?:邮编|邮政编码|zip(?: ?code)?|post ?code|postal code)\s{0,20}(?:是|为|is|:|：)?\s{0,20}([a-z\d][a-z\d -]{2,9})/giu,
  },
  { kind: 'POSTCODE', pattern: /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/gu },
  { kind: 'POSTCODE', group: true, pattern: /\b[A-Z]{2},? (\d{5}(?:-\d{4})?)\b/gu },
  ...personNames,
];
