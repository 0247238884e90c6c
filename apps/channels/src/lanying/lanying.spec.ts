// Numbers of 64 bits come through as they are, whatever a message quotes.
import { MAX_CALLBACK_CHARACTERS } from '#contracts';
import { jsonWithIntegers, parseBigIntegers } from './big-integers.js';
import { readLanying } from './lanying.callback.js';

describe('integers of 64 bits', () => {
  it('are read as strings, and left alone inside of strings', () => {
    const json =
      '{"id":9007199254740993,"list":[-9223372036854775808 , 5],"text":"say \\"id\\":9007199254740993,","n":1.5}';
    expect(parseBigIntegers(json)).toEqual({
      id: '9007199254740993',
      list: ['-9223372036854775808', 5],
      text: 'say "id":9007199254740993,',
      n: 1.5,
    });
  });

  it('are written as numbers', () => {
    expect(jsonWithIntegers({ from: '9007199254740993', to: ['1', '2'] }, { text: '"x":1' })).toBe(
      '{"from":9007199254740993,"to":[1,2],"text":"\\"x\\":1"}',
    );
    expect(jsonWithIntegers({ from: '1' }, {})).toBe('{"from":1}');
  });
});

it.each(['null', '5', '[]', '{}', '{"appId":"a","msgId":1}', '{"appId":"a","msgId":"x","from":{},"to":5}'])(
  '%s is unreadable',
  (body) => {
    expect(readLanying(body, { appId: 'a', botId: '1' })).toEqual({ refused: 'unreadable' });
  },
);

it.each(['1', '1'.repeat(16) + ' ', '"', '"\\"', '\\', '-', '1.', '1e', '[', '"a":1,'])(
  'a callback full of %s is read by little processor time',
  (unit) => {
    const body = `{"appId":${unit.repeat(Math.floor((MAX_CALLBACK_CHARACTERS - 20) / unit.length))}x`;
    const before = process.cpuUsage();
    expect(readLanying(body, { appId: 'a', botId: '1' })).toEqual({ refused: 'unreadable' });
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(500);
  },
);
