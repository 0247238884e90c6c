// What this service keeps: the schema `orders`.
import { StockLineEntity } from './inventory/stock-line.entity.js';
import { ShipmentEntity } from './logistics/shipment.entity.js';
import { ShippingMethodEntity } from './logistics/shipping-method.entity.js';
import { ordersMigrations } from './migrations/index.js';
import { CustomerEntity } from './orders/customer.entity.js';
import { OrderItemEntity } from './orders/order-item.entity.js';
import { OrderPaymentEntity } from './orders/order-payment.entity.js';
import { OrderEntity } from './orders/order.entity.js';
import { StoreEntity } from './store/store.entity.js';

/** Schema, entities and migrations of the orders service. */
export const ordersDatabase = {
  schema: 'orders',
  entities: [
    StoreEntity,
    CustomerEntity,
    OrderEntity,
    OrderItemEntity,
    OrderPaymentEntity,
    StockLineEntity,
    ShippingMethodEntity,
    ShipmentEntity,
  ],
  migrations: ordersMigrations,
};
