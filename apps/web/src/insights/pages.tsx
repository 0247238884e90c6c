/** One page of the insights each, from its rows. */
import type { AlertState, InsightsPage, InsightsRow } from '#contracts';
import { deskTexts } from '../desk/texts.js';
import { change, DayChart, Figure, NamedWith, type PageProps, type PartProps, percent, say, Table } from './parts.js';
import { DemandPage } from './demand.js';
import { SalesPage } from './sales.js';

const ofKind = ({ rows }: InsightsPage, kind: string): InsightsRow[] => rows.filter((row) => row['kind'] === kind);

/** How the last day stands, and what to change. */
export function NowPage({ page, texts, language, onOpen }: PageProps) {
  const changes = ofKind(page, 'change');
  const series = (page.series ?? []).filter(({ figure }) => figure === 'conversations');
  return (
    <>
      <section aria-label={texts.changes}>
        <h2>{texts.changes}</h2>
        {changes.length === 0 && <p class="insights-empty">{texts.noChanges}</p>}
        <ol class="changes">
          {changes.map((row) => (
            <li key={row.figureId}>
              <h3>{say(row['title'], language)}</h3>
              <p>{say(row['advice'], language)}</p>
              <Figure
                row={row}
                value={texts.shopperCount(Number(row['count']))}
                title={say(row['title'], language)}
                onOpen={onOpen}
              />
              {row['usual'] !== undefined && <small>{texts.expected(Number(row['usual']))}</small>}
            </li>
          ))}
        </ol>
      </section>
      <section class="tiles">
        {ofKind(page, 'figure').map((row) => {
          const name = texts.figures[String(row['key'])] ?? String(row['key']);
          return (
            <div key={row.figureId} class="tile">
              <span>{name}</span>
              <Figure row={row} value={Number(row['count'])} title={name} onOpen={onOpen} />
              <DayBefore row={row} name={name} texts={texts} onOpen={onOpen} />
              <small>
                <Figure
                  row={{ figureId: String(row['usualFigureId']) }}
                  value={texts.usual(Number(row['usual']))}
                  title={name}
                  onOpen={onOpen}
                />
              </small>
            </div>
          );
        })}
      </section>
      <DayChart series={series} title={texts.figures['conversations'] ?? ''} texts={texts} onOpen={onOpen} />
    </>
  );
}

/** A day that is not over says little; the whole one before it says more. */
function DayBefore({
  row,
  name,
  texts,
  onOpen,
}: { row: InsightsRow; name: string } & Pick<PartProps, 'texts' | 'onOpen'>) {
  const before = row['before'] as { count: number; figureId: string } | undefined;
  if (before === undefined) return null;
  return (
    <small>
      {texts.dayBefore}{' '}
      <Figure row={before} value={before.count} title={`${name} · ${texts.dayBefore}`} onOpen={onOpen} />
    </small>
  );
}

/** How matters ended. */
export function ResolutionPage({ page, texts, onOpen }: PageProps) {
  const { estimate } = page;
  return (
    <>
      {estimate && (
        <section class="estimate">
          <strong>
            {estimate.figureId === undefined ? (
              texts.resolved(percent(estimate.resolved), percent(estimate.low), percent(estimate.high))
            ) : (
              <Figure
                row={{ figureId: estimate.figureId }}
                value={texts.resolved(percent(estimate.resolved), percent(estimate.low), percent(estimate.high))}
                title={texts.tabs.resolution}
                onOpen={onOpen}
              />
            )}
          </strong>
          <small>{texts.basis[estimate.basis]}</small>
          <small>{texts.silence(percent(estimate.silenceAsResolved))}</small>
        </section>
      )}
      <div class="shares" aria-hidden="true">
        {page.rows.map((row) => (
          <span key={row.figureId} class={String(row['outcome'])} style={{ flexGrow: Number(row['share']) }} />
        ))}
      </div>
      <Table
        head={[texts.what, texts.count, texts.share]}
        rows={page.rows.map((row) => {
          const name = texts.outcomes[String(row['outcome'])] ?? '';
          return {
            key: row.figureId,
            cells: [
              <span class={`swatch ${String(row['outcome'])}`}>{name}</span>,
              <Figure row={row} value={Number(row['count'])} title={name} onOpen={onOpen} />,
              <Figure row={row} value={percent(row['share'])} title={name} onOpen={onOpen} />,
            ],
          };
        })}
      />
    </>
  );
}

/** What shoppers ask about. */
export function TopicsPage({ page, texts, language, onOpen }: PageProps) {
  const table = (kind: string) => (
    <Table
      head={[texts.what, texts.shoppers, texts.trend]}
      rows={ofKind(page, kind).map((row) => {
        const name = say(row['label'], language);
        const cells = [
          name,
          <Figure row={row} value={Number(row['shoppers'])} title={name} onOpen={onOpen} />,
          <Figure row={row} value={change(row['trend'])} title={`${name} · ${texts.trend}`} onOpen={onOpen} />,
        ];
        return { key: row.figureId, cells };
      })}
    />
  );
  return (
    <>
      {ofKind(page, 'question').length > 0 && <h2>{texts.questions}</h2>}
      {table('question')}
      {ofKind(page, 'refused').length > 0 && <h2>{texts.refusals}</h2>}
      {table('refused')}
      <h2>{texts.tabs.topics}</h2>
      {table('topic')}
      <DayChart series={page.series ?? []} title={texts.figures['turns'] ?? ''} texts={texts} onOpen={onOpen} />
    </>
  );
}

/** The voice of each product. */
export function ProductsPage({ page, texts, language, onOpen }: PageProps) {
  return (
    <Table
      head={[texts.what, texts.shoppers, texts.complaints, texts.praise]}
      rows={page.rows.map((row) => {
        const name = say(row['title'], language);
        const aspects = row['aspects'] as {
          aspect: string;
          label: unknown;
          complaints: number;
          praise: number;
          complaintsFigureId: string;
          praiseFigureId: string;
        }[];
        const said = (side: 'complaints' | 'praise') =>
          aspects
            .filter((felt) => felt[side] > 0)
            .map((felt) => (
              <Figure
                key={felt.aspect}
                row={{ figureId: felt[`${side}FigureId`] }}
                value={`${say(felt.label, language)} ${felt[side]}`}
                title={`${name} · ${texts[side]}`}
                onOpen={onOpen}
              />
            ));
        const shoppers = <Figure row={row} value={Number(row['shoppers'])} title={name} onOpen={onOpen} />;
        return { key: row.figureId, cells: [name, shoppers, said('complaints'), said('praise')] };
      })}
    />
  );
}

const settings = ['seen', 'snoozed', 'false', 'done'] as const;

/** What rose, and what becomes of it. */
export function AlertsPage({ page, texts, language, onOpen, onAlert }: PageProps) {
  return (
    <ul class="alerts">
      {page.rows.map((row) => {
        const title = say(row['title'], language);
        const state = row['state'] as AlertState;
        return (
          <li key={String(row['id'])} class={state}>
            <h3>{title}</h3>
            <p>
              <Figure row={row} value={texts.shopperCount(Number(row['observed']))} title={title} onOpen={onOpen} />{' '}
              <small>
                {texts.expected(Number(row['expected']))} · {String(row['day'])}
                {row['hour'] !== undefined && ` ${String(row['hour'])}`} · {texts.states[state]}
                {row['isDemo'] === true && ` · ${texts.isDemo}`}
              </small>
            </p>
            <NamedWith names={row['namedWith']} texts={texts} language={language} />
            <p>{say(row['advice'], language)}</p>
            <div class="row">
              {settings.map((as) => (
                <button
                  key={as}
                  type="button"
                  aria-pressed={state === as}
                  onClick={() => onAlert(String(row['id']), as)}
                >
                  {texts.states[as]}
                </button>
              ))}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** What people took and how they were rated. */
export function TeamPage({ page, texts, language, onOpen }: PageProps) {
  const table = (kind: string, head: string, names: Readonly<Record<string, string>>) => (
    <Table
      head={[head, texts.taken, texts.ratings]}
      rows={ofKind(page, kind).map((row) => {
        const key = String(row['agentId']);
        const name = names[key] ?? key;
        const rated =
          row['meanRating'] === undefined ? (
            '–'
          ) : (
            <Figure
              row={{ figureId: String(row['ratingFigureId']) }}
              value={`${String(row['meanRating'])} (${String(row['ratings'])})`}
              title={`${name} · ${texts.ratings}`}
              onOpen={onOpen}
            />
          );
        return {
          key: row.figureId + key,
          cells: [name, <Figure row={row} value={Number(row['taken'])} title={name} onOpen={onOpen} />, rated],
        };
      })}
    />
  );
  return (
    <>
      {table('agent', texts.agents, texts.roles)}
      {ofKind(page, 'handover').length > 0 && <h2>{texts.reasons}</h2>}
      {table('handover', texts.reasons, deskTexts[language].classes)}
    </>
  );
}

/** By name. */
export const pages = {
  now: NowPage,
  resolution: ResolutionPage,
  topics: TopicsPage,
  products: ProductsPage,
  demand: DemandPage,
  alerts: AlertsPage,
  team: TeamPage,
  sales: SalesPage,
};
