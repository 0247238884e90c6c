// Which of several values of one option are meant: "if there's no black, is copper in", "the large, no wait, medium", 哎还是古铜吧.
import type { NamedOption } from './option-words.js';

/** What is said right before a value that is not wanted, or not to be had; 有没有 asks for it. */
const LEFT_OUT_BEFORE =
  /(?:(?<!有)没有?|缺|不要|不想要|(?<!是)不是|不拿|除了|\b(?:no|not|without|except(?: for)?|other than|instead of|rather than|don't want)(?: (?:the|a|an|any|in))?) ?$/u;
/** And right behind it: 黑色没有. */
const LEFT_OUT_AFTER = /^(?:的|色)? ?(?:没有?(?:了|货)?|缺货|卖完|断货)/u;
/** Between two values: the one before was a slip. */
const CORRECTS =
  /不不|不对|错了|哦不|啊不|算了|\b(?:no wait|wait no|actually|i mean|i meant|make that|make it|scrap that|sorry)\b/u;
/** Around the value that is settled on: 还是古铜吧, and not 黑色还是古铜. */
const SETTLES = /(?:还是|就)(?:要|拿|选)? ?$/u;
const SETTLED = /^(?:的|色|那个|那款)? ?[吧了]/u;

/** Those of the named values that are meant; at least one of each option stays. `written` is the text that their offsets are in. */
export function optionsMeant(named: readonly NamedOption[], written: string): readonly NamedOption[] {
  return [...new Set(named.map(({ name }) => name))].flatMap((name) => {
    const own = named.filter((one) => one.name === name).sort((left, right) => left.start - right.start);
    return withoutCorrected(withoutLeftOut(own, written), written);
  });
}

function withoutLeftOut(own: readonly NamedOption[], written: string): readonly NamedOption[] {
  const keyOf = ({ value }: NamedOption): string => JSON.stringify(value);
  const isAfter = ({ end }: NamedOption): boolean => LEFT_OUT_AFTER.test(written.slice(end));
  const leftOut = new Set(
    own
      .filter((one) => {
        // 黑色没有古铜呢: the word belongs to the value that it stands right behind.
        const belongsBefore = own.some(
          (other) => isAfter(other) && other.end < one.start && one.start - other.end <= 4,
        );
        return isAfter(one) || (!belongsBefore && LEFT_OUT_BEFORE.test(written.slice(0, one.start)));
      })
      .map(keyOf),
  );
  const kept = own.filter((one) => !leftOut.has(keyOf(one)));
  return kept.length > 0 ? kept : own;
}

function withoutCorrected(own: readonly NamedOption[], written: string): readonly NamedOption[] {
  const settled = own.filter(
    ({ start, end }) => SETTLES.test(written.slice(0, start)) && SETTLED.test(written.slice(end)),
  );
  if (settled.length === 1) return settled;
  const from = own.findLastIndex((one, at) => CORRECTS.test(written.slice(own[at - 1]?.end ?? one.start, one.start)));
  return own.slice(Math.max(0, from));
}
