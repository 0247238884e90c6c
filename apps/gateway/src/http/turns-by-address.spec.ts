// Addresses take turns: one that asks for very much waits for itself, and somebody else always finds a place.
import { TurnsByAddress } from './turns-by-address.js';

const MOST = 16;
/** All but one part in eight. */
const SHARE = 14;

describe('TurnsByAddress', () => {
  let nowMs: number;
  let turns: TurnsByAddress<string>;
  beforeEach(() => {
    nowMs = 0;
    turns = new TurnsByAddress(MOST, () => nowMs);
  });
  const enter = (address: string, count: number, from = 1): string[] => {
    const pushedOut: string[] = [];
    for (let number = from; number < from + count; number++) {
      expect([address, number, turns.mayEnter(address)]).toEqual([address, number, true]);
      const out = turns.enter(address, `${address}${number}`);
      if (out !== undefined) pushedOut.push(out);
    }
    return pushedOut;
  };
  const nexts = (count: number): (string | undefined)[] => Array.from({ length: count }, () => turns.next());

  it('keeps the order of one address that is alone', () => {
    enter('a', 4);
    expect(nexts(5)).toEqual(['a1', 'a2', 'a3', 'a4', undefined]);
    expect(turns.isWaiting).toBe(false);
  });

  it('lets one of each address start before another of the first', () => {
    enter('a', 5);
    enter('b', 2);
    enter('c', 1);
    expect(nexts(8)).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3', 'a4', 'a5']);
  });

  it('gives no address that comes again at once the turn of one that waits', () => {
    enter('a', 1);
    enter('b', 2);
    expect(nexts(1)).toEqual(['a1']);
    enter('a', 1, 2);
    expect(nexts(3)).toEqual(['b1', 'a2', 'b2']);
  });

  it('leaves places for others, also where all that was taken in is worked on', () => {
    enter('a', SHARE);
    nexts(SHARE);
    expect([turns.mayEnter('a'), turns.mayEnter('b')]).toEqual([false, true]);
    turns.leave('a');
    expect(turns.mayEnter('a')).toBe(true);
  });

  it('has the last of the address with most make room for one with clearly fewer, and never takes in more than it may', () => {
    enter('a', 10);
    enter('b', 6);
    expect(nexts(1)).toEqual(['a1']);
    expect(turns.mayEnter('a')).toBe(false);
    expect(enter('c', 1)).toEqual(['a10']);
    // Of b, which has six, one more for each of a's until they are nearly alike.
    expect(enter('b', 1, 7)).toEqual(['a9']);
    expect(turns.mayEnter('b')).toBe(false);
    expect(enter('c', 2, 2)).toEqual(['a8', 'b7']);
    let left = 0;
    while (turns.next() !== undefined) left += 1;
    // One of a's is worked on already.
    expect(left).toBe(MOST - 1);
  });

  it('refuses whoever comes when each address has one alone', () => {
    for (let number = 0; number < MOST; number++) enter(`single ${number}:`, 1);
    expect(turns.mayEnter('another')).toBe(false);
    expect(turns.mayEnter('single 0:')).toBe(false);
  });

  it('refuses an address whose own first has waited too long, and all when a turn takes so long', () => {
    enter('a', 5);
    nexts(1);
    nowMs = 6_000;
    nexts(1);
    nowMs = 10_001;
    expect([turns.mayEnter('a'), turns.mayEnter('b')]).toEqual([false, true]);
    nowMs = 16_001;
    expect([turns.mayEnter('a'), turns.mayEnter('b')]).toEqual([false, false]);
  });
});
