// What shoppers say when they want the skill `change-order`.
import { cuesOf, linesOf, type SkillPhrases } from '../phrases.js';
import { changeOrderChinese } from './change-order.zh.data.js';
import { changeOrderEnglish } from './change-order.en.data.js';

/** Phrases and cues of the skill `change-order`. */
export const changeOrderPhrases: SkillPhrases = {
  zh: linesOf(changeOrderChinese),
  en: linesOf(changeOrderEnglish),
  cues: [
    ...cuesOf(
      2.2,
      /改用\S{0,8}(?:付款?|支付)|(?:换|改|更换|修改)\S{0,4}付款方式/u,
      /\b(?:change|switch|update) (?:the |my )?payment\b|\b(?:add|remove) (?:an?|the|another|one|some) (?:\w+ ){0,3}(?:to|from) (?:my |the |this )?order\b/u,
    ),
    ...cuesOf(
      1.6,
      /(?:换|改|更换|修改)\S{0,6}(?:付款|支付)(?:方式)?|(?:付款|支付)(?:方式)?\S{0,4}(?:换|改)/u,
      /(?:周|星期|礼拜)[一二三四五六日天末]\S{0,4}(?:再)?(?:送|派)|(?:晚(?!上|了)|推迟|延迟)\S{0,4}(?:天)?(?:再)?(?:送(?!过来|到)|派|配送)|改(?:成|到)\S{0,6}(?:送|派)/u,
      /\bdeliver (?:it|them|my \w+) (?:on|in|after|before|tomorrow|next|later)\b|\bpay (?:for )?(?:it|order|my order|this|\S+)? ?(?:with|by) (?:another|a different|my)\b/u,
    ),
    ...cuesOf(1.6, /(?:结果|却)(?:拍|买|选|下|点)(?:了|成|的是)|(?:拍|选)成了?\S/u),
    ...cuesOf(
      1.2,
      /(?:改|换|修改|更改|更换)(?:一?下|个)?(?:我的)?(?:收货|送货|配送|寄送)?(?:地址|收件人|电话|收货人|时间|日期)|(?:收件人|收货人|收货地址)\S{0,6}(?:改|换)|地址(?:写|填|选)?错|(?:改|修改)(?:一?下)?订单|订单\S{0,20}(?:改|换成)|改派|拍错/u,
      /\b(?:change|update|modify|edit|correct|switch) (?:\w+ ){0,4}(?:address|order|recipient|payment|purchase)\b|\bwrong (?:address|phone)\b|\breschedul/u,
    ),
  ],
};
