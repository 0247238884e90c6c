import type { ProductRecord } from '#contracts';
import { sizingsOf } from './sizing.js';

const money = { amount: 1_000, currency: 'EUR' };
const comingIn = (name: string, values: readonly string[]): ProductRecord['variants'] =>
  values.map((value) => ({ sku: `${name}-${value}`, options: { [name]: value }, price: money }));

const mitten: ProductRecord = {
  id: 'mitten',
  title: 'Alpine Mitten',
  description: 'Windproof. Measure around your hand at the knuckles: S 17–18.5 cm, M 18.5–20 cm, L 20–21.5 cm.',
  variants: comingIn('size', ['S', 'M', 'L']),
};
const helmet: ProductRecord = {
  id: 'helmet',
  title: 'Ski Helmet',
  variants: comingIn('size', ['S (51–55 cm)', 'M (55–59 cm)']),
};
const harness: ProductRecord = {
  id: 'harness',
  title: { zh: '胸背带', en: 'Dog Harness' },
  attributes: { 尺码表: 'S：胸围30-40cm，体重3-6kg；M：胸围40-52cm，体重6-12kg；L：胸围52-70cm，体重12-25kg' },
  variants: comingIn('尺码', ['S', 'M', 'L']),
};
const kibble: ProductRecord = {
  id: 'kibble',
  title: 'Lamb Kibble',
  attributes: { 'Daily amount': '2-5 kg: 60 g; 5-10 kg: 120 g' },
  variants: comingIn('weight', ['2kg', '6kg']),
};
const lens: ProductRecord = {
  id: 'lens',
  title: '日抛隐形眼镜',
  variants: comingIn('度数', ['-1.00', '-2.00', '-3.00']),
};
const readers: ProductRecord = {
  id: 'readers',
  title: 'Reading Glasses',
  variants: comingIn('strength', ['+1.00', '+1.50', '+2.00']),
};
const boots: ProductRecord = {
  id: 'boots',
  title: 'Walking Boots',
  description: 'Foot length: EU 40 = 25.5 cm, EU 41 = 26 cm, EU 42 = 27 cm. EU 42 is US 9.',
  variants: comingIn('EU size', ['40', '41', '42']),
};

const told = (product: ProductRecord, text: string, locale: 'zh' | 'en' = 'en'): string[] | undefined =>
  sizingsOf(product, text, locale)?.map(
    ({ verdict, rows }) => `${verdict}: ${rows.map(({ label, words }) => `${label ?? '-'} “${words}”`).join(' ')}`,
  );

describe('which size a shop states for a measure', () => {
  it.each([
    [mitten, 'my palm is 19.2cm', ['fits: M “M 18.5–20 cm”']],
    [mitten, 'hand around 7.1 inches', ['fits: S “S 17–18.5 cm”']],
    [mitten, 'palm 19', ['fits: M “M 18.5–20 cm”']],
    [helmet, 'for a 57cm head', ['fits: M (55–59 cm) “M (55–59 cm)”']],
    [harness, '胸围45', ['fits: M “M：胸围40-52cm，体重6-12kg”']],
    [harness, '16斤的狗', ['fits: M “M：胸围40-52cm，体重6-12kg”']],
    [harness, 'she weighs 40 lb', ['fits: L “L：胸围52-70cm，体重12-25kg”']],
    [kibble, 'a 7kg dog', ['fits: - “5-10 kg: 120 g”']],
    [lens, '200度', ['fits: -2.00 “-2.00”']],
    [readers, 'i need +1.5', ['fits: +1.50 “+1.50”']],
    [boots, 'I wear US 9', ['fits: 42 “EU 42 is US 9”']],
    [boots, 'my feet are 26 cm long', ['fits: 41 “EU 41 = 26 cm”']],
  ])('%#: a measure finds its size', (product, text, expected) => {
    expect(told(product, text, /\p{Script=Han}/u.test(text) ? 'zh' : 'en')).toEqual(expected);
  });

  it('names both where the measure is at an edge or lies between two', () => {
    expect(told(mitten, '20 cm')).toEqual(['fits: M “M 18.5–20 cm” L “L 20–21.5 cm”']);
    expect(told(boots, 'foot 26.5cm')).toEqual(['between: 41 “EU 41 = 26 cm” 42 “EU 42 = 27 cm”']);
    expect(told(lens, '250度')).toEqual(['between: -2.00 “-2.00” -3.00 “-3.00”']);
  });

  it('says what there is where nothing holds the measure', () => {
    expect(told(mitten, '25 cm')?.[0]).toMatch(/^outside: S .* M .* L /);
    expect(told(readers, '+3.00')?.[0]).toMatch(/^outside/);
    expect(told(boots, 'UK 8')).toEqual(['not-stated: 40 “40” 41 “41” 42 “42”']);
  });

  it('tells a size that was named and does not hold it', () => {
    const [sizing] = sizingsOf(harness, 'would the M do for a 20kg dog', 'en') ?? [];
    expect(sizing).toMatchObject({ verdict: 'fits', rows: [{ label: 'L' }], notFor: { label: 'M' } });
  });

  it.each([
    [mitten, 'what are they made of'],
    [mitten, 'I am 180 cm tall'],
    [mitten, 'a 12kg dog'],
    [boots, 'price of 2'],
    [kibble, 'the 6kg bag'],
    [lens, '30度的水能洗吗'],
  ])('%#: has nothing to say where no size is asked for', (product, text) => {
    expect(sizingsOf({ ...product, ...(product === kibble ? { attributes: {} } : {}) }, text, 'en')).toBeUndefined();
  });
});
