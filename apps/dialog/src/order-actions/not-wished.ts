// "不要取消58", "don't cancel my order": a change that is named only to say that it is not wanted.
import { normalize } from '#language';

const VERB_ZH = String.raw`(?:取消|撤销|撤单|退货?款?掉?|换货?|改|开(?:发)?票)`;
/** What stands between a refusal and what is refused: whom it is asked of, and of which order it is said. */
const TO_ZH = '[再去给帮替我你您们要对直接随便擅自老总乱]{0,8}';
const BETWEEN_ZH = String.raw`${TO_ZH}(?:把[^,，。;；!！?？\n]{1,24}?)?${TO_ZH}`;
const NOT_ZH = String.raw`(?:(?<!要)不(?:要|想|用|必|打算|准备|需要|许|准|得)|别|甭|勿|无需|没(?:有)?(?:说|想|让|叫|要求|打算|准备)过?)`;
/** A bare 不 only where nothing is asked or threatened by it: 要不取消, 能不取消, 怎么还不退, 再不取消, 商家不退款. */
const BARE_ZH = String.raw`(?<![要是能会可还再么嘛啥咋何该消退换改])不(?:取消(?=[ ,，。;；!！]|$)|(?:取消|退货?款?掉?|换货?|改)(?=了|它|这|那|[#\da-z]|订单|吧))`;
const VERB_EN = String.raw`(?:cancel(?:l?ing)?|return(?:ing)?|exchang(?:e|ing)|swap(?:ping)?|refund(?:ing)?|chang(?:e|ing)|modify(?:ing)?|send(?:ing)?(?: (?:it|them|that))? back)(?![a-z])`;
const NOT_EN = String.raw`(?:do not|don'?t|dont|did not|didn'?t|never|not|no need to|no wish to|without|stop|should not|shouldn'?t|must not|mustn'?t|would not|wouldn'?t|will not|won'?t)`;
const BETWEEN_EN = String.raw`(?: (?:want|wish|need|have|mean|ask(?:ed|ing)?|tell|told|say|said|intend|plan|going|like|you|to|ever|just|please|dare|actually|really|go|and)){0,8}`;
/** "Why don't you cancel it", "you never cancelled it", "if you do not cancel": asked for, not refused. "I would never cancel it" asks for nothing. */
const ASKED_EN = String.raw`(?<!\b(?:why|if|unless) )(?<!(?<!\b(?:i|we) )\b(?:can|could|will|would|do|does|did) )(?<!\byou (?!not to\b))`;
const DONE_EN = String.raw`(?:do not|don'?t|dont|never|not|must not|should not|shouldn'?t|mustn'?t)(?: (?:want|wish|need|have))?(?: [\w#/-]+){0,4}? (?:to )?be(?:ing)? (?:cancell?ed|returned|exchanged|changed|refunded)`;
const WANT_DONE_EN = String.raw`(?:do not|don'?t|dont|never) want(?:ed)? [\w#/ -]{1,40} (?:cancell?ed|returned|exchanged|changed|refunded)`;
/** Said so strongly that no other word refuses it: "under no circumstances cancel", 绝对不能取消. */
const FORBIDDEN_EN = String.raw`(?:under no circumstances|by no means|in no case|make sure (?:that )?(?:nobody|no one|no-one|you (?:do not|don'?t|never))|(?:i )?hope (?:that )?(?:nobody|no one|you (?:will not|won'?t|do not|don'?t)))(?: [a-z]+){0,2} (?:cancel|return|exchange|change|refund)s?(?![a-z])|(?:make sure|ensure|see to it)(?: that)?(?: [\w#/-]+){0,4} (?:is|are) not (?:cancell?ed|returned|exchanged|changed|refunded)|(?:hold (?:off|on)|wait|pause)(?: (?:on|before|with|for|the|a|bit|moment|minute)){0,3} (?:you )?(?:cancel(?:l?ing|lation)?|return(?:ing)?|exchanging|refunding)|(?:rather|prefer(?: it)? if) you (?:did not|didn'?t) (?:cancel|return|exchange)|(?:not|n'?t) think (?:that )?i (?:want|need|should|will|'ll) (?:to )?(?:cancel|return|exchange)|(?:no longer|not|n'?t) (?:want|wish|plan|intend|need)(?:ing)? to (?:cancel|return|exchange)|(?:changed my mind|forget|disregard[a-z ]{0,20}|ignore[a-z ]{0,20}|never ?mind) about (?:cancel(?:l?ing|lation)?|return(?:ing)?|exchanging)|(?:cancel|return|exchange|refund) (?:nothing|none)(?: of (?:it|them|my \w+|the \w+))?(?![a-z])`;
const FORBIDDEN_ZH = String.raw`(?:绝对|千万|一定|坚决|决|可)(?:不能|不可以|不可|不许|不准|别|不要)[^,，。;；!！?？]{0,14}?(?:取消|撤销|退|换|改)`;
/** Taken back in the same breath: "cancel 1001? nah", 取消1001，开玩笑的. */
const TAKEN_BACK =
  /(?:取消|撤销|退|换|\b(?:cancel|return|exchang|refund|swap))[^.。!！;；]{0,60}?[,，.。?？!！… ]+(?:(?:lol |haha )?(?:jk|just kidding|kidding|joking|only joking)|(?:oh |actually |wait |sorry )?(?:no+|nah|nope)(?:[, ]+(?:do not|don'?t|thanks|wait|sorry))?|never ?mind|forget (?:it|that)|actually (?:do not|don'?t)|不了|还是别了?吧?|还是不要了?吧?|开玩笑的?|逗你玩?的?|当我没说)[.。!！~ ]*$/u;
/** 先别急着取消, 我不太想取消了, 取消的事算了, 是误会. */
const DOUBTED_ZH = String.raw`(?:(?:别急着?|不急着?|等(?:一下|会儿?|等)再说)[^,，。;；!！?？]{0,8}?|不太(?:想|愿意|舍得)(?:把[^,，。;；!！?？]{1,14}?)?)(?:取消|撤销|退|换)|(?:取消|退货?|换货?)[^,，。;；!！?？]{0,14}?(?:的事(?:情)?(?:就)?(?:先)?算了|这回事|是(?:个)?误会|是误点|是误操作)`;
/** An invoice that is not wanted; "it came with no invoice" misses one. */
const NO_INVOICE = String.raw`不(?:要|需要|用|想要|必)(?:给我|帮我)?(?:开|出)?(?:发)?票|别(?:给我|帮我)?开(?:发)?票|(?:^|[,.;] ?|please )no invoice|no need (?:for|of) (?:an |any )?invoice|(?:do not|don'?t|dont|not) (?:need|want|require) (?:an |any |the |my )?invoice`;
/** Asked not to do it: 能不能不取消, 可以不取消吗. */
const ASKED_NOT_ZH = String.raw`(?:(?:能不能|可不可以|可否)(?:不|别)(?:要)?${VERB_ZH}|(?:能|可以)不(?:要)?${VERB_ZH}(?=[^,，。;；!！?？]{0,12}[吗么]))`;
const REFUSED = new RegExp(
  String.raw`(?:${ASKED_NOT_ZH}|${FORBIDDEN_ZH}|${DOUBTED_ZH}|${NO_INVOICE}|\b${FORBIDDEN_EN}|${NOT_ZH}${BETWEEN_ZH}${VERB_ZH}|${BARE_ZH}|${ASKED_EN}\b${NOT_EN}${BETWEEN_EN} ${VERB_EN}|${ASKED_EN}\b(?:${DONE_EN}|${WANT_DONE_EN})\b|\bun[- ]?cancel\w*)`,
  'gu',
);
const NAMES_CHANGE =
  /取消|撤销|撤单|退|换|改|票|\b(?:cancel|return|exchang|swap|refund|chang|modif|invoice|instead|only|just|but|rather)/u;
/** Wished before, and no more: "I wanted to cancel it, but it is fine", "I almost cancelled it", 本来想取消的，现在不想了. */
const WITHDRAWN =
  /\b(?:i|we)(?: was| were|'d)? (?:going to|about to|planning to|wanted to|thought (?:of|about)|meant to) (?:cancel|return|exchang|refund|swap|chang)\w*\b[^.;!?]{0,60}?[,.;]? ?\b(?:but|then|and then|now)\b[^.;!?]{0,20}?(?:\b(?:it'?s|it is|all|everything is|i'm|i am) (?:\w+ )?(?:fine|ok|okay|good|great|here|keeping)\b|\bchanged my mind\b|\b(?:will|'ll|i'll) keep\b|\b(?:not any ?more|no longer|arrived|came)\b)|\b(?:almost|nearly) (?:cancell?ed|returned|exchanged|refunded)\b|(?:本来|原本|原来|之前|刚才)[^,，。;；!！?？]{0,4}?(?:想|要|打算|准备)[^,，。;；!！?？]{0,6}?(?:取消|退|换|改)[^。;；!！?？]{0,24}?(?:现在)?(?:不想了|不了|算了|不用了|不取消|不退|不换|不改|改主意|留着)|差一?点[^,，。;；!！?？]{0,6}?(?:取消|退|换)/u;
/** "I just cancelled it but can I un cancel it": that it was done is told, and it is to be no more. */
const UNDONE = /\b(?:un[- ]?cancel|reinstate)|(?:撤回|撤销|恢复)(?:已)?取消/u;
/** So much of a text is looked through. */
const MAX_CHARACTERS = 1_000;

/** Whether a text names a change of an order to refuse it, and no other one besides. */
export function refusesChange(text: string): boolean {
  const plain = normalize(text.slice(0, MAX_CHARACTERS));
  if (TAKEN_BACK.test(plain) || UNDONE.test(plain)) return true;
  const withdrawn = plain.replace(WITHDRAWN, ' ');
  if (withdrawn !== plain && !/取消|退|换|\b(?:cancel|return|exchang|refund)/u.test(withdrawn)) return true;
  const rest = plain.replace(REFUSED, ' ');
  return rest !== plain && !NAMES_CHANGE.test(rest);
}
