// How a question sounds: of one thing, of any of a kind, or for some that are looked for.

/** A question in general words. */
export const GENERAL_QUESTION =
  /怎么|如何|吗|么|多久|几天|什么|哪些|是否|能不能|可以|收取|政策|规则|\b(?:how|what|which|do|can|is|are|who|when|where)\b|能[^能]{0,200}不$/iu;

/** Whether something is so is asked. */
export const ASKS_WHETHER =
  /[?？吗么]|不$|(\p{Script=Han})不\1|^(?:那)?(?:能|可以)|多少|\b(?:does|do|is|are|will|would|can|could)\b/iu;

/** "穿什么码", "国行还是港版", "几级能耗" ask of a product although no question mark says so. */
export const ASKS_OF_ONE =
  /穿什么|什么(?:码|材质|颜色|版本)|还是|几(?:级|寸|斤|公斤|瓦|号|层|月|个)|多(?:大|重|长|高|宽|厚)/u;

/** Some of a kind are looked for. */
export const LOOKS_FOR_SOME =
  /^(?:do|have) you (?:have|sell|carry|got)\b|^(?:got )?any\b|^(?:有没有|有什么|有哪些|有)/u;

/** "Do any of your telescopes work with an app": asked of all of a kind. */
export const OF_ANY =
  /\b(?:any|which|some) of (?:your|the|these|those)\b|(?:你们?家?|店里)的?\p{Script=Han}{1,8}(?:里面?)?(?:有没有|有哪[款个些种]|哪[款个些种])/u;

/** "How much yarn for a medium": an amount of a thing is asked, and no price. */
export const AMOUNT_OF =
  /\bhow (?:much|many) (?!(?:is|are|for|does|do|would|will|it|they|this|that|the|these|those|off|more|less|money|to|if|with|in|all|shipping|delivery|postage)\b)[a-z]+ (?:for|do|does|would|will|should|is needed|are needed)\b(?!.*(?:\b(?:cost|price)\b|[$£€]))/u;

/** To be told of something is asked. */
export const ASKS_TO_TELL = /介绍|说说|讲讲|详情|资料|怎样|\b(?:tell|about|describe|details?|info|more)\b/u;
