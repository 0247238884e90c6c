// The skill `product-info`: what a product is made of, its size, its options, in the shop's own words.
import { z } from 'zod';
import { textIn } from '#contracts';
import { normalize, tokenize } from '#language';
import { attributesOf } from '../../ground/attributes.js';
import type { Speak } from '../../reply/speak.js';
import { pricedCard } from '../cards.js';
import { defineSkill, type GroundedProduct, type Replies } from '../skill.js';
import { productSlots } from '../slots.js';
import { productInfoPhrases } from './product-info.phrases.js';
import { attributeLabel, PROPERTIES } from './properties.js';

const LISTED = 8;

interface InfoFacts {
  productId: string;
  title: string;
  attributes: Record<string, string>;
  description?: string;
}

const pairs = (facts: InfoFacts, speak: Speak): string =>
  Object.entries(facts.attributes)
    .slice(0, LISTED)
    .map(([name, value]) => `${attributeLabel(name, speak.locale)}${speak.choose('：', ': ')}${value}`)
    .join(speak.choose('；', '; '));

function allOf(facts: InfoFacts, speak: Speak): string {
  const known =
    Object.keys(facts.attributes).length > 0
      ? speak.choose(`${pairs(facts, speak)}。`, ` ${pairs(facts, speak)}.`)
      : '';
  const description = facts.description ? `${speak.choose('：', ': ')}${facts.description}` : '';
  const end = /[。.!！]$/.test(facts.description ?? '') ? '' : speak.choose('。', '.');
  return `${speak.title(facts.title)}${description}${end}${known}`;
}

const productInfoReplies: Replies = {
  asked: {
    zh: (facts: InfoFacts, speak: Speak) => `${speak.title(facts.title)}的${pairs(facts, speak)}。`,
    en: (facts: InfoFacts, speak: Speak) => `${facts.title}: ${pairs(facts, speak)}.`,
  },
  about: { zh: allOf, en: allOf },
  gap: {
    zh: (facts: InfoFacts, speak: Speak) => `您问的这点资料里没有写，以下是现有的资料。${allOf(facts, speak)}`,
    en: (facts: InfoFacts, speak: Speak) =>
      `The shop does not say that exactly; this is what I have. ${allOf(facts, speak)}`,
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
  async run(_, turn) {
    const { product, skus } = turn.product as GroundedProduct;
    const variants = product.variants.filter((variant) => skus.includes(variant.sku));
    const all = attributesOf({ ...product, variants }, turn.speak);
    const asked = askedOf(turn.text, all);
    const isSpecific = asked !== undefined;
    const attributes = isSpecific && Object.keys(asked).length > 0 ? asked : all;
    const description =
      product.description === undefined ? {} : { description: turn.speak.text(product.description).slice(0, 600) };
    const isAnswered = isSpecific && Object.keys(asked).length > 0;
    return {
      facts: {
        productId: product.id,
        title: textIn(product.title, turn.locale),
        attributes: Object.fromEntries(Object.entries(attributes).slice(0, 30)),
        ...(isAnswered ? {} : description),
      },
      replyKey: isAnswered ? 'asked' : isSpecific ? 'gap' : 'about',
      cards: [await pricedCard(product, turn, skus[0] === undefined ? {} : { sku: skus[0] })],
      suggestions: turn.speak.choose(['多少钱？', '有货吗？'], ['How much is it?', 'Is it in stock?']),
    };
  },
});

/** The attributes that a question is about; `undefined` when it asks for no property in particular. */
function askedOf(text: string, attributes: Record<string, string>): Record<string, string> | undefined {
  const plain = normalize(text);
  const wanted = PROPERTIES.filter((property) => property.test(plain));
  const tokens = new Set(tokenize(plain));
  const byName = Object.entries(attributes).filter(([name]) =>
    [name, attributeLabel(name, 'zh'), attributeLabel(name, 'en')].some((wording) => {
      const own = tokenize(wording.replace(/[_-]/g, ' '));
      return own.length > 0 && own.every((token) => tokens.has(token));
    }),
  );
  if (wanted.length === 0 && byName.length === 0) return undefined;
  const spoken = (name: string): string => normalize(name.replace(/[_-]/g, ' '));
  const byProperty = Object.entries(attributes).filter(([name]) =>
    wanted.some((property) => property.test(spoken(name))),
  );
  return Object.fromEntries([...byName, ...byProperty]);
}
