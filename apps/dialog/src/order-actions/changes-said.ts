// What of an order a message wants changed: its payment, the wished day, where it goes, its items.
import { normalize } from '#language';

/** The parts of an order that may be changed, and what no shop offers here. */
export type ChangedPart = 'payment' | 'day' | 'address' | 'items' | 'not-offered' | 'courier-note';

const SAYS: readonly [ChangedPart, RegExp][] = [
  [
    'courier-note',
    /(?:放|搁|交|给)(?:在|到|给)?\S{0,8}(?:门口|邻居|隔壁|前台|保安|物业|门卫|家门|信箱|鞋柜)|别(?:敲门|按门铃|打电话)|提前(?:打电话|电话)|\bleave (?:it|them|that|the (?:parcel|package|box|order)|my (?:parcel|package|order))?(?: )?(?:with|next door|at|by|behind|in|outside|on|under|round|around)\b|\b(?:safe place|next door|with (?:a|my|the) neighbou?r|porch)\b|\b(?:ring|call|phone|text|knock)\b.{0,30}\b(?:before|when|first|the bell)\b/u,
  ],
  [
    'payment',
    /(?:付款|支付|结账)(?:方式|方法|账户)|(?:改|换)(?:成|为|用)?[^，,。]{0,16}(?:付款?|支付)|\bpayment(?: method)?s?\b|\bpay (?:\S+ ){0,4}(?:with|by|using)\b/u,
  ],
  [
    'not-offered',
    /(?:加|添|增加|补)(?:个|一?件|一?个|一?双|点)?\S{0,6}(?:赠品|商品|东西|到订单)|订单里\S{0,4}加|(?:去掉|删掉|删除|移除|减掉|少要)\S{0,12}|\b(?:add|remove|delete|drop) (?:an?|the|another|one|some|\w+) ?(?:\w+ ){0,3}(?:item|product|to|from)\b/u,
  ],
  [
    'day',
    /(?:送货|配送|收货|派送|送达)(?:的)?(?:时间|日期)|\d{4}-\d{1,2}-\d{1,2}\S{0,4}(?:送|派|收)|改到\S{0,12}(?:送|派)|(?:周|星期|礼拜)[一二三四五六日天末]\S{0,4}(?:再)?(?:送|收|派)|(?:明天|后天|今晚|晚上|上午|下午|\d日|\d号)\S{0,6}(?:再)?(?:送|派|收)(?!货地址)|(?:晚|迟|早|提前|推迟|延)(?:几|一|两)?\S{0,2}(?:天|点)?(?:再)?(?:送|发|配送)|延迟|推迟|改期|\breschedul|\b(?:delivery|deliver(?:ed)?|arrive|bring)\b(?! address).{0,30}\b(?:day|date|time|on|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|morning|afternoon|evening|later|after|before|until)\b|\bhold (?:my|the) (?:delivery|order|parcel)\b/u,
  ],
  [
    'address',
    /地址|收件人|收货人|联系人|电话|手机(?!壳|支架|膜|的)|改派|寄(?:到|往|去|给)|送(?:到|去|往)|发(?:到|往)|驿站|快递柜|\baddress\b|\brecipient\b|\bphone(?: number)?\b(?! (?:case|holder|stand))|\b(?:ship|send|deliver) (?:it|this|them|my order|the order)?.{0,12}\bto\b|\b(?:go|come|post|drop|bring|redirect|reroute|forward)(?:ed)?(?: (?:it|this|that|them))? (?:round |over |out )?(?:to|at) (?:my|our|his|her|their|the|a)? ?(?:work|office|house|home|place|flat|mum|mom|dad|sister|brother|neighbou?r|friend|parents|school|shop|other|different|another|new)/u,
  ],
  [
    'items',
    /换成|改成|换为|颜色|尺码|尺寸|规格|型号|大一?(?:号|码)|小一?(?:号|码)|(?:拍|买|选)错|商品|\b(?:colou?r|size|variant|model|items?|swap|switch|instead|version)\b|\b(?:bigger|larger|smaller)\b|\b(?:change|modify|update|make) (?:the|my) (?!(?:order|delivery|shipping|name|date|day|time)\b)(?:[\w-]+ ){1,4}(?:to|into) (?:the|an?)\b/u,
  ],
];
const PAYS_SOMETHING_ELSE = /差价|\bdifference\b/u;
const CLAUSE_ENDS =
  /([，,。；;！!？?\n]+|[.](?=\s|$)|还有|另外|以及|并且|顺便|再把|\band (?:also |then )?|\balso\b|\bplus\b)/u;

/** The part that a text speaks of; `undefined` when it names none. */
export function changedPart(text: string): ChangedPart | undefined {
  const plain = normalize(text);
  const said = SAYS.filter(([, pattern]) => pattern.test(plain)).map(([part]) => part);
  // "Pay the difference with PayPal" is how an item's change is paid.
  return said.find((part) => part !== 'payment' || !PAYS_SOMETHING_ELSE.test(plain));
}

/** The text in one piece for each part of an order that it wants changed, in its order. */
export function byChangedPart(text: string): string[] {
  const pieces = text.split(CLAUSE_ENDS).filter((piece) => piece !== '');
  const result: { part: ChangedPart | undefined; text: string }[] = [];
  for (const piece of pieces) {
    const part = changedPart(piece);
    const last = result.at(-1);
    if (last === undefined || (part !== undefined && last.part !== undefined && part !== last.part))
      result.push({ part, text: piece });
    else result[result.length - 1] = { part: last.part ?? part, text: last.text + piece };
  }
  // An address may hold a comma and a word of any kind: only clear other subjects part a message.
  return result.map((one) => one.text.trim());
}
