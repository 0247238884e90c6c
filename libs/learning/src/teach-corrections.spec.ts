// What corrections do, good and bad, on a made-up base: no model is trained but the amendments themselves.
import {
  Amender,
  type Amendment,
  amendmentBytes,
  type BaseOpinion,
  type Lesson,
  type OfferedCorrection,
  readAmendment,
  teachCorrections,
  topOf,
  trainAmendment,
} from './index.js';

const labels = ['returns', 'stock', 'price', 'other'];
const words = [
  ['send back', 'refund me', 'return this', 'give it back', 'not wanted any more'],
  ['in store', 'any left', 'sold out', 'do you have', 'restock'],
  ['how much', 'the cost', 'what price', 'cheap one', 'expensive'],
  ['poem', 'weather', 'football', 'politics', 'holiday'],
];
/** The base is right of what it was taught, and has no idea of anything else. */
const baseOf = (label?: number) => ({
  probabilities: labels.map((_, at) => (label === undefined ? 0.25 : at === label ? 0.85 : 0.05)),
  inside: label === undefined ? 0.2 : 0.9,
});
const lessons = labels.flatMap((_, label) =>
  Array.from({ length: 50 }, (_unused, at): Lesson => {
    const own = words[label] ?? [];
    // Each phrase is taught eight times and asked twice.
    return { text: `${own[Math.floor(at / 10)]} thing${at}`, label, base: baseOf(label) };
  }),
);
const unsure = (label: number): BaseOpinion => ({
  probabilities: labels.map((_, at) => (at === label ? 0.4 : 0.2)),
  inside: 0.4,
});
const correction = (id: string, one: Partial<OfferedCorrection>): OfferedCorrection => ({
  ...{ id, by: 'mei', text: id, base: unsure(3), label: 0, isConfirmed: false, isDisputed: false },
  ...one,
});
const teach = (offered: readonly OfferedCorrection[], running?: Amendment, mended: readonly string[] = []) =>
  teachCorrections({
    ...{ labels, lessons, offered, outside: 3, mended: new Set(mended) },
    ...(running === undefined ? {} : { running }),
  });
const understood = (amendment: Amendment | undefined, text: string, base = unsure(3)): string | undefined =>
  labels[topOf(amendment === undefined ? base : new Amender(amendment).opinionOf(text, base))];

describe('teachCorrections', () => {
  it('makes the assistant understand what was corrected, and its neighbours, and nothing else otherwise', () => {
    const { amendment, taught, figures } = teach([correction('the lid squeaks', {}), correction('squeaky lid', {})]);
    expect(taught).toEqual(['the lid squeaks', 'squeaky lid']);
    expect(understood(undefined, 'my lid squeaks')).toBe('other');
    expect(understood(amendment, 'my lid squeaks')).toBe('returns');
    expect(figures).toMatchObject({ lost: 0, taughtBefore: 0, taughtAfter: 1 });
    for (const { text, label, base } of lessons) expect(understood(amendment, text, base)).toBe(labels[label]);
  });

  it('makes what was corrected lie inside of what can be answered', () => {
    const { amendment } = teach([correction('the lid squeaks', {})]);
    const base = unsure(3);
    const inside = amendment && new Amender(amendment).opinionOf('the lid squeaks', base).inside;
    expect(inside).toBeGreaterThan(base.inside);
  });

  it('lets wait for a second person what is hardly possible, disputed, or taught too much', () => {
    const sure = correction('how much', { base: baseOf(2) });
    expect(teach([sure])).toMatchObject({ taught: [], waiting: [{ id: 'how much', why: 'unlikely' }] });
    expect(teach([{ ...sure, isConfirmed: true }]).waiting).toEqual([]);
    expect(teach([correction('lid', { isDisputed: true })]).waiting).toEqual([{ id: 'lid', why: 'disputed' }]);
    const flood = Array.from({ length: 60 }, (_, at) => correction(`lid ${at}`, { text: `lid${at}` }));
    expect(new Set(teach(flood).waiting.map(({ why }) => why))).toEqual(new Set(['flooded']));
    const spread = Array.from({ length: 60 }, (_, at) =>
      correction(`lid ${at}`, { text: `lid${at} mug${at}`, base: unsure(at % 3), label: (at + 1) % 3 }),
    );
    const { waiting, taught } = teach(spread);
    expect(waiting).toHaveLength(10);
    expect(new Set(waiting.map(({ why }) => why))).toEqual(new Set(['too-many']));
    expect(taught.length).toBeLessThanOrEqual(50);
  });

  it('keeps a stolen account from turning what shoppers ask into something else', () => {
    const honest = Array.from({ length: 28 }, (_, at) =>
      correction(`honest ${at}`, { text: `squeak kettle${at}`, by: `agent${at % 4}`, label: at % 3 }),
    );
    // Of what the assistant was taught well and badly, all turned to one label: 30 % of all corrections.
    const stolen = Array.from({ length: 12 }, (_, at) =>
      correction(`stolen ${at}`, { text: lessons[at * 4]?.text ?? '', by: 'thief', base: unsure(0), label: 1 }),
    );
    const { amendment, taught, waiting } = teach([...honest, ...stolen]);
    expect(taught.filter((id) => id.startsWith('stolen'))).toEqual([]);
    expect(waiting.filter(({ id }) => id.startsWith('stolen'))).toHaveLength(stolen.length);
    const turned = lessons.filter(({ text, label, base }) => understood(amendment, text, base) !== labels[label]);
    expect(turned.length / lessons.length).toBeLessThanOrEqual(0.01);
  });

  it('takes out alone what makes others worse, though two people said it', () => {
    const bad = Array.from({ length: 60 }, (_, at) => {
      const text = `${words[0]?.[at % 5]} thing${at}`;
      return correction(`bad: ${text}`, { text, base: unsure(0), label: 1, isConfirmed: true });
    });
    const weak = lessons.map((one) => ({ ...one, base: unsure(one.label) }));
    const { taught, refused } = teachCorrections({
      ...{ labels, lessons: weak, outside: 3, mended: new Set<string>() },
      offered: [correction('the lid squeaks', {}), ...bad],
    });
    expect(taught).toContain('the lid squeaks');
    expect(refused.length).toBeGreaterThan(0);
  });

  it('makes sure what it understood only just so, and asks a fifth of such without teaching it', () => {
    const right = Array.from({ length: 40 }, (_, at) =>
      correction(`right ${at}`, { text: `wobbly kettle${at} please`, base: unsure(0), by: `agent${at % 4}` }),
    );
    const { amendment, taught, known, waiting, figures } = teach(right);
    expect([taught.length + known.length, waiting]).toEqual([right.length, []]);
    expect(known.length).toBeGreaterThan(0);
    expect(figures.replayed).toBe(lessons.length / 5 + known.length);
    // The same ones are asked again when there are more.
    expect(teach(right.slice(10)).known).toEqual(known.filter((id) => Number(id.slice(6)) >= 10));
    const leaning: BaseOpinion = { probabilities: [0.3, 0.3, 0.1, 0.31], inside: 0.4 };
    expect(understood(undefined, 'a wobbly kettle', leaning)).toBe('other');
    expect(understood(amendment, 'a wobbly kettle', leaning)).toBe('returns');
  });

  it('believes what is hardly possible of two people who say it of mostly the same words, and nobody otherwise', () => {
    const one = correction('how much for squeaky lids', { base: baseOf(2) });
    const other = correction('how much for the squeaky lids', { base: baseOf(2), by: 'bob' });
    expect(teach([one, other])).toMatchObject({ taught: [one.id, other.id], waiting: [] });
    expect(teach([one, { ...other, by: one.by }]).taught).toEqual([]);
    expect(teach([one, { ...other, label: 1 }]).taught).toEqual([]);
    expect(teach([one, { ...other, text: 'squeaky handles' }]).taught).toEqual([]);
  });

  it('never loses again what was mended', () => {
    const mended = correction('the lid squeaks', { isConfirmed: true });
    const { amendment } = teach([mended]);
    const against = Array.from({ length: 4 }, (_, at) =>
      correction(`against ${at}`, { text: 'the lid squeaks', label: 1, isConfirmed: true }),
    );
    const next = teach([mended, ...against], amendment, [mended.id]);
    expect(next.taught).toContain(mended.id);
    expect(understood(next.amendment, 'the lid squeaks')).toBe('returns');
  });
});

describe('the bytes of an amendment', () => {
  const amendment = trainAmendment(labels, [{ text: 'the lid squeaks', base: unsure(3), label: 0 }]);
  const bytes = amendmentBytes(amendment, 'base');
  const ground = { base: 'base', labels };

  it('are read as they were written', () => {
    expect(readAmendment(bytes, ground)).toEqual(amendment);
  });

  it('are not taken when they are cut short, of another base or format, or no numbers', () => {
    for (const length of [0, 10, 40, bytes.indexOf('\n') + 1, bytes.length - 4])
      expect(['cut-short', 'other-format']).toContain(readAmendment(bytes.subarray(0, length), ground));
    expect(readAmendment(Buffer.concat([bytes, Buffer.alloc(4)]), ground)).toBe('cut-short');
    expect(readAmendment(bytes, { ...ground, base: 'another' })).toBe('other-base');
    expect(readAmendment(bytes, { ...ground, labels: labels.toReversed() })).toBe('other-base');
    expect(readAmendment(Buffer.from('{"magic":"something-else"}\n'), ground)).toBe('other-format');
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, 1e9]) {
      const broken = amendmentBytes(
        { ...amendment, weights: amendment.weights.map((one, at) => (at === 3 ? wrong : one)) },
        'base',
      );
      expect(readAmendment(broken, ground)).toBe('not-finite');
    }
  });
});
