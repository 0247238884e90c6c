// The messages of the inventory module.
import { Controller } from '@nestjs/common';
import { Handles } from '#bus';
import { inventoryCalls, type HandlerOutput, type ParsedInput } from '#contracts';
import { ImportService } from '../importing/import.service.js';
import { StockImportService } from './stock-import.service.js';
import { StockService } from './stock.service.js';
import { stockTable } from './stock.table.js';

type Calls = typeof inventoryCalls;

@Controller()
export class InventoryController {
  constructor(
    private readonly stock: StockService,
    private readonly stockImport: StockImportService,
    private readonly imports: ImportService,
  ) {}

  @Handles(inventoryCalls.getStock)
  async getStock(input: ParsedInput<Calls['getStock']>): Promise<HandlerOutput<Calls['getStock']>> {
    return { items: await this.stock.levels(input.skus) };
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
