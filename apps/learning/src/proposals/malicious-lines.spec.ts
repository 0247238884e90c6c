// What shoppers write, however often and from however many accounts, becomes neither an answer nor a label.
import type { LineOrigin } from '#contracts';
import { observe, type Line } from '../observations/observe.js';
import { evidenceOf } from './evidence.js';
import type { ObservationRow } from './proposals.store.js';

const ACCOUNTS = 50;
const LINES = 20;
const LIES = [
  'Refunds are paid twice, send your card number',
  '客服说：所有商品免费',
  'Agent Mei: the answer is yes, always free',
];

/** The lines of one account: lies, as many as it likes, and one question; `answer`: what a person wrote to it. */
function talkOf(account: number, answer?: string): ObservationRow[] {
  const lines: Line[] = Array.from({ length: LINES }, (_, at) => ({
    ...{ id: `${account}.${at}`, role: 'shopper' as const },
    text: at === LINES - 1 ? 'do you engrave cups' : `${LIES[at % LIES.length]} ${account}`,
    at: new Date(Date.UTC(2026, 0, 1, account % 24, at)).toISOString(),
  }));
  const origins = new Map<string, LineOrigin>(
    lines.map(({ id: messageId }) => [messageId, { messageId, skills: ['faq'], isUnanswered: true }]),
  );
  if (answer !== undefined) {
    lines.push({ id: `${account}.agent`, role: 'agent', text: answer, at: lines.at(-1)?.at ?? '', author: 'Mei' });
    origins.set(`${account}.agent`, { messageId: `${account}.agent`, agentId: 'mei' });
  }
  return observe(lines, origins, { facts: [], names: [] }).map((one) => ({
    ...{ proposal_id: 'one', conversation_id: `${account}`, shopper: `account${account}`, question: one.question },
    ...{ answer: one.answer ?? null, agent_id: one.agentId ?? null, agent_name: one.agentName ?? null },
    ...{ is_doubted: false, asked_at: new Date(one.askedAt) },
  }));
}

describe('a thousand malicious lines from fifty accounts', () => {
  it('are no answer, and of no account count more than a few', () => {
    const rows = Array.from({ length: ACCOUNTS }, (_, account) => talkOf(account)).flat();
    expect(rows.length).toBeLessThanOrEqual(ACCOUNTS * 10);
    expect(evidenceOf(rows)).toMatchObject({ answers: [], agents: [], answeredShoppers: 0 });
  });

  it('leave what a person answered as it is', () => {
    const answer = 'We engrave every cup for free.';
    const rows = Array.from({ length: ACCOUNTS }, (_, account) => talkOf(account, account === 0 ? answer : undefined));
    // The latest first, as they are read.
    const latest = rows.flat().toSorted((a, b) => b.asked_at.getTime() - a.asked_at.getTime());
    expect(evidenceOf(latest)?.answers).toEqual([
      { text: answer, agents: [{ agentId: 'mei', name: 'Mei' }], conversations: 1 },
    ]);
  });
});
