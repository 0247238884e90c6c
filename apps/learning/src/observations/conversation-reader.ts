// Reads a conversation, masked, and what is needed to judge what its people wrote: their names, and the shop's own policies.
import { Injectable } from '@nestjs/common';
import { Bus, BusError, type ClientOf, clientOf } from '#bus';
import { type CallOutput, catalogCalls, dialogCalls, ordersCalls, wordingsOf } from '#contracts';
import { observe, type Line, type Observed } from './observe.js';

/** What was read: of whom, and what it teaches. */
export interface ReadConversation {
  /** The customer, or the conversation of a guest. */
  readonly shopper: string;
  /** It has been with a person, given back, and come to one again. */
  readonly cameBack: boolean;
  readonly observed: readonly Observed[];
}

/** Else: the conversation is gone, or somebody who is needed to read it is away. */
export type Reading = ReadConversation | 'gone' | 'away';

type Said = CallOutput<typeof dialogCalls.readSaid>;

const PAGE = 200;
const MAX_PAGES = 10;
const POLICIES = 3;
const MAX_ASKED = 2_000;
const HAN = /\p{Script=Han}/u;
/** A name as short as this is found in other words all the time. */
const LEAST_LATIN_NAME = 3;

/** Reads conversations for what they teach. */
@Injectable()
export class ConversationReader {
  private readonly dialog: ClientOf<typeof dialogCalls>;
  private readonly catalog: ClientOf<typeof catalogCalls>;
  private readonly orders: ClientOf<typeof ordersCalls>;

  constructor(bus: Bus) {
    this.dialog = clientOf(bus, dialogCalls);
    this.catalog = clientOf(bus, catalogCalls);
    this.orders = clientOf(bus, ordersCalls);
  }

  async read(conversationId: string): Promise<Reading> {
    try {
      return await this.readNow(conversationId);
    } catch (error) {
      if (error instanceof BusError) return 'away';
      throw error;
    }
  }

  private async readNow(conversationId: string): Promise<Reading> {
    const messages: Said['messages'] = [];
    const origins: NonNullable<Said['origins']> = [];
    let last: Said | undefined;
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const after = messages.at(-1)?.id;
      const said = await this.dialog.readSaid({
        conversationId,
        limit: PAGE,
        withOrigins: true,
        ...(after === undefined ? {} : { after }),
      });
      if (said.refused !== undefined) return 'gone';
      last = said;
      messages.push(...said.messages);
      origins.push(...(said.origins ?? []));
      if (said.messages.length < PAGE) break;
    }
    const lines = messages.filter(({ isForAgents }) => isForAgents !== true);
    const names = await this.namesIn(lines, last?.case?.customerId);
    const facts = await this.factsFor(lines);
    return {
      shopper: last?.case?.customerId ?? conversationId,
      cameBack: (last?.case?.handovers ?? 0) > 1,
      observed: observe(lines, new Map(origins.map((origin) => [origin.messageId, origin])), { facts, names }),
    };
  }

  /** Of the people who wrote, and of the customer. */
  private async namesIn(lines: readonly Line[], customerId: string | undefined): Promise<string[]> {
    const authors = lines.flatMap(({ author }) => author ?? []);
    const { customer } = customerId === undefined ? {} : await this.orders.getCustomer({ customerId });
    return [...new Set([...authors, customer?.name ?? ''])].flatMap((name) => [
      name,
      ...name.split(/[\s·.,]+/u).filter((word) => word.length >= LEAST_LATIN_NAME || HAN.test(word)),
    ]);
  }

  /** The policies that are about what people wrote: numbers that stand there hold for every shopper. */
  private async factsFor(lines: readonly Line[]): Promise<string[]> {
    const written = lines.filter(({ role, text }) => role === 'agent' && text.trim() !== '').map(({ text }) => text);
    if (written.length === 0) return [];
    const text = written.join('\n').slice(-MAX_ASKED);
    const { faqs } = await this.catalog.searchFaqs({ text, locale: HAN.test(text) ? 'zh' : 'en', limit: POLICIES });
    return faqs.flatMap(({ answer }) => wordingsOf(answer));
  }
}
