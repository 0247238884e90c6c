// In which language an agent is answered: the one that it asks for, else that of its words, else the store's first.
import type { Locale } from '#contracts';
import { detectLocale } from '#language';

/** One of the store's `locales`; `asked` is a BCP 47 tag, `words` what is looked for. */
export function languageFor(locales: readonly Locale[], asked: string | undefined, words = ''): Locale {
  const wanted = [asked?.toLowerCase().split(/[-_]/)[0], detectLocale(words, undefined)];
  return wanted.flatMap((one) => locales.filter((locale) => locale === one))[0] ?? locales[0] ?? 'en';
}
