// "Tell me when it is back": the customer is noted down for what is sold out.
import type { Answer, Turn } from '../skill.js';
import type { StockFacts } from './stock.replies.js';

const TELL_ME =
  /(?:到货|有货|补货|来货|上架).{0,6}(?:通知|提醒|告诉|告知|叫|喊|说一声|知会)|(?:通知|提醒|告诉|告知).{0,10}(?:到货|有货|补货|来货|上架)|\b(?:tell|let|notify|inform|remind|alert|e-?mail|message|ping) (?:me|us)\b.{0,200}\b(?:back|available|in stock|restock(?:ed)?|in again|there again|arrives?)\b|\b(?:back[- ]in[- ]stock|restock|stock) (?:alert|notification|notice|reminder)\b/iu;

/** Whether the words ask to be told, and not only whether it is there. */
export const wantsToHear = (text: string): boolean => TELL_ME.test(text);

/** Notes down what is sold out of what was asked for; undefined where nothing is sold out, so that the stock itself is the answer. */
export async function subscribed(asked: readonly StockFacts[], turn: Turn): Promise<Answer | undefined> {
  const soldOut = asked.filter((item) => !item.inStock);
  const [first] = soldOut;
  if (first === undefined) return undefined;
  const { productId, title } = first;
  const { customerId } = turn.viewer;
  if (customerId === undefined) {
    const facts = { productId, title, inStock: false, needsLogin: true };
    return { facts, replyKey: 'subscription-needs-login', cards: [] };
  }
  const { items } = await turn.shop.inventory.subscribeToStock({
    customerId,
    productId,
    skus: soldOut.map(({ sku }) => sku),
  });
  const waiting = items.filter(({ outcome }) => outcome === 'subscribed' || outcome === 'already-subscribed');
  if (waiting.length === 0) {
    const isFull = items.some(({ outcome }) => outcome === 'too-many');
    return isFull
      ? { facts: { productId, title, refused: 'too-many' }, replyKey: 'too-many-subscriptions', cards: [] }
      : undefined;
  }
  const skus = waiting.map(({ sku }) => sku);
  const labels = soldOut.filter(({ sku }) => skus.includes(sku)).flatMap(({ option }) => option ?? []);
  const already = waiting.every(({ outcome }) => outcome === 'already-subscribed');
  return {
    facts: { productId, title, inStock: false, subscription: { skus, labels, already } },
    replyKey: 'subscribed',
    cards: [],
  };
}
