// How people's names look in free text of both languages: where they are introduced, sign, take in a parcel, or stand beside a phone.
import type { PrivatePattern } from './private-kinds.js';

/** Common surnames, without those that mostly are other words: 常 (常客), 向, 全, 单, 文, 成 … */
const SURNAME =
  '(?:欧阳|司马|上官|诸葛|司徒|皇甫|慕容|令狐|尉迟|[王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛顾赖武康贺严尹钱施牛洪龚汤陶黎温莫易樊乔安殷颜庄章鲁倪庞邢俞翟蓝聂齐葛柴伍覃骆焦柳欧祝纪毕耿芦季符辛苗詹靳祁涂兰甘裴梅童翁霍阮尤岳柯牟滕舒卜饶宁凌盛冉鲍屈房喻蒲卫闵邬吉费蒙席晏隋穆姬宫景瞿艾鄢桂窦郁缪巩卓褚栾戚娄甄郎岑臧佘卞虞刁匡栗仇佟敖邝仲荆寇屠鞠荣奚雍冼郜廉蔺冀])';
/** A surname begins these too. */
const OTHER_WORDS =
  '高中|高三|高二|高一|高个|高级|高端|白领|白天|白色|白金|金牌|金卡|金色|安卓|安徽|马上|黄色|黄金|江浙|江苏|江西|宁波|宁夏|温州|温柔|兰州|洪水|毛孩|施工|房东|童装|牛仔|牛奶|任何|于是|何时|何况|段时|方便|方形|方脸|许多|石头|熊孩|武汉|康复|严重|钱包|章鱼|应届';
const NO_NAME = `(?!${OTHER_WORDS})`;
const NAME_ZH = `${NO_NAME}${SURNAME}\\p{Script=Han}{1,2}?`;
const WHOLE_NAME_ZH = new RegExp(`^${NO_NAME}${SURNAME}\\p{Script=Han}{1,2}$`, 'u');
/** After a Chinese name, which has no border of its own. */
const END_ZH =
  '(?=[\\s,，.。;；、:：!！?？~～()（）\\]】]|$|\\d|\\[|电话|手机|地址|的|我|想|要|啊|呀|吧|了|已|正在|将|代|签收|收|送|派|来|打|取|说)';
const NAME_EN = "\\p{Lu}[\\p{L}.'-]*(?: \\p{Lu}[\\p{L}.'-]*){0,2}";
const NO_PERSON =
  '(?!Front|Reception|Recipient|Receptionist|Resident|Neighbou?r|Security|Concierge|Mail|Locker|Agent|Customer|Consignee|Parcel|Staff|The\\b|A\\b)';

const chineseWords = new Intl.Segmenter('zh', { granularity: 'word' });

/** Whether a Chinese word is built as the whole name of a person: 王强, and no word of the dictionary that begins so, such as 孙子. */
export const isBuiltAsName = (word: string): boolean =>
  WHOLE_NAME_ZH.test(word) && (word.length > 2 || [...chineseWords.segment(word)].length > 1);

const WHOLE_SURNAME = new RegExp(`^${SURNAME}$`, 'u');
/** Surnames that other words begin with as well: 高 of 高级, 金 of 金色. */
const ALSO_WORDS = new Set(OTHER_WORDS.split('|').map(([first]) => first));

/**
 * As {@link isBuiltAsName}, and no thing or animal, which 金毛, 高管, 石墨烯 and 史努比 may be: of two characters the first is nothing but a
 * surname, and of more the rest is a word by itself (王小明).
 */
export function isSurelyName(word: string): boolean {
  if (!isBuiltAsName(word)) return false;
  if (word.length === 2) return !ALSO_WORDS.has(word.slice(0, 1));
  const [head = '', ...given] = [...chineseWords.segment(word)].map(({ segment }) => segment);
  return WHOLE_SURNAME.test(head) && given.length === 1;
}

const named = (source: string): PrivatePattern => ({
  kind: 'NAME',
  group: true,
  pattern: new RegExp(source, 'gu'),
});

/** Names that only a phone number beside them shows to be names: "张三 13800138000". Looked for while the phone still stands there. */
export const namesBesidePhones: readonly PrivatePattern[] = [
  named(
    `(?<!\\p{Script=Han})(${NO_NAME}${SURNAME}\\p{Script=Han}{1,2})(?=[\\s,，:：;；/(（]{0,3}(?:电话|手机|手机号)?[:：]?\\s?(?:\\+?86[- ]?)?1[3-9]\\d)`,
  ),
  named(`(?<=1[3-9]\\d{9}[\\s,，;；/)）]{1,3})(${NO_NAME}${SURNAME}\\p{Script=Han}{1,2}?)(?!(?!收)\\p{Script=Han})`),
  named(`(?<![\\p{L}.] ?)(\\p{Lu}\\p{Ll}+ \\p{Lu}[\\p{L}'-]+)(?=[,;]? \\(?\\+?\\d[\\d() -]{6,}\\d)`),
];

/** Names where the words around them say so. */
export const personNames: readonly PrivatePattern[] = [
  {
    kind: 'NAME',
    group: true,
    pattern:
      /(?:我(?:的)?(?:名字)?(?:叫|姓)|名字(?:是|叫)|姓名|收件人|收货人|联系人|联系人姓名)\s{0,8}(?:改(?:成|为)?|换成|写|是|为|叫|:|：){0,4}\s{0,8}(?!电话|手机|地址|名字|姓名|信息|写错)([\p{Script=Han}·]{2,4}?)(?=[\s,，.。;；、:：!！?？]|电话|手机|地址|$|\d|\[|的|吧|了|，)/gu,
  },
  named(`(?:我是|本人|这里是|这边是|(?:寄|发|送|转|交)给|由)(${NAME_ZH})${END_ZH}`),
  // Who takes a parcel in, and who brings it.
  named(
    `(?:签收人|代收人|代签人|快递员|快递小哥|派件员|派送员|配送员|投递员|揽收员|取件员|业务员|骑手|司机)(?:姓名)?(?:是|为|[:：【(（\\s])*(${NAME_ZH})${END_ZH}`,
  ),
  named(
    `(?:签收人|代收人|代签人)(?:是|为)?[:：]\\s*(?!本人|家人|门卫|前台|物业|同事|邻居|他人|保安|丰巢|菜鸟|[\\p{Script=Han}]{0,2}(?:驿站|柜|点|室))([\\p{Script=Han}·]{2,4})(?!\\p{Script=Han})`,
  ),
  named(
    `\\b(?:[Ss]igned(?: for)? by|SIGNED(?: FOR)? BY|[Rr]eceived by|[Cc]ollected by|[Aa]ccepted by|[Ll]eft with|[Hh]anded to|(?:[Cc]ourier|[Dd]river)(?: is|:))[: ]\\s*${NO_PERSON}(${NAME_EN})`,
  ),
  { kind: 'NAME', pattern: /(?![位的个名老])\p{Script=Han}(?:先生|女士|小姐)(?![们姐])/gu },
  {
    kind: 'NAME',
    group: true,
    pattern:
      /\b(?:my name(?:'s| is)|i am called|recipient(?: name)?(?: is| to| should be)?|addressee(?: is)?|name(?: should be| is| to)|attn)\b:?\s*(\p{L}[\p{L}'-]*(?: (?!and\b|at\b|phone\b|with\b|please\b|my\b|i\b|the\b)\p{L}[\p{L}.'-]*){0,3})/giu,
  },
  {
    kind: 'NAME',
    group: true,
    pattern: /\b(?:[Ii]'m|[Ii] am|[Tt]his is|for|to|c\/o) (\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)(?=[,.!?]| |$)/gu,
  },
  // "I'm Ann, …", "Ann Lee here", "Thanks, Ann".
  named(`\\b(?:[Ii]'m|[Ii] am|[Tt]his is) (\\p{Lu}\\p{Ll}+)(?=[,.!]| and\\b| here\\b|$)`),
  named(
    `(?<![\\p{L}'] )(?<!\\p{L})(?!Right|Over|Out|Still|Come|New|Hello|Customer|Again)(\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?)(?= here\\b)`,
  ),
  named(
    `\\b(?:[Rr]egards|[Tt]hanks|[Tt]hank you|[Cc]heers|[Ss]incerely)[,!.]?\\s+(\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?)[.!]?\\s*$`,
  ),
  { kind: 'NAME', group: true, pattern: /\b(?:mr|mrs|ms|miss|dr)\.? (\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?)/gu },
  { kind: 'NAME', pattern: /\b(?:Mr|Mrs|Ms|Miss|Dr)\.? \p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?/gu },
];
