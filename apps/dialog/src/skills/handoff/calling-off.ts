// Whether a message calls a person off: a need that is denied, or something given up, and the person or the waiting that it is said of.
import { normalize } from '#language';

/** Up to so many small words stand between the two. */
const ADVERBS_EN = String.raw`(?:(?:really|actually|even|longer|any ?more|think i|a) ){0,3}`;
const SMALL_EN = String.raw`(?:(?:a|an|the|any|to|with|for|from|in|of|on|about|real|live|human|talk|speak|chat|be|get|me|out|us|my|your|you|this|that|it|request|connected|transferred|passed|put|through|another|help|talking|speaking|wait|waiting) ){0,7}`;
const PERSON_EN = String.raw`(?:persons?|humans?(?: (?:assistance|help|being))?|people|someone|somebody|anyone|anybody|agents?|reps?|representatives?|operators?|advis[eo]rs?|assistants?|staff|colleagues?|supervisors?|managers?|customer (?:service|support|care)|support)\b`;
const WAITING_EN = String.raw`(?:hand-?(?: ?off| ?over)|transfer|queue|line|wait|waiting|call ?back)\b`;
const NOT_EN = String.raw`(?:don'?t|do not|no|not|never|needn'?t|won'?t|will not|wouldn'?t)`;
const NEEDED_EN = String.raw`(?:needed|required|necessary|wanted)\b`;
const GIVE_UP_EN = String.raw`(?:cancel|forget|stop|drop|skip|scrap|call off|withdraw|leave|quit|exit|never ?mind|changed my mind|(?:take|get|remove) me (?:out|off|from))`;

const NOT_ZH = '(?:不(?:再)?(?:需要|用|要|想|必)|无需|无须|没(?:有)?(?:这个)?必要|别|甭|先不|暂时不(?:需要|用)?)';
const SMALL_ZH =
  '(?:再|继续|麻烦|帮我|给我|转接?|接|找|叫|等|联系|跟|和|与|请|安排|来|去|一?个|你们的?|您们的?|任何){0,5}';
const PERSON_ZH =
  '(?:人工(?!智能)(?:客服|服务)?|真人(?:客服)?|客服(?:人员)?|专员|人来|人(?=(?:了|啦|吧|处理|介入|帮忙|回复)*(?:$|[\\s,，。.!！;；])))';
const WAITING_ZH =
  '(?:排队|转接|等待|等(?=(?:了|啦|吧)*(?:$|[\\s,，。.!！;；]))|转(?=(?:了|啦|吧)*(?:$|[\\s,，。.!！;；])))';
const END_ZH = '(?:了|啦|吧|的|转|接|等|来){0,3}(?=$|[\\s,，。.!！;；])';

/** Wherever it is said: nobody is needed, or the waiting is to end. */
const CALLS_OFF = new RegExp(
  [
    String.raw`\b${NOT_EN} ${ADVERBS_EN}(?:need|want|require|have to) ${SMALL_EN}${PERSON_EN}`,
    String.raw`\b(?:would|i'?d) rather not ${SMALL_EN}${PERSON_EN}`,
    String.raw`\b(?:don'?t|do not|no need to|don'?t bother) (?:transfer|connect|forward|escalate|transferring|connecting)(?: me| us| this)?(?: to ${SMALL_EN}${PERSON_EN})?`,
    String.raw`\b(?:don'?t|do not|never) (?:call|get|fetch|give|send|bring) ${SMALL_EN}${PERSON_EN}`,
    String.raw`\bno (?:real |live )?${PERSON_EN},? (?:please|thanks?|thank you)\b`,
    String.raw`\bno (?:more )?${SMALL_EN}(?:${PERSON_EN}|${WAITING_EN}) (?:(?:is|are) )?${ADVERBS_EN}${NEEDED_EN}`,
    String.raw`\b(?:${PERSON_EN}|${WAITING_EN}) (?:(?:is|are) )?(?:not|no longer|isn'?t|aren'?t) ${ADVERBS_EN}${NEEDED_EN}`,
    String.raw`\b(?:there(?:'s| is) )?no need ${SMALL_EN}(?:${PERSON_EN}|${WAITING_EN})`,
    String.raw`\b${GIVE_UP_EN} ${SMALL_EN}(?:${PERSON_EN}|${WAITING_EN})`,
    `(?:${NOT_ZH}|不麻烦)${SMALL_ZH}(?:${PERSON_ZH}|${WAITING_ZH})(?!能|可以|怎么|如何|吗)`,
    `(?<![还么咋])不(?:转|找|叫)(?:${PERSON_ZH})了`,
    `(?:${PERSON_ZH}|${WAITING_ZH})(?:就|也|都|那边|的话|先|还是)*(?:不(?:需要|用|必|要)|免|算|取消)${END_ZH}`,
    `(?:取消|撤销|撤回|退出|放弃|停止|结束)(?:掉|这个|那个|一下|我的|对)*(?:转|找|叫|呼叫)?(?:${PERSON_ZH}|${WAITING_ZH})`,
  ].join('|'),
  'gu',
);

/** By itself it says that one waits no longer; beside a complaint it is part of the complaint. */
const WAITS_NO_LONGER =
  /^(?:那|我|还是|先|就)*不(?:等|转|排队|找(?:人工|客服|人))(?:了|啦|吧)+[。.!！]?$|^i(?:'m| am) (?:not waiting|done waiting)(?: any ?more| any longer)?[.!]?$/u;

/** Who is still called for in the rest is not called off: "don't give me an agent, a manager please". */
const STILL_CALLS = new RegExp(String.raw`\b${PERSON_EN}|人工(?!智能)|真人|客服|经理|主管|领导`, 'u');

/** Whether a message says that no person is wanted (any more). Said by somebody who waits for one. */
export function callsOff(text: string): boolean {
  const plain = normalize(text).replace(/’/gu, "'");
  if (WAITS_NO_LONGER.test(plain)) return true;
  const rest = plain.replace(CALLS_OFF, ' ');
  return rest !== plain && !STILL_CALLS.test(rest);
}
