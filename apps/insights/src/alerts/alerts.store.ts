// Alerts as they are kept: what rose, since when, and what became of it.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Advice, AlertState } from '#contracts';
import type { Day } from '../facts/shop-days.js';

const MAX_SHOWN = 200;
const SNOOZED_DAYS = 7;

/** Something that rose. */
export interface NewAlert {
  readonly figure: string;
  readonly key: string;
  readonly detector: string;
  readonly day: Day;
  readonly observed: number;
  readonly expected: number;
  readonly suggests: Advice;
  /** What goes with it: skus, carriers, aspects, by how often. */
  readonly facets: Readonly<Record<string, unknown>>;
  readonly isDemo: boolean;
}

/** An alert. */
export interface AlertRow {
  readonly id: string;
  readonly figure: string;
  readonly key: string;
  readonly detector: string;
  readonly day: Day;
  readonly since: Date;
  readonly observed: number;
  readonly expected: number;
  readonly suggests: Advice;
  readonly facets: Readonly<Record<string, unknown>>;
  readonly state: AlertState;
  /** Only made-up conversations are behind it. */
  readonly isDemo: boolean;
}

const COLUMNS = `id, figure, key, detector, day::text, since, observed, expected::float8 as expected, suggests, facets, state, is_demo as "isDemo"`;

/** The hour in which something rose, as `14:00–15:00`; of what rose in a day, undefined. */
export function hourOf({ facets }: Pick<AlertRow, 'facets'>): string | undefined {
  const hour = facets['hour'];
  const written = (of: number): string => `${String(of).padStart(2, '0')}:00`;
  return typeof hour === 'number' ? `${written(hour)}–${written((hour + 1) % 24)}` : undefined;
}

/** Reads and writes alerts. */
@Injectable()
export class AlertsStore {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Keeps alerts that are new, and for each of `targets` that it is to be told: a subject is not named again within `quietDays`, nor while
   * it is snoozed. Returns how many were kept.
   */
  async raise(alerts: readonly NewAlert[], quietDays: number, targets: readonly string[], now: Date): Promise<number> {
    // Together, so that what was found in one look is due at once and comes in one mail.
    return await this.dataSource.transaction(async (manager) => {
      let kept = 0;
      for (const alert of alerts) {
        const id = randomUUID();
        const rows = await manager.query<unknown[]>(
          `with added as (
           insert into insights.alerts (id, figure, key, detector, day, since, observed, expected, suggests, facets, is_demo, changed_at)
           select $1, $2, $3, $4, $5::date, $6, $7, $8, $9, $10, $11, $6
           where not exists (
             select from insights.alerts
             where figure = $2 and key = $3 and (day > $5::date - $12::int and day < $5::date + $12::int or snoozed_until > $6))
           on conflict do nothing returning id),
         told as (
           insert into insights.deliveries (alert_id, target, next_at) select id, t, $6 from added, unnest($13::text[]) t)
         select id from added`,
          [
            id,
            alert.figure,
            alert.key,
            alert.detector,
            alert.day,
            now,
            alert.observed,
            alert.expected,
            alert.suggests,
            JSON.stringify(alert.facets),
            alert.isDemo,
            quietDays,
            targets,
          ],
        );
        kept += rows.length;
      }
      return kept;
    });
  }

  /** Those of some days, the newest first. */
  async list(from: Day, to: Day): Promise<AlertRow[]> {
    return await this.dataSource.query<AlertRow[]>(
      `select ${COLUMNS} from insights.alerts where day between $1 and $2 order by day desc, observed - expected desc limit ${MAX_SHOWN}`,
      [from, to],
    );
  }

  async find(ids: readonly string[]): Promise<AlertRow[]> {
    return await this.dataSource.query<AlertRow[]>(`select ${COLUMNS} from insights.alerts where id = any ($1)`, [ids]);
  }

  /** Sets what becomes of an alert; false where there is none. */
  async set(id: string, as: AlertState, agentId: string, now: Date): Promise<boolean> {
    const [, changed] = await this.dataSource.query<[unknown[], number]>(
      `update insights.alerts set state = $2, changed_by = $3, changed_at = $4,
         snoozed_until = case when $2 = 'snoozed' then $4::timestamptz + interval '${SNOOZED_DAYS} days' end
       where id::text = $1`,
      [id, as, agentId, now],
    );
    return changed === 1;
  }

  /** How often people said of a subject that its alert was none. */
  async falseOnes(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.dataSource.query<{ subject: string; times: number }[]>(
      `select figure || ' ' || key as subject, count(*)::int as times from insights.alerts where state = 'false' group by 1`,
    );
    return new Map(rows.map(({ subject, times }) => [subject, times]));
  }
}
