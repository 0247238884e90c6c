/** Every word the page says, in both languages; what the shop and the assistant say comes from the gateway. */
import type { ChatTexts, Language } from '../chat/index.js';
import { chatEn, chatZh } from './chat.js';
import type { OrderTexts } from './orders.js';
import { ordersEn, ordersZh } from './orders.js';
import type { RecommendationTexts } from './recommendations.js';
import { recommendationsEn, recommendationsZh } from './recommendations.js';
import type { SearchTexts } from './search.js';
import { searchEn, searchZh } from './search.js';
import type { PlainShopTexts } from './shop.js';
import { shopEn, shopZh } from './shop.js';

export type { OrderTexts, RecommendationTexts, SearchTexts };

/** Words of the storefront around the chat. */
export interface ShopTexts extends PlainShopTexts {
  finding: SearchTexts;
  recommending: RecommendationTexts;
  ordered: OrderTexts;
}

/** The words of one language. */
export interface Texts {
  shop: ShopTexts;
  chat: ChatTexts;
}

/** All words by language. */
export const texts: Record<Language, Texts> = {
  zh: {
    shop: { ...shopZh, finding: searchZh, recommending: recommendationsZh, ordered: ordersZh },
    chat: chatZh,
  },
  en: {
    shop: { ...shopEn, finding: searchEn, recommending: recommendationsEn, ordered: ordersEn },
    chat: chatEn,
  },
};
