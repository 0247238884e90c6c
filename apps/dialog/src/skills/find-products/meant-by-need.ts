// "Tiny green bugs all over my roses", 五岁男娃 想看好玩点的: what meets a need by what both mean, where its words find nothing.
import { BusError } from '#bus';
import { normalize } from '#language';
import { nearPolicy } from '../faq/faq.skill.js';
import { show } from '../../ground/shown-products.js';
import { productCard } from '../cards.js';
import { onShelf, shelfFact } from '../on-shelf.js';
import type { Answer, Facts, Turn } from '../skill.js';
import type { Search } from './product-search.js';

const LOOKED_AT = 12;
const SHOWN = 3;
/** Of a wish that is one to look for something, two of three that are offered from here on hold one that meets it (`npm run eval:needs`). */
export const OFFERED = 0.15;
/** Where a thing is named that the shop does not have, what is like it is offered only if it surely is. */
const OFFERED_FOR_NAMED = 0.5;
/** Fewer words, or Chinese characters, name a thing; more tell a need. */
const FEWEST_OF_NEED = { words: 3, characters: 6 } as const;
/** Beside the surest those that are at least this much as sure. */
const AS_SURE = 0.4;

/** What may suit, said to be found by its meaning; `undefined` where nothing probably does, or the search goes on from another one. */
export async function meantByNeed(
  search: Search,
  asked: string,
  facts: Facts,
  turn: Turn,
): Promise<Answer | undefined> {
  const isAnother = search.more === true || search.cheaper === true || search.dearer === true;
  if (isAnother || search.words === '' || search.category !== undefined || search.brand !== undefined) return undefined;
  const least = isNamed(search.words) ? OFFERED_FOR_NAMED : OFFERED;
  const meeting = await productsMeeting(asked, least, turn);
  // "My shears have gone blunt, what can you do": what a rule of the shop answers more probably than a product meets it asks for that.
  const rule = isNamed(search.words) ? undefined : await nearPolicy(asked, turn, meeting[0]?.probability);
  if (rule !== undefined || meeting.length === 0) return rule;
  const products = meeting.map(({ productId }) => productId);
  const records = new Map(
    (await turn.shop.catalog.getProducts({ productIds: products })).products.map((product) => [product.id, product]),
  );
  const there = (await onShelf(products, records, search, turn)).slice(0, SHOWN);
  if (there.length === 0) return undefined;
  const found = there.map((one) => shelfFact(one, turn));
  show(found, turn.state);
  return {
    facts: { ...facts, products: found, byMeaning: true },
    replyKey: 'found',
    cards: there.map(({ record }, at) => productCard(record, turn.locale, found[at])),
    suggestions: turn.speak.choose(
      ['第一个有货吗？', '哪个最便宜？'],
      ['Is the first one in stock?', 'Which is the cheapest?'],
    ),
  };
}

/** Whether the words of a search are a name rather than a need: "nuclear reactors", 核反应堆. */
function isNamed(words: string): boolean {
  const plain = normalize(words);
  const characters = [...plain.matchAll(/\p{Script=Han}/gu)].length;
  if (characters > 0) return characters < FEWEST_OF_NEED.characters;
  return plain.split(' ').length < FEWEST_OF_NEED.words;
}

/** Those that meet a need at least this probably, the surest first, with what is nearly as sure; none while the catalog cannot be asked. */
export async function productsMeeting(
  need: string,
  least: number,
  turn: Turn,
): Promise<readonly { readonly productId: string; readonly probability: number }[]> {
  const { products } = await turn.shop.catalog
    .findByMeaning({ text: need, limit: LOOKED_AT })
    .catch((error: unknown) => {
      // What may be meant is offered beside what is known: without it the answer is the one without it.
      if (error instanceof BusError) return { products: [] };
      throw error;
    });
  const [best] = products;
  if (best === undefined || best.probability < least) return [];
  return products.filter(({ probability }) => probability >= best.probability * AS_SURE);
}
