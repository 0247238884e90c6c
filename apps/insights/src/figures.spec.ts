// The arithmetic of the pages: shares that add up, addresses of figures, days that have closed, signed messages.
import { createHmac } from 'node:crypto';
import { groupTexts } from '#learning';
import { lastClosed } from './alerts/digests.service.js';
import { MAX_ATTEMPTS, retryAfterMs } from './alerts/targets.js';
import { signatureHeaders } from './alerts/webhooks.js';
import { DEMO_ODD_LINES, DEMO_UNANSWERED } from './demo/demo-lines.data.js';
import { demoPast } from './demo/demo-past.js';
import { countedOn, dayAfter } from './facts/shop-days.js';
import { readingsOf } from './facts/reader.js';
import { insightsConfig } from './insights.config.js';
import { figureAt, figureIdOf } from './pages/figure-id.js';
import { differenceOf, shareInterval } from './figures/shares.js';
import { sharesOf } from './pages/resolution.page.js';

describe('shares', () => {
  it.each([[[1, 1, 1]], [[7, 11, 13, 0, 999_983]], [[0, 0, 5]]])('of %j add up to 1', (counts) => {
    expect(sharesOf(counts).reduce((sum, share) => sum + Math.round(share * 10_000), 0)).toBe(10_000);
  });
  it('of nothing are none', () => {
    expect(sharesOf([0, 0])).toEqual([0, 0]);
  });
});

describe('a figure', () => {
  it('is found again by its id, whatever its key is written in', () => {
    const figure = {
      figure: 'ask',
      key: 'stock 商品-1',
      days: { from: '2026-05-01', to: '2026-05-28', locale: 'zh' as const },
    };
    expect(figureAt(figureIdOf(figure))).toEqual(figure);
  });
  it.each([
    '',
    'none',
    Buffer.from('["a"]').toString('base64url'),
    Buffer.from('["a",null,"x","y","",""]').toString('base64url'),
    Buffer.from(JSON.stringify(['topic', '\0', '2026-05-01', '2026-05-28', '', ''])).toString('base64url'),
  ])('is not there for %j', (id) => {
    expect(figureAt(id)).toBeUndefined();
  });
});

describe('a moment', () => {
  const open = { firstOpen: '2026-05-10', now: new Date('2026-05-10T10:00:00Z'), timeZone: 'Asia/Shanghai' };
  it.each([
    ['2026-05-10T01:00:00Z', '2026-05-10'],
    // It was tomorrow there already.
    ['2026-05-09T17:00:00Z', '2026-05-10'],
    // Heard years late: the days that have closed stay as they are.
    ['2019-01-01T00:00:00Z', '2026-05-10'],
    // A clock that is ahead.
    ['2031-01-01T00:00:00Z', '2026-05-10'],
  ])('at %s counts on %s', (at, day) => {
    expect(countedOn(new Date(at), open).day).toBe(day);
  });
});

describe('webhooks', () => {
  it('are signed as the Standard Webhooks say', () => {
    const secret = `whsec_${Buffer.from('a secret of 24 bytes or more').toString('base64')}`;
    const headers = signatureHeaders(secret, 'msg_1', new Date(1_700_000_000_000), '{"a":1}');
    const key = Buffer.from('a secret of 24 bytes or more');
    const expected = createHmac('sha256', key).update('msg_1.1700000000.{"a":1}').digest('base64');
    expect(headers).toEqual({
      'webhook-id': 'msg_1',
      'webhook-timestamp': '1700000000',
      'webhook-signature': `v1,${expected}`,
    });
  });
  it('wait longer each time, and are given up within eight hours', () => {
    const waits = Array.from({ length: MAX_ATTEMPTS - 1 }, (_, before) => retryAfterMs(before + 1));
    for (const [at, wait] of waits.entries()) expect(wait).toBeGreaterThan(waits[at - 1] ?? 0);
    const hours = waits.reduce((sum, wait) => sum + wait, 0) / 3_600_000;
    expect([hours > 7, hours < 8]).toEqual([true, true]);
  });
  it('go to each address once', () => {
    const secret = `whsec_${Buffer.alloc(24, 1).toString('base64')}`;
    const twice = JSON.stringify([
      { url: 'https://hooks.example', secret },
      { url: 'https://hooks.example', secret },
    ]);
    expect(() => insightsConfig.parse({ INSIGHTS_WEBHOOKS: twice })).toThrow(/each url may stand once/);
  });
});

describe('a digest', () => {
  it.each([
    // A Monday that has begun, but whose Sunday is still open.
    ['2026-11-29', 'weekly', '2026-11-22'],
    ['2026-11-30', 'weekly', '2026-11-29'],
    ['2026-12-06', 'weekly', '2026-11-29'],
    ['2026-03-01', 'daily', '2026-02-28'],
  ] as const)('before %s, %s, is until %s', (firstOpen, period, until) => {
    expect(lastClosed(firstOpen, period)).toBe(until);
  });
});

describe('what is read', () => {
  const line = (id: string, role: 'shopper' | 'assistant', text: string) => ({
    id,
    role,
    text,
    at: '2026-05-01T04:00:00Z',
  });
  it.each([
    ['The zip broke after two days, and the fabric feels lovely.', ['quality', -1], ['material', 1]],
    ['质量太差了，但是客服很好', ['quality', -1], ['service', 1]],
  ])('says how %j feels by aspect', (text, ...wanted) => {
    const [read] = readingsOf('a', { messages: [line('1', 'shopper', text)] }, new Set());
    const aspects = read?.kind === 'read' ? read.data.aspects.map(({ aspect, feels }) => [aspect, feels]) : [];
    expect(aspects).toEqual(expect.arrayContaining(wanted));
  });
  it('keeps the line only where nothing was understood', () => {
    const messages = [line('1', 'shopper', 'thanks, that helped'), line('2', 'shopper', 'sing me a song')];
    const facts = readingsOf('a', { messages }, new Set(['2']));
    expect(JSON.stringify(facts)).toContain('sing me a song');
    expect(JSON.stringify(facts)).not.toContain('that helped');
  });
});

describe('the past of the demo', () => {
  const products = Array.from({ length: 12 }, (_, at) => ({
    id: `p-${at}`,
    title: { zh: `商品${at}`, en: `Product ${at}` },
  }));
  it('is the same each time, and of the days before today', () => {
    const made = demoPast('2026-05-01', products);
    expect(demoPast('2026-05-01', products)).toEqual(made);
    const days = [...new Set(made.facts.map(({ day }) => day))].sort();
    expect([days[0], days.at(-1), days.length]).toEqual([dayAfter('2026-05-01', -56), '2026-04-30', 56]);
  });
  it.each(['zh', 'en'] as const)('asks in %s what groups as one question', (locale) => {
    const often = Array.from({ length: 6 }, () => DEMO_UNANSWERED[locale]).flat();
    const texts = [...often, ...DEMO_ODD_LINES[locale]];
    const groups = groupTexts(texts, { mostInGroup: 200, mostCovered: 1 });
    expect(Math.max(...groups.map(({ length }) => length))).toBeGreaterThanOrEqual(5);
  });
});

describe('the share who buy', () => {
  it('lies within its interval, which shrinks with more shoppers', () => {
    const [few, many] = [shareInterval(1, 10), shareInterval(100, 1_000)];
    for (const { low, expected, high } of [few, many]) expect([low < expected, expected < high]).toEqual([true, true]);
    expect(many.high - many.low).toBeLessThan(few.high - few.low);
  });
  it('differs from another with ends that are honest for few: one of three against none of ten says nothing', () => {
    const unsure = differenceOf(shareInterval(1, 3), shareInterval(0, 10));
    expect([unsure.low < 0, unsure.expected > 0.3, unsure.high <= 1]).toEqual([true, true, true]);
    // Newcombe (1998), method 10: 56 of 70 against 48 of 80.
    const known = differenceOf(shareInterval(56, 70), shareInterval(48, 80));
    expect([known.low, known.expected, known.high].map((end) => end.toFixed(4))).toEqual([
      '0.0524',
      '0.2000',
      '0.3339',
    ]);
  });
});
