// Short answers to "shall I do that?": a clear yes, a no, another order, taking back what was done. Read from words alone.
import type { SkillName } from '#contracts';
import { normalize } from '#language';

const POINTS = /\bthat one\b|\bthat(?:'s|s| is) (?:the (?:right )?(?:one|order)|it)\b|就是?[这那](?:个|一?单)|就是?它/u;

/** Whether a yes points at something, which may be what was talked of last: "yes that one", 对 就这个. */
export const pointsYes = (text: string): boolean => POINTS.test(normalize(text)) && isYes(text);

/** How chats write what is said to a plan, and the sighs before it. */
const SHORTHAND: readonly (readonly [RegExp, string])[] = [
  [/\b(?:pls|plz|plss+)\b/gu, 'please'],
  [/\b(?:thx|tks|tnx|thnx|thanx|ty|cheers|ta)\b/gu, 'thanks'],
  [/\b(?:k|kk|oki|okie|okey|alright|alrighty|righto)\b/gu, 'ok'],
  [/\b(?:yess+|ye|yea|yah|yas)\b/gu, 'yes'],
  [/^(?:(?:eh|meh|uh|um+|hmm+|well|oh|ah|ugh|(?:sod|screw|stuff|blow|bugger) it)\b[ ,.]*){1,3}/u, ''],
  [/\bill (?=(?:just )?(?:keep|leave|take|have))\b/gu, "i'll "],
  [/\bn(?:v|ev)m\b/gu, 'never mind'],
];

/** A text in the form that yes and no are read in: chats' shorthand written out, no stops. */
export const bare = (text: string): string =>
  SHORTHAND.reduce((plain, [pattern, written]) => plain.replace(pattern, written), normalize(text))
    .replace(/[，。！？；、,.!?;:：~…]+/gu, ' ')
    .replace(/\p{Extended_Pictographic}|️/gu, (sign) => (/👍|👌|✅/u.test(sign) ? ' yes ' : ' '))
    .replace(/\s+/g, ' ')
    .trim();

/**
 * What a yes is made of, the longer before what they begin with: taken away one after another in one walk. A pattern that says
 * "any number of these" of them all could part a text in more ways than can be tried.
 */
const YES_PARTS =
  /没问题|没错|就是?[这那](?:样|个|一?单|么办|么定)?|就是?它|安排(?:上|一?下)?|搞定?|走起|得嘞|要得?|那就|赶紧|马上|现在|差价|成(?!都)|谢谢[你您]?|麻烦[你您]?|好+|嗯+|[是对]|行|可以|同意|确[认定]|继续|办理?|提交|请|帮我|给我|取消|退款|退货?|换货?|价保|发票|申请|开票?|这样|操作|处理|直接|订单|[改它掉吧了的啊呀哈啦哦呢呗嘛嘞弄来妥那都补]|no problem|sure thing|sure|go ahead|go for it|go on then|go on|crack on|let(?:'s|s| us) (?:do|go for|go with) (?:it|that)|works for me|(?:swap|sort) (?:it|that|them)(?: out)?|(?:that(?:'s|s| is)|it(?:'s|s| is)) (?:(?:exactly |just )?what i (?:want(?:ed)?|meant?|said|asked for)|the (?:right )?(?:one|order)|it|all|right|correct)|that one|of course|sounds? (?:good|right)|(?:that(?:'s| is)|looks?|it(?:'s| is)) (?:is|right|correct|good|fine|ok)|with (?:it|that|the \w{1,40})|i (?:do|confirm|agree|am sure)|i'm sure|it is|do (?:it|that|so)|thanks?(?: you)?|yes|yeah|yep|yup|ya|okay|ok|fine|right|correct|exactly|confirm(?:ed)?|agreed?|absolutely|definitely|do|please|proceed|perfect|great|cancel|return|exchange|change|refund|claim|submit|it|that|this|then|them|the|my|order|all|and| /gu;
const POLITE_PARTS = /谢谢[你您]?|麻烦[你您]?|thanks?(?: you)?|please|perfect|great|the|it|that|this|[请哦呢的了 ]/gu;
/** A yes has no more to it than this. */
const LONGEST_YES = 200;
const STARTS_YES =
  /^(?:是|对|嗯|好|行|可以|没问题|没错|同意|确认|确定|继续|就这|就它|安排|弄吧|搞吧|妥|成(?!都)|得嘞|要(?=[得的啊呀吧]*$)|麻烦|请|帮我|给我|补|那(?:就|补|给|帮)|办|提交|yes|yeah|yep|yup|ya|sure|ok|fine|no problem|right|correct|exactly|confirm|agree|absolutely|definitely|of course|go|do |please|proceed|claim (?:it|that|them)|sound|that|look|it|perfect|great|works|crack|let|swap|sort|i )/u;

/** Words for what is done to orders, and the changes that each may mean: "swap it" is no yes to a cancellation. */
const DEEDS: readonly (readonly [RegExp, readonly SkillName[]])[] = [
  [/取消|\bcancel/u, ['cancel-order']],
  [/退|\b(?:return|refund)\b/u, ['return-order', 'cancel-order', 'price-protection']],
  [/换|\b(?:exchange|swap)\b/u, ['exchange-order', 'change-order']],
  [/改|\bchange\b/u, ['change-order', 'exchange-order']],
  [/补|差价|价保|\bclaim\b/u, ['price-protection', 'exchange-order', 'change-order']],
  [/票|\binvoice\b/u, ['invoice']],
];
const ASKS = /[?？]/u;
/** The deed by itself, said to its own plan: 退 to "shall I claim the difference?". */
const OWN_DEED: Readonly<Partial<Record<SkillName, RegExp>>> = {
  'return-order': /^(?:那就?|就)?退货?(?:[吧掉了呗]|就行)*$/u,
  'price-protection': /^(?:那就?|就)?[退补](?:差价|给我|[我吧呗了呀啊])*$/u,
  'exchange-order': /^换货?(?:[吧掉了呗])*$/u,
  'change-order': /^[换改](?:[吧掉了呗])*$/u,
};

/** Whether a text in the comparable form says what is done in a change of this kind. */
export const namesOwnDeed = (plain: string, skill: SkillName): boolean =>
  DEEDS.some(([pattern, skills]) => pattern.test(plain) && skills.includes(skill));
/** Whether a text in the comparable form says what is done in another change than this one. */
export const namesAnotherDeed = (plain: string, skill: SkillName): boolean =>
  DEEDS.some(([pattern, skills]) => pattern.test(plain) && !skills.includes(skill));
/** Whether a message says yes to a plan of that change, and nothing else: every word of it must belong to the yes, and none may ask. */
export function isYes(text: string, skill?: SkillName): boolean {
  const plain = bare(text);
  if (plain === '' || plain.length > LONGEST_YES || ASKS.test(text)) return false;
  if (skill !== undefined && OWN_DEED[skill]?.test(plain) === true) return true;
  if (!STARTS_YES.test(plain)) return false;
  if (skill !== undefined && namesAnotherDeed(plain, skill)) return false;
  return plain.replace(YES_PARTS, '') === '' && plain.replace(POLITE_PARTS, '') !== '' && !isNo(text);
}

const ALL =
  /都(?!可以|行|好|对|没问题)|(?<![完安])全|一起|\b(?:all(?! (?:right|good|set|fine|ok|okay|clear|yours)\b)(?<!(?:that|it)(?:'s| is) all)|both|every(?:thing)?|whole)\b/u;

/** Whether a message speaks of all or both of something, which may be more than what is planned. */
export const saysAll = (text: string): boolean => ALL.test(normalize(text));

const NO =
  /^(?:那|还是|先|我|就|算了)*(?:不+(?:了|要了?|用了?|行|可以|是|对|好|想(?:要)?了?|必了?|需要了?|同意|确认|办了?|改了?|退货?了?|换货?了?|开了?|取消了?|申请了?|麻烦了?)?(?:谢谢|吧|了|啊|哈)?|(?:自己)?留着(?:吧|用吧?|算了|好了)?|算了(?:吧|不\S{0,4})?|(?:先)?别(?:了|取消|退|换|改|办|开|申请|动)(?:了|吧|它)?|[哦嗯啊]?[那这]个?(?!地址|电话|手机|颜色|尺码|规格|型号|发票|其[他它余]|别的)\p{Script=Han}{1,6}?别动了?|再(?:想想|考虑考虑|考虑一下|说|看看|等等)(?:吧)?|没事了?|当我没说|不了谢谢)$|^(?:no(?:,? (?:wait|hold on))?|nope|nah|not? (?:now|yet|really)|no (?:thanks?|thank you|need)|never ?mind|forget (?:it|about it|that)|don'?t(?: (?:do|cancel|return|change|exchange|bother|claim))?(?: (?:it|that|so|anything))?|do not(?: (?:do|cancel|return|change|exchange))?(?: (?:it|that))?|stop(?: (?:it|that))?|leave (?:it|that|them|those)(?: (?:as (?:it|they) (?:is|are|was|were)|as is|be|alone|for now))?|scrap that|drop it|let me think(?: about it)?|i(?:'ll| will) (?:just )?(?:keep|leave|think about) (?:it|that|them)|keep (?:it|the order|my order)|i changed my mind|abort|cancel that)(?: (?:no|thanks?|thank you|please|then|sorry|actually|leave (?:it|that|them|those)|never ?mind|forget it|don'?t|keep it|i changed my mind|i(?:'ll| will) (?:just )?(?:keep|leave) (?:it|that|them)))*$/u;

/** Whether a message says no, or drops the matter, and nothing else. */
export function isNo(text: string): boolean {
  const plain = bare(text);
  const parts = plain.split(' ');
  // Chinese: 不了 算了 谢谢.
  return (
    NO.test(plain) ||
    NO.test(plain.replace(/^(?:(?:ok|okay|fine|right|well then|好吧?|行吧?|那) )+/u, '')) ||
    NO.test(plain.replace(/^(?:actually|hmm+|um+|oh|well|wait|sorry|哦|呃|嗯|那个|等等) /u, '')) ||
    (parts.length > 1 &&
      parts.every((part) => NO.test(part) || /^(?:谢谢|抱歉|不好意思)$/u.test(part)) &&
      NO.test(parts[0] ?? ''))
  );
}

const DROPS =
  /^(?:那|还是|我|行吧?|好吧?|好的|得了|嗯|哦|唉|哎| )*(?:算了(?!一)|不用了|不(?:想)?(?:办|弄|退|换|改|开|取消|申请)了|没事了|当我没说|先不(?:办|弄|退|换|改|开|取消|申请))|^(?:no |actually |ok |okay |fine )?(?:never ?mind|forget (?:it|about it|that)|drop it|leave (?:it|that|them|those)|scrap that|no need|don'?t bother|stop)\b/u;

/** "算了，只退咖啡机": something else is wanted in its place. */
const WANTS_OTHER =
  /全部?(?:都|给我)?(?:取消|退|换)|整单|只(?:退|换|要|改)|就(?:退|换|要|改)(?!了)|(?:换|改)成|(?:换|改)(?:到|一下)|还是(?:退|换|要|改)|\b(?:just|only|instead|make it|rather)\b/u;

/** Whether a message drops what was begun, whatever the open question is. */
export function drops(text: string): boolean {
  const plain = bare(text);
  return DROPS.test(plain) && plain.length <= 30 && !WANTS_OTHER.test(plain.replace(DROPS, ''));
}

const LETS_GO =
  /(?:换货?|退货?|退款|改|取消|价保|发票|开票|申请)(?:的事|这事|那事|的)?(?:就|先|还是){0,2}(?:算了|免了|不用了|不弄了|不办了|放一放)吧?|\b(?:leave|forget|skip|scrap|drop|never ?mind|don'?t bother(?: with)?|no need for|call off)(?: about)? (?:the|that|this|my) (?:swap|exchange|return|cancellation|change|refund|invoice|claim|switch)\b(?: (?:then|now|for now|thing|alone|please))*/u;

/** The stops and the joining word at the end of what stands before it; looked for from the first stop only, so that many of them cost no more. */
const BEFORE_LETTING_GO = /(?<![\s,，。.;；!！])[\s,，。.;；!！]*(?:and|so|那就|那|就)?\s*$/u;

/** What a message says beside letting go what is open, wherever it says that: "leave the swap then and …"; `undefined` where it lets nothing go. */
export function besideLettingGo(text: string): string | undefined {
  const plain = normalize(text);
  const found = LETS_GO.exec(plain);
  if (found === null) return undefined;
  const after = plain
    .slice(found.index + found[0].length)
    .replace(/^[\s,，。.;；!！]*(?:and|but|so|那|不过|然后)?\s*/u, '');
  if (after.length >= SHORTEST_WISH) return after;
  const before = plain.slice(0, found.index).replace(BEFORE_LETTING_GO, '');
  return isYes(before) || before.length < SHORTEST_WISH ? '' : before;
}

/** Where a sentence is parted by signs, or between Chinese words by a space. */
const PARTS = /(?:[，。！!;；]|[,.](?!\d))+ ?|(?<=\p{Script=Han}) (?=\p{Script=Han})/u;
const SHORTEST_WISH = 4;

/** 得了先不弄了: a clause that drops what was begun, and says nothing else, or says no. */
function isDrop(part: string): boolean {
  const plain = bare(part);
  return isNo(part) || (DROPS.test(plain) && plain.replace(DROPS, '').length <= '了'.length);
}

/** What is wished in the place of what a message drops first ("算了，不换了，地址改成…"); `undefined` where it drops nothing, or only that. */
export function afterDropping(text: string): string | undefined {
  const parts = normalize(text).split(PARTS);
  const kept = parts.findIndex((part) => !isDrop(part));
  if (kept <= 0) return undefined;
  const rest = parts.slice(kept).join(' ').trim();
  return rest.length >= SHORTEST_WISH ? rest : undefined;
}

/**
 * What a message says after it dropped what is open, where that is no other deed: "ok leave it. how many pieces are in the set". `undefined` where it
 * drops nothing, or nothing follows.
 */
export function besideDropping(text: string): string | undefined {
  const rest = afterDropping(text);
  if (rest === undefined || WANTS_OTHER.test(rest) || DEEDS.some(([pattern]) => pattern.test(rest))) return undefined;
  const refused = normalize(text).split(PARTS).filter(isDrop);
  return refused.some((part) => DROPS.test(bare(part)) || STOPS.test(bare(part))) ? rest : undefined;
}

/** What a message says after it stopped what is planned as a whole ("那轮子别动了，…"), be it another deed; `undefined` where it stops nothing. */
export function afterStopping(text: string): string | undefined {
  const rest = afterDropping(text);
  const [first = ''] = normalize(text).split(PARTS);
  return rest !== undefined && isNo(first) && STOPS.test(bare(first)) ? rest : undefined;
}

/** A no that is said of what is planned as a whole. */
const STOPS = /\bdon'?t\b|别[取退换改办开申动]|留着/u;

const OTHER_ORDER =
  /不是(?:这|那)?一?(?:个|单|笔|张)?(?:订单|单子?)|(?<!地址|电话|号码|颜色|尺码|规格|型号|名字|抬头|税号|收件人)(?:弄|搞|选|看)错(?:订单|单)?了|不是这个|(?:另外?|别的|其他)(?:那|的)?一?(?:个|单|笔)?(?:订单|单)|换一?个订单|\bnot (?:that|this) (?:one|order)\b|\b(?:wrong|another|other|different) (?:order|one)\b|\bi (?:meant|mean) (?:the )?other\b/u;
/** "我说的是大衣那单": the order is named by what is in it, and may be the one at hand. */
const NAMED_ORDER =
  /(?:说|指|要改|想改|要取消|要退)的是.{1,20}(?:那|这)(?:一|个|笔)*(?:单|订单)|\p{Script=Han}{2}的?那(?:一|个|笔)*(?:单|订单)|\bi (?:meant|mean|am talking about|was talking about)\b.{1,60}\border\b|\b(?:the|my) (?!(?:other|whole|last|first|second|same|entire|new|old|right|wrong) )[a-z]+ order\b/u;

/** Whether a message says which order was meant, by what is in it. */
export const namesOrderMeant = (text: string): boolean => NAMED_ORDER.test(normalize(text)) && !meansOtherOrder(text);

/** "不是这个订单", "not that order". */
export const meansOtherOrder = (text: string): boolean => OTHER_ORDER.test(normalize(text));

const OTHER_IN_TALK =
  /(?<!\b(?:for|to|into|with|by) )\b(?:the|my) other (?:one|order)s?\b|\bnot (?:that|this) (?:one|order)\b|\bother than (?:that|this)\b|(?<!换(?:成|为|一?个)?)另(?:外)?(?:那|的)?一?(?:个|单|笔|张)|(?<!换成?)(?:别的|其他)(?:那|这)?一?(?:个|单|订单)/u;

/** Whether a message means another order than the one that was spoken of: "cancel the other one". */
export const meansOtherThanInTalk = (text: string): boolean => OTHER_IN_TALK.test(normalize(text));

const TAKES_BACK =
  /(?:刚才|刚刚|刚|之前|上面)\S{0,12}(?:不要了|不算|撤回|撤销|恢复|收回|后悔|不取消了|不退了|不换了|不改了)|(?:撤回|撤销|恢复|收回|反悔|后悔)|改回(?:去|来|原来)|(?:还是|又)不想?(?:取消|退|换|改)了|\bundo\b|\brevert\b|\btake (?:that|it) back\b|\bchange it back\b|\b(?:un[- ]?cancel|reinstate|restore)\b|\b(?:do(?:n't| not)|didn't) (?:want|mean) (?:to|it) .{0,20}after all\b|\bafter all\b/u;

/** "刚才的取消不要了", "undo that". */
export const takesBack = (text: string): boolean => TAKES_BACK.test(normalize(text));

/** What takes a part of a yes back, or says of what alone it is: "yes, just the mug", 对，就绿豆糕. */
const QUALIFIES =
  /^(?:就(?![这是行好可办])|只|仅)|^(?:just|only) (?:the|my|that|those|this|these|one|for|\d)\b|不过|但是?|只是|除了|要是|如果|(?<!不)等|先(?!生)|\bbut\b|\bexcept\b|\binstead\b|\bonly\b|\bif\b|\bwait\b|\bnot\b|\bn't\b|\bfirst\b/u;

/** The message after a leading "yes" and a stop: `undefined` unless that yes stands for itself ("yes, and how much is …"). */
export function afterYes(text: string, skill?: SkillName): string | undefined {
  const [first = '', ...rest] = normalize(text).split(/[，。！,.!;；]+/u);
  const remainder = rest.join('，').trim();
  return remainder !== '' && isYes(first, skill) && !QUALIFIES.test(remainder) ? remainder : undefined;
}

/** A yes that is more than a word of one who listens: "ok, how long does that take" is none yet. */
const FIRM_YES =
  /^(?:yes|yeah|yep|yup|go (?:ahead|on|for it)|do it|please do|(?:i )?confirm|sure|correct|确认|确定|同意|是的|对的?(?=[ ,，。!！])|办吧|就这么办|[退换改]吧)/u;

/** Whether a message begins with a yes that stands for itself, whatever is asked after it. */
export const isFirmYes = (text: string): boolean => FIRM_YES.test(normalize(text));

const UNWANTED = String.raw`(?:我|就是|因为|反正)*(?:不想?要|不需要|用不[着上])了[吧啊]*|(?:because |as |since |cos )?(?:i )?(?:do not|don't|dont|no longer) (?:want|need) (?:it|them|this|that)(?: any ?more)?`;
const ONLY_UNWANTED = new RegExp(`^(?:${UNWANTED})$`, 'u');
const WHY = new RegExp(` (?:${UNWANTED})$`, 'u');

/** "不想要了", "I don't want it any more", and nothing else. */
export const isUnwanted = (text: string): boolean => ONLY_UNWANTED.test(bare(text));

/** "Yes I don't need it any more", "确定 不想要了": a yes and why, and nothing else. To be asked of changes that give up what was bought. */
export function isYesAndWhy(text: string, skill: SkillName): boolean {
  const plain = bare(text);
  const yes = plain.replace(WHY, '');
  return yes !== plain && !ASKS.test(text) && isYes(yes, skill);
}

/** The message after a leading "no": what should be otherwise. */
export function afterNo(text: string): string | undefined {
  const match = /^(?:no|nope|不|不是|不对|不要|actually)[，,。.!！ ]+(.{2,})$/u.exec(normalize(text));
  return match?.[1];
}
