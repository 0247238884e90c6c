// "Cancel 1001, not 1002", "1001, no wait, 1002": orders that are named to say that they are not meant.
import { normalize } from '#language';
import { isCodeLeftOut, partsLeftOut, placeOfCode } from './left-out.js';

/** So much of a text is looked through, and so much of what stands before a number. */
const MAX_CHARACTERS = 2_000;
const BEFORE = 40;
const CALLED = String.raw`(?:(?:the|my|this|that) )?(?:order|订单|单号|单)?(?: ?(?:number|no\.?|号))? ?#?`;
const NOT_THIS = new RegExp(
  String.raw`(?:(?<![a-z])(?:not|never|(?:and|but) leave|keep|except(?: for)?|rather than|instead of|other than|apart from)|而?不是|保留|留着|别动|别碰|不要动|不含|不包括) ?${CALLED}$`,
  'u',
);
/** What takes back what was said before it. */
const TAKES_BACK =
  /(?<![a-z])(?:no,? wait|wait,? no|(?:sorry|oops),? i mean(?:t)?|i mean(?:t)?|scratch that|correction|make that|or rather|actually)(?![a-z])|不对|说错|搞错|打错|写错|我是说|应该是/u;

/** The codes of a text without those that it leaves out; all of them where it leaves all of them out, for then it says something else. */
export function withoutLeftOut(text: string, codes: readonly string[]): string[] {
  if (codes.length < 2) return [...codes];
  const plain = normalize(text.slice(0, MAX_CHARACTERS));
  const takenBackAt = plain.search(TAKES_BACK);
  const named = codes.map((code) => ({ code, at: placeOfCode(plain, code) }));
  const parts = partsLeftOut(plain);
  const isCorrected = takenBackAt >= 0 && named.some(({ at }) => at > takenBackAt);
  const meant = named.filter(
    ({ code, at }) =>
      at < 0 ||
      (!isCodeLeftOut(parts, code) &&
        !(isCorrected && at < takenBackAt) &&
        !NOT_THIS.test(plain.slice(Math.max(0, at - BEFORE), at))),
  );
  return (meant.length > 0 ? meant : named).map(({ code }) => code);
}
