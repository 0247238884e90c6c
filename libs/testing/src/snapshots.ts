// Databases that are slow to make and quick to copy, kept between test runs under `.cache/`.
import { createHash } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectFolder = fileURLToPath(new URL('../../../../', import.meta.url));
const cacheFolder = join(projectFolder, '.cache', 'test-databases');
const MAX_KEPT = 6;

/** Compiled code does not change while specs run, so it is read once. */
let codeDigest: Promise<string> | undefined;

/** The snapshot of an empty database, or of a shop with the store in a folder; and a way to keep it where there is none. */
export async function cachedSnapshot(
  name: string,
  dependsOn: { readonly onCode: boolean; readonly store?: string | undefined },
): Promise<{ snapshot: Blob | undefined; keep: (snapshot: Blob) => Promise<void> }> {
  const lock = await readFile(join(projectFolder, 'node_modules', '@electric-sql', 'pglite', 'package.json'), 'utf8');
  const digest = createHash('sha256').update(lock).update(name);
  if (dependsOn.onCode) digest.update(await (codeDigest ??= digestOf(compiledCode())));
  if (dependsOn.store !== undefined) digest.update(await digestOf([dependsOn.store]));
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
function compiledCode(): string[] {
  const libs = ['bus', 'contracts', 'demo-store', 'language', 'platform', 'store-import'];
  const apps = [
    'catalog',
    'channels',
    'insights',
    'learning',
    'desk',
    'dialog',
    'orders',
    'recommendations',
    'all-in-one',
  ];
  return [
    ...libs.map((lib) => join(projectFolder, 'dist', 'libs', lib)),
    ...apps.map((app) => join(projectFolder, 'dist', 'apps', app)),
  ];
}

async function digestOf(folders: readonly string[]): Promise<string> {
  const digest = createHash('sha256');
  for (const folder of folders) {
    const entries = await readdir(folder, { withFileTypes: true, recursive: true });
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    for (const path of paths.sort()) {
      if (!/(?<!\.spec)\.js(?:onl?)?$/u.test(path)) continue;
      // Not where the folder is: the same store, written anew elsewhere, is the same store.
      digest
        .update(relative(folder, path))
        .update('\0')
        .update(await readFile(path));
    }
  }
  return digest.digest('hex');
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
