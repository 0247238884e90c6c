// Keeps the desk's picture of who waits and who is held: from what the dialog announces, and looked over now and then.
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Bus, clientOf, runOutsideContext } from '#bus';
import { dialogCalls, type dialogEvents, type EventPayload, type WaitingConversation } from '#contracts';
import { Clock } from '#platform';
import { type Announced, type CaseRow, CasesStore } from './cases.store.js';
import { DispatchService } from './dispatch.service.js';

const LOOK_OVER_EVERY_MS = 30_000;
const FIRST_LOOK_MS = 1_000;
const PAGE = 500;
const MAX_PAGES = 100;
const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

type HolderChanged = EventPayload<typeof dialogEvents.holderChanged>;

/** Hears of conversations. */
@Injectable()
export class QueueService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(QueueService.name);
  private readonly dialog;
  private timer: NodeJS.Timeout | undefined;
  private isClosed = false;

  constructor(
    bus: Bus,
    private readonly cases: CasesStore,
    private readonly dispatch: DispatchService,
    private readonly clock: Clock,
  ) {
    this.dialog = clientOf(bus, dialogCalls);
  }

  onApplicationBootstrap(): void {
    this.lookOverIn(FIRST_LOOK_MS);
  }

  onApplicationShutdown(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
  }

  /** A conversation has another holder. Twice or late it changes nothing: a smaller term is older. */
  async holderChanged(event: HolderChanged): Promise<void> {
    if (event.term === undefined) return;
    await this.note({
      conversationId: event.conversationId,
      term: event.term,
      heldBy: event.heldBy,
      agentId: event.agentId,
      class: event.class ?? 'other',
      team: event.team,
      answerWithinSeconds: event.answerWithinSeconds,
      reason: event.reason ?? 'other',
      since: new Date(event.since ?? event.at),
      locale: event.locale ?? 'zh',
      customerId: event.customerId,
    });
  }

  /** Notes what is known of a conversation now, and tells who has lost it. */
  async note(announced: Announced): Promise<void> {
    const { isNews, before } = await this.cases.note(announced, this.clock.now());
    if (!isNews) return;
    const { conversationId, term, heldBy } = announced;
    const hadIt = before?.held_by === 'agent' ? before.agent_id : null;
    if (hadIt !== null && hadIt !== announced.agentId)
      this.dispatch.tell({ kind: 'lost', agentId: hadIt, conversationId, term, heldBy });
    const wasOffered = before?.held_by === 'queue' && heldBy !== 'queue' ? before.offered_to : null;
    if (wasOffered !== null && wasOffered !== announced.agentId)
      this.dispatch.tell({ kind: 'queue', agentId: wasOffered });
    this.dispatch.changed(announced.agentId ?? hadIt ?? undefined);
  }

  async erased(conversationId: string): Promise<void> {
    const row = await this.cases.find(conversationId);
    await this.cases.forget(conversationId);
    if (row?.held_by === 'agent' && row.agent_id !== null)
      this.dispatch.tell({
        kind: 'lost',
        agentId: row.agent_id,
        conversationId,
        term: row.term,
        heldBy: 'assistant',
      });
    if (row !== undefined) this.dispatch.changed();
  }

  /** What was missed while the desk or the bus was away is found again in the dialog, which alone knows. */
  async lookOver(): Promise<void> {
    let after: string | undefined;
    const noted = new Map<string, CaseRow>();
    for (let page = 0; page < MAX_PAGES; page++) {
      const rows = await this.cases.withPeople([...noted.keys()].at(-1) ?? '', PAGE);
      for (const row of rows) noted.set(row.conversation_id, row);
      if (rows.length < PAGE) break;
    }
    for (let page = 0; page < MAX_PAGES; page++) {
      const { conversations } = await this.dialog.listWaiting({
        ...(after === undefined ? {} : { after }),
        limit: PAGE,
      });
      for (const conversation of conversations) {
        const known = noted.get(conversation.conversationId);
        noted.delete(conversation.conversationId);
        if (known === undefined || known.term < conversation.term) await this.note(announcedOf(conversation));
      }
      after = conversations.at(-1)?.conversationId;
      if (conversations.length < PAGE) break;
    }
    // What is left is with the assistant by now, or gone.
    for (const row of noted.values()) await this.checkOne(row);
    await this.cases.forgetOlder(new Date(this.clock.now().getTime() - KEPT_DAYS * DAY_MS));
  }

  private async checkOne(row: CaseRow): Promise<void> {
    const conversationId = row.conversation_id;
    const { hold, refused } = await this.dialog.readSaid({ conversationId, limit: 1 });
    if (refused === 'no-such-conversation') {
      await this.erased(conversationId);
      return;
    }
    if (hold?.heldBy !== 'assistant') return;
    await this.note({
      conversationId,
      term: hold.term,
      heldBy: 'assistant',
      class: row.class,
      reason: row.reason,
      since: row.since,
      locale: row.locale,
    });
  }

  private lookOverIn(ms: number): void {
    if (this.isClosed) return;
    this.timer = setTimeout(() => {
      runOutsideContext(() => {
        void this.lookOver()
          .catch((error: unknown) => {
            this.logger.warn(`The queue could not be looked over, trying again: ${String(error)}`);
          })
          .finally(() => {
            this.lookOverIn(LOOK_OVER_EVERY_MS);
          });
      });
    }, ms);
    this.timer.unref();
  }
}

const announcedOf = ({ since, ...conversation }: WaitingConversation): Announced => ({
  ...conversation,
  since: new Date(since),
});
