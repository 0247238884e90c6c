// The chat as shoppers type, press and wait in it.
import type { Page } from 'playwright-core';
import { openShop } from './browser.js';
import { describePage } from './describe-page.js';

const answers = '.from-assistant .chat-bubble';

async function openChat(page: Page): Promise<void> {
  await page.locator('.chat-launcher').click();
  await page.locator(answers).first().waitFor();
}

describePage('the chat', (stage) => {
  it('takes Enter for the choice of a word while an input method composes, and sends with the next', async () => {
    const { page } = await openShop(stage.browser, stage.shop.url);
    await openChat(page);
    const keyboard = await page.context().newCDPSession(page);
    await keyboard.send('Input.imeSetComposition', { text: 'nihao', selectionStart: 5, selectionEnd: 5 });
    await page.keyboard.press('Enter');
    expect(await page.locator('.from-shopper').count()).toBe(0);
    await keyboard.send('Input.insertText', { text: '你好' });
    // No real input method eats the key here, so it may leave a line break; what counts is that nothing was sent.
    expect((await page.locator('#chat-input').inputValue()).trim()).toBe('你好');
    await page.keyboard.press('Shift+Enter');
    expect(await page.locator('.from-shopper').count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.locator('.from-shopper').waitFor();
    expect(await page.locator('.from-shopper .chat-bubble').textContent()).toContain('你好');
  });

  it('asks for a yes or a no once, and does nothing after the no', async () => {
    const { page } = await openShop(stage.browser, stage.shop.url);
    await page.locator('.sign-in > button').click();
    await page.getByRole('button', { name: 'c-001' }).click();
    await page.getByRole('link', { name: '我的订单' }).waitFor();
    await openChat(page);
    await page.locator('#chat-input').fill('取消最近的订单');
    await page.keyboard.press('Enter');
    const buttons = page.locator('.chat-log button');
    await page.locator('.chat-confirm').waitFor();
    expect(await buttons.count()).toBe(2);
    const before = await page.locator(answers).count();
    await buttons.last().click();
    await page.locator(answers).nth(before).waitFor();
    await page.goto(`${stage.shop.url}/#/orders`);
    await page.getByRole('article').first().waitFor();
    expect(await page.getByRole('article').first().textContent()).not.toContain('已取消');
  });

  it('says that it is slower than usual, and still shows the answer', async () => {
    const { page } = await openShop(stage.browser, stage.shop.url);
    await openChat(page);
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/messages', async (route) => {
      await held;
      await route.continue();
    });
    await page.locator('#chat-input').fill('LX-700多少钱');
    await page.keyboard.press('Enter');
    await page.getByText('比平时慢一些').waitFor();
    letGo();
    await page.locator(answers).nth(1).waitFor();
    await page.getByText('比平时慢一些').waitFor({ state: 'detached' });
  });

  it('shows a long text of one word without growing wider', async () => {
    const { page } = await openShop(stage.browser, stage.shop.url, { width: 360 });
    await openChat(page);
    await page.locator('#chat-input').fill('w'.repeat(600));
    await page.keyboard.press('Enter');
    await page.locator(answers).nth(1).waitFor();
    const width = await page.locator('.chat-log').evaluate((log) => log.scrollWidth - log.clientWidth);
    expect(width).toBe(0);
  });
});
