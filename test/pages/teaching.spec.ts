// A lead's browser: what shoppers asked and people answered is taught in other words, told, and withdrawn; another is ignored and opened again; and a version made of what was
// corrected is released and taken back.
import { rm } from 'node:fs/promises';
import { Conversation, startShop } from '#testing';
import { correct, correctingJourneys } from '../learning/correcting-journey.js';
import { askAndAnswer, writeTeachingShop } from '../learning/teaching-shop.js';
import { DeskClient } from '../people/desk-client.js';
import { barriersOf, openShop, overflowPixels } from './browser.js';
import { describePage } from './describe-page.js';

const LIMIT_MS = 120_000;

async function startTeachingShop(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = await writeTeachingShop();
  const shop = await startShop({
    store: folder,
    env: { LEARNING_READ_AFTER_SECONDS: '0', LEARNING_TRAIN_AFTER_SECONDS: '0' },
  });
  const mei = await DeskClient.signIn(shop, 'mei');
  for (const { locale, question, answer, other } of JOURNEYS)
    for (const asked of [question, other])
      await askAndAnswer(shop.url, {
        locale: locale === 'zh-CN' ? 'zh' : 'en',
        question: asked,
        agent: mei,
        lines: [answer],
      });
  const people = await Promise.all(['wu', 'zhou'].map(async (name) => await DeskClient.signIn(shop, name, 'lead')));
  for (const journey of correctingJourneys) await correct(shop.url, journey, people);
  const stop = async (): Promise<void> => {
    await shop.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { url: shop.url, stop };
}

const JOURNEYS = [
  {
    locale: 'zh-CN' as const,
    width: 1280,
    question: '可以用比特币付款吗',
    other: '旧杯子你们回收吗',
    answer: '店里收银台写着的都可以用',
    reworded: '只收收银台上写着的付款方式。',
    words: {
      teach: '教给助手',
      done: '已教会，几秒内生效。',
      answer: '教给助手的答案',
      ignore: '忽略',
      reopen: '恢复',
      withdraw: '撤回',
      sure: '确认撤回？',
      state: '已撤回',
      release: '发布',
      early: '旁听还不够，仍要发布？',
      serves: '正在使用',
    },
  },
  {
    locale: 'en-US' as const,
    width: 390,
    question: 'can I pay with bitcoin',
    other: 'are you hiring people',
    answer: 'All that stands at the till is fine with us.',
    reworded: 'We take what stands at the till.',
    words: {
      teach: 'Teach it',
      done: 'Taught; live within seconds.',
      answer: 'What the assistant shall say',
      ignore: 'Ignore',
      reopen: 'Open again',
      withdraw: 'Withdraw',
      sure: 'Withdraw it?',
      state: 'Withdrawn',
      release: 'Release',
      early: 'It has heard too little yet. Release it all the same?',
      serves: 'Serves',
    },
  },
];

describePage(
  'a lead who teaches',
  (stage) => {
    it.each(JOURNEYS)(
      'does so in $locale at $width pixels',
      async ({ locale, width, question, other, reworded, words }) => {
        const reader = { locale, width, height: 844 };
        const { page, faults } = await openShop(stage.browser, `${stage.shop.url}/teach`, reader);
        await page.locator('.desk-door button', { hasText: locale === 'zh-CN' ? '林岚' : 'Lin' }).click();
        const card = (text: string) => page.locator('.teach-card').filter({ hasText: text });
        const taught = page.locator('.teach-card.taught').filter({ hasText: reworded });
        await card(question).getByLabel(words.answer).fill(reworded);
        expect([await overflowPixels(page), await barriersOf(page)]).toEqual([0, []]);
        await card(question).getByRole('button', { name: words.teach }).dblclick();
        await taught.waitFor();
        expect(await page.locator('.teach-said').textContent()).toBe(words.done);
        const ask = async () => (await (await Conversation.open(stage.shop.url)).say(question)).replies[0]?.text;
        expect(await ask()).toBe(reworded);
        await taught.getByRole('button', { name: words.withdraw }).click();
        await taught.getByRole('button', { name: words.sure }).click();
        await taught.getByText(words.state).waitFor();
        expect(await ask()).not.toBe(reworded);
        await card(other).getByRole('button', { name: words.ignore }).click();
        await card(other).getByRole('button', { name: words.reopen }).click();
        await card(other).getByRole('button', { name: words.ignore }).waitFor();
        await page.locator('.teach-card.correction').filter({ hasText: correctingJourneys[0]?.said }).first().waitFor();
        const made = page.locator('.teach-card.model').filter({ hasText: '100 %' }).first();
        await made.getByRole('button', { name: words.release }).click();
        await made.getByRole('button', { name: words.early }).click();
        await made.getByText(words.serves).waitFor();
        const shipped = page.locator('.teach-card.model').last();
        expect([await overflowPixels(page), await barriersOf(page)]).toEqual([0, []]);
        await shipped.getByRole('button', { name: words.release }).click();
        await shipped.getByRole('button').click();
        await shipped.getByText(words.serves).waitFor();
        expect(faults).toEqual([]);
      },
      LIMIT_MS,
    );
  },
  startTeachingShop,
);
