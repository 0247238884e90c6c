// Compares what somebody gives as proof of an order, an e-mail address or a phone number, with what the shop knows.
import { createHash, timingSafeEqual } from 'node:crypto';

/** Fewer digits than this are nobody's phone number. */
const MIN_PHONE_DIGITS = 5;
/** What an unknown contact is compared with, so that a miss takes as long as a hit. */
const NOBODY = '\u0000';

/** Two writings of one contact have the same key; undefined for what is neither an e-mail address nor a phone number. */
export function contactKey(contact: string): string | undefined {
  const written = contact.normalize('NFKC').trim().toLowerCase();
  if (written.includes('@')) return `mail ${written}`;
  // A masked number such as 138****8000 is not one that can be proved.
  if (!/^\+?[\d\s().\-/]+$/u.test(written)) return undefined;
  const digits = written.replace(/\D/gu, '');
  const withoutCountry = /^(?:00)?86(1\d{10})$/u.exec(digits)?.[1] ?? digits.replace(/^0086/u, '');
  const local = written.startsWith('+86') ? digits.slice(2) : withoutCountry;
  return local.length >= MIN_PHONE_DIGITS ? `phone ${local}` : undefined;
}

const digest = (key: string): Buffer => createHash('sha256').update(key).digest();

/** Whether the contact is one of those that are known; takes about the same time either way. */
export function matchesContact(given: string, known: readonly (string | null | undefined)[]): boolean {
  const wanted = contactKey(given);
  const wantedDigest = digest(wanted ?? NOBODY);
  // Always as many comparisons, whether the contacts exist or not.
  const matches = known.map((contact) => {
    const key = typeof contact === 'string' ? contactKey(contact) : undefined;
    return timingSafeEqual(wantedDigest, digest(key ?? `${NOBODY}unknown`)) && wanted !== undefined;
  });
  return matches.includes(true);
}
