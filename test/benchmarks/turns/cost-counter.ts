// Counts what turns of a shop in this process cost: records that Kafka would carry, by topic, and SQL statements, by service.
import { setTimeout as delay } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { type InProcessBroker, type Message, messageContext } from '#bus';
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
const SENT_EVENTS = /^DELETE FROM \w+\.outbox/;
/** Done for many turns at once by the clock: what of one turn falls into two goes on a busy machine is one all the same. */
const GATHERED = [SENT_EVENTS, /insert into insights\.facts/];

const together = (messages: readonly Message[]): string =>
  messages.map(({ topic }) => topic.replace(/\.v\d+$/, '')).join(' + ');

/** The sum of a tally. */
export const sumOf = (tally: Tally): number => Object.values(tally).reduce((sum, one) => sum + one, 0);

/** Listens to the bus and the databases of a shop until it is stopped. */
export class CostCounter {
  private records = new Map<string, number>();
  private statements: string[] = [];
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
   * What `work` costs with all that follows from it: it is done `times` times, and the cheapest counts, because work of the shop's own timers
   * can only add to it.
   */
  async costOf(times: number, work: (time: number) => Promise<void>): Promise<TurnCost> {
    const costs: TurnCost[] = [];
    for (let time = 0; time < times; time++) {
      await this.quiet();
      this.records = new Map();
      this.statements = [];
      await work(time);
      await this.quiet();
      costs.push(this.soFar());
    }
    const weight = ({ recordsByTopic, statements }: TurnCost): number => sumOf(recordsByTopic) + statements.length;
    const [cheapest] = costs.sort((one, other) => weight(one) - weight(other));
    if (cheapest === undefined) throw new Error('nothing was done, so nothing was counted');
    return cheapest;
  }

  private soFar(): TurnCost {
    const byService = Map.groupBy(this.statements, (statement) => statement.slice(0, statement.indexOf(':')));
    return {
      recordsByTopic: Object.fromEntries(this.records),
      statementsByService: Object.fromEntries([...byService].map(([service, all]) => [service, all.length])),
      statements: [...this.statements],
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
      if (messageContext.currentContext() !== undefined || SENT_EVENTS.test(query)) {
        this.lastAtMs = performance.now();
        const statement = `${service}: ${query.replace(/\s+/g, ' ').trim()}`;
        // The next go may be of another number of rows, and so be written otherwise.
        const own = this.statements
          .filter((one) => one.startsWith(`${service}: `))
          .map((one) => one.slice(service.length + 2));
        const isNextGo = GATHERED.some((gathered) => gathered.test(query) && own.some((one) => gathered.test(one)));
        if (!isNextGo) this.statements.push(statement);
      }
      logQuery(query, ...rest);
    };
  }

  private listenOn(broker: InProcessBroker): void {
    const { callTogether, publish, signal } = broker;
    broker.callTogether = (messages) => {
      const answers = callTogether.call(broker, messages);
      void this.holding(together(messages), RECORDS_OF_A_CALL, () => Promise.allSettled(answers));
      return answers;
    };
    broker.publish = async (message) => {
      await this.holding(message.topic, 1, () => publish.call(broker, message));
    };
    broker.signal = (message) => {
      this.count(message.topic, 1);
      signal.call(broker, message);
    };
  }

  private count(topic: string, records: number): void {
    this.lastAtMs = performance.now();
    this.records.set(topic, (this.records.get(topic) ?? 0) + records);
  }

  private async holding<Result>(topic: string, records: number, work: () => Promise<Result>): Promise<Result> {
    this.count(topic, records);
    this.inHand += 1;
    try {
      return await work();
    } finally {
      this.inHand -= 1;
      this.lastAtMs = performance.now();
    }
  }
}
