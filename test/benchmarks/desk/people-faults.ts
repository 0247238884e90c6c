// What must be harmless where people take conversations: each fault as a run that says what went wrong.
import { setTimeout as delay } from 'node:timers/promises';
import type { TranscriptMessage } from '#contracts';
import type { Conversation } from '#testing';
import type { FaultScene, Hands, Held } from './hands.js';

/** One thing that must do no harm. */
export interface PeopleFault {
  readonly name: string;
  /** What went wrong in one run; nothing is good. `lapsed`: the hold ended by itself, as it must where a person is away for too long. */
  readonly play: (hands: Hands) => Promise<readonly string[] | 'lapsed'>;
  /** So many runs at once, where most of a run is waiting. */
  readonly atOnce?: number;
  /** What is still wrong when all runs are over. */
  readonly after?: (scene: FaultScene) => Promise<readonly string[]>;
}

/** Rules by which anger calls a person, which by default only offers one. */
export const CALLING_RULES = [
  { reason: 'safety', when: { signs: ['safety'] }, then: 'call' },
  { reason: 'upset', when: { sentimentAtMost: -2 }, then: 'call' },
];

const FIRST_LINE = '您好，我来看看';
const QUESTION = '马克杯多少钱？有货吗？';
const ANGRY = '你们太差劲了！！垃圾服务，气死我了';
const PLANTED = 'kumquatisation';
const TAKERS = 20;
/** So far apart are the moments of a turn at which it is taken: from before it is read until it is saved. */
const TAKEN_WITHIN_MS = 400;
const STEPS = 40;
const LOST_WITHIN_MS = 120_000;
const GONE_WITHIN_MS = 60_000;
const LOOK_MS = 1_000;
const AGREEMENTS = ['好的', '确认', 'yes', '取消', '可以，取消吧'];

const names = ({ run }: Hands): readonly [string, string] => [`mei-${run}`, `bob-${run}`];
const count = (messages: readonly TranscriptMessage[], text: string): number =>
  messages.filter((message) => message.text === text).length;
const isLost = (messages: readonly TranscriptMessage[]): boolean =>
  messages.some(({ reply }) => reply?.facts['lost'] === true);
const unless = (isSo: boolean, harm: string): string[] => (isSo ? [] : [harm]);

/** Somebody waits, and the named one holds it. */
async function held(hands: Hands, agentId: string): Promise<{ talk: Conversation; hold: Held }> {
  const talk = await hands.open();
  await hands.callPerson(talk);
  return { talk, hold: await hands.take(talk, agentId) };
}

const manyTake: PeopleFault = {
  name: `${TAKERS} take one conversation at once`,
  play: async (hands) => {
    const talk = await hands.open();
    await hands.callPerson(talk);
    const agents = Array.from({ length: TAKERS }, (_, index) => `taker-${index}`);
    const answers = await Promise.all(
      agents.map((agentId) => hands.asAgent(agentId, (desk) => desk.take(talk.conversationId))),
    );
    const winners = agents.filter((_, index) => answers[index]?.status === 200);
    const [winner = ''] = winners;
    const others = answers.filter(({ status }) => status !== 200);
    const term = answers.find(({ status }) => status === 200)?.body.term ?? -1;
    await hands.release(talk, { agentId: winner, term });
    return [
      ...unless(winners.length === 1, `${winners.length} got it`),
      ...unless(
        others.every(({ body }) => body.code === 'held-by-other'),
        'somebody was not told that another holds it',
      ),
    ];
  },
};

/** Of somebody else's time, of the wrong person in this time, and of the same person before they had it again. */
const oldTab: PeopleFault = {
  name: 'a line from an old tab',
  play: async (hands) => {
    const [mei, bob] = names(hands);
    const { talk, hold } = await held(hands, mei);
    await hands.release(talk, hold, { to: 'queue' });
    const bobs = await hands.take(talk, bob);
    const old = [
      await hands.line(talk, hold, '旧标签页'),
      await hands.line(talk, { ...hold, term: bobs.term }, '旧标签页'),
    ];
    await hands.release(talk, bobs, { to: 'queue' });
    const now = await hands.take(talk, mei);
    old.push(await hands.line(talk, hold, '旧标签页'));
    await hands.line(talk, now, FIRST_LINE);
    const messages = await hands.transcript(talk);
    await hands.release(talk, now);
    return [
      ...unless(
        old.every(({ body }) => body.code === 'term-passed'),
        'the old tab was not refused',
      ),
      ...unless(count(messages, '旧标签页') === 0, 'the shopper read the old tab'),
      ...unless(count(messages, FIRST_LINE) === 1, 'the line of who holds it is not there once'),
    ];
  },
};

/** Taken at all moments of a turn, with a question or with a yes to an open plan; every line is written twice at once. */
const underWay: PeopleFault = {
  name: 'taken while a turn is under way',
  play: async (hands) => {
    const [mei] = names(hands);
    const orderId = hands.run % 2 === 0 ? undefined : hands.scene.nextOrder();
    const talk = await hands.open(orderId !== undefined);
    if (orderId !== undefined) await hands.say(talk, `取消订单 ${orderId}，不想要了`);
    await hands.callPerson(talk);
    const said = hands.say(talk, orderId === undefined ? QUESTION : '确认');
    await delay(((hands.run % STEPS) * TAKEN_WITHIN_MS) / STEPS);
    const hold = await hands.take(talk, mei);
    const written = await Promise.all([1, 2].map(() => hands.line(talk, hold, FIRST_LINE)));
    await said;
    const messages = await hands.transcript(talk);
    if (isLost(messages)) return 'lapsed';
    const behind = messages.slice(messages.findIndex(({ text }) => text === FIRST_LINE) + 1);
    const told = messages.filter(({ reply }) => reply?.facts['done'] === true).length;
    const isDone = orderId !== undefined && (await hands.statusOf(orderId)) === 'cancelled';
    await hands.release(talk, hold);
    return [
      ...unless(
        written.some(({ status }) => status === 200),
        'the line was refused',
      ),
      ...unless(count(messages, FIRST_LINE) === 1, 'the line is not there once'),
      ...unless(!behind.some(({ role }) => role === 'assistant'), 'the assistant spoke behind the person'),
      ...unless(told === (isDone ? 1 : 0), isDone ? 'done and not told once' : 'told and not done'),
    ];
  },
};

const agreed: PeopleFault = {
  name: '好的, yes or 取消 to the agent with a plan open',
  play: async (hands) => {
    const [mei] = names(hands);
    const orderId = hands.scene.nextOrder();
    const talk = await hands.open(true);
    const planned = await hands.say(talk, `取消订单 ${orderId}，不想要了`);
    await hands.callPerson(talk);
    const hold = await hands.take(talk, mei);
    const turn = await hands.say(talk, AGREEMENTS[hands.run % AGREEMENTS.length] ?? '');
    await hands.release(talk, hold);
    const after = await hands.say(talk, '好的');
    return [
      ...unless(planned.replies[0]?.needs === 'confirm', 'there was no plan'),
      ...unless(turn.replies.length === 0 && turn.heldBy === 'agent', 'the assistant answered'),
      ...unless(after.heldBy === 'assistant', 'it was not given back'),
      ...unless((await hands.statusOf(orderId)) === 'pending', 'the order was changed'),
    ];
  },
};

const sameAgain: PeopleFault = {
  name: 'handed back, then the same trouble, danger and the own wish',
  play: async (hands) => {
    const [mei] = names(hands);
    const talk = await hands.open();
    const first = await hands.say(talk, ANGRY);
    await hands.release(talk, await hands.take(talk, mei));
    const again = await hands.say(talk, ANGRY);
    const danger = await hands.say(talk, '充电宝冒烟了');
    await hands.release(talk, await hands.take(talk, mei));
    const wished = await hands.say(talk, '转人工');
    const taken = await hands.asAgent(mei, (desk) => desk.take(talk.conversationId));
    await hands.release(talk, { agentId: mei, term: taken.body.term });
    const answered = await hands.say(talk, '马克杯多少钱');
    return [
      ...unless(first.heldBy === 'queue', 'anger called nobody'),
      ...unless(again.heldBy === 'assistant', 'the same trouble called again at once'),
      ...unless(again.replies.at(-1)?.facts['offersPerson'] === true, 'nobody was offered'),
      ...unless(danger.heldBy === 'queue', 'danger called nobody'),
      ...unless(wished.heldBy === 'queue', 'the own wish called nobody'),
      ...unless(taken.body.packet?.class === 'returned', 'the third time is not marked'),
      ...unless(answered.replies[0]?.skill === 'price', 'the assistant stays silent after it was given back'),
    ];
  },
};

const toAndFro: PeopleFault = {
  name: 'two agents pass it to and fro',
  play: async (hands) => {
    const [mei, bob] = names(hands);
    const { talk, hold: first } = await held(hands, mei);
    await hands.say(talk, '在吗？');
    let hold = first;
    const lines: string[] = [];
    const harms: string[] = [];
    for (const [index, next] of [bob, mei, bob, undefined].entries()) {
      const text = `第 ${index} 句 ${hold.agentId}`;
      await Promise.all([1, 2].map(() => hands.line(talk, hold, text)));
      lines.push(text);
      if (next === undefined) break;
      await hands.release(talk, hold, { to: 'queue', toAgentId: next });
      if ((await hands.line(talk, hold, '太晚了')).status === 200) harms.push('a line after it was passed on');
      hold = await hands.take(talk, next);
    }
    const messages = await hands.transcript(talk);
    if (isLost(messages)) return 'lapsed';
    const said = messages.slice(messages.findIndex(({ text }) => text === '在吗？') + 1).map(({ text }) => text);
    await hands.release(talk, hold);
    return [
      ...harms,
      ...unless(said.join('\n') === lines.join('\n'), `not each line once and in order: ${said.join(' | ')}`),
    ];
  },
};

const erased: PeopleFault = {
  name: 'erased while held and while suggestions are made',
  play: async (hands) => {
    const [mei] = names(hands);
    const { talk, hold } = await held(hands, mei);
    const { conversationId } = talk;
    const path = `/conversations/${conversationId}`;
    await hands.say(talk, `马克杯多少钱 ${PLANTED}`);
    await hands.line(talk, hold, `您好 ${PLANTED}`);
    await hands.asAgent(mei, (desk) => desk.call('POST', `${path}/notes`, { text: PLANTED }));
    const suggesting = hands.asAgent(mei, (desk) => desk.call('GET', `${path}/suggestions`));
    await delay(hands.run % STEPS);
    await hands.erase(talk);
    await suggesting;
    const late = await hands.line(talk, hold, `还在吗 ${PLANTED}`);
    return unless(late.status === 404, `a line in what was erased: ${late.status}`);
  },
  after: async ({ sql }) => {
    const endsAtMs = performance.now() + GONE_WITHIN_MS;
    let found = await tablesWith(sql, PLANTED);
    while (found.length > 0 && performance.now() < endsAtMs) {
      await delay(LOOK_MS);
      found = await tablesWith(sql, PLANTED);
    }
    return found.map((table) => `a planted word stands in ${table}`);
  },
};

const agentGone: PeopleFault = {
  name: 'the agent’s machine dies',
  atOnce: 200,
  play: async (hands) => {
    const [mei, bob] = names(hands);
    const { talk, hold } = await held(hands, mei);
    await hands.line(talk, hold, FIRST_LINE);
    // No stream of theirs lives, so nothing renews the hold.
    const endsAtMs = performance.now() + LOST_WITHIN_MS;
    let messages = await hands.transcript(talk);
    const lost = (): number => messages.filter(({ reply }) => reply?.facts['lost'] === true).length;
    while (lost() === 0 && performance.now() < endsAtMs) {
      await delay(5 * LOOK_MS);
      messages = await hands.transcript(talk);
    }
    const late = await hands.line(talk, hold, '我回来了');
    const answered = await hands.say(talk, '马克杯多少钱');
    const next = await hands.take(talk, bob);
    await hands.line(talk, next, '我接着处理');
    const all = await hands.transcript(talk);
    await hands.release(talk, next);
    return [
      ...unless(lost() === 1, `told ${lost()} times that the person is gone`),
      ...unless(late.body.code === 'term-passed', 'who was gone could still speak'),
      ...unless(answered.replies[0]?.skill === 'price', 'the assistant stays silent'),
      ...unless(count(all, FIRST_LINE) === 1 && count(all, '我接着处理') === 1, 'a line is lost or there twice'),
    ];
  },
};

async function tablesWith(sql: FaultScene['sql'], word: string): Promise<string[]> {
  const tables = (await sql(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    [],
  )) as { name: string }[];
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await sql(`select 1 from ${name} t where t::text like $1 limit 1`, [`%${word}%`]);
    if (rows.length > 0) found.push(name);
  }
  return found;
}

/** All of them. */
export const peopleFaults: readonly PeopleFault[] = [
  manyTake,
  oldTab,
  underWay,
  agreed,
  sameAgain,
  toAndFro,
  erased,
  agentGone,
];
