// The examples that the classifier learns from: each phrase of each skill, with its signs filled in a few ways.
import { spelledOut } from '#language';
import type { SkillPhrases } from '../skills/phrases.js';
import type { Example } from './classifier/classifier.js';
import { padding } from './padding.data.js';

const FILLINGS: Record<'zh' | 'en', Record<string, readonly string[]>> = {
  zh: {
    p: linesOf(
      '耳机 保温杯 羽绒服 电饭煲 帐篷 面霜 绿茶 跑鞋 四件套 台灯 行李箱 蓝牙音箱 毛巾 键盘 背包 洗面奶 牛肉干 枕头 手机壳 连衣裙 炒锅 瑜伽垫 运动鞋 手机 平板 冰箱 洗衣机 电视 沙发 床垫 书桌 椅子 窗帘 地毯 牛仔裤 衬衫 外套 袜子 帽子 手套 裙子 童装 玩具 积木 纸尿裤 奶粉 洗发水 口红 面膜 香水 牙刷 猫粮 狗粮 大米 坚果 咖啡豆 红酒 月饼 自行车 鱼竿 相机 手表',
    ),
    c: [' _c '],
    o: linesOf('DG20260012 #W8472911 202611190034 A-10493 SO88123'),
    n: linesOf('2 3 5 10 300 500 1000'),
    k: linesOf('黑色 白色 红色 蓝色 绿色 粉色'),
  },
  en: {
    p: 'headphones|kettle|hiking boots|desk lamp|backpack|tent|face cream|green tea|coffee maker|keyboard|t-shirt|yoga mat|suitcase|bluetooth speaker|water bottle|office chair|phone case|running shoes|towel set|smart watch|phone|tablet|fridge|washing machine|television|sofa|mattress|bookshelf|curtains|rug|jeans|shirt|jacket|socks|hat|gloves|dress|toy car|building blocks|diapers|shampoo|lipstick|perfume|toothbrush|cat food|dog bed|rice cooker|coffee beans|wine glasses|bicycle|camera|drill|sandals|earrings'.split(
      '|',
    ),
    c: [' _c '],
    o: 'DG20260012|#W8472911|113542617735902|A-10493|SO88123'.split('|'),
    n: linesOf('2 3 5 10 50 100 200'),
    k: linesOf('black white red blue green pink'),
  },
};
const VARIANTS_OF_A_PHRASE = 3;
/** One phrase in so many is learned with padding too. */
const PADDED_EVERY = 3;
/** The skill that padding is a wish for, where nothing else is said. */
const PADDING_ITSELF = 'small-talk';

function linesOf(words: string): string[] {
  return words.split(' ');
}

/** Stands for whatever the shop knows by name: see `Evidence.masked`. */
const ANY_PRODUCT = ' _p ';

/** A phrase with its signs filled in; `product` for the product, else one of some. */
function filled(phrase: string, language: 'zh' | 'en', seed: number, product?: string): string {
  let at = seed;
  return phrase.replace(/\{([pconk])\}/g, (_, sign: string) => {
    const choices = FILLINGS[language][sign] ?? [''];
    if (sign === 'p' && product !== undefined) return product;
    at = (at * 7 + 3) % 9973;
    return choices[at % choices.length] ?? '';
  });
}

const paddingOf = { zh: sidesOf('zh'), en: sidesOf('en') };

function sidesOf(language: 'zh' | 'en'): { before: readonly string[]; after: readonly string[] } {
  const { before, after } = padding[language];
  return { before: before.trim().split('\n'), after: after.trim().split('\n') };
}

/** A text with what shoppers put around a wish: before it, after it, or both by turns. */
function padded(text: string, language: 'zh' | 'en', seed: number): string {
  const { before, after } = paddingOf[language];
  const gap = language === 'en' ? ' ' : '';
  const first = seed % 3 === 1 ? '' : `${before[seed % before.length] ?? ''}${gap}`;
  const last = seed % 3 === 0 ? '' : `${gap}${after[seed % after.length] ?? ''}`;
  return `${first}${text}${last}`;
}

/** The examples of all skills. */
export function examplesFrom(skills: readonly { name: string; phrases: SkillPhrases }[]): Example[] {
  const examples: Example[] = [];
  let seed = 1;
  for (const { name, phrases } of skills) {
    for (const language of ['zh', 'en'] as const) {
      for (const phrase of phrases[language]) {
        const variants = phrase.includes('{') ? VARIANTS_OF_A_PHRASE : 1;
        for (let variant = 0; variant < variants; variant++)
          examples.push({
            text: filled(phrase, language, (seed += 13), variant === 0 ? ANY_PRODUCT : undefined),
            label: name,
          });
        if (name !== PADDING_ITSELF && seed % PADDED_EVERY === 0)
          examples.push({ text: padded(filled(phrase, language, seed + 1), language, seed), label: name });
      }
    }
  }
  // Messages are spelled out before they are read, and so is what is learned.
  return examples.map(({ text, label }) => ({ text: spelledOut(text), label }));
}
