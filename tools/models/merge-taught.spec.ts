// What prepare does with what the encoders were taught: further models beside the first, or a line that says why not.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENCODER_MODELS, SCRIPTS, TAUGHT } from '#sentence-vectors';
import { lowRankOf } from './low-rank.js';
import { mergeTaught } from './merge-taught.js';
import { tinyLowRank, tinyModel } from './tiny-model.js';

const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('mergeTaught', () => {
  let folder = '';
  let taught = '';
  const files = () => ({
    folder: `${folder}/`,
    meaning: join(folder, 'model.onnx'),
    answers: join(folder, 'answers-2.onnx'),
    asked: join(folder, 'asked-2.onnx'),
    tokenizer: join(folder, 'tokenizer.json'),
  });
  const merge = (sha256 = digest(tinyLowRank())): string[] => {
    const [answers, asked] = [sha256, digest(tinyLowRank())].map((own) => ({ file: 'tiny.low-rank', sha256: own }));
    if (answers === undefined || asked === undefined) throw new Error('unreachable');
    return mergeTaught({ name: 'tiny', taught: { answers, asked } }, files(), taught);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'daogou-merge-'));
    taught = mkdtempSync(join(tmpdir(), 'daogou-taught-'));
    writeFileSync(files().meaning, tinyModel());
    for (const reading of TAUGHT) {
      mkdirSync(join(taught, reading));
      writeFileSync(join(taught, reading, 'tiny.low-rank'), tinyLowRank());
    }
  });

  afterEach(() => {
    for (const own of [folder, taught]) rmSync(own, { recursive: true, force: true });
  });

  it('writes further models beside the first, in place of what was taught before', () => {
    for (const reading of TAUGHT) writeFileSync(join(folder, `${reading}-1.onnx`), 'older');
    expect(merge()).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(['answers-2.onnx', 'asked-2.onnx', 'model.onnx']);
    expect(readFileSync(files().answers)).not.toEqual(tinyModel());
  });

  it('does nothing where there is no encoder, and where it has been done', () => {
    for (const reading of TAUGHT) writeFileSync(files()[reading], 'done');
    expect(merge()).toEqual([]);
    expect(readFileSync(files().answers, 'utf8')).toBe('done');
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
    expect(merge()).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says in a line what it does not use, and leaves the first model alone', () => {
    expect(merge('0')).toEqual([expect.stringContaining('tiny.low-rank is not the pinned one')]);
    // The other one is as good as ever.
    expect(readdirSync(folder).sort()).toEqual(['asked-2.onnx', 'model.onnx']);
    rmSync(files().asked);
    writeFileSync(files().meaning, 'no model at all');
    expect(merge()).toEqual([
      expect.stringMatching(/^what tiny was taught of answers could not be merged and is not used, questions are /),
      expect.stringMatching(/^what tiny was taught of asked could not be merged and is not used, what a line asks /),
    ]);
    expect(readdirSync(folder)).toEqual(['model.onnx']);
  });
});

describe('what the encoders were taught', () => {
  it.each(SCRIPTS.flatMap((script) => TAUGHT.map((reading) => [script, reading] as const)))(
    'stands in the repository as it is pinned: %s, %s',
    (script, reading) => {
      const { file, sha256 } = ENCODER_MODELS[script].taught[reading];
      const bytes = readFileSync(join('tools', 'models', reading, file));
      expect(digest(bytes)).toBe(sha256);
      expect(lowRankOf(bytes).length).toBeGreaterThan(0);
    },
  );
});
