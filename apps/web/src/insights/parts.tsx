/** What pages are made of: figures that open their conversations, charts with a table under each, and tables. */
import type { ComponentChildren } from 'preact';
import type { AlertState, InsightsPage, InsightsRow } from '#contracts';
import type { Language } from '../chat/index.js';
import type { InsightsTexts } from './texts.js';

/** What every part of a page needs. */
export interface PartProps {
  texts: InsightsTexts;
  language: Language;
  onOpen: (figureId: string, title: string) => void;
}

/** A page with its rows. */
export interface PageProps extends PartProps {
  page: InsightsPage;
  onAlert: (id: string, as: Exclude<AlertState, 'new'>) => void;
}

/** A text of a row in the reader's language. */
export function say(value: unknown, language: Language): string {
  if (typeof value === 'string') return value;
  const both = (value ?? {}) as Partial<Record<Language, string>>;
  return both[language] ?? both.zh ?? both.en ?? '';
}

/** `12.3 %`. */
export const percent = (share: unknown): string => `${Math.round(Number(share) * 1_000) / 10} %`;

/** `▲ +40 %`, `▼ -40 %`, or `±0`. */
export function change(trend: unknown): string {
  const value = Math.round(Number(trend) * 100);
  if (value === 0) return '±0';
  return `${value > 0 ? '▲ +' : '▼ '}${value} %`;
}

/** What the same conversations name beside a subject. */
export function NamedWith({ names, texts, language }: { names: unknown } & Pick<PartProps, 'texts' | 'language'>) {
  if (!Array.isArray(names) || names.length === 0) return null;
  return (
    <p>
      <small>{texts.namedWith(names.map((name) => say(name, language)))}</small>
    </p>
  );
}

/** A number that opens what lies behind it. */
export function Figure({
  row,
  value,
  title,
  onOpen,
}: {
  row: InsightsRow;
  value: string | number;
  title: string;
  onOpen: PartProps['onOpen'];
}) {
  return (
    <button type="button" class="figure" aria-label={`${title}: ${value}`} onClick={() => onOpen(row.figureId, title)}>
      {value}
    </button>
  );
}

/** A table whose first column says what and whose others are figures. */
export function Table({ head, rows }: { head: string[]; rows: { key: string; cells: ComponentChildren[] }[] }) {
  if (rows.length === 0) return null;
  return (
    <div class="insights-table">
      <table>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, at) => (
                <td key={head[at]} data-label={at === 0 ? undefined : head[at]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const chartHeight = 80;
const barWidth = 10;

/** Bars by day; the table under it says the same in numbers. */
export function DayChart({
  series,
  title,
  texts,
  onOpen,
}: Pick<PartProps, 'texts' | 'onOpen'> & {
  series: NonNullable<InsightsPage['series']>;
  title: string;
}) {
  if (series.length < 2) return null;
  const most = Math.max(1, ...series.map(({ count }) => count));
  return (
    <figure class="insights-chart">
      <svg
        viewBox={`0 0 ${series.length * barWidth} ${chartHeight}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={title}
      >
        {series.map(({ day, count }, at) => {
          const height = (count / most) * chartHeight;
          return (
            <rect key={day} x={at * barWidth + 1} y={chartHeight - height} width={barWidth - 2} height={height}>
              <title>{`${day}: ${count}`}</title>
            </rect>
          );
        })}
      </svg>
      <details>
        <summary>{title}</summary>
        <Table
          head={[texts.range, texts.count]}
          rows={series.map(({ day, count, figureId }) => ({
            key: day,
            cells: [
              day,
              figureId === undefined ? (
                count
              ) : (
                <Figure row={{ figureId }} value={count} title={`${title} · ${day}`} onOpen={onOpen} />
              ),
            ],
          }))}
        />
      </details>
    </figure>
  );
}
