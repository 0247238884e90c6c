// Whether what is done to an order is wished for: "did you cancel 1001?", "the mail says “cancel 1001”", "cancel it tomorrow" only speak of it.
import { normalize } from '#language';

/**
 * `told`: whether it was done is asked, or that it was is said, or it only stands in a quote or an address of a page; `of-another`: an order of somebody
 * else; `later`: at another time, or only if something happens.
 */
export type DeedMood = 'told' | 'of-another' | 'later';

/** So much of a text is looked through. */
const MAX_CHARACTERS = 500;

/** The beginning of a text, normalized and with plain apostrophes: what speaks of a deed is told from it. */
export const spelledAlike = (text: string): string => normalize(text.slice(0, MAX_CHARACTERS)).replaceAll('’', "'");

const WORD = String.raw`[\w'#/-]+`;
const BASE = String.raw`(?:cancel|return|exchange|refund|swap|change(?! (?:my|your|our) mind)|send(?: ${WORD}){0,3} back)`;
const PAST = String.raw`(?:cancell?ed|returned|exchanged|refunded|swapped|changed(?! (?:my|your|our|their) minds?)|sent(?: ${WORD}){0,3} back)`;
const FILED = String.raw`(?:cancell?ation|return|exchange|refund|swap|request|change)`;
const GOES_THROUGH = String.raw`(?:go(?:ne)?|went|through|filed|approved|accepted|processed|received|work(?:ed)?|succeed(?:ed)?|done|made|completed?|registered|confirmed|submitted|requested)`;
const WHO = String.raw`(?:i|we|you|they|he|she|someone|somebody|who|anyone|anybody|the (?:shop|seller|store|system|website|site|app|bot|bank|courier|warehouse))`;
const CODE = String.raw`#?[a-z]{0,12}[-_/]?\d[a-z\d/_-]{0,40}`;
const HAS = String.raw`(?:(?:'ve|'d| have| had| has|'s)(?: already| just)?)?`;

/** Asked or said of what was done, whatever else is wished politely. */
const TOLD_EN: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:did|didn't) (?:you|i|we|they|he|she|it|anyone|anybody|someone|somebody|(?:the|my|your) [a-z]+)(?: ${WORD}){0,5}? (?<!\b(?:a|the|my|any|for) )${BASE}\b`,
    'gu',
  ),
  new RegExp(
    String.raw`\b(?:(?:have|haven't|had) (?:you|i|we|they)|(?:has|hasn't) ${WORD}|(?:have|haven't)(?: ${WORD}){1,5} been)(?: ${WORD}){0,5} ${PAST}\b`,
    'gu',
  ),
  new RegExp(
    String.raw`\b(?:did|has|have|is|was|were|are) (?:my|the|that|this|our) ${FILED}(?: ${WORD}){0,4} ${GOES_THROUGH}\b`,
    'gu',
  ),
  new RegExp(
    String.raw`\b(?:why|when|who|how come)(?: (?!(?:get|to|be|if|can|could|should)\b)${WORD}){0,6} ${PAST}\b`,
    'gu',
  ),
  new RegExp(String.raw`\bwho (?:asked|told|allowed) you(?: ${WORD}){0,4} ${BASE}\b`, 'gu'),
  new RegExp(
    String.raw`(?<!\b(?:can|could|would|will|want|like|need|let|have|get) )\b(?:you|they|he|she|someone|somebody|who)${HAS}(?: [a-z]+){0,2} ${PAST}\b`,
    'gu',
  ),
  new RegExp(
    String.raw`\b(?:tell(?:ing)? me|check(?:ing)?|know|see|confirm|wonder(?:ing)?|find out|clarify|verify) (?:if|whether|that|why|when)(?: ${WORD}){1,8} ${PAST}\b`,
    'gu',
  ),
  // Only tried out, or done by a slip.
  new RegExp(
    String.raw`\b(?:pretend(?:ing)?(?: to)?|hypothetically|just testing,?|(?:typed|pressed|clicked|tapped|hit)(?: on)?|could i (?:say|type|write)|if i (?:say|said|type|typed|write)) ${BASE}\b`,
    'gu',
  ),
];
/** Said so unless it is wished to be so: "I want it cancelled", "can it be returned". */
const SAID_EN: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:\b(?:is|isn't|was|wasn't|were|are|aren't|got|gets|been|being|says?|shows?|marked|appears?|listed|still)|\b(?:it|that|this|order|which)'s)(?: ${WORD}){0,4} ${PAST}\b`,
    'gu',
  ),
  new RegExp(
    String.raw`\b${CODE}(?: -)?(?: ${WORD}){0,2} ${PAST}(?: yet| already| now| then)?(?: ?\?| or not\b)`,
    'gu',
  ),
  new RegExp(String.raw`\b${WHO}${HAS}(?: [a-z]+){0,3} ${PAST}\b`, 'gu'),
];
const WISHED_EN =
  /\b(?:want|need|like|wish|please|pls|can|could|should|must|may|would|possible|way|chance|able|help|requesting|to be|let|get (?:it|this|that|my))\b/u;

const DEED_ZH = '(?:取消|撤销|撤单|退货?款?掉?|换货?|改)';
const IN_CLAUSE = '[^,，。;；!！?？]';
/** No thing that is told by when it was bought: 昨天买的鞋, 刚才那单. */
const OF_DEED = '(?:(?![买下订拍收到的那这想要])[^,，。;；!！?？]){0,9}?';
const MAY = '[能可会该要想]';
const TOLD_ZH: readonly RegExp[] = [
  new RegExp(
    `(?<!${MAY}${IN_CLAUSE}{0,9})${DEED_ZH}(?:(?![明懂知听看收])${IN_CLAUSE}){0,14}?(?:成功|好|完)?了?(?:(?<=(?<![不得])了|成功)[吗么]|没有?)(?=$|[?？,，。!！呀啊呢 ])`,
    'gu',
  ),
  new RegExp(`(?<!${MAY}${IN_CLAUSE}{0,9})${DEED_ZH}(?:掉|成)?没有?(?=$|[?？])`, 'gu'),
  new RegExp(`有没有(?!办法|可能|什么|人|法|权)(?:(?!${MAY})${IN_CLAUSE}){0,12}?${DEED_ZH}`, 'gu'),
  new RegExp(`是不是(?:(?!${MAY})${IN_CLAUSE}){0,12}?${DEED_ZH}${IN_CLAUSE}{0,12}?了`, 'gu'),
  new RegExp(`被${IN_CLAUSE}{0,8}?(?:取消|撤销|退)(?:${IN_CLAUSE}{0,3}了)?`, 'gu'),
  /(?:已经?被?|自动)(?:取消|撤销|退货|退款|换货)/gu,
  new RegExp(
    `(?:已经?|早就|昨[天晚]|前天|上周|上个?月|刚才|刚刚|之前|擅自|私自|居然|竟然)${OF_DEED}${DEED_ZH}${IN_CLAUSE}{0,12}?[了过](?![吧呗])`,
    'gu',
  ),
  new RegExp(
    `(?:谁|为什么|为啥|怎么|咋)(?:(?!${MAY})${IN_CLAUSE}){0,10}?${DEED_ZH}(?!不)(?:(?![收到买 ])${IN_CLAUSE}){0,12}?了`,
    'gu',
  ),
  new RegExp(`谁(?:让|叫|允许|同意)你们?${IN_CLAUSE}{0,8}?${DEED_ZH}`, 'gu'),
  new RegExp(`你们(?!帮|给我|可以|能|快)(?:(?!我)${IN_CLAUSE}){0,6}?${DEED_ZH}了`, 'gu'),
  new RegExp(`我把${IN_CLAUSE}{1,12}?(?:退|寄)回[去来]了|[他她]们?${IN_CLAUSE}{0,4}?${DEED_ZH}了`, 'gu'),
  /没有?(?:取消|退|换)过/gu,
  new RegExp(
    `(?:显示|变成|变为|写着|标着|成了|状态)(?!不|无法|没|[能可])${IN_CLAUSE}{0,4}?(?:取消|退货|退款)|取消的?状态`,
    'gu',
  ),
  new RegExp(`(?:查|看)(?:一下|一查|下|看|查)${IN_CLAUSE}{0,16}?${DEED_ZH}(?:了|没|吗|成功)`, 'gu'),
  new RegExp(`(?:申请|提交|点击?|按)[了过]${IN_CLAUSE}{0,3}?${DEED_ZH}`, 'gu'),
  new RegExp(
    `(?:不小心|误点?|手滑)${IN_CLAUSE}{0,4}?${DEED_ZH}(?:掉)?了|(?:系统|后台|平台|快递员?)(?:(?!不)${IN_CLAUSE}){0,10}?${DEED_ZH}${IN_CLAUSE}{0,4}?了(?![吧呗])`,
    'gu',
  ),
  new RegExp(`(?:假装|比如我?说|乱按|乱点|误触)(?:的|了)?${IN_CLAUSE}{0,4}?${DEED_ZH}`, 'gu'),
];
/** A deed that none of the above speaks of. */
const DEED =
  /取消|撤销|撤单|退(?!款)|换|改[成为到]|\b(?:cancel(?:l?ing)?|(?<!\b(?:my|the|a|no|any|for) )(?:return(?:ing)?|exchang(?:e|ing)|refund|swap(?:ping)?)|send(?:ing)?\b[^,.;!?]{0,40}\bback)\b/u;
const ANY_DEED = /取消|撤|退|换|改|\b(?:cancel|return|exchang|refund|swap|chang)|\bsen[dt]\b.{1,40}\bback\b/u;

/** What is quoted, and addresses of pages. */
const QUOTED =
  /["“”][^"“”]{2,200}["“”]|[「『][^」』]{2,200}[」』]|(?<![\p{L}\d])['‘][^'‘’]{4,200}['’](?![\p{L}\d])|\b(?:https?:\/\/|www\.)[^\s，。]{1,300}|(?<=\b(?:says?|said|reads?|reading|titled|translate(?: this)?|(?:gift )?(?:note|card|message)(?: (?:for|of) [\w#/' -]{1,24})?|quote|e\.g\.|example|(?:just )?test(?:ing)?)[:：] ?).{2,200}|(?<=(?:翻译(?:一下|成\S{1,4})?|写着|显示|内容是|备注|留言|贺卡写?|测试(?:一下)?|举例|例如|转述|引用|(?:短信|邮件|页面|系统|网站|提示|通知)[^,，]{0,4}说)[:：] ?).{2,200}/gu;
/** One word in quotes is only stressed: please “cancel” it. */
const IS_SAYING = /[\p{L}\d]\s+[\p{L}\d]|\p{Script=Han}{3}|https?:|www\.|\p{Script=Han}\s?[a-z\d]/u;
const ASKS_FOR_IT =
  /\b(?:please|pls|do (?:it|this|that|so)|i want|i'd like|i need|i choose|my answer)\b|请|帮我|我要|我想|我选|选|就按|麻烦/u;
const URL = /\b(?:https?:\/\/|www\.)/u;

const RELATION_EN = String.raw`(?:wife|husband|mum|mom|mother|dad|father|son|daughter|sister|brother|friend|boss|neighbou?r|colleague|girlfriend|boyfriend|partner|customer)`;
const OF_ANOTHER_EN = new RegExp(
  String.raw`\b(?:cancel(?:l?ed|l?ing)?|return(?:ed|ing)?|exchang(?:e|ed|ing)|refund(?:ed)?|chang(?:e|ed|ing))(?: the address of)? (?:hers|theirs|(?:his|her|their|someone(?: else)?'?s|somebody(?: else)?'?s|my ${RELATION_EN}'?s) (?:orders?|purchases?|parcels?|packages?))\b`,
  'u',
);
const OF_ANOTHER_ZH =
  /(?:取消|撤销|退|换|改)[^,，。;；!！?？买]{0,4}?(?:[他她]们?|别人|人家|(?:我的?)?(?:朋友|邻居|同事|老婆|老公|妈妈?|爸爸?|姐姐?|哥哥?|弟弟|妹妹|女儿|儿子))的(?:那个?)?(?:订单|那?单(?!价)|包裹)/u;

/** A relation comes before what is done, too: 把我妈的订单取消, 帮同事取消. */
const RELATION_ZH =
  '(?:[他她]们?|别人|人家|(?:我的?)?(?:朋友|邻居|同事|老婆|老公|妈妈?|爸爸?|姐姐?|哥哥?|弟弟|妹妹|女儿|儿子))';
const FOR_ANOTHER_ZH = new RegExp(
  `把?${RELATION_ZH}的(?:那个?)?(?:订单|那?单(?!价)|包裹)[^,，。;；!！?？]{0,4}?(?:取消|撤销|退|换)|[帮替给](?:我的?)?(?:朋友|邻居|同事|别人|人家)(?:取消|撤销|退|换)`,
  'u',
);

const SOON = String.raw`(?:tomorrow|tonight|later|this (?:evening|afternoon|weekend)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|next (?:week|month|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|in (?:\d{1,3}|an?|two|three|a few|some) (?:minutes?|hours?|days?|weeks?|months?)|at midnight)`;
const OBJECT = String.raw`(?: (?:it|that|this|the|my|order|number|one|#?[a-z\d/_-]*\d[a-z\d/_-]*)){0,4}`;
const LATER: readonly RegExp[] = [
  new RegExp(String.raw`\bcancel${OBJECT} (?:only )?${SOON}\b`, 'u'),
  new RegExp(String.raw`(?<!\b(?:for|by|of|from|due|on|until|arriving|coming) )\b${SOON},? (?:please )?cancel\b`, 'u'),
  new RegExp(String.raw`\bremind me\b(?: ${WORD}){0,6} (?:to )?${BASE}\b`, 'u'),
  new RegExp(String.raw`\bcancel${OBJECT},? (?:unless|once|as soon as|only (?:when|if|once|after))\b`, 'u'),
  new RegExp(String.raw`\bonly cancel${OBJECT} (?:when|if|once|after)\b`, 'u'),
  new RegExp(
    String.raw`\bif\b(?: ${WORD}){1,8} (?:by|before|until|within) (?:${WORD},? ){1,4}(?:then |please |just )?cancel\b|\bcancel${OBJECT},? if\b(?: ${WORD}){1,8} (?:by|before|until|within)\b`,
    'u',
  ),
  new RegExp(`提醒我?${IN_CLAUSE}{0,12}?${DEED_ZH}`, 'u'),
  new RegExp(
    `(?:明[天早晚]|后天|下周|下个?月|过[几两三]天|晚点|等会儿?|待会儿?|(?:周|星期|礼拜)[一二三四五六日天]|[一二三四五六七八九十两几\\d]{1,3}(?:天|小时|周)(?:之|以)?后|[早中晚下]上?午?[一二三四五六七八九十\\d]{1,3}点(?:半)?)(?:再|帮我|给我|请|就|把(?:(?![的])${IN_CLAUSE}){1,16}?){0,3}取消`,
    'u',
  ),
  new RegExp(
    `(?:到了|收到|到货|发货|送到|过[几两三]天|等${IN_CLAUSE}{1,10}?)(?:之?后|以后)?再(?:帮我|给我)?${DEED_ZH}`,
    'u',
  ),
  /(?:到不了|不到|没到|送不到|没来)(?:的话)?[,，]?(?:就|那就)(?:帮我|给我|把它)?取消|除非[^。;；!！?？]{1,30}否则[^。;；!！?？]{0,8}取消/u,
];

const CONDITIONS: readonly RegExp[] = [
  /\bif ([^,.;!?]{3,60}?),? (?:then |please |just |pls )*cancel\b/u,
  new RegExp(String.raw`\bcancel${OBJECT},? if ([^,.;!?]{3,60})`, 'u'),
  /(?:如果|要是|假如|万一|倘若)([^,，。;；!！?？]{1,24}?)[,，]?(?:的话)?[,，]?(?:就|那就)(?:帮我|给我|请|麻烦|把[^,，。;；!！?？]{1,12}?)?(?:取消|退掉|退货)/u,
];
const FOUND_OUT =
  /^(?:not|so|yes|no)$|ship|\bsent\b|dispatch|\bleft\b|possible|too late|\bcan\b|\bstill\b|pack|process|out yet|\bok(?:ay)?\b|\byou\b|want|need|could|allowed|problem|trouble|发货|发出|寄出|出库|打包|还没发|没发|[能可]以?|来得及|方便|麻烦|不要|不想|不行|问题/u;

/** Whether a text has a word for what is done to orders, in whatever sense. */
export const namesDeed = (text: string): boolean => ANY_DEED.test(spelledAlike(text));

/** How a text speaks of what is done to orders; `undefined` where it is wished, or not spoken of. */
export function moodOf(text: string): DeedMood | undefined {
  const plain = spelledAlike(text);
  if (!ANY_DEED.test(plain)) return undefined;
  if (isOnlyQuoted(plain) || isTold(plain)) return 'told';
  if ([OF_ANOTHER_EN, OF_ANOTHER_ZH, FOR_ANOTHER_ZH].some((pattern) => pattern.test(plain))) return 'of-another';
  return LATER.some((pattern) => pattern.test(plain)) || isOnCondition(plain) ? 'later' : undefined;
}

/** What a plan finds out by itself, or what only asks kindly, is no condition: "if it has not shipped", "if you can". */
function isOnCondition(plain: string): boolean {
  const told = CONDITIONS.map((pattern) => pattern.exec(plain)?.[1]).find((clause) => clause !== undefined);
  return told !== undefined && !FOUND_OUT.test(told);
}

function isOnlyQuoted(plain: string): boolean {
  const rest = plain.replace(QUOTED, (quoted) => (IS_SAYING.test(quoted) ? ' ' : quoted));
  if (rest === plain || ANY_DEED.test(rest) || ASKS_FOR_IT.test(rest)) return false;
  return /\p{L}{2}/u.test(rest) || URL.test(plain);
}

/** Nothing else may be asked to be done beside what is told. */
function isTold(plain: string): boolean {
  const patterns = WISHED_EN.test(plain) ? [...TOLD_EN, ...TOLD_ZH] : [...TOLD_EN, ...SAID_EN, ...TOLD_ZH];
  const rest = patterns.reduce((left, pattern) => left.replace(pattern, ' '), plain);
  return rest !== plain && !DEED.test(rest);
}
