// What the assistant says of which size it is, in the shop's own words.
import type { Speak } from '../../reply/speak.js';

/** A size as facts hold it: the option, where it is one, and what the shop says of it. */
export interface StatedSize {
  option?: string;
  states: string;
}

/** What the sizes come to for one measure; see `Sizing`. */
export interface SizeFacts {
  asked: string;
  verdict: 'fits' | 'between' | 'outside' | 'not-stated';
  options: StatedSize[];
  notFor?: StatedSize;
  note?: string;
}

interface SizesFacts {
  title: string;
  sizes: SizeFacts[];
  available?: number;
}

const quoted = (sizes: readonly StatedSize[], speak: Speak): string =>
  speak.list(sizes.map((size) => speak.choose(`「${wordsOf(size)}」`, `“${wordsOf(size)}”`)));

/** Where the option holds what is stated of it, all of it. */
const wordsOf = ({ option, states }: StatedSize): string => (option?.includes(states) === true ? option : states);

function fitting({ asked, options }: SizeFacts, title: string, speak: Speak): string {
  const [first, ...others] = options;
  if (first === undefined) return '';
  const words = quoted(options, speak);
  if (others.length > 0)
    return speak.choose(
      `${asked}同时符合${options.length}个：${title}的资料里写着${words}。`,
      `${asked} is within ${options.length} of them: the shop says of ${title} ${words}.`,
    );
  if (first.option === undefined)
    return speak.choose(
      `${asked}的话，${title}的资料里写着${words}。`,
      `For ${asked} the shop says of ${title}: ${words}.`,
    );
  if (first.option.includes(first.states))
    return speak.choose(`${asked}对应的是${title}的${words}。`, `For ${asked} it is ${words} of ${title}.`);
  return speak.choose(
    `${asked}选${first.option}：${title}的资料里写着${words}。`,
    `For ${asked} it is ${first.option}: the shop says of ${title} ${words}.`,
  );
}

function oneSize(size: SizeFacts, title: string, speak: Speak): string {
  const { asked, options, notFor, note, verdict } = size;
  const words = quoted(options, speak);
  const not =
    notFor === undefined
      ? ''
      : speak.choose(
          `${notFor.option}不合适，它写的是「${notFor.states}」。`,
          `Not ${notFor.option}, which is stated as “${notFor.states}”. `,
        );
  switch (verdict) {
    case 'fits':
      return `${not}${fitting(size, title, speak)}`;
    case 'between':
      return speak.choose(
        `没有正好${asked}的，${title}里它介于这两个之间：${words}。`,
        `${asked} lies between two of what the shop states for ${title}: ${words}.`,
      );
    case 'outside':
      return speak.choose(
        `${asked}不在${title}写明的范围内，现有的是：${words}。`,
        `${asked} is outside of all that the shop states for ${title}. There is: ${words}.`,
      );
    default:
      return speak.choose(
        `${title}的资料里没有直接写${asked}对应哪个。${note ?? ''}写明的有：${words}。`,
        `The shop does not say which size of ${title} ${asked} is.${note === undefined ? '' : ` It says: ${note}`} It states: ${words}.`,
      );
  }
}

/** Which size it is, a sentence for each measure. */
export function sizeText(facts: SizesFacts, speak: Speak): string {
  const title = speak.title(facts.title);
  const isOne = facts.sizes.length === 1 && facts.sizes[0]?.options.length === 1;
  const stock =
    facts.available === undefined || (facts.available > 0 && !isOne)
      ? ''
      : facts.available > 0
        ? speak.choose('有货。', ' It is in stock.')
        : speak.choose('不过现在没货。', ' It is sold out at the moment.');
  return facts.sizes.map((size) => oneSize(size, title, speak)).join(speak.choose('', ' ')) + stock;
}
