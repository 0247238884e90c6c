// A figure's address: what it counts, of which days, written so that it fits into a path.
import { z } from 'zod';
import { insightsRange, type Locale } from '#contracts';
import type { Days } from '../figures/counts.store.js';

/** What a figure counts. Without a key: all keys of it. */
export interface FigureAddress {
  readonly figure: string;
  readonly key?: string | undefined;
  readonly days: Days;
}

/** The database takes no NUL, so no figure has one. */
const word = z.string().refine((given) => !given.includes('\0'));
const written = z.tuple([word, word.nullable(), z.iso.date(), z.iso.date(), word, word]);
const whole = (day: string): boolean => insightsRange.shape.from.safeParse(day).success;

/** The id of a figure. */
export const figureIdOf = ({ figure, key, days }: FigureAddress): string =>
  Buffer.from(
    JSON.stringify([figure, key ?? null, days.from, days.to, days.locale ?? '', days.channel ?? '']),
  ).toString('base64url');

/** What an id stands for; undefined for one that nobody gave. */
export function figureAt(figureId: string): FigureAddress | undefined {
  try {
    const parsed = written.safeParse(JSON.parse(Buffer.from(figureId, 'base64url').toString('utf8')));
    if (!parsed.success) return undefined;
    const [figure, key, from, to, locale, channel] = parsed.data;
    if (!whole(from) || !whole(to)) return undefined;
    return {
      figure,
      ...(key === null ? {} : { key }),
      days: {
        from,
        to,
        ...(locale === '' ? {} : { locale: locale as Locale }),
        ...(channel === '' ? {} : { channel }),
      },
    };
  } catch {
    return undefined;
  }
}
