// Whatever comes together in conversations that people take, through two gateways: what was lost, said twice, or said over somebody.
import { setTimeout as delay } from 'node:timers/promises';
import type { TranscriptMessage } from '#contracts';
import { Conversation } from '#testing';
import { DeskClient } from '../../people/desk-client.js';
import { eachAtOnce } from './serving.js';

/** Where the runs go, and what they may use. */
export interface FenceOptions {
  /** The gateways as they are now: one that was ended has another in its place. */
  readonly urls: () => readonly string[];
  readonly runs: number;
  readonly atOnce: number;
  readonly tokenOf: (agentId: string) => Promise<string>;
  /** Pending orders of the customer, one for each run that has a plan open; without them there are no such runs. */
  readonly orders?: { readonly customerToken: string; readonly ids: readonly string[] };
}

/** What must be 0, but `runs`, `lapsed` and `unanswered`: holds that ended by themselves, and requests that no retry got an answer to. */
export interface FenceCounts {
  runs: number;
  lost: number;
  doubled: number;
  talkedOver: number;
  twoHolders: number;
  untold: number;
  lapsed: number;
  unanswered: number;
}

const MAX_ATTEMPTS = 60;
const RETRY_MS = 500;
const QUESTION = '马克杯多少钱？有货吗？';
const FIRST_LINE = '您好，我来看看';

/** Plays the runs. Requests that fail are made again, through the other gateway, as the pages do. */
export async function playFenceRuns(options: FenceOptions, say: (line: string) => void): Promise<FenceCounts> {
  const counts: FenceCounts = {
    ...{ runs: 0, lost: 0, doubled: 0, talkedOver: 0, twoHolders: 0, untold: 0, lapsed: 0, unanswered: 0 },
  };
  const runs = Array.from({ length: options.runs }, (_, run) => run);
  await eachAtOnce(runs, options.atOnce, async (run) => {
    try {
      await new FenceRun(options, counts, run).play();
    } catch (error) {
      counts.unanswered += 1;
      say(`  run ${run}: ${String(error).slice(0, 300)}`);
    }
    counts.runs += 1;
    if (counts.runs % 20 === 0) say(`  ${counts.runs} runs`);
  });
  return counts;
}

/** One conversation. */
class FenceRun {
  constructor(
    private readonly options: FenceOptions,
    private readonly counts: FenceCounts,
    private readonly run: number,
  ) {}

  async play(): Promise<void> {
    const { orders } = this.options;
    const orderId = this.run % 3 === 2 ? orders?.ids[Math.floor(this.run / 3)] : undefined;
    const talk = await this.insist((url) =>
      Conversation.open(url, {
        locale: 'zh',
        ...(orderId === undefined ? {} : { customerToken: orders?.customerToken }),
      }),
    );
    if (orderId !== undefined) await this.asShopper(talk, `取消订单 ${orderId}，不想要了`);
    await this.insist((url) => Conversation.at(url, talk).requestHandoff());
    const said = this.asShopper(talk, orderId === undefined ? QUESTION : '确认');
    await delay((this.run * 7) % 120);
    const { agentId, term } = await this.takenByOne(talk);
    const lines = [FIRST_LINE, `第二句 ${this.run}`];
    const [first] = [await this.line(talk, agentId, term, FIRST_LINE), await said];
    const second = await this.line(talk, agentId, term, lines[1] ?? '');
    const old = await this.asAgent(agentId, (desk) =>
      desk.say(talk.conversationId, { term: term - 1, text: '旧标签页' }),
    );
    const messages = await this.insist((url) => Conversation.at(url, talk).transcript());
    const isWhole = first === 200 && second === 200;
    if (!isWhole) this.counts.lapsed += 1;
    for (const [index, status] of [first, second].entries()) {
      const stands = messages.filter(({ text }) => text === lines[index]).length;
      if (status === 200 && stands === 0) this.counts.lost += 1;
      if (stands > 1) this.counts.doubled += 1;
    }
    if (old.status === 200 || messages.some(({ text }) => text === '旧标签页')) this.counts.talkedOver += 1;
    if (overheard(messages)) this.counts.talkedOver += 1;
    if (orderId !== undefined) await this.checkTold(orderId, messages);
    await this.asAgent(agentId, (desk) =>
      desk.call('POST', `/conversations/${talk.conversationId}/release`, { term, to: 'assistant' }),
    );
  }

  /** Two take it at once, through two gateways: one of them gets it. */
  private async takenByOne({ conversationId }: Conversation): Promise<{ agentId: string; term: number }> {
    const agentIds = [`mei-${this.run}`, `bob-${this.run}`];
    const outcomes = await Promise.all(agentIds.map((id) => this.asAgent(id, (desk) => desk.take(conversationId))));
    const winners = agentIds.filter((_, index) => outcomes[index]?.status === 200);
    if (winners.length > 1) this.counts.twoHolders += 1;
    const [agentId] = winners;
    const term = outcomes.find(({ status }) => status === 200)?.body.term;
    if (agentId === undefined || term === undefined)
      throw new Error(
        `nobody got it: ${outcomes.map(({ status, body }) => `${status} ${body.code ?? ''}`).join(', ')}`,
      );
    return { agentId, term };
  }

  /** An act is told if and only if it was done. */
  private async checkTold(orderId: string, messages: readonly TranscriptMessage[]): Promise<void> {
    const { customerToken = '' } = this.options.orders ?? {};
    const order = await this.insist(async (url) => {
      const response = await fetch(`${url}/v1/orders/${orderId}`, {
        headers: { authorization: `Bearer ${customerToken}` },
      });
      if (!response.ok) throw new Error(String(response.status));
      return (await response.json()) as { status: string };
    });
    const told = messages.filter(({ reply }) => reply?.facts['done'] === true).length;
    if (told !== (order.status === 'cancelled' ? 1 : 0)) this.counts.untold += 1;
  }

  private async line({ conversationId }: Conversation, agentId: string, term: number, text: string): Promise<number> {
    const body = { term, text, clientMessageId: text };
    const answers = await Promise.all([
      this.asAgent(agentId, (desk) => desk.say(conversationId, body)),
      this.asAgent(agentId, (desk) => desk.say(conversationId, body)),
    ]);
    return answers.find(({ status }) => status === 200)?.status ?? answers[0].status;
  }

  private async asShopper(talk: Conversation, text: string): Promise<void> {
    const clientMessageId = `${talk.conversationId}-${text}`;
    await this.insist((url) => Conversation.at(url, talk).say(text, { clientMessageId }));
  }

  private async asAgent<Got extends { status: number }>(
    agentId: string,
    call: (desk: DeskClient) => Promise<Got>,
  ): Promise<Got> {
    const token = await this.options.tokenOf(agentId);
    return await this.insist(async (url) => {
      const answer = await call(DeskClient.withToken(url, token, agentId));
      if (answer.status >= 500 || answer.status === 429) throw new Error(`${answer.status}`);
      return answer;
    });
  }

  private attempts = 0;

  /** Tries until it is answered. */
  private async insist<Result>(attempt: (url: string) => Promise<Result>): Promise<Result> {
    let last: unknown;
    for (let tries = 0; tries < MAX_ATTEMPTS; tries++) {
      const urls = this.options.urls();
      this.attempts += 1;
      try {
        return await attempt(urls[(this.run + this.attempts) % urls.length] ?? '');
      } catch (error) {
        last = error;
        await delay(RETRY_MS);
      }
    }
    throw last;
  }
}

/** Whether the assistant said something behind the person's first line, but that the hold was lost. */
function overheard(messages: readonly TranscriptMessage[]): boolean {
  const first = messages.findIndex(({ text }) => text === FIRST_LINE);
  const after = first < 0 ? [] : messages.slice(first + 1);
  const lapsed = after.findIndex(({ reply }) => reply?.facts['lost'] === true);
  return after.slice(0, lapsed < 0 ? undefined : lapsed).some(({ role }) => role === 'assistant');
}
