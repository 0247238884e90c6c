// Loads a folder of JSONL files into the services that own the records: streaming, checked line by line, safe to repeat.
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bus, clientOf } from '#bus';
import {
  catalogCalls,
  type FaqRecord,
  type ImportLine,
  type ProductRecord,
  readAllProducts,
  type StoreFile,
  storeFiles,
} from '#contracts';
import { type Line, MAX_LINE_BYTES, readLines } from './lines.js';
import { type LoadBatch, ownersOn } from './owners.js';
import { parseLine } from './records.js';
import { SkuOwners } from './sku-owners.js';
import { OwnQuestions, type PolicyFinder } from './own-questions.js';
import { RepeatedRecords } from './repeated-records.js';
import { StockGaps } from './stock-gaps.js';

/** A line that was not loaded. `file:line: reason` is how it is shown. */
export interface BadLine {
  file: string;
  line: number;
  reason: string;
}

/** What became of one file. */
export interface FileReport {
  lines: number;
  changed: number;
  unchanged: number;
  bad: number;
}

/** What became of a folder. `loaded` is false when nothing was written: a check, or a strict import with a bad line. */
export interface ImportReport {
  files: Partial<Record<StoreFile, FileReport>>;
  bad: number;
  loaded: boolean;
}

/** How far an import is, in bytes of all its files. */
export interface ImportProgress {
  phase: 'checking' | 'loading';
  file: string;
  doneBytes: number;
  totalBytes: number;
}

/** What to import and how. */
export interface ImportOptions {
  folder: string;
  /** Needed to load; a check of the files alone goes without. */
  bus?: Bus;
  /** `load` writes the good lines; `check` writes nothing; `strict` writes nothing unless every line is good. */
  mode?: 'load' | 'check' | 'strict';
  onBadLine?: (bad: BadLine) => void;
  onProgress?: (progress: ImportProgress) => void;
  /** Something worth saying that is no fault of a line, such as a file of an unknown name. */
  onNotice?: (notice: string) => void;
  /** How policies are found where there is no bus to ask: a check says with it which ones are not found by their own questions. */
  policyFinder?: (faqs: readonly FaqRecord[], at: Date) => PolicyFinder;
}

/** The folder cannot be imported at all: it is missing, or holds no file of a store. */
export class ImportError extends Error {
  override name = 'ImportError';
}

/** A batch is sent at this many lines or bytes of JSON, well under what a broker takes in one message. */
const BATCH_LINES = 500;
const BATCH_BYTES = 400_000;

/** Imports a folder. @throws ImportError when there is nothing to import from; a service that cannot be reached throws its own error. */
export async function importStore(options: ImportOptions): Promise<ImportReport> {
  const files = await filesOf(options);
  const mode = options.mode ?? 'load';
  if (mode === 'load') return new Pass(options, files, 'loading').run();
  const check = await new Pass(options, files, 'checking').run();
  if (mode === 'check' || check.bad > 0) return check;
  return new Pass(options, files, 'loading').run();
}

interface FileOnDisk {
  name: StoreFile;
  file: string;
  path: string;
  bytes: number;
}

async function filesOf({ folder, onNotice }: ImportOptions): Promise<FileOnDisk[]> {
  const present = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new ImportError(
      error.code === 'ENOENT' ? `there is no folder ${folder}` : `cannot read the folder ${folder}: ${error.message}`,
    );
  });
  const files: FileOnDisk[] = [];
  for (const [name, { file }] of Object.entries(storeFiles)) {
    if (!present.includes(file)) continue;
    const path = join(folder, file);
    const entry = await stat(path).catch((error: NodeJS.ErrnoException) => {
      throw new ImportError(`cannot read ${path}: ${error.message}`);
    });
    // A pipe or a device has no end, a folder no lines.
    if (!entry.isFile()) throw new ImportError(`${path} is no file: a store's files are plain ones`);
    files.push({ name: name as StoreFile, file, path, bytes: entry.size });
  }
  const known = new Set(files.map(({ file }) => file));
  for (const file of present.filter((entry) => /\.jsonl?$/.test(entry) && !known.has(entry))) {
    onNotice?.(`${file} is not a file of the import format and is left out`);
  }
  if (files.length === 0) {
    const names = Object.values(storeFiles).map(({ file }) => file);
    throw new ImportError(`the folder ${folder} holds none of the files of a store (${names.join(', ')})`);
  }
  return files;
}

/** One walk over all files: checking them, or loading them. */
class Pass {
  private readonly report: ImportReport;
  private readonly owners;
  private readonly totalBytes: number;
  private doneBytes = 0;
  private readonly gaps = new StockGaps();
  private readonly repeated = new RepeatedRecords();
  private readonly questions = new OwnQuestions();

  constructor(
    private readonly options: ImportOptions,
    private readonly files: FileOnDisk[],
    private readonly phase: ImportProgress['phase'],
  ) {
    this.report = { files: {}, bad: 0, loaded: phase === 'loading' };
    this.totalBytes = files.reduce((sum, { bytes }) => sum + bytes, 0);
    if (phase === 'loading' && !options.bus) throw new ImportError('loading needs a bus to the services');
    this.owners = options.bus ? ownersOn(options.bus) : undefined;
  }

  async run(): Promise<ImportReport> {
    for (const file of this.files) await this.importFile(file);
    // A strict import has said it when it checked.
    if (this.phase === 'checking' || this.options.mode !== 'strict')
      for (const notice of [...this.repeated.notices(), ...(await this.gaps.notices(this.options.bus))])
        this.options.onNotice?.(notice);
    // Before loading, the catalog knows the policies that stood there before: these alone are asked.
    const loaded = this.phase === 'loading' ? this.options.bus : undefined;
    if (this.phase === 'loading' || this.options.mode === 'check')
      for (const notice of await this.questions.notices(loaded, this.options.policyFinder, new Date()))
        this.options.onNotice?.(notice);
    return this.report;
  }

  private async importFile(file: FileOnDisk): Promise<void> {
    const report: FileReport = { lines: 0, changed: 0, unchanged: 0, bad: 0 };
    this.report.files[file.name] = report;
    const batch = new Batch(
      this.phase === 'loading' && this.owners ? this.owners[file.name].load : [],
      report,
      (line, reason) => this.reject(file, report, line, reason),
    );
    const claims = file.name === 'products' && this.phase === 'checking' ? new SkuClaims(this.options.bus) : undefined;
    for await (const line of file.name === 'store' ? storeLine(file) : readLines(file.path)) {
      report.lines++;
      const parsed =
        line.problem === undefined ? parseLine(file.name, line.number, line.text) : { reason: line.problem };
      if ('reason' in parsed) this.reject(file, report, line.number, parsed.reason);
      else {
        this.gaps.hear(file.name, parsed.line);
        this.repeated.hear(file.name, parsed.line);
        this.questions.hear(file.name, parsed.line);
        const conflict = await claims?.add(parsed.line);
        if (conflict) this.reject(file, report, line.number, conflict);
        await batch.add(parsed.line, line.text.length);
      }
      this.progress(file, line.offset);
    }
    await batch.flush();
    for (const { line, reason } of (await claims?.finish()) ?? []) this.reject(file, report, line, reason);
    this.doneBytes += file.bytes;
    this.progress(file, 0);
  }

  private reject(file: FileOnDisk, report: FileReport, line: number, reason: string): void {
    report.bad++;
    this.report.bad++;
    this.options.onBadLine?.({ file: file.file, line, reason });
  }

  private progress(file: FileOnDisk, offset: number): void {
    this.options.onProgress?.({
      phase: this.phase,
      file: file.file,
      doneBytes: this.doneBytes + offset,
      totalBytes: this.totalBytes,
    });
  }
}

/** `store.json` is one object over any number of lines; its faults are reported at line 1. */
async function* storeLine(file: FileOnDisk): AsyncGenerator<Line> {
  if (file.bytes > MAX_LINE_BYTES) {
    yield { number: 1, text: '', problem: `is longer than ${MAX_LINE_BYTES} bytes`, offset: file.bytes };
    return;
  }
  const bytes = await readFile(file.path);
  try {
    yield { number: 1, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), offset: file.bytes };
  } catch {
    yield { number: 1, text: '', problem: 'is not valid UTF-8', offset: file.bytes };
  }
}

/** Gathers lines and sends them to the file's owners. */
class Batch {
  private lines: ImportLine[] = [];
  private bytes = 0;

  constructor(
    private readonly owners: LoadBatch[],
    private readonly report: FileReport,
    private readonly reject: (line: number, reason: string) => void,
  ) {}

  async add(line: ImportLine, bytes: number): Promise<void> {
    if (this.owners.length === 0) return;
    // Text outside ASCII takes up to three bytes a character.
    if (this.bytes + bytes * 3 > BATCH_BYTES && this.lines.length > 0) await this.flush();
    this.lines.push(line);
    this.bytes += bytes * 3;
    if (this.lines.length >= BATCH_LINES) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.lines.length === 0) return;
    const { lines } = this;
    this.lines = [];
    this.bytes = 0;
    const rejected = new Set<number>();
    for (const [index, load] of this.owners.entries()) {
      const result = await load(lines);
      if (index === 0) {
        this.report.changed += result.changed;
        this.report.unchanged += result.unchanged;
      }
      for (const { line, reason } of result.rejected) {
        if (!rejected.has(line)) this.reject(line, reason);
        rejected.add(line);
      }
    }
  }
}

/** At most this many skus of a file may be in conflict with products outside of it before the rest is not listed. */
const MAX_CONFLICTS = 10_000;

/** Before a strict import: skus that two products of the file claim, or that a product outside of the file has. */
class SkuClaims {
  private readonly owners = new SkuOwners();
  private readonly ids = new SkuOwners();
  private readonly conflicts: { line: number; sku: string; productId: string }[] = [];
  private waiting: { line: number; product: ProductRecord }[] = [];

  constructor(private readonly bus: Bus | undefined) {}

  async add(line: ImportLine): Promise<string | undefined> {
    if (line.action === 'delete') {
      this.ids.claim(line.key.id ?? '', '');
      return undefined;
    }
    const product = line.record as ProductRecord;
    this.ids.claim(product.id, '');
    const taken = product.variants.find(({ sku }) => !this.owners.claim(sku, product.id));
    if (taken) return `sku "${taken.sku}" belongs to another product of this file`;
    this.waiting.push({ line: line.line, product });
    if (this.waiting.length >= 100) await this.compareWithStore();
    return undefined;
  }

  async finish(): Promise<{ line: number; reason: string }[]> {
    await this.compareWithStore();
    // A product that the file itself defines anew may give a sku away to another one.
    const outside = this.conflicts.filter(({ productId }) => this.ids.claim(productId, 'outside'));
    return outside.map(({ line, sku, productId }) => ({
      line,
      reason: `sku "${sku}" belongs to product "${productId}"`,
    }));
  }

  private async compareWithStore(): Promise<void> {
    const { waiting } = this;
    this.waiting = [];
    if (!this.bus || waiting.length === 0 || this.conflicts.length >= MAX_CONFLICTS) return;
    const lineOf = new Map(
      waiting.flatMap(({ line, product }) => product.variants.map(({ sku }) => [sku, { line, id: product.id }])),
    );
    const skus = [...lineOf.keys()];
    const catalog = clientOf(this.bus, catalogCalls);
    for (let at = 0; at < skus.length; at += 500) {
      const first = await catalog.findBySku({ skus: skus.slice(at, at + 500) });
      const products = await readAllProducts(first, (input) => catalog.getProducts(input));
      for (const product of products) {
        for (const { sku } of product.variants) {
          const claim = lineOf.get(sku);
          if (claim && claim.id !== product.id) this.conflicts.push({ line: claim.line, sku, productId: product.id });
        }
      }
    }
  }
}
