/** What was asked for and not had, with what it may be worth. */
import { formatMoney, minorUnitsOf } from '#money';
import { change, Figure, type PageProps, say, Table } from './parts.js';

interface Amount {
  amount: number;
  currency: string;
}

/** The page. */
export function DemandPage({ page, texts, language, onOpen }: PageProps) {
  const stakes = page.rows.flatMap((row) => (row['valueAtStake'] as { low: Amount } | null) ?? []);
  const [first, ...others] = new Set(stakes.map(({ low }) => low.currency));
  // One currency alone can be taken for no other.
  const home = others.length === 0 ? first : undefined;
  const money = ({ amount, currency }: Amount): string => {
    const unit = minorUnitsOf(currency);
    return formatMoney({ amount: Math.round(amount / unit) * unit, currency }, home);
  };
  return (
    <Table
      head={[texts.what, texts.shoppers, texts.trend, texts.value, texts.nearest]}
      rows={page.rows.map((row) => {
        const name = row['label'] === undefined ? texts.hidden : say(row['label'], language);
        const value = row['valueAtStake'] as { low: Amount; high: Amount } | null;
        const nearest = row['nearest'] as { title: unknown } | undefined;
        return {
          key: row.figureId,
          cells: [
            <>
              {name}
              <small>
                {say(row['kindLabel'], language)} · {say(row['advice'], language)}
              </small>
            </>,
            <Figure row={row} value={Number(row['shoppers'])} title={name} onOpen={onOpen} />,
            <Figure row={row} value={change(row['trend'])} title={`${name} · ${texts.trend}`} onOpen={onOpen} />,
            value ? (
              <Figure
                row={row}
                value={`${money(value.low)} – ${money(value.high)}`}
                title={`${name} · ${texts.value}`}
                onOpen={onOpen}
              />
            ) : (
              '–'
            ),
            nearest ? say(nearest.title, language) : '–',
          ],
        };
      })}
    />
  );
}
