// Opens a figure: the conversations behind it, and what was said in one of them, masked.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CallOutput, ExplainedConversation, Locale, insightsCalls, Outcome } from '#contracts';
import { type EpisodeFacts, outcomeOf } from '../episodes/outcome.js';
import { ConversationReader } from '../facts/reader.js';
import { WITHOUT_KEY } from '../figures/figure.js';
import { dayAfter } from '../facts/shop-days.js';
import { type FigureAddress, figureAt } from './figure-id.js';
import { PageFrame } from './page.js';

const MAX_CONVERSATIONS = 100;
/** So many of the latest marks are looked through; a figure of more says so. */
const MAX_MARKS = 20_000;

/** An episode as it is stored. */
export interface EpisodeRow {
  readonly id: string;
  readonly conversation_id: string;
  readonly day: string;
  readonly started_at: Date;
  readonly locale: string;
  readonly channel: string;
  readonly matter: string;
  readonly is_demo: boolean;
  readonly facts: EpisodeFacts;
}

/** The columns of {@link EpisodeRow}. */
export const EPISODE_COLUMNS = `id, conversation_id, day::text, started_at, locale, channel, matter, is_demo, facts`;

/** How an episode ended as is known on a day. */
export const knownOutcome = (row: Pick<EpisodeRow, 'day' | 'facts'>, settled: string): Outcome =>
  row.day <= settled ? outcomeOf(row.facts) : 'not-known-yet';

/** Ratings stand in their keys before whom they are of. */
const RATINGS = [1, 2, 3, 4, 5];

/**
 * The marks of a figure, `$1` and `$2` its days. What is not asked for is not named: a condition that always holds hides from the planner how many marks
 * there are, and all of a year were sorted where the latest are one short walk along an index.
 */
function marksOf({ figure, key, days }: FigureAddress): { where: string; parameters: unknown[] } {
  const parameters: unknown[] = [days.from, days.to];
  const equal = (column: string, value: unknown): string[] =>
    value === undefined ? [] : [`${column} = ${Array.isArray(value) ? 'any ' : ''}($${parameters.push(value)})`];
  const keys = figure === 'rating' && key !== undefined ? RATINGS.map((rating) => `${rating} ${key}`) : key;
  const conditions = [
    'day between $1 and $2',
    ...equal('figure', figure),
    ...equal('key', keys),
    ...equal('locale', days.locale),
    ...equal('channel', days.channel),
  ];
  return { where: conditions.join(' and '), parameters };
}

/** Explains figures. */
@Injectable()
export class ExplainService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly frame: PageFrame,
    private readonly reader: ConversationReader,
  ) {}

  async explain(figureId: string): Promise<CallOutput<typeof insightsCalls.explain>> {
    const address = figureAt(figureId);
    const page = address && (await this.frame.days(address.days));
    if (address === undefined || page === undefined) return { conversations: [], total: 0, refused: 'no-such-figure' };
    const { figure } = address;
    const isUnknown = figure === 'outcome' && address.key === 'not-known-yet';
    const { from, to } = address.days;
    const span = {
      from: isUnknown && from <= page.settled ? dayAfter(page.settled, 1) : from,
      to: figure === 'outcome' && !isUnknown && to > page.settled ? page.settled : to,
    };
    const key = isUnknown ? undefined : (address.key ?? (WITHOUT_KEY.has(figure) ? '' : undefined));
    const { where, parameters } = marksOf({ figure, key, days: { ...address.days, ...span } });
    const rows = await this.dataSource.query<(EpisodeRow & { total: number; more: boolean })[]>(
      `with marked as (
         select conversation_id, day from insights.marks where ${where} order by day desc limit ${MAX_MARKS}),
       behind as (select conversation_id, max(day) as day from marked group by conversation_id),
       shown as (select conversation_id from behind order by day desc, conversation_id limit ${MAX_CONVERSATIONS})
       select distinct on (e.conversation_id) ${EPISODE_COLUMNS.replace(/\b(id|conversation_id|day::text|started_at|locale|channel|matter|is_demo|facts)\b/g, 'e.$1')},
         (select count(*)::int from behind) as total, (select count(*) = ${MAX_MARKS} from marked) as more
       from shown join insights.episodes e using (conversation_id)
       order by e.conversation_id, (e.day between $1 and $2) desc, e.started_at desc`,
      parameters,
    );
    const conversations = rows
      .map((row) => explained(row, page.settled))
      .sort((left, right) => (left.at < right.at ? 1 : -1));
    return { conversations, total: rows[0]?.total ?? 0, ...(rows[0]?.more === true ? { isMore: true } : {}) };
  }

  /** What was said, masked; of a made-up conversation, what was made up. Throws a BusError while the dialog is away. */
  async readConversation(conversationId: string): Promise<CallOutput<typeof insightsCalls.readConversation>> {
    const [known] = await this.dataSource.query<{ is_demo: boolean }[]>(
      `select is_demo from insights.conversations where conversation_id = $1`,
      [conversationId],
    );
    if (known === undefined) return { messages: [], refused: 'no-such-conversation' };
    if (known.is_demo) return { messages: await this.madeUp(conversationId) };
    const { messages } = await this.reader.said(conversationId);
    return { messages: messages.map(({ id, role, text, at }) => ({ id, role, text, at })) };
  }

  private async madeUp(conversationId: string): Promise<CallOutput<typeof insightsCalls.readConversation>['messages']> {
    const rows = await this.dataSource.query<{ id: string; at: Date; text: string }[]>(
      `select id, at, data ->> 'line' as text from insights.facts
       where conversation_id = $1 and kind = 'turn' and data ? 'line' order by at`,
      [conversationId],
    );
    return rows.map(({ id, at, text }) => ({ id, role: 'shopper', text, at: new Date(at).toISOString() }));
  }
}

/** An episode as its conversation is shown. */
export const explained = (row: EpisodeRow, settled: string): ExplainedConversation => ({
  conversationId: row.conversation_id,
  at: new Date(row.started_at).toISOString(),
  locale: row.locale as Locale,
  channel: row.channel,
  turns: row.facts.turns,
  matter: row.matter,
  outcome: knownOutcome(row, settled),
  isDemo: row.is_demo,
});
