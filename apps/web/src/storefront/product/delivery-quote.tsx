/** What delivery to a place costs and when it would arrive. */
import type { ShippingQuote } from '#contracts';
import { useEffect, useState } from 'preact/hooks';
import { textOf, useMoney } from '../../chat/index.js';
import type { Language } from '../../chat/index.js';
import { formatDay } from '../../language.js';
import type { ShopTexts } from '../../texts/index.js';
import { quoteShipping, readMe } from '../shop-api.js';
import type { Session } from '../shopper/session.js';
import { Failure } from '../states.js';
import { useRemote } from '../use-remote.js';

interface QuoteProps {
  texts: ShopTexts;
  language: Language;
  sku: string;
  session: Session;
}

type Destination = Parameters<typeof quoteShipping>[1];

/** The form, and the answer to the place last asked for; a customer may ask for their own address. */
export function DeliveryQuote({ texts, language, sku, session }: QuoteProps) {
  const [place, setPlace] = useState('');
  const [asked, setAsked] = useState<Destination>();
  const token = session.customer?.customerToken;
  const me = useRemote((signal) => (token ? readMe(token, signal) : Promise.resolve(undefined)), token ?? '');
  const address = me.value?.addresses?.[0];

  useEffect(() => setAsked(undefined), [sku]);
  const askFor = (name: string): void => {
    setPlace(name);
    if (name.trim()) setAsked({ place: name.trim() });
  };

  return (
    <section class="delivery" aria-labelledby="delivery-title">
      <h2 id="delivery-title">{texts.deliveryTitle}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          askFor(place);
        }}
      >
        <label>
          <span>{texts.deliveryPlace}</span>
          <input list="places" value={place} maxLength={100} onInput={(event) => setPlace(event.currentTarget.value)} />
        </label>
        <datalist id="places">
          {texts.places.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <button type="submit" class="button is-quiet">
          {texts.deliveryAsk}
        </button>
        {address && (
          <button
            type="button"
            class="button is-quiet"
            onClick={() => setAsked({ country: address.country, region: address.region, city: address.city })}
          >
            {texts.deliveryToMine(address.city ?? address.region ?? address.country)}
          </button>
        )}
      </form>
      {asked && <Quotes texts={texts} language={language} sku={sku} to={asked} onMeant={askFor} />}
    </section>
  );
}

function Quotes(props: {
  texts: ShopTexts;
  language: Language;
  sku: string;
  to: Destination;
  onMeant: (name: string) => void;
}) {
  const { texts, language, sku, to } = props;
  const delivery = useRemote((signal) => quoteShipping(sku, to, signal), JSON.stringify([sku, to]));
  if (delivery.error) return <Failure texts={texts} retry={delivery.retry} />;
  const { methods = [], unknownPlace } = delivery.value ?? {};
  return (
    <div role="status">
      {delivery.isLoading && <p>{texts.loading}</p>}
      {unknownPlace && <p data-unknown-place>{texts.deliveryUnknown(unknownPlace.written)}</p>}
      {unknownPlace?.suggestions.map((name) => (
        <button key={name} type="button" class="button is-quiet" onClick={() => props.onMeant(name)}>
          {texts.deliveryMeant(name)}
        </button>
      ))}
      {delivery.value && !unknownPlace && methods.length === 0 && <p>{texts.deliveryNone}</p>}
      <ul class="quotes">
        {methods.map((quote) => (
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
