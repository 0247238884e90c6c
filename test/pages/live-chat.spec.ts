// The chat on the page shows what happens in its conversation elsewhere: another tab, a service, a person.
import type { Page } from 'playwright-core';
import { openShop } from './browser.js';
import { describePage } from './describe-page.js';

const bubbles = '.chat-message .chat-bubble';

/** Calls the conversation of the page from outside of it. */
async function sayElsewhere(page: Page, shopUrl: string, path: string, body: object): Promise<void> {
  const kept = await page.evaluate(() => sessionStorage.getItem('daogou.conversation'));
  const { conversationId, token } = JSON.parse(kept ?? '{}') as { conversationId: string; token: string };
  const response = await fetch(`${shopUrl}/v1/conversations/${conversationId}/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(String(response.status));
}

describePage('the chat, live', (stage) => {
  it('shows what is said elsewhere once, with its answer, and that a person is awaited', async () => {
    const { page, faults } = await openShop(stage.browser, stage.shop.url);
    await page.locator('.chat-launcher').click();
    await page.locator(bubbles).first().waitFor();
    const post = (path: string, body: object): Promise<void> => sayElsewhere(page, stage.shop.url, path, body);

    await post('messages', { text: '从另一个窗口问：LX-700多少钱' });
    await page.getByText('从另一个窗口问：LX-700多少钱').waitFor();
    await page.locator(bubbles).getByText('LX-700').nth(1).waitFor();
    expect(await page.locator(bubbles).count()).toBe(3);

    // What this page says comes back over the stream too, and is not shown twice.
    await page.locator('#chat-input').fill('谢谢');
    await page.keyboard.press('Enter');
    await page.locator(bubbles).nth(4).waitFor();
    await post('handoff', {});
    await page.locator(bubbles).nth(5).waitFor();
    await page.locator('.chat-notice').waitFor();
    expect(await page.locator(bubbles).count()).toBe(6);
    expect(faults).toEqual([]);
  });

  it('holds no stream while nobody looks, and then shows what was said meanwhile', async () => {
    const { page } = await openShop(stage.browser, stage.shop.url);
    const open = new Set<object>();
    page.on('request', (request) => request.url().endsWith('/stream') && open.add(request));
    page.on('requestfailed', (request) => open.delete(request));
    page.on('requestfinished', (request) => open.delete(request));
    const openStreams = async (count: number): Promise<void> => {
      for (let tries = 0; tries < 100 && open.size !== count; tries++) await page.waitForTimeout(50);
      expect(open.size).toBe(count);
    };
    const tab = async (state: 'visible' | 'hidden'): Promise<void> => {
      await page.evaluate(`Object.defineProperty(document, 'visibilityState', { value: '${state}', configurable: true });
        document.dispatchEvent(new Event('visibilitychange'))`);
    };

    await page.locator('.chat-launcher').click();
    await page.locator(bubbles).first().waitFor();
    await openStreams(1);
    await tab('hidden');
    await openStreams(0);
    await tab('visible');
    await openStreams(1);
    await page.keyboard.press('Escape');
    await openStreams(0);

    await sayElsewhere(page, stage.shop.url, 'messages', { text: 'LX-700 M2多少钱' });
    expect(await page.locator(bubbles).count()).toBe(0);
    await page.locator('.chat-launcher').click();
    await page.getByText('LX-700 M2多少钱').waitFor();
    await page.locator(bubbles).nth(2).waitFor();
    expect(await page.locator(bubbles).count()).toBe(3);
    await openStreams(1);
  });
});
