// In which of the two languages a message is written.

/** `zh` when Chinese characters carry the message, `en` when Latin words do, else the fallback (numbers, emoji, codes). */
export function detectLocale<Fallback extends 'zh' | 'en' | undefined>(
  text: string,
  fallback: Fallback,
): 'zh' | 'en' | Fallback {
  const chinese = (text.match(/\p{Script=Han}/gu) ?? []).length;
  // A word is letters only: "WH-1000XM5" and "#W123" are codes, which belong to no language.
  const words = (text.match(/(?<![\p{L}\d#@.-])[A-Za-z][a-z']*(?![\p{L}\d@-])/gu) ?? []).length;
  if (chinese === 0 && words === 0) return fallback;
  if (chinese === 0) {
    const single = words === 1 && /^[A-Z]{2,}$/.test(text.trim());
    return single ? fallback : 'en';
  }
  // A Chinese sentence about an English product name has more Latin words than one would think: two characters of
  // Chinese weigh as much as one word.
  return chinese * 1.2 >= words ? 'zh' : 'en';
}
