// The chat as a widget: one script tag on pages of other sites, whatever else they hold.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { describePage } from './describe-page.js';

const bubbles = '.chat-message .chat-bubble';
/** The global of a page, of which these specs are not compiled to know. */
interface Window {
  getComputedStyle(element: unknown): Record<string, string>;
}

/** A page of another site. `{tag}` in the head becomes the script tag. */
interface ForeignPage {
  head?: string;
  policy?: string;
  /** Further attributes of the script tag. */
  attributes?: string;
  language?: 'zh' | 'en';
}

describePage('the widget on pages of other sites', (stage) => {
  let site: Server | undefined;
  let shown: ForeignPage = {};

  beforeAll(async () => {
    site = createServer((_, response) => {
      const { head = '', policy, attributes = '', language = 'zh' } = shown;
      const tag = `<script src="${stage.shop.url}/widget.js" data-store-key="demo" ${attributes} defer></script>`;
      response.setHeader('content-type', 'text/html; charset=utf-8');
      if (policy !== undefined)
        response.setHeader('content-security-policy', policy.replaceAll('{shop}', stage.shop.url));
      response.end(`<!doctype html><html lang="${language}"><head><meta name="viewport" content="width=device-width">
        <title>Another site</title>${head}${tag}</head><body><h1>Another site</h1><input id="own"></body></html>`);
    });
    await new Promise<void>((resolve) => site?.listen(0, '127.0.0.1', resolve));
  });

  afterAll(() => {
    site?.closeAllConnections();
    site?.close();
  });

  /** Opens a page and the chat on it. */
  async function openChat(
    browser: Browser,
    page: ForeignPage,
    width = 1_100,
  ): Promise<{ page: Page; faults: string[] }> {
    shown = page;
    const context = await browser.newContext({ viewport: { width, height: 720 }, reducedMotion: 'reduce' });
    context.setDefaultTimeout(15_000);
    const tab = await context.newPage();
    const faults: string[] = [];
    tab.on('pageerror', (error) => faults.push(error.message));
    tab.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await tab.goto(`http://127.0.0.1:${(site?.address() as AddressInfo).port}/`);
    await tab.locator('.chat-launcher').click();
    await tab.locator(bubbles).first().waitFor();
    return { page: tab, faults };
  }

  async function ask(page: Page, text: string): Promise<void> {
    const answers = page.locator('.from-assistant .chat-bubble');
    const before = await answers.count();
    await page.locator('#chat-input').fill(text);
    await page.keyboard.press('Enter');
    await answers.nth(before).waitFor();
  }

  const styleOf = (page: Page, selector: string): Promise<Record<string, string | undefined>> =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const style = (globalThis as unknown as Window).getComputedStyle(element);
        const names = ['fontSize', 'fontFamily', 'color', 'backgroundColor', 'position', 'borderTopWidth'];
        return Object.fromEntries(names.map((name) => [name, style[name]]));
      });

  it('answers in the language of the page, with cards that lead where the tag says, and no more globals', async () => {
    const attributes = 'data-product-url="/goods?item={id}" data-orders-url="/account"';
    const { page, faults } = await openChat(stage.browser, { attributes, language: 'en' });
    expect(await page.locator('#chat-title').textContent()).toBe('Shopping assistant');
    await ask(page, 'How much is the LX-700?');
    const card = page.locator('.chat-card').first();
    await card.waitFor();
    expect(await card.getAttribute('href')).toMatch(/^\/goods\?item=\S+$/);
    expect(await card.locator('img').getAttribute('src')).toContain(stage.shop.url);
    expect(await page.evaluate('Object.keys(window).filter((name) => /daogou|chat|preact/i.test(name))')).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('looks the same on a page that resets everything, and has colours of the same names', async () => {
    const looks = ['.chat-panel', '.chat-bubble', '.chat-send', '#chat-title', '#chat-input'];
    const plain = (await openChat(stage.browser, {})).page;
    const wanted = await Promise.all(looks.map((selector) => styleOf(plain, selector)));
    const head = `<style>html { font-size: 62.5% } * { all: unset !important; color: red !important; font: 40px serif !important }
      p, section, button, textarea { border: 9px solid lime !important }
      :root { --surface: lime; --ink: red; --accent: blue; --chat-ink: red }</style>`;
    const { page, faults } = await openChat(stage.browser, { head });
    expect(await Promise.all(looks.map((selector) => styleOf(page, selector)))).toEqual(wanted);
    expect(wanted[0]).toMatchObject({ position: 'fixed', fontSize: '16px' });
    expect(faults).toEqual([]);
  });

  it('works under a strict content security policy, and takes the theme and colours that the page names', async () => {
    const policy = "default-src 'none'; script-src {shop}; connect-src {shop}; img-src {shop}";
    const { page, faults } = await openChat(stage.browser, { policy, attributes: 'data-theme="dark"' });
    await ask(page, '推荐几款双肩包');
    expect((await styleOf(page, '.chat-panel')).backgroundColor).toBe('rgb(25, 22, 19)');
    // A long text makes the box higher, which sets a style too.
    await page.locator('#chat-input').fill('一\n二\n三\n四');
    expect((await page.locator('#chat-input').boundingBox())?.height).toBeGreaterThan(70);
    expect(faults).toEqual([]);
  });

  it('bears a page that loads it twice, changes built-in objects, and listens to keys', async () => {
    const head = `<script>
      window.daogou = 'mine'; Array.prototype.extra = () => 1; Object.prototype.odd = 'x';
      document.addEventListener('keydown', (event) => { if (event.key === 'l') event.preventDefault(); });
      </script><script src="${stage.shop.url}/widget.js" defer></script>`;
    const { page, faults } = await openChat(stage.browser, { head });
    expect(await page.locator('daogou-chat').count()).toBe(1);
    await page.locator('#chat-input').pressSequentially('hello');
    expect(await page.locator('#chat-input').inputValue()).toBe('hello');
    expect(await page.evaluate('window.daogou')).toBe('mine');
    expect(faults).toEqual([]);
  });

  it('stays open, with its conversation, on the next page, and leaves the keyboard to that page', async () => {
    const { page } = await openChat(stage.browser, {});
    await ask(page, 'LX-700多少钱');
    const said = await page.locator(bubbles).allTextContents();
    await page.goto(page.url() + 'next');
    await page
      .locator(bubbles)
      .nth(said.length - 1)
      .waitFor();
    expect(await page.locator(bubbles).allTextContents()).toEqual(said);
    expect(await page.evaluate('document.activeElement.tagName')).toBe('BODY');
    await page.locator('.chat-panel').getByRole('button', { name: '关闭对话' }).click();
    await page.reload();
    await page.locator('.chat-launcher').waitFor();
    expect(await page.locator('.chat-panel').count()).toBe(0);
  });

  it('tells of the product at hand, and begins anew when a customer signs in', async () => {
    const { page } = await openChat(stage.browser, { attributes: 'data-product-id="p-101"' });
    await ask(page, '这款多少钱');
    await page.locator(bubbles).getByText('¥').first().waitFor();
    const minted = await fetch(`${stage.shop.url}/v1/demo/customer-token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ customerId: 'c-001' }),
    });
    const { customerToken } = (await minted.json()) as { customerToken: string };
    await page
      .locator('daogou-chat')
      .evaluate((chat, token) => chat.setAttribute('customer-token', token), customerToken);
    await page.getByText('登录身份变了').waitFor();
    await ask(page, '我的订单到哪了');
    await page.locator('.chat-card').first().waitFor();
    // Without an address for orders a card is no link.
    expect(await page.locator('a.chat-card').count()).toBe(0);
  });

  it.each([
    ['carries the tag again', true],
    ['does not', false],
  ])('goes along when the page replaces its body, which %s', async (_, hasTag) => {
    const { page, faults } = await openChat(stage.browser, {});
    await ask(page, 'LX-700多少钱');
    const said = await page.locator(bubbles).allTextContents();
    for (let times = 0; times < 2; times++) {
      await page.evaluate(`{
        const body = document.createElement('body');
        body.innerHTML = '<h1>Next page</h1>';
        if (${hasTag}) {
          const script = document.createElement('script');
          script.src = '${stage.shop.url}/widget.js';
          script.dataset.storeKey = 'demo';
          body.append(script);
        }
        document.documentElement.replaceChild(body, document.body);
      }`);
      await page
        .locator(bubbles)
        .nth(said.length - 1)
        .waitFor();
      expect(await page.locator('daogou-chat').count()).toBe(1);
      expect(await page.locator(bubbles).allTextContents()).toEqual(said);
    }
    expect(faults).toEqual([]);
  });

  it('leads each order where the tag says, writes what is said in its own direction, and amounts as the shop does', async () => {
    const minted = await fetch(`${stage.shop.url}/v1/demo/customer-token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ customerId: 'c-001' }),
    });
    const { customerToken } = (await minted.json()) as { customerToken: string };
    const attributes = `data-orders-url="/account/orders/{id}" data-customer-token="${customerToken}"`;
    const { page } = await openChat(stage.browser, { attributes });
    await ask(page, '我的订单到哪了');
    const card = page.locator('a.chat-card').first();
    await card.waitFor();
    expect(await card.getAttribute('href')).toMatch(/^\/account\/orders\/DG\d+$/);
    expect(await page.locator(bubbles).first().getAttribute('dir')).toBe('auto');
    await ask(page, 'LX-700多少钱');
    await page.locator('.chat-card b').getByText(/^¥629/).first().waitFor();
    // One original price: what is struck on the card is what the text calls so.
    const struck = await page.locator('.chat-card s').first().textContent();
    expect(struck).toBe('原价 ¥799');
    expect(await page.locator(bubbles).last().textContent()).toContain('原价 ¥799');
  });

  it('says to shoppers nothing of keys when its tag has a wrong one', async () => {
    shown = { attributes: '' };
    const context = await stage.browser.newContext({ viewport: { width: 1_100, height: 720 } });
    const tab = await context.newPage();
    await tab.goto(`http://127.0.0.1:${(site?.address() as AddressInfo).port}/`);
    await tab.locator('daogou-chat').evaluate((chat) => chat.setAttribute('store-key', 'no-such-key'));
    await tab.locator('.chat-launcher').click();
    const trouble = tab.locator('.chat-trouble p');
    await trouble.waitFor();
    expect(await trouble.textContent()).toBe('这里的导购暂时用不了，请用其他方式联系店家。');
  });

  it('keeps the keyboard inside on a phone, and closes with Escape', async () => {
    const { page } = await openChat(stage.browser, {}, 360);
    const width = await page.locator('.chat-panel').evaluate((panel) => panel.getBoundingClientRect().width);
    expect(width).toBe(360);
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.tagName')).toBe('DAOGOU-CHAT');
    }
    await page.keyboard.press('Escape');
    await page.locator('.chat-launcher').waitFor();
  });
});
