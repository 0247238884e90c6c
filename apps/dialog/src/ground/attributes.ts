// What the shop states of a product as name → words: attributes, and the options that it comes in.
import type { ProductRecord, Text } from '#contracts';
import type { Speak } from '../reply/speak.js';
import { optionsOf } from './option-words.js';
import { optionWords } from './variants.js';

const MAX_CHARACTERS = 200;
const MAX_OPTION_VALUES = 12;

/** Attributes and options in the shopper's language, in the shop's order. */
export function attributesOf(
  product: Pick<ProductRecord, 'attributes' | 'variants'>,
  speak: Speak,
): Record<string, string> {
  const words = (value: Text | number): string => optionWords(value, speak.locale);
  const attributes = Object.entries(product.attributes ?? {}).map(([name, value]) => [
    name,
    words(value).slice(0, MAX_CHARACTERS),
  ]);
  const options = [...optionsOf(product)].map(([name, values]) => [
    name,
    speak.list(values.slice(0, MAX_OPTION_VALUES).map(words)),
  ]);
  return Object.fromEntries([...attributes, ...options]) as Record<string, string>;
}
