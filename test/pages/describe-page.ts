// Specs of a page: a shop and a browser for all of them, a clean browser after each; skipped with a reason where there is no browser.
import type { Browser } from 'playwright-core';
import { startShop } from '#testing';
import { findChromium, launchChromium } from './browser.js';

const START_LIMIT_MS = 120_000;

/** What the specs of a page work with; there once they run. */
export interface PageStage {
  readonly browser: Browser;
  /** The shop's gateway: one of the spec's own, or the one that SHOP_URL names. */
  readonly shop: { readonly url: string };
}

/** A shop that a spec starts for itself. */
export interface StartedShop {
  readonly url: string;
  stop: () => Promise<void>;
}

/** Describes specs of a page; `start` where they need a shop of their own making. Without a Chromium they are skipped; where the stack is required that is a fault. */
export function describePage(
  name: string,
  specs: (stage: PageStage) => void,
  start?: () => Promise<StartedShop>,
): void {
  const chromiumPath = findChromium();
  if (chromiumPath === undefined) {
    const reason = 'no Chromium was found (set CHROMIUM_PATH to one): the page is not tested';
    if (process.env['REQUIRE_STACK'] === '1') throw new Error(reason);
    process.stderr.write(`Skipped: ${reason}\n`);
    describe.skip(name, () => {
      specs({} as PageStage);
    });
    return;
  }
  describe(name, () => {
    const stage = {} as { browser: Browser; shop: { url: string; stop?: () => Promise<void> } };

    beforeAll(async () => {
      const url = start === undefined ? process.env['SHOP_URL'] : undefined;
      stage.shop = url ? { url } : await (start ?? startShop)();
      stage.browser = await launchChromium(chromiumPath);
    }, START_LIMIT_MS);

    afterAll(async () => {
      await stage.browser?.close();
      await stage.shop?.stop?.();
    });

    afterEach(async () => {
      await Promise.all((stage.browser?.contexts() ?? []).map((context) => context.close()));
    });

    specs(stage);
  });
}
