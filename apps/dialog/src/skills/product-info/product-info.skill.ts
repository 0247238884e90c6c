// The skill `product-info`: what a product is made of, its size, its options, what it fits, in the shop's own words.
import { z } from 'zod';
import { textIn } from '#contracts';
import { findOptions, normalize, tokenize } from '#language';
import { attributesOf } from '../../ground/attributes.js';
import { measuresIn } from '../../ground/measures.js';
import { pricedCard } from '../cards.js';
import { defineSkill, type GroundedProduct, type Turn } from '../skill.js';
import { productSlots } from '../slots.js';
import { productInfoPhrases } from './product-info.phrases.js';
import { productInfoReplies } from './product-info.replies.js';
import { attributeLabel, PROPERTIES } from './properties.js';
import { answeringSentence, asksFit, convertedTo, fitsWithin, sentencesOf } from './stated.js';

const MAX_ATTRIBUTES = 30;
const MAX_DESCRIPTION = 600;
const ASKS_ALL =
  /介绍|说说|讲讲|了解|怎么样|好不好|好用吗|详情|\b(?:tell me (?:more )?about|describe|details?|more (?:info|about)|what is (?:it|this|that)|any good)\b/u;
const IS_QUESTION =
  /[?？吗么呢]|多|几|谁|是否|能不能|有没有|\b(?:does|do|is|are|can|will|would|how|what|which|who|has|have)\b/u;

/** What a product is. */
export const productInfoSkill = defineSkill({
  name: 'product-info',
  description: 'What a product is made of, its size, options and other properties the shop states, what it fits.',
  slots: z.object(productSlots),
  needs: ['product'],
  phrases: productInfoPhrases,
  replies: productInfoReplies,
  async run(_, turn) {
    const { product, skus } = turn.product as GroundedProduct;
    const variants = product.variants.filter((variant) => skus.includes(variant.sku));
    const all = attributesOf({ ...product, variants }, turn.speak);
    const description = product.description === undefined ? '' : turn.speak.text(product.description);
    const title = textIn(product.title, turn.locale);
    const { replyKey, ...said } = answerFrom(turn, all, description, title);
    return {
      facts: { productId: product.id, title, ...said },
      replyKey,
      cards: [await pricedCard(product, turn, skus[0] === undefined ? {} : { sku: skus[0] })],
      suggestions: turn.speak.choose(['多少钱？', '有货吗？'], ['How much is it?', 'Is it in stock?']),
    };
  },
});

interface Said {
  readonly replyKey: 'asked' | 'statement' | 'gap' | 'about';
  readonly attributes: Record<string, string>;
  readonly description?: string;
  readonly statement?: string;
  readonly fits?: boolean;
  readonly converted?: Record<string, string>;
}

/** The attributes asked for; else the sentence that answers; else all there is, with the gap said where one is. */
function answerFrom(turn: Turn, all: Record<string, string>, description: string, title: string): Said {
  const { text, locale } = turn;
  const asked = askedOf(text, all);
  const isAnswered = asked !== undefined && Object.keys(asked).length > 0;
  const sentence = answeringSentence(text, sentencesOf(description), title);
  const isFit = asksFit(text) && measuresIn(text).length > 0;
  const statement = isFit ? fittingStatement(text, all, sentence) : isAnswered ? undefined : sentence;
  if (statement !== undefined) {
    const fits = isFit ? fitsWithin(text, statement) : undefined;
    return {
      replyKey: 'statement',
      attributes: isAnswered ? asked : {},
      statement,
      ...(fits === undefined ? {} : { fits }),
    };
  }
  if (isAnswered) {
    const converted = Object.entries(asked).flatMap(([name, value]) => {
      const other = convertedTo(text, value, locale);
      return other === undefined ? [] : [[name, other]];
    });
    return {
      replyKey: 'asked',
      attributes: asked,
      ...(converted.length === 0 ? {} : { converted: Object.fromEntries(converted) as Record<string, string> }),
    };
  }
  const plain = normalize(text);
  const isGap = asked !== undefined || (IS_QUESTION.test(plain) && !ASKS_ALL.test(plain));
  return {
    replyKey: isGap ? 'gap' : 'about',
    attributes: Object.fromEntries(Object.entries(all).slice(0, MAX_ATTRIBUTES)),
    ...(description === '' ? {} : { description: description.slice(0, MAX_DESCRIPTION) }),
  };
}

/** What is stated that the measure in a question can be held against: a sentence, else an attribute. */
function fittingStatement(text: string, all: Record<string, string>, sentence: string | undefined): string | undefined {
  if (sentence !== undefined && fitsWithin(text, sentence) !== undefined) return sentence;
  const asked = Object.entries(all).find(
    ([name, value]) =>
      /适|兼容|承重|可放|可装|身高|支持|fit|compatib|suit|holds?|max|load|rider|laptop|电脑/iu.test(name) &&
      fitsWithin(text, value) !== undefined,
  );
  return asked === undefined ? sentence : `${asked[0]} ${asked[1]}`;
}

/** The attributes that a question is about; `undefined` when it asks for no property in particular. */
export function askedOf(text: string, attributes: Record<string, string>): Record<string, string> | undefined {
  const plain = normalize(text);
  // "Is it stainless steel?" asks for the material.
  const kinds = new Set(findOptions(plain).map(({ kind }) => kind));
  const wanted = PROPERTIES.filter(
    (property) =>
      property.test(plain) ||
      (kinds.has('material') && property.test('material')) ||
      (kinds.has('colour') && property.test('colour')),
  );
  const tokens = new Set(tokenize(plain));
  const byName = Object.entries(attributes).filter(([name]) =>
    [name, attributeLabel(name, 'zh'), attributeLabel(name, 'en')].some((wording) => {
      const own = tokenize(wording.replace(/[_-]/g, ' '));
      return own.length > 0 && own.every((token) => tokens.has(token));
    }),
  );
  if (wanted.length === 0 && byName.length === 0) return undefined;
  const spoken = (name: string): string => normalize(name.replace(/[_-]/g, ' '));
  const byProperty = Object.entries(attributes).filter(
    ([name, value]) =>
      wanted.some((property) => property.test(spoken(name))) ||
      // "Can it be washed" is answered by "Care: machine wash".
      wanted.some((property) => IN_VALUES.has(property) && property.test(normalize(value))),
  );
  return Object.fromEntries([...byName, ...byProperty]);
}

/** Properties whose words stand in values as well as in names. */
const IN_VALUES = new Set(PROPERTIES.filter((property) => /机洗|快充|防水|蓝牙/u.test(property.source)));
