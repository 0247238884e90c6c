// What the made-up shoppers of the demo's past wish for and the demo shop does not have, one of each kind at least; {p} is a product's title.
import type { MissingKind, SkillName } from '#contracts';

/** A wish that the shop does not meet. */
export interface DemoWish {
  readonly skill: SkillName;
  /** What is said; in it the words of the wish. */
  readonly zh: string;
  readonly en: string;
  readonly kind?: MissingKind;
  readonly words?: { readonly zh: string; readonly en: string };
  /** Which product of the shop's it is asked of. */
  readonly productAt?: number;
  /** A way to pay, by id. */
  readonly payment?: string;
  /** Somebody says so in each language once in so many days: often enough that five different shoppers did within four weeks. */
  readonly everyDays: number;
}

/** See {@link DemoWish}. */
export const DEMO_WISHES: readonly DemoWish[] = [
  {
    skill: 'find-products',
    kind: 'product',
    words: { zh: '婴儿推车', en: 'baby stroller' },
    zh: '有婴儿推车吗',
    en: 'Do you sell a baby stroller?',
    everyDays: 2,
  },
  {
    skill: 'find-products',
    kind: 'product',
    words: { zh: '猫砂', en: 'cat litter' },
    zh: '有猫砂吗',
    en: 'Do you sell cat litter?',
    everyDays: 3,
  },
  {
    skill: 'find-products',
    kind: 'price',
    words: { zh: '降噪耳机', en: 'noise-cancelling headphones' },
    zh: '有 200 元以内的降噪耳机吗',
    en: 'Any noise-cancelling headphones under ¥200?',
    everyDays: 3,
  },
  {
    skill: 'stock',
    kind: 'option',
    words: { zh: '粉色', en: 'pink' },
    productAt: 1,
    zh: '{p}有粉色的吗',
    en: 'Do you have the {p} in pink?',
    everyDays: 4,
  },
  {
    skill: 'stock',
    kind: 'size',
    words: { zh: '4XL', en: '4XL' },
    productAt: 50,
    zh: '{p}有 4XL 码吗',
    en: 'Does the {p} come in size 4XL?',
    everyDays: 4,
  },
  {
    skill: 'promotions',
    kind: 'promotion',
    words: { zh: '学生优惠', en: 'student discount' },
    productAt: 13,
    zh: '{p}有学生优惠吗',
    en: 'Is there a student discount on the {p}?',
    everyDays: 4,
  },
  {
    skill: 'shipping',
    kind: 'place',
    words: { zh: '巴西', en: 'Brazil' },
    zh: '能寄到巴西吗',
    en: 'Do you ship to Brazil?',
    everyDays: 4,
  },
  { skill: 'faq', payment: 'amex', zh: '能刷美国运通卡吗', en: 'Do you take American Express?', everyDays: 3 },
];
