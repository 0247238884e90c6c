// A person who is only spoken of: "did you call a person", 我朋友想找人工, 人工智能是什么. Nobody is called by that.
import { normalize } from '#language';

/** `thing`: what is only written like a person; `told`: whether one was called is asked, or another one, another time or a mere thought is spoken of. */
export type PersonSpokenOf = 'thing' | 'told';

/** So much of a text is looked through. */
const MAX_CHARACTERS = 500;
const SMALL = String.raw`(?:(?:a|an|any|some|your|the|real|live|human|customer|service|support|to|for|me|us|this|through|over|with|my) ){0,5}`;
const PERSON = String.raw`(?:persons?|humans?|people|someone|somebody|anyone|anybody|agents?|reps?|representatives?|operators?|advis[eo]rs?|staff|colleagues?|supervisors?|managers?|customer (?:service|support|care)|support(?: team)?)\b`;
const CALL = String.raw`(?:call|get|fetch|transfer|connect|escalate|pass|request|notify|contact|alert|inform|forward|hand|put|bring|ask(?: for)?|tell)`;
const CALLED = String.raw`(?:called|fetched|transferred|connected|escalated|passed|requested|notified|contacted|alerted|informed|forwarded|handed|asked for|told)`;
const OTHERS = String.raw`(?:he|she|they|my (?:friend|wife|husband|mum|mom|mother|dad|father|son|daughter|sister|brother|boss|neighbou?r|colleague|partner|girlfriend|boyfriend|customer))`;
const PERSON_ZH = '(?:人工(?!智能)(?:客服|服务)?|真人(?:客服)?|客服(?:人员)?)';
const CALL_ZH = '(?:转接?|叫|呼叫|联系|通知|接通?|找)';
const OTHERS_ZH =
  '(?:[他她]们?|别人|人家|(?:我的?)?(?:朋友|邻居|同事|老婆|老公|妈妈?|爸爸?|姐姐?|哥哥?|弟弟|妹妹|女儿|儿子))';

const THINGS =
  /人工(?:智能|费|成本|湖|林|草坪|草皮|草|降雨|降雪|合成|皮革|宝石|钻石|水晶|色素|甜味剂|香精|香料|泪液|呼吸|授精|关节|心脏|养殖|培育|培植|繁殖|添加|缝制|编织|打磨)|\b(?:human(?:s|ity)? (?:hair|size|body|skin|rights|resources|error|food|grade)|(?:become|becoming|be|work(?:ing)? as|job as|hiring|hire) (?:a |an |your )?(?:agent|operator|manager|rep|representative)s?|(?:estate|travel|cleaning|bleaching|user|secret|drying|shipping) agents?|person(?:s)? (?:tent|sofa|table|set|bag|size|spa|hot tub)|\d{1,2}[- ]persons?)\b/gu;

const TOLD: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:did|didn't) (?:you|u|anyone|anybody|someone|somebody|they|it|the \w+) (?:\w+ ){0,2}?${CALL} ${SMALL}${PERSON}`,
    'gu',
  ),
  new RegExp(
    String.raw`\b(?:have|has|had|haven't|hasn't) (?:you|u|anyone|anybody|someone|somebody|they|it|the \w+) (?:\w+ ){0,2}?${CALLED} ${SMALL}${PERSON}`,
    'gu',
  ),
  new RegExp(
    String.raw`\b(?:is|was|were|are|has|have) ${SMALL}${PERSON} (?:been |being |already |yet ){0,2}(?:called|notified|informed|asked|requested|contacted|alerted)\b`,
    'gu',
  ),
  new RegExp(
    String.raw`\b(?:who|why|when) (?:did |have |has )?(?:you |they |he |she )?(?:\w+ ){0,1}?(?:${CALL}|${CALLED}) ${SMALL}${PERSON}`,
    'gu',
  ),
  new RegExp(String.raw`\byou (?:have |already |just |'ve ){0,2}${CALLED} ${SMALL}${PERSON}`, 'gu'),
  new RegExp(
    String.raw`\b${OTHERS} (?:just |really |also )?(?:wants?|wanted|needs?|needed|asked|asks|would like|is asking|was asking|called|talked|spoke|is looking)(?: for| to| with)? (?:(?:talk|speak|chat|call|see|be connected)(?: to| with)? )?${SMALL}${PERSON}`,
    'gu',
  ),
  new RegExp(
    String.raw`\b(?:if|when|before|unless) (?:i|we) (?:ever |do |would |should )?(?:${CALL}|${CALLED}|need|want|talk to|speak to|speak with) ${SMALL}${PERSON}`,
    'gu',
  ),
  new RegExp(
    String.raw`\b(?:i'll|i will|i might|i may|maybe i'll) (?:\w+ ){0,1}?(?:${CALL}|talk to|speak to|speak with) ${SMALL}${PERSON}(?: (?:later|tomorrow|next week|another time|some other time|tonight|on \w+day))`,
    'gu',
  ),
  new RegExp(
    `${CALL_ZH}(?:到|过|好|通|上|了){0,2}${PERSON_ZH}(?:了|过|好|成功){0,2}(?:(?<=[了过功好])[吗么]|没有?|[?？])(?=$|[?？,，。!！呀啊呢 ])`,
    'gu',
  ),
  new RegExp(`有没有(?:帮我|给我|已经|替我){0,2}${CALL_ZH}(?:了|过|到)?${PERSON_ZH}`, 'gu'),
  new RegExp(`(?:是不是|已经|是否){1,2}(?:帮我|给我|替我)?${CALL_ZH}(?:了)?${PERSON_ZH}(?:了)?(?:吗|么|$|[?？])`, 'gu'),
  new RegExp(`(?:谁(?:让|叫|允许)你们?|为什么|为啥|干嘛)(?:要|帮我|给我|擅自){0,2}${CALL_ZH}(?:了)?${PERSON_ZH}`, 'gu'),
  new RegExp(
    `${OTHERS_ZH}(?:也|说|刚才|刚){0,2}(?:想|要|需要|在|去){1,2}(?:和|跟|与)?${CALL_ZH}?(?:一个)?${PERSON_ZH}(?:聊|说|谈)?`,
    'gu',
  ),
  new RegExp(`(?:如果|要是|假如|万一)(?:我)?(?:要|想|需要){0,2}${CALL_ZH}${PERSON_ZH}(?:的话)?`, 'gu'),
  new RegExp(
    `(?:明[天早晚]|后天|下周|晚点|回头|改天|以后|待会�?|等会儿?|过[几两三]天)(?:我)?(?:再|要|想){0,2}${CALL_ZH}${PERSON_ZH}`,
    'gu',
  ),
];
/** Who is called for in the rest all the same: "my friend wants a person, and so do I: get me one, an agent please". */
const STILL_CALLS = new RegExp(
  String.raw`\b${PERSON}|人工(?!智能)|真人|客服|经理|主管|领导|\b(?:call|get me|connect|transfer) (?:one|me|them)\b|帮我[转叫找]|给我[转叫找]`,
  'u',
);

/** How a text speaks of a person; `undefined` where it calls for one, or speaks of none. */
export function personSpokenOf(text: string): PersonSpokenOf | undefined {
  const plain = normalize(text.slice(0, MAX_CHARACTERS));
  const rest = plain.replace(THINGS, ' ');
  const left = TOLD.reduce((before, pattern) => before.replace(pattern, ' '), rest);
  if (left === plain || STILL_CALLS.test(left)) return undefined;
  return left === rest ? 'thing' : 'told';
}
