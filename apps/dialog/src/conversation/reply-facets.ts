// What a reply was about as ids and yes or no: what is announced of it, for nothing that was said travels on events.
import type { dialogEvents, EventPayload, Reply } from '#contracts';

type Facets = Omit<EventPayload<typeof dialogEvents.turnCompleted>['replies'][number], 'skill' | 'needs'>;

const MAX_PRODUCTS = 10;
const MAX_CARRIERS = 5;
const MAX_SKUS = 10;
const MAX_PLACES = 5;
const MAX_PLACE_CHARACTERS = 100;
const MAX_RULE_CHARACTERS = 100;

/** The facets of a reply's facts; what stands in a list of theirs counts as what stands at the top. */
export function facetsOf(facts: Reply['facts']): Facets {
  const things = [facts, ...listed(facts)].filter(isRecord);
  const parcels = things.flatMap(listed).filter(isRecord);
  const [orderId] = textsOf(things, 'orderId');
  const [faqId] = textsOf([facts], 'faqId');
  const [refused] = textsOf([facts], 'refused');
  const outOfStock = textsOf(
    things.filter(({ inStock, level }) => inStock === false || level === 'out'),
    'productId',
  );
  const carriers = textsOf(
    [...things, ...parcels].filter((thing) => 'trackingNumber' in thing),
    'carrier',
  );
  const skus = textsOf([...things, ...parcels], 'sku');
  const places = placesOf([...things, ...parcels]);
  return {
    notFound: facts['notFound'] !== undefined,
    productIds: textsOf(things, 'productId').slice(0, MAX_PRODUCTS),
    refused: refused?.slice(0, MAX_RULE_CHARACTERS),
    ...(orderId === undefined ? {} : { orderId }),
    ...(facts['done'] === true ? { done: true } : {}),
    ...(faqId === undefined ? {} : { faqId }),
    ...(outOfStock.length === 0 ? {} : { outOfStock: outOfStock.slice(0, MAX_PRODUCTS) }),
    ...(carriers.length === 0 ? {} : { carriers: carriers.slice(0, MAX_CARRIERS) }),
    // All variants of a product are none of them.
    ...(skus.length === 0 || (orderId === undefined && skus.length > 1) ? {} : { skus: skus.slice(0, MAX_SKUS) }),
    ...(places.length === 0 ? {} : { places: places.slice(0, MAX_PLACES) }),
  };
}

/** Whether a reply is an honest word that there is no answer: not understood, or asked of what the shop has written down nowhere. */
export const isUnanswered = ({ skill, facts }: Pick<Reply, 'skill' | 'facts'>): boolean =>
  skill === 'fallback' ||
  (skill === 'product-info' && (facts['notFound'] !== undefined || facts['answer'] === 'not-stated'));

/** Where things go, as a city or what is known of it, and where parcels were last seen. */
function placesOf(things: readonly Record<string, unknown>[]): string[] {
  const seen = textsOf(
    things.flatMap(({ lastEvent }) => (isRecord(lastEvent) ? [lastEvent] : [])),
    'location',
  );
  const going = things
    .flatMap(({ destination }) => (isRecord(destination) ? [destination] : []))
    .flatMap((place) => {
      const { country, region, city } = place;
      return [city, region, country].find((part) => typeof part === 'string' && part !== '') ?? [];
    });
  return [...new Set([...seen, ...going])].map((place) => String(place).slice(0, MAX_PLACE_CHARACTERS));
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const listed = (thing: Record<string, unknown>): unknown[] =>
  Object.values(thing).flatMap((value): unknown[] => (Array.isArray(value) ? value : []));

/** What the things say under a name, each once. What the shop's records may hold is held by the announcement, too: one that is not announced would be a turn that fails. */
function textsOf(things: readonly Record<string, unknown>[], name: string): string[] {
  const texts = things.map((thing) => thing[name]).filter((value) => typeof value === 'string');
  return [...new Set(texts)].filter((value) => value !== '');
}
