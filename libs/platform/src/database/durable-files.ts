// The files of the embedded database, such that what was answered outlives a machine that loses power: PGlite by itself never asks the disk to keep anything.
import { closeSync, fdatasyncSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type Initialised = Awaited<ReturnType<NodeFS['init']>>;

/** What Emscripten keeps of an open file; a folder has no descriptor of its own. */
interface OpenFile {
  readonly nfd?: number;
  readonly path?: string;
}

/** The part of Emscripten's module that is changed: its file system of Node does nothing when it is asked to sync. */
interface WithNodeFiles {
  readonly NODEFS: { readonly stream_ops: { fsync?: (file: OpenFile) => number } };
}

/**
 * How PostgreSQL is started: with syncing, which PGlite switches off (`-F`), and by the one call of the two that reaches a file system. Its log is then on
 * disk before a commit is answered, and its tables before the log that made them is used again.
 */
export const SYNCING_START = [
  ...PGlite.defaultStartParams.filter((one) => one !== '-F'),
  '-c',
  'wal_sync_method=fsync',
];

/** A folder of this machine whose files are synced when PostgreSQL says so. */
export class DurableFiles extends NodeFS {
  /** `onSynced` hears of each file that was synced, by its path as PostgreSQL knows it. */
  constructor(
    folder: string,
    private readonly onSynced?: (path: string) => void,
  ) {
    super(folder);
  }

  override async init(...given: Parameters<NodeFS['init']>): Promise<Initialised> {
    const { emscriptenOpts } = await super.init(...given);
    const sync = (module: object): void => {
      (module as WithNodeFiles).NODEFS.stream_ops.fsync = ({ nfd, path = '' }) => {
        if (nfd === undefined) return 0;
        fdatasyncSync(nfd);
        this.onSynced?.(path);
        return 0;
      };
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [emscriptenOpts.preRun ?? [], sync].flat() } };
  }
}

/** Syncs all files and folders in a folder: what was made before {@link DurableFiles} had an eye on it. */
export function syncFolder(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) syncFolder(path);
    else if (entry.isFile()) syncOne(path);
  }
  if (process.platform !== 'win32') syncOne(folder);
}

function syncOne(path: string): void {
  const file = openSync(path, process.platform === 'win32' ? 'r+' : 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
