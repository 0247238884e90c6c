// What is written is read back; what is cut, changed or of another kind is refused, not believed.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { ProductRecord } from '#contracts';
import { ProductIndex } from './product-index.js';
import { queryTerms } from './query-terms.js';
import { type Columns, readColumns, writeColumns } from './snapshot-file.js';

const folder = mkdtempSync(join(tmpdir(), 'daogou-snapshot-'));
const path = join(folder, 'index.bin');
const goesOn = (): boolean => false;

afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('gives back every column', async () => {
  const columns: Columns = new Map();
  columns.set('texts', ['耳机', '', 'a\nb', '😀 = x', ...Array.from({ length: 45_000 }, (_, at) => `word ${at}`)]);
  columns.set('no texts', []);
  columns.set('bytes', Uint8Array.of(1, 2, 255));
  columns.set('shorts', Uint16Array.of(65_535));
  columns.set(
    'numbers',
    Uint32Array.from({ length: 100_000 }, (_, at) => at),
  );
  columns.set('floats', Float32Array.of(1.5));
  columns.set('doubles', new Float64Array(0));
  await writeColumns(path, columns, goesOn);
  expect(await readColumns(path)).toEqual(columns);
});

it('refuses a file that was cut or changed anywhere', async () => {
  await writeColumns(
    path,
    new Map<string, readonly string[] | Uint32Array<ArrayBuffer>>([
      ['a', ['x', 'y']],
      ['b', Uint32Array.of(1, 2)],
    ]),
    goesOn,
  );
  const good = readFileSync(path);
  await fc.assert(
    fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean(), async (at, by, isCut) => {
      const bad = Buffer.from(isCut ? good.subarray(0, at) : good);
      if (!isCut) bad[at] = ((bad[at] ?? 0) + by) % 256;
      writeFileSync(path, bad);
      await expect(readColumns(path)).rejects.toThrow();
    }),
  );
});

it('stops when it is told to', async () => {
  await expect(writeColumns(path, new Map([['a', ['x']]]), () => true)).rejects.toThrow('shutting down');
});

describe('a restored index', () => {
  const product = (id: string, title: string, colour: string): ProductRecord => ({
    id,
    title,
    brand: '棉里 Mianlio',
    categories: ['Tops', id],
    variants: [{ sku: `${id}-${colour}`, options: { colour }, price: { amount: 100, currency: 'CNY' } }],
  });
  const find = (index: ProductIndex, text: string): [string, number][] => {
    const { rows, scores } = index.match(queryTerms(index, text).groups);
    return [...rows].map((row): [string, number] => [index.table.ids[row] ?? '', scores[row] ?? 0]).sort();
  };

  it('answers like the one that was saved, also after more changes', async () => {
    const index = new ProductIndex();
    for (let at = 0; at < 50; at++) {
      index.put(product(`p${at}`, `纯棉 T恤 shirt ${at}`, at % 2 === 0 ? 'red' : '蓝色'), () => at);
      if (at % 7 === 0) index.settle();
    }
    index.put(product('p3', 'Wool hat 500 ml', '蓝色'), () => 3);
    index.remove('p4');
    await writeColumns(path, index.save(), goesOn);
    const restored = ProductIndex.restore(await readColumns(path));
    const same = (): void => {
      for (const text of ['shirt', 'red shirt', '蓝色', 'hat', 'p7', '棉里', 'shirt 4', '0.5L', 'wol'])
        expect([text, find(restored, text)]).toEqual([text, find(index, text)]);
      expect(restored.table.size).toBe(index.table.size);
      expect(restored.table.rowOfSku('p9-蓝色')).toBe(index.table.rowOfSku('p9-蓝色'));
      expect(restored.table.brands.findKey('mianlio')).toBe(index.table.brands.findKey('mianlio'));
      expect(restored.table.availableIn(9)).toBe(index.table.availableIn(9));
    };
    same();
    for (const one of [index, restored]) {
      one.put(product('p9', 'Linen scarf', 'green'), () => 1);
      one.put(product('new', 'Silk scarf', 'red'), () => 1);
      one.table.setAvailable('p8-red', 77);
      one.remove('p10');
      one.settle();
    }
    same();
    expect(find(restored, 'scarf').map(([id]) => id)).toEqual(['new', 'p9']);
  });

  it('is not made of columns that lack something', () => {
    const columns = new ProductIndex().save();
    columns.delete('words');
    expect(() => ProductIndex.restore(columns)).toThrow('words');
  });
});
