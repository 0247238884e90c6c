// The skills that change orders, and the words that are details of each whatever other wish they sound like.
import type { SkillName } from '#contracts';
import { normalize } from '#language';

/** Skills that change orders, one form each. */
export const CHANGES: ReadonlySet<SkillName> = new Set<SkillName>([
  'cancel-order',
  'change-order',
  'return-order',
  'exchange-order',
  'invoice',
  'price-protection',
]);

const DEEDS: ReadonlySet<SkillName> = new Set<SkillName>([
  'cancel-order',
  'change-order',
  'return-order',
  'exchange-order',
]);

/** Skills that may change an item into another variant of it. */
export const OF_ORDERED_VARIANTS: ReadonlySet<SkillName> = new Set<SkillName>(['exchange-order', 'change-order']);

/** Whether a skill does to an order what may be told, supposed or refused as well as wished. */
export const isDeed = (skill: SkillName): boolean => DEEDS.has(skill);

const OWN_DETAIL: Readonly<Partial<Record<SkillName, RegExp>>> = {
  'cancel-order': /拍错|买错|误拍|重复|不(?:再)?(?:需要|想要)|\bmistake\b|\baccident|\bno longer need|\bduplicate\b/u,
  'return-order':
    /退(?:到|回)\S{0,40}(?:礼品卡|支付宝|微信|信用卡|银行卡|原)|原路|(?:只|就)退|全部退?$|都退|\b(?:to|on|onto|back to) (?:my |the |a )?(?:gift ?card|original|paypal|(?:credit )?card|alipay|wechat)|\bonly (?:the|one)\b|\ball of (?:it|them)\b/u,
  'exchange-order':
    /换成|换(?:个|一)?\S{0,4}[色号码]|[色号码](?:的|吧)?$|差价\S{0,40}(?:用|退)|\b(?:in|the) \w+ (?:one|size|colou?r)\b|\bsize\b|\binstead\b|\bdifference\b/u,
  'change-order':
    /换成|改成|改为|地址|电话|收件人|差价\S{0,40}(?:用|退)|\baddress\b|\bphone\b|\brecipient\b|\binstead\b|\bdifference\b/u,
  invoice: /抬头|税号|公司|个人|邮箱|@|\btitle\b|\btax\b|\bcompany\b|\bpersonal\b/u,
};

/** Whether a text speaks of a detail of a change. */
export const saysOwnDetail = (text: string, skill: SkillName): boolean =>
  OWN_DETAIL[skill]?.test(normalize(text)) === true;

/** Skills that are about an order that was placed. */
export const OF_ORDERS: ReadonlySet<SkillName> = new Set<SkillName>([...CHANGES, 'order-status', 'refund-status']);

/** What is done to whole orders, so that two numbers in one wish are two wishes; beside an invoice a number may be a tax number. */
export const OF_WHOLE_ORDERS = new Set<SkillName>(['cancel-order', 'return-order']);
