// Writes a store back to a folder of the import format: what was imported can be read back.
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bus } from '#bus';
import { type StoreFile, storeFiles } from '#contracts';
import { ownersOn, type ReadPage } from './owners.js';

/** For its user alone. */
const OWN_FILE = 0o600;

/** Writes all records of a store to a folder, one file a kind, in the order of their keys. Returns the records a file. */
export async function exportStore({
  folder,
  bus,
}: {
  folder: string;
  bus: Bus;
}): Promise<Partial<Record<StoreFile, number>>> {
  // Customers and orders are in it.
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const counts: Partial<Record<StoreFile, number>> = {};
  for (const [name, owner] of Object.entries(ownersOn(bus)) as [StoreFile, { read: ReadPage }][]) {
    const path = join(folder, storeFiles[name].file);
    if (name === 'store') {
      const { records } = await owner.read();
      if (records[0]) await writeFile(path, `${JSON.stringify(records[0], null, 2)}\n`, { mode: OWN_FILE });
      counts[name] = records.length;
    } else counts[name] = await writeLines(path, owner.read);
  }
  return counts;
}

async function writeLines(path: string, read: ReadPage): Promise<number> {
  const stream = createWriteStream(path, { mode: OWN_FILE });
  const failed = once(stream, 'error').then(([error]) => {
    throw error as Error;
  });
  let count = 0;
  const write = async (): Promise<void> => {
    let after: string | undefined;
    do {
      const page = await read(after);
      for (const record of page.records) {
        count++;
        if (!stream.write(`${JSON.stringify(record)}\n`)) await once(stream, 'drain');
      }
      after = page.next;
    } while (after !== undefined);
    stream.end();
    await once(stream, 'finish');
  };
  await Promise.race([write(), failed]);
  return count;
}
