// What happens in the shop and concerns a customer who has a conversation open.
import { Controller } from '@nestjs/common';
import { OnEvent } from '#bus';
import { type EventPayload, inventoryEvents, logisticsEvents } from '#contracts';
import { NoticesService } from './notices.service.js';

/** One line an event. An event that comes twice says nothing twice: the line that it adds has an id of its own. */
@Controller()
export class NoticesController {
  constructor(private readonly notices: NoticesService) {}

  @OnEvent(logisticsEvents.shipmentExceptionNoticed)
  shipmentExceptionNoticed(event: EventPayload<typeof logisticsEvents.shipmentExceptionNoticed>): Promise<void> {
    return this.notices.tellOfShipment(event);
  }

  @OnEvent(inventoryEvents.backInStock)
  backInStock(event: EventPayload<typeof inventoryEvents.backInStock>): Promise<void> {
    return this.notices.tellOfStock(event);
  }
}
