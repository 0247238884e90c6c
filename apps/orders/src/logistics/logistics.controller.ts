// The messages of the logistics module.
import { Controller } from '@nestjs/common';
import { Handles } from '#bus';
import { logisticsCalls, type HandlerOutput, type ParsedInput } from '#contracts';
import { ImportService } from '../importing/import.service.js';
import { ShipmentsService } from './shipments.service.js';
import { shipmentsTable } from './shipments.table.js';
import { shippingMethodsTable } from './shipping-methods.table.js';
import { ShippingService } from './shipping.service.js';

type Calls = typeof logisticsCalls;

@Controller()
export class LogisticsController {
  constructor(
    private readonly shipping: ShippingService,
    private readonly shipments: ShipmentsService,
    private readonly imports: ImportService,
  ) {}

  @Handles(logisticsCalls.quoteShipping)
  async quoteShipping(input: ParsedInput<Calls['quoteShipping']>): Promise<HandlerOutput<Calls['quoteShipping']>> {
    return { methods: await this.shipping.quote(input.destination, input.subtotal, input.at) };
  }

  @Handles(logisticsCalls.listShipments)
  async listShipments(input: ParsedInput<Calls['listShipments']>): Promise<HandlerOutput<Calls['listShipments']>> {
    return { shipments: await this.shipments.list(input.viewer, input.orderIds) };
  }

  @Handles(logisticsCalls.importRecords)
  importRecords(input: ParsedInput<Calls['importRecords']>): Promise<HandlerOutput<Calls['importRecords']>> {
    if (input.file === 'shipments') return this.imports.load(shipmentsTable, input.lines);
    return this.imports.load(shippingMethodsTable, input.lines);
  }

  @Handles(logisticsCalls.readRecords)
  readRecords(input: ParsedInput<Calls['readRecords']>): Promise<HandlerOutput<Calls['readRecords']>> {
    if (input.file === 'shipments') return this.imports.read(shipmentsTable, input);
    return this.imports.read(shippingMethodsTable, input);
  }
}
