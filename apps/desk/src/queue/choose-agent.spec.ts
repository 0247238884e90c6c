// Who is offered a conversation.
import { bestFor, chooseAgent, type Offerable, type PresentAgent } from './choose-agent.js';

const agent = (agentId: string, more: Partial<PresentAgent> = {}): PresentAgent => ({
  agentId,
  team: null,
  languages: null,
  capacity: 3,
  load: 0,
  freedAt: new Date(0),
  ...more,
});
const offer: Offerable = { locale: 'zh', team: null, wantedAgentId: null, lastAgentId: null, missedBy: [] };

describe('choosing an agent', () => {
  it.each([
    ['who has least in hand', [agent('a', { load: 1 }), agent('b')], {}, 'b'],
    ['who has been free for longest', [agent('a', { freedAt: new Date(9) }), agent('b')], {}, 'b'],
    ['who knows the customer', [agent('a'), agent('b', { load: 1 })], { lastAgentId: 'b' }, 'b'],
    ['whom a colleague named', [agent('a'), agent('b')], { wantedAgentId: 'b', lastAgentId: 'a' }, 'b'],
    ['nobody who has missed it', [agent('a'), agent('b', { load: 2 })], { missedBy: ['a'] }, 'b'],
    ['nobody without a place', [agent('a', { load: 2.25 })], { lastAgentId: 'a' }, undefined],
    ['somebody who speaks the language', [agent('a', { languages: ['en'] }), agent('b', { load: 2 })], {}, 'b'],
    ['somebody of the team', [agent('a'), agent('b', { team: 'returns', load: 1 })], { team: 'returns' }, 'b'],
  ] as const)('takes %s', (_, agents, more, chosen) => {
    expect(chooseAgent(agents, { ...offer, ...more })?.agentId).toBe(chosen);
  });
});

describe('a team in which nobody can take it', () => {
  const agents = [agent('a', { load: 2 }), agent('b', { team: 'returns', load: 3 }), agent('c', { languages: ['en'] })];
  it.each([
    ['has its time first', { team: 'returns' }, false, undefined],
    ['is helped by whoever is able then', { team: 'returns' }, true, 'a'],
    ['is not helped by who does not speak the language', { team: 'returns', missedBy: ['a'] }, true, undefined],
  ] as const)('%s', (_, more, isForAll, chosen) => {
    expect(bestFor(agents, { ...offer, ...more }, isForAll)?.agentId).toBe(chosen);
  });
  it('goes before others where it can', () => {
    const both = [...agents, agent('d', { team: 'returns', load: 2 })];
    expect(bestFor(both, { ...offer, team: 'returns' }, true)?.agentId).toBe('d');
  });
});
