/** What delivery to a place costs and when it would arrive. */
import type { ShippingQuote } from '#contracts';
import { useEffect, useState } from 'preact/hooks';
import { textOf, useMoney } from '../../chat/index.js';
import type { Language } from '../../chat/index.js';
import { formatDay } from '../../language.js';
import type { ShopTexts } from '../../texts/index.js';
import { quoteShipping } from '../shop-api.js';
import { Failure } from '../states.js';
import { useRemote } from '../use-remote.js';

interface QuoteProps {
  texts: ShopTexts;
  language: Language;
  sku: string;
}

/** The form, and the answer to the place last asked for. */
export function DeliveryQuote({ texts, language, sku }: QuoteProps) {
  const [region, setRegion] = useState('');
  const [city, setCity] = useState('');
  const [asked, setAsked] = useState<{ region: string; city: string }>();

  useEffect(() => setAsked(undefined), [sku]);

  return (
    <section class="delivery" aria-labelledby="delivery-title">
      <h2 id="delivery-title">{texts.deliveryTitle}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (region.trim() || city.trim()) setAsked({ region: region.trim(), city: city.trim() });
        }}
      >
        <label>
          <span>{texts.deliveryRegion}</span>
          <input
            list="places"
            value={region}
            maxLength={100}
            autocomplete="address-level1"
            onInput={(event) => setRegion(event.currentTarget.value)}
          />
        </label>
        <label>
          <span>{texts.deliveryCity}</span>
          <input
            value={city}
            maxLength={100}
            autocomplete="address-level2"
            onInput={(event) => setCity(event.currentTarget.value)}
          />
        </label>
        <datalist id="places">
          {texts.places.map((place) => (
            <option key={place} value={place} />
          ))}
        </datalist>
        <button type="submit" class="button is-quiet">
          {texts.deliveryAsk}
        </button>
      </form>
      {asked && <Quotes texts={texts} language={language} wanted={{ sku, ...asked }} />}
    </section>
  );
}

function Quotes(props: {
  texts: ShopTexts;
  language: Language;
  wanted: { sku: string; region: string; city: string };
}) {
  const { texts, language, wanted } = props;
  const quotes = useRemote((signal) => quoteShipping(wanted, signal), JSON.stringify(wanted));
  if (quotes.error) return <Failure texts={texts} retry={quotes.retry} />;
  return (
    <div role="status">
      {quotes.isLoading && <p>{texts.loading}</p>}
      {quotes.value?.length === 0 && <p>{texts.deliveryNone}</p>}
      <ul class="quotes">
        {quotes.value?.map((quote) => (
          <Quote key={quote.methodId} {...{ texts, language, quote }} />
        ))}
      </ul>
    </div>
  );
}

function Quote({ texts, language, quote }: { texts: ShopTexts; language: Language; quote: ShippingQuote }) {
  const written = useMoney();
  const days = texts.deliveryBetween(formatDay(quote.earliest, language), formatDay(quote.latest, language));
  return (
    <li>
      <strong>{textOf(quote.name, language)}</strong>
      <span>{quote.free ? texts.deliveryFree : written(quote.price)}</span>
      <span class="quote-days">{days}</span>
    </li>
  );
}
