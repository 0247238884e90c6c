// The words of a part of a message as the shopper typed them.
import { normalize } from '#language';

/** A part of a message is read without case; names and titles are wanted as they were typed. */
export function asTyped(part: string, whole: string): string {
  const letters = (text: string): string => normalize(text).replace(/[^\p{L}\p{N}]+/gu, '');
  if (part === '' || letters(part) === letters(whole)) return part === '' ? '' : whole;
  const typed = whole.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const at = typed.toLowerCase().indexOf(part.toLowerCase());
  return at < 0 ? part : typed.slice(at, at + part.length);
}
