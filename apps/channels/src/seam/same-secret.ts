// Compares secrets in a time that does not tell where they differ.
import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether what was shown is the secret. */
export const isSameSecret = (shown: string | undefined, secret: string): boolean =>
  timingSafeEqual(digest(shown ?? ''), digest(secret)) && shown !== undefined;
