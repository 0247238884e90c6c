// Which of some codes a text says, where codes begin alike: MUG-1 is not said by MUG-10, nor by MUG-1-XL.
import { normalize } from '#language';

/** Those that stand by themselves, and not as a part of a longer code, be it one of them or another. */
export const codesSaid = (text: string, codes: Iterable<string>): ReadonlySet<string> => partedBy(text, codes).said;

/** A text in its comparable form in two: which codes it says, and what it says beside them. */
export function partedBy(text: string, codes: Iterable<string>): { said: ReadonlySet<string>; rest: string } {
  let rest = normalize(text);
  const said = new Set<string>();
  for (const code of [...new Set(codes)].sort((left, right) => right.length - left.length)) {
    const own = normalize(code);
    if (own === '' || !rest.includes(own)) continue;
    const alone = new RegExp(String.raw`(?<![a-z\d]|[a-z\d][-_/])${RegExp.escape(own)}(?![a-z\d]|[-_/][a-z\d])`, 'gu');
    const without = rest.replace(alone, ' , ');
    if (without !== rest) said.add(code);
    rest = without;
  }
  return { said, rest };
}
