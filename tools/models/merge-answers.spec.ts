// What prepare does with what the encoders were taught: a second model beside the first, or a line that says why not.
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENCODER_MODELS, SCRIPTS } from '#sentence-vectors';
import { lowRankOf } from './low-rank.js';
import { mergeAnswers } from './merge-answers.js';
import { tinyLowRank, tinyModel } from './tiny-model.js';

const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('mergeAnswers', () => {
  let folder = '';
  let taught = '';
  const files = () => ({
    folder: `${folder}/`,
    meaning: join(folder, 'model.onnx'),
    answers: join(folder, 'answers-2.onnx'),
    tokenizer: join(folder, 'tokenizer.json'),
  });
  const merge = (sha256 = digest(tinyLowRank())): string | undefined =>
    mergeAnswers({ name: 'tiny', answers: { file: 'tiny.low-rank', sha256 } }, files(), taught);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'daogou-merge-'));
    taught = mkdtempSync(join(tmpdir(), 'daogou-taught-'));
    writeFileSync(files().meaning, tinyModel());
    writeFileSync(join(taught, 'tiny.low-rank'), tinyLowRank());
  });

  afterEach(() => {
    for (const own of [folder, taught]) rmSync(own, { recursive: true, force: true });
  });

  it('writes the second model beside the first, in place of what was taught before', () => {
    writeFileSync(join(folder, 'answers-1.onnx'), 'older');
    expect(merge()).toBeUndefined();
    expect(readdirSync(folder).sort()).toEqual(['answers-2.onnx', 'model.onnx']);
    expect(readFileSync(files().answers)).not.toEqual(tinyModel());
  });

  it('does nothing where there is no encoder, and where it has been done', () => {
    writeFileSync(files().answers, 'done');
    expect(merge()).toBeUndefined();
    expect(readFileSync(files().answers, 'utf8')).toBe('done');
    for (const name of ['model.onnx', 'answers-2.onnx']) rmSync(join(folder, name));
    expect(merge()).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says in a line what it does not use, and leaves the first model alone', () => {
    expect(merge('0')).toContain('tiny.low-rank is not the pinned one');
    writeFileSync(files().meaning, 'no model at all');
    expect(merge()).toMatch(/what tiny was taught of answers could not be merged and is not used: /);
    expect(readdirSync(folder)).toEqual(['model.onnx']);
  });
});

describe('what the encoders were taught', () => {
  it.each(SCRIPTS)('stands in the repository as it is pinned: %s', (script) => {
    const { file, sha256 } = ENCODER_MODELS[script].answers;
    const bytes = readFileSync(join('tools', 'models', 'answers', file));
    expect(digest(bytes)).toBe(sha256);
    expect(lowRankOf(bytes).length).toBeGreaterThan(0);
  });
});
