// A reader on a transcript that is made up here, and a client that has room or not.
import { setImmediate as turn } from 'node:timers/promises';
import { UnavailableError } from '#bus';
import type { HeldBy, LiveEvent, TranscriptMessage } from '#contracts';
import { LiveReader, type LiveSink } from './live-reader.js';

class MadeUpClient implements LiveSink {
  readonly events: LiveEvent[] = [];
  readonly ends: string[] = [];
  room = true;

  send(event: LiveEvent): void {
    this.events.push(event);
  }

  hasRoom(): boolean {
    return this.room;
  }

  end(why: string): void {
    this.ends.push(why);
  }

  get ids(): string[] {
    return this.events.flatMap((event) => (event.type === 'message' ? [event.data.id] : []));
  }
}

describe('a reader of a conversation', () => {
  const at = new Date('2026-01-05T04:00:00Z');
  let lines: TranscriptMessage[];
  let heldBy: HeldBy;
  let reads: number;
  let isAway: boolean;
  let isErased: boolean;
  let client: MadeUpClient;
  let reader: LiveReader;

  const dialog = {
    getTranscript: ({ after, limit = 200, onlyLast }: { after?: string; limit?: number; onlyLast?: boolean }) => {
      reads += 1;
      if (isAway) return Promise.reject(new UnavailableError('away'));
      if (isErased) return Promise.resolve({ messages: [], refused: 'no-such-conversation' });
      const from = after === undefined ? 0 : lines.findIndex((line) => line.id === after) + 1;
      if (after !== undefined && from === 0) return Promise.resolve({ messages: [], refused: 'no-such-message' });
      if (onlyLast === true) return Promise.resolve({ messages: [], heldBy, lastId: lines.at(-1)?.id });
      return Promise.resolve({ messages: lines.slice(from, from + limit), heldBy });
    },
  };
  let position: number | undefined;
  let isStaffed: boolean;
  const desk = {
    getOutlook: () =>
      position === undefined
        ? Promise.reject(new UnavailableError('away'))
        : Promise.resolve({ isStaffed, position, estimatedWaitSeconds: 120 }),
  };
  const say = (...ids: string[]): void => {
    lines.push(...ids.map((id) => ({ id, role: 'shopper' as const, text: id, at: at.toISOString() })));
  };
  const settle = async (): Promise<void> => {
    for (let tick = 0; tick < 20; tick++) await turn();
  };

  beforeEach(async () => {
    lines = [];
    say('a', 'b');
    heldBy = 'assistant';
    position = undefined;
    isStaffed = true;
    reads = 0;
    isAway = false;
    isErased = false;
    client = new MadeUpClient();
    reader = new LiveReader('c-1', dialog as never, desk, client);
    await reader.begin(undefined);
  });

  it('begins with who holds the conversation, and with what comes from now on', async () => {
    reader.open();
    await settle();
    expect(client.events).toEqual([{ type: 'held-by', data: { heldBy: 'assistant' } }]);
    say('c');
    heldBy = 'queue';
    reader.hear({ kind: 'changed' });
    await settle();
    expect(client.ids).toEqual(['c']);
    expect(client.events.at(-1)).toEqual({ type: 'held-by', data: { heldBy: 'queue' } });
  });

  it('tells who waits how it looks, again only when it has changed, and no place where nobody is on', async () => {
    heldBy = 'queue';
    position = 2;
    reader.open();
    reader.hear({ kind: 'changed' });
    await settle();
    const waiting = (): unknown[] =>
      client.events.flatMap((event) => (event.type === 'held-by' && event.data.waiting ? [event.data.waiting] : []));
    expect(waiting()).toEqual([{ isStaffed: true, position: 2, estimatedWaitSeconds: 120 }]);
    reader.beat(at);
    await settle();
    expect(waiting()).toHaveLength(1);
    position = 1;
    reader.beat(at);
    await settle();
    expect(waiting().at(-1)).toEqual({ isStaffed: true, position: 1, estimatedWaitSeconds: 120 });
    isStaffed = false;
    reader.beat(at);
    await settle();
    expect(waiting().at(-1)).toEqual({ isStaffed: false });
    heldBy = 'agent';
    reader.hear({ kind: 'changed' });
    await settle();
    expect(client.events.at(-1)).toEqual({ type: 'held-by', data: { heldBy: 'agent' } });
  });

  it('says nothing before it is open, and then what happened meanwhile', async () => {
    say('c');
    reader.hear({ kind: 'changed' });
    reader.hear({ kind: 'typing', by: 'assistant', typing: true });
    reader.beat(at);
    await settle();
    expect(client.events).toEqual([]);
    reader.open();
    await settle();
    expect(client.events.map(({ type }) => type)).toEqual(['held-by', 'message']);
    expect(client.ids).toEqual(['c']);
  });

  it('ends as soon as it is open when the conversation was erased before', async () => {
    reader.hear({ kind: 'erased' });
    isErased = true;
    expect([client.events, client.ends]).toEqual([[], []]);
    reader.open();
    await settle();
    expect(client.ends).toEqual(['erased']);
  });

  it('takes many changes in one reading, and long transcripts page by page', async () => {
    reader.open();
    await settle();
    const before = reads;
    say(...Array.from({ length: 120 }, (_, index) => `m-${index}`));
    for (let count = 0; count < 50; count++) reader.hear({ kind: 'changed' });
    await settle();
    expect(client.ids).toHaveLength(120);
    expect(reads - before).toBeLessThan(6);
  });

  it('reads nothing more for a client without room, leaves out what is of the moment, and catches up', async () => {
    reader.open();
    await settle();
    client.room = false;
    const before = reads;
    say('c');
    reader.hear({ kind: 'changed' });
    reader.hear({ kind: 'typing', by: 'assistant', typing: true });
    reader.hear({ kind: 'text', replyId: 'r', index: 0, text: 'x' });
    await settle();
    expect([reads - before, client.events.length]).toEqual([0, 1]);
    client.room = true;
    reader.roomAgain();
    await settle();
    expect(client.ids).toEqual(['c']);
  });

  it('lets a client go that reads nothing for several heartbeats', () => {
    reader.open();
    client.room = false;
    for (let beat = 0; beat < 6; beat++) reader.beat(at);
    expect(client.ends).toEqual(['too-slow']);
  });

  it('finds what a lost signal spoke of, and reads again after a service was away', async () => {
    reader.open();
    await settle();
    say('c');
    reader.beat(at);
    reader.beat(at);
    await settle();
    expect(client.ids).toEqual(['c']);
    isAway = true;
    say('d');
    reader.hear({ kind: 'changed' });
    await settle();
    isAway = false;
    reader.beat(at);
    await settle();
    expect(client.ids).toEqual(['c', 'd']);
  });

  it('ends once when the conversation is erased', async () => {
    reader.open();
    await settle();
    isErased = true;
    reader.hear({ kind: 'changed' });
    await settle();
    reader.hear({ kind: 'erased' });
    expect(client.events.at(-1)).toEqual({ type: 'erased', data: {} });
    expect(client.ends).toEqual(['erased']);
    expect(await new LiveReader('c-1', dialog as never, desk, client).begin(undefined)).toBe(false);
  });
});
