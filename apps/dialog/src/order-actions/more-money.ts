// "My money back plus 50 compensation", 退一赔三: more than was paid, which no plan has in it; that is said beside the plan.
import type { Speak } from '../reply/speak.js';
import { spelledAlike } from './deed-mood.js';

const MORE_MONEY =
  /\bcompensat(?:e|ed|ing|ion)\b|\b(?:twice|double|triple|two times|three times) (?:the |my |that )?(?:money|price|refund|amount|cost|sum|what i paid)\b|\b(?:refund|pay|give)(?: me| us| back){0,3} (?:double|twice|triple)\b|\bgoodwill (?:payment|credit|money)\b|\bpay(?:ment)? for (?:my|the) (?:trouble|time|inconvenience)\b|赔(?:偿|我|付|点|一|三|双)|补偿|退一赔|假一赔|双倍(?:退|赔|返)|(?:退|赔|返)[^,，。;；!！?？]{0,4}双倍|精神损失/u;
const NOT_WANTED =
  /\b(?:no|not|don'?t|without)\b[^,.;!?]{0,24}\bcompensat|(?:不用|不要|不需要|别|没要)[^,，。;；!！?？]{0,6}(?:赔|补偿)/u;

/** What a plan's facts hold where more was asked for than it gives. */
export interface MoreMoneyFacts {
  noCompensation?: boolean;
}

/** Whether more is asked for than what was paid. */
export function asksMoreMoney(text: string): boolean {
  const plain = spelledAlike(text);
  return MORE_MONEY.test(plain) && !NOT_WANTED.test(plain);
}

/** That compensation is no part of what is planned, where it was asked for. */
export const noCompensation = ({ noCompensation: isAsked }: MoreMoneyFacts, speak: Speak): string =>
  isAsked === true
    ? speak.choose(
        '赔偿或补偿我这里办不了，要的话可以转人工；下面只是按规则能办的：',
        'Compensation is nothing that I can give, a person can look into that; this is only what the rules allow: ',
      )
    : '';
