// WordPiece as BERT has it: a text becomes the numbers of pieces of words that an encoder was trained on.
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const tokenizerFile = z.object({
  model: z.object({
    vocab: z.record(z.string(), z.int().nonnegative()),
    unk_token: z.string(),
    continuing_subword_prefix: z.string(),
    max_input_chars_per_word: z.int().positive(),
  }),
});

// Every Chinese character is a word of its own, and so is every sign; the ASCII signs that Unicode calls symbols too.
const HAN = '\\u4e00-\\u9fff\\u3400-\\u4dbf\\uf900-\\ufaff\\u{20000}-\\u{2fa1f}';
const SIGN = '\\p{P}$+<=>^`|~';
const WORD = new RegExp(`[${HAN}${SIGN}]|[^\\s${SIGN}${HAN}]+`, 'gu');
const INVISIBLE = /[\p{Cc}\p{Cf}\ufffd]+/gu;
const WHITESPACE = /[\t\n\r\p{Zs}]+/gu;
const ACCENTS = /\p{Mn}+/gu;
/** Longer texts are cut before they are looked at: no encoder reads that many pieces. */
const MAX_CHARACTERS = 2_000;

/** Stands in a text before what it is to be read beside, which has an end of its own. */
export const BESIDE = '\u001e';

/** Cuts texts into pieces. */
export class WordPiece {
  private readonly first: number;
  private readonly last: number;
  private readonly unknown: number;

  /** `vocabulary`: the number of each piece; `prefix` stands before pieces inside a word. Throws where a special token is missing. */
  constructor(
    private readonly vocabulary: ReadonlyMap<string, number>,
    private readonly prefix: string,
    private readonly longestWord: number,
    unknownToken: string,
  ) {
    this.first = this.numberOf('[CLS]');
    this.last = this.numberOf('[SEP]');
    this.unknown = this.numberOf(unknownToken);
  }

  /** Reads a `tokenizer.json`. Throws when it is of another kind. */
  static read(path: string): WordPiece {
    const { model } = tokenizerFile.parse(JSON.parse(readFileSync(path, 'utf8')));
    const vocabulary = new Map(Object.entries(model.vocab));
    return new WordPiece(vocabulary, model.continuing_subword_prefix, model.max_input_chars_per_word, model.unk_token);
  }

  /**
   * The numbers of a text's pieces between those of start and end, `limit` in all at most; what follows {@link BESIDE} has another
   * end, and is not cut off by a long text before it. Upper case counts as lower case.
   */
  encode(text: string, limit: number): number[] {
    const place = text.lastIndexOf(BESIDE);
    if (place < 0) return this.encodeOne(text, limit);
    const beside = this.encodeOne(text.slice(place + 1), limit / 2).slice(1);
    return [...this.encodeOne(text.slice(0, place), limit - beside.length), ...beside];
  }

  private encodeOne(text: string, limit: number): number[] {
    const plain = text
      .slice(0, MAX_CHARACTERS)
      .replace(WHITESPACE, ' ')
      .replace(INVISIBLE, '')
      .toLowerCase()
      .normalize('NFD')
      .replace(ACCENTS, '');
    const pieces = [this.first];
    for (const [word] of plain.matchAll(WORD)) {
      if (pieces.length >= limit - 1) break;
      pieces.push(...this.piecesOf(word));
    }
    pieces.length = Math.min(pieces.length, limit - 1);
    pieces.push(this.last);
    return pieces;
  }

  /** The longest piece first, then the longest of what is left; a word with a part that is no piece is unknown as a whole. */
  private piecesOf(word: string): number[] {
    if (Array.from(word).length > this.longestWord) return [this.unknown];
    const pieces: number[] = [];
    let start = 0;
    while (start < word.length) {
      let end = word.length;
      let piece: number | undefined;
      while (end > start) {
        piece = this.vocabulary.get((start > 0 ? this.prefix : '') + word.slice(start, end));
        if (piece !== undefined) break;
        end--;
      }
      if (piece === undefined) return [this.unknown];
      pieces.push(piece);
      start = end;
    }
    return pieces;
  }

  private numberOf(token: string): number {
    const number = this.vocabulary.get(token);
    if (number === undefined) throw new Error(`The vocabulary has no ${token}.`);
    return number;
  }
}
