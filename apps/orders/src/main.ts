// The orders service as a process of its own.
import { runService } from '#platform';
import { ordersConfig, OrdersModule } from './orders.module.js';

await runService('orders', OrdersModule, ordersConfig);
