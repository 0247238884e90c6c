// Words that carry a feeling, with their weight, and signs that somebody should look: our own lists, over normalised text.

/** A weight from -3 (hateful) to 3 (delighted) for every match. Chinese has no word borders, so the longer words stand first. */
export const FEELING_WORDS: readonly { readonly weight: number; readonly pattern: RegExp }[] = [
  {
    weight: -3,
    pattern:
      /太差|很差|真差|(?:态度|服务|质量).{0,3}差|垃圾|骗子|诈骗|坑人|坑爹|黑店|黑心|恶心|气死|无耻|混蛋|王八|傻逼|傻x|(?<![a-z])(?:sb|tmd)(?![a-z])|妈的|他妈|滚(?:蛋|开)?(?![动轮筒])|忍无可忍|欺人太甚|烂透|\b(?:scam(?:mers?)?|fraud|thieves|crooks|ripped off|rip-?off|disgust(?:ing|ed)|furious|outrage(?:ous|d)?|hate|worst|garbage|trash|rubbish|pathetic|useless|bullshit|wtf|f+u+c+k\w*|shit(?:ty)?|crap|idiots?|unacceptable|appalling|horrible|terrible|awful|joke of a)\b/gu,
  },
  {
    weight: -2,
    pattern:
      /差劲|差评|一星|糟糕|糟透|失望|生气|愤怒|火大|受够|烦死|无语|离谱|过分|敷衍|忽悠|欺骗|骗人|投诉|骗我|骗了|不负责|没人管|没人理|踢皮球|凭什么|搞什么|什么破|破东西|坑|\b(?:angry|upset|disappoint(?:ed|ing|ment)|frustrat(?:ed|ing)|ridiculous|annoy(?:ed|ing)|fed up|sick of|complain(?:t|ing)?|one star|1 star|poor(?:ly)?|lied|lying|cheated|ignored|shameful|shame on|rude|sick and tired|nobody (?:helps|answers|replies|cares)|not acceptable|how dare)\b/gu,
  },
  {
    weight: -1,
    pattern:
      /不满|不爽|不开心|不高兴|郁闷|着急|担心|麻烦死|太慢|好慢|这么慢|太久|还没(?:到|发|收|退)|怎么还|一直没|等了|坏了|坏的|破损|碎了|裂|漏|瑕疵|划痕|发错|少发|漏发|质量差|有问题|不好用|不对版|色差|假货|二手|用过的|退不了|打不开|不能用|\b(?:broken|damaged|defective|faulty|late|delayed|slow|still (?:waiting|not|no|haven'?t|hasn'?t)|waiting for (?:days|weeks|ages)|missing|wrong (?:item|size|colou?r|order|product)|worried|unhappy|bad|problem|issue|never (?:came|arrived|received)|fake|used item|doesn'?t work|not working|stopped working)\b/gu,
  },
  {
    weight: 1,
    pattern:
      /不错|挺好|还行|满意|喜欢|好看|好用|舒服|谢谢|感谢|多谢|点赞|给力|贴心|耐心|\b(?:thanks?|thank you|good|nice|happy|glad|like it|helpful|pleased|satisfied|appreciate|great|cool)\b/gu,
  },
  {
    weight: 2,
    pattern:
      /太棒|很棒|真棒|超棒|非常(?:好|满意|喜欢)|特别(?:好|满意|喜欢)|超级(?:好|喜欢)|太好了|五星|好评|完美|惊喜|爱了|yyds|赞(?!同|助)|\b(?:love(?: it)?|excellent|amazing|awesome|fantastic|wonderful|perfect|brilliant|five stars?|5 stars?|best|delighted|superb)\b/gu,
  },
];

/** What turns the next word round: 不满意, not happy. */
export const NEGATIONS =
  /(?:不(?:是|太|怎么|够|算|觉得|能)?|没(?:有|那么|觉得)?|别|并非|毫无|\b(?:not|no|never|isn'?t|wasn'?t|aren'?t|don'?t|doesn'?t|didn'?t|can'?t|won'?t|hardly|nothing)(?: (?:a|an|the|very|really|so|too|all|that|at all|been|any))*) ?$/u;
/** Words that begin with a negation of their own are not turned round again. */
export const STRENGTHENS =
  /(?:太|非常|特别|超级|超|真是?|实在|极其|相当|简直|完全|\b(?:very|really|so|too|extremely|absolutely|completely|totally|super|such|fucking|bloody)(?: a| an)?) ?$/u;

/** Signs that call for more than an answer. */
export const SIGN_PATTERNS = {
  complaint:
    /投诉|差评|举报|太差|差劲|垃圾|骗子|不满意|很失望|态度.{0,4}差|要个说法|给个说法|讨个说法|没人管|\b(?:complain(?:t|ing)?|disappointed|unacceptable|terrible (?:service|experience)|worst|bad (?:service|experience)|speak to (?:a|your) manager|not happy with|unhappy with)\b/u,
  praise:
    /好评|点赞|太棒|很棒|真棒|非常满意|很满意|服务(?:真|很|太)?好|五星|\b(?:love (?:it|this|your)|great (?:service|job|shop)|excellent|amazing|well done|five stars?|very (?:happy|pleased|satisfied) with)\b/u,
  leaving:
    /再也不(?:来|买|会)|以后不(?:来|买)了|不会再(?:来|买)|最后一次(?:买|在)|拉黑|卸载|注销(?:账号|账户)|换一?家|去别家|取关|\b(?:never (?:buy|shop|order)(?:ing)? (?:here |from you |from here )?again|last time i|taking my business elsewhere|going elsewhere|switch(?:ing)? to (?:another|a different)|delet(?:e|ing) my account|clos(?:e|ing) my account|lost a customer|boycott)\b/u,
  legal:
    /起诉|律师|法院|告(?:你们|上法|到法)|(?<!\d)12315(?!\d)|消协|消费者协会|工商局?|市场监管|监管局|报警|报案|警察|维权|媒体曝光|曝光你们|(?<![\d.¥$€-])315(?![\d.元块%号]|[ -]?[a-z])|法律途径|索赔|三倍赔偿|假一赔|\b(?:lawyers?|attorney|sue|suing|lawsuit|legal action|court|small claims|police|trading standards|consumer (?:protection|rights|affairs)|ombudsman|better business bureau|\bbbb\b|ftc|chargeback|charge ?back|report you to|go to the press)\b/u,
  safety:
    /着火|起火|冒烟|爆炸|炸了|自燃|触电|漏电|电到|烫伤|烧伤|受伤|割伤|划伤|流血|骨折|住院|送医|(?<![没不]|没有|不用)去医院|进了?医院|急诊|(?:用|吃|喝|穿|涂|抹|戴|贴|敷)(?:了|完|过|后|上|之后|以后).{0,12}过敏|过敏(?:了|反应)|(?:导致|引起|造成).{0,4}过敏|就过敏|红肿|起疹|皮疹|中毒|呕吐|吃坏|拉肚子|窒息|噎|呛到|晕倒|昏迷|孩子.{0,4}(?:吞|误食)|误食|吞了|\b(?:caught fire|on fire|fire hazard|smok(?:e|ing) (?:came|coming|from|out)|started (?:smoking|to smoke)|explod(?:e|ed|ing)|exploded|electric(?:al)? shock|electrocuted|shocked me|got shocked|burn(?:t|ed|s)? (?:my|me|his|her|hands?|fingers?|skin)|injur(?:ed|y|ies)|hurt (?:my|me|myself|him|her)|bleeding|cut (?:my|himself|herself|myself)|(?:went|gone|ha(?:d|ve) to go|rushed|taken|ended up|landed)(?: straight)? (?:to|in|into|at)(?: the)? hospital|(?:rushed|took|put|landed|sent) (?:me|him|her|them|us|my [a-z]{1,16})(?: straight)? (?:to|in|into|at)(?: the)? hospital|in (?:the )?hospital because|\b(?:he|she|i|we|they|my (?!order|parcel|package)[a-z]{1,16}) (?:was|were|got|had been|has been) (?:sent|put) (?:in|into|to)(?: the)? hospital|hospital treatment|hospitali[sz]ed|emergency room|allergic reaction|rash|swollen|swelling|hives|poison(?:ed|ing)|vomit(?:ed|ing)?|chok(?:ed|ing)|swallowed|food poisoning|overheat(?:ed|ing|s)?|melted)\b/u,
} as const;

/** What is only asked about: "防过敏吗", "is it hypoallergenic" is a question about a product, no accident. */
export const SAFETY_QUESTIONS =
  /(?:会不会|会|是否|容易|怕|防|抗|低|不易|不会).{0,4}(?:过敏|漏电|触电|爆炸|着火|起火|自燃|烫伤|中毒|窒息|红肿)|过敏(?:体质|性?皮肤|性?肌|人群|原|史)|敏感肌|防(?:烫|火|爆|电|割)|(?:能|可以|适合).{0,6}过敏|(?<![了后完就吃].{0,4})过敏(?:的人)?[，, ]?(?:还|我)?(?:能不能|可不可以|有什么能|有什么可以|能|可以|适合)(?:吃|喝|用|穿|涂|戴|抹)|\b(?:will|would|could|can|does|do|is|are|might|any risk of) (?:it|this|they|these|the \w+)?\s?.{0,30}\b(?:catch|cause|burn|explode|overheat|shock|safe|give|irritate)\b|hypo-?allergenic|\b(?:if|in case) .{0,30}(?:fire|overheat|explode)|fire(?:proof|place| ?pit| ?starter| ?stick| tv| tablet)|free (?:of|from) allergens?/u;

/** How pressing it is. */
export const URGENT =
  /很急|着急|急用|急需|加急|紧急|尽快|马上|立刻|立即|赶紧|赶快|快点|今天(?:必须|就要|之内|之前)|明天(?:就要|必须)|来不及|等着用|十万火急|救命|催|\b(?:urgent(?:ly)?|asap|as soon as possible|immediately|right (?:now|away)|hurry|emergency|today|by tomorrow|need it (?:now|today|by)|can'?t wait|time[- ]sensitive|quick(?:ly)?)\b/gu;
