// All matters of some days, page by page, as rows of a table.
import type { ClientOf } from '#bus';
import type { ExportedEpisode, insightsCalls, InsightsRange } from '#contracts';

/** A file of more rows than this is refused by what opens it, and by nobody's memory. */
const MAX_ROWS = 50_000;

/** The columns of an exported table, in order. */
export const EXPORT_COLUMNS = [
  'day',
  'at',
  'conversationId',
  'locale',
  'channel',
  'matter',
  'outcome',
  'turns',
  'skills',
  'refused',
  'notFound',
  'notUnderstood',
  'committed',
  'bought',
  'rating',
  'isDemo',
] as const satisfies readonly (keyof ExportedEpisode)[];

/** The cells of a matter. */
export const cellsOf = (episode: ExportedEpisode): (string | number)[] =>
  EXPORT_COLUMNS.map((column) => {
    const value = episode[column] ?? '';
    if (typeof value === 'number') return value;
    return Array.isArray(value) ? value.join(' ') : String(value);
  });

/** At most 50,000 of them; throws what `badRange` makes where the days are none. */
export async function allEpisodes(
  insights: ClientOf<typeof insightsCalls>,
  range: InsightsRange,
  badRange: () => Error,
): Promise<ExportedEpisode[]> {
  const episodes: ExportedEpisode[] = [];
  let after: string | undefined;
  do {
    const page = await insights.exportEpisodes({ range, ...(after === undefined ? {} : { after }) });
    if (page.refused !== undefined) throw badRange();
    episodes.push(...page.episodes);
    after = page.next;
  } while (after !== undefined && episodes.length < MAX_ROWS);
  return episodes.slice(0, MAX_ROWS);
}
