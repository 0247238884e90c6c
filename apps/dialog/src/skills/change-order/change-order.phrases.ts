// What shoppers say when they want the skill `change-order`.
import { cuesOf, linesOf, type SkillPhrases } from '../phrases.js';

/** Phrases and cues of the skill `change-order`. */
export const changeOrderPhrases: SkillPhrases = {
  zh: linesOf(`
    我订单里的商品要换掉一个
    加个赠品到订单里
    改一下收货地址
    地址写错了
    订单{o}改地址
    能改地址吗 我的订单
    收件人改成我妈妈
    电话号码填错了帮我改一下
    换个收货电话
    改送货时间
    能不能周六送
    晚几天再发货
    把订单里的{k}换成{k}
    尺码拍错了 想改
    我想换个付款方式
    订单里加一件
    改一下订单
    能改派到公司吗
    放快递柜吧
    送到驿站
    延迟配送
    帮我改成明天送
  `),
  en: linesOf(`
    switch an item of order {o}
    remove a product from my purchase
    i need to correct my order
    change the delivery address
    update the shipping address for my order
    the address on my order is wrong
    change my shipping address
    i entered the wrong address
    change the address on order {o}
    can i update my delivery address
    change the recipient on my order
    wrong phone number on my order
    deliver it on saturday instead
    can i reschedule my delivery
    change the colour in my order
    i ordered the wrong size can i switch it before it ships
    change payment method for my order
    pay with another card for order {o}
    modify my order
    edit order {o}
    add an item to my order
    i need to swap an item in my pending order
    can you hold my delivery until next week
    send it to my office instead
    remove an item from order {o}
    update my order
  `),
  cues: [
    ...cuesOf(
      2.2,
      /改用\S{0,8}(?:付款?|支付)|(?:换|改|更换|修改)\S{0,4}付款方式/u,
      /\b(?:change|switch|update) (?:the |my )?payment\b|\b(?:add|remove) (?:an?|the|another|one|some) (?:\w+ ){0,3}(?:to|from) (?:my |the |this )?order\b/u,
    ),
    ...cuesOf(
      1.6,
      /(?:换|改|更换|修改)\S{0,6}(?:付款|支付)(?:方式)?|(?:付款|支付)(?:方式)?\S{0,4}(?:换|改)/u,
      /(?:周|星期|礼拜)[一二三四五六日天末]\S{0,4}(?:再)?(?:送|派)|(?:晚|推迟|延迟)\S{0,4}(?:天)?(?:再)?(?:送|派|配送)|改(?:成|到)\S{0,6}(?:送|派)/u,
      /\bdeliver (?:it|them|my \w+) (?:on|in|after|before|tomorrow|next|later)\b|\bpay (?:for )?(?:it|order|my order|this|\S+)? ?(?:with|by) (?:another|a different|my)\b/u,
    ),
    ...cuesOf(
      1.2,
      /(?:改|换|修改|更改|更换)(?:一?下|个)?(?:我的)?(?:收货|送货|配送|寄送)?(?:地址|收件人|电话|收货人|时间|日期)|(?:收件人|收货人|收货地址)\S{0,6}(?:改|换)|地址(?:写|填|选)?错|(?:改|修改)(?:一?下)?订单|订单\S{0,20}(?:改|换成)|改派|拍错/u,
      /\b(?:change|update|modify|edit|correct|switch) (?:\w+ ){0,4}(?:address|order|recipient|payment|purchase)\b|\bwrong (?:address|phone)\b|\breschedul/u,
    ),
  ],
};
