// What the page recommends, why, and what it tells the shop of what shoppers do.
import type { Page } from 'playwright-core';
import { barriersOf, openShop, overflowPixels } from './browser.js';
import { describePage } from './describe-page.js';

interface Happened {
  productId: string;
  kind: string;
  sessionId: string;
  recommendationId?: string;
}

/** Collects what the page reports, and answers when as much has arrived. */
function watch(page: Page): { happened: Happened[]; nextAnswer: () => Promise<unknown> } {
  const happened: Happened[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/v1/interactions')) happened.push(...(request.postDataJSON() as Happened[]));
  });
  return {
    happened,
    nextAnswer: () => page.waitForResponse((response) => response.url().endsWith('/v1/interactions')),
  };
}

const idOfPage = (page: Page): string => decodeURIComponent(page.url().split('/products/')[1] ?? '');

describePage('recommendations on the page', (stage) => {
  it('shows a newcomer what is popular, and after one look what suits it, naming the product looked at', async () => {
    const { page, faults } = await openShop(stage.browser, stage.shop.url);
    const { happened } = watch(page);
    await page.getByRole('heading', { name: '近期热门' }).waitFor();
    expect(await page.getByRole('heading', { name: '为你推荐' }).count()).toBe(0);
    const arrived = watch(page).nextAnswer();
    await page.goto(`${stage.shop.url}/#/products/p-101`);
    const title = (await page.locator('#product-title').textContent()) ?? '';
    await arrived;
    expect(happened).toEqual([{ productId: 'p-101', kind: 'view', sessionId: expect.any(String) as string }]);
    await page.getByRole('link', { name: '返回商品列表' }).click();
    await page.getByRole('heading', { name: '为你推荐' }).waitFor();
    await page.locator('.shelf li[data-reason=because-viewed]').getByText(`因为你看过「${title}」`).first().waitFor();
    expect(await barriersOf(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('tells which recommendation was followed', async () => {
    const { page } = await openShop(stage.browser, 'about:blank', { locale: 'en-US' });
    const { happened, nextAnswer } = watch(page);
    const shown = page.waitForResponse((response) => response.url().includes('/v1/recommendations'));
    await page.goto(stage.shop.url);
    const { products } = (await (await shown).json()) as {
      products: { productId: string; recommendationId: string }[];
    };
    await page.locator('.shelf a.tile').first().waitFor();
    const arrived = nextAnswer();
    await page.locator('.shelf a.tile').first().click();
    await page.locator('#product-title').waitFor();
    await arrived;
    const followed = products.find(({ productId }) => productId === idOfPage(page));
    expect(happened.at(-1)).toMatchObject({
      kind: 'view',
      productId: followed?.productId,
      recommendationId: followed?.recommendationId,
    });
  });

  it('shows beside a product what goes with it, in words, on a phone too', async () => {
    const { page } = await openShop(stage.browser, `${stage.shop.url}/#/products/p-101`, {
      locale: 'en-US',
      width: 390,
    });
    const shelves = page.locator('.product-page .shelf');
    await shelves.first().waitFor();
    expect(await page.locator('.shelf li[data-reason]').count()).toBeGreaterThan(0);
    for (const note of await shelves.locator('.tile-note').allTextContents())
      expect(note).not.toMatch(/^$|\p{Script=Han}/u);
    const together = await page
      .locator('.shelf', { has: page.getByText('Goes with this') })
      .locator('li')
      .all();
    for (const tile of together) {
      expect(await tile.getAttribute('data-reason')).toMatch(/^(bought|seen)-together$/);
    }
    const hrefs = await shelves
      .locator('a.tile')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hrefs).not.toContain('#/products/p-101');
    expect(new Set(hrefs).size).toBe(hrefs.length);
    expect(await overflowPixels(page)).toBe(0);
    expect(await barriersOf(page)).toEqual([]);
  });

  it('shows nothing, and no fault, when there is nothing to recommend or it cannot be asked', async () => {
    const { page, faults } = await openShop(stage.browser, 'about:blank');
    await page.route('**/v1/recommendations?*', (route) => route.abort());
    await page.goto(`${stage.shop.url}/#/products/p-101`);
    await page.locator('.product-stock .badge[data-level]').waitFor();
    expect(await page.locator('.shelf').count()).toBe(0);
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('recommends to a customer from what they did, and begins anew for whoever comes after them', async () => {
    const { page } = await openShop(stage.browser, stage.shop.url);
    await page.locator('.sign-in > button').click();
    await page.getByRole('button', { name: 'c-002' }).click();
    await page.getByRole('heading', { name: '为你推荐' }).waitFor();
    const readVisit = `JSON.parse(sessionStorage.getItem('daogou.visit')).id`;
    const theirs = await page.evaluate<string>(readVisit);
    await page.locator('.sign-in > button').click();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByRole('heading', { name: '近期热门' }).waitFor();
    expect(await page.evaluate<string>(readVisit)).not.toBe(theirs);
  });

  it('forgets what a customer did when they ask for it twice', async () => {
    const { page } = await openShop(stage.browser, stage.shop.url);
    await page.locator('.sign-in > button').click();
    await page.getByRole('button', { name: 'c-003' }).click();
    await page.getByRole('heading', { name: '为你推荐' }).waitFor();
    await page.locator('.forget').getByRole('button', { name: '清除我的浏览和购买偏好' }).click();
    await page.locator('.forget').getByRole('button', { name: '清除', exact: true }).click();
    await page.locator('.forget').getByText('已清除').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: '近期热门' }).waitFor();
  });
});
