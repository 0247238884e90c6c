// All skills. Adding one is a folder beside these and a line here.
import { cancelOrderSkill } from './cancel-order/cancel-order.skill.js';
import { changeOrderSkill } from './change-order/change-order.skill.js';
import { compareSkill } from './compare/compare.skill.js';
import { exchangeOrderSkill } from './exchange-order/exchange-order.skill.js';
import { fallbackSkill } from './fallback/fallback.skill.js';
import { faqSkill } from './faq/faq.skill.js';
import { feedbackSkill } from './feedback/feedback.skill.js';
import { findProductsSkill } from './find-products/find-products.skill.js';
import { handoffSkill } from './handoff/handoff.skill.js';
import { invoiceSkill } from './invoice/invoice.skill.js';
import { orderStatusSkill } from './order-status/order-status.skill.js';
import { priceProtectionSkill } from './price-protection/price-protection.skill.js';
import { priceSkill } from './price/price.skill.js';
import { productInfoSkill } from './product-info/product-info.skill.js';
import { promotionsSkill } from './promotions/promotions.skill.js';
import { recommendSkill } from './recommend/recommend.skill.js';
import { refundStatusSkill } from './refund-status/refund-status.skill.js';
import { returnOrderSkill } from './return-order/return-order.skill.js';
import { shippingSkill } from './shipping/shipping.skill.js';
import type { Skill } from './skill.js';
import { smallTalkSkill } from './small-talk/small-talk.skill.js';
import { stockSkill } from './stock/stock.skill.js';

/** Everything the assistant knows how to want or do. */
export const skills: readonly Skill[] = [
  findProductsSkill,
  productInfoSkill,
  compareSkill,
  priceSkill,
  promotionsSkill,
  stockSkill,
  shippingSkill,
  recommendSkill,
  orderStatusSkill,
  changeOrderSkill,
  cancelOrderSkill,
  returnOrderSkill,
  exchangeOrderSkill,
  refundStatusSkill,
  invoiceSkill,
  priceProtectionSkill,
  faqSkill,
  feedbackSkill,
  handoffSkill,
  smallTalkSkill,
  fallbackSkill,
];
