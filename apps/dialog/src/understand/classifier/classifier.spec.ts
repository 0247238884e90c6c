// The classifier on small sets of intents of our own: what it learns, what it turns away, and what it must bear.
import { Classifier, type Example } from './classifier.js';
import { fromBytes, toBytes } from './classifier-file.js';
import { featuresOf, plainForm } from './features.js';

const examplesOf = (block: string): Example[] =>
  block
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [label = '', texts = ''] = line.split(': ');
      return texts.split(' / ').map((text) => ({ label, text }));
    });

const household = examplesOf(`
lamp: turn on the lamp / switch the light on in the hall / make it brighter in here / lights on please / 把灯打开 / 开一下客厅的灯 / 灯开亮一点
music: play some jazz / put on my favourite song / i want to hear music / start the playlist / 放点音乐 / 来首歌听听 / 播放我的歌单
alarm: wake me at seven / set an alarm for 6:30 / i need an alarm tomorrow morning / alarm for ten minutes / 明早七点叫我 / 定个闹钟 / 设一个六点半的闹钟
shopping: put milk on the shopping list / we are out of eggs, add them to the list / add bread to my list / note that i must buy butter / 购物清单加上牛奶 / 记一下要买鸡蛋 / 清单里添上面包
heating: it is too cold in here / turn the heating up / set the heating to 21 degrees / make it warmer / 有点冷 把暖气开大 / 暖气调到二十度 / 温度调高一点
door: lock the front door / is the door locked / unlock the back door / please close the garage door / 把门锁上 / 前门锁了吗 / 打开车库门
`);
const unknowable = [
  ...['who won the chess game in reykjavik', 'photosynthesis', 'xyzzy plugh', 'is it true that whales sing'],
  ...['量子力学是谁提出的', '唐朝有多少位皇帝', 'what does a notary earn', '鲸鱼会唱歌吗'],
];

const first = (classifier: Classifier, text: string): string | undefined =>
  classifier.classify(text).predictions[0]?.label;

describe('the classifier', () => {
  const classifier = Classifier.train(household);

  it.each([
    ['could you switch on the light', 'lamp'],
    ['play the next song', 'music'],
    ['an alarm at 8:15 please', 'alarm'],
    ['add two apples to the shopping list', 'shopping'],
    ['turn up the heating a bit', 'heating'],
    ['did anyone lock the door', 'door'],
    ['帮我把卧室的灯打开', 'lamp'],
    ['帮我定个八点的闹钟', 'alarm'],
    ['把音樂打開，播放歌單', 'music'],
  ])('knows what "%s" wants', (text, label) => {
    expect(first(classifier, text)).toBe(label);
    expect(classifier.classify(text).fits).toBe(true);
  });

  it('turns away half and more of what it was not taught and nothing of what it was, by a bar found on its examples alone', () => {
    const turnedAway = unknowable.filter((text) => !classifier.classify(text).fits);
    expect(turnedAway.length).toBeGreaterThanOrEqual(unknowable.length / 2);
    expect(household.filter(({ text }) => !classifier.classify(text).fits)).toEqual([]);
  });

  it('gives probabilities that sum to one, surest first', () => {
    const { predictions } = classifier.classify('lock the door and turn off the light');
    const probabilities = predictions.map(({ probability }) => probability);
    expect(probabilities.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
    expect([...probabilities].sort((a, b) => b - a)).toEqual(probabilities);
    expect(predictions).toHaveLength(6);
  });

  it('is the same each time, and as bytes too', () => {
    const again = Classifier.train(household);
    const read = fromBytes(toBytes(classifier, 'a'), 'a');
    for (const { text } of household) {
      expect(again.classify(text)).toEqual(classifier.classify(text));
      expect(read?.classify(text)).toEqual(classifier.classify(text));
    }
  });

  it('is not read from bytes of another make, or cut short', () => {
    const bytes = toBytes(classifier, 'a');
    expect(fromBytes(bytes, 'b')).toBeUndefined();
    expect(fromBytes(bytes.subarray(0, bytes.length - 4), 'a')).toBeUndefined();
    expect(fromBytes(Buffer.from('something else\n'), 'a')).toBeUndefined();
  });

  it('takes examples of what fits none of the labels', () => {
    const outside = examplesOf('none: who is the president / how far is the moon / what is a prime number');
    const taught = Classifier.train([...household, ...outside], { outsideLabel: 'none' });
    expect(taught.classify('who is the president of the moon')).toMatchObject({ fits: false });
    expect(taught.classify('play some music')).toMatchObject({ fits: true });
  });

  it('bears one label, two examples, empty texts and very long ones', () => {
    const only = Classifier.train([{ text: 'hello', label: 'greeting' }]);
    expect(first(only, 'anything')).toBe('greeting');
    const two = Classifier.train([
      { text: 'hello', label: 'greeting' },
      { text: '', label: 'nothing' },
    ]);
    expect(first(two, 'hello there')).toBe('greeting');
    expect(first(classifier, '')).toBeDefined();
    expect(first(classifier, 'alarm '.repeat(100_000))).toBe('alarm');
    expect(() => Classifier.train([])).toThrow('no examples');
  });

  it('bears as many labels as examples', () => {
    const word = (index: number): string =>
      [...String(index + 1_000)].map((digit) => 'kolerpstim'[Number(digit)]).join('');
    const many = Array.from({ length: 400 }, (_, index) => ({ text: `the ${word(index)} one`, label: `l${index}` }));
    const classifier = Classifier.train(many);
    expect(first(classifier, `${word(77)} please`)).toBe('l77');
    expect(first(classifier, `a ${word(399)}`)).toBe('l399');
  });
});

describe('features', () => {
  it('are the same for what differs in form only', () => {
    const names = (text: string): string => JSON.stringify(featuresOf(text));
    expect(names("WHAT'S the price")).toBe(names('what is the price'));
    expect(names('開燈')).toBe(names('开灯'));
    expect(names('ａｌａｒｍ')).toBe(names('alarm'));
    expect(names('send two hundred and fifty dollars')).toBe(names('send 250 dollars'));
  });

  it('keep "one" and contractions of other words as they are', () => {
    expect(plainForm('that one')).toBe('that one');
    expect(plainForm("the shop's door")).toBe("the shop 's door");
    expect(plainForm('its colour')).toBe('its colour');
  });
});
