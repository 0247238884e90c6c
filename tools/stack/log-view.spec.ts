// The log of the stack is readable: one short line for a pino entry, anything else as it came.
import { renderLogLine } from './log-view.js';

describe('a log line on a terminal', () => {
  const entry = { level: 50, time: Date.UTC(2026, 0, 2, 3, 4, 5, 678), pid: 7, hostname: 'host', msg: 'call failed' };

  it('keeps the time, the level, the message and the fields that say more', () => {
    const line = JSON.stringify({ ...entry, service: 'dialog', traceId: 'abc', call: 'catalog.get-price' });
    expect(renderLogLine(line)).toBe('03:04:05.678 ERROR call failed traceId=abc call=catalog.get-price');
  });

  it('shows an error by its message and quotes text with blanks', () => {
    const line = JSON.stringify({ ...entry, err: { message: 'no broker', stack: 'at …' }, what: 'two words' });
    expect(renderLogLine(line)).toBe('03:04:05.678 ERROR call failed err="no broker" what="two words"');
  });

  it('leaves text, foreign JSON and broken JSON as they are, and cuts what is endless', () => {
    for (const line of ['plain text', '{"a":1}', '{"level":30,', '[1]']) expect(renderLogLine(line)).toBe(line);
    expect(renderLogLine('x'.repeat(10_000)).length).toBeLessThan(500);
  });
});
