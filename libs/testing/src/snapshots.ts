// Databases that are slow to make and quick to copy, kept between test runs under `.cache/`.
import { createHash } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectFolder = fileURLToPath(new URL('../../../../', import.meta.url));
const cacheFolder = join(projectFolder, '.cache', 'test-databases');
const MAX_KEPT = 6;

/** The snapshot of a name and the files that it depends on, if there is one; and a way to keep it if not. */
export async function cachedSnapshot(
  name: string,
  dependsOn: readonly string[],
): Promise<{ snapshot: Blob | undefined; keep: (snapshot: Blob) => Promise<void> }> {
  const lock = await readFile(join(projectFolder, 'node_modules', '@electric-sql', 'pglite', 'package.json'), 'utf8');
  const digest = createHash('sha256').update(lock).update(name);
  for (const path of dependsOn) await addFolder(digest, path);
  const path = join(cacheFolder, `${digest.digest('hex').slice(0, 32)}.tar`);
  const keep = async (snapshot: Blob): Promise<void> => {
    await mkdir(cacheFolder, { recursive: true });
    // Specs run side by side: each writes its own file, and the last rename wins.
    const unfinished = `${path}.${process.pid}`;
    await writeFile(unfinished, Buffer.from(await snapshot.arrayBuffer()));
    await rename(unfinished, path);
    await forgetOldest();
  };
  try {
    await utimes(path, new Date(), new Date());
    // Read into memory: a sibling may remove the file.
    const bytes = await (await openAsBlob(path)).arrayBuffer();
    return { snapshot: new Blob([bytes]), keep };
  } catch {
    return { snapshot: undefined, keep };
  }
}

/** The compiled code that decides what an imported store looks like in the database. */
export function compiledCode(): string[] {
  const libs = ['bus', 'contracts', 'demo-store', 'language', 'platform', 'store-import'];
  const apps = ['catalog', 'desk', 'dialog', 'insights', 'orders', 'recommendations', 'all-in-one'];
  return [
    ...libs.map((lib) => join(projectFolder, 'dist', 'libs', lib)),
    ...apps.map((app) => join(projectFolder, 'dist', 'apps', app)),
  ];
}

async function addFolder(digest: ReturnType<typeof createHash>, folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const path of paths.sort()) {
    if (path.endsWith('.map') || path.endsWith('.spec.js')) continue;
    digest
      .update(path)
      .update('\0')
      .update(await readFile(path));
  }
}

async function forgetOldest(): Promise<void> {
  const names = (await readdir(cacheFolder)).filter((name) => name.endsWith('.tar'));
  const ages = await Promise.all(
    names.map(async (name) => {
      const path = join(cacheFolder, name);
      const changedAtMs = await stat(path).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      );
      return { path, changedAtMs };
    }),
  );
  ages.sort((a, b) => b.changedAtMs - a.changedAtMs);
  for (const { path } of ages.slice(MAX_KEPT)) await rm(path, { force: true });
}
