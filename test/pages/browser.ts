// Finds a Chromium on this machine, opens pages in it, and checks what every page owes to its readers.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

const candidates = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Where a Chromium stands, or `undefined`. `CHROMIUM_PATH` names one of your own. */
export function findChromium(): string | undefined {
  return candidates.find((path) => path !== undefined && existsSync(path));
}

/** Starts the Chromium that was found, headless and without its own network chatter. */
export function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A reader's browser window. */
export interface Reader {
  locale?: 'zh-CN' | 'en-US';
  width?: number;
  height?: number;
}

/** Opens the shop as a new reader. Faults of the page's own script, and what its policy refuses, are collected in `faults`. */
export async function openShop(
  browser: Browser,
  url: string,
  reader: Reader = {},
): Promise<{ page: Page; faults: string[] }> {
  const { locale = 'zh-CN', width = 1280, height = 860 } = reader;
  const context = await browser.newContext({ locale, viewport: { width, height }, reducedMotion: 'reduce' });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  // What the policy of the page refuses is told on its console.
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) faults.push(message.text());
  });
  await page.goto(url);
  return { page, faults };
}

/** Runs in the page: everything on it that a screen reader could not name or find. */
const barrierScript = `(() => {
  const barriers = [];
  const visible = (element) => element.getClientRects().length > 0;
  const wordsOf = (ids) => ids.split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  const nameOf = (element) => [
    element.getAttribute('aria-label'),
    wordsOf(element.getAttribute('aria-labelledby') ?? ''),
    ...[...(element.labels ?? [])].map((label) => label.textContent),
    element.matches('button, a, [role=dialog]') ? element.textContent : '',
    ...[...element.querySelectorAll('img')].map((image) => image.alt),
  ].join('').trim();
  for (const element of document.querySelectorAll('button, a[href], input, textarea, select, [role=dialog], [role=log], nav')) {
    if (visible(element) && !nameOf(element)) barriers.push('has no name: ' + element.outerHTML.slice(0, 120));
  }
  for (const image of document.querySelectorAll('img:not([alt])')) barriers.push('has no alt: ' + image.outerHTML.slice(0, 120));
  const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
  for (const id of new Set(ids.filter((id, index) => ids.indexOf(id) !== index))) barriers.push('id twice: ' + id);
  for (const [selector, wanted] of [['main', 1], ['h1', 1], ['header:not(article *)', 1]]) {
    const count = document.querySelectorAll(selector).length;
    if (count !== wanted) barriers.push(selector + ' stands ' + count + ' times');
  }
  if (!/^(zh-CN|en-US)$/.test(document.documentElement.lang)) barriers.push('lang is ' + document.documentElement.lang);
  if (!document.title) barriers.push('no title');
  return barriers;
})()`;

/** What keeps some readers out of the page as it is now; an empty list is good. */
export function barriersOf(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(barrierScript);
}

/** Pixels by which the page is wider than the window. */
export function overflowPixels(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** The element that has the keyboard, as a short description. */
export function focused(page: Page): Promise<string> {
  return page.evaluate<string>(
    `(() => { const it = document.activeElement; return it ? (it.id || it.className || it.tagName) : ''; })()`,
  );
}
