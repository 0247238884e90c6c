// Matters one by one: for export, and drawn at random for a person to judge.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CallOutput, ExportedEpisode, insightsCalls, ParsedInput } from '#contracts';
import { Clock } from '#platform';
import { dayAfter } from '../facts/shop-days.js';
import { EPISODE_COLUMNS, type EpisodeRow, explained } from './explain.service.js';
import { PageFrame } from './page.js';

const JUDGED_DAYS = 28;
const WANTED = 100;

/** Reads episodes. */
@Injectable()
export class EpisodesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly frame: PageFrame,
    private readonly clock: Clock,
  ) {}

  async export(
    input: ParsedInput<typeof insightsCalls.exportEpisodes>,
  ): Promise<CallOutput<typeof insightsCalls.exportEpisodes>> {
    const page = await this.frame.days(input.range);
    if (page === undefined) return { episodes: [], refused: 'bad-range' };
    const { from, to, locale, channel } = page.days;
    // Pages go by day and id, so that each is one short walk along an index.
    const [afterDay = '', afterId = ''] = splitOnce(input.after ?? '');
    const rows = await this.dataSource.query<EpisodeRow[]>(
      `select ${EPISODE_COLUMNS} from insights.episodes
       where day between $1 and $2 and locale = coalesce($3, locale) and channel = coalesce($4, channel)
         and ($5::date is null or (day, id) > ($5::date, $6))
       order by day, id limit $7`,
      [from, to, locale ?? null, channel ?? null, afterDay === '' ? null : afterDay, afterId, input.limit],
    );
    const last = rows.length === input.limit ? rows.at(-1) : undefined;
    return {
      episodes: rows.map((row) => exported(row, page.settled)),
      ...(last === undefined ? {} : { next: `${last.day}~${last.id}` }),
    };
  }

  /** Settled matters of the last weeks, in the order of their draw: each is as likely as any other. */
  async draw(limit: number): Promise<CallOutput<typeof insightsCalls.drawForJudging>> {
    const page = await this.frame.days({});
    if (page === undefined) return { episodes: [], judged: 0, wanted: WANTED };
    const from = dayAfter(page.settled, 1 - JUDGED_DAYS);
    const rows = await this.dataSource.query<EpisodeRow[]>(
      `select ${EPISODE_COLUMNS} from insights.episodes
       where judged is null and guess is not null and day between $1 and $2 order by draw limit $3`,
      [from, page.settled, limit],
    );
    const [count] = await this.dataSource.query<{ judged: number }[]>(
      `select count(*)::int as judged from insights.episodes where judged is not null and day between $1 and $2`,
      [from, page.settled],
    );
    return { episodes: rows.map((row) => exported(row, page.settled)), judged: count?.judged ?? 0, wanted: WANTED };
  }

  async judge({
    episodeId,
    resolved,
    agentId,
  }: ParsedInput<typeof insightsCalls.judge>): Promise<CallOutput<typeof insightsCalls.judge>> {
    const [, changed] = await this.dataSource.query<[unknown[], number]>(
      `update insights.episodes set judged = $2, judged_by = $3, judged_at = $4 where id = $1`,
      [episodeId, resolved, agentId, this.clock.now()],
    );
    return changed === 1 ? {} : { refused: 'no-such-episode' };
  }
}

function splitOnce(after: string): string[] {
  const at = after.indexOf('~');
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(after.slice(0, at));
  return at < 0 || !isDay ? [] : [after.slice(0, at), after.slice(at + 1)];
}

const exported = (row: EpisodeRow, settled: string): ExportedEpisode => ({
  ...explained(row, settled),
  day: row.day,
  episodeId: row.id,
  skills: [...row.facts.skills],
  refused: [...row.facts.refused],
  notFound: row.facts.notFound,
  notUnderstood: row.facts.notUnderstood,
  committed: row.facts.committed,
  bought: row.facts.bought,
  ...(row.facts.rating === undefined ? {} : { rating: row.facts.rating }),
});
