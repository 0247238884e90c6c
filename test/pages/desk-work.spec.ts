// What an agent's page owes to who works with it: nothing waits unseen, nothing blinks, no draft is lost, and a lead's yes comes through it.
import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { Conversation, startShop, type TestShop } from '#testing';
import { writeMugShop } from '../people/mug-shop.js';
import { barriersOf, openShop, overflowPixels } from './browser.js';
import { describePage } from './describe-page.js';

const LIMIT_MS = 120_000;
const OLD = ['OLD-1', 'OLD-2'];
const DRAFT = 'half of a sentence';
const POLL_MS = 50;
const WAIT_MS = 30_000;

let shop: TestShop;
async function startMugShop(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = await writeMugShop(0, { ids: OLD, returnWindowDays: 7 });
  shop = await startShop({
    store: folder,
    env: {
      DESK_RULES: JSON.stringify({
        hours: { weekly: [{ days: ['mon', 'sun'], from: '09:00', to: '18:00' }] },
        targets: { asked: 90 },
      }),
      HANDOFF_RULES: JSON.stringify([{ reason: 'dissatisfied', when: { handovers: 2 }, then: 'call' }]),
    },
  });
  const stop = async (): Promise<void> => {
    await shop.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { url: shop.url, stop };
}

describePage(
  'the desk of somebody who works at it',
  (stage) => {
    /** The desk as Mei, or as Lin, who is a lead. */
    const comeIn = async (locale: 'zh-CN' | 'en-US', width: number, isLead = false) => {
      const opened = await openShop(stage.browser, `${stage.shop.url}/desk`, { locale, width, height: 844 });
      await opened.page
        .locator('.desk-door .row button')
        .nth(isLead ? 1 : 0)
        .click();
      await opened.page.locator('.desk-top select').selectOption('online');
      return opened;
    };
    const waits = async (): Promise<Conversation> => {
      const talk = await Conversation.open(shop.url, { locale: 'en', customerToken: await shop.customerToken('ann') });
      await talk.requestHandoff();
      return talk;
    };
    const takeNext = async (page: Page): Promise<void> => {
      await page.locator('.desk-lists .primary.wide').click();
      await page.locator('.reply-box textarea').waitFor();
    };
    const titled = async (page: Page, title: string): Promise<void> => {
      const until = Date.now() + WAIT_MS;
      while ((await page.title()) !== title && Date.now() < until) await page.waitForTimeout(POLL_MS);
      // What stood there instead says more than a limit of time.
      expect(await page.title()).toBe(title);
    };
    const toLists = async (page: Page): Promise<void> => await page.locator('.back-to-list').click();

    it(
      'on a phone sees what comes in a conversation that is not open',
      async () => {
        const { page, faults } = await comeIn('zh-CN', 390);
        const [first, second] = [await waits(), await waits()];
        await takeNext(page);
        await toLists(page);
        await takeNext(page);
        await toLists(page);
        await first.say('are you there?');
        await first.say('hello?');
        await page.locator('.unread').getByText('2').waitFor();
        expect(await page.locator('.unread').count()).toBe(1);
        expect(await page.locator('.unread').getAttribute('aria-label')).toBe('2 条新消息');
        await page
          .locator('.entry', { has: page.locator('.unread') })
          .locator('.entry-main')
          .click();
        await page.locator('.line.shopper').getByText('hello?').waitFor();
        await toLists(page);
        expect(await page.locator('.unread').count()).toBe(0);
        expect([await overflowPixels(page), await barriersOf(page), faults]).toEqual([0, [], []]);
        for (const talk of [first, second]) await talk.erase();
      },
      LIMIT_MS,
    );

    it(
      'keeps a draft over a lost connection, a reload and the loss of the conversation, and redraws no line for a new one',
      async () => {
        const { page, faults } = await comeIn('en-US', 1280);
        const talk = await waits();
        await talk.say('how much is the mug?');
        await takeNext(page);
        const box = page.locator('.reply-box textarea');
        await page.locator('.line.shopper').first().waitFor();
        await page.evaluate(
          `document.querySelectorAll('.line, .desk-packet section').forEach((it) => { it.isOld = true; })`,
        );
        const before = await page.locator('.line').count();
        await box.fill(DRAFT);
        await talk.say('hello?');
        await page.locator('.line.shopper').getByText('hello?').waitFor();
        expect(
          await page.evaluate<number>(`[...document.querySelectorAll('.line')].filter((it) => it.isOld).length`),
        ).toBe(before);
        expect(
          await page.evaluate<number>(
            `[...document.querySelectorAll('.desk-packet section')].filter((it) => !it.isOld).length`,
          ),
        ).toBe(0);
        expect(await box.inputValue()).toBe(DRAFT);

        await page.context().setOffline(true);
        await box.press('Enter');
        await page.locator('.desk-trouble').waitFor();
        expect(await box.inputValue()).toBe(DRAFT);
        await page.context().setOffline(false);
        await page.reload();
        await page.locator('.desk-lists .entry-main').last().click();
        expect(await box.inputValue()).toBe(DRAFT);
        await box.press('Enter');
        await page.locator('.line.agent').getByText(DRAFT).waitFor();
        expect(await box.inputValue()).toBe('');

        await box.fill(DRAFT);
        await talk.erase();
        await page.locator('.desk-trouble').waitFor();
        expect(await page.evaluate<string[]>(`Object.values(localStorage)`)).toContain(DRAFT);
        expect(faults).toEqual([]);
      },
      LIMIT_MS,
    );

    it(
      'is told of an offer by a tone and by the title of the page, until it is taken',
      async () => {
        const { page, faults } = await comeIn('en-US', 1280);
        // The tones that begin, of the page's own kind: whether one hears them is the browser's.
        await page.evaluate(`
          window.tones = [];
          const start = OscillatorNode.prototype.start;
          OscillatorNode.prototype.start = function (at) {
            window.tones.push(this.frequency.value);
            return start.call(this, at);
          };`);
        const tones = async (): Promise<number[]> => await page.evaluate<number[]>('window.tones');
        expect([await page.title(), await tones()]).toEqual(['Daogou · Desk', []]);
        const talk = await waits();
        await titled(page, '● (1) Daogou · Desk');
        expect(await tones()).toEqual([660, 880]);
        await takeNext(page);
        await titled(page, 'Daogou · Desk');
        // Its own lines and the shopper's are no offers.
        await talk.say('hello?');
        await page.locator('.line.shopper').getByText('hello?').waitFor();
        expect([await tones(), faults]).toEqual([[660, 880], []]);
        await talk.erase();
      },
      LIMIT_MS,
    );

    it.each([
      {
        locale: 'zh-CN' as const,
        width: 390,
        words: ['班次与规则', '越来越不满', '直接转人工', '24 小时内转人工 2 次', '要求人工: 90 秒'],
      },
      {
        locale: 'en-US' as const,
        width: 1280,
        words: [
          'Hours and rules',
          'more and more unhappy',
          'call a person',
          '2 hand-overs within 24 hours',
          'Asked: 90 s',
        ],
      },
    ])(
      'shows a lead the hours and the rules that hold in $locale at $width pixels, and an agent none',
      async ({ locale, width, words }) => {
        const [title = '', ...said] = words;
        const { page: agent } = await comeIn(locale, width);
        const { page, faults } = await comeIn(locale, width, true);
        await page.getByText(title).click();
        await page.locator('.rules ol li').first().waitFor();
        const text = (await page.locator('.rules').textContent()) ?? '';
        expect(said.filter((one) => !text.includes(one))).toEqual([]);
        expect(text).toContain('09:00–18:00');
        expect(await agent.getByText(title).count()).toBe(0);
        expect([await overflowPixels(page), await barriersOf(page), faults]).toEqual([0, [], []]);
        for (const one of [page, agent]) await one.locator('.desk-top select').selectOption('offline');
      },
      LIMIT_MS,
    );

    const ASKED = [
      {
        ...{ locale: 'zh-CN' as const, width: 390, orderId: 'OLD-1' },
        words: { wish: '全部退货', refused: '已过退货期', ask: '请主管批准', allow: '批准', done: '已批准并办好' },
      },
      {
        ...{ locale: 'en-US' as const, width: 1280, orderId: 'OLD-2' },
        words: {
          wish: 'Return all of it',
          refused: 'the days for returns are over',
          ask: 'Ask a lead',
          allow: 'Allow',
          done: 'allowed and done by',
        },
      },
    ];
    it.each(ASKED)(
      'asks a lead for an exception in $locale at $width pixels, who allows it',
      async ({ locale, width, orderId, words }) => {
        const { page, faults } = await comeIn(locale, width);
        const { page: lead, faults: leadFaults } = await comeIn(locale, width, true);
        const talk = await waits();
        await takeNext(page);
        const order = page.locator('.desk-packet .thing').filter({ hasText: orderId }).first();
        await order.getByRole('button', { name: words.wish }).click();
        await order.getByText(words.refused).waitFor();
        await order.locator('.refused input').fill('she was in hospital');
        await order.getByRole('button', { name: words.ask }).click();

        const asked = lead.locator('.exception').filter({ hasText: orderId });
        await asked.getByText('she was in hospital').waitFor();
        expect(await asked.textContent()).toContain('50');
        expect([await overflowPixels(lead), await barriersOf(lead)]).toEqual([0, []]);
        await asked.getByRole('button', { name: words.allow, exact: true }).click();
        await asked.waitFor({ state: 'detached' });
        await page.locator('.desk-packet').getByText(words.done).waitFor();
        expect([await overflowPixels(page), await barriersOf(page)]).toEqual([0, []]);
        expect([...faults, ...leadFaults]).toEqual([]);
        await talk.erase();
        for (const one of [page, lead]) await one.locator('.desk-top select').selectOption('offline');
      },
      LIMIT_MS,
    );
  },
  startMugShop,
);
