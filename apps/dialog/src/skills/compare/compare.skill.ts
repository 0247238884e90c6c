// The skill `compare`: two or more products side by side, by what the shop states of them.
import { z } from 'zod';
import { id, type Money } from '#contracts';
import { normalize } from '#language';
import { show } from '../../ground/shown-products.js';
import { productCard } from '../cards.js';
import { type Answer, defineSkill, type Turn } from '../skill.js';
import { partedName } from '../product-info/properties.js';
import { productSlots } from '../slots.js';
import { comparePhrases } from './compare.phrases.js';
import { compareReplies } from './compare.replies.js';
import { type ComparedBy, comparedBy, LEAST_PRICE, PRICE_GAP } from './compared-by.js';
import { type Compared, comparedProducts } from './compared-products.js';
import { advantagesOf } from './advantages.js';
import { statedOfEach, type StatedOfOne } from './stated-of-each.js';
import { variantsCompared } from './variants-compared.js';
import { type ComparedProduct, comparedFacts, differencesOf, rankedBy } from './comparison.js';

const MOST = 10;

/** Side by side. */
export const compareSkill = defineSkill({
  name: 'compare',
  description: 'Two or more products side by side: what differs, or which is lighter, cheaper, better rated and so on.',
  slots: z.object({ ...productSlots, productIds: z.array(id).max(MOST).optional(), by: z.literal('price').optional() }),
  needs: [],
  phrases: comparePhrases,
  replies: compareReplies,
  async run({ productIds, by }, turn): Promise<Answer> {
    const wanted = by === 'price' ? LEAST_PRICE : undefined;
    const compared: Compared =
      productIds === undefined
        ? await comparedProducts(turn.text, turn)
        : { ids: productIds, areShown: productIds.every((one) => turn.state.shown.some((thing) => thing.id === one)) };
    const { products: records } = await turn.shop.catalog.getProducts({ productIds: [...compared.ids] });
    const ordered = compared.ids.flatMap((one) => records.find((record) => record.id === one) ?? []);
    const products = await comparedFacts(ordered, turn);
    const notFound = compared.notFound === undefined ? {} : { notFound: compared.notFound };
    const variants =
      products.length === 1 && compared.notFound === undefined ? await variantsCompared(ordered[0], turn) : undefined;
    if (variants !== undefined) {
      turn.state.focus = { productId: variants.productId, byName: true };
      return { facts: { ...variants }, replyKey: 'variants', cards: [] };
    }
    if (products.length < 2) {
      const [only] = products;
      // What the other one is may never be said: the one that was named is what is talked of.
      if (only !== undefined) turn.state.focus = { productId: only.productId, byName: true };
      const title = only === undefined ? {} : { title: only.title };
      return {
        facts: { missing: ['products'], ...notFound, ...title },
        replyKey: 'ask',
        cards: [],
        ask: { needs: 'details', asks: 'product' },
      };
    }
    if (!compared.areShown) show(products, turn.state);
    const cards = products.map((fact) => {
      const product = ordered.find((one) => one.id === fact.productId);
      return product === undefined ? [] : [productCard(product, turn.locale, fact)];
    });
    const told = compared.notFound === undefined ? await statedOfEach(ordered, turn) : undefined;
    return { ...answerOf(products, turn, notFound, told, wanted), cards: cards.flat() };
  },
});

const OF_MONEY = /钱|块|元|价|贵|便宜|\b(?:price|cost|cheap|expensive|money|dear)/u;
const ASKS_BETTER =
  /哪(?:一)?[个款种台件只双].{0,4}(?:好|值|合适|推荐|划算)|怎么选|选哪|买哪|\b(?:which|what)\b.{0,200}\b(?:better|best|worth|recommend|should i (?:get|buy|choose|take|pick))\b/u;

/** Of two products the dearer, and by how much it is. */
function priceGap([one, other]: readonly ComparedProduct[]): { dearer: string; priceDifference: Money } | undefined {
  if (one === undefined || other === undefined) return undefined;
  const [a, b] = [one.finalPrice ?? one.price, other.finalPrice ?? other.price];
  if (a.currency !== b.currency) return undefined;
  return {
    dearer: a.amount >= b.amount ? one.productId : other.productId,
    priceDifference: { amount: Math.abs(a.amount - b.amount), currency: a.currency },
  };
}

function answerOf(
  products: readonly ComparedProduct[],
  turn: Turn,
  notFound: { notFound?: string },
  told: readonly StatedOfOne[] | undefined,
  wanted: ComparedBy | undefined,
): Omit<Answer, 'cards'> {
  const sideBySide = differencesOf(products);
  const facts = { products, ...sideBySide, ...notFound };
  const plain = normalize(turn.text);
  const names = [...new Set(products.flatMap(({ attributes }) => Object.keys(attributes)))];
  const by = comparedBy(turn.text, names, 'foremost too') ?? wanted;
  const ranking = by === undefined ? undefined : rankedBy(products, by);
  // "俩哪个轻 差多少": by how much they differ in what is compared.
  const isOfOther = ranking !== undefined && by?.kind === 'attribute' && !OF_MONEY.test(plain);
  const gap = PRICE_GAP.test(plain) && !isOfOther ? priceGap(products) : undefined;
  if (gap) return { facts: { ...facts, ...gap }, replyKey: 'price-gap' };
  if (told !== undefined && by === undefined) return { facts: { ...facts, stated: [...told] }, replyKey: 'stated' };
  if (by === undefined && ASKS_BETTER.test(plain)) {
    const advantages = advantagesOf(products);
    if (advantages.length > 0) return { facts: { ...facts, advantages }, replyKey: 'better' };
  }
  if (by === undefined) return { facts, replyKey: 'both' };
  if (ranking === undefined) {
    // What is stated in words, such as the kind of brakes, is told by itself: which is better is not for a table to say.
    const asked = sideBySide.differences.filter(({ name }) =>
      by.attributes.some((one) => one.test(normalize(partedName(name)))),
    );
    return { facts: asked.length === 0 ? facts : { ...facts, differences: asked }, replyKey: 'unstated' };
  }
  const [best] = ranking.best;
  if (ranking.best.length === 1 && best !== undefined) turn.state.focus = { productId: best, byName: true };
  const isBest = (product: ComparedProduct): number => (ranking.best.includes(product.productId) ? 0 : 1);
  return {
    facts: {
      ...facts,
      products: [...products].sort((a, b) => isBest(a) - isBest(b)),
      ...(ranking.best.length === 1 ? { productId: best } : {}),
      ranking,
      ...(by.words === undefined ? {} : { called: turn.speak.choose(by.words[0], by.words[1]) }),
    },
    replyKey: 'ranked',
    suggestions: turn.speak.choose(['有货吗？', '多少钱？'], ['Is it in stock?', 'How much is it?']),
  };
}
