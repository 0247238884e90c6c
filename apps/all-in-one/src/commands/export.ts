// `npm run export -- <folder>`: reads a whole store back into a folder of the import format.
import { readdir } from 'node:fs/promises';
import { exportStore } from '#store-import';
import { openShop } from '../open-shop.js';

async function run([folder, ...rest]: string[]): Promise<number> {
  if (folder === undefined || rest.length > 0 || folder.startsWith('-')) {
    process.stderr.write('usage: npm run export -- <folder>\n');
    return 2;
  }
  const present = await readdir(folder).catch(() => []);
  if (present.length > 0) {
    process.stderr.write(`${folder} is not empty; name a new folder, so that nothing is overwritten\n`);
    return 2;
  }
  const shop = await openShop(process.env);
  try {
    const counts = await exportStore({ folder, bus: shop.bus });
    for (const [name, count] of Object.entries(counts)) process.stdout.write(`  ${name.padEnd(18)} ${count}\n`);
    return 0;
  } finally {
    await shop.close();
  }
}

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`The export failed: ${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
});
