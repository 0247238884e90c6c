// Signs by which a person's line is told to be about this shopper or this moment only, in both languages.

/** Somebody speaks of what they do, think or find out themselves: "我帮您改了", "I think so", "let me check". */
export const SPEAKS_OF_SELF: readonly RegExp[] = [
  /(?:我|俺|偶)(?!们|司|店|家|方)/u,
  /(?:帮|给|为|替|跟|和|与)[您你](?:这边|那边)?[^，。,.!！?？]{0,12}(?:了|好|过|一下)/u,
  /稍等|稍候|稍后|请等|等一下|等下|马上|正在|(?:查|看|问|核实|确认|核对|了解)(?:一下|下|一查|一看)/u,
  /\b(?:i|i'(?:m|ve|ll|d)|me|my|myself|let me)\b/iu,
  /\b(?:one|a|just a) (?:moment|second|sec|minute)\b|\b(?:hold on|bear with|please (?:wait|hold)|checking)\b/iu,
];

/** "I'm afraid we don't": politeness, after which the shop speaks. */
export const POLITE_SELF =
  /\bi(?:'m| am) (?:so |very |really )?(?:afraid|sorry|pleased to say|happy to say|glad to say)\b|\bi can (?:confirm|tell you)\b|我(?:可以|来)?(?:告诉|跟|和)[您你](?:说|讲)?/giu;

/** It says how something stands that only this shopper has; "write it into the note of your order" does not. */
export const SPEAKS_OF_THEIRS: readonly RegExp[] = [
  /(?:[您你](?:的|这|那|自己的)?|这个|这笔|该)(?:订单|包裹|快递|物流|退款|账[户号]|帐[户号]|地址|电话|手机号?|号码|发票|余额|积分|礼品卡|款项|退货|申请)(?:号|现在|目前|这边|那边|已|还|在|正|会|将|显示|被|是|有|没|不|状态)/u,
  /\b(?:your|this) (?:\w+ )?(?:order|parcel|package|refund|account|address|phone|e-?mail|payment|invoice|balance|points|delivery|shipment|return|request|card|case|ticket)s? (?:now |just |already |still )?(?:is|was|are|were|has|have|had|will|should|must|can|cannot|arrived|shipped|got|went|left|says|shows)\b/iu,
  /\b(?:changed|cancelled|canceled|refunded|updated|sent|shipped|checked|found|see|closed|opened) (?:\w+ )?your\b/iu,
];

/** A question about something that only this shopper has: an order by its number, "my parcel". */
export const ASKS_FOR_OWN: readonly RegExp[] = [
  /\[(?:ORDER|NUMBER)_\d{1,3}\]/u,
  /(?:我|俺)[^，。,.!！?？]{0,6}(?:订单|包裹|快递|物流|退款|账[户号]|帐[户号]|发票|余额|积分)/u,
  /\bmy (?:\w+ ){0,2}(?:orders?|parcels?|packages?|refunds?|accounts?|invoices?|balance|points|delivery|shipment)\b/iu,
];

/** A question that means nothing without what was talked of before: its answer would be told of other things too. */
export const POINTS_AT_SOMETHING: readonly RegExp[] = [
  /[这那](?!么|样|种情况|边|里)|它|此款|该款/u,
  /\b(?:this|these|those|they|them|that one)\b|\bit\b(?! (?:possible|okay|ok|true|allowed)\b)/iu,
];

/** A day that is another one tomorrow. */
export const NAMES_A_DAY: readonly RegExp[] = [
  /[今明昨后前](?:天|日|晚|早|年)|大后天|(?:这|本|下|上)(?:个)?(?:周|星期|礼拜|月|季度)|(?:周|星期|礼拜)[一二三四五六日天末]/u,
  /\b(?:today|tonight|tomorrow|yesterday|(?:this|next|last) (?:week|weekend|month|year|morning|afternoon|evening)|right now|at the moment)\b/iu,
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b/iu,
  /\b(?:january|february|april|june|july|august|september|october|november|december)\b/iu,
];

/** A way out of the conversation, or a code to be typed somewhere. */
export const LEADS_ELSEWHERE: readonly RegExp[] = [
  /(?:https?:\/\/|www\.)\S+|(?<![\w-])[\w-]+\.(?:com|cn|net|org|shop|io|co|top|xyz)\b/iu,
  /[^\s@]@[^\s@]/u,
  /(?:\bcode\b|优惠码|折扣码|口令|邀请码|验证码)[\s:：是为is]{0,6}["“「']?[A-Za-z\d-]{3,}/iu,
  /(?<![\p{L}\d])[A-Z]{5,}(?![\p{L}\d])/u,
];

/** Words with which a line begins, and that say nothing. */
export const GREETING =
  /^(?:\s|[,，.。!！~～、:：-])*(?:您好呀?|你好呀?|亲(?:爱的)?|在的|hello|hi|hey|dear|good (?:morning|afternoon|evening)|thanks?(?: you)?(?: for (?:asking|waiting|your patience))?|谢谢|感谢(?:您)?(?:的)?(?:耐心)?(?:等待|咨询)?)(?=[\s,，.。!！~～、:：-]|$)(?:\s|[,，.。!！~～、:：-])*/iu;

/** A line of courtesy that answers nothing. */
export const COURTESY =
  /^(?:you(?:'re| are) (?:very )?welcome|no (?:problem|worries)|(?:have|enjoy) (?:a|the|your)\b.*|(?:take care|bye|goodbye|see you)\b.*|(?:is there )?anything else\b.*|(?:glad|happy) to help\b.*|of course|sure|ok(?:ay)?|yes|no|(?:(?:不客气|不用谢|没事|没关系|好的?|再见|拜拜|(?:祝|欢迎|还有(?:什么|其他|别的)).*(?:[\n\r\u2028\u2029]|$))[\s,，.!~。！～]*)+|是的?|对的?|可以|不可以)[\s.!~。！～]*$/iu;

/** Numbers count where a unit follows: "三天" is one, "一下" is none. */
export const CHINESE_UNITS =
  '(?:个)?(?:天|日|号|周|星期|礼拜|月|年|小时|钟头|分钟|秒|点|元|块|角|毛|分钱|折|成|倍|岁|公斤|千克|斤|克|公里|米|厘米|毫米|寸|升|毫升)|次|件|条|层|楼|位|名|份|种|款|色|码|套|双|箱|包|瓶|盒|个';
