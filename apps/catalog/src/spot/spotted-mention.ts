// A mention at its place in the text as it was written.
import type { SpottedMention } from '#contracts';
import type { AlignedText } from './spot-tokens.js';

/** A mention names so many products at most. */
export const MOST_CANDIDATES = 8;

type Found = Omit<SpottedMention, 'start' | 'end' | 'text'>;

/** A mention at a place of the comparable form. */
export function mentionAt(aligned: AlignedText, at: { from: number; to: number }, found: Found): SpottedMention {
  const start = aligned.offsets[at.from] ?? 0;
  let end = aligned.offsets[at.to] ?? start + 1;
  if (end <= start) end = start + 1;
  return { ...found, start, end, text: aligned.plain.slice(at.from, at.to).trim() };
}
