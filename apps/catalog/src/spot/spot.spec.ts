// What a shop's data know of a message, in made-up stores of several trades and in both languages.
import type { FaqRecord, ProductRecord, PromotionRecord, SpottedMention } from '#contracts';
import { FaqIndex } from '../faqs/faq-index.js';
import type { FaqsService } from '../faqs/faqs.service.js';
import type { PromotionsService } from '../promotions/promotions.service.js';
import type { SearchEngine } from '../search/search-engine.js';
import { ProductIndex } from '../search/product-index.js';
import { SpotService } from './spot.service.js';

type Fields = Partial<Omit<ProductRecord, 'id' | 'title'>> & { readonly options?: readonly Record<string, string>[] };

const price = { amount: 100, currency: 'CNY' };

function product(id: string, title: ProductRecord['title'], { options = [{}], ...fields }: Fields = {}): ProductRecord {
  const variants = options.map((option, at) => ({ sku: `${id.toUpperCase()}-${at + 1}`, options: option, price }));
  return { id, title, variants, ...fields };
}

const faq = (id: string, ...questions: string[]): FaqRecord => ({ id, questions, answer: `answer of ${id}` });

function offer(id: string, title: PromotionRecord['title'], fields: Partial<PromotionRecord> = {}): PromotionRecord {
  const always = { startsAt: '2026-01-01T00:00:00Z', endsAt: '2027-01-01T00:00:00Z' };
  return { id, title, kind: 'percent-off', value: 10, ...always, ...fields } as PromotionRecord;
}

function shopOf(
  products: readonly ProductRecord[],
  faqs: readonly FaqRecord[] = [],
  promotions: readonly PromotionRecord[] = [],
): SpotService {
  const index = new ProductIndex();
  for (const one of products) index.put(one, () => 1);
  index.settle();
  const policies = new FaqIndex(faqs);
  return new SpotService(
    { candidates: () => Promise.resolve({ index }) } as unknown as SearchEngine,
    {
      searchEach: (texts: readonly string[], limit: number) =>
        Promise.resolve(
          texts.map((text) => ({
            faqs: policies.search(text, new Date(), limit).map(({ faq: { id, answer }, question, score }) => {
              return { faqId: id, answer, question, score };
            }),
          })),
        ),
    } as unknown as FaqsService,
    { all: () => Promise.resolve(promotions) } as unknown as PromotionsService,
  );
}

const pharmacy = shopOf(
  [
    product('cool', '儿童退烧贴', { options: [{ 规格: '4片' }, { 规格: '12片' }] }),
    product('thermo', { zh: '红外额温枪', en: 'Infrared Thermometer' }, { brand: '暖安' }),
    product('mask', '医用口罩 独立包装'),
    product('printer', '热敏发票打印机'),
  ],
  [faq('open', '药品拆封了还能退吗'), faq('fee', '运费怎么算', 'how much is shipping')],
);
const books = shopOf([
  product('king', 'Return of the King', { brand: 'Allen', categories: ['Books', 'Fantasy'] }),
  product('csharp', 'C# 编程入门'),
  product('paris', 'A Week in Paris: Travel Guide'),
  product('garden', 'The Secret Garden', { options: [{ Binding: 'Hardcover' }, { Binding: 'Paperback' }] }),
  product('history', 'A Short History of Tea'),
]);
const music = shopOf([
  product('k88', 'Kessel K88 Digital Piano', { brand: 'Kessel', options: [{ Finish: 'Black' }, { Finish: 'White' }] }),
  product('stand', 'Kessel K88 Wooden Stand', { brand: 'Kessel' }),
  product('stylus', 'Halden MM-20 Replacement Stylus', { brand: 'Halden', tags: ['needle'] }),
  product('deck', 'Halden TT-1 Turntable', { brand: 'Halden', attributes: { Drive: 'Belt' } }),
  product('open', 'Ostra H90 Noise-Cancelling Headphones'),
  product('strings-e', 'Electric Guitar Strings'),
  product('strings-a', 'Acoustic Guitar Strings'),
]);
const pets = shopOf([
  product('kitten', { zh: '幼猫奶糕粮', en: 'Kitten Starter Food' }, { options: [{ 重量: '1.5kg' }, { 重量: '3kg' }] }),
  product('adult', { zh: '鲜肉全价猫粮（鸡肉味）', en: 'Chicken Adult Cat Food' }),
  product('litter', { zh: '豆腐猫砂', en: 'Tofu Cat Litter' }),
  product('clay', '膨润土猫砂 10kg'),
  product('algae', '小精灵鱼 除藻工具鱼'),
  product('feeder', { zh: '智能喂食器', en: 'Smart Pet Feeder' }),
]);
const yarn = shopOf(
  [
    product('wool', { zh: '美利奴毛线', en: 'Merino Friday Yarn' }),
    product('kit', { zh: '毛线套装', en: 'Knitting Kit' }),
  ],
  [],
  [
    offer('frost', { zh: '初霜节 毛线9折', en: 'Frost Fair: 10% off yarn' }),
    offer('black', { zh: '双12全场95折', en: 'Black Friday: 5% off' }),
    offer('over', 'Spend and save', {
      kind: 'spend-and-save',
      value: price,
      minimumSpend: { ...price, amount: 15_000 },
    }),
    offer('first', { zh: '新客9折券', en: 'Welcome coupon' }, { kind: 'coupon', code: 'HI10' }),
  ],
);
const groceries = shopOf([
  product('rice', { zh: '泰国香米 5kg', en: 'Thai Fragrant Rice' }),
  product('oil', { zh: '特级初榨橄榄油', en: 'Extra Virgin Olive Oil' }),
  product('candle', 'Paris Candle'),
  product('pad', '车载吸盘支架 2代'),
  product('pads', { zh: '前刹车片', en: 'Front Brake Pads BP-4410' }),
]);

const tools = shopOf([
  product('stretch', 'Stretch Needles, Pack of 5'),
  product('jeans', 'Jeans Needles, Pack of 5'),
  product('box', '升降钓箱 36升'),
  product('box-small', '升降钓箱 28升'),
]);

const spotted = async (shop: SpotService, text: string, kinds = ['title', 'kind']): Promise<SpottedMention[]> =>
  (await shop.spot(text)).mentions.filter(({ kind }) => kinds.includes(kind));

describe('spotting what a message names', () => {
  it.each<[string, SpotService, string, string, string, number]>([
    ['a whole title', pharmacy, '儿童退烧贴多少钱', '儿童退烧贴', 'cool', 0.99],
    [
      'a title with a comma and a count',
      tools,
      'got any stretch needles, pack of 5 left',
      'stretch needles, pack of 5',
      'stretch',
      0.99,
    ],
    ['a title that ends with a unit', tools, '升降钓箱 36升的价', '升降钓箱 36升', 'box', 0.99],
    ['the end of a title', pharmacy, '退烧贴还有吗', '退烧贴', 'cool', 0.7],
    ['a title that sounds like a service', pharmacy, '发票打印机能开增票吗', '发票打印机', 'printer', 0.7],
    ['traditional characters', pharmacy, '醫用口罩有貨嗎', '医用口罩', 'mask', 0.7],
    [
      'a title of words of grammar',
      books,
      'I want to return the Return of the King',
      'return of the king',
      'king',
      0.99,
    ],
    ['a title with a sign', books, 'C#编程入门多少钱', 'c#编程入门', 'csharp', 0.9],
    ['the rare word of a title', books, 'do you have the secret garden in hardcover', 'secret garden', 'garden', 0.9],
    ['a model number in pieces', music, 'is the k88 piano in stock', 'k88 piano', 'k88', 0.7],
    ['a model number', music, 'tt1 price', 'tt1', 'deck', 0.5],
    ['a brand and a kind', music, 'halden stylus price pls', 'halden stylus', 'stylus', 0.7],
    ['a tag', music, 'i need a needle', 'needle', 'stylus', 0.5],
    ['a slip of the finger', music, 'how much is the turntabel', 'turntabel', 'deck', 0.5],
    [
      'words that sound like service words',
      music,
      'noise cancelling headphones pls',
      'noise cancelling headphones',
      'open',
      0.7,
    ],
    ['pinyin', pets, 'weishiqi you huo ma', 'weishiqi', 'feeder', 0.5],
    ['characters of the same sound', pets, '豆付猫沙有吗', '豆付猫沙', 'litter', 0.6],
    ['a word inside another', pets, '那个喂食器能连wifi吗', '喂食器', 'feeder', 0.7],
    ['a place in a title', groceries, '泰国香米多少钱', '泰国香米', 'rice', 0.8],
    [
      'a place in a title, in English',
      groceries,
      'how long does the Paris Candle take to Leeds',
      'paris candle',
      'candle',
      0.99,
    ],
    ['a sku', groceries, 'do you have PADS-1', 'pads-1', 'pads', 1],
    ['a kind by its name in the other language', music, '黑胶唱机多少钱', '黑胶唱机', 'deck', 0.5],
    ['a kind by another name', music, 'is the record player in stock', 'record player', 'deck', 0.5],
    ['a kind in Chinese by an English name', pharmacy, 'any face masks left?', 'face masks', 'mask', 0.5],
    ['the other language', groceries, '橄榄油 how much', '橄榄油', 'oil', 0.6],
  ])('%s', async (_, shop, text, part, id, least) => {
    const [first] = await spotted(shop, text);
    expect({ text: first?.text, id: first?.candidates[0]?.id }).toEqual({ text: part, id });
    expect(first?.strength).toBeGreaterThanOrEqual(least);
  });

  it.each<[string, SpotService, string]>([
    ['a service word that begins a title', books, 'can i return my order'],
    ['talk', music, 'hello, are you there?'],
    ['a wish about an order', pharmacy, '我要退款'],
    ['a question of no product', pets, '你们几点下班'],
    ['a thing that the shop does not have', pets, 'do you sell umbrellas'],
    ['a verb that is the name of a thing', groceries, 'does it match my sofa'],
  ])('%s is no title', async (_, shop, text) => {
    expect((await spotted(shop, text)).filter(({ strength }) => strength >= 0.5)).toEqual([]);
  });

  it('tells where each thing stands in the text as it was written', async () => {
    const text = '　ＫＥＳＳＥＬ K88 Digital Piano, and electric guitar strings ×2';
    const found = await spotted(music, text);
    expect(found.map(({ start, end }) => text.slice(start, end)).sort()).toEqual([
      'electric guitar strings',
      'ＫＥＳＳＥＬ K88 Digital Piano',
    ]);
  });

  it('tells two things that are named together apart', async () => {
    const found = await spotted(music, 'what is the halden turntable and the k88 stand');
    expect(found.map(({ text }) => text).sort()).toEqual(['halden turntable', 'k88 stand']);
  });

  it('names several where several are meant alike, as a kind', async () => {
    const [strings] = await spotted(music, 'need guitar strings');
    expect(strings).toMatchObject({ kind: 'kind', text: 'guitar strings' });
    expect(strings?.candidates.map(({ id }) => id).sort()).toEqual(['strings-a', 'strings-e']);
    const [litter] = await spotted(pets, '猫砂哪个好');
    expect(litter?.candidates.map(({ id }) => id).sort()).toEqual(['clay', 'litter']);
  });

  it('finds brands, options with their products, attributes, policies and measures', async () => {
    const of = async (shop: SpotService, text: string, kind: string): Promise<SpottedMention | undefined> =>
      (await spotted(shop, text, [kind]))[0];
    expect(await of(music, 'anything by kessel', 'brand')).toMatchObject({ text: 'kessel', value: 'Kessel' });
    expect(await of(music, 'is there one in white', 'option')).toMatchObject({ candidates: [{ id: 'k88' }] });
    expect(await of(pets, '那个3kg的多少钱', 'option')).toMatchObject({ text: '3kg', candidates: [{ id: 'kitten' }] });
    expect(await of(music, 'what drive does it have', 'attribute')).toMatchObject({ value: 'Drive' });
    expect(await of(pharmacy, '药品拆封了还能退吗', 'policy')).toMatchObject({ candidates: [{ id: 'open' }] });
    expect((await of(pharmacy, '药品拆封了还能退吗', 'policy'))?.strength).toBeGreaterThan(0.9);
    expect(await of(groceries, 'a 5 kg bag', 'measure')).toMatchObject({ text: '5 kg' });
  });

  it('joins what is said about a sign only where a title has that sign there', async () => {
    const [comma] = await spotted(tools, 'stretch needles, pack of 5 please');
    expect(comma?.text).toBe('stretch needles, pack of 5');
    const [stop] = await spotted(tools, 'i love the stretch needles. pack of what is that');
    expect(stop?.text).toBe('stretch needles');
  });

  it.each([
    ['how much with the frost fair thing', ['frost']],
    ['初霜节还有几天', ['frost']],
    ['双12会不会更便宜', ['black']],
    ['is the black friday one still on', ['black']],
    ['does the 1 off 150 count too', ['over']],
    ['新客券能用吗', ['first']],
    // A day, a thing, and what any offer says, are no names.
    ['can it be here by friday', []],
    ['merino friday yarn in stock?', []],
    ['毛线多少钱 有折扣吗', []],
    ['any codes or deals on', []],
    // A single word of one, where no offer is spoken of, is a word.
    ['anything frost proof for the balcony', []],
    ['is the frost offer still on', ['frost']],
  ])('finds the offers that “%s” calls: %j', async (text, ids) => {
    const found = await spotted(yarn, text, ['promotion']);
    expect([...new Set(found.flatMap(({ candidates }) => candidates.map(({ id }) => id)))]).toEqual(ids);
  });

  it('stays within its limits on any text', async () => {
    for (const text of [
      '',
      '😀',
      'a'.repeat(4_000),
      '猫'.repeat(4_000),
      'kitten food, '.repeat(300),
      '\u0000\u200e#+'.repeat(400),
    ]) {
      const { mentions } = await pets.spot(text);
      expect(mentions.length).toBeLessThanOrEqual(64);
      for (const { start, end, candidates } of mentions) {
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(candidates.length).toBeLessThanOrEqual(8);
      }
    }
  });
});
