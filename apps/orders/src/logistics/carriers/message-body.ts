// Reading what carriers send: JSON that may be none, and texts that fit a timeline.

const MAX_TEXT = 1_000;
/** Where a carrier says nothing in words. */
const NO_WORDS = '-';

/** The value, or undefined for what is not JSON. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A text that can be kept and shown: one line, whole characters, bounded. */
export function textOf(written: string | null | undefined): string {
  const text = (written ?? '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, MAX_TEXT)
    .toWellFormed();
  return text === '' ? NO_WORDS : text;
}
