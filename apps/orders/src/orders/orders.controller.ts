// The messages of the orders module.
import { Controller } from '@nestjs/common';
import { Handles, OnEvent } from '#bus';
import { dialogEvents, type EventPayload, ordersCalls, type HandlerOutput, type ParsedInput } from '#contracts';
import { ErasedConversations } from '../actions/erased-conversations.service.js';
import { OrderActionsService } from '../actions/order-actions.service.js';
import { ImportService } from '../importing/import.service.js';
import { storeTable } from '../store/store.table.js';
import { CustomersService } from './customers.service.js';
import { customersTable } from './customers.table.js';
import { DefaultAddressService } from './default-address.service.js';
import { OrdersImportService } from './orders-import.service.js';
import { OrderProof } from './order-proof.service.js';
import { OrderReaderService } from './order-reader.service.js';
import { OrderSpotService } from './order-spot.service.js';
import { ordersTable } from './orders.table.js';

type Calls = typeof ordersCalls;

@Controller()
export class OrdersController {
  constructor(
    private readonly orders: OrderReaderService,
    private readonly spotter: OrderSpotService,
    private readonly proof: OrderProof,
    private readonly actions: OrderActionsService,
    private readonly customers: CustomersService,
    private readonly addresses: DefaultAddressService,
    private readonly imports: ImportService,
    private readonly orderImports: OrdersImportService,
    private readonly erased: ErasedConversations,
  ) {}

  @OnEvent(dialogEvents.conversationErased)
  async forgetConversation({ conversationId }: EventPayload<typeof dialogEvents.conversationErased>): Promise<void> {
    await this.erased.forget(conversationId);
  }

  @Handles(ordersCalls.listOrders)
  listOrders(input: ParsedInput<Calls['listOrders']>): Promise<HandlerOutput<Calls['listOrders']>> {
    return this.orders.list(input.viewer, input.limit, input.cursor);
  }

  @Handles(ordersCalls.getOrder)
  async getOrder(input: ParsedInput<Calls['getOrder']>): Promise<HandlerOutput<Calls['getOrder']>> {
    return { order: await this.orders.get(input.viewer, input.orderId) };
  }

  @Handles(ordersCalls.spot)
  spot(input: ParsedInput<Calls['spot']>): Promise<HandlerOutput<Calls['spot']>> {
    return this.spotter.spot(input.viewer, input.text);
  }

  @Handles(ordersCalls.verifyOrder)
  verifyOrder(input: ParsedInput<Calls['verifyOrder']>): Promise<HandlerOutput<Calls['verifyOrder']>> {
    return this.proof.verify(input.orderId, input.contact, input.callerKey);
  }

  @Handles(ordersCalls.getCustomer)
  async getCustomer(input: ParsedInput<Calls['getCustomer']>): Promise<HandlerOutput<Calls['getCustomer']>> {
    return { customer: await this.customers.get(input.customerId) };
  }

  @Handles(ordersCalls.planAction)
  planAction(input: ParsedInput<Calls['planAction']>): Promise<HandlerOutput<Calls['planAction']>> {
    return this.actions.plan(input);
  }

  @Handles(ordersCalls.possibleActions)
  possibleActions(input: ParsedInput<Calls['possibleActions']>): Promise<HandlerOutput<Calls['possibleActions']>> {
    return this.actions.possible(input.viewer, input.orderId);
  }

  @Handles(ordersCalls.commitAction)
  commitAction(input: ParsedInput<Calls['commitAction']>): Promise<HandlerOutput<Calls['commitAction']>> {
    return this.actions.commit(input);
  }

  @Handles(ordersCalls.changeDefaultAddress)
  changeDefaultAddress(
    input: ParsedInput<Calls['changeDefaultAddress']>,
  ): Promise<HandlerOutput<Calls['changeDefaultAddress']>> {
    return this.addresses.change(input);
  }

  @Handles(ordersCalls.importRecords)
  importRecords(input: ParsedInput<Calls['importRecords']>): Promise<HandlerOutput<Calls['importRecords']>> {
    if (input.file === 'store') return this.imports.load(storeTable, input.lines);
    if (input.file === 'customers') return this.imports.load(customersTable, input.lines);
    return this.orderImports.load(input.lines);
  }

  @Handles(ordersCalls.readRecords)
  readRecords(input: ParsedInput<Calls['readRecords']>): Promise<HandlerOutput<Calls['readRecords']>> {
    if (input.file === 'store') return this.imports.read(storeTable, input);
    if (input.file === 'customers') return this.imports.read(customersTable, input);
    return this.imports.read(ordersTable, input);
  }
}
