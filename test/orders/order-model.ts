// The simplest shop that keeps the action table: plain maps, no database. What the real one does must always equal it.
import type { OrderAction, OrderRefusal, OrderStatus } from '#contracts';

/** What each variant costs, and of which product it is. */
export const variants: Record<string, { product: string; price: number }> = {
  'shoe-red': { product: 'shoe', price: 1_000 },
  'shoe-blue': { product: 'shoe', price: 1_300 },
  'shoe-green': { product: 'shoe', price: 700 },
  'shoe-gone': { product: 'shoe', price: 900 },
  'hat-s': { product: 'hat', price: 500 },
  'hat-l': { product: 'hat', price: 800 },
};

/** A line of an order. */
export interface ModelItem {
  itemId: string;
  sku: string;
  price: number;
  quantity: number;
}

/** An order. */
export interface ModelOrder {
  customerId: string;
  status: OrderStatus;
  line1: string;
  items: ModelItem[];
  payments: { type: 'payment' | 'refund'; methodId: string; amount: number }[];
  returned?: string[];
  exchange?: { changes: { itemId: string; newSku: string }[]; difference: number };
  wishes: number;
  invoiceTitle?: string;
  claimed: string[];
}

/** All that the shop holds. `gifts` are balances; `methods` says which methods a customer has. */
export class OrderModel {
  constructor(
    readonly orders: Map<string, ModelOrder>,
    readonly gifts: Map<string, number>,
    readonly methods: Map<string, string[]>,
    readonly available: Map<string, number>,
  ) {}

  /** Does the action, or says the rule that refuses it. */
  act(orderId: string, action: OrderAction): OrderRefusal | 'done' {
    const order = this.orders.get(orderId);
    if (order === undefined) return 'no-such-order';
    switch (action.name) {
      case 'cancel':
        return this.#cancel(order, action.reason);
      case 'change-address':
        if (order.status !== 'pending' && order.status !== 'pending-modified') return 'wrong-status';
        order.line1 = action.address.line1;
        return 'done';
      case 'change-payment':
        return this.#changePayment(order, action.methodId);
      case 'change-items':
        return this.#replace(order, action, 'pending');
      case 'exchange':
        return this.#replace(order, action, 'delivered');
      case 'return':
        return this.#return(order, action.itemIds, action.methodId);
      case 'delivery-request':
        if (!['pending', 'pending-modified', 'processing', 'shipped'].includes(order.status)) return 'wrong-status';
        order.wishes += 1;
        return 'done';
      case 'invoice':
        if (order.status === 'cancelled') return 'wrong-status';
        order.invoiceTitle = action.title;
        return 'done';
      case 'price-protection':
        return this.#protect(order);
    }
  }

  #move(order: ModelOrder, type: 'payment' | 'refund', methodId: string, amount: number): void {
    if (amount === 0) return;
    order.payments.push({ type, methodId, amount });
    const balance = this.gifts.get(methodId);
    if (balance !== undefined) this.gifts.set(methodId, balance + (type === 'refund' ? amount : -amount));
  }

  #stock(sku: string, quantity: number): void {
    this.available.set(sku, (this.available.get(sku) ?? 0) + quantity);
  }

  #paidBy(order: ModelOrder): [string, number][] {
    const paid = new Map<string, number>();
    for (const { type, methodId, amount } of order.payments) {
      paid.set(methodId, (paid.get(methodId) ?? 0) + (type === 'payment' ? amount : -amount));
    }
    return [...paid].filter(([, amount]) => amount > 0);
  }

  #cannotPay(order: ModelOrder, methodId: string, amount: number): OrderRefusal | undefined {
    if (!this.methods.get(order.customerId)?.includes(methodId)) return 'unknown-method';
    const balance = this.gifts.get(methodId);
    return balance !== undefined && amount > 0 && balance < amount ? 'gift-card-too-low' : undefined;
  }

  #cancel(order: ModelOrder, reason: string): OrderRefusal | 'done' {
    if (order.status !== 'pending') return 'wrong-status';
    if (!['no-longer-needed', 'ordered-by-mistake'].includes(reason)) return 'bad-reason';
    for (const [methodId, amount] of this.#paidBy(order)) this.#move(order, 'refund', methodId, amount);
    for (const item of order.items) this.#stock(item.sku, item.quantity);
    order.status = 'cancelled';
    return 'done';
  }

  #changePayment(order: ModelOrder, methodId: string): OrderRefusal | 'done' {
    if (order.status !== 'pending') return 'wrong-status';
    const [first, second] = order.payments;
    if (first === undefined) return 'nothing-paid';
    if (second !== undefined) return 'already-changed';
    if (first.methodId === methodId) return 'same-method';
    const fault = this.#cannotPay(order, methodId, first.amount);
    if (fault !== undefined) return fault;
    this.#move(order, 'payment', methodId, first.amount);
    this.#move(order, 'refund', first.methodId, first.amount);
    return 'done';
  }

  #replace(
    order: ModelOrder,
    action: Extract<OrderAction, { name: 'change-items' | 'exchange' }>,
    when: 'pending' | 'delivered',
  ): OrderRefusal | 'done' {
    if (order.status === 'pending-modified' && when === 'pending') return 'already-changed';
    if (order.status === 'exchange-requested' && when === 'delivered') return 'already-changed';
    if (order.status !== when) return 'wrong-status';
    const wanted = new Map<string, number>();
    let difference = 0;
    for (const { itemId, newSku } of action.changes) {
      const item = order.items.find((candidate) => candidate.itemId === itemId);
      if (item === undefined) return 'unknown-item';
      if (item.sku === newSku) return 'same-variant';
      const variant = variants[newSku];
      if (variant === undefined) return 'unknown-item';
      if (variant.product !== variants[item.sku]?.product) return 'other-product';
      wanted.set(newSku, (wanted.get(newSku) ?? 0) + item.quantity);
      if ((wanted.get(newSku) ?? 0) > (this.available.get(newSku) ?? 0)) return 'not-available';
      // What price protection gave back is not paid any more.
      const paid = order.claimed.includes(itemId) ? (variants[item.sku]?.price ?? item.price) : item.price;
      difference += (variant.price - paid) * item.quantity;
    }
    const fault = this.#cannotPay(order, action.methodId, difference);
    if (fault !== undefined) return fault;
    for (const [sku, quantity] of wanted) this.#stock(sku, -quantity);
    if (when === 'delivered') {
      order.status = 'exchange-requested';
      order.exchange = { changes: action.changes, difference };
      return 'done';
    }
    for (const { itemId, newSku } of action.changes) {
      const item = order.items.find((candidate) => candidate.itemId === itemId);
      if (item === undefined) continue;
      this.#stock(item.sku, item.quantity);
      Object.assign(item, { sku: newSku, price: variants[newSku]?.price });
    }
    this.#move(order, difference > 0 ? 'payment' : 'refund', action.methodId, Math.abs(difference));
    order.status = 'pending-modified';
    return 'done';
  }

  #return(order: ModelOrder, itemIds: string[], methodId: string): OrderRefusal | 'done' {
    if (order.status !== 'delivered') return 'wrong-status';
    if (itemIds.some((itemId) => !order.items.some((item) => item.itemId === itemId))) return 'unknown-item';
    const isPaying = this.#paidBy(order).some(([paying]) => paying === methodId);
    const isOwn = this.methods.get(order.customerId)?.includes(methodId) === true;
    if (!isPaying && !(isOwn && this.gifts.has(methodId))) return isOwn ? 'method-not-allowed' : 'unknown-method';
    order.status = 'return-requested';
    order.returned = itemIds;
    return 'done';
  }

  #protect(order: ModelOrder): OrderRefusal | 'done' {
    if (order.status !== 'delivered' && order.status !== 'shipped') return 'wrong-status';
    const cheaper = order.items.filter((item) => (variants[item.sku]?.price ?? item.price) < item.price);
    const open = cheaper.filter((item) => !order.claimed.includes(item.itemId));
    if (open.length === 0) return cheaper.length > 0 ? 'already-claimed' : 'no-lower-price';
    let left = open.reduce(
      (sum, item) => sum + (item.price - (variants[item.sku]?.price ?? item.price)) * item.quantity,
      0,
    );
    for (const [methodId, amount] of this.#paidBy(order)) {
      const part = Math.min(left, amount);
      this.#move(order, 'refund', methodId, part);
      left -= part;
    }
    order.claimed.push(...open.map((item) => item.itemId));
    return 'done';
  }
}
