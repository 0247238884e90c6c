// Cuts sentences off the front of a text that is still being written.

/** A stop that ends a sentence: a Chinese one at once, a Latin one when a space follows ("3.5" and "No.7" go on). */
const END = /[。！？!?；][”」』）)"']*|\.["')]*(?=\s)/u;

/** The first whole sentence and what follows it; `undefined` while there is none. */
export function firstSentence(text: string): { readonly sentence: string; readonly rest: string } | undefined {
  const end = END.exec(text);
  if (end === null) return undefined;
  const length = end.index + end[0].length;
  return { sentence: text.slice(0, length), rest: text.slice(length) };
}
