// The evaluations of understanding count what they say they count, and name the lines that they cannot read.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readExamples, readLines } from './labelled-lines.js';
import { figuresOf, isExact, isFirstRight, labelledMessage, type UnderstoodMessage } from './skills-measure.js';
import { measureClassifier } from './understanding-measure.js';

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'daogou-evaluations-'))));
afterAll(async () => await rm(folder, { recursive: true, force: true }));

async function fileOf(...lines: string[]): Promise<string> {
  const file = join(folder, `${Math.random()}.jsonl`);
  await writeFile(file, lines.join('\n'));
  return file;
}

describe('labelled lines', () => {
  it('are read, with a byte order mark, empty lines and other fields left out', async () => {
    const file = await fileOf(
      '\ufeff{"text":"hello","label":"greeting","id":7}',
      '',
      '{"text":"","label":"nothing"}\r',
    );
    expect(await readExamples(file)).toEqual([
      { text: 'hello', label: 'greeting' },
      { text: '', label: 'nothing' },
    ]);
  });

  it('are named with file and line where they are wrong', async () => {
    const file = await fileOf(
      '{"text":"hello","label":"greeting"}',
      '{"text":7,"label":"x"}',
      'nonsense',
      '{"text":"a"}',
    );
    const fault = await readExamples(file).catch((error: unknown) => String(error));
    expect(fault).toContain(`${file}:2: text: `);
    expect(fault).toContain(`${file}:3: this is not JSON`);
    expect(fault).toContain(`${file}:4: label: `);
    expect(fault).not.toContain(`${file}:1:`);
    await expect(readExamples(await fileOf(''))).rejects.toThrow('has no lines');
    await expect(readExamples(join(folder, 'absent'))).rejects.toThrow('cannot be read');
    const other = await fileOf('{"text":"a","locale":"zh","skills":["no-such-skill"]}');
    await expect(readLines(other, labelledMessage)).rejects.toThrow(`${other}:1: skills.0`);
  });
});

describe('the figures of the classifier', () => {
  const taught = [
    ...['play a song', 'play music', 'put on some music', 'start the music', 'music please'],
    ...['next song', 'louder music', 'a song please'],
  ].map((text) => ({ text, label: 'music' }));
  const lamps = ['lamp on', 'turn on the lamp', 'switch the lamp on', 'light the lamp', 'lamp off', 'dim the lamp'];
  const all = [...taught, ...lamps.map((text) => ({ text, label: 'lamp' }))];

  it('count in-scope texts for accuracy and the others for what was noticed', () => {
    const figures = measureClassifier(all, [
      { text: 'play music', label: 'music' },
      { text: 'turn on the lamp', label: 'lamp' },
      { text: 'turn on the lamp', label: 'music' },
      { text: 'dim the lamp', label: 'a label that was not taught' },
    ]);
    expect(figures).toMatchObject({ accuracy: 0.5, oosRecall: null, inside: 4, outside: 0, labels: 2 });
    expect(figures.confusions).toContainEqual({ wanted: 'music', got: 'lamp', times: 1, example: 'turn on the lamp' });
    const outside = measureClassifier(
      [...all, { text: 'how far is the moon', label: 'oos' }, { text: 'is the moon far', label: 'oos' }],
      [
        { text: 'how far is the moon', label: 'oos' },
        { text: 'music please', label: 'oos' },
        { text: 'music please', label: 'music' },
      ],
    );
    expect(outside).toMatchObject({ accuracy: 1, oosRecall: 0.5, oosPrecision: 1, inside: 1, outside: 2 });
  });
});

describe('the figures of the skills', () => {
  const message = (
    skills: UnderstoodMessage['wanted']['skills'],
    got: UnderstoodMessage['got'],
    acceptable?: UnderstoodMessage['wanted']['skills'],
  ): UnderstoodMessage => ({ wanted: { text: 'x', locale: 'zh', skills, acceptable }, got });

  it('take the same set in any order as exact, and the first as first', () => {
    const turned = message(['price', 'stock'], ['stock', 'price']);
    expect([isExact(turned), isFirstRight(turned)]).toEqual([true, false]);
    const part = message(['price', 'stock'], ['price']);
    expect([isExact(part), isFirstRight(part)]).toEqual([false, true]);
    const other = message(['faq'], ['promotions'], ['faq', 'promotions']);
    expect([isExact(other), isFirstRight(other)]).toEqual([true, true]);
    const none = message(['faq'], []);
    expect([isExact(none), isFirstRight(none)]).toEqual([false, false]);
  });

  it('are given in all, by language and by skill', () => {
    const figures = figuresOf([
      message(['price', 'stock'], ['price']),
      message(['price'], ['price']),
      message(['faq'], ['price']),
      { wanted: { text: 'x', locale: 'en', skills: ['faq'] }, got: ['faq'] },
    ]);
    expect(figures).toMatchObject({ lines: 4, exact: 0.5, top1: 0.75 });
    // Three of five wanted pairs among four that were understood.
    expect(figures.microF1).toBeCloseTo((2 * 3) / (5 + 4), 3);
    expect(figures.byLocale).toMatchObject({ zh: { lines: 3, top1: 0.6667 }, en: { lines: 1, exact: 1 } });
    expect(figures.bySkill.price).toEqual({ lines: 2, top1: 1, precision: 0.6667 });
    expect(figures.bySkill.faq).toEqual({ lines: 2, top1: 0.5, precision: 1 });
  });
});
