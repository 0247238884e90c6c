// The orders service: orders, inventory and logistics over one schema.
import { Module } from '@nestjs/common';
import { DatabaseModule } from '#platform';
import { ActionMoments } from './actions/action-moments.service.js';
import { CatalogFactsService } from './actions/catalog-facts.service.js';
import { ErasedConversations } from './actions/erased-conversations.service.js';
import { IdempotentAnswers } from './actions/idempotent-answers.js';
import { OrderActionsService } from './actions/order-actions.service.js';
import { PossibleActions } from './actions/possible-actions.service.js';
import { PlanWriter } from './actions/plan-writer.service.js';
import { HeldReads } from './importing/held-reads.js';
import { ImportService } from './importing/import.service.js';
import { InventoryController } from './inventory/inventory.controller.js';
import { StockChanges } from './inventory/stock-changes.js';
import { StockImportService } from './inventory/stock-import.service.js';
import { StockMovesService } from './inventory/stock-moves.service.js';
import { StockSubscriptions } from './inventory/stock-subscriptions.service.js';
import { StockService } from './inventory/stock.service.js';
import { CarrierCounts, CarrierMessages } from './logistics/carrier-messages.service.js';
import { CarrierPoller } from './logistics/carrier-poller.service.js';
import { LogisticsController } from './logistics/logistics.controller.js';
import { ParcelReports } from './logistics/parcel-reports.service.js';
import { ShipmentWatch } from './logistics/shipment-watch.service.js';
import { ShipmentsService } from './logistics/shipments.service.js';
import { ShippingService } from './logistics/shipping.service.js';
import { OrdersConfig } from './orders.config.js';
import { ordersDatabase } from './orders.database.js';
import { CustomersService } from './orders/customers.service.js';
import { DefaultAddressService } from './orders/default-address.service.js';
import { OrderProof } from './orders/order-proof.service.js';
import { OrderReaderService } from './orders/order-reader.service.js';
import { OrderSpotService } from './orders/order-spot.service.js';
import { ProofTries } from './orders/proof-tries.service.js';
import { OrdersImportService } from './orders/orders-import.service.js';
import { OrdersController } from './orders/orders.controller.js';
import { OrderRulesSource } from './store/order-rules-source.js';
import { StoreRulesService } from './store/store-rules.service.js';

export { ordersConfig } from './orders.config.js';
export { ordersDatabase };

/** Wires the three inner modules. */
@Module({
  imports: [DatabaseModule.forService(ordersDatabase)],
  controllers: [OrdersController, InventoryController, LogisticsController],
  providers: [
    OrdersConfig,
    OrdersImportService,
    CarrierCounts,
    CarrierMessages,
    CarrierPoller,
    ParcelReports,
    ShipmentWatch,
    ImportService,
    HeldReads,
    OrderRulesSource,
    StoreRulesService,
    OrderReaderService,
    OrderSpotService,
    OrderProof,
    ProofTries,
    OrderActionsService,
    CatalogFactsService,
    ActionMoments,
    IdempotentAnswers,
    ErasedConversations,
    PlanWriter,
    PossibleActions,
    CustomersService,
    DefaultAddressService,
    StockService,
    StockImportService,
    StockChanges,
    StockMovesService,
    StockSubscriptions,
    ShippingService,
    ShipmentsService,
  ],
})
export class OrdersModule {}
