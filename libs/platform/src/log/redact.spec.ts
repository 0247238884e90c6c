// What must never stand in a log, and what must survive.
import { redact, redactText } from './redact.js';

describe('redactText', () => {
  it.each([
    ['mail to mei.lin+shop@example.com now', 'mail to [e-mail] now'],
    ['电话13900001234，谢谢', '电话[phone]，谢谢'],
    ['call 139-0000-1234', 'call [phone]'],
    ['call +86 13900001234', 'call [phone]'],
    ['call +1 (415) 555-0123', 'call [phone]'],
    ['Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjIn0.abc_def', 'Bearer [token]'],
    [`key ${'a1'.repeat(24)}`, 'key [token]'],
    ['postgres://shop:hunter22@db:5432/x', 'postgres://shop:[redacted]@db:5432/x'],
  ])('blanks %j', (text, expected) => {
    expect(redactText(text)).toBe(expected);
  });

  it.each([
    'order DG20260001 of 2026-05-01T09:30:00Z took 1760000000000 ms',
    'conversation 0b8c7f4e-7a55-4f2f-9d6a-0c4b7a1f2e33',
    'offset 13900001234567 of inventory.stock-changed.v1',
    'at Object.<anonymous> (libs/platform/src/log/a-file-with-quite-a-long-name-2.spec.ts:10:3)',
  ])('leaves %j', (text) => {
    expect(redactText(text)).toBe(text);
  });

  it('looks a long text through once', () => {
    const before = process.cpuUsage().user;
    for (const sign of ['a', 'ａ', '1', '+', 'a.']) redactText(sign.repeat(8_000));
    expect((process.cpuUsage().user - before) / 1_000).toBeLessThan(100);
  });

  it('cuts what is very long', () => {
    expect(redactText('x'.repeat(20_000)).length).toBeLessThan(8_100);
  });
});

describe('redact', () => {
  it('blanks fields that hold what people wrote or who they are, at any depth', () => {
    expect(redact({ a: { text: 'my order is late', list: [{ phone: '1', accessToken: 'x', sku: 's-1' }] } })).toEqual({
      a: { text: '[redacted]', list: [{ phone: '[redacted]', accessToken: '[redacted]', sku: 's-1' }] },
    });
  });

  it('keeps of an error its type, message, code and stack, and nothing that a driver hung on it', () => {
    const error = Object.assign(new Error('duplicate key'), {
      code: '23505',
      parameters: ['secret'],
      detail: 'secret',
    });
    const shown = redact(error) as Record<string, unknown>;
    expect(shown).toMatchObject({ type: 'Error', message: 'duplicate key', code: '23505' });
    expect(JSON.stringify(shown)).not.toContain('secret');
  });

  it('survives a cycle', () => {
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    expect(() => JSON.stringify(redact(cycle))).not.toThrow();
  });
});
