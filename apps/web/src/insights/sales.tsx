/** What chat sells, and what recommending from the history brings beside customers who were held out. */
import type { InsightsRow } from '#contracts';
import { Figure, type PageProps, percent, Table } from './parts.js';

interface Interval {
  low: number;
  expected: number;
  high: number;
}

const span = ({ low, expected, high }: Interval): string => `${percent(expected)} (${percent(low)} – ${percent(high)})`;

/** The page. */
export function SalesPage({ page, texts, onOpen }: PageProps) {
  const ofTrial = page.rows.filter(({ key }) => String(key).startsWith('trial-'));
  const effect = page.rows.find(({ key }) => key === 'incremental');
  const others = page.rows.filter((row) => row !== effect && !ofTrial.includes(row));
  const figure = (row: InsightsRow, value: unknown, figureId: unknown, title: string) => (
    <Figure row={{ ...row, figureId: String(figureId) }} value={Number(value)} title={title} onOpen={onOpen} />
  );
  return (
    <>
      <Table
        head={[texts.what, texts.count, texts.share]}
        rows={others.map((row) => {
          const key = String(row['key']);
          const name = texts.figures[key] ?? key;
          const share = row['share'] as Interval | undefined;
          const shown = share ? <Figure row={row} value={span(share)} title={name} onOpen={onOpen} /> : '–';
          return { key, cells: [name, figure(row, row['count'], row.figureId, name), shown] };
        })}
      />
      <h2>{texts.trial}</h2>
      {effect ? (
        <>
          <section class="estimate">
            <strong>
              <Figure
                row={effect}
                value={texts.incremental(points(effect['difference'] as Interval))}
                title={texts.trial}
                onOpen={onOpen}
              />
            </strong>
            <small>{effect['isTold'] === true ? texts.isTold : texts.isNotTold}</small>
          </section>
          <Table
            head={[texts.what, texts.customers, texts.ordered, texts.share]}
            rows={ofTrial.map((row) => {
              const key = String(row['key']);
              const name = texts.figures[key] ?? key;
              const bought = figure(row, row['bought'], row['boughtFigureId'], `${name} · ${texts.ordered}`);
              const cells = [
                name,
                figure(row, row['count'], row.figureId, name),
                bought,
                <Figure row={row} value={span(row['share'] as Interval)} title={name} onOpen={onOpen} />,
              ];
              return { key, cells };
            })}
          />
        </>
      ) : (
        <p class="insights-empty">{texts.noTrial}</p>
      )}
    </>
  );
}

const signed = (share: number): string => `${share > 0 ? '+' : ''}${Math.round(share * 1_000) / 10}`;
const points = ({ low, expected, high }: Interval): string => `${signed(expected)} (${signed(low)} … ${signed(high)})`;
