// The orders service as a process of its own.
import { runService } from '#platform';
import { OrdersModule } from './orders.module.js';

await runService('orders', OrdersModule);
