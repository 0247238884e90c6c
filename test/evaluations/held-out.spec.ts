// The held-out messages are read, wide enough, and were not taught: else what is measured on them says nothing.
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { skills } from '../../apps/dialog/src/skills/index.js';
import { readLines } from './labelled-lines.js';
import { labelledMessage, type LabelledMessage } from './skills-measure.js';

const folder = fileURLToPath(new URL('../../../test/evaluations/data/', import.meta.url));
/** Up to this length a saying is how everybody says it, and stands in both. */
const SHORT = { zh: 8, en: 4 } as const;

const lengthOf = ({ text, locale }: LabelledMessage): number =>
  locale === 'zh' ? Array.from(text).length : text.split(/\s+/u).length;

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();

describe('held-out messages', () => {
  let messages: LabelledMessage[];

  beforeAll(async () => {
    const files = (await readdir(folder)).filter((file) => file.endsWith('.jsonl'));
    messages = (await Promise.all(files.map(async (file) => await readLines(folder + file, labelledMessage)))).flat();
  });

  it('are 500 and more in each language, each once, of every skill', () => {
    for (const locale of ['zh', 'en'] as const) {
      const ofLocale = messages.filter((message) => message.locale === locale);
      expect(ofLocale.length).toBeGreaterThanOrEqual(500);
      expect(new Set(ofLocale.map(({ text }) => text)).size).toBe(ofLocale.length);
      const wanted = new Set(ofLocale.flatMap((message) => message.skills));
      expect(skills.map(({ name }) => name).filter((name) => !wanted.has(name))).toEqual([]);
    }
  });

  it('were not taught, but for short ones', () => {
    const taught = new Set(skills.flatMap(({ phrases }) => [...phrases.zh, ...phrases.en]).map(bare));
    const long = messages.filter((message) => lengthOf(message) > SHORT[message.locale]);
    expect(long.length).toBeGreaterThan(500);
    expect(long.filter(({ text }) => taught.has(bare(text))).map(({ text }) => text)).toEqual([]);
  });
});
