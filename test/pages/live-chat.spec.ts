// The chat on the page shows what happens in its conversation elsewhere: another tab, a service, a person.
import { openShop } from './browser.js';
import { describePage } from './describe-page.js';

const bubbles = '.chat-message .chat-bubble';

describePage('the chat, live', (stage) => {
  it('shows what is said elsewhere once, with its answer, and that a person is awaited', async () => {
    const { page, faults } = await openShop(stage.browser, stage.shop.url);
    await page.locator('.chat-launcher').click();
    await page.locator(bubbles).first().waitFor();
    const kept = await page.evaluate(() => sessionStorage.getItem('daogou.conversation'));
    const { conversationId, token } = JSON.parse(kept ?? '{}') as { conversationId: string; token: string };
    const post = async (path: string, body: object): Promise<void> => {
      const response = await fetch(`${stage.shop.url}/v1/conversations/${conversationId}/${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (!response.ok) throw new Error(String(response.status));
    };

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
});
