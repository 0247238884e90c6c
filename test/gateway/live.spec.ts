// What a storefront gets of a conversation as it happens: the stream, the socket, and the wish for a person.
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { Bus, clientOf } from '#bus';
import { dialogCalls, type LiveEvent } from '#contracts';
import { Conversation, SocketClient, startShop, type TestShop } from '#testing';

let shop: TestShop;
beforeAll(async () => {
  shop = await startShop({ env: { MAX_LIVE_CONNECTIONS: '40' } });
});
afterAll(async () => {
  await shop.stop();
});

const typesOf = (events: readonly LiveEvent[]): string[] => events.map((event) => event.type);
const messagesOf = (events: readonly LiveEvent[]): string[] =>
  events.flatMap((event) => (event.type === 'message' ? [event.data.text] : []));

describe('the stream of a conversation', () => {
  it('carries what is said, to each who follows, as the transcript has it', async () => {
    const talk = await Conversation.open(shop.url);
    const [one, two] = await Promise.all([talk.stream(), talk.stream()]);
    const turn = await talk.say('LX-700多少钱？有货吗？', { clientMessageId: 'm-1' });
    const texts = ['LX-700多少钱？有货吗？', ...turn.replies.map((reply) => reply.text)];
    for (const stream of [one, two]) {
      await stream.message(texts.at(-1) ?? '');
      expect(messagesOf(stream.items)).toEqual(texts);
      expect(stream.items[0]).toMatchObject({ type: 'held-by', data: { heldBy: 'assistant' } });
      expect(typesOf(stream.items)).toEqual(expect.arrayContaining(['typing', 'delta', 'message']));
      const lines = await talk.transcript(talk.greeting.id);
      expect(stream.items.flatMap((event) => (event.type === 'message' ? [event.data] : []))).toEqual(lines);
      stream.close();
    }
  });

  it('writes each reply piece by piece before it is a message, and stops typing', async () => {
    const talk = await Conversation.open(shop.url);
    const stream = await talk.stream();
    const turn = await talk.say('How much is the LX-700? When would it reach Shanghai?');
    await stream.message(turn.replies.at(-1)?.text ?? '');
    for (const reply of turn.replies) {
      const pieces = stream.items.flatMap((event) =>
        event.type === 'delta' && event.data.replyId === reply.id ? [event.data] : [],
      );
      expect(pieces[0]?.index).toBe(0);
      expect(pieces.map((piece) => piece.text).join('')).toBe(reply.text);
      const types = stream.items.map((event) =>
        event.type === 'delta' ? `delta ${event.data.replyId}` : `${event.type} ${event.id ?? ''}`,
      );
      expect(types.indexOf(`delta ${reply.id}`)).toBeLessThan(types.indexOf(`message ${reply.id}`));
    }
    const typing = stream.items.flatMap((event) => (event.type === 'typing' ? [event.data] : []));
    expect(typing).toEqual([
      { by: 'assistant', typing: true },
      { by: 'assistant', typing: false },
    ]);
    stream.close();
  });

  it('goes on after the last event that was read: nothing is left out, nothing comes twice', async () => {
    const talk = await Conversation.open(shop.url);
    const first = await talk.stream();
    await talk.say('你好');
    await first.first((event) => event.type === 'message' && event.data.role === 'assistant');
    const known = first.lastEventId;
    first.close();
    await talk.say('谢谢');
    await talk.say('再见');
    const second = await talk.stream(known);
    await second.message(/再见！$|再见$/);
    await second.first(
      (event) => event.type === 'message' && event.data.role === 'assistant' && /祝您/.test(event.data.text),
    );
    const after = await talk.transcript(known);
    expect(second.items.flatMap((event) => (event.type === 'message' ? [event.id] : []))).toEqual(
      after.map((line) => line.id),
    );
    second.close();
    const fromNowhere = await talk.stream('no-such-message');
    await fromNowhere.message(talk.greeting.text);
    fromNowhere.close();
  });

  it('says that a conversation was erased and ends, and is refused afterwards', async () => {
    const talk = await Conversation.open(shop.url);
    const stream = await talk.stream();
    await talk.erase();
    await stream.ended;
    expect(stream.items.at(-1)?.type).toBe('erased');
    await expect(talk.stream()).rejects.toThrow(/^404 .*no-such-conversation/);
  });

  it("is open to the conversation's own token in the header only", async () => {
    const talk = await Conversation.open(shop.url);
    const other = await Conversation.open(shop.url);
    const path = `${shop.url}/v1/conversations/${talk.conversationId}/stream`;
    expect((await fetch(path)).status).toBe(401);
    expect((await fetch(`${path}?token=${talk.token}`)).status).toBe(401);
    expect((await fetch(path, { headers: { authorization: `Bearer ${other.token}` } })).status).toBe(403);
  });

  it('holds a bounded number of streams of one conversation, and frees the place of one that left', async () => {
    const talk = await Conversation.open(shop.url);
    const streams = await Promise.all(Array.from({ length: 8 }, () => talk.stream()));
    await expect(talk.stream()).rejects.toThrow(/^429 .*too-many-connections/);
    streams[0]?.close();
    for (let tries = 0; ; tries++) {
      try {
        streams.push(await talk.stream());
        break;
      } catch (error) {
        if (tries > 100) throw error;
        await delay(20);
      }
    }
    for (const stream of streams) stream.close();
  });

  it('does not hold others up for a client that reads nothing, and gives that one everything once it reads', async () => {
    const talk = await Conversation.open(shop.url);
    const { hostname, port } = new URL(shop.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      `GET /v1/conversations/${talk.conversationId}/stream HTTP/1.1\r\nhost: ${hostname}\r\nauthorization: Bearer ${talk.token}\r\n\r\n`,
    );
    await new Promise<void>((resolve) => socket.once('data', () => resolve()));
    socket.pause();
    const quick = await talk.stream();
    const said = Array.from({ length: 12 }, (_, index) => `${index} ${'好'.repeat(3_900)}`);
    for (const text of said) await talk.say(text);
    await quick.message(said.at(-1) ?? '');
    quick.close();
    let read = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => (read += chunk));
    socket.resume();
    for (let tries = 0; tries < 500 && !read.includes(said.at(-1) ?? ''); tries++) await delay(20);
    for (const text of said) expect(read).toContain(`"text":${JSON.stringify(text)}`);
    socket.destroy();
  });

  it('shows what came through somebody else: a message by another gateway or a service', async () => {
    const talk = await Conversation.open(shop.url);
    const stream = await talk.stream();
    await clientOf(shop.bus as Bus, dialogCalls).sendMessage({
      conversationId: talk.conversationId,
      messageId: 'from-elsewhere',
      text: '从别处说的话',
    });
    await stream.message('从别处说的话');
    stream.close();
  });

  it('counts what is open', async () => {
    const talk = await Conversation.open(shop.url);
    const stream = await talk.stream();
    const metrics = await (await fetch(`${shop.url}/metrics`)).text();
    expect(Number(/^daogou_live_connections (\d+)$/m.exec(metrics)?.[1])).toBeGreaterThan(0);
    stream.close();
  });
});

describe('the socket', () => {
  const authenticated = async (talk: Conversation, after?: string): Promise<SocketClient> => {
    const client = await SocketClient.connect(shop.url);
    client.send({ type: 'authenticate', token: talk.token, after });
    await client.frame('authenticated');
    return client;
  };

  it('sends, answers and carries the same events', async () => {
    const talk = await Conversation.open(shop.url);
    const client = await authenticated(talk);
    client.send({ type: 'message', text: 'LX-700多少钱', clientMessageId: 'm-1' });
    const turn = await client.frame('turn');
    expect(turn.data).toMatchObject({ clientMessageId: 'm-1', heldBy: 'assistant', replies: [{ skill: 'price' }] });
    await client.first((frame) => frame.type === 'message' && frame.data?.['role'] === 'assistant');
    expect(client.items.map((frame) => frame.type)).toEqual(
      expect.arrayContaining(['authenticated', 'held-by', 'typing', 'delta', 'message', 'turn']),
    );
    client.send({ type: 'ping' });
    await client.frame('pong');
    client.socket.close();
    const resumed = await authenticated(talk, talk.greeting.id);
    await resumed.first((frame) => frame.type === 'message' && frame.data?.['text'] === 'LX-700多少钱');
    resumed.socket.close();
  });

  it('shows one client what another says and that it writes', async () => {
    const talk = await Conversation.open(shop.url);
    const [socket, stream] = await Promise.all([authenticated(talk), talk.stream()]);
    socket.send({ type: 'typing', typing: true });
    await stream.first((event) => event.type === 'typing' && event.data.by === 'shopper');
    await talk.say('你好');
    await socket.first((frame) => frame.type === 'message' && frame.data?.['text'] === '你好');
    socket.socket.close();
    stream.close();
  });

  it('takes the token from the header of the upgrade too, and refuses a bad one with 4401', async () => {
    const talk = await Conversation.open(shop.url);
    const good = await SocketClient.connect(shop.url, { authorization: `Bearer ${talk.token}` });
    await good.frame('authenticated');
    good.socket.close();
    const bad = await SocketClient.connect(shop.url, { authorization: 'Bearer nonsense' });
    expect(await bad.closed).toBe(4401);
    const silent = await SocketClient.connect(shop.url);
    silent.send({ type: 'message', text: '你好' });
    expect((await silent.frame('problem')).data).toMatchObject({ status: 401, code: 'no-token' });
    silent.socket.close();
  });

  it('names what is wrong with a frame and goes on; ends on what is no JSON or too large', async () => {
    const talk = await Conversation.open(shop.url);
    const client = await authenticated(talk);
    client.send({ type: 'message' });
    expect((await client.frame('problem')).data).toMatchObject({
      status: 400,
      code: 'bad-frame',
      detail: expect.stringContaining('text') as unknown,
    });
    client.send({ type: 'ping' });
    await client.frame('pong');
    client.send('{nonsense');
    expect(await client.closed).toBe(1007);
    const large = await authenticated(talk);
    large.send({ type: 'message', text: 'x'.repeat(70_000) });
    expect(await large.closed).toBe(1009);
  });

  it('refuses a flood, frame by frame and then for good', async () => {
    const talk = await Conversation.open(shop.url);
    const client = await authenticated(talk);
    for (let index = 0; index < 100; index++) client.send({ type: 'ping' });
    expect(await client.closed).toBe(1008);
    expect(client.items.some((frame) => frame.type === 'problem' && frame.data?.['code'] === 'too-many-frames')).toBe(
      true,
    );
  });

  it('ends with 4404 when the conversation is erased, and tells a plain request to upgrade', async () => {
    const talk = await Conversation.open(shop.url);
    const client = await authenticated(talk);
    await talk.erase();
    expect(await client.closed).toBe(4404);
    const plain = await fetch(`${shop.url}/v1/socket`);
    expect([plain.status, ((await plain.json()) as { code: string }).code]).toEqual([426, 'upgrade-required']);
  });
});

describe('the wish for a person', () => {
  it('by a button: 202, recorded, said in the conversation, and seen by who follows', async () => {
    const talk = await Conversation.open(shop.url);
    const stream = await talk.stream();
    const response = await fetch(`${shop.url}/v1/conversations/${talk.conversationId}/handoff`, {
      method: 'POST',
      headers: { authorization: `Bearer ${talk.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ reason: '想问发票的事' }),
    });
    expect([response.status, await response.json()]).toEqual([202, { heldBy: 'queue' }]);
    await stream.first((event) => event.type === 'held-by' && event.data.heldBy === 'queue');
    await stream.first((event) => event.type === 'message' && event.data.reply?.skill === 'handoff');
    // Twice is once.
    expect(await talk.requestHandoff()).toEqual({ heldBy: 'queue' });
    expect((await talk.transcript()).filter((line) => line.reply?.skill === 'handoff')).toHaveLength(1);
    stream.close();
  });

  it('in words: the assistant goes on helping, keeps how to be reached, and the wait can be ended', async () => {
    const talk = await Conversation.open(shop.url);
    const asked = await talk.say('我要找真人客服');
    expect(asked).toMatchObject({
      heldBy: 'queue',
      replies: [{ skill: 'handoff', facts: { reason: 'asked-for-person' } }],
    });
    expect((await talk.say('LX-700多少钱')).replies).toMatchObject([{ skill: 'price' }]);
    const given = await talk.say('我的电话是13900001234');
    expect(given.replies).toMatchObject([{ skill: 'handoff', facts: { contact: '13900001234' } }]);
    expect((await talk.say('转人工')).replies).toMatchObject([{ skill: 'handoff', facts: { contact: '13900001234' } }]);
    const ended = await talk.say('不用人工了');
    expect(ended).toMatchObject({ heldBy: 'assistant', replies: [{ skill: 'handoff' }] });
    const english = await Conversation.open(shop.url, { locale: 'en' });
    expect((await english.say('let me talk to a person')).heldBy).toBe('queue');
    expect((await english.say('you can e-mail me at jo@example.com')).replies).toMatchObject([
      { skill: 'handoff', facts: { contact: 'jo@example.com' } },
    ]);
    expect((await english.say('no need for a person anymore')).heldBy).toBe('assistant');
  });
});
