// The embedded shop on a disk that fills: shoppers are told to come back, readers read, and it goes on by itself.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { canMount, mountSmallDisk, type SmallDisk } from '#testing';
import { type EmbeddedShop, startEmbedded } from './embedded.js';

const LOOKED_AGAIN_MS = 150;
const PRODUCT = { id: 'p-1', title: 'Tea', variants: [{ sku: 's-1', price: { amount: 1, currency: 'CNY' } }] };

(canMount() ? describe : describe.skip)('the embedded shop on a small disk', () => {
  let disk: SmallDisk;
  let shop: EmbeddedShop | undefined;
  beforeAll(async () => {
    disk = mountSmallDisk(260);
    const store = join(disk.path, 'a-store');
    mkdirSync(store);
    writeFileSync(join(store, 'products.jsonl'), `${JSON.stringify(PRODUCT)}\n`);
    const options = { dataDirectory: join(disk.path, 'data'), minFreeMegabytes: 40, store };
    shop = await startEmbedded({ ...options, env: {}, http: { port: 0, host: '127.0.0.1' }, say: () => undefined });
  }, 120_000);
  afterAll(async () => {
    await shop?.close();
    disk.unmount();
  });

  const ask = async (path: string, body?: object): Promise<Response> =>
    await fetch(`${shop?.url ?? ''}${path}`, {
      headers: { 'x-store-key': 'demo', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
  const ready = async (): Promise<{ status: number; storage: { ok: boolean; reason?: string } | undefined }> => {
    const response = await ask('/health/ready');
    const { checks } = (await response.json()) as { checks: Record<string, { ok: boolean; reason?: string }> };
    return { status: response.status, storage: checks['storage'] };
  };

  it('refuses what must be kept with 503 and Retry-After, names the disk in /health/ready, and answers readers', async () => {
    expect((await ask('/v1/conversations', { locale: 'en' })).status).toBe(201);
    expect(await ready()).toMatchObject({ status: 200, storage: { ok: true } });
    disk.leaveFree(20);
    await delay(LOOKED_AGAIN_MS);
    const refused = await ask('/v1/conversations', { locale: 'en' });
    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await ready()).toMatchObject({
      status: 503,
      storage: { ok: false, reason: expect.stringMatching(/only \d+ MB of disk are free/) as string },
    });
    expect((await ask('/v1/products/p-1')).status).toBe(200);
    expect((await ask('/health/live')).status).toBe(200);
    disk.leaveFree(undefined);
    await delay(LOOKED_AGAIN_MS);
    expect((await ask('/v1/conversations', { locale: 'en' })).status).toBe(201);
    expect(await ready()).toMatchObject({ status: 200 });
  }, 60_000);

  it('refuses the same while the folder cannot be written, says so, and goes on by itself', async () => {
    disk.readOnly(true);
    await delay(LOOKED_AGAIN_MS);
    const refused = await ask('/v1/conversations', { locale: 'en' });
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([503, true]);
    expect(await ready()).toMatchObject({
      status: 503,
      storage: { ok: false, reason: expect.stringMatching(/cannot be written \(EROFS\)/) as string },
    });
    expect((await ask('/v1/products/p-1')).status).toBe(200);
    disk.readOnly(false);
    // Whoever keeps the folder finds it out within two seconds.
    for (let look = 0; look < 30 && (await ready()).status !== 200; look++) await delay(200);
    expect((await ask('/v1/conversations', { locale: 'en' })).status).toBe(201);
  }, 60_000);
});
