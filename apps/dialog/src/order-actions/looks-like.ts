// What a detail that is asked for looks like, where it is written without any other word.
import { addressIn } from './address-text.js';

const LOOKS_LIKE: Readonly<Record<string, RegExp>> = {
  address:
    /\d.{0,60}[路街巷弄号栋幢楼室村镇]|[路街巷弄村镇]\S{0,40}\d|\b(?:street|road|avenue|lane|apt|suite)\b|省|市\S{0,20}区/iu,
  title: /公司|有限|\b(?:inc|ltd|llc|gmbh|corp|company|co)\b/iu,
  taxId: /^[^\s]*[\dA-Z]{15,20}/iu,
  email: /\S@\S/u,
};

/** Whether a text looks like what is asked for; in Latin letters an address needs a number and a street. */
export const looksLike = (asked: string, text: string): boolean =>
  LOOKS_LIKE[asked]?.test(text) === true ||
  (asked === 'address' && !/\p{Script=Han}/u.test(text) && addressIn(text).line1 !== undefined);
