import type { ProductRecord } from '#contracts';
import { answerFrom } from './answer.js';
import { readQuestion } from './question.js';
import { statementsOf } from './statements.js';

const money = { amount: 1_000, currency: 'EUR' };

const pan: ProductRecord = {
  id: 'pan',
  title: { zh: '铸铁煎锅 26cm', en: 'Cast Iron Skillet 26 cm' },
  description: {
    zh: '预先开锅，买来就能用。锅柄会发烫。',
    en: 'Seasoned and ready to cook. The handle gets hot.',
  },
  attributes: {
    material: { zh: '铸铁', en: 'Cast iron' },
    'dishwasher safe': { zh: '否', en: 'No' },
    hob: { zh: '燃气、电磁炉、烤箱', en: 'Gas, induction, oven' },
    lid: { zh: '不含锅盖', en: 'Not included' },
    weight: '2.4 kg',
    coating: { zh: '无涂层', en: 'None' },
  },
  variants: [{ sku: 'PAN', price: money }],
};
const jacket: ProductRecord = {
  id: 'jacket',
  title: { zh: '儿童雨衣', en: "Kids' Rain Jacket" },
  attributes: {
    age: { zh: '3–8岁', en: '3–8 years' },
    care: { zh: '可机洗，不可烘干', en: 'Machine wash, do not tumble dry' },
    pockets: { zh: '两个侧兜', en: 'Two side pockets' },
    hood: { zh: '可拆卸', en: 'Detachable' },
    lining: { zh: '无', en: 'None' },
  },
  variants: [
    { sku: 'J-Y', options: { colour: { zh: '黄色', en: 'Yellow' }, size: '110' }, price: money },
    { sku: 'J-G', options: { colour: { zh: '绿色', en: 'Green' }, size: '120' }, price: money },
  ],
};
const crate: ProductRecord = {
  id: 'crate',
  title: { zh: '宠物航空箱', en: 'Pet Travel Crate' },
  description: {
    zh: '符合航空公司要求。不适合咬力强的大型犬。',
    en: 'Meets airline rules. Not for large dogs that chew.',
  },
  attributes: {
    'max pet weight': { zh: '12kg以内', en: 'Up to 12 kg' },
    wheels: { zh: '需另购', en: 'Sold separately' },
  },
  variants: [{ sku: 'CR', price: money }],
};

const kite: ProductRecord = {
  id: 'kite',
  title: { zh: '发光双线风筝', en: 'Glow Stunt Kite' },
  attributes: {
    wingspan: '160 cm',
    'burn time': '9 h',
    'charge time': '2 h',
    支装: '6',
    'max load': '3 kg',
    'Net weight': '410 g',
    warranty: '2 years',
    noise: '48 dB',
  },
  variants: [{ sku: 'K', price: money }],
};

const clock: ProductRecord = {
  id: 'clock',
  title: { zh: '挂钟', en: 'Wall Clock' },
  description: { zh: '夜里不响。', en: 'Does not tick overnight.' },
  variants: [{ sku: 'C', price: money }],
};

const answered = (product: ProductRecord, text: string, locale: 'zh' | 'en'): string => {
  const question = readQuestion(
    text,
    `${(product.title as { en: string }).en} ${(product.title as { zh: string }).zh}`,
  );
  const { verdict, statements } = answerFrom(question, statementsOf(product, locale));
  return `${verdict} ${statements.map(({ name, kind }) => name ?? kind).join(' ')}`.trim();
};

describe('the answer to a question about a product', () => {
  it.each([
    [pan, 'en', 'is it dishwasher safe?', 'no dishwasher safe'],
    [pan, 'zh', '能放洗碗机吗', 'no dishwasher safe'],
    [pan, 'en', 'can i use it on induction', 'yes hob'],
    [pan, 'zh', '电磁炉能用吗', 'yes hob'],
    [pan, 'en', 'does it come with a lid', 'no lid'],
    [pan, 'zh', '带锅盖吗', 'no lid'],
    [pan, 'en', 'how heavy is it', 'stated weight'],
    [pan, 'zh', '多重', 'stated weight'],
    [pan, 'en', 'does the handle get hot?', 'yes sentence'],
    [pan, 'en', 'is it made in france', 'not-stated'],
    [pan, 'en', 'does it have a coating', 'no coating'],
    [jacket, 'en', 'can it be machine washed?', 'yes care'],
    [jacket, 'zh', '可以机洗吗', 'yes care'],
    [jacket, 'en', 'can i wash it in a machine', 'yes care'],
    [jacket, 'zh', '能烘干吗', 'no care'],
    [jacket, 'en', 'is it ok for a 5 year old', 'yes age'],
    [jacket, 'en', 'will it do for a 2 year old?', 'no age'],
    [jacket, 'zh', '10岁能穿吗', 'no age'],
    [jacket, 'en', 'has it got pockets', 'yes pockets'],
    [jacket, 'en', 'is it lined?', 'no lining'],
    [jacket, 'en', 'does it glow in the dark', 'not-stated'],
    [jacket, 'en', 'do you have it in yellow', 'yes colour'],
    [crate, 'en', 'would a 9kg dog be fine in it?', 'yes max pet weight'],
    [crate, 'zh', '15公斤的狗可以吗', 'no max pet weight'],
    [crate, 'en', 'does it have wheels', 'no wheels'],
    [crate, 'zh', '大型犬能用吗', 'no sentence'],
    [crate, 'en', 'is it waterproof', 'not-stated'],
    [kite, 'en', 'how long does the kite last on one charge', 'stated burn time'],
    [kite, 'zh', '充满电要多久', 'stated charge time'],
    [kite, 'en', 'how long is the warranty', 'stated warranty'],
    [kite, 'en', 'how big is it', 'stated wingspan'],
    [kite, 'zh', '一盒有几支', 'stated 支装'],
    [kite, 'en', 'is it heavy?', 'stated Net weight'],
    [kite, 'zh', '吵不吵', 'stated noise'],
    [kite, 'zh', '能承受多重', 'stated max load'],
    [kite, 'en', 'what is it made of', 'not-stated'],
    [clock, 'zh', '晚上会响吗', 'no sentence'],
    [clock, 'en', 'does it tick at night?', 'no sentence'],
  ] as const)('%#', (product, locale, text, expected) => {
    expect(answered(product, text, locale)).toBe(expected);
  });
});

it('asks for the property and not for what the thing is called', () => {
  const quilt: ProductRecord = {
    id: 'quilt',
    title: '桑蚕丝被',
    description: '不能水洗，弄脏了局部擦。可以定时1到12小时。',
    attributes: { 定时: '1–12小时' },
    variants: [{ sku: 'Q', price: money }],
  };
  const answerTo = (text: string) => answerFrom(readQuestion(text, '桑蚕丝被'), statementsOf(quilt, 'zh'));
  expect(answerTo('蚕丝的能洗吗').verdict).not.toBe('yes');
  // Months of somebody are held against no hours of a timer.
  expect(answerTo('怀孕6个月能用吗').isMeasured).not.toBe(true);
});
