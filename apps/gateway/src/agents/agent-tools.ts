// The tools of the MCP server: the catalog and the assistant for everybody, orders for the shopper of the session.
import { Injectable } from '@nestjs/common';
import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { Bus, BusError, clientOf } from '#bus';
import { catalogCalls, faqRecord, locale, logisticsCalls, ordersCalls, textIn } from '#contracts';
import { HttpProblem, notFound } from '../http/problem.js';
import type { Caller } from '../identity/caller.js';
import { viewerOf } from '../orders/viewer.js';
import { Storefront } from '../storefront/storefront.js';
import { languageFor } from './agent-language.js';
import { AgentCatalog } from './agent-catalog.js';
import { lookupRequest, productRequest, searchRequest } from './agent-schemas.js';
import { AssistantForAgents } from './assistant-for-agents.js';

const MAX_POLICIES = 20;
const MAX_TRACKED = 5;

/** What an agent says of itself; accepted and not needed. */
const meta = z.looseObject({}).optional();
const orderId = z.string().min(1).max(200);
const READS = { readOnlyHint: true, openWorldHint: false };

/** What comes back: data for programs, and the same as text for those that read. */
interface ToolResult {
  [key: string]: unknown;
  content: { type: 'text'; text: string }[];
  structuredContent?: Record<string, unknown>;
  isError?: boolean;
}

/** Adds the tools to a server that serves one request. */
@Injectable()
export class AgentTools {
  private readonly policies;
  private readonly orders;
  private readonly logistics;

  constructor(
    bus: Bus,
    private readonly catalog: AgentCatalog,
    private readonly storefront: Storefront,
    private readonly assistant: AssistantForAgents,
  ) {
    this.policies = clientOf(bus, catalogCalls);
    this.orders = clientOf(bus, ordersCalls);
    this.logistics = clientOf(bus, logisticsCalls);
  }

  /** `caller` is who the session says; a guest gets no tools for orders. */
  addTo(server: McpServer, caller: Caller): void {
    this.addCatalog(server);
    this.addAssistant(server, caller);
    if (caller.customerId !== undefined) this.addOrders(server, caller);
  }

  private addCatalog(server: McpServer): void {
    server.registerTool(
      'search_catalog',
      {
        description: 'Search the shop’s products: what is sold, at which price today, and whether it can be had now.',
        inputSchema: z.object({ meta, catalog: searchRequest }),
        annotations: READS,
      },
      ({ catalog }) => answered(() => this.catalog.search(catalog)),
    );
    server.registerTool(
      'lookup_catalog',
      {
        description: 'Look up products and variants whose ids are known, up to 50 at once.',
        inputSchema: z.object({ meta, catalog: lookupRequest }),
        annotations: READS,
      },
      ({ catalog }) => answered(() => this.catalog.lookup(catalog)),
    );
    server.registerTool(
      'get_product',
      {
        description: 'One product with all of its options, and which of them can be had together with those selected.',
        inputSchema: z.object({ meta, catalog: productRequest }),
        annotations: READS,
      },
      ({ catalog }) => answered(() => this.catalog.product(catalog)),
    );
  }

  private addAssistant(server: McpServer, caller: Caller): void {
    server.registerTool(
      'get_store_policies',
      {
        description:
          'The shop’s own answers on returns, shipping, payment and such; the best fitting ones where asked.',
        inputSchema: z.object({
          meta,
          query: z.string().max(2_000).optional().describe('What to know; without it, the first policies of the shop'),
          locale: locale.optional().describe('The language to answer in; without it, that of the query'),
        }),
        annotations: READS,
      },
      ({ query, locale: wanted }) => answered(() => this.policiesFor(query, wanted)),
    );
    server.registerTool(
      'ask_assistant',
      {
        description:
          'Ask the shop’s own assistant, in Chinese or English: prices, stock, delivery, orders, returns, or a person. ' +
          'Pass the conversation_id of the answer on to stay in the conversation. What a reply says stands in its facts. ' +
          'Where needs is "confirm", pass on to the shopper what the reply says, and confirm only what they agreed to.',
        inputSchema: z.object({
          meta,
          message: z.string().min(1).max(4_000),
          conversation_id: z.string().min(1).max(8_000).optional(),
          locale: locale.optional().describe('The language to begin in; the shopper’s own words decide'),
        }),
        annotations: { readOnlyHint: false, openWorldHint: false },
      },
      ({ message, conversation_id: conversationId, locale: wanted }) =>
        answered(
          () =>
            this.assistant.ask(caller, {
              message,
              ...(conversationId === undefined ? {} : { conversationId }),
              ...(wanted === undefined ? {} : { locale: wanted }),
            }),
          ({ replies }) => replies.map(({ text }) => text).join('\n\n'),
        ),
    );
  }

  private addOrders(server: McpServer, caller: Caller): void {
    const viewer = viewerOf(caller);
    const shipmentsOf = async (orderIds: string[]) =>
      orderIds.length === 0 ? [] : (await this.logistics.listShipments({ viewer, orderIds })).shipments;
    server.registerTool(
      'get_order',
      {
        description: 'One of the shopper’s orders: items, payments, address, and what was asked for since.',
        inputSchema: z.object({ meta, id: orderId }),
        annotations: READS,
      },
      ({ id }) =>
        answered(async () => {
          const { order } = await this.orders.getOrder({ viewer, orderId: id });
          if (order === undefined) throw notFound('no-such-order', 'the shopper has no such order');
          return { order };
        }),
    );
    server.registerTool(
      'track_order',
      {
        description: 'Where an order’s parcels are; without an id, those of the shopper’s latest orders.',
        inputSchema: z.object({ meta, id: orderId.optional() }),
        annotations: READS,
      },
      ({ id }) =>
        answered(async () => {
          const orders =
            id === undefined
              ? (await this.orders.listOrders({ viewer, limit: MAX_TRACKED })).orders
              : [(await this.orders.getOrder({ viewer, orderId: id })).order].filter((order) => order !== undefined);
          if (id !== undefined && orders.length === 0) throw notFound('no-such-order', 'the shopper has no such order');
          const shipments = await shipmentsOf(orders.map((order) => order.id));
          return {
            orders: orders.map((order) => ({
              id: order.id,
              status: order.status,
              shipments: shipments.filter((shipment) => shipment.orderId === order.id),
            })),
          };
        }),
    );
  }

  private async policiesFor(query: string | undefined, wanted: z.output<typeof locale> | undefined) {
    const { locales } = await this.storefront.store();
    const language = languageFor(locales, wanted, query);
    if (query?.trim()) {
      const { faqs } = await this.policies.searchFaqs({ text: query, locale: language, limit: MAX_POLICIES });
      return {
        policies: faqs.map(({ faqId, topic, question, answer }) => ({
          id: faqId,
          ...(topic === undefined ? {} : { topic }),
          question: textIn(question, language),
          answer: textIn(answer, language),
        })),
      };
    }
    const { records } = await this.policies.readRecords({ file: 'faqs', limit: MAX_POLICIES });
    return {
      policies: records
        .map((record) => faqRecord.parse(record))
        .map(({ id, topic, questions, answer }) => ({
          id,
          ...(topic === undefined ? {} : { topic }),
          question: textIn(questions[0] ?? '', language),
          answer: textIn(answer, language),
        })),
    };
  }
}

/** What the shop refuses, and what is away, is told to the agent; anything else is a fault of the server. */
async function answered<Answer extends Record<string, unknown>>(
  work: () => Promise<Answer>,
  textOf: (answer: Answer) => string = (answer) => JSON.stringify(answer),
): Promise<ToolResult> {
  try {
    const answer = await work();
    return { content: [{ type: 'text', text: textOf(answer) }], structuredContent: answer };
  } catch (error) {
    if (error instanceof HttpProblem) return refused(error.message);
    if (error instanceof BusError)
      return refused('The shop cannot answer this right now. Please try again in a moment.');
    throw error;
  }
}

const refused = (text: string): ToolResult => ({ content: [{ type: 'text', text }], isError: true });
