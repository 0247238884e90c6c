// Comparing signatures in constant time.
import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether two signatures are the same; the time it takes says nothing of where they differ. */
export function isSameSignature(given: string | undefined, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given ?? ''), digest(expected)) && given !== undefined;
}
