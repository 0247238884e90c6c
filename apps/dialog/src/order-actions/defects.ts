// Whether a shopper tells of something broken, spoiled or not working: why they want it swapped or taken back.
import type { SkillName } from '#contracts';

/** What goods do that are broken, spoiled or at their end, in the words of any trade. */
const TELLS_DEFECT = new RegExp(
  [
    // Chinese: broken, leaking, out of shape, spoiled, dead; does not do what it should; cannot be switched on or charged.
    '坏|破(?!费|例|解)|裂|碎|滴水|渗(?:水|漏)|爆(?!款)|压扁|漏(?!发|寄|件|单|拍|买)|瘪|变形|歪了|掉漆|开胶|脱胶|脱线|开线|起球|褪色|掉色|生锈|发霉|长霉|变质|变味|臭了|馊|过期|蔫|枯|死了|断了|卡住',
    '失灵|故障|质量(?:有|问题|不|太差|差)|瑕疵|次品|残次|有问题|出问题|出毛病|接触不良|短路',
    '没(?:反应|声音|有声音|法用|电了)|连不上|连接不上|搜不到|用不了|不能用|不好使|不灵|不工作|不通电|不(?:亮|响|转|热|制冷|制热|加热|出水|走|充电)(?:了|啊|$|[ ，,。！!])',
    '充不(?:进|上|了)|打不(?:开|着|火)|开不了|启动不了|关不上|合不上',
    '异响|异味|噪音|松动|晃(?:动|得)|闪屏|死机|卡顿|自动(?:关机|断开|重启)|掉线|漏电|跳闸|烫手|冒烟|糊味|刺鼻',
    // English.
    '\\b(?:split (?:open|apart)|burst(?: open)?|squashed|crushed|ruptured|drip(?:s|ping)|broken?|crack(?:s|ed|ing)?|shattered|smashed|dent(?:s|ed)?|bent|torn|ripped|snapped|chip(?:ped)?|scratch(?:ed|es)?|stain(?:s|ed)?|leak(?:s|ing|ed|y)?|dead|died|dying|faulty|defect\\w*|damaged?|mould?y|rotten|spoiled|rancid|stale|rusty|warped|malfunction\\w*)\\b',
    "\\b(?:won't|wont|will not|doesn't|doesnt|does not|don't|do not|can't|cannot|not) (?:\\w+ )?(?:turn(?:ing)? on|switch(?:ing)? on|work(?:ing)?|charg(?:e|ing)|start(?:ing)?|power(?:ing)? (?:on|up)|connect(?:ing)?|pair(?:ing)?|heat(?:ing)?|light(?:ing)? up|clos(?:e|ing)|hold(?:ing)? (?:a )?charge|grip|stay|lock|spin|move|open|stick|focus|respond|boot|drain|seal|click)\\b",
    '\\b(?:stopped|quit|gave up) (?:working|charging)\\b|\\b(?:fell|falling|came|coming) (?:apart|off|loose)\\b|\\bgave out\\b|\\bburn(?:ed|t) out\\b',
    '\\b(?:makes?|making) (?:an? |this |that |some |such |\\w+ ){1,4}(?:noise|sound)s?\\b|\\b(?:rattl|squeak|wobbl|flicker|overheat|smok)(?:es|s|ing|y)\\b',
    '\\b(?:packed (?:in|up)|conked (?:out|it)|died on|given up|gave up|bust(?:ed)?|kaput|knackered|on the blink|playing up|bricked|failed)\\b(?! (?:since|for|from|an?|the)\\b)',
    '\\bkeeps? (?:\\w+ )?(?:turning|switching|shutting|dropping|cutting|disconnecting|crashing|freezing|tripping|falling|slipping|sliding|sticking|jamming|stopping|dying|resetting|restarting)\\b',
  ].join('|'),
  'u',
);

/** Something else came than what was ordered, and not what was ordered by mistake. */
const CAME_WRONG =
  /(?:发|寄|送)(?:的)?错|不是我(?:要|买|订|拍)的|(?:收到|来|发来)的\S{0,6}(?:不对|不是)|\b(?:sent|got|received|arrived|came|delivered|shipped)\b.{0,40}\bwrong\b|\b(?:is|are|was|were|it's|its) the wrong (?:size|colou?r|one|item|thing|product|model|variant)\b|\b(?:instead of|and not|but) (?:what |the .{1,40} )?(?:i|we) ordered\b|\b(?:got|received|sent|says?)\b.{1,40}\b(?:but|and|while|when) (?:i|we) ordered\b/u;
const ORDERED_WRONG = /(?:拍|买|下|选)错|\b(?:i|we) (?:\w+ )?(?:ordered|bought|picked|chose|got) the wrong\b/u;

/** Whether a text in the comparable form tells that something else came than what was ordered. */
export const tellsWrongItem = (plain: string): boolean => CAME_WRONG.test(plain) && !ORDERED_WRONG.test(plain);

/** A part of what was bought is not there. */
const TELLS_MISSING = new RegExp(
  [
    '少(?:了|个|一个|根|一根|把|一把|颗|一颗)(?!一?[件单])(?![^，,。]{0,6}[钱块元斤])|缺(?:了|个|一个|少|根|颗)|(?:里面?|盒子?里|箱子?里|包装里)(?:也|都|根本|就|竟然)?(?:没有?|不见)|没(?:有)?(?:配|附|带|装)(?:送)?(?:来|上|了)',
    "\\b(?:came|arrived|turned up|delivered|got (?:it|mine|one)|sent|received (?:it|mine)) without\\b|\\b(?:there(?:'s| is| are| was| were)|theres|had) (?:no|not any|n't any) .{1,60}\\b(?:in|with|inside)\\b|\\bno .{1,40} in the (?:box|package|parcel|packet|pack|bag)\\b",
    "\\b(?:is|are|was|were|'s) (?:missing|not in the (?:box|package|parcel|packet|pack|bag))\\b|\\b(?:missing|lacks?) (?:the|its|a|an|one|some) ",
  ].join('|'),
  'u',
);

/** Skills that a defect which is told, and not asked about, is taken for. */
const MAY_TELL_DEFECT: ReadonlySet<SkillName> = new Set<SkillName>(['order-status', 'feedback', 'fallback']);

/** Skills of products that a defect of one's own is taken for: "the battery that came with my drill won't charge". */
const OF_PRODUCTS: ReadonlySet<SkillName> = new Set<SkillName>([
  'product-info',
  'find-products',
  'stock',
  'small-talk',
  'fallback',
]);
const OWN =
  /我(?:的|家|买|收|订|拍|这)|\b(?:came|arrived|turned up) without\b|\b(?:my|mine|our|i (?:got|bought|ordered|received))\b/u;
const ASKS = /[?？]|[吗么呢](?:$|[ ，,。])|怎么|能不能|会不会|^(?:does|do|is|are|can|will|would|what|which|how|any)\b/u;

/** Whether a text of that skill may tell that something the shopper has is broken. */
export const mayTellDefect = (skill: SkillName, plain: string): boolean =>
  tellsDefect(plain) &&
  (MAY_TELL_DEFECT.has(skill) || (OF_PRODUCTS.has(skill) && OWN.test(plain) && !ASKS.test(plain)));

/** Whether a text in the comparable form tells of a defect. */
export const tellsDefect = (plain: string): boolean => TELLS_DEFECT.test(plain) || TELLS_MISSING.test(plain);

/** Whether a text in the comparable form tells that a part of something is not there, and of nothing broken. */
export const tellsOnlyMissing = (plain: string): boolean => TELLS_MISSING.test(plain) && !TELLS_DEFECT.test(plain);
