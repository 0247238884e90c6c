// What people of the shop are mailed, by a real SMTP server, and what happens where it cannot be sent.
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { Mail } from '../../apps/insights/src/alerts/mail.js';
import { alertsMail, digestMail, type Digest } from '../../apps/insights/src/alerts/mail-texts.js';
import type { AlertRow } from '../../apps/insights/src/alerts/alerts.store.js';
import { insightsConfig, type InsightsConfig } from '../../apps/insights/src/insights.config.js';
import { Mailbox } from './mailbox.js';

let box: Mailbox;
beforeAll(async () => {
  box = await Mailbox.open();
});
afterAll(async () => {
  await box.close();
});

const configOf = (mail: object): InsightsConfig => insightsConfig.parse({ INSIGHTS_MAIL: JSON.stringify(mail) });
const mailBy = (server: string): Mail =>
  new Mail(configOf({ server, from: 'shop@shop.example', to: ['lead@shop.example'] }));

const alert: AlertRow = {
  id: '7f6f1a52-7bd9-4f6e-9f10-0c0b8d3c3c11',
  figure: 'complaint',
  key: 'p-1 quality',
  detector: 'sudden',
  day: '2026-05-26',
  since: new Date('2026-05-26T10:00:00Z'),
  observed: 9,
  expected: 0.23,
  suggests: 'withdraw',
  facets: { label: 'nobody may read this' },
  state: 'new',
  isDemo: false,
};
const title = { zh: '晨跑耳机\r\nBcc: x@y.example · 质量', en: 'Morning headphones · quality' };

describe('a mail', () => {
  it('of alerts says in the reader’s language what rises and what to do, and no header can be smuggled in', async () => {
    const mail = alertsMail('batch-1', [{ alert, title }], 'zh', 'https://shop.example/insights');
    expect(await mailBy(box.url).send('lead@shop.example', mail)).toEqual({});
    const [received] = box.received.splice(0);
    expect(received?.to).toBe('lead@shop.example');
    expect(received?.subject).toBe('有一件事在增多: 晨跑耳机 Bcc: x@y.example · 质量');
    expect(received?.headers).not.toMatch(/^bcc:/im);
    expect(received?.headers).toMatch(new RegExp(`^message-id: <batch-1@shop.example>$`, 'im'));
    expect(received?.text).toContain('9 位顾客，平常约 0.2 位（2026-05-26）');
    expect(received?.text).toContain('先核查这一批商品');
    expect(received?.text).toContain('https://shop.example/insights');
    expect(received?.text).not.toContain('nobody may read this');
  });

  it('of alerts that are due together is one, and says which of them are made up', () => {
    const both = [
      { alert, title },
      { alert: { ...alert, id: '0b6f1a52-7bd9-4f6e-9f10-0c0b8d3c3c11', isDemo: true }, title },
    ];
    const mail = alertsMail('batch-1', both, 'en', undefined);
    expect(mail.subject).toMatch(/^2 things are rising: /);
    expect(mail.text.match(/This is demo data\./g)).toHaveLength(1);
  });

  it('of a digest says what to change, the figures beside those before, and the share resolved with its interval', () => {
    const digest: Digest = {
      from: '2026-05-18',
      to: '2026-05-24',
      isDemo: true,
      figures: [{ key: 'conversations', count: 310, before: 280 }],
      changes: [
        {
          key: 'complaint p-1 quality',
          title,
          count: 9,
          suggests: 'withdraw',
          advice: { zh: '下架', en: 'Take it off sale.' },
        },
      ],
      resolution: {
        from: '2026-04-20',
        to: '2026-05-17',
        outcomes: [],
        estimate: { resolved: 0.61, low: 0.532, high: 0.69, basis: 'judged', judged: 100, silenceAsResolved: 0.9 },
      },
    };
    const { subject, text } = digestMail(digest, 'en', undefined);
    expect(subject).toBe('Insights of 2026-05-18 to 2026-05-24');
    expect(text).toContain('demo data');
    expect(text).toContain('1. Morning headphones · quality (9 shoppers): Take it off sale.');
    expect(text).toContain('Conversations: 310 (280)');
    expect(text).toContain('61 % (53.2 %–69 %)');
  });
});

describe('a server', () => {
  const hello = { id: 'one', subject: 'Hello', text: 'Hello' };

  it('that refuses is told by its code alone, and by 5xx for good: what it says may name people', async () => {
    box.refuses = 450;
    const soon = await mailBy(box.url).send('lead@shop.example', hello);
    box.refuses = 550;
    const never = await mailBy(box.url).send('lead@shop.example', hello);
    box.refuses = undefined;
    expect([soon, never]).toEqual([
      { fault: 'answered 450', isFinal: false },
      { fault: 'answered 550', isFinal: true },
    ]);
  });

  it('without TLS never gets the password', async () => {
    const withPassword = box.url.replace('smtp://', 'smtp://shop:secret@');
    const { fault, isFinal } = await mailBy(withPassword).send('lead@shop.example', hello);
    expect(fault).toMatch(/TLS|answered 5/);
    // The shop may mend it before the last try.
    expect(isFinal).toBe(false);
    expect([box.passwords, box.received]).toEqual([[], []]);
  });

  it('that says nothing is waited for no longer than the deadline', async () => {
    const server = createServer(() => undefined);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    expect(await mailBy(`smtp://127.0.0.1:${port}`).send('lead@shop.example', hello, 150)).toMatchObject({
      fault: 'EABORT',
    });
    await new Promise((done) => server.close(done));
  });

  it('that is not there, or hangs up, is a fault and no crash', async () => {
    const server = createServer((socket) => socket.end());
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    expect(await mailBy(`smtp://127.0.0.1:${port}`).send('lead@shop.example', hello)).toMatchObject({
      fault: expect.stringMatching(/^E[A-Z]+$/) as string,
      isFinal: false,
    });
    await new Promise((done) => server.close(done));
    expect(await mailBy(`smtp://127.0.0.1:${port}`).send('lead@shop.example', hello)).toMatchObject({
      fault: expect.stringMatching(/^E[A-Z]+$/) as string,
      isFinal: false,
    });
  });
});

describe('the setting of mail', () => {
  it.each([
    ['a server of another kind', { server: 'https://mail.example', from: 'a@b.example', to: ['c@d.example'] }],
    ['no address', { server: 'smtp://mail.example', from: 'shop', to: ['c@d.example'] }],
    ['nobody', { server: 'smtp://mail.example', from: 'a@b.example', to: [] }],
    ['an unknown word', { server: 'smtp://mail.example', from: 'a@b.example', to: ['c@d.example'], cc: 'x' }],
  ])('with %s is refused, and its password is not told', (_, mail) => {
    const given = { ...mail, server: mail.server.replace('://', '://shop:hush-hush@') };
    const parsed = insightsConfig.safeParse({ INSIGHTS_MAIL: JSON.stringify(given) });
    expect(parsed.success).toBe(false);
    expect(JSON.stringify(parsed.error?.issues)).not.toContain('hush-hush');
  });

  it('with a bare % in the password is refused by its name, and one that is written %25 is not', () => {
    const by = (password: string) =>
      insightsConfig.safeParse({
        INSIGHTS_MAIL: JSON.stringify({
          server: `smtps://shop:${password}@mail.example`,
          from: 'a@b.example',
          to: ['c@d.example'],
        }),
      });
    const [issue] = by('hush%hush').error?.issues ?? [];
    expect(issue).toMatchObject({
      path: ['INSIGHTS_MAIL', 'server'],
      message: expect.stringContaining('%25') as string,
    });
    expect(JSON.stringify(issue)).not.toContain('hush');
    expect(by('hush%25hush').success).toBe(true);
  });
});
