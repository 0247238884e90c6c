// The messages of the inventory module.
import { Controller } from '@nestjs/common';
import { Handles, OnEvent } from '#bus';
import { type EventPayload, inventoryCalls, inventoryEvents, type HandlerOutput, type ParsedInput } from '#contracts';
import { ImportService } from '../importing/import.service.js';
import { StockImportService } from './stock-import.service.js';
import { StockSubscriptions } from './stock-subscriptions.service.js';
import { StockService } from './stock.service.js';
import { stockTable } from './stock.table.js';

type Calls = typeof inventoryCalls;

@Controller()
export class InventoryController {
  constructor(
    private readonly stock: StockService,
    private readonly stockImport: StockImportService,
    private readonly subscriptions: StockSubscriptions,
    private readonly imports: ImportService,
  ) {}

  @Handles(inventoryCalls.getStock)
  async getStock(input: ParsedInput<Calls['getStock']>): Promise<HandlerOutput<Calls['getStock']>> {
    return { items: await this.stock.levels(input.skus) };
  }

  @Handles(inventoryCalls.subscribeToStock)
  async subscribeToStock(
    input: ParsedInput<Calls['subscribeToStock']>,
  ): Promise<HandlerOutput<Calls['subscribeToStock']>> {
    return { items: await this.subscriptions.subscribe(input) };
  }

  /** The service hears its own event: whoever waits is told after the change has happened, not within it. */
  @OnEvent(inventoryEvents.stockChanged)
  stockChanged(event: EventPayload<typeof inventoryEvents.stockChanged>): Promise<void> {
    return this.subscriptions.tell(event);
  }

  @Handles(inventoryCalls.importRecords)
  importRecords(input: ParsedInput<Calls['importRecords']>): Promise<HandlerOutput<Calls['importRecords']>> {
    return this.stockImport.load(input.lines);
  }

  @Handles(inventoryCalls.readRecords)
  readRecords(input: ParsedInput<Calls['readRecords']>): Promise<HandlerOutput<Calls['readRecords']>> {
    return this.imports.read(stockTable, input);
  }
}
