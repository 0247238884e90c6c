// A lead's browser at the insights: what to change this week, every figure opens its conversations, in both languages, on a phone too.
import { clientOf } from '#bus';
import { insightsCalls } from '#contracts';
import { startShop, type TestShop } from '#testing';
import { barriersOf, openShop, overflowPixels } from './browser.js';
import { describePage } from './describe-page.js';

const LIMIT_MS = 120_000;

let shop: TestShop;
async function startWithPast(): Promise<{ url: string; stop: () => Promise<void> }> {
  shop = await startShop();
  await clientOf(shop.bus, insightsCalls).loadDemoPast({});
  return { url: shop.url, stop: () => shop.stop() };
}

const READERS = [
  {
    locale: 'zh-CN' as const,
    width: 390,
    changes: '这周先改这三件事',
    given: '放弃了',
    alerts: '预警',
    done: '已处理',
    demo: '演示数据',
    words: [
      [2, '超过退货期'],
      [3, '质量'],
      [6, '要求人工'],
    ] as const,
  },
  {
    locale: 'en-US' as const,
    width: 1280,
    changes: 'Three things to change this week',
    given: 'Given up',
    alerts: 'Alerts',
    done: 'Done',
    demo: 'demo data',
    words: [
      [2, 'past the return window'],
      [3, 'quality'],
      [6, 'Asked'],
    ] as const,
  },
];

describePage(
  'the insights',
  (stage) => {
    it.each(READERS)(
      'say in $locale at $width pixels what to change, and open what is behind each figure',
      async (said) => {
        const { locale, width } = said;
        const { page, faults } = await openShop(stage.browser, `${stage.shop.url}/insights`, {
          locale,
          width,
          height: 844,
        });
        await page.locator('.insights-door .primary').click();
        await page.getByText(said.changes).waitFor();
        expect(await page.locator('.changes li').count()).toBe(3);
        await page.locator('.insights-marks').getByText(said.demo).waitFor();

        await page.locator('.changes .figure').first().click();
        await page.locator('.behind details').first().waitFor();
        await page.locator('.behind summary').first().click();
        expect(await page.locator('.behind details p').first().textContent()).toMatch(/\S/);
        await page.locator('.behind-top button').click();

        for (const tab of [1, 2, 3, 4, 6, 7]) {
          await page.locator('.insights-tabs button').nth(tab).click();
          await page.locator('.insights-table tbody tr, .insights-empty').first().waitFor();
          expect([tab, await overflowPixels(page), await barriersOf(page)]).toEqual([tab, 0, []]);
        }
        for (const [tab, word] of said.words) {
          await page.locator('.insights-tabs button').nth(tab).click();
          await page.locator('.insights-table').getByText(word).first().waitFor();
        }
        await page.locator('.insights-tabs button').nth(1).click();
        await page.locator('.estimate').waitFor();
        await page.locator('tr').filter({ hasText: said.given }).locator('.figure').click();
        await page.locator('.behind details').first().waitFor();
        await page.keyboard.press('Escape');

        await page.getByRole('button', { name: said.alerts, exact: true }).click();
        const alert = page.locator('.alerts li').first();
        await alert.getByRole('button', { name: said.done, exact: true }).click();
        await page.locator('.alerts li.done').first().waitFor();

        await page.locator('.insights-tabs button').nth(8).click();
        await page.locator('.judging .primary').click();
        await page
          .locator('.judging')
          .getByText(/[1-9]\d*.*100/)
          .waitFor();
        expect(faults).toEqual([]);
      },
      LIMIT_MS,
    );
  },
  startWithPast,
);
