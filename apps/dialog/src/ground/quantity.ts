// Numbers that look like a count of pieces and are none: "1000 pieces" of a puzzle, the 2 of a "Roadie X2".
import { wordingsOf, type ProductRecord } from '#contracts';
import { COUNTED_IN, normalize, parseNumber, withPlainCounts } from '#language';
import { optionsOf, wordingsOfOption } from './option-words.js';

/** Whether a number in the text belongs to the product's name or to one of its options. */
export function isNoCount(product: ProductRecord, quantity: unknown, text: string): boolean {
  if (typeof quantity !== 'number') return false;
  // "Half a dozen eggs" are 6 eggs in the question as in the title.
  const plain = inDigits(text);
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
  return isOption || wordingsOf(product.title).some((title) => isInTitle(inDigits(title), quantity, plain));
}

/** A text in its comparable form with its numbers of pieces in digits: 六件套 as 6件套, "six sets of 6 spoons" as two numbers. */
const inDigits = (text: string): string =>
  withPlainCounts(normalize(text))
    .replace(WORD_COUNT, (numeral) => String(parseNumber(numeral)))
    .replace(HAN_COUNT, (numeral) => String(parseNumber(numeral) ?? numeral));
const WORD_COUNT = /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?= [a-z])/gu;
const HAN_COUNT = new RegExp(`(?<![\\d.])[一二两俩三四五六七八九十]{1,3}(?=${COUNTED_IN})`, 'gu');

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
  // The 2 before "250 g" is none of it.
  new RegExp(`^${quantity} ?-?\\p{L}`, 'u').test(wording) &&
  ` ${plain} `.includes(` ${wording} `) &&
  plain.match(new RegExp(`(?<!\\d)${quantity}(?!\\d)`, 'gu'))?.length === 1;

/** "x2", "3 city" or "pack of 5" stand in the title as they do in the text, and the number stands nowhere else. */
function isInTitle(title: string, quantity: number, plain: string): boolean {
  const [, end] = new RegExp(`(?<![\\p{L}\\d])(\\p{L}+(?: of)? ${quantity})$`, 'u').exec(title) ?? [];
  const isEnd = end !== undefined && new RegExp(`(?<![\\p{L}\\d])${RegExp.escape(end)}(?!\\d)`, 'u').test(plain);
  if (isEnd && plain.match(new RegExp(`(?<!\\d)${quantity}(?!\\d)`, 'gu'))?.length === 1) return true;
  const counted = new RegExp(`(?:(?:^| )[x×*] ?)?(?<!\\d)${quantity}(?!\\d)(?: ?(?:\\p{Script=Han}|[a-z]+))?`, 'gu');
  const found = [...plain.matchAll(counted)];
  // "勺子6件套6件": where a title's words stand whole behind one number, another one is a count.
  const runs = [...title.matchAll(new RegExp(`(?<![\\d.])${quantity}\\p{Script=Han}{2,}`, 'gu'))].map(([run]) => run);
  const whole = found.filter(({ 0: spot, index }) =>
    runs.some((run) => plain.startsWith(run, index + spot.indexOf(String(quantity)))),
  );
  if (whole.length > 0) return whole.length === found.length;
  const spots = found.map(([spot]) => spot.trim());
  return (
    spots.length > 0 &&
    spots.every((spot) =>
      // Chinese names go on without a gap: 60支长绒棉, 勺子6件套.
      new RegExp(
        `(?<![\\p{Script=Latin}\\d])${RegExp.escape(spot)}${/\p{Script=Han}$/u.test(spot) ? '' : '(?![\\p{L}\\d])'}`,
        'u',
      ).test(title),
    )
  );
}
