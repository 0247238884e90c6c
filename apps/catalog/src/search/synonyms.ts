// Words that mean the same to one shop, from a file that it may edit at any time; common ones are in the language library.
import { readFileSync, statSync } from 'node:fs';
import { Injectable, Logger } from '@nestjs/common';
import { NameIndex, normalize } from '#language';
import { CatalogConfig } from '../catalog.config.js';

const LOOK_AGAIN_MS = 2_000;
const MAX_FILE_BYTES = 1_000_000;
const MAX_WORDINGS = 4;
const LONGEST_REWORDED = 100;

/** Reads groups: one a line, parted by commas; `#` starts a remark. */
export function readSynonyms(text: string): NameIndex {
  return new NameIndex(text.split('\n').map((line) => (line.split('#')[0] ?? '').split(/[,，]/)));
}

/** Other wordings of a search, by the shop's own words. */
@Injectable()
export class Synonyms {
  private readonly logger = new Logger(Synonyms.name);
  private own = new NameIndex([]);
  private readMtimeMs = -1;
  private lookedAtMs = -Infinity;
  /** Why the file could not be read, so that it is said once. */
  private saidReason = '';

  constructor(private readonly config: CatalogConfig) {}

  /** A text by the shop's own synonyms: its longest word that has some in each other wording. */
  ownWordings(text: string): string[] {
    this.refresh();
    const plain = normalize(text);
    if (this.own.groups.length === 0 || plain.length > LONGEST_REWORDED) return [];
    const [longest] = this.own.mentionsIn(plain).sort((left, right) => right.text.length - left.text.length);
    if (longest === undefined) return [];
    const others = this.own.namesOf(longest.groups, longest.text).slice(0, MAX_WORDINGS);
    return others.map((other) => `${plain.slice(0, longest.start)} ${other} ${plain.slice(longest.end)}`.trim());
  }

  /** Takes over what the shop changed; a file that cannot be read leaves what was known. */
  private refresh(): void {
    const path = this.config.SYNONYMS;
    if (path === undefined || performance.now() - this.lookedAtMs < LOOK_AGAIN_MS) return;
    this.lookedAtMs = performance.now();
    try {
      const { mtimeMs, size } = statSync(path);
      if (mtimeMs === this.readMtimeMs) return;
      if (size > MAX_FILE_BYTES) throw new Error(`it is larger than ${MAX_FILE_BYTES} bytes`);
      this.own = readSynonyms(readFileSync(path, 'utf8'));
      this.readMtimeMs = mtimeMs;
      this.saidReason = '';
      this.logger.log(`read ${this.own.groups.length} groups of synonyms`);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (message === this.saidReason) return;
      this.saidReason = message;
      if (code === 'ENOENT') this.logger.log(`there are no synonyms of this shop: ${path} is not there`);
      else this.logger.warn(`the synonyms in ${path} cannot be read: ${message}`);
    }
  }
}
