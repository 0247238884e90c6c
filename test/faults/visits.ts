// Shoppers who ask and act without a pause while things break, each asking again until answered; and what became of what they said.
import { setTimeout as delay } from 'node:timers/promises';
import type { Turn } from '#contracts';
import { Conversation, HttpProblemError } from '#testing';
import { orderOf, skuOf } from './fault-shop.js';

/** Where the shoppers go. */
export interface VisitOptions {
  /** The gateways as they are now. */
  readonly urls: () => readonly string[];
  readonly customerToken: string;
}

/** What came of the visits; the last four must be 0. */
export interface VisitCounts {
  visits: number;
  turns: number;
  /** Answered with "I cannot look that up right now", which is honest. */
  honest: number;
  /** Requests that failed and were made again, by what was answered. */
  again: Map<string, number>;
  longestWaitMs: number;
  /** Never answered, or answered and not in the transcript. */
  lost: number;
  /** Said once and in the transcript twice, or answered twice. */
  doubled: number;
  /** About something else than was asked for, or an act told that was not done, or done and neither told nor said to be unsure. */
  wrong: number;
  /** Bare errors: neither an answer nor a problem in our own words. */
  bare: number;
}

/** Counts that are all 0. */
export const noCounts = (): VisitCounts => ({
  ...{ visits: 0, turns: 0, honest: 0, again: new Map(), longestWaitMs: 0, lost: 0, doubled: 0, wrong: 0, bare: 0 },
});

const QUESTIONS = 4;
const ANSWERED_WITHIN_MS = 120_000;
const ASK_AGAIN_AFTER_MS = 300;
const LOOK_EVERY_MS = 50;

interface Said {
  readonly text: string;
  readonly turn: Turn;
}

/** Everybody who is in the shop; they come until told to stop. */
export class Visits {
  readonly counts = noCounts();
  /** What was wrong, in words, the first few. */
  readonly complaints: string[] = [];
  /** The conversations that ended, with how many turns each had: what events must have told of. */
  readonly ended = new Map<string, number>();
  private nextVisit = 0;
  private isOver = false;
  private coming: Promise<void>[] = [];

  constructor(private readonly options: VisitOptions) {}

  /** So many shoppers at once. */
  start(atOnce: number): void {
    this.isOver = false;
    this.coming = Array.from({ length: atOnce }, async () => {
      while (!this.isOver) await this.visit(this.nextVisit++);
    });
  }

  /** Lets those who are there finish. */
  async finish(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.coming);
  }

  /** Waits until so many more visits have ended; each ends, as nobody asks for ever. */
  async until(more: number): Promise<void> {
    const wanted = this.counts.visits + more;
    while (this.counts.visits < wanted) await delay(LOOK_EVERY_MS);
  }

  /** A new tally, for the next fault. */
  takeCounts(): VisitCounts {
    const taken = { ...this.counts, again: new Map(this.counts.again) };
    Object.assign(this.counts, noCounts());
    return taken;
  }

  private async visit(number: number): Promise<void> {
    try {
      const { customerToken } = this.options;
      const talk = await this.insist(number, (url) => Conversation.open(url, { locale: 'en', customerToken }));
      const said: Said[] = [];
      for (let question = 0; question < QUESTIONS; question++) {
        const sku = skuOf(number * QUESTIONS + question);
        const turn = await this.say(number, talk, said, `How much is ${sku}? (${question + 1})`);
        const facts = turn.replies[0]?.facts ?? {};
        if (facts['unavailable'] === true) this.counts.honest += 1;
        else if (facts['sku'] !== sku) this.complain('wrong', `asked ${sku}, told ${JSON.stringify(facts)}`);
      }
      await this.cancel(number, talk, said);
      await this.check(number, talk, said);
      this.ended.set(talk.conversationId, said.length);
    } catch (error) {
      this.complain('lost', `visit ${number}: ${String(error)}`);
    }
    this.counts.visits += 1;
  }

  /** An order of its own is cancelled: told if and only if it was done. */
  private async cancel(number: number, talk: Conversation, said: Said[]): Promise<void> {
    await this.say(number, talk, said, `cancel order ${orderOf(number)}, I changed my mind`);
    await this.say(number, talk, said, 'yes, cancel it');
    const order = await this.insist(number, async (url) => {
      const headers = { authorization: `Bearer ${this.options.customerToken}` };
      const response = await fetch(`${url}/v1/orders/${orderOf(number)}`, {
        headers,
        signal: AbortSignal.timeout(30_000),
      });
      if (!response.ok) throw new HttpProblemError(response.status, (await response.json()) as never);
      return (await response.json()) as { status: string };
    });
    const facts = said.slice(-2).flatMap(({ turn }) => turn.replies.map((reply) => reply.facts));
    const isTold = facts.some(({ done }) => done === true);
    const isUnsure = facts.some(({ unavailable }) => unavailable === true);
    const isDone = order.status === 'cancelled';
    if (isTold !== isDone && !(isUnsure && !isTold))
      this.complain('wrong', `${orderOf(number)} is ${order.status}: ${JSON.stringify(facts)}`);
    if (isUnsure) this.counts.honest += 1;
  }

  private async check(number: number, talk: Conversation, said: readonly Said[]): Promise<void> {
    const messages = await this.insist(number, (url) => Conversation.at(url, talk).transcript());
    const heard = messages.filter(({ role }) => role === 'shopper').map(({ text }) => text);
    for (const { text } of said) {
      const stands = heard.filter((one) => one === text).length;
      if (stands === 0) this.complain('lost', `"${text}" is not in the transcript`);
      if (stands > 1) this.complain('doubled', `"${text}" is ${stands} times in the transcript`);
    }
    const ids = messages.filter(({ role }) => role === 'assistant').map(({ id }) => id);
    const answered = said.flatMap(({ turn }) => turn.replies.map(({ id }) => id));
    if (answered.some((id) => !ids.includes(id))) this.complain('lost', 'a reply is not in the transcript');
    // The greeting, too.
    if (ids.length > answered.length + 1) this.complain('doubled', `${ids.length} replies, ${answered.length} heard`);
  }

  private async say(number: number, talk: Conversation, said: Said[], text: string): Promise<Turn> {
    const clientMessageId = `${said.length}`;
    const turn = await this.insist(number, (url) => Conversation.at(url, talk).say(text, { clientMessageId }));
    said.push({ text, turn });
    this.counts.turns += 1;
    return turn;
  }

  /** Through one gateway and the other, until it is answered. */
  private async insist<Result>(number: number, attempt: (url: string) => Promise<Result>): Promise<Result> {
    const startedAtMs = performance.now();
    for (let tries = 0; ; tries++) {
      const urls = this.options.urls();
      try {
        const result = await attempt(urls[(number + tries) % urls.length] ?? '');
        this.counts.longestWaitMs = Math.max(this.counts.longestWaitMs, performance.now() - startedAtMs);
        return result;
      } catch (error) {
        this.note(error);
        if (performance.now() - startedAtMs > ANSWERED_WITHIN_MS) throw error;
        await delay(ASK_AGAIN_AFTER_MS);
      }
    }
  }

  /** A broken connection is what a killed gateway leaves; all else must be a problem in our own words. */
  private note(error: unknown): void {
    const isOurs = error instanceof HttpProblemError && typeof error.problem.code === 'string';
    const isBroken = error instanceof TypeError || (error instanceof Error && error.name === 'TimeoutError');
    const kind = isOurs ? `${error.status} ${error.problem.code}` : isBroken ? 'connection' : 'bare';
    this.counts.again.set(kind, (this.counts.again.get(kind) ?? 0) + 1);
    if (kind === 'bare') this.complain('bare', String(error));
  }

  private complain(what: 'lost' | 'doubled' | 'wrong' | 'bare', text: string): void {
    this.counts[what] += 1;
    if (this.complaints.length < 50) this.complaints.push(`${what}: ${text}`.slice(0, 400));
  }
}
