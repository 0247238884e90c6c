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
      [4, '没有这个价位'],
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
      [4, 'not at that price'],
      [6, 'Asked'],
    ] as const,
  },
];

/** Runs in the page: texts whose contrast with what is behind them is less than the 4.5 that WCAG asks for. */
const faintScript = `(() => {
  const numbers = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
  const light = (colour) => {
    const [r, g, b] = numbers(colour).map((part) => (part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      const [, , , opacity = 1] = numbers(backgroundColor);
      if (opacity === 1) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  const faint = [];
  for (const element of document.querySelectorAll('.insights *')) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '');
    if (!own || element.getClientRects().length === 0 || element.matches('option')) continue;
    const [one, other] = [light(getComputedStyle(element).color), light(behind(element))].sort((a, b) => b - a);
    const contrast = (one + 0.05) / (other + 0.05);
    if (contrast < 4.5) faint.push(contrast.toFixed(1) + ' ' + element.textContent.trim().slice(0, 40));
  }
  return faint;
})()`;

const PHONES = (['zh-CN', 'en-US'] as const).flatMap((locale) =>
  (['light', 'dark'] as const).map((colours) => ({ locale, colours })),
);

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

    it.each(PHONES)(
      'are read on a phone in $locale, $colours: three things, each with what to do, and every page',
      async ({ locale, colours }) => {
        const size = { width: 390, height: 844 };
        const { page, faults } = await openShop(stage.browser, `${stage.shop.url}/insights`, { locale, ...size });
        await page.emulateMedia({ colorScheme: colours, reducedMotion: 'reduce' });
        await page.locator('.insights-door .primary').click();
        await page.locator('.changes li').first().waitFor();
        const changes = page.locator('.changes li');
        const read = await Promise.all(
          [0, 1, 2].map(async (at) => await changes.nth(at).locator('h3, p').allTextContents()),
        );
        for (const [title, advice] of read)
          expect([title, advice]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
        expect(new Set(read.map(([title]) => title)).size).toBe(3);
        const tabs = await page.locator('.insights-tabs button').count();
        for (let tab = 0; tab < tabs; tab += 1) {
          await page.locator('.insights-tabs button').nth(tab).click();
          await page
            .locator('.insights-table tbody tr, .insights-empty, .changes li, .alerts li, .judging')
            .first()
            .waitFor();
          const faint = await page.evaluate<string[]>(faintScript);
          expect([tab, await overflowPixels(page), faint]).toEqual([tab, 0, []]);
        }
        expect(faults).toEqual([]);
      },
      LIMIT_MS,
    );
  },
  startWithPast,
);
