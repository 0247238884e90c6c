// A small shop whose people teach the assistant: one product, three policies, two orders, and shoppers whose questions go to a person.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Locale, Problem, Proposal, Taught } from '#contracts';
import { Conversation, type TestShop } from '#testing';
import { DeskClient } from '../people/desk-client.js';

const PATIENCE_MS = 30_000;
const LOOK_EVERY_MS = 100;

/** Writes the shop into a folder of its own and returns where. Its customers are `ann` and `bo`. */
export async function writeTeachingShop(): Promise<string> {
  const cny = (amount: number) => ({ amount, currency: 'CNY' });
  const files: Record<string, unknown[]> = {
    'store.json': [{ name: 'Mugs', currency: 'CNY', locales: ['zh', 'en'], timezone: 'Asia/Shanghai' }],
    'products.jsonl': [
      { id: 'mug', title: { zh: '马克杯', en: 'Mug' }, variants: [{ sku: 'MUG', price: cny(5_000) }] },
    ],
    'stock.jsonl': [{ sku: 'MUG', warehouse: 'main', onHand: 500 }],
    'customers.jsonl': [
      { id: 'ann', name: 'Ann Fairweather', paymentMethods: [{ id: 'card', kind: 'credit-card' }] },
      { id: 'bo', name: '薄小满' },
    ],
    'orders.jsonl': ['A-1001', 'A-1002'].map((id) => ({
      ...{ id, customerId: 'ann', status: 'pending', placedAt: '2026-11-19T08:00:00Z' },
      address: { country: 'CN', region: '上海', city: '上海', line1: '南京路 1 号' },
      items: [{ sku: 'MUG', productId: 'mug', title: { zh: '马克杯', en: 'Mug' }, unitPrice: cny(5_000) }],
      payments: [{ type: 'payment', methodId: 'card', amount: cny(5_000) }],
    })),
    'faqs.jsonl': [
      {
        id: 'returns',
        questions: [{ zh: '怎么退货？', en: 'How do I return something?' }],
        answer: { zh: '收到后 7 天内可以退货。', en: 'You can return things within 7 days.' },
      },
      {
        id: 'dogs',
        questions: [{ zh: '店里可以带狗吗？', en: 'Are dogs allowed in the shop?' }],
        answer: { zh: '可以带狗进店。', en: 'Dogs are allowed in the shop.' },
      },
    ],
  };
  const folder = await mkdtemp(join(tmpdir(), 'daogou-teaching-'));
  for (const [name, lines] of Object.entries(files))
    await writeFile(join(folder, name), lines.map((line) => JSON.stringify(line)).join('\n'));
  return folder;
}

/** Words that ask for a person. */
const PERSON: Readonly<Record<Locale, string>> = { zh: '转人工', en: 'I want to talk to a person' };

/** A shopper asks, wants a person, and the person writes some lines and gives the conversation back. */
export async function askAndAnswer(
  url: string,
  asked: { locale: Locale; question: string; agent: DeskClient; lines: readonly string[]; customerToken?: string },
): Promise<Conversation> {
  const { locale, question, agent, lines, customerToken } = asked;
  const talk = await Conversation.open(url, { locale, ...(customerToken === undefined ? {} : { customerToken }) });
  await talk.say(question);
  await talk.say(PERSON[locale]);
  await answer(talk, agent, lines);
  return talk;
}

/** A person takes a conversation, writes lines and gives it back. */
export async function answer(talk: Conversation, agent: DeskClient, lines: readonly string[]): Promise<void> {
  const { conversationId } = talk;
  const { status, body } = await agent.take(conversationId);
  if (status !== 200) throw new Error(`not taken: ${status} ${JSON.stringify(body)}`);
  const { term } = body;
  for (const text of lines) await agent.say(conversationId, { term, text });
  await agent.call('POST', `/conversations/${conversationId}/release`, { term, to: 'assistant' });
}

/** A lead at the learning, over HTTP, as the page is. */
export class Teacher {
  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  static async signIn(shop: TestShop, agentId: string): Promise<Teacher> {
    const { token } = await DeskClient.signIn(shop, agentId, 'lead');
    return new Teacher(shop.url, token);
  }

  async call<Body = Record<string, unknown>>(
    method: string,
    path: string,
    body?: object,
  ): Promise<{ status: number; body: Body & Partial<Problem> }> {
    const response = await fetch(`${this.url}/v1/learning/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as Body & Partial<Problem> };
  }

  async proposals(state = 'open'): Promise<Proposal[]> {
    return (await this.call<{ proposals: Proposal[] }>('GET', `proposals?state=${state}`)).body.proposals;
  }

  /** Looks again until there is such a proposal: what is heard is read within seconds. */
  async proposal(fits: (proposal: Proposal) => boolean): Promise<Proposal> {
    const deadlineMs = Date.now() + PATIENCE_MS;
    for (;;) {
      const proposals = await this.proposals();
      const found = proposals.find(fits);
      if (found !== undefined) return found;
      if (Date.now() > deadlineMs) throw new Error(`no such proposal among ${JSON.stringify(proposals, undefined, 1)}`);
      await delay(LOOK_EVERY_MS);
    }
  }

  async decide(
    proposalId: string,
    body: object,
  ): Promise<{ status: number; body: { faqId?: string } & Partial<Problem> }> {
    return await this.call('POST', `proposals/${proposalId}`, body);
  }

  async taught(id: string): Promise<Taught & { conversations: { conversationId: string }[] }> {
    return (await this.call<Taught & { conversations: { conversationId: string }[] }>('GET', `knowledge/${id}`)).body;
  }
}
