/** What the page says about products that it recommends. */
import type { RecommendationReason } from '#contracts';

/** A reason in words; `title` is the product that the reason speaks of, where its name is known. */
export type ReasonTexts = Record<RecommendationReason, (title?: string) => string>;

const reasonsZh: ReasonTexts = {
  'because-bought': (title) => (title ? `因为你买过「${title}」` : '根据你买过的商品'),
  'because-viewed': (title) => (title ? `因为你看过「${title}」` : '根据你看过的商品'),
  'bought-together': () => '常和这款一起买',
  'seen-together': () => '看这款的人也看',
  similar: () => '和这款相似',
  popular: () => '近期热门',
  matching: () => '',
  pinned: () => '店家推荐',
};

const reasonsEn: ReasonTexts = {
  'because-bought': (title) => (title ? `Because you bought ${title}` : 'From what you bought'),
  'because-viewed': (title) => (title ? `Because you looked at ${title}` : 'From what you looked at'),
  'bought-together': () => 'Often bought with this',
  'seen-together': () => 'Seen by people who saw this',
  similar: () => 'Similar to this',
  popular: () => 'Popular lately',
  matching: () => '',
  pinned: () => 'Picked by the shop',
};

/** In Chinese. */
export const recommendationsZh = {
  forYou: '为你推荐',
  popular: '近期热门',
  goesWith: '搭配',
  alsoLike: '你可能也喜欢',
  allProducts: '全部商品',
  reasons: reasonsZh,
  forget: '清除我的浏览和购买偏好',
  forgetQuestion: '以后的推荐不再参考你此前的浏览和购买（订单不受影响）。确定清除？',
  forgetYes: '清除',
  forgetNo: '不了',
  forgotten: '已清除，推荐会重新开始。',
  forgetFailed: '没能清除，请再试一次。',
};

/** The same words in any language. */
export type RecommendationTexts = typeof recommendationsZh;

/** In English. */
export const recommendationsEn: RecommendationTexts = {
  forYou: 'Recommended for you',
  popular: 'Popular lately',
  goesWith: 'Goes with this',
  alsoLike: 'You may also like',
  allProducts: 'All products',
  reasons: reasonsEn,
  forget: 'Forget what I looked at and bought',
  forgetQuestion: 'Recommendations will no longer use what you did before now (your orders stay). Forget it?',
  forgetYes: 'Forget it',
  forgetNo: 'Keep it',
  forgotten: 'Forgotten. Recommendations start anew.',
  forgetFailed: 'That did not work. Please try again.',
};
