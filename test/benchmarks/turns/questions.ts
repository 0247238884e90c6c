// What the benchmark's shoppers ask the demo store, and how it is told that an answer is right in kind.
import type { Locale, Page, Reply, SkillName, Turn } from '#contracts';

/** A question and the skill that must answer it. */
interface Question {
  readonly text: string;
  readonly skill: SkillName;
  /** The facts that an answer of this kind stands on; not asked of one that asks back. */
  readonly facts?: (facts: Reply['facts'], visit: Visit) => boolean;
}

/** One shopper's visit: one conversation, on the page of one product. */
export interface Visit {
  readonly locale: Locale;
  /** A guest where there is none. */
  readonly customerId?: string;
  readonly productId: string;
  readonly page: Page;
  readonly questions: readonly Question[];
}

const ofProduct = (facts: Reply['facts'], { productId }: Visit): boolean =>
  facts['productId'] === productId || listOf(facts['items']).some((item) => item['productId'] === productId);
const withPrice = (facts: Reply['facts'], visit: Visit): boolean =>
  ofProduct(facts, visit) && JSON.stringify(facts).includes('"amount"');
const withStock = (facts: Reply['facts'], visit: Visit): boolean =>
  ofProduct(facts, visit) && JSON.stringify(facts).includes('"available"');
const withDays = (facts: Reply['facts']): boolean => JSON.stringify(facts).includes('"minDays"');
const withProducts = (facts: Reply['facts']): boolean => listOf(facts['products']).length > 0;
/** A customer gets orders, a guest none. */
const withOwnOrders = (facts: Reply['facts'], { customerId }: Visit): boolean =>
  (customerId !== undefined) === (facts['orderId'] !== undefined || listOf(facts['orders']).length > 0);

function listOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? (value as Record<string, unknown>[]) : [];
}

const QUESTIONS: Readonly<Record<Locale, readonly Question[]>> = {
  zh: [
    { text: '你好', skill: 'small-talk' },
    { text: '这款多少钱？', skill: 'price', facts: withPrice },
    { text: '还有货吗？', skill: 'stock', facts: withStock },
    { text: '寄到上海要几天？', skill: 'shipping', facts: withDays },
    { text: '有没有300元以下的蓝牙音箱？', skill: 'find-products', facts: withProducts },
    { text: '给我推荐几样东西吧', skill: 'recommend', facts: withProducts },
    { text: '我的订单到哪了？', skill: 'order-status', facts: withOwnOrders },
    { text: '谢谢', skill: 'small-talk' },
  ],
  en: [
    { text: 'hi there', skill: 'small-talk' },
    { text: 'How much is this?', skill: 'price', facts: withPrice },
    { text: 'Is it in stock?', skill: 'stock', facts: withStock },
    { text: 'How long does shipping to Berlin take?', skill: 'shipping', facts: withDays },
    { text: 'do you have any bluetooth speakers', skill: 'find-products', facts: withProducts },
    { text: 'can you recommend something?', skill: 'recommend', facts: withProducts },
    { text: 'where is my order?', skill: 'order-status', facts: withOwnOrders },
    { text: 'thanks a lot', skill: 'small-talk' },
  ],
};

/** The visits that shoppers make, one after the other: both languages, guests and customers, one product after another. */
export function visitOf(number: number, productIds: readonly string[], customerIds: readonly string[]): Visit {
  const locale = number % 2 === 0 ? 'zh' : 'en';
  const isCustomer = Math.floor(number / 2) % 2 === 0;
  const productId = productIds[number % productIds.length] ?? '';
  const customerId = isCustomer ? customerIds[number % customerIds.length] : undefined;
  return {
    locale,
    ...(customerId === undefined ? {} : { customerId }),
    productId,
    page: { productId },
    questions: QUESTIONS[locale],
  };
}

/** What is wrong with the answer to a question; nothing where the right skill answered with facts, or asked back for what it needs. */
export function wrongWith(turn: Turn, question: Question, visit: Visit): string | undefined {
  const reply = turn.replies.find(({ skill }) => skill === question.skill);
  if (reply === undefined) {
    return `${question.text}: ${question.skill} was wanted, not ${turn.replies.map(({ skill }) => skill).join()}`;
  }
  if (reply.text.trim() === '') return `${question.text}: there is no text`;
  if (reply.needs !== null || question.facts === undefined || question.facts(reply.facts, visit)) return undefined;
  return `${question.text}: the facts are not those of ${question.skill}: ${JSON.stringify(reply.facts).slice(0, 200)}`;
}
