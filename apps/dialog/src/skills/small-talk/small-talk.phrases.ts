// What shoppers say when they greet, thank, part, or wonder who answers.
import { linesOf, cuesOf, type SkillPhrases } from '../phrases.js';
import { smallTalkChinese } from './small-talk.zh.data.js';
import { smallTalkEnglish } from './small-talk.en.data.js';

/** Kinds of small talk; each has its own reply. Patterns are over normalised text without punctuation. */
export const smallTalkKinds: readonly { readonly kind: string; readonly pattern: RegExp }[] = [
  {
    kind: 'thanks',
    pattern:
      /谢谢|多谢|感谢|谢啦|谢了|辛苦了|太好了谢|3q|\bthanks?\b|\bthank you\b|\bthx\b|\bty\b|\bcheers\b|\bappreciate\b/u,
  },
  {
    kind: 'goodbye',
    pattern:
      /再见|拜拜|^88$|回头见|下次再|先这样|没(?:别的|其他)?事了|没问题了|\bbye\b|\bgoodbye\b|\bsee (?:you|ya)\b|\bgood ?night\b|\bthat(?:'s| is| will be) all\b|\bcya\b/u,
  },
  {
    kind: 'robot',
    pattern:
      /机器人|真人(?:吗|还是)|是人(?:吗|还是)|你是谁|你叫什么|你会(?:什么|做什么|干)|你能(?:做什么|干什么|帮我做什么)|\b(?:are|r) (?:you|u) (?:a |an )?(?:real|human|robot|bot|person|ai|machine)|\bwho are you\b|\bwhat(?:'s| is) your name\b|\bwhat can you do\b|\b(?:is (?:this|that|it|there)|this is) (?:a |an )?(?:real|actual|human|robot|bot|person|ai|machine)|\bam i (?:talking|speaking|chatting) (?:to|with)\b/u,
  },
  {
    kind: 'how-are-you',
    pattern:
      /你好吗|最近(?:怎么样|好吗)|吃了吗|\bhow are (?:you|u)\b|\bhow(?:'s| is) it going\b|\bwhat(?:'s| is) up\b/u,
  },
  {
    kind: 'ping',
    pattern:
      /^(?:在吗|在么|在不在|在不|有人吗|有人在吗|在线吗|好了没|好了吗|喂+|人呢|还在吗|hello\?+|anyone there|anybody there|are you there|you there|still there)/u,
  },
  {
    kind: 'wait',
    pattern:
      /稍等|等一下|等我|等下|我(?:找|看|想)(?:一?下|看|找|想)$|我看看|\bwait\b|\bhold on\b|\bone (?:moment|sec|second|minute)\b|\bjust a (?:moment|sec|second|minute)\b|\blet me (?:check|see|look|think)\b|\bgive me a (?:sec|second|minute|moment)\b|\bbrb\b/u,
  },
  {
    kind: 'drop',
    pattern:
      /^(?:那)?(?:算了|不用了|不要了|没关系|不需要了|取消吧|不问了|不查了)|\bnever ?mind\b|\bforget (?:it|about it)\b|\bno need\b|\bdon'?t bother\b/u,
  },
  {
    kind: 'puzzled',
    pattern:
      /什么意思|没(?:看|听)?(?:懂|明白)|看不懂|听不懂|不明白|啥意思|\bwhat do you mean\b|\bi don'?t (?:understand|get it)\b|^(?:huh|what)$|\bconfus(?:ed|ing)\b|\bnot clear\b/u,
  },
  {
    kind: 'greeting',
    pattern:
      /^(?:你好|您好|哈喽|哈啰|嗨|hi+|hello+|hey+|hiya|howdy|早上好|上午好|中午好|下午好|晚上好|早安|早$|晚安|亲$|good (?:morning|afternoon|evening|day)|greetings|yo$)/u,
  },
  {
    kind: 'acknowledge',
    pattern:
      /^(?:哦{1,9}|噢{1,9}|喔|嗯{1,9}|恩{1,9}|好{1,9}的?|好吧|好滴|好哒|行|行吧|可以|知道了|明白了?|了解|收到|是的?|对的?|ok(?:ay)?|k|okie|fine|got it|i see|understood|alright|all right|sure|great|good|nice|cool|perfect|yes|yeah|yep|no|nope|right|不用|没有|不是|没事|哈{1,9}|哈哈|嘿嘿|lol|haha)(?:[啊呀哈呢吧了的哦]*)$/u,
  },
];

/** Phrases and cues of the skill `small-talk`. */
export const smallTalkPhrases: SkillPhrases = {
  zh: linesOf(smallTalkChinese),
  en: linesOf(smallTalkEnglish),
  cues: cuesOf(
    1.2,
    /^(?:你好|您好|哈喽|嗨|早上好|上午好|中午好|下午好|晚上好|在吗|在么|有人吗|谢谢\S{0,4}|好的?谢谢\S{0,2}|多谢\S{0,2}|感谢\S{0,2}|辛苦了|再见|拜拜|嗯{1,9}|哦{1,9}|好的?|行|ok|收到|知道了|明白了|稍等\S{0,4}|等一下|算了|不用了|什么意思|没事了|你是谁|你是\S{0,4}(?:机器人|真人|人工智能|ai)\S{0,4})[啊呀哈呢吧了的哦]*$/u,
    /^(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening))(?: there| everyone| team| daogou)?$|^(?:many )?(?:thanks|thank you|thx|cheers)\b.{0,24}$|^(?:bye|goodbye|see you)\b.{0,12}$|\bare (?:you|u) (?:a )?(?:real|human|robot|bot)\b|\bwho are you\b|^(?:ok|okay|got it|i see|alright|sure|yes|no|cool|great|never ?mind|forget it|wait|hold on|one moment|what do you mean)$/u,
  ),
};
