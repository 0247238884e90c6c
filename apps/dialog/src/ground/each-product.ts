// "The chair and two lanterns": a question about several products, each with its own options and number of pieces.
import { BusError } from '#bus';
import type { ProductRecord } from '#contracts';
import { findQuantity, normalize } from '#language';
import { pointsAt, productWords, withoutOptions, withoutSizes } from '../understand/mention.js';
import type { UnderstoodCall } from '../understand/understander.js';
import { bestOf, type ProductGrounder, WHOLE_COVERAGE } from './product-grounding.js';
import { isNoCount } from './quantity.js';

const JOINTS = /[,，、;；+＋]|和|跟|与|以及|加上|外加|再加|还有|\b(?:and|plus|with)\b/u;
const MOST_PRODUCTS = 6;
/** Words of the sum, no part of a name. */
const TOGETHER =
  /一共|总共|合计|加起来|加在一起|放一起|一起(?:买|拿|下单|结算)?|总价|\b(?:in total|altogether|all together|together|combined|in all|total|sum)\b/gu;
const LEADING_COUNT =
  /^(?:(?:买|要|来|拿|拍|订)?(?:\d{1,4}|[一二两三四五六七八九十])(?:件|个|只|台|双|条|套|盒|箱|桶|瓶|包|袋|支|把|张|本|罐|份|提|枚|辆|顶|块|款)?(?=\s|\p{Script=Han}|(?<=\p{Script=Han})\d)|(?:buy|get|take|for|of)?\s*(?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|an?)(?: ?[x×])?(?= [a-z]))\s*/u;
const COUNT_AFTER =
  /(?:[x×*] ?\d{1,4}|(?:各|买|要|来)?(?:\d{1,4}|[一二两三四五六七八九十])(?:件|个|只|台|双|条|套|盒|箱|桶|瓶|包|袋|支|把|张|本|罐|份|提|枚|辆|顶))$/u;

/** One product of several, and how many pieces of it. */
export interface ProductLine {
  readonly productId: string;
  readonly skus: readonly string[];
  readonly quantity?: number;
}

/** Several products of one message. */
export interface ProductLines {
  readonly products: readonly ProductLine[];
  /** Words of the message for one more that the shop does not have. */
  readonly unknownProduct?: string;
}

/** Whether a message speaks of a sum of things. */
export const asksTotal = (text: string): boolean => new RegExp(TOGETHER.source, 'u').test(normalize(text));

/** The calls; one about several products carries a line for each. */
export async function eachProduct(
  calls: readonly UnderstoodCall[],
  grounder: ProductGrounder,
): Promise<readonly UnderstoodCall[]> {
  const result: UnderstoodCall[] = [];
  for (const call of calls) result.push(...(await splitCall(call, grounder)));
  return result;
}

async function splitCall(call: UnderstoodCall, grounder: ProductGrounder): Promise<UnderstoodCall[]> {
  const whole = call.slots['product'];
  if ((call.skill !== 'price' && call.skill !== 'stock') || typeof whole !== 'string') return [call];
  try {
    const lines = await linesOf(call.text, whole, grounder);
    if (lines === undefined) return [call];
    const { productId: _productId, product: _product, quantity: _quantity, pointsAt: _pointsAt, ...slots } = call.slots;
    const { unknownProduct } = lines;
    return [
      {
        ...call,
        slots: {
          ...slots,
          productId: lines.products[0]?.productId,
          lines: lines.products,
          ...(unknownProduct === undefined ? {} : { unknownProduct }),
        },
      },
    ];
  } catch (error) {
    // The skill meets the same failure, and answers it.
    if (error instanceof BusError) return [call];
    throw error;
  }
}

/** The products that a text names, with their numbers; `undefined` where it names one, or one of several is not clear. */
export async function linesOf(
  text: string,
  whole: string,
  grounder: ProductGrounder,
): Promise<ProductLines | undefined> {
  const parts = normalize(text)
    .replace(TOGETHER, ' ')
    .split(JOINTS)
    .map((part) => ({ text: part.trim(), mention: mentionOf(part) }))
    .filter(({ mention, text: part }) => withoutOptions(mention) !== '' || pointsAt(part) !== undefined);
  if (parts.length < 2 || parts.length > MOST_PRODUCTS) return undefined;
  const best = bestOf(await grounder.candidates(whole));
  if ((best[0]?.coverage ?? 0) >= WHOLE_COVERAGE) return undefined;
  const products: ProductLine[] = [];
  let unknownProduct: string | undefined;
  for (const part of parts) {
    const line = await lineOf(part, grounder);
    if (line === 'unclear') return undefined;
    if (line === 'unknown') unknownProduct ??= part.mention;
    else if (!products.some(({ productId, skus }) => productId === line.productId && skus[0] === line.skus[0]))
      products.push(line);
  }
  if (products.length === 0 || (products.length < 2 && unknownProduct === undefined)) return undefined;
  return { products, ...(unknownProduct === undefined ? {} : { unknownProduct }) };
}

/** A part's words for a product, without the number of pieces. */
function mentionOf(part: string): string {
  const plain = part.trim().replace(LEADING_COUNT, '').replace(COUNT_AFTER, '');
  return productWords(withoutSizes(plain));
}

async function lineOf(
  { text, mention }: { text: string; mention: string },
  grounder: ProductGrounder,
): Promise<ProductLine | 'unclear' | 'unknown'> {
  const grounded =
    mention === ''
      ? await grounder.ground({ pointsAt: 'it' }, text)
      : await grounder.ground({ product: mention }, text);
  if (grounded.kind !== 'found') {
    const isUnknown = grounded.kind === 'unknown' && grounded.near.length === 0 && mention.length > 1;
    return isUnknown ? 'unknown' : 'unclear';
  }
  if (mention !== '') {
    const candidate = (await grounder.candidates(mention)).find(
      ({ productId }) => productId === grounded.product.product.id,
    );
    if ((candidate?.coverage ?? 0) < WHOLE_COVERAGE && candidate?.exact !== true) return 'unclear';
  }
  const quantity = countIn(text, grounded.product.product);
  return {
    productId: grounded.product.product.id,
    skus: grounded.product.skus.slice(0, 50),
    ...(quantity === undefined ? {} : { quantity }),
  };
}

/** How many pieces; a number in the product's own name is none. */
function countIn(text: string, product: ProductRecord): number | undefined {
  const leading = LEADING_COUNT.exec(text)?.[0];
  const written = leading === undefined ? undefined : (findQuantity(`buy ${leading} pieces`) ?? findQuantity(leading));
  if (written !== undefined) return written;
  const quantity = findQuantity(text);
  return isNoCount(product, quantity, text) ? undefined : quantity;
}
