// Synonyms: a file is read line by line, words are replaced whole, and a change of the file counts soon.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogConfig } from '../catalog.config.js';
import { readSynonyms, Synonyms } from './synonyms.js';

it('reads groups, remarks and odd lines', () => {
  const table = readSynonyms('手提電腦, Laptop # remark\n\n,,\nlaptop，notebook\n# nothing');
  const othersOf = (word: string): string[] => table.namesOf(table.groupsHolding(word), word);
  expect(othersOf('laptop')).toEqual(['手提电脑', 'notebook']);
  expect(othersOf('手提电脑')).toEqual(['laptop']);
});

it('takes over a file that the shop edits, and bears one that is not there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'daogou-synonyms-'));
  const path = join(folder, 'synonyms.txt');
  expect(new Synonyms(catalogConfig.parse({ SYNONYMS: path })).ownWordings('保温壶')).toEqual([]);
  writeFileSync(path, '保温壶, 暖瓶\n');
  expect(new Synonyms(catalogConfig.parse({ SYNONYMS: path })).ownWordings('红色保温壶')).toEqual(['红色 暖瓶']);
  expect(new Synonyms(catalogConfig.parse({ SYNONYMS: path })).ownWordings('x'.repeat(10_000))).toEqual([]);
  rmSync(folder, { recursive: true });
});
