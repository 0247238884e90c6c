// Compares secrets and signatures in a time that does not tell where they differ.
import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether what was shown is what was expected; nothing shown is never the same. */
export const isSameSecret = (shown: string | undefined, expected: string): boolean =>
  timingSafeEqual(digest(shown ?? ''), digest(expected)) && shown !== undefined;
