// The skill `compare`: two or more products side by side, by what the shop states of them.
import { z } from 'zod';
import type { ProductRecord, Text } from '#contracts';
import { textIn } from '#contracts';
import { normalize } from '#language';
import type { Speak } from '../../reply/speak.js';
import { productCard } from '../cards.js';
import { show } from '../../ground/shown-products.js';
import { optionWords } from '../../ground/variants.js';
import { bestOf, productAtHand } from '../../ground/product-grounding.js';
import { productWords } from '../../understand/mention.js';
import type { FoundProduct } from '../find-products/find-products.replies.js';
import { attributeLabel } from '../product-info/properties.js';
import { type Answer, defineSkill, type Replies, type Turn } from '../skill.js';
import { productSlots } from '../slots.js';
import { comparePhrases } from './compare.phrases.js';

const MOST = 3;
const PROPERTIES_SHOWN = 5;
const JOINTS = /和|跟|与|还是|、|,|，|\b(?:and|vs\.?|versus|or|with|to|than)\b/u;
const COMPARING =
  /区别|对比|比较|比(?=哪|[?？]|$)|不同|一样|哪一?[个款]|[更最]?(?:好|轻|重|大|小|贵|便宜|划算|值|长|快|耐用|静音)(?=$|[?？吗呢些点])|\b(?:compare[ds]?|comparison|differences?|between|better|differ|which|two)\b/gu;

interface ComparedProduct extends FoundProduct {
  attributes: Record<string, string>;
}

interface CompareFacts {
  products: ComparedProduct[];
}

function line(product: ComparedProduct, speak: Speak): string {
  const properties = Object.entries(product.attributes).map(
    ([name, value]) => `${attributeLabel(name, speak.locale)} ${value}`,
  );
  const price = speak.money(product.finalPrice ?? product.price);
  return `${product.title}${speak.choose('：', ': ')}${[price, ...properties].join(speak.choose('，', ', '))}`;
}

const compareReplies: Replies = {
  both: {
    zh: (facts: CompareFacts, speak: Speak) => `${facts.products.map((one) => line(one, speak)).join('；')}。`,
    en: (facts: CompareFacts, speak: Speak) => `${facts.products.map((one) => line(one, speak)).join('; ')}.`,
  },
  ask: {
    zh: () => '想比较哪两款？告诉我它们的名称就好。',
    en: () => 'Which two products shall I compare? Their names are enough.',
  },
};

/** Side by side. */
export const compareSkill = defineSkill({
  name: 'compare',
  description: 'Two or more products side by side.',
  slots: z.object(productSlots),
  needs: [],
  phrases: comparePhrases,
  replies: compareReplies,
  async run(_, turn): Promise<Answer> {
    const ids = await comparedIds(turn);
    const { products } = ids.length < 2 ? { products: [] } : await turn.shop.catalog.getProducts({ productIds: ids });
    const facts = await factsOf(
      ids.flatMap((id) => products.find((product) => product.id === id) ?? []),
      turn,
    );
    if (facts.length < 2) {
      return { facts: { missing: ['products'] }, replyKey: 'ask', cards: [], ask: { needs: 'details' } };
    }
    show(facts, turn.state);
    return {
      facts: { products: facts },
      replyKey: 'both',
      cards: products.map((product) => {
        const fact = facts.find((one) => one.productId === product.id);
        return productCard(product, turn.locale, fact);
      }),
    };
  },
});

/** What is named in the message, else what was shown last. */
async function comparedIds(turn: Turn): Promise<string[]> {
  const parts = normalize(turn.text)
    .replace(COMPARING, ' ')
    .split(JOINTS)
    .map((part) => productWords(part))
    .filter((part) => part !== '');
  const ids: string[] = [];
  for (const part of parts.slice(0, MOST)) {
    const { candidates } = await turn.shop.catalog.resolveMention({ mention: part, locale: turn.locale, limit: 5 });
    const best = bestOf(candidates).find((candidate) => !ids.includes(candidate.productId));
    if (best) ids.push(best.productId);
  }
  if (ids.length >= 2) return ids;
  const atHand = productAtHand(turn.state, turn.state.page);
  if (ids.length === 1 && atHand !== undefined && !ids.includes(atHand)) return [atHand, ...ids];
  const shown = turn.state.shown.filter((thing) => thing.kind === 'product').map((thing) => thing.id);
  return [...new Set([...ids, ...shown])].slice(0, Math.max(2, ids.length));
}

async function factsOf(products: readonly ProductRecord[], turn: Turn): Promise<ComparedProduct[]> {
  const skus = products.map((product) => product.variants[0]?.sku ?? '');
  if (skus.length < 2) return [];
  const [{ lines }, { items }] = await Promise.all([
    turn.shop.catalog.getPrices({ lines: skus.map((sku) => ({ sku })) }),
    turn.shop.inventory.getStock({ skus }),
  ]);
  const words = (value: Text | number): string => optionWords(value, turn.locale).slice(0, 80);
  return products.flatMap((product) => {
    const priced = lines.find((one) => one.productId === product.id);
    if (priced === undefined) return [];
    const attributes = Object.entries(product.attributes ?? {}).slice(0, PROPERTIES_SHOWN);
    return [
      {
        productId: product.id,
        sku: priced.sku,
        title: textIn(product.title, turn.locale),
        price: priced.price,
        ...(priced.finalPrice === undefined ? {} : { finalPrice: priced.finalPrice }),
        available: items.find((item) => item.sku === priced.sku)?.available ?? 0,
        attributes: Object.fromEntries(attributes.map(([name, value]) => [name, words(value)])),
      },
    ];
  });
}
