// Names of places that are also, and more often, words for other things.

/** Turkey and Chad, Jordan and Mali are shoppers' words for other things more often than places they send to. */
export const NOT_PLACES = new Set([
  'chad',
  'mali',
  'turkey',
  'jordan',
  'guinea',
  'china',
  'phoenix',
  'columbus',
  'charlotte',
  'nice',
  'reading',
  'mobile',
  'orange',
  '东方',
  '平果',
  '阿里',
  '中山装',
]);
/** Of those, the ones that are a place behind a preposition. */
export const NEEDS_CONTEXT = new Set([
  'china',
  'turkey',
  'jordan',
  'chad',
  'mali',
  'phoenix',
  'columbus',
  'charlotte',
  '平果',
]);
/** Words that merely begin with a place: 三明治, 大理石, 普洱茶 … */
export const NOT_BEFORE: Record<string, RegExp> = {
  三明: /^治/,
  大理: /^石/,
  普洱: /^茶/,
  和田: /^玉/,
  中山: /^装/,
  黄山: /^毛峰/,
  金华: /^火腿/,
  中国: /^(?:红|风|结|制造|移动|银行)/,
  平安: /^.?/,
  海南: /^鸡/,
  阳江: /^刀/,
  四川: /^火锅/,
  河南: /^烩面/,
  日照: /^(?:强|时间|绿)/,
  张家口: /^x/,
  英德: /^红茶/,
  安溪: /^铁观音/,
  武夷山: /^(?:大|岩|红)/,
};
/** Places that are said for what they are known for: a place only where something is sent to. */
export const KNOWN_FOR_GOODS = new Set([
  '龙井',
  '普洱',
  '正山',
  '碧螺',
  '景德镇',
  '德化',
  '五常',
  '烟台',
  '宁夏',
  '和田',
]);
/** What follows a place that is only said for its produce. */
export const GOODS =
  /^(?:的?(?:绿茶|红茶|白茶|黑茶|茶叶|茶|普洱|毛尖|毛峰|龙井|火腿|烤鸭|大米|米线|大枣|红枣|枸杞|拉面|火锅|小面|榨菜|腊肠|咖啡|苹果|葡萄干|葡萄酒|红酒|啤酒|牛肉干|瓷器|羊毛|长绒棉|棉花|真丝|丝绸))/u;
/** What stands before a place that something is sent to. */
export const SENT_TO = /(?:[到往寄发送运在至去]|\b(?:to|in|reach|deliver|ship)) ?$/u;
/** Cities whose name is a usual word: after "in" and "for" the word is meant ("in orange", "for reading"). */
export const COMMON_WORDS = new Set(
  `bath bergen buffalo bury carolina chandler concord cork corona crawley deal delta derby enterprise essen garden gilbert grimsby
   halle hull independence irving lens lincoln mesa milton mobile most murcia nancy newport nice orange paradise plano preston
   reading regina richmond sale sandy slough split surprise sunrise sutton telford tours tyler ulm vaughan victoria
   warren woking worcester york allen aurora brest angers hastings norfolk pearland temple roseville clovis antioch
   carrollton rochester fargo meridian surrey`.split(/\s+/),
);
