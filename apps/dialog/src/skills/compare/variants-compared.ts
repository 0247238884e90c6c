// The variants of one product side by side: "the difference between the two raised beds", where the shop sells one in two sizes.
import { type Money, type ProductRecord, textIn } from '#contracts';
import { normalize } from '#language';
import { attributesOf } from '../../ground/attributes.js';
import { optionsOf, wordingsOfOption } from '../../ground/option-words.js';
import { variantLabel } from '../../ground/variants.js';
import { statementsOf } from '../../stated/statements.js';
import type { Turn } from '../skill.js';

const MOST_VARIANTS = 8;
const MOST_SENTENCES = 4;
/** What a shop calls one of its variants in a sentence, beside the option's own words. */
const CALLED_IN_TEXT =
  /\b(?:small|smaller|smallest|large|larger|largest|medium|big|bigger|biggest|mini|standard|single|double|basic|pro|deluxe)\b|[大中小单双高低]号|[单双][人只]?款|标准|基础|升级|豪华/u;
const OF_OTHERS = /别的|其他|其它|另外|\b(?:others?|else|another)\b/u;
const AMONG_ITSELF = /两|俩|几|哪|区别|不同|不一样|差|\b(?:two|both|three|between|differ\w*|which|versions?|sizes?)\b/u;

/** A variant as facts hold it. */
export interface ComparedVariant {
  readonly sku: string;
  readonly option: string;
  readonly price: Money;
  readonly finalPrice?: Money;
  readonly available: number;
}

/** The facts of variants side by side: what each costs, and what the shop's text says of any of them. */
export interface ComparedVariantsFacts {
  readonly productId: string;
  readonly title: string;
  readonly variants: readonly ComparedVariant[];
  readonly stated: readonly string[];
}

/** The variants of the only product that is compared; `undefined` where it has none to set side by side, or is compared with others. */
export async function variantsCompared(
  product: ProductRecord | undefined,
  turn: Turn,
): Promise<ComparedVariantsFacts | undefined> {
  const plain = normalize(turn.text);
  const count = product?.variants.length ?? 0;
  if (product === undefined || count < 2 || count > MOST_VARIANTS) return undefined;
  if (OF_OTHERS.test(plain) || !AMONG_ITSELF.test(plain)) return undefined;
  const skus = product.variants.map(({ sku }) => sku);
  const [{ lines }, { items }] = await Promise.all([
    turn.shop.catalog.getPrices({ lines: skus.map((sku) => ({ sku })) }),
    turn.shop.inventory.getStock({ skus }),
  ]);
  const variants = product.variants.flatMap((variant): ComparedVariant[] => {
    const line = lines.find(({ sku }) => sku === variant.sku);
    if (line === undefined) return [];
    const isReduced = line.finalPrice !== undefined && line.finalPrice.amount < line.price.amount;
    return [
      {
        sku: variant.sku,
        option: variantLabel(variant, turn.locale),
        price: line.price,
        ...(isReduced && line.finalPrice !== undefined ? { finalPrice: line.finalPrice } : {}),
        available: items.find(({ sku }) => sku === variant.sku)?.available ?? 0,
      },
    ];
  });
  return {
    productId: product.id,
    title: textIn(product.title, turn.locale),
    variants,
    stated: statedOf(product, turn),
  };
}

/** What the text and the attributes say of single variants. */
function statedOf(product: ProductRecord, turn: Turn): string[] {
  const labels = [...optionsOf(product).values()].flat().flatMap(wordingsOfOption).map(normalize);
  const isOfOne = (text: string): boolean => {
    const plain = normalize(text);
    return CALLED_IN_TEXT.test(plain) || labels.some((label) => label.length > 1 && plain.includes(label));
  };
  const sentences = statementsOf(product, turn.locale).flatMap(({ kind, value }) =>
    kind === 'sentence' && isOfOne(value) ? [value] : [],
  );
  const optionNames = new Set(optionsOf(product).keys());
  const attributes = Object.entries(attributesOf(product, turn.speak)).flatMap(([name, value]) =>
    !optionNames.has(name) && labels.some((label) => label.length > 1 && normalize(value).includes(label))
      ? [`${name}: ${value}`]
      : [],
  );
  return [...attributes, ...sentences].slice(0, MOST_SENTENCES);
}
