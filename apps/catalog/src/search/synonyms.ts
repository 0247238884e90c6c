// Words that mean the same: the shop's own from a file that it may edit at any time, and common ones of both languages.
import { readFileSync, statSync } from 'node:fs';
import { Injectable, Logger } from '@nestjs/common';
import { normalize } from '#language';
import { CatalogConfig } from '../catalog.config.js';
import { commonSynonyms } from './synonyms.data.js';

const LOOK_AGAIN_MS = 2_000;
const MAX_FILE_BYTES = 1_000_000;
const MAX_WORDINGS = 4;
const LONGEST_REWORDED = 100;

/** The other words of each word's group. */
export type SynonymTable = ReadonlyMap<string, readonly string[]>;

/** Reads groups: one a line, parted by commas; `#` starts a remark. */
export function readSynonyms(text: string): SynonymTable {
  const table = new Map<string, string[]>();
  for (const line of text.split('\n')) {
    const words = [...new Set((line.split('#')[0] ?? '').split(/[,，]/).map(normalize))].filter((word) => word !== '');
    for (const word of words) {
      const others = words.filter((other) => other !== word);
      table.set(word, [...new Set([...(table.get(word) ?? []), ...others])]);
    }
  }
  return table;
}

const common = readSynonyms(commonSynonyms);

/** A text in other words. */
export interface Rewording {
  readonly text: string;
  /** The word that was replaced, and the one that stands for it. */
  readonly word: string;
  readonly other: string;
}

/** The places where a word may begin or end: in Chinese anywhere, in Latin at its borders. */
function isWhole(text: string, start: number, end: number): boolean {
  const cuts = (left = ' ', right = ' '): boolean => /[a-z\d]/.test(left) && /[a-z\d]/.test(right);
  return !cuts(text[start - 1], text[start]) && !cuts(text[end - 1], text[end]);
}

/** The text with its longest known word in each other wording; plurals of Latin words count as the word. */
function reworded(text: string, table: SynonymTable): Rewording[] {
  const plain = normalize(text);
  if (plain.length > LONGEST_REWORDED) return [];
  let best: { start: number; end: number; others: readonly string[] } | undefined;
  for (let start = 0; start < plain.length; start++) {
    for (let end = plain.length; end > start + (best ? best.end - best.start : 0); end--) {
      if (!isWhole(plain, start, end)) continue;
      const word = plain.slice(start, end);
      const others = table.get(word) ?? table.get(word.replace(/s$/, '')) ?? table.get(`${word}s`);
      if (others) best = { start, end, others };
    }
  }
  if (!best) return [];
  const { start, end, others } = best;
  return others.slice(0, MAX_WORDINGS).map((other) => ({
    text: `${plain.slice(0, start)} ${other} ${plain.slice(end)}`.trim(),
    word: plain.slice(start, end),
    other,
  }));
}

/** Other wordings of a search. */
@Injectable()
export class Synonyms {
  private readonly logger = new Logger(Synonyms.name);
  private own: SynonymTable = new Map();
  private readMtimeMs = -1;
  private lookedAtMs = -Infinity;
  /** Why the file could not be read, so that it is said once. */
  private saidReason = '';

  constructor(private readonly config: CatalogConfig) {}

  /** By the shop's own synonyms: these always count. */
  ownWordings(text: string): Rewording[] {
    this.refresh();
    return this.own.size === 0 ? [] : reworded(text, this.own);
  }

  /** By common synonyms: for words that no product has, or that no product is called. */
  commonWordings(text: string): Rewording[] {
    return reworded(text, common);
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
      this.logger.log(`read synonyms of ${this.own.size} words`);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (message === this.saidReason) return;
      this.saidReason = message;
      if (code === 'ENOENT') this.logger.log(`there are no synonyms of this shop: ${path} is not there`);
      else this.logger.warn(`the synonyms in ${path} cannot be read: ${message}`);
    }
  }
}
