// "Cancel my sofa", "把沙发取消": the thing that a wish to change an order is said of, whether the shop knows it or not.
import { normalize } from '#language';
import { evidenceNow } from '../evidence/evidence.js';

const UNWANTED_EN = String.raw`(?:no longer|not|don'?t|dont) (?:want|need)`;
const VERB_EN = String.raw`(?:cancel(?:l?ing)?|return(?:ing)?|exchang(?:e|ing)|send(?:ing)? back|${UNWANTED_EN})(?: (?:just|only))?`;
const WORD_EN = String.raw`[a-z][a-z'-]{1,30}`;
const NAME_EN = String.raw`(${WORD_EN}(?: ${WORD_EN}){0,5})`;
/** The object of the verb, or what an order is said to be of. */
const OBJECT_EN: readonly RegExp[] = [
  new RegExp(String.raw`\b${VERB_EN} (?:my|the|that|those|a|an|some) ${NAME_EN}`, 'u'),
  new RegExp(String.raw`\borders? (?:of|for|with) (?:the|that|those|a|an|some) ${NAME_EN}`, 'u'),
];
/** Here the name of a thing is over. */
const ENDS_EN =
  /^(?:i|we|you|it|he|she|they|that|which|who|from|for|in|on|of|at|to|by|with|without|because|since|as|and|or|but|so|if|when|before|after|until|please|pls|now|today|tomorrow|yesterday|asap|immediately|right|is|was|are|were|has|have|had|can|could|will|would|should|do|does|did|not|too|also|instead|again|anymore|any|only|ordered|bought|placed|purchased|order|orders)$/u;
/** What can be cancelled or sent back and is no thing of a shop's. */
const NO_THING_EN =
  /^(?:orders?|preorders?|pre-orders?|purchases?|things?|ones?|items?|products?|goods|articles?|stuff|all|both|whole|rest|lot|other|others|same|entire|everything|first|second|third|last|latest|newest|recent|previous|shipments?|delivery|deliveries|parcels?|packages?|payments?|plan|request|cancellation|return|refund|exchange|change|one|two|damn|pending|open|duplicate|wrong|size|colou?r|small|large|medium|bigger|smaller|larger|current|existing|day|date|time|address|invoice)$/u;

const NOUN_ZH = String.raw`((?![无不没未能可怎已自申想要请帮给])\p{Script=Han}[\p{Script=Han}a-z\d]{1,11}?)`;
const WHOSE_ZH = String.raw`(?:我的?|这个|那个|买的|订的|拍的|之前的?|的){0,3}`;
const OBJECT_ZH: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:取消|撤销)掉?${WHOSE_ZH}${NOUN_ZH}(?:的?(?:那个?)?(?:订单|单子?))?[吧了啊呀]{0,2}(?=$|[ ,，。;；!！])`,
    'u',
  ),
  new RegExp(
    String.raw`(?:把|将)${WHOSE_ZH}${NOUN_ZH}(?:的?(?:那个?)?(?:订单|单子?))?(?:给我|帮我)?(?:取消|撤销|退|换)`,
    'u',
  ),
  new RegExp(
    String.raw`(?:^|[ ,，。;；!！])${WHOSE_ZH}${NOUN_ZH}我?(?:不想要|不想买|不要|取消)[了吧掉啊]{0,2}(?=$|[ ,，。;；!！])`,
    'u',
  ),
];
const chineseWords = new Intl.Segmenter('zh', { granularity: 'word' });
/** So much of a text is looked through. */
const MAX_CHARACTERS = 500;

/** The words for the thing; `undefined` where a change is wished of an order, of all, or of something that is no thing. */
export function thingToChangeIn(text: string): string | undefined {
  const plain = normalize(text.slice(0, MAX_CHARACTERS));
  return englishThing(plain) ?? chineseThing(plain);
}

function englishThing(plain: string): string | undefined {
  for (const pattern of OBJECT_EN) {
    const words = pattern.exec(plain)?.[1]?.split(' ') ?? [];
    const end = words.findIndex((word) => ENDS_EN.test(word));
    // "Cancel my chair order" speaks of the chair too.
    const noun = (end < 0 ? words : words.slice(0, end)).filter((word) => !NO_THING_EN.test(word));
    if (noun.some((word) => !evidenceNow().isTalk(word))) return noun.join(' ');
  }
  return undefined;
}

/** Chinese writes no spaces: a noun is one only where a word of it is not of those that every talk of orders has. */
function chineseThing(plain: string): string | undefined {
  for (const pattern of OBJECT_ZH) {
    const noun = pattern.exec(plain)?.[1];
    if (noun === undefined) continue;
    const words = [...chineseWords.segment(noun)].map(({ segment }) => segment);
    const [last = ''] = words.slice(-1);
    if (last.length > 1 && words.every((word) => !evidenceNow().isTalk(word))) return noun;
  }
  return undefined;
}

/** Whether words are all of a name, and none of what every talk of orders has: "foo", 香蕉, "twenty". */
export function isName(plain: string): boolean {
  if (/^[a-z' -]+$/u.test(plain))
    return plain
      .split(' ')
      .every(
        (word) => word.length > 1 && !ENDS_EN.test(word) && !NO_THING_EN.test(word) && !evidenceNow().isTalk(word),
      );
  if (!/^[\p{Script=Han}a-z]{2,8}$/u.test(plain)) return false;
  const words = [...chineseWords.segment(plain)].map(({ segment }) => segment);
  return words.some((word) => word.length > 1) && words.every((word) => !evidenceNow().isTalk(word));
}
