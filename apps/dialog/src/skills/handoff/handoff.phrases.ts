// What shoppers say when they want the skill `handoff`.
import { cuesOf, linesOf, type SkillPhrases } from '../phrases.js';
import { handoffChinese } from './handoff.zh.data.js';
import { handoffEnglish } from './handoff.en.data.js';

/** Phrases and cues of the skill `handoff`. */
export const handoffPhrases: SkillPhrases = {
  zh: linesOf(handoffChinese),
  en: linesOf(handoffEnglish),
  cues: [
    ...cuesOf(
      1.4,
      /人工|转(?:接)?(?:真人|客服)|(?:找|叫|换|要)(?:个)?(?:真人|客服|经理|老板|人来)|客服(?:电话|热线)|和人(?:聊|说)/u,
      /\b(?:talk|speak|chat)(?:ing)? (?:to|with) (?:a |an |your |some ?|the |real |live |another )*(?:human|person|agent|someone|somebody|representative|manager|supervisor|people|operator|customer (?:service|support))\b|\bhuman (?:agent|please|being)\b|\breal person\b|\blive (?:agent|person)\b|\bconnect me\b|\btransfer me\b|^(?:agent|human|operator|representative)$/u,
    ),
  ],
};
