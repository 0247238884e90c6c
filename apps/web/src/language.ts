/** The language of the page: chosen before, else the browser's. */
import type { Language } from './chat/index.js';
import { languageTag } from './chat/index.js';

const storageKey = 'daogou.language';

/** The language that the reader chose before, else the first of the browser's that the page speaks. */
export function initialLanguage(): Language {
  try {
    const chosen = localStorage.getItem(storageKey);
    if (chosen === 'zh' || chosen === 'en') return chosen;
  } catch {
    // Without storage the browser's language decides each time.
  }
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return spoken.find((tag) => tag === 'zh' || tag === 'en') ?? 'en';
}

/** Remembers the reader's choice. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // The choice then holds for this page only.
  }
}

/** Tells the browser and screen readers which language the page is in. */
export function announceLanguage(language: Language): void {
  document.documentElement.lang = languageTag(language);
}

/** A day as the reader writes it; a bare date stays that day in every time zone. */
export function formatDay(value: string, language: Language): string {
  const isBareDate = /^\d{4}-\d{2}-\d{2}$/.test(value);
  const time = new Date(value);
  if (Number.isNaN(time.getTime())) return value;
  const format: Intl.DateTimeFormatOptions = { month: 'short', day: 'numeric', weekday: 'short' };
  if (time.getFullYear() !== new Date().getFullYear()) format.year = 'numeric';
  return new Intl.DateTimeFormat(languageTag(language), { ...format, timeZone: isBareDate ? 'UTC' : undefined }).format(
    time,
  );
}
