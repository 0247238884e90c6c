// Numbers that look like a count of pieces and are none: "1000 pieces" of a puzzle, the 2 of a "Roadie X2".
import { wordingsOf, type ProductRecord } from '#contracts';
import { normalize } from '#language';
import { optionsOf, wordingsOfOption } from './option-words.js';

/** Whether a number in the text belongs to the product's name or to one of its options. */
export function isNoCount(product: ProductRecord, quantity: unknown, text: string): boolean {
  if (typeof quantity !== 'number') return false;
  const plain = normalize(text);
  const isOption = [...optionsOf(product)].some(
    ([name, values]) =>
      (values.some((value) => wordingsOfOption(value).includes(String(quantity))) &&
        (plain.includes(`${quantity} ${name.toLowerCase()}`) || plain.includes(`${quantity}${name.toLowerCase()}`))) ||
      // "Jeans in 34", "the 520 chain": nobody takes just as many pieces as a size is called by.
      (quantity > MOST_PIECES &&
        !isCounted(quantity, plain) &&
        values.some((value) => wordingsOfOption(value).some(isNumbered(quantity)))) ||
      // "6 cup": the number is how the option is called.
      values.some((value) =>
        wordingsOfOption(value).some((wording) => isCalledBy(normalize(wording), quantity, plain)),
      ),
  );
  return isOption || wordingsOf(product.title).some((title) => isInTitle(normalize(title), quantity, plain));
}

const MOST_PIECES = 12;
/** "42 pairs of boots". */
const isCounted = (quantity: number, plain: string): boolean =>
  new RegExp(
    String.raw`(?<![\d.])${quantity} ?(?:pairs|sets|packs|pieces|pcs|units|of (?:the|those|these|them)|[x×]|[件双个只条套])(?!\p{Script=Latin})`,
    'u',
  ).test(plain);
/** Whether an option is called by a number alone, or with its unit: "34 in", "EU 43", "520". */
const isNumbered =
  (quantity: number) =>
  (wording: string): boolean =>
    new RegExp(`^(?:[a-z]{1,3} ?)?${quantity} ?(?:[a-z"″]{0,4}|\\p{Script=Han})$`, 'u').test(normalize(wording));

const isCalledBy = (wording: string, quantity: number, plain: string): boolean =>
  wording.startsWith(String(quantity)) &&
  /^\d+ ?-?\p{L}/u.test(wording) &&
  ` ${plain} `.includes(` ${wording} `) &&
  plain.match(new RegExp(`(?<!\\d)${quantity}(?!\\d)`, 'gu'))?.length === 1;

/** "x2", "3 city" or "pack of 5" stand in the title as they do in the text, and the number stands nowhere else. */
function isInTitle(title: string, quantity: number, plain: string): boolean {
  const [, end] = new RegExp(`(?<![\\p{L}\\d])(\\p{L}+(?: of)? ${quantity})$`, 'u').exec(title) ?? [];
  const isEnd = end !== undefined && new RegExp(`(?<![\\p{L}\\d])${RegExp.escape(end)}(?!\\d)`, 'u').test(plain);
  if (isEnd && plain.match(new RegExp(`(?<!\\d)${quantity}(?!\\d)`, 'gu'))?.length === 1) return true;
  const counted = new RegExp(`(?:(?:^| )[x×*] ?)?(?<!\\d)${quantity}(?!\\d)(?: ?(?:\\p{Script=Han}|[a-z]+))?`, 'gu');
  const spots = [...plain.matchAll(counted)].map(([spot]) => spot.trim());
  return (
    spots.length > 0 &&
    spots.every((spot) =>
      // Chinese names go on without a gap: 60支长绒棉.
      new RegExp(
        `(?<![\\p{L}\\d])${RegExp.escape(spot)}${/\p{Script=Han}$/u.test(spot) ? '' : '(?![\\p{L}\\d])'}`,
        'u',
      ).test(title),
    )
  );
}
