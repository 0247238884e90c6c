/** The filters of a list: category, brand, price and stock, each with how many products it would leave. */
import { fractionDigitsOf } from '#money';
import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../chat/index.js';
import { listHref } from '../../route.js';
import type { Wanted } from '../../route.js';
import type { SearchTexts } from '../../texts/index.js';
import { ownName } from '../names.js';
import type { Choices, FacetValue } from '../shop-api.js';

/** As many values are shown until more are asked for. */
const shownValues = 8;
const longestAmountDigits = 9;

interface FiltersProps {
  texts: SearchTexts;
  language: Language;
  currency: string;
  wanted: Wanted;
  choices: Choices | undefined;
}

/** All filters. */
export function Filters(props: FiltersProps) {
  const { texts, wanted, choices } = props;
  return (
    <>
      <label class="filter-stock">
        <input
          type="checkbox"
          checked={wanted.inStock}
          onChange={(event) => {
            location.hash = listHref({ ...wanted, inStock: event.currentTarget.checked });
          }}
        />
        <span>{texts.inStockOnly}</span>
        {choices && <Count texts={texts} count={choices.inStock} />}
      </label>
      <Facet {...props} name="category" title={texts.category} values={choices?.categories ?? []} />
      <PriceFilter {...props} />
      <Facet {...props} name="brand" title={texts.brand} values={choices?.brands ?? []} />
    </>
  );
}

function Count({ texts, count }: { texts: SearchTexts; count: number }) {
  return (
    <>
      {' '}
      <span class="count" aria-hidden="true">
        {count}
      </span>
      <span class="visually-hidden">{texts.countOf(count)}</span>
    </>
  );
}

/** One value at a time: another one takes its place, and the chosen one again takes it back. */
function Facet(props: FiltersProps & { name: 'category' | 'brand'; title: string; values: FacetValue[] }) {
  const { texts, language, wanted, name, title } = props;
  const [showsAll, setShowsAll] = useState(false);
  const chosen = wanted[name];
  // A chosen value stands in the list even when nothing has it any more.
  const isListed = chosen === '' || props.values.some(({ value }) => value === chosen);
  const values = isListed ? props.values : [{ value: chosen, count: 0 }, ...props.values];
  const hidden = Math.max(0, values.length - shownValues);
  const shown = showsAll ? values : values.filter(({ value }, place) => place < shownValues || value === chosen);
  if (values.length === 0) return null;
  return (
    <section class="facet" aria-labelledby={`facet-${name}`}>
      <h2 id={`facet-${name}`}>{title}</h2>
      <ul>
        {shown.map(({ value, count }) => (
          <li key={value}>
            <a
              href={listHref({ ...wanted, [name]: value === chosen ? '' : value })}
              aria-current={value === chosen ? 'true' : undefined}
            >
              <span>{ownName(value, language)}</span>
              <Count texts={texts} count={count} />
            </a>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" class="facet-more" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? texts.fewerValues : texts.moreValues(hidden)}
        </button>
      )}
    </section>
  );
}

/** `¥1,299.50` is typed as `1299.5`; what is no amount asks for nothing. */
function minorOf(typed: string, digits: number): number | undefined {
  const amount = Number(typed.trim());
  if (typed.trim() === '' || !Number.isFinite(amount) || amount < 0) return undefined;
  const minor = Math.round(amount * 10 ** digits);
  return Number.isSafeInteger(minor) ? minor : undefined;
}

function PriceFilter({ texts, currency, wanted, choices }: FiltersProps) {
  const digits = fractionDigitsOf(currency);
  const write = (minor: number | undefined): string => (minor === undefined ? '' : String(minor / 10 ** digits));
  const [low, setLow] = useState(write(wanted.minPriceMinor));
  const [high, setHigh] = useState(write(wanted.maxPriceMinor));
  useEffect(() => {
    setLow(write(wanted.minPriceMinor));
    setHigh(write(wanted.maxPriceMinor));
  }, [wanted.minPriceMinor, wanted.maxPriceMinor]);
  const least = choices?.price && Math.floor(choices.price.min.amount / 10 ** digits);
  const most = choices?.price && Math.ceil(choices.price.max.amount / 10 ** digits);

  const apply = (event: Event): void => {
    event.preventDefault();
    const bounds = [minorOf(low, digits), minorOf(high, digits)];
    if (bounds[0] !== undefined && bounds[1] !== undefined && bounds[0] > bounds[1]) bounds.reverse();
    location.hash = listHref({ ...wanted, minPriceMinor: bounds[0], maxPriceMinor: bounds[1] });
  };
  return (
    <form class="facet" aria-labelledby="facet-price" onSubmit={apply}>
      <h2 id="facet-price">{texts.price}</h2>
      <div class="price-bounds">
        <Amount label={texts.lowest} value={low} hint={least} onInput={setLow} />
        <span aria-hidden="true">–</span>
        <Amount label={texts.highest} value={high} hint={most} onInput={setHigh} />
        <button type="submit">{texts.applyPrice}</button>
      </div>
    </form>
  );
}

function Amount(props: { label: string; value: string; hint: number | undefined; onInput: (typed: string) => void }) {
  return (
    <input
      inputMode="decimal"
      autoComplete="off"
      maxLength={longestAmountDigits}
      aria-label={props.label}
      placeholder={props.hint === undefined ? '' : String(props.hint)}
      value={props.value}
      onInput={(event) => props.onInput(event.currentTarget.value)}
    />
  );
}
