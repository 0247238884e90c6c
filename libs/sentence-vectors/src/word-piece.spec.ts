// Pieces against those that the reference implementation (Hugging Face `tokenizers`) gives for the same vocabularies.
import { existsSync } from 'node:fs';
import { filesOf, type Script } from './models.js';
import { BESIDE, WordPiece } from './word-piece.js';

const small = new WordPiece(
  new Map(
    ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'play', '##ing', '##s', 'the', 'usb', '退', '货', ',', '?', 'cafe'].map(
      (piece, number) => [piece, number],
    ),
  ),
  '##',
  10,
  '[UNK]',
);

describe('WordPiece', () => {
  it('takes the longest pieces, each Chinese character by itself, and signs as words', () => {
    expect(small.encode('Playing, the plays?', 64)).toEqual([2, 4, 5, 11, 7, 4, 6, 12, 3]);
    expect(small.encode('USB退货', 64)).toEqual([2, 8, 9, 10, 3]);
    expect(small.encode('  Café\t\u200bthe ', 64)).toEqual([2, 13, 7, 3]);
  });

  it('ends what stands beside a text too, and cuts the text alone', () => {
    expect(small.encode(`the plays${BESIDE}usb`, 64)).toEqual([2, 7, 4, 6, 3, 8, 3]);
    expect(small.encode(`the the the the${BESIDE}usb`, 6)).toEqual([2, 7, 7, 3, 8, 3]);
  });

  it('calls a word unknown when a part of it is, or when it is too long', () => {
    expect(small.encode('playful 快', 64)).toEqual([2, 1, 1, 3]);
    expect(small.encode('playingsing', 64)).toEqual([2, 1, 3]);
  });

  it('keeps to its limit, and bears nothing and very much', () => {
    expect(small.encode('the the the the', 4)).toEqual([2, 7, 7, 3]);
    expect(small.encode('', 4)).toEqual([2, 3]);
    expect(small.encode('the'.repeat(1_000_000), 8)).toEqual([2, 1, 3]);
    expect(() => new WordPiece(new Map([['[CLS]', 0]]), '##', 10, '[UNK]')).toThrow('[SEP]');
  });
});

const known: Record<Script, readonly [string, readonly number[]][]> = {
  han: [
    ['这款USB耳机还有货吗？', [101, 6821, 3621, 8335, 5455, 3322, 6820, 3300, 6573, 1408, 8043, 102]],
    ['我要退货,谢谢😀', [101, 2769, 6206, 6842, 6573, 117, 6468, 6468, 100, 102]],
    ['1.5kg 猫粮~', [101, 122, 119, 13183, 4344, 5117, 172, 102]],
  ],
  other: [
    ['How much is the USB-C cable?', [101, 2129, 2172, 2003, 1996, 18833, 1011, 1039, 5830, 1029, 102]],
    ['  Café déjà-vu\tunbelievable!! ', [101, 7668, 2139, 3900, 1011, 24728, 23653, 999, 999, 102]],
    [
      'antidisestablishmentarianism $5+2=7',
      [101, 3424, 10521, 4355, 7875, 13602, 3672, 12199, 2964, 1002, 1019, 1009, 1016, 1027, 1021, 102],
    ],
  ],
};

describe.each(['han', 'other'] as const)('the tokenizer of the encoder for %s', (script) => {
  const { tokenizer } = filesOf(script);
  const here = existsSync(tokenizer) ? it : it.skip;
  here.each(known[script])('%s', (text, pieces) => {
    expect(WordPiece.read(tokenizer).encode(text, 64)).toEqual(pieces);
  });
});
