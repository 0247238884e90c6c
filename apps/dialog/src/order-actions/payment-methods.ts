// The ways of paying that matter to an order: in words, and which one a message names.
import type { CustomerRecord, OrderView } from '#contracts';
import { normalize } from '#language';
import type { FormChoice } from '../conversation/order-form.js';
import type { Turn } from '../skills/skill.js';
import { codesSaid } from '../understand/codes-said.js';

/** A way to pay. */
export type PaymentMethod = NonNullable<CustomerRecord['paymentMethods']>[number];

const KINDS: Record<PaymentMethod['kind'], { words: readonly [zh: string, en: string]; pattern: RegExp }> = {
  'credit-card': {
    words: ['信用卡', 'credit card'],
    pattern:
      /信用卡|刷卡|(?<!礼品|购物)卡(?:里|上)?$|\b(?:credit|debit|visa|master ?card) ?(?:card)?\b|(?<!gift )\bcard\b/u,
  },
  'gift-card': { words: ['礼品卡', 'gift card'], pattern: /礼品卡|购物卡|\bgift ?card\b|\bstore credit\b/u },
  paypal: { words: ['PayPal', 'PayPal'], pattern: /paypal|贝宝/u },
  alipay: { words: ['支付宝', 'Alipay'], pattern: /支付宝|alipay/u },
  'wechat-pay': { words: ['微信支付', 'WeChat Pay'], pattern: /微信|wechat/u },
  bank: { words: ['银行转账', 'bank transfer'], pattern: /银行|转账|\bbank\b/u },
  other: { words: ['其他付款方式', 'other method'], pattern: /(?!)/u },
};

/** The methods that a shopper may hear of: a customer's own; a guest's are those that the order was paid with. */
export async function methodsOf(order: OrderView, turn: Turn): Promise<PaymentMethod[]> {
  const { customer } = await turn.shop.orders.getCustomer({ customerId: order.customerId });
  const methods = customer?.paymentMethods ?? [];
  const paying = new Set(order.payments.map((payment) => payment.methodId));
  return turn.viewer.customerId === order.customerId ? methods : methods.filter((method) => paying.has(method.id));
}

/** A method in words: "Alipay", "信用卡（尾号 4821）". */
export function methodLabel(methodId: string, methods: readonly PaymentMethod[], turn: Turn): string {
  const method = methods.find((one) => one.id === methodId);
  if (method === undefined) return turn.speak.choose('原支付方式', 'the original payment method');
  const words = KINDS[method.kind].words;
  const name =
    method.kind === 'other' && method.label !== undefined ? method.label : turn.speak.choose(words[0], words[1]);
  if (method.lastFour === undefined && method.label !== undefined && method.kind === 'gift-card')
    return turn.speak.choose(`${name}（${method.label}）`, `${name} (${method.label})`);
  if (method.lastFour === undefined) return name;
  return turn.speak.choose(`${name}（尾号 ${method.lastFour}）`, `${name} ending in ${method.lastFour}`);
}

/** Methods as choices. */
export function methodChoices(methods: readonly PaymentMethod[], turn: Turn): FormChoice[] {
  return methods.map((method) => ({ id: method.id, label: methodLabel(method.id, methods, turn) }));
}

/** What is still paid on each method, the one that paid first first. */
export function stillPaidWith(order: OrderView): string[] {
  const paid = new Map<string, number>();
  for (const { type, methodId, amount } of order.payments)
    paid.set(methodId, (paid.get(methodId) ?? 0) + (type === 'payment' ? amount.amount : -amount.amount));
  return [...paid].filter(([, amountMinor]) => amountMinor > 0).map(([methodId]) => methodId);
}

const ORIGINAL = /原路|原来的?(?:方式|支付|付款|账户)?|\boriginal\b|\bsame (?:card|method|way|account)\b/u;
const NAMES_A_METHOD =
  /支付宝|微信|礼品卡|信用卡|银行卡?|paypal|贝宝|\bwechat\b|\balipay\b|\bgift ?card\b|\b(?:credit|debit) card\b|\bbank\b/u;

/** The kinds of ways to pay that a part of a message names. */
export function kindsSaid(text: string): PaymentMethod['kind'][] {
  const plain = normalize(text);
  const kinds: PaymentMethod['kind'][] = ['credit-card', 'gift-card', 'paypal', 'alipay', 'wechat-pay', 'bank'];
  return kinds.filter((kind) => KINDS[kind].pattern.test(plain));
}

/** Stands for a method that was named and that the shopper has not. */
export const UNKNOWN_METHOD = 'not-in-account';

/** The methods that a message may name: one by its number or name, else all of the kind that it speaks of. */
export function methodsNamed(text: string, methods: readonly PaymentMethod[], order: OrderView): PaymentMethod[] {
  const plain = normalize(text);
  const ids = idsSaid(plain, methods);
  const exact = methods.find(
    ({ id, lastFour }) => ids.has(id) || (lastFour !== undefined && saysDigits(plain, lastFour)),
  );
  if (exact) return [exact];
  if (ORIGINAL.test(plain)) {
    const [first] = stillPaidWith(order);
    return methods.filter((method) => method.id === first);
  }
  const labelled = methods.filter((method) => isLabelled(method, plain));
  return labelled.length > 0 ? labelled : methods.filter((method) => KINDS[method.kind].pattern.test(plain));
}

/** Ids that are said: what is shorter may be a word like any other. */
const idsSaid = (plain: string, methods: readonly PaymentMethod[]): ReadonlySet<string> =>
  codesSaid(
    plain,
    methods.flatMap(({ id }) => (id.length > 3 ? [id] : [])),
  );

/** Digits that stand alone: not those within an order's or a telephone number. */
const saysDigits = (plain: string, digits: string): boolean =>
  new RegExp(`(?<![\\w-])${digits.replace(/\D/gu, '')}(?!\\w)`, 'u').test(plain);

/** "My Visa", where the account calls a card so. */
const isLabelled = ({ label }: PaymentMethod, plain: string): boolean =>
  label !== undefined && label.length > 2 && plain.includes(normalize(label));

/** Whether a message speaks of a way to pay, had or not. */
export function namesAMethod(text: string, methods: readonly PaymentMethod[] = []): boolean {
  const plain = normalize(text);
  const ids = idsSaid(plain, methods);
  return (
    NAMES_A_METHOD.test(plain) ||
    ORIGINAL.test(plain) ||
    methods.some(
      (method) =>
        isLabelled(method, plain) ||
        (method.lastFour !== undefined && saysDigits(plain, method.lastFour)) ||
        ids.has(method.id) ||
        KINDS[method.kind].pattern.test(plain),
    )
  );
}
