// The first import: done once, done again when it was interrupted, and never mixed with another store.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Bus } from '#bus';
import type { CallDefinition, CallInput, CallOutput, ImportLine } from '#contracts';
import { importOnFirstStart } from './embedded-first-import.js';
import { assertWhole } from './store-note.js';

/** Takes every batch, or fails. */
class ImportingBus extends Bus {
  lines = 0;
  failAfter = Infinity;
  holds: object[] = [];
  override async call<Call extends CallDefinition>(call: Call, input: CallInput<Call>): Promise<CallOutput<Call>> {
    if (call.name !== 'importRecords')
      return (await Promise.resolve({
        records: this.holds,
        products: [],
        items: [],
        faqs: [],
      })) as unknown as CallOutput<Call>;
    const { lines } = input as { lines: ImportLine[] };
    if (this.lines >= this.failAfter) throw new Error('killed');
    this.lines += lines.length;
    return { changed: lines.length, unchanged: 0, rejected: [] } as unknown as CallOutput<Call>;
  }
}

describe('importOnFirstStart', () => {
  let dataDirectory = '';
  let said: string[] = [];
  const now = new Date('2026-05-01T04:00:00Z');
  const start = async (bus: Bus, store?: string): Promise<string> =>
    await importOnFirstStart({ bus, dataDirectory, store, now, say: (line) => said.push(line) });

  beforeEach(() => {
    dataDirectory = mkdtempSync(join(tmpdir(), 'daogou-first-'));
    said = [];
  });
  afterEach(() => {
    rmSync(dataDirectory, { recursive: true, force: true });
  });

  function folderWith(files: Record<string, string>): string {
    const folder = join(dataDirectory, 'a-store');
    mkdirSync(folder, { recursive: true });
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return folder;
  }

  it('loads the demo store once', async () => {
    const bus = new ImportingBus();
    expect(await start(bus)).toBe('demo');
    const { lines } = bus;
    expect(lines).toBeGreaterThan(400);
    expect(await start(bus)).toBe('demo');
    expect(bus.lines).toBe(lines);
  });

  it('loads it again when it was interrupted', async () => {
    const bus = new ImportingBus();
    bus.failAfter = 100;
    await expect(start(bus)).rejects.toThrow('killed');
    const again = new ImportingBus();
    await start(again);
    expect(again.lines).toBeGreaterThan(400);
    expect(readFileSync(join(dataDirectory, 'store.json'), 'utf8')).toContain('"done":true');
  });

  it('loads a folder with bad lines, names them, and ignores another STORE later', async () => {
    const product = JSON.stringify({
      id: 'p-1',
      title: 'Tea',
      variants: [{ sku: 's-1', price: { amount: 1, currency: 'CNY' } }],
    });
    const folder = folderWith({ 'products.jsonl': `${product}\n{"id":\n` });
    const bus = new ImportingBus();
    expect(await start(bus, folder)).toBe(folder);
    expect(bus.lines).toBe(1);
    expect(said.join('\n')).toMatch(/products\.jsonl:2: /);
    expect(await start(bus, '/another')).toBe(folder);
    expect(said.at(-1)).toContain('STORE is ignored');
  });

  it('does not mix an interrupted store with another one', async () => {
    const bus = new ImportingBus();
    bus.failAfter = 0;
    await expect(start(bus)).rejects.toThrow('killed');
    await expect(start(new ImportingBus(), '/another')).rejects.toThrow('was interrupted');
    expect(existsSync(join(dataDirectory, 'store.json.new'))).toBe(false);
  });

  it.each(['', '{"source":"demo"', '{"source":5}', 'null'])(
    'stops at a damaged note (%j) and loads nothing',
    async (content) => {
      writeFileSync(join(dataDirectory, 'store.json'), content);
      const bus = new ImportingBus();
      await expect(start(bus)).rejects.toThrow(`${join(dataDirectory, 'store.json')} is damaged`);
      expect(bus.lines).toBe(0);
    },
  );

  it('does not load the demo store over a store whose note is gone', async () => {
    const bus = new ImportingBus();
    bus.holds = [{ id: 'p-1' }];
    await expect(start(bus)).rejects.toThrow(`${join(dataDirectory, 'store.json')} is missing`);
    expect(bus.lines).toBe(0);
  });

  it('does not make an empty shop of one whose database is gone', async () => {
    await start(new ImportingBus());
    const refused = (): void => {
      expect(() => {
        assertWhole(dataDirectory);
      }).toThrow(`${join(dataDirectory, 'db')} is missing`);
    };
    refused();
    // Nor of one whose folder is there and has lost what makes it a database: another would be made over it.
    mkdirSync(join(dataDirectory, 'db', 'base'), { recursive: true });
    refused();
    writeFileSync(join(dataDirectory, 'db', 'PG_VERSION'), '17\n');
    assertWhole(dataDirectory);
  });
});
