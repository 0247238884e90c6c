// Looking for products on the page: filters, order, what was read from the words, what is nearest when nothing fits.
import type { Page } from 'playwright-core';
import { barriersOf, focused, openShop, overflowPixels } from './browser.js';
import { describePage } from './describe-page.js';

const tiles = '.tiles a.tile';

/** The prices that are paid, in minor units, in the order of the page. */
function pricesOn(page: Page): Promise<number[]> {
  return page.evaluate<number[]>(
    `[...document.querySelectorAll('.tiles .price-tag b')].map((price) => Number(price.dataset.price))`,
  );
}

/** The count at the head of the results. */
async function totalOn(page: Page): Promise<number> {
  await page.locator('.results-title').waitFor();
  return Number(/\d+/.exec((await page.locator('.results-title').textContent()) ?? '')?.[0]);
}

function addressOf(shopUrl: string, search: Record<string, string>): string {
  return `${shopUrl}/#/?${new URLSearchParams(search)}`;
}

describePage('the search page', (stage) => {
  it('narrows by brand to as many products as the filter promised, and keeps it over a reload and back', async () => {
    const { page, faults } = await openShop(stage.browser, addressOf(stage.shop.url, { q: '茶' }));
    const all = await totalOn(page);
    const brands = page.getByRole('region', { name: '品牌' }).getByRole('link');
    const promised = Number(await brands.first().locator('.count').textContent());
    expect(promised).toBeLessThan(all);
    await brands.first().click();
    await page.locator('.chip[data-filter=brand]').waitFor();
    expect(await totalOn(page)).toBe(promised);
    // The other brands can still be chosen instead.
    expect(await brands.count()).toBeGreaterThan(1);
    await page.reload();
    await page.locator('.chip[data-filter=brand]').waitFor();
    expect(await totalOn(page)).toBe(promised);
    await page.goBack();
    await page.locator('.chip').waitFor({ state: 'detached' });
    expect(await totalOn(page)).toBe(all);
    expect(faults).toEqual([]);
  });

  it('says that products may be missing while the search is incomplete', async () => {
    const { page } = await openShop(stage.browser, addressOf(stage.shop.url, { q: '茶' }));
    await totalOn(page);
    expect(await page.locator('.incomplete').count()).toBe(0);
    await page.route(/\/v1\/products\?/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...((await response.json()) as object), incomplete: 'unavailable' } });
    });
    await page.goto(addressOf(stage.shop.url, { q: '耳机' }));
    await page.locator('.incomplete').getByText('商品搜索现在不完整').waitFor();
    expect(await totalOn(page)).toBeGreaterThan(0);
  });

  it('keeps within the price that is typed, whichever way round, and orders by price', async () => {
    const { page } = await openShop(stage.browser, addressOf(stage.shop.url, { category: '数码 Electronics' }));
    const all = await totalOn(page);
    await page.getByRole('textbox', { name: '最低价' }).fill('500');
    await page.getByRole('textbox', { name: '最高价' }).fill('100');
    await page.keyboard.press('Enter');
    await page.locator('.chip[data-filter=price]').getByText('¥100 – ¥500').waitFor();
    expect(await totalOn(page)).toBeLessThan(all);
    expect(await page.getByRole('textbox', { name: '最低价' }).inputValue()).toBe('100');
    await page.getByLabel('排序').selectOption('price-asc');
    await page.waitForURL(/sort=price-asc/);
    await page.locator(tiles).first().waitFor();
    const prices = await pricesOn(page);
    expect(prices.length).toBeGreaterThan(1);
    expect(prices).toEqual(prices.toSorted((one, other) => one - other));
    expect(Math.min(...prices)).toBeGreaterThanOrEqual(10_000);
    expect(Math.max(...prices)).toBeLessThanOrEqual(50_000);
  });

  it('leaves out what is sold out, and takes filters back one by one or all at once', async () => {
    const wanted = { category: '服饰 Fashion', minPrice: '1000', inStock: 'true' };
    const { page } = await openShop(stage.browser, addressOf(stage.shop.url, wanted), { locale: 'en-US' });
    await page.locator(tiles).first().waitFor();
    expect(await page.locator('.tiles .badge[data-level=out]').count()).toBe(0);
    const promised = Number(await page.locator('.filter-stock .count').textContent());
    expect(await totalOn(page)).toBe(promised);
    await page.getByRole('link', { name: 'Remove from ¥10' }).click();
    await page.locator('.chip[data-filter=price]').waitFor({ state: 'detached' });
    expect(await focused(page)).toContain('results-bar');
    expect(await page.locator('.chip').count()).toBe(2);
    await page.getByRole('link', { name: 'Clear all' }).click();
    await page.locator('.chip').first().waitFor({ state: 'detached' });
    expect(new URL(page.url()).hash).toBe('#/');
  });

  it('says which wish it let go of when nothing fits, and shows what is nearest', async () => {
    const { page } = await openShop(stage.browser, addressOf(stage.shop.url, { q: '耳机', maxPrice: '100' }));
    await page.getByRole('heading', { name: /没有完全符合的商品，放宽了最高价/ }).waitFor();
    expect(await page.locator('.tile-title').first().textContent()).toContain('耳机');
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole('link', { name: '看放宽后的全部商品' }).click();
    await page.getByRole('heading', { name: /“耳机”：找到/ }).waitFor();
    expect(await page.locator('.chip').count()).toBe(0);
  });

  it('tells what it read from the words, and searches for the words alone on demand', async () => {
    const { page } = await openShop(stage.browser, addressOf(stage.shop.url, { q: '300元以下的耳机' }));
    await page.getByText('从搜索词里读到：¥300 以内').waitFor();
    expect(Math.max(...(await pricesOn(page)))).toBeLessThanOrEqual(30_000);
    await page.getByRole('link', { name: '只搜“耳机”' }).click();
    await page.getByRole('heading', { name: /“耳机”：找到/ }).waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('耳机');
  });

  it('tells which brand and colour it read, and what nothing has', async () => {
    const { page } = await openShop(stage.browser, addressOf(stage.shop.url, { q: '黑色羽绒服' }));
    await page.getByText('从搜索词里读到：黑色').waitFor();
    expect(await page.getByRole('link', { name: /只搜/ }).count()).toBe(0);
    await page.goto(addressOf(stage.shop.url, { q: '紫色羽绒服' }));
    await page.getByText('没有“紫色”的').waitFor();
    expect(await page.locator(tiles).count()).toBeGreaterThan(0);
  });

  it('keeps the filters behind a button on a phone, for the keyboard too', async () => {
    const reader = { locale: 'en-US' as const, width: 390, height: 800 };
    const { page } = await openShop(stage.browser, addressOf(stage.shop.url, { q: 'tea' }), reader);
    const all = await totalOn(page);
    const button = page.getByRole('button', { name: 'Filter' });
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    expect(await page.getByRole('checkbox', { name: /In stock only/ }).count()).toBe(0);
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    expect(await overflowPixels(page)).toBe(0);
    expect(await barriersOf(page)).toEqual([]);
    const brand = page.getByRole('region', { name: 'Brand' }).getByRole('link').last();
    await brand.focus();
    await page.keyboard.press('Enter');
    await page.locator('.chip[data-filter=brand]').waitFor();
    await page.getByRole('button', { name: 'Filter (1 chosen)' }).waitFor();
    expect(await totalOn(page)).toBeLessThan(all);
    // The reader stays where they were.
    expect(await page.evaluate<boolean>(`document.activeElement?.closest('.facet') !== null`)).toBe(true);
  });
});
