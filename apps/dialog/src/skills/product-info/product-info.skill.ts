// The skill `product-info`: what a product is made of, its size, its options, in the shop's own words.
import { z } from 'zod';
import type { ProductRecord, Text } from '#contracts';
import { textIn, wordingsOf } from '#contracts';
import { normalize, tokenize } from '#language';
import { optionsOf } from '../../ground/variants.js';
import type { Speak } from '../../reply/speak.js';
import { productCard } from '../cards.js';
import { defineSkill, type GroundedProduct, type Replies } from '../skill.js';
import { productSlots } from '../slots.js';
import { productInfoPhrases } from './product-info.phrases.js';

/** Names of one and the same property, in both languages. */
const PROPERTIES: readonly RegExp[] = [
  /材质|材料|面料|成分|纯棉|什么做的|填充|配料|\bmaterials?\b|\bmade of\b|\bfabric\b|\bingredients?\b|\bcotton\b|\bleather\b|\bfill(?:ing)?\b/u,
  /重量|多重|几斤|多少克|净重|净含量|\bweights?\b|\bheavy\b|\bweigh\b/u,
  /尺寸|多大|大小|多高|多长|多宽|长度|直径|厚度|\bdimensions?\b|\bsizes?\b|\bhow (?:big|large|tall|wide|long)\b|\blength\b|\bdiameter\b/u,
  /续航|电池|待机|\bbattery\b|\bplaytime\b/u,
  /防水|\bwater ?(?:proof|resistan(?:t|ce))\b|\bip(?:x)?\d/u,
  /产地|哪里产|原产|\borigin\b|\bwhere (?:is|are) \w+ made\b|\bmade in\b/u,
  /保质期|有效期|\bshelf life\b|\bexpir/u,
  /容量|多少升|几升|\bcapacity\b|\bvolume\b|\blit(?:er|re)s?\b/u,
  /功率|瓦|\bpower\b|\bwatt/u,
  /颜色|什么色|\bcolou?rs?\b/u,
  /机洗|洗涤|清洗|洗衣机|保养|洗碗机|\bwash|\bcare\b|\bclean|\bdishwasher/u,
  /蓝牙|连接|无线|接口|\bbluetooth\b|\bconnect|\bwireless\b|\bport\b/u,
  /保修|质保|\bwarranty\b|\bguarantee\b/u,
  /兼容|适用|适合|\bcompatib|\bfits?\b|\bsuitable\b|\bwork with\b/u,
];
const LISTED = 8;

interface InfoFacts {
  productId: string;
  title: string;
  attributes: Record<string, string>;
  description?: string;
  asked: boolean;
}

const pairs = (facts: InfoFacts, speak: Speak): string =>
  Object.entries(facts.attributes)
    .slice(0, LISTED)
    .map(([name, value]) => `${name}${speak.choose('：', ': ')}${value}`)
    .join(speak.choose('；', '; '));

const productInfoReplies: Replies = {
  asked: {
    zh: (facts: InfoFacts, speak: Speak) => `${speak.title(facts.title)}${pairs(facts, speak)}。`,
    en: (facts: InfoFacts, speak: Speak) => `${facts.title}: ${pairs(facts, speak)}.`,
  },
  about: {
    zh: (facts: InfoFacts, speak: Speak) => {
      const known = Object.keys(facts.attributes).length > 0 ? `${pairs(facts, speak)}。` : '';
      const gap = facts.asked ? '您问的这点资料里没有写，以下是现有的资料。' : '';
      return `${gap}${speak.title(facts.title)}${facts.description ? `：${facts.description}` : ''}${/[。.]$/.test(facts.description ?? '') ? '' : '。'}${known}`;
    },
    en: (facts: InfoFacts, speak: Speak) => {
      const known = Object.keys(facts.attributes).length > 0 ? ` ${pairs(facts, speak)}.` : '';
      const gap = facts.asked ? 'The shop does not say that exactly; this is what I have. ' : '';
      return `${gap}${facts.title}${facts.description ? `: ${facts.description}` : ''}${/[。.]$/.test(facts.description ?? '') ? '' : '.'}${known}`;
    },
  },
};

/** What a product is. */
export const productInfoSkill = defineSkill({
  name: 'product-info',
  description: 'What a product is made of, its size, options and other properties the shop states.',
  slots: z.object(productSlots),
  needs: ['product'],
  phrases: productInfoPhrases,
  replies: productInfoReplies,
  run(_, turn) {
    const { product } = turn.product as GroundedProduct;
    const all = attributesOf(product, turn.speak);
    const asked = askedOf(turn.text, all);
    const isSpecific = asked !== undefined;
    const attributes = isSpecific && Object.keys(asked).length > 0 ? asked : all;
    const description = product.description === undefined ? {} : { description: turn.speak.text(product.description).slice(0, 600) };
    const isAnswered = isSpecific && Object.keys(asked).length > 0;
    return Promise.resolve({
      facts: {
        productId: product.id,
        title: textIn(product.title, turn.locale),
        attributes: Object.fromEntries(Object.entries(attributes).slice(0, 30)),
        ...(isAnswered ? {} : description),
        asked: isSpecific && !isAnswered,
      },
      replyKey: isAnswered ? 'asked' : 'about',
      cards: [productCard(product, turn.locale)],
      suggestions: turn.speak.choose(['多少钱？', '有货吗？'], ['How much is it?', 'Is it in stock?']),
    });
  },
});

/** Attributes and options as name → words. */
function attributesOf(product: ProductRecord, speak: Speak): Record<string, string> {
  const words = (value: Text | number): string => (typeof value === 'number' ? String(value) : speak.text(value));
  const attributes = Object.entries(product.attributes ?? {}).map(([name, value]) => [name, words(value).slice(0, 200)]);
  const options = [...optionsOf(product)].map(([name, values]) => [name, speak.list(values.slice(0, 12).map(words))]);
  return Object.fromEntries([...attributes, ...options]) as Record<string, string>;
}

/** The attributes that a question is about; `undefined` when it asks for no property in particular. */
function askedOf(text: string, attributes: Record<string, string>): Record<string, string> | undefined {
  const plain = normalize(text);
  const wanted = PROPERTIES.filter((property) => property.test(plain));
  const tokens = new Set(tokenize(plain));
  const byName = Object.entries(attributes).filter(([name]) =>
    wordingsOf(name).some((wording) => {
      const own = tokenize(wording.replace(/[_-]/g, ' '));
      return own.length > 0 && own.every((token) => tokens.has(token));
    }),
  );
  if (wanted.length === 0 && byName.length === 0) return undefined;
  const spoken = (name: string): string => normalize(name.replace(/[_-]/g, ' '));
  const byProperty = Object.entries(attributes).filter(([name]) => wanted.some((property) => property.test(spoken(name))));
  return Object.fromEntries([...byName, ...byProperty]);
}
