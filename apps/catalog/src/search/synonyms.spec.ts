// Synonyms: a file is read line by line, words are replaced whole, and a change of the file counts soon.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSynonyms, Synonyms } from './synonyms.js';

it('reads groups, remarks and odd lines', () => {
  const table = readSynonyms('手提電腦, Laptop # remark\n\n,,\nlaptop，notebook\n# nothing');
  expect(table.get('laptop')).toEqual(['手提电脑', 'notebook']);
  expect(table.get('手提电脑')).toEqual(['laptop']);
  expect(table.size).toBe(3);
});

it('rewords the longest word, whole', () => {
  const synonyms = new Synonyms({ SYNONYMS: undefined } as never);
  expect(synonyms.ownWordings('laptop')).toEqual([]);
  expect(synonyms.commonWordings('红色手机壳').map(({ text }) => text)).toContain('红色 phone case');
  expect(synonyms.commonWordings('washing machines').map(({ text }) => text)).toContain('洗衣机');
  expect(synonyms.commonWordings('laptopper')).toEqual([]);
  expect(synonyms.commonWordings('x'.repeat(10_000))).toEqual([]);
});

it('takes over a file that the shop edits, and bears one that is not there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'daogou-synonyms-'));
  const path = join(folder, 'synonyms.txt');
  expect(new Synonyms({ SYNONYMS: path }).ownWordings('保温壶')).toEqual([]);
  writeFileSync(path, '保温壶, 暖瓶\n');
  expect(new Synonyms({ SYNONYMS: path }).ownWordings('保温壶').map(({ text }) => text)).toEqual(['暖瓶']);
  rmSync(folder, { recursive: true });
});
