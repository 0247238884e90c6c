// The messages of the logistics module.
import { Controller } from '@nestjs/common';
import { Handles } from '#bus';
import { logisticsCalls, type HandlerOutput, type ImportLine, type ParsedInput } from '#contracts';
import { ImportService } from '../importing/import.service.js';
import { CarrierMessages } from './carrier-messages.service.js';
import { ShipmentWatch } from './shipment-watch.service.js';
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
    private readonly carriers: CarrierMessages,
    private readonly watch: ShipmentWatch,
    private readonly imports: ImportService,
  ) {}

  @Handles(logisticsCalls.quoteShipping)
  async quoteShipping(input: ParsedInput<Calls['quoteShipping']>): Promise<HandlerOutput<Calls['quoteShipping']>> {
    return await this.shipping.quote(input);
  }

  @Handles(logisticsCalls.listShipments)
  async listShipments(input: ParsedInput<Calls['listShipments']>): Promise<HandlerOutput<Calls['listShipments']>> {
    return { shipments: await this.shipments.list(input.viewer, input.orderIds) };
  }

  @Handles(logisticsCalls.receiveCarrierMessage)
  receiveCarrierMessage(
    input: ParsedInput<Calls['receiveCarrierMessage']>,
  ): Promise<HandlerOutput<Calls['receiveCarrierMessage']>> {
    return this.carriers.receive(input);
  }

  @Handles(logisticsCalls.reportNotReceived)
  async reportNotReceived(
    input: ParsedInput<Calls['reportNotReceived']>,
  ): Promise<HandlerOutput<Calls['reportNotReceived']>> {
    return { reported: await this.watch.reportNotReceived(input.viewer, input.orderId) };
  }

  @Handles(logisticsCalls.importRecords)
  async importRecords(input: ParsedInput<Calls['importRecords']>): Promise<HandlerOutput<Calls['importRecords']>> {
    if (input.file !== 'shipments') return this.imports.load(shippingMethodsTable, input.lines);
    const result = await this.imports.load(shipmentsTable, input.lines);
    if (result.changed > 0) await this.watch.look(idsOf(input.lines));
    return result;
  }

  @Handles(logisticsCalls.readRecords)
  readRecords(input: ParsedInput<Calls['readRecords']>): Promise<HandlerOutput<Calls['readRecords']>> {
    if (input.file === 'shipments') return this.imports.read(shipmentsTable, input);
    return this.imports.read(shippingMethodsTable, input);
  }
}

/** The ids that the lines name, whether or not they were good. */
function idsOf(lines: readonly ImportLine[]): string[] {
  return lines.flatMap((line) => {
    const id = line.action === 'upsert' ? (line.record as { id?: unknown } | null)?.id : undefined;
    return typeof id === 'string' && !id.includes('\u0000') ? [id] : [];
  });
}
