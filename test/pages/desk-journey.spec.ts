// A shopper's browser and an agent's: ask, get angry, wait, be served by a person, get an order cancelled, and go on with the assistant.
import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { startShop, type TestShop } from '#testing';
import { DeskProcess } from '../people/desk-process.js';
import { FIRST_ORDER, writeMugShop } from '../people/mug-shop.js';
import { openShop, overflowPixels } from './browser.js';
import { describePage } from './describe-page.js';

const LIMIT_MS = 120_000;
const bubbles = '.chat-message .chat-bubble';

let shop: TestShop;
let desk: DeskProcess;
async function startMugShop(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = await writeMugShop(SAID.length * WIDTHS.length);
  shop = await startShop({ store: folder });
  desk = new DeskProcess(shop);
  const stop = async (): Promise<void> => {
    await desk.stop();
    await shop.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { url: shop.url, stop };
}

const WIDTHS = [1280, 390];
const SAID = [
  {
    locale: 'zh-CN' as const,
    ask: '马克杯多少钱',
    angry: '什么垃圾店铺，气死我了！！',
    person: '人工',
    awaited: '您是下一位',
    wish: (orderId: string) => `帮我取消订单 ${orderId}，不想要了`,
    edit: '（小梅）',
    more: '已经取消好了',
    back: '导购继续为你服务',
    rated: '谢谢您的评价',
    words: { cancel: '取消订单', toAssistant: '交还助手' },
  },
  {
    locale: 'en-US' as const,
    ask: 'How much is the mug?',
    angry: 'this is the worst shop ever, absolutely terrible',
    person: 'person',
    awaited: 'You are next in line',
    wish: (orderId: string) => `please cancel my order ${orderId}, I do not want it any more`,
    edit: ' (Mei)',
    more: 'It is cancelled now',
    back: 'the assistant goes on helping you',
    rated: 'Thank you for your rating',
    words: { cancel: 'Cancel order', toAssistant: 'Back to the assistant' },
  },
];
const JOURNEYS = SAID.flatMap((said) => WIDTHS.map((width) => ({ ...said, width }))).map((journey, index) => ({
  ...journey,
  orderId: `A-${FIRST_ORDER + index}`,
}));

describePage(
  'a shopper and an agent',
  (stage) => {
    const say = async (page: Page, text: string): Promise<void> => {
      await page.locator('#chat-input').fill(text);
      await page.locator('#chat-input').press('Enter');
    };

    it.each(JOURNEYS)(
      'go the whole way in $locale at $width pixels, with the desk restarted in between',
      async (said) => {
        const { locale, width, words, orderId } = said;
        const reader = { locale, width, height: 844 };
        const { page: agent, faults: agentFaults } = await openShop(stage.browser, `${stage.shop.url}/desk`, reader);
        await agent.locator('.desk-door .primary').click();
        await agent.locator('.desk-top select').selectOption('online');

        const { page, faults } = await openShop(stage.browser, stage.shop.url, reader);
        const customer = { customerId: 'ann', name: 'Ann', customerToken: await shop.customerToken('ann') };
        await page.evaluate((kept) => sessionStorage.setItem('daogou.customer', kept), JSON.stringify(customer));
        await page.reload();
        await page.locator('.chat-launcher').click();
        await page.locator(bubbles).first().waitFor();
        await say(page, said.ask);
        await page.locator(bubbles).getByText('50').waitFor();
        await say(page, said.angry);
        await page.locator('.chat-suggestions button').getByText(said.person).click();
        await page.locator('.chat-notice').getByText(said.awaited).waitFor();

        await desk.restart();
        await agent.locator('.entry > button:last-child').click();
        await page.locator('.chat-heading').getByText('小梅').waitFor();
        await say(page, said.wish(orderId));
        await agent.locator('.desk-log').getByText(orderId).first().waitFor();
        await agent.locator('.suggested button').first().waitFor();
        const meant = agent.locator('.line.shopper .meant').last();
        const marked = agent.waitForResponse((response) => response.url().endsWith('/corrections'));
        await meant.selectOption('cancel-order');
        expect([(await marked).status(), await meant.inputValue()]).toEqual([204, 'cancel-order']);
        await agent.keyboard.press('Alt+1');
        const box = agent.locator('.reply-box textarea');
        await box.fill(`${await box.inputValue()}${said.edit}`);
        await page.locator('.chat-typing').getByText('小梅').waitFor({ state: 'attached' });
        await box.press('Enter');
        await page.locator('.from-agent').getByText(said.edit.trim()).waitFor();
        expect(await page.locator('.from-agent .chat-author').first().textContent()).toContain('小梅');

        const order = agent.locator('.desk-packet .thing').filter({ hasText: orderId });
        await order.getByRole('button', { name: words.cancel }).click();
        await order.locator('.primary').click();
        await order.getByRole('button', { name: words.cancel }).waitFor({ state: 'detached' });

        await desk.restart();
        // Who has closed the chat hears of the answer all the same.
        await page.locator('#chat-input').press('Escape');
        await box.fill(said.more);
        await box.press('Enter');
        await page.locator('.chat-unread').getByText('1').waitFor();
        await page.locator('.chat-launcher').click();
        await page.locator('.from-agent').getByText(said.more).waitFor();

        // The keyboard alone will do.
        await agent.getByRole('button', { name: words.toAssistant }).press('Enter');
        await page.locator('.chat-notice').getByText(said.back).waitFor();
        await page.locator('.chat-rating button').nth(4).click();
        await page.locator('.chat-notice').getByText(said.rated).waitFor();
        const answers = await page.locator('.from-assistant').count();
        await say(page, said.ask);
        await page.locator('.from-assistant').nth(answers).locator('.chat-bubble').getByText('50').waitFor();
        expect([await overflowPixels(page), await overflowPixels(agent)]).toEqual([0, 0]);
        expect([...faults, ...agentFaults]).toEqual([]);
        await agent.locator('.desk-top select').selectOption('offline');
      },
      LIMIT_MS,
    );
  },
  startMugShop,
);
