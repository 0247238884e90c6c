// What an agent does with conversations: takes, reads, answers, notes, acts on orders, gives back. The dialog decides who holds what.
import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Bus, clientOf, Outbox, Signals } from '#bus';
import {
  deskAnnouncements,
  type deskCalls,
  type DeskAgent,
  dialogCalls,
  dialogSignals,
  type HandlerOutput,
  type LastLine,
  ordersCalls,
  type ParsedInput,
} from '#contracts';
import { Clock } from '#platform';
import { AgentsStore } from '../agents/agents.store.js';
import { CasesStore } from '../queue/cases.store.js';
import { DispatchService } from '../queue/dispatch.service.js';
import { OutlookService } from '../queue/outlook.service.js';
import { QueueService } from '../queue/queue.service.js';
import { Packets } from './packet.js';
import { Suggestions } from './suggestions.js';

type Calls = typeof deskCalls;
type In<Name extends keyof Calls> = ParsedInput<Calls[Name]>;
type Out<Name extends keyof Calls> = HandlerOutput<Calls[Name]>;

const MAX_LINES = 500;
const NUL = /\u0000/gu;
const storable = (text: string): string => text.replace(NUL, '').toWellFormed();

/** Answers agents. */
@Injectable()
export class DeskService {
  private readonly dialog;
  private readonly orders;

  constructor(
    bus: Bus,
    private readonly dataSource: DataSource,
    private readonly cases: CasesStore,
    private readonly agents: AgentsStore,
    private readonly queue: QueueService,
    private readonly dispatch: DispatchService,
    private readonly outlook: OutlookService,
    private readonly packets: Packets,
    private readonly suggestions: Suggestions,
    private readonly signals: Signals,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {
    this.dialog = clientOf(bus, dialogCalls);
    this.orders = clientOf(bus, ordersCalls);
  }

  /** Who says that they leave gives back what they hold, at once. */
  async setPresence({ agent, state, capacity }: In<'setPresence'>): Promise<Out<'setPresence'>> {
    const { agentId } = agent;
    const now = this.clock.now();
    await this.agents.seen([agent], now);
    await this.agents.setPresence(agentId, state, capacity, now);
    if (state !== 'online') await this.cases.unoffer(agentId);
    if (state === 'offline')
      for (const { conversationId, term } of await this.cases.heldBy(agentId))
        await this.dialog.releaseConversation({ conversationId, agentId, term, to: 'queue', lost: true });
    this.dispatch.changed(agentId);
    return {};
  }

  /** Streams live: their agents are there, and what they hold stays theirs. */
  async beat({ agents }: In<'beat'>): Promise<Out<'beat'>> {
    await this.agents.seen(agents, this.clock.now());
    const agentIds = agents.map(({ agentId }) => agentId);
    const lines: LastLine[] = [];
    let isToldAll = true;
    for (let at = 0; at < agentIds.length; at += 500) {
      const { lastLines } = await this.dialog.renewHolds({ agentIds: agentIds.slice(at, at + 500) });
      lines.push(...(lastLines ?? []));
      isToldAll &&= lastLines !== undefined;
    }
    this.dispatch.wake();
    return isToldAll ? { lastLines: lines } : {};
  }

  async take({ agent, conversationId, fromTerm, because }: In<'take'>): Promise<Out<'take'>> {
    const { agentId, name } = agent;
    const now = this.clock.now();
    const known = await this.cases.find(conversationId);
    const taken = await this.dialog.takeConversation({ conversationId, agent: { agentId, name }, fromTerm, because });
    if (taken.refused !== undefined || taken.term === undefined || taken.case === undefined)
      return { refused: taken.refused, ...(taken.holder === undefined ? {} : { holder: taken.holder }) };
    const { term, case: facts } = taken;
    const isNew = !(known?.held_by === 'agent' && known.term === term);
    // What is put down and what is looked up do not wait for each other: the agent waits for both.
    const put = async (): Promise<void> => {
      await this.queue.note({ ...facts, conversationId, term, heldBy: 'agent', agentId, since: new Date(facts.since) });
      if (isNew && because !== undefined) await this.lookedUp(conversationId, agentId, because, now);
    };
    const [packet] = await Promise.all([
      this.packets.packetOf(conversationId, facts),
      put(),
      isNew ? this.agents.took(agent, now) : this.agents.seenLately(agent, now),
      isNew && because === undefined ? this.outlook.entered(now.getTime() - Date.parse(facts.since), now) : undefined,
      isNew ? this.knows(facts.customerId, agentId, now) : undefined,
    ]);
    return { term, packet };
  }

  async read({ agent, conversationId, because, after }: In<'readConversation'>): Promise<Out<'readConversation'>> {
    const first = await this.dialog.readSaid({ conversationId, limit: 1 });
    const { hold } = first;
    if (first.refused !== undefined || hold === undefined) return { messages: [], refused: 'no-such-conversation' };
    const isMine = hold.holder?.agentId === agent.agentId;
    const isOpen = isMine || hold.heldBy === 'queue';
    if (!isOpen) {
      if (because === undefined) return { messages: [], refused: 'reason-needed' };
      await this.ensureCase(conversationId, first);
      await this.lookedUp(conversationId, agent.agentId, because, this.clock.now());
    }
    const said = await this.dialog.readSaid({ conversationId, after, limit: MAX_LINES, masked: !isOpen });
    if (said.refused !== undefined) return { messages: [], refused: said.refused };
    return {
      heldBy: said.hold?.heldBy,
      term: said.hold?.term,
      holder: said.hold?.holder,
      messages: said.messages,
      ...(isOpen ? {} : { masked: true }),
      ...(said.case === undefined || !isOpen ? {} : { packet: await this.packets.packetOf(conversationId, said.case) }),
    };
  }

  /** What was said since, for whoever holds it. */
  async readLines({ agent, conversationId, after }: In<'readLines'>): Promise<Out<'readLines'>> {
    const said = await this.dialog.readSaid({
      conversationId,
      after,
      limit: MAX_LINES,
      masked: false,
      withCase: false,
    });
    if (said.hold?.holder?.agentId !== agent.agentId) return { messages: [], held: false };
    return { messages: said.messages, held: true };
  }

  async suggest({ agent, conversationId }: In<'suggest'>): Promise<Out<'suggest'>> {
    const said = await this.dialog.readSaid({ conversationId, limit: MAX_LINES, masked: false });
    if (said.hold === undefined || said.case === undefined) return { items: [], refused: 'no-such-conversation' };
    if (said.hold.holder?.agentId !== agent.agentId) return { items: [], refused: 'not-held' };
    const packet = await this.packets.packetOf(conversationId, said.case);
    const { agentId, name: agentName } = agent;
    return {
      items: await this.suggestions.suggest({ conversationId, agentId, agentName, packet, messages: said.messages }),
    };
  }

  /** The same `clientMessageId` again is the same line. */
  async say(input: In<'say'>): Promise<Out<'say'>> {
    const { agent, conversationId, term, suggestionId, clientMessageId } = input;
    const text = storable(input.text);
    const messageId = lineId(agent, conversationId, clientMessageId);
    const said = await this.dialog.sayAsAgent({ conversationId, agentId: agent.agentId, term, text, messageId });
    if (said.refused !== undefined) return { refused: said.refused };
    this.tellTyping(conversationId, false);
    if (suggestionId !== undefined) await this.suggestions.sent(conversationId, suggestionId, text);
    return { messageId };
  }

  async release(input: In<'release'>): Promise<Out<'release'>> {
    const { agent, conversationId, term, to, line, toAgentId, team } = input;
    const { agentId } = agent;
    const said =
      line === undefined
        ? undefined
        : { messageId: lineId(agent, conversationId, `release-${term}`), text: storable(line) };
    if (to === 'queue') await this.cases.want({ conversationId, agentId, term }, toAgentId, team);
    const released = await this.dialog.releaseConversation({ conversationId, agentId, term, to, line: said });
    if (released.refused !== undefined || released.term === undefined) return { refused: released.refused };
    const known = await this.cases.find(conversationId);
    if (known !== undefined)
      await this.queue.note({
        conversationId,
        term: released.term,
        heldBy: to,
        class: known.class,
        reason: known.reason,
        since: known.since,
        locale: known.locale,
      });
    await this.agents.took(agent, this.clock.now());
    return { term: released.term };
  }

  async park({ agent, conversationId, term, parked }: In<'park'>): Promise<Out<'park'>> {
    const { agentId } = agent;
    const { held, refused } = await this.dialog.checkHold({ conversationId, agentId, term });
    if (!held) return { refused: refused ?? 'term-passed' };
    await this.cases.park(conversationId, term, parked);
    this.dispatch.changed(agentId);
    return {};
  }

  async addNote({ agent, conversationId, text }: In<'addNote'>): Promise<Out<'addNote'>> {
    const row = await this.cases.find(conversationId);
    if (row === undefined) return { refused: 'no-such-conversation' };
    if (!mayTouch(row, agent)) return { refused: 'not-held' };
    await this.dataSource.query(
      `insert into desk.notes (conversation_id, agent_id, name, text, at)
       select conversation_id, $2, $3, $4, $5 from desk.cases where conversation_id = $1`,
      [conversationId, agent.agentId, agent.name, storable(text), this.clock.now()],
    );
    return {};
  }

  async setTyping({ agent, conversationId, on }: In<'setTyping'>): Promise<Out<'setTyping'>> {
    const row = await this.cases.find(conversationId);
    const held = row?.held_by === 'agent' && row.agent_id === agent.agentId;
    if (held) this.tellTyping(conversationId, on);
    return { held };
  }

  async correct({ agent, conversationId, messageId, meant, note }: In<'correct'>): Promise<Out<'correct'>> {
    const row = await this.cases.find(conversationId);
    if (row === undefined) return { refused: 'no-such-conversation' };
    if (!mayTouch(row, agent)) return { refused: 'not-held' };
    const { messages } = await this.dialog.readSaid({ conversationId, limit: MAX_LINES });
    if (!messages.some(({ id }) => id === messageId)) return { refused: 'no-such-message' };
    const { agentId, name } = agent;
    const at = this.clock.now();
    await this.dataSource.transaction(async (manager) => {
      await manager.query(
        `insert into desk.corrections (conversation_id, message_id, agent_id, meant, note, at)
         select conversation_id, $2, $3, $4, $5, $6 from desk.cases where conversation_id = $1
         on conflict (conversation_id, message_id, agent_id) do update set meant = excluded.meant, note = excluded.note,
           at = excluded.at`,
        [conversationId, messageId, agentId, meant, note === undefined ? null : storable(note), at],
      );
      const corrected = { conversationId, messageId, agentId, name, meant, at: at.toISOString() };
      await this.outbox.add(manager, deskAnnouncements.turnCorrected, corrected);
    });
    return {};
  }

  /** Planned and committed as for the shopper, with the same refusals; the agent stands in the record. */
  async act(input: In<'actOnOrder'>): Promise<Out<'actOnOrder'>> {
    const { agent, conversationId, orderId, term, action, planOnly, planDigest, idempotencyKey } = input;
    const { agentId } = agent;
    const hold = await this.dialog.checkHold({ conversationId, agentId, term });
    if (!hold.held) return { notHeld: hold.refused ?? 'term-passed' };
    const { customerId, verifiedOrderIds = [] } = hold;
    const viewer = { ...(customerId === undefined ? {} : { customerId }), verifiedOrderIds };
    if (planOnly) return await this.orders.planAction({ viewer, orderId, action });
    return await this.orders.commitAction({
      viewer,
      orderId,
      action,
      planDigest,
      idempotencyKey: `desk:${keyDigest(conversationId, idempotencyKey)}`,
      origin: { channel: 'desk', conversationId, agentId },
    });
  }

  private tellTyping(conversationId: string, typing: boolean): void {
    this.signals.send(dialogSignals.conversationHappening, {
      conversationId,
      happening: { kind: 'typing', by: 'agent', typing },
    });
  }

  /** One that nobody waits in gets a case too, so that what is added to it goes when it goes. */
  private async ensureCase(
    conversationId: string,
    { hold, case: facts }: Awaited<ReturnType<typeof this.dialog.readSaid>>,
  ): Promise<void> {
    if (hold === undefined || facts === undefined) return;
    await this.dataSource.query(
      `insert into desk.cases (conversation_id, term, held_by, class, reason, since, deadline, locale, changed_at)
       values ($1, $2, $3, $4, $5, $6, $6, $7, $8) on conflict do nothing`,
      [conversationId, hold.term, hold.heldBy, facts.class, facts.reason, facts.since, facts.locale, this.clock.now()],
    );
  }

  private async lookedUp(conversationId: string, agentId: string, because: string, at: Date): Promise<void> {
    await this.dataSource.query(
      `insert into desk.lookups (conversation_id, agent_id, because, at)
       select conversation_id, $2, $3, $4 from desk.cases where conversation_id = $1`,
      [conversationId, agentId, storable(because), at],
    );
  }

  private async knows(customerId: string | undefined, agentId: string, at: Date): Promise<void> {
    if (customerId === undefined) return;
    await this.dataSource.query(
      `insert into desk.last_agents (customer_id, agent_id, at) values ($1, $2, $3)
       on conflict (customer_id) do update set agent_id = excluded.agent_id, at = excluded.at`,
      [customerId, agentId, at],
    );
  }
}

const mayTouch = (row: { held_by: string; agent_id: string | null }, { agentId, role }: DeskAgent): boolean =>
  role === 'lead' || row.held_by === 'queue' || row.agent_id === agentId;

/** The id of a line follows from the client's own, so that a repeated request is the same line. */
function lineId({ agentId }: DeskAgent, conversationId: string, clientMessageId: string | undefined): string {
  if (clientMessageId === undefined) return `agent.${randomUUID()}`;
  return `agent.${keyDigest(conversationId, agentId, clientMessageId)}`;
}

/** Stands for parts of any length, which no cutting must make the same. */
const keyDigest = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 32);
