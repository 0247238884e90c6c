// A lead's browser at the insights: what to change this week, every figure opens its conversations, in both languages, on a phone too.
import type { Page } from 'playwright-core';
import { clientOf } from '#bus';
import { insightsCalls } from '#contracts';
import { startShop, type TestShop } from '#testing';
import { barriersOf, openShop, overflowPixels } from './browser.js';
import { describePage } from './describe-page.js';

const LIMIT_MS = 120_000;
const EACH_FIGURE_LIMIT_MS = 900_000;
/** Those with figures: all but the one where people judge. */
const PAGES = 8;

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

interface OpenedFigure {
  readonly says: string;
  /** `0` says none, another number some; what is rounded to nothing says neither. */
  readonly tells: 'none' | 'some' | undefined;
  readonly conversations: number;
}

/** Opens each figure of the page that is shown, those under its charts too. */
async function openEach(page: Page): Promise<OpenedFigure[]> {
  await page.locator('.insights-chart details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '');
  });
  const figures = page.locator('.insights .figure');
  const opened: OpenedFigure[] = [];
  for (let at = 0; at < (await figures.count()); at += 1) {
    const value = ((await figures.nth(at).textContent()) ?? '').trim();
    const says = (await figures.nth(at).getAttribute('aria-label')) ?? '';
    await figures.nth(at).click();
    await page.locator('.behind [role=status]').filter({ hasText: /\d/ }).waitFor();
    const conversations = await page.locator('.behind details').count();
    opened.push({ says, tells: value === '0' ? 'none' : /[1-9]/.test(value) ? 'some' : undefined, conversations });
    await page.keyboard.press('Escape');
    await page.locator('.behind').waitFor({ state: 'detached' });
  }
  return opened;
}

const isUntrue = ({ tells, conversations }: OpenedFigure): boolean =>
  tells !== undefined && (tells === 'none') !== (conversations === 0);

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
        await page.locator('tr').filter({ hasText: said.given }).locator('.figure').first().click();
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

    it(
      'know a guest again in another tab of the browser, a browser that forbids storage or is another as another, and none by more than that',
      async () => {
        const begun: Record<string, unknown>[] = [];
        const openChat = async (page: Page): Promise<void> => {
          page.on('request', (sent) => {
            if (sent.method() === 'POST' && sent.url().endsWith('/v1/conversations'))
              begun.push(sent.postDataJSON() as Record<string, unknown>);
          });
          await page.locator('.chat-launcher').click();
          await page.locator('.chat-message').first().waitFor();
        };
        const { page: first } = await openShop(stage.browser, stage.shop.url);
        await openChat(first);
        const second = await first.context().newPage();
        await second.goto(stage.shop.url);
        await openChat(second);
        const { page: other } = await openShop(stage.browser, stage.shop.url);
        await openChat(other);
        const { page: forbidding } = await openShop(stage.browser, 'about:blank');
        await forbidding.addInitScript(
          `Object.defineProperty(window, 'localStorage', { get() { throw new Error('forbidden'); } })`,
        );
        await forbidding.goto(stage.shop.url);
        await openChat(forbidding);
        const ids = begun.map(({ guestId }) => guestId);
        expect(ids).toEqual([ids[0], ids[0], expect.not.stringMatching(String(ids[0])), undefined]);
        expect(String(ids[0])).toMatch(/^[0-9a-f-]{36}$/);
        for (const body of begun)
          expect(Object.keys(body).filter((name) => !['guestId', 'locale', 'channel', 'page'].includes(name))).toEqual(
            [],
          );
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

    it.each(['zh-CN', 'en-US'] as const)(
      'open the conversations behind each figure of each page, on a phone in %s',
      async (locale) => {
        const { page, faults } = await openShop(stage.browser, `${stage.shop.url}/insights`, {
          locale,
          width: 390,
          height: 844,
        });
        await page.locator('.insights-door .primary').click();
        await page.locator('.changes li').first().waitFor();
        const counts: number[] = [];
        for (let tab = 0; tab < PAGES; tab += 1) {
          await page.locator('.insights-tabs button').nth(tab).click();
          await page.locator('.insights .figure').first().waitFor();
          const opened = await openEach(page);
          counts.push(opened.length);
          expect([tab, opened.filter(isUntrue)]).toEqual([tab, []]);
        }
        for (const count of counts) expect(count).toBeGreaterThan(1);
        expect(faults).toEqual([]);
      },
      EACH_FIGURE_LIMIT_MS,
    );
  },
  startWithPast,
);
