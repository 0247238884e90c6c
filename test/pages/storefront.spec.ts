// The page as readers use it: a real browser over the whole shop running in this process.
import type { Locator, Page } from 'playwright-core';
import { barriersOf, focused, openShop, overflowPixels } from './browser.js';
import { describePage } from './describe-page.js';

const tiles = '.tiles a.tile';
const bubbles = '.chat-message.from-assistant .chat-bubble';

/** Digits of an amount as it is written: `¥1,299.00` → `1299`, `1299.50` → `1299.5`. */
function amountsIn(text: string): string[] {
  return [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([digits]) => String(Number(digits.replaceAll(',', ''))));
}

async function say(page: Page, text: string): Promise<void> {
  await page.locator('#chat-input').fill(text);
  await page.keyboard.press('Enter');
}

/** Opens the chat and waits for the greeting. */
async function openChat(page: Page): Promise<Locator> {
  await page.locator('.chat-launcher').click();
  await page.locator(bubbles).first().waitFor();
  return page.getByRole('log');
}

async function repliesTo(page: Page, text: string): Promise<string> {
  const before = await page.locator(bubbles).count();
  await say(page, text);
  await page.locator(bubbles).nth(before).waitFor();
  await page.locator('.chat-typing').waitFor({ state: 'detached' });
  const all = await page.locator(bubbles).allTextContents();
  return all.slice(before).join('\n');
}

describePage('the storefront page', (stage) => {
  it('shows products with price and stock, and more of them on demand', async () => {
    const { page, faults } = await openShop(stage.browser, stage.shop.url);
    await page.locator(tiles).nth(11).waitFor();
    const first = page.locator(tiles).first();
    expect(await first.locator('.price-tag b').textContent()).toMatch(/¥[\d,]+\.\d\d/);
    expect(await first.locator('.badge').textContent()).toMatch(/有货|缺货/);
    const before = await page.locator(tiles).count();
    await page.getByRole('button', { name: '再看一些' }).click();
    await page.locator(tiles).nth(before).waitFor();
    expect(faults).toEqual([]);
  });

  it('finds products by words, narrows by department, and says so when there is nothing', async () => {
    const { page } = await openShop(stage.browser, stage.shop.url);
    await page.getByRole('searchbox').fill('耳机');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /“耳机”/ }).waitFor();
    expect(await page.locator('.tile-title').first().textContent()).toContain('耳机');

    await page.goto(`${stage.shop.url}/#/?q=zzqqxxvv`);
    await page.getByText('没有找到合适的商品').waitFor();
    await page.getByRole('link', { name: '看全部商品' }).click();
    await page.locator(tiles).nth(11).waitFor();

    const all = (await page.locator('.results-title').textContent()) ?? '';
    await page.locator('.departments a').nth(1).click();
    await page.locator('.departments a:nth-child(2)[aria-current]').waitFor();
    await page.locator(tiles).first().waitFor();
    expect(Number(amountsIn((await page.locator('.results-title').textContent()) ?? '')[0])).toBeLessThan(
      Number(amountsIn(all)[0]),
    );
  });

  it('follows the reader’s language, changes it and remembers it', async () => {
    const { page } = await openShop(stage.browser, stage.shop.url, { locale: 'en-US' });
    await page.getByRole('button', { name: 'Ask us' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en-US');
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('button', { name: '问导购' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    await page.reload();
    await page.getByRole('button', { name: '问导购' }).waitFor();
  });

  it.each([
    { locale: 'zh-CN' as const, question: '这款多少钱？还有货吗', stockWords: /有货|件/ },
    { locale: 'en-US' as const, question: 'How much is this one, and is it in stock?', stockWords: /stock|available/i },
  ])('answers about the product on the page with its price ($locale)', async ({ locale, question, stockWords }) => {
    const { page, faults } = await openShop(stage.browser, stage.shop.url, { locale });
    const available = page.locator(tiles).filter({ has: page.locator('.badge[data-level="in-stock"]') });
    await available.first().click();
    const price = (await page.locator('.product-price b').textContent()) ?? '';
    await page.locator('.product-stock .badge[data-level]').waitFor();
    await openChat(page);
    const answer = await repliesTo(page, question);
    expect(amountsIn(answer)).toContain(amountsIn(price)[0]);
    expect(answer).toMatch(stockWords);
    expect(faults).toEqual([]);
  });

  it('offers what a name may mean as buttons, and goes on with the one that is pressed', async () => {
    const { page } = await openShop(stage.browser, stage.shop.url);
    await openChat(page);
    await repliesTo(page, '耳机多少钱？');
    const choices = page.locator('.chat-choices button');
    expect(await choices.count()).toBeGreaterThan(1);
    const label = (await choices.first().textContent()) ?? '';
    const before = await page.locator(bubbles).count();
    await choices.first().click();
    await page.locator(bubbles).nth(before).waitFor();
    expect(await page.locator('.from-shopper .chat-bubble').last().textContent()).toContain(label);
    expect(await page.locator(bubbles).nth(before).textContent()).toMatch(/¥\s?\d/);
    await page.locator('.chat-choices').waitFor({ state: 'detached' });
  });

  it('can be used with the keyboard alone', async () => {
    const { page } = await openShop(stage.browser, stage.shop.url, { locale: 'en-US' });
    await page.locator(tiles).first().waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('skip-link');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('content');
    for (let presses = 0; presses < 80 && !(await focused(page)).startsWith('tile'); presses++) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.locator('#product-title').waitFor();
    for (let presses = 0; presses < 80 && (await focused(page)) !== 'chat-launcher'; presses++) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.locator(bubbles).first().waitFor();
    expect(await focused(page)).toBe('chat-input');
    await page.keyboard.type('hello');
    await page.keyboard.press('Enter');
    await page.locator(bubbles).nth(1).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.chat-panel').waitFor({ state: 'detached' });
    // The keyboard returns a moment after the panel is gone.
    await page.locator('.chat-launcher:focus').waitFor();
  });

  it('fits a phone without sideways scrolling, and keeps the keyboard inside the open chat', async () => {
    const { page } = await openShop(stage.browser, stage.shop.url, { locale: 'en-US', width: 360, height: 740 });
    await page.locator(tiles).first().waitFor();
    expect(await overflowPixels(page)).toBe(0);
    await page.locator(tiles).first().click();
    await page.locator('.product-stock .badge[data-level]').waitFor();
    expect(await overflowPixels(page)).toBe(0);
    await openChat(page);
    expect(await overflowPixels(page)).toBe(0);
    const panel = await page.locator('.chat-panel').boundingBox();
    expect(panel).toMatchObject({ x: 0, y: 0, width: 360 });
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press('Tab');
      expect(await page.locator('.chat-panel :focus').count()).toBe(1);
    }
  });

  it('names everything for screen readers, on each page and in the chat', async () => {
    const { page } = await openShop(stage.browser, stage.shop.url);
    await page.locator(tiles).first().waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await page.locator(tiles).first().click();
    await page.locator('.product-stock .badge[data-level]').waitFor();
    const log = await openChat(page);
    expect(await log.getAttribute('aria-live')).toBe('polite');
    expect(await barriersOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.goto(`${stage.shop.url}/#/orders`);
    await page.getByRole('heading', { name: '我的订单' }).waitFor();
    expect(await barriersOf(page)).toEqual([]);
  });

  it('shows a signed-in customer their orders and parcels', async () => {
    const { page } = await openShop(stage.browser, stage.shop.url);
    await page.locator('.sign-in > button').click();
    await page.getByRole('button', { name: 'c-001' }).click();
    await page.getByRole('link', { name: '我的订单' }).click();
    await page.locator('.order').first().waitFor();
    await page.locator('.order').first().getByRole('button', { name: '查看物流' }).click();
    await page.locator('.shipments').getByText(/\S/).first().waitFor();
    await page.reload();
    await page.locator('.order').first().waitFor();
  });

  it('keeps the conversation over a reload, and starts a new one on demand', async () => {
    const { page } = await openShop(stage.browser, stage.shop.url);
    await openChat(page);
    await repliesTo(page, '你好');
    const said = await page.locator('.chat-bubble').allTextContents();
    await page.reload();
    await openChat(page);
    await page
      .locator('.chat-bubble')
      .nth(said.length - 1)
      .waitFor();
    expect(await page.locator('.chat-bubble').allTextContents()).toEqual(said);
    await page.getByRole('button', { name: '开始新对话' }).click();
    await page.locator('.from-shopper').first().waitFor({ state: 'detached' });
    await page.locator(bubbles).first().waitFor();
  });

  it('begins anew, with a notice, when the conversation is gone, and still delivers what was written', async () => {
    const { page } = await openShop(stage.browser, stage.shop.url);
    await openChat(page);
    await page.keyboard.press('Escape');
    await page.evaluate(`(() => {
      const kept = JSON.parse(sessionStorage.getItem('daogou.conversation'));
      sessionStorage.setItem('daogou.conversation', JSON.stringify({ ...kept, token: 'expired' }));
    })()`);
    await page.reload();
    await openChat(page);
    await page.getByText('之前的对话已结束').waitFor();
    expect(await repliesTo(page, '你好')).not.toBe('');
  });

  it('says when the shop is down, and a retry brings it back', async () => {
    const { page } = await openShop(stage.browser, 'about:blank');
    await page.route('**/v1/**', (route) => route.abort());
    await page.goto(stage.shop.url);
    await page.getByRole('alert').getByText('没能加载出来').waitFor();
    await page.unroute('**/v1/**');
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.locator(tiles).first().waitFor();
  });

  it('answers once what was written while an answer was on its way', async () => {
    const { page } = await openShop(stage.browser, stage.shop.url);
    await openChat(page);
    const sent: string[] = [];
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/messages', async (route) => {
      sent.push((route.request().postDataJSON() as { text: string }).text);
      if (sent.length === 1) await held;
      await route.continue();
    });
    await say(page, '在吗');
    await say(page, 'LX-700多少钱');
    await say(page, '有货吗');
    await page.locator('.from-shopper').nth(2).waitFor();
    letGo();
    await page.locator(bubbles).nth(3).waitFor();
    expect(sent).toEqual(['在吗', 'LX-700多少钱\n有货吗']);
    expect(await page.locator('.from-shopper').count()).toBe(3);
    expect((await page.locator(bubbles).allTextContents()).slice(2).join('\n')).toMatch(/¥[^]*有货/);
  });

  it('sends a message again with the same id after the network failed', async () => {
    const { page } = await openShop(stage.browser, stage.shop.url);
    await openChat(page);
    const ids: unknown[] = [];
    page.on('request', (request) => {
      if (!request.url().endsWith('/messages') || request.method() !== 'POST') return;
      ids.push((request.postDataJSON() as { clientMessageId: unknown }).clientMessageId);
    });
    await page.route('**/messages', (route) => route.abort());
    await say(page, '你好');
    await page.locator('.chat-trouble').waitFor();
    expect(await page.locator('.chat-delivery').textContent()).toBe('未送达');
    await page.unroute('**/messages');
    await page.locator('.chat-trouble button').click();
    await page.locator(bubbles).nth(1).waitFor();
    expect(await page.locator('.from-shopper').count()).toBe(1);
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(1);
  });
});
