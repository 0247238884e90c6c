// Counts what turns of a shop in this process cost: records that Kafka would carry, by topic, and SQL statements, by service.
import { setTimeout as delay } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { currentContext, headers, type InProcessBroker, type Message } from '#bus';
import { Runtime } from '#platform';
import type { TestShop } from '#testing';

/** How often something happened, by its name. */
export type Tally = Readonly<Record<string, number>>;

/** What was counted. */
export interface TurnCost {
  /**
   * A call is two records, its request and its reply; an event or a signal is one. Calls that go together are one call, named by all of them:
   * on Kafka their answers are one record too, where none takes 25 ms longer than another.
   */
  readonly recordsByTopic: Tally;
  readonly statementsByService: Tally;
  /** The statements themselves, in their order, each after its service. */
  readonly statements: readonly string[];
}

const QUIET_MS = 60;
const CHECK_MS = 10;
const MAX_WAIT_MS = 10_000;
const RECORDS_OF_A_CALL = 2;
/** The relay works outside of any turn: that it looks for rows by the clock costs no turn anything, that it removes what was sent does. */
const SENT_EVENTS = /^DELETE FROM (\w+)\.outbox/;
/** Done by the clock for all turns since the last time: of whatever turn it says to be, it is a part of each. */
const FACTS = /insert into insights\.facts/;

const together = (messages: readonly Message[]): string =>
  messages.map(({ topic }) => topic.replace(/\.v\d+$/, '')).join(' + ');

function tallyOf(counted: readonly (readonly [string, number])[]): Tally {
  const tally = new Map<string, number>();
  for (const [name, count] of counted) tally.set(name, (tally.get(name) ?? 0) + count);
  return Object.fromEntries(tally);
}

/** The sum of a tally. */
export const sumOf = (tally: Tally): number => Object.values(tally).reduce((sum, one) => sum + one, 0);

/** A record that went over the bus, or several that are one. */
interface SeenRecord {
  readonly name: string;
  readonly count: number;
  readonly conversationId: string | undefined;
}

interface SeenStatement {
  readonly service: string;
  readonly query: string;
  readonly conversationId: string | undefined;
}

/** Listens to the bus and the databases of a shop until it is stopped. */
export class CostCounter {
  private records: SeenRecord[] = [];
  private statements: SeenStatement[] = [];
  private inHand = 0;
  private readonly outboxes: string[] = [];
  /** Any of them: in the embedded shop all services share one database. */
  private dataSource: DataSource | undefined;
  private lastAtMs = 0;

  constructor(shop: TestShop) {
    const brokers = new Set<InProcessBroker>();
    for (const service of shop.services) {
      const { transport, database } = service.get(Runtime);
      if (transport.kind === 'in-process') brokers.add(transport.broker);
      if (database !== undefined && service.name !== 'gateway') this.listenTo(service.name, service.get(DataSource));
    }
    for (const broker of brokers) this.listenOn(broker);
  }

  /**
   * What a turn costs with all that follows from it: `turn` takes one and says in which conversation. It is taken `times` times, each time in
   * another conversation, and the cheapest counts: what is read once and then kept is no cost of a turn. What goes on beside it, of the shop's
   * own timers or for others, is not counted: every record and statement is told by the conversation that it is for.
   */
  async costOf(times: number, turn: (time: number) => Promise<string>): Promise<TurnCost> {
    const costs: TurnCost[] = [];
    for (let time = 0; time < times; time++) {
      await this.quiet();
      this.records = [];
      this.statements = [];
      const conversationId = await turn(time);
      await this.quiet();
      costs.push(this.ofConversation(conversationId));
    }
    const weight = ({ recordsByTopic, statements }: TurnCost): number => sumOf(recordsByTopic) + statements.length;
    const [cheapest] = costs.sort((one, other) => weight(one) - weight(other));
    if (cheapest === undefined) throw new Error('nothing was done, so nothing was counted');
    return cheapest;
  }

  private ofConversation(conversationId: string): TurnCost {
    const records = this.records.filter((record) => record.conversationId === conversationId);
    const senders = new Set(records.map(({ name }) => name.slice(0, name.indexOf('.'))));
    const own = this.statements.filter(({ query, ...statement }) => {
      const sender = SENT_EVENTS.exec(query)?.[1];
      if (sender !== undefined) return senders.has(sender);
      return statement.conversationId === conversationId || FACTS.test(query);
    });
    // What is done by the clock may fall into two goes on a busy machine: it is one all the same.
    const statements = own.filter(
      ({ service, query }, at) =>
        ![SENT_EVENTS, FACTS].some(
          (gathered) =>
            gathered.test(query) &&
            own.slice(0, at).some((earlier) => earlier.service === service && gathered.test(earlier.query)),
        ),
    );
    return {
      recordsByTopic: tallyOf(records.map(({ name, count }) => [name, count])),
      statementsByService: tallyOf(statements.map(({ service }) => [service, 1])),
      statements: statements.map(({ service, query }) => `${service}: ${query}`),
    };
  }

  /** Until nothing is in hand and nothing has happened for a while: what a turn sets off is part of it. */
  private async quiet(): Promise<void> {
    const untilMs = performance.now() + MAX_WAIT_MS;
    do await delay(CHECK_MS);
    while (performance.now() < untilMs && ((await this.isBusy()) || performance.now() - this.lastAtMs < QUIET_MS));
  }

  private async isBusy(): Promise<boolean> {
    if (this.inHand > 0) return true;
    const some = this.outboxes.map((outbox) => `SELECT 1 FROM ${outbox}`).join(' UNION ALL ');
    return ((await this.dataSource?.query<unknown[]>(`${some} LIMIT 1`)) ?? []).length > 0;
  }

  private listenTo(service: string, dataSource: DataSource): void {
    this.dataSource = dataSource;
    this.outboxes.push(`${service}.outbox`);
    const { logger } = dataSource;
    const logQuery = logger.logQuery.bind(logger);
    logger.logQuery = (query, ...rest) => {
      const context = currentContext();
      if (context !== undefined || SENT_EVENTS.test(query)) {
        this.lastAtMs = performance.now();
        const { conversationId } = context ?? {};
        this.statements.push({ service, query: query.replace(/\s+/g, ' ').trim(), conversationId });
      }
      logQuery(query, ...rest);
    };
  }

  private listenOn(broker: InProcessBroker): void {
    const { callTogether, publish, signal } = broker;
    broker.callTogether = (messages) => {
      const answers = callTogether.call(broker, messages);
      void this.holding(messages, RECORDS_OF_A_CALL, () => Promise.allSettled(answers));
      return answers;
    };
    broker.publish = async (message) => {
      await this.holding([message], 1, () => publish.call(broker, message));
    };
    broker.signal = (message) => {
      this.count([message], 1);
      signal.call(broker, message);
    };
  }

  private count(messages: readonly Message[], count: number): void {
    this.lastAtMs = performance.now();
    const conversationId = messages[0]?.headers[headers.conversationId];
    this.records.push({ name: together(messages), count, conversationId });
  }

  private async holding<Result>(
    messages: readonly Message[],
    count: number,
    work: () => Promise<Result>,
  ): Promise<Result> {
    this.count(messages, count);
    this.inHand += 1;
    try {
      return await work();
    } finally {
      this.inHand -= 1;
      this.lastAtMs = performance.now();
    }
  }
}
