// Small pure groups of what was not understood, named by their most central question: what facets cannot say.
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { groupTexts } from '#learning';
import { type Day, dayAfter } from '../facts/shop-days.js';

const WINDOW_DAYS = 28;
/** Grouping compares all with all. */
const MAX_TEXTS = 600;
const MOST_IN_GROUP = 200;
const LEAST_IN_GROUP = 2;

interface Unheard {
  readonly conversation_id: string;
  readonly shopper: string;
  readonly day: Day;
  readonly locale: string;
  readonly channel: string;
  readonly text: string;
}

/** Groups the questions of the last weeks anew. */
@Injectable()
export class QuestionGroups {
  private seen = '';

  constructor(private readonly dataSource: DataSource) {}

  /** Nothing is done while nothing new was left unanswered. */
  async regroup(today: Day): Promise<void> {
    const rows = await this.dataSource.query<Unheard[]>(
      `select f.conversation_id, coalesce(c.customer_id, c.guest_key, c.conversation_id) as shopper, f.day::text, c.locale, c.channel, f.data ->> 'text' as text
       from insights.facts f join insights.conversations c using (conversation_id)
       where f.kind = 'read' and f.data ? 'text' and f.at > $1::date order by f.at desc, f.id limit ${MAX_TEXTS}`,
      [dayAfter(today, -WINDOW_DAYS)],
    );
    const seen = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
    if (seen === this.seen) return;
    const groups = [...Map.groupBy(rows, ({ locale }) => locale).values()].flatMap((ofLocale) =>
      groupTexts(
        ofLocale.map(({ text }) => text),
        { mostInGroup: MOST_IN_GROUP, mostCovered: 1 },
      )
        .filter((group) => group.length >= LEAST_IN_GROUP)
        .map((group) => group.flatMap((at) => ofLocale[at] ?? [])),
    );
    const marks = groups.flatMap((group) => {
      const label = centralOf(group);
      const key = createHash('sha256').update(label).digest('hex').slice(0, 16);
      return group.map(({ conversation_id, shopper, day, locale, channel }) => ({
        conversation_id,
        shopper,
        day,
        locale,
        channel,
        key,
        label,
      }));
    });
    await this.dataSource.transaction(async (manager) => {
      await manager.query(`delete from insights.marks where figure = 'question'`);
      await manager.query(
        `insert into insights.marks (conversation_id, shopper, day, locale, channel, figure, key, label)
         select m.conversation_id, m.shopper, m.day, m.locale, m.channel, 'question', m.key, m.label
         from jsonb_to_recordset($1::jsonb) as m(conversation_id text, shopper text, day date, locale text, channel text, key text, label text)
         where exists (select from insights.conversations c where c.conversation_id = m.conversation_id)`,
        [JSON.stringify(marks)],
      );
    });
    this.seen = seen;
  }
}

/** The question that most others say, or the shortest of those that nobody repeats. */
function centralOf(group: readonly Unheard[]): string {
  const said = Map.groupBy(group, ({ text }) => text);
  const [central] = [...said].sort(
    ([a, ofA], [b, ofB]) => ofB.length - ofA.length || a.length - b.length || (a < b ? -1 : 1),
  );
  return central?.[0] ?? '';
}
