/** The shop window: departments, what is recommended, and the products that were looked for with their filters. */
import { useId, useRef, useState } from 'preact/hooks';
import type { Language } from '../../chat/index.js';
import { everything, listHref, searchParametersOf, sorts } from '../../route.js';
import type { Sort, Wanted } from '../../route.js';
import type { ShopTexts } from '../../texts/index.js';
import { Chosen } from './chosen.js';
import { departmentsOf } from './departments.js';
import { Filters } from './filters.js';
import { ownName } from '../names.js';
import { RecommendedForYou } from '../recommendations/recommendations.js';
import { Results } from './results.js';
import type { Session } from '../shopper/session.js';
import { findProducts, readCategories, readChoices } from '../shop-api.js';
import type { ProductPage } from '../shop-api.js';
import { useLast, useRemote } from '../use-remote.js';
import { chosenFilters } from './wishes.js';

interface ListProps {
  texts: ShopTexts;
  language: Language;
  currency: string;
  wanted: Wanted;
  session: Session;
  onAsk: (question?: string) => void;
}

/** The list with everything above it. */
export function ProductList(props: ListProps) {
  const { wanted } = props;
  const isNarrowed = searchParametersOf(wanted).size > 0;
  return (
    <>
      {!isNarrowed && <Hero {...props} />}
      <Departments {...props} />
      {!isNarrowed && <RecommendedForYou {...props} />}
      <Browser {...props} isNarrowed={isNarrowed} />
    </>
  );
}

function Hero({ texts, onAsk }: ListProps) {
  return (
    <section class="hero" aria-labelledby="hero-title">
      <h2 id="hero-title">{texts.heroTitle}</h2>
      <p>{texts.heroText}</p>
      <div class="hero-questions">
        {texts.heroQuestions.map((question) => (
          <button key={question} type="button" onClick={() => onAsk(question)}>
            {question}
          </button>
        ))}
      </div>
    </section>
  );
}

function Departments({ texts, language, wanted }: ListProps) {
  const all = useRemote(readCategories, 'categories');
  const departments = all.value ? departmentsOf(all.value.categories, all.value.total) : [];
  if (departments.length < 2) return null;
  // Brands and prices of one department are seldom those of another.
  const hrefOf = (category: string): string => listHref({ ...everything, query: wanted.query, category });
  return (
    <nav class="departments" aria-label={texts.departments}>
      <a href={hrefOf('')} aria-current={wanted.category === '' ? 'true' : undefined}>
        {texts.allDepartments}
      </a>
      {departments.map((value) => (
        <a key={value} href={hrefOf(value)} aria-current={wanted.category === value ? 'true' : undefined}>
          {ownName(value, language)}
        </a>
      ))}
    </nav>
  );
}

/** Filters, order and results. On the home page and where there is little room the filters stand behind a button. */
function Browser(props: ListProps & { isNarrowed: boolean }) {
  const { texts, language, currency, wanted } = props;
  const finding = texts.finding;
  const key = searchParametersOf(wanted).toString();
  const found = useRemote((signal) => findProducts(wanted, undefined, signal), key);
  const choices = useLast(useRemote((signal) => readChoices(wanted, signal), key).value);
  const [isOpen, setOpen] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const panelId = useId();
  const wording = { texts: finding, language, currency, wanted };

  return (
    <div class={`browser${props.isNarrowed ? ' is-narrowed' : ''}`}>
      <div class="browser-inside">
        <div class="results-bar" ref={bar} tabIndex={-1} role="group" aria-label={finding.filters}>
          <button
            type="button"
            class="filters-toggle"
            aria-expanded={isOpen}
            aria-controls={panelId}
            onClick={() => setOpen(!isOpen)}
          >
            {finding.filtersOpen(chosenFilters(wanted, wording).length)}
          </button>
          <SortMenu {...wording} found={found.value} />
          <Chosen {...wording} onRemove={() => bar.current?.focus({ preventScroll: true })} />
        </div>
        <section id={panelId} class={`filters${isOpen ? ' is-open' : ''}`} aria-label={finding.filters}>
          <Filters {...wording} choices={choices} />
        </section>
        <Results {...props} found={found} />
      </div>
    </div>
  );
}

function SortMenu(props: { texts: ShopTexts['finding']; wanted: Wanted; found: ProductPage | undefined }) {
  const { texts, wanted } = props;
  const shown = wanted.sort === 'relevance' ? (props.found?.understood?.sort ?? 'relevance') : wanted.sort;
  return (
    <label class="sort">
      <span>{texts.sort}</span>
      <select
        value={shown}
        onChange={(event) => {
          location.hash = listHref({ ...wanted, sort: event.currentTarget.value as Sort });
        }}
      >
        {sorts.map((sort) => (
          <option key={sort} value={sort}>
            {texts.sorts[sort]}
          </option>
        ))}
      </select>
    </label>
  );
}
