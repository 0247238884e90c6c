// What the rules of an action look at: the order, its customer, the shop's rules, stock and catalog at one moment.
import type {
  ActionPlan,
  CustomerRecord,
  FreeMap,
  Money,
  OrderAction,
  OrderActionName,
  OrderActionOf,
  RefusedAction,
  Text,
  WaivableRule,
} from '#contracts';
import type { OrderItemEntity } from '../orders/order-item.entity.js';
import type { OrderRows } from '../orders/order-record.js';
import type { StoreRules } from '../store/store-rules.service.js';

/** A variant as the catalog sells it. */
export interface SoldVariant {
  readonly sku: string;
  readonly productId: string;
  readonly title: Text;
  readonly options?: FreeMap | undefined;
  /** The variant's own price, as an order takes it. */
  readonly unitPrice: Money;
}

/** What was asked of the catalog before the transaction. */
export interface CatalogFacts {
  readonly variants: ReadonlyMap<string, SoldVariant>;
  /** The category paths of products, by product id; asked for only where a rule looks at them. */
  readonly categories: ReadonlyMap<string, readonly string[]>;
  /** What a piece costs today after promotions, by sku. */
  readonly pricesToday: ReadonlyMap<string, Money>;
}

/** One moment of an order and all that its rules depend on. */
export interface ActionState extends OrderRows {
  /** Absent where the shop did not import the customer. */
  readonly paymentMethods: NonNullable<CustomerRecord['paymentMethods']>;
  readonly rules: StoreRules;
  /** Available pieces by sku; a sku that is not there has none. */
  readonly available: ReadonlyMap<string, number>;
  /** When the last parcel arrived; unknown where no carrier said so. */
  readonly deliveredAt?: string | undefined;
  readonly catalog: CatalogFacts;
  readonly now: Date;
  /** Rules of the shop that do not count this time. */
  readonly waived?: readonly WaivableRule[] | undefined;
}

/** What an action changes, without what every plan has. */
export type Changes = Partial<
  Pick<
    ActionPlan,
    | 'payments'
    | 'address'
    | 'items'
    | 'difference'
    | 'returnRequest'
    | 'returnableUntil'
    | 'expectedRefund'
    | 'exchangeRequest'
    | 'deliveryRequest'
    | 'invoice'
    | 'priceProtection'
  >
>;

/** A refusal before the order's status is added to it. */
export type Refusal = Omit<RefusedAction, 'status' | 'possible'>;

/** The rule of one action. */
export type Rule<Name extends OrderActionName> = (action: OrderActionOf<Name>, state: ActionState) => Changes | Refusal;

/** Whether a rule refused. */
export const isRefusal = <Outcome extends object>(outcome: Outcome | Refusal): outcome is Refusal =>
  'refused' in outcome;

/** Whether an exception was made to a rule. */
export const isWaived = ({ waived }: ActionState, rule: WaivableRule): boolean => waived?.includes(rule) === true;

/** The order's line with this id. */
export const itemOf = (state: Pick<ActionState, 'items'>, itemId: string): OrderItemEntity | undefined =>
  state.items.find((item) => item.itemId === itemId);

/** The skus whose stock an action moves or asks about. */
export function stockSkusOf(action: OrderAction, items: readonly OrderItemEntity[]): string[] {
  if (action.name === 'cancel') return [...new Set(items.map((item) => item.sku))];
  if (action.name !== 'change-items' && action.name !== 'exchange') return [];
  const changed = action.changes.flatMap((change) => {
    const item = items.find(({ itemId }) => itemId === change.itemId);
    return item === undefined ? [change.newSku] : [change.newSku, item.sku];
  });
  return [...new Set(changed)];
}
