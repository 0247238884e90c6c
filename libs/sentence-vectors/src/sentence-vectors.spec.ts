// What vectors are good for: sentences that mean the same lie nearer than those that do not, in either script. Skipped where the encoders are absent.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { answersAreRead, cosineOf, SentenceVectors, whyNoVectors } from './sentence-vectors.js';

const here = whyNoVectors() === undefined ? describe : describe.skip;
const deadlineMs = 60_000;

here('SentenceVectors', () => {
  let vectors: SentenceVectors | undefined;

  beforeAll(() => {
    vectors = SentenceVectors.open();
  });

  afterAll(async () => {
    await vectors?.close();
  });

  const cosines = async (texts: readonly string[]): Promise<number[]> => {
    const [first, ...others] = (await vectors?.vectorsOf(texts, { deadlineMs })) ?? [];
    return others.map((other) => other.reduce((sum, value, at) => sum + value * (first?.[at] ?? 0), 0));
  };

  it.each([
    [['怎么把东西退回去', '我想退货', '今天下雨了吗'], 512],
    [['where has my parcel got to', 'track my package', 'do you sell guitars'], 384],
  ])('lay what means the same together: %j', async (texts, dimensions) => {
    const [near = 0, far = 1] = await cosines(texts);
    expect(near).toBeGreaterThan(far + 0.1);
    const [first] = (await vectors?.vectorsOf(texts, { deadlineMs })) ?? [];
    expect(first).toHaveLength(dimensions);
    expect(Math.hypot(...(first ?? []))).toBeCloseTo(1);
  });

  (answersAreRead() ? it : it.skip).each([
    [
      {
        'how do i know its done if im in the other room': 'It whistles loudly once the water boils.',
        'will i burn my fingers lifting it': 'The handle stays cool, so no glove is needed.',
        'do i get bits floating in my tea': 'The spout has a fine sieve that keeps back limescale.',
        'can i leave water standing in it': 'Empty it after use, or the inside will rust.',
        'enough for six mugs': 'Capacity: 2.1 litres',
        'my flat has those glass plates': 'Suitable for: gas, ceramic and induction hobs',
      },
    ],
    [
      {
        两个大人躺上去会不会塌: '承重：200公斤',
        夏天虫子多咋办: '附蚊帐，拉链从里面也能打开。',
        还得另外买绳子不: '自带两根3米绑带和两个登山扣。',
        脏了能不能直接丢洗衣机: '机洗会损坏涂层，请用冷水手洗。',
        背包里占不占地方: '收纳尺寸：25×12厘米',
        下过雨直接收起来行不行: '淋雨后要晾干再收，否则容易发霉。',
      },
    ],
  ])('lay a question nearest to what answers it, more often than meaning does', async (answers) => {
    const texts = [...Object.keys(answers), ...Object.values(answers)];
    const rightBy = async (reading: 'meaning' | 'answers'): Promise<number> => {
      const all = (await vectors?.vectorsOf(texts, { reading, deadlineMs })) ?? [];
      const [asked, told] = [all.slice(0, all.length / 2), all.slice(all.length / 2)];
      const cosines = asked.map((question) => told.map((answer) => cosineOf(question, answer)));
      return cosines.filter((near, at) => near.indexOf(Math.max(...near)) === at).length;
    };
    const right = await rightBy('answers');
    expect(right).toBeGreaterThanOrEqual(5);
    expect(right).toBeGreaterThan(await rightBy('meaning'));
  });

  it('are the same for a text whatever it is asked with, in the order of the texts', async () => {
    const [alone] = (await vectors?.vectorsOf(['多少钱'], { deadlineMs })) ?? [];
    const all = (await vectors?.vectorsOf(['hello', '', '这个杯子有几种颜色', '多少钱'], { deadlineMs })) ?? [];
    expect(all).toHaveLength(4);
    expect(all[3]).toEqual(alone);
  });

  it('are left off at once, and without harm to the process, when the last who asks closes in the middle of a run', async () => {
    const script = `
      const { SentenceVectors } = await import(${JSON.stringify(new URL('./sentence-vectors.js', import.meta.url).href)});
      for (const waitMs of [0, 30, 600]) {
        const vectors = SentenceVectors.open();
        const asked = vectors.vectorsOf(Array.from({ length: 3000 }, (_, at) => 'text number ' + at), { manner: 'together', deadlineMs: 60000 });
        await new Promise((resolve) => setTimeout(resolve, waitMs));
        await vectors.close();
        if ((await asked) !== undefined) throw new Error('vectors came after closing');
      }
      process.exit(0);`;
    await expect(
      promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { timeout: deadlineMs }),
    ).resolves.toMatchObject({ stderr: '' });
  });

  it('come not at all after the deadline or after closing', async () => {
    const own = SentenceVectors.open();
    expect(
      await own?.vectorsOf(
        Array.from({ length: 300 }, () => 'hello'),
        { deadlineMs: 0 },
      ),
    ).toBeUndefined();
    await own?.close();
    await own?.close();
    expect(await own?.vectorsOf(['hello'], { deadlineMs })).toBeUndefined();
    // Others go on.
    expect(await vectors?.vectorsOf(['hello'], { deadlineMs })).toHaveLength(1);
  });
});
