// What people did for shoppers who were not understood: which line it speaks of, and when it counts.
import type { LineOrigin, SkillName } from '#contracts';
import { notUnderstoodBefore } from './implied.js';
import { offeredFrom, type TeachableRow } from './offered.js';

const before = (
  ...lines: readonly (readonly ['shopper' | 'assistant' | 'agent', SkillName?])[]
): string | undefined => {
  const messages = lines.map(([role], at) => ({ id: `${at}`, role }));
  const origins = lines.map(([, skill], at): [string, LineOrigin] => [
    `${at}`,
    { messageId: `${at}`, ...(skill === undefined ? {} : { skills: [skill] }) },
  ]);
  return notUnderstoodBefore(messages, new Map(origins))?.id;
};

describe('notUnderstoodBefore', () => {
  it('is the last line before a person came, where it was not understood', () => {
    expect(before(['shopper', 'fallback'], ['assistant'], ['shopper', 'handoff'], ['agent'])).toBe('0');
    expect(before(['shopper', 'price'], ['assistant'], ['shopper', 'fallback'], ['assistant'])).toBe('2');
  });

  it('is none where something else was understood in between, or said to the person', () => {
    expect(before(['shopper', 'fallback'], ['assistant'], ['shopper', 'return-order'], ['agent'])).toBeUndefined();
    expect(before(['shopper', 'handoff'], ['agent'], ['shopper', 'fallback'])).toBeUndefined();
    expect(before()).toBeUndefined();
  });
});

describe('offeredFrom', () => {
  const labels = ['cancel-order', 'return-order', 'fallback'];
  const row = (id: string, one: Partial<TeachableRow>): TeachableRow => ({
    ...{ id, conversation_id: id, line_id: '1', agent_id: id, meant: 'cancel-order', learnt: 'wobbly gnomes ate it' },
    ...{ base: { probabilities: [0.3, 0.3, 0.4], inside: 0.3 }, base_digest: 'x', decision: null, is_implied: true },
    ...one,
  });
  const offered = (...rows: readonly TeachableRow[]) =>
    offeredFrom(rows, labels, 2).map(({ id, isConfirmed, isDisputed }) => [id, isConfirmed, isDisputed]);

  it('leaves out what one person alone did, however often', () => {
    expect(offered(row('mei', {}))).toEqual([]);
    expect(offered(row('a', { agent_id: 'mei' }), row('b', { agent_id: 'mei' }))).toEqual([]);
    expect(offered(row('mei', {}), row('bob', { learnt: 'a whole other matter' }))).toEqual([]);
    expect(offered(row('mei', {}), row('bob', { meant: 'return-order' }))).toEqual([]);
  });

  it('counts once two people did it, somebody marked the same, or a lead confirmed it', () => {
    expect(offered(row('mei', {}), row('bob', {}))).toEqual([
      ['mei', true, false],
      ['bob', true, false],
    ]);
    expect(offered(row('mei', { decision: 'confirm' }))).toEqual([['mei', true, false]]);
    const marked = { conversation_id: 'mei', is_implied: false };
    expect(offered(row('mei', {}), row('bob', marked))).toEqual([
      ['mei', true, false],
      ['bob', true, false],
    ]);
  });

  it('disputes nothing that somebody marked', () => {
    const marked = row('bob', { conversation_id: 'mei', is_implied: false, meant: 'return-order' });
    expect(offered(row('mei', {}), marked)).toEqual([['bob', false, false]]);
  });
});
