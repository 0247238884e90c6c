// Which product a question is of, told by what products state: the property that is asked for, when they are sent.
import type { MentionCandidate } from '#contracts';
import { normalize } from '#language';
import { askedOf } from '../skills/product-info/product-info.skill.js';
import { withoutProperties } from '../skills/product-info/properties.js';
import { sentencesOf } from '../skills/product-info/stated.js';
import type { Turn } from '../skills/skill.js';
import { productWords } from '../understand/mention.js';
import type { UnderstoodCall } from '../understand/understander.js';
import { attributesOf } from './attributes.js';
import { bestOf } from './best-candidates.js';
import type { ProductGrounder } from './product-grounding.js';

const MOST_LOOKED_AT = 6;
const DISPATCH =
  /(?:什么时候|啥时候|啥时|何时|多久|几天|几号|哪天).{0,4}(?:发货|寄出)|\bwhen (?:will|do|does|can|is|are)\b.{0,60}\b(?:ship(?:ped|s)?(?: out)?|dispatch(?:ed)?)\b/u;
const TELLS_OF_DISPATCH = /发货|寄出|\bships?\b|\bshipped\b|\bdispatch/u;

/** The only one of some products that the question names once the property it asks for, by the shop's own name of it, is taken away. */
export async function statingIt(
  text: string,
  candidates: readonly MentionCandidate[],
  turn: Turn,
  grounder: ProductGrounder,
): Promise<string | undefined> {
  const productIds = candidates.slice(0, MOST_LOOKED_AT).map((candidate) => candidate.productId);
  if (productIds.length === 0) return undefined;
  const { products } = await turn.shop.catalog.getProducts({ productIds });
  const stating: string[] = [];
  for (const product of products) {
    const asked = Object.keys(askedOf(text, attributesOf(product, turn.speak)) ?? {});
    if (asked.length === 0) continue;
    const plain = asked.reduce((rest, name) => rest.replaceAll(normalize(name), ' '), normalize(text));
    const words = productWords(withoutProperties(plain));
    if (words === '') continue;
    if (bestOf(await grounder.candidates(words)).some(({ productId }) => productId === product.id))
      stating.push(product.id);
  }
  return stating.length === 1 ? stating[0] : undefined;
}

/** Whether a call that stock or delivery would answer asks when something is sent, wherever to. */
export const asksDispatch = (call: UnderstoodCall): boolean =>
  (call.skill === 'shipping' || call.skill === 'stock' || call.skill === 'faq') &&
  call.slots['destination'] === undefined &&
  DISPATCH.test(call.text.toLowerCase());

/** When a product is sent is answered by the product's own words where they tell of it: "ships from 20 December". */
export async function dispatched(call: UnderstoodCall, turn: Turn, grounder: ProductGrounder): Promise<UnderstoodCall> {
  const { product: words } = call.slots;
  const [best, other] = typeof words === 'string' ? bestOf(await grounder.candidates(words)) : [];
  const productId = other === undefined ? (best?.productId ?? grounder.atHand(pointsAtIn(call))) : undefined;
  if (productId === undefined || (best === undefined && typeof words === 'string')) return call;
  const { products } = await turn.shop.catalog.getProducts({ productIds: [productId] });
  const description = products[0]?.description;
  const sentences = description === undefined ? [] : sentencesOf(turn.speak.text(description));
  if (!sentences.some((sentence) => TELLS_OF_DISPATCH.test(sentence.toLowerCase()))) return call;
  return { ...call, skill: 'product-info', slots: { productId } };
}

const pointsAtIn = ({ slots }: UnderstoodCall): 'this' | 'it' | undefined =>
  slots['pointsAt'] === 'this' || slots['pointsAt'] === 'it' ? slots['pointsAt'] : undefined;
