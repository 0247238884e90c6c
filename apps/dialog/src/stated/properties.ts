// Properties that are asked about in other words than shops name them with, beside those that tell a product question.

/** Words of one and the same property, in both languages. */
export const MORE_PROPERTIES: readonly RegExp[] = [
  /温度|水温|多少度|耐热|耐温|\btemperatures?\b|\bhow (?:hot|cold|warm)\b|\bdegrees\b/u,
  /多久.{0,3}一次|几次|频率|用法|用量|剂量|怎么(?:用|吃|喂|服)|一天|每天|每日|\bhow (?:often|many times)\b|\bdos(?:e|age|ing)\b|\busage\b|\bdirections\b|\bhow (?:do|should|to) (?:i |we )?(?:use|apply|take|feed)\b/u,
  /wi-?fi|联网|网络|连接|\bconnect\w*\b|\bnetwork\b/u,
  /停电|断电|供电|电源|备用|\bpower (?:cuts?|outages?|failures?|supply|source)\b|\bbackup\b|\bpowered by\b/u,
  /内存|运行|\bram\b|\bmemory\b/u,
  /处理器|芯片|\bprocessors?\b|\bcpu\b|\bchips?(?:et)?\b/u,
  /冲泡|怎么泡|泡法|\bbrew(?:ing)?\b|\bsteep(?:ing)?\b/u,
  /包含|里面有|包括|配件|送什么|附带|清单|\bin the box\b|\bincluded?\b|\bcomes? with\b|\bcontains?\b|\bcontents\b/u,
  /颗粒|粒径|\bkibble\b|\bgrain size\b|\bgranul\w*\b/u,
  /版型|修身|宽松|\bcut\b|\bslim\b|\bloose\b|\btrue to size\b/u,
  /鞋跟|跟高|\bheels?\b/u,
  /插头|电压|\bplug\b|\bvoltage\b|\bvolts?\b/u,
  /几个人|几人|多少人|\bhow many (?:people|persons|players)\b|\bsleeps\b|\bplayers\b/u,
  /香味|味道|气味|香型|口味|什么味|\bflavou?rs?\b|\bscents?\b|\bsmells?\b|\bscented\b/u,
  /光照|光线|阳光|晒|\blight(?:ing)?\b|\bsun(?:light)?\b|\bshade\b/u,
  /浇水|多久浇|\bwater(?:ing|ed)?\b/u,
  /年份|哪年|几几年|\bvintage\b|\bwhat year\b/u,
  /酒精度|度数|\babv\b|\balcohol content\b/u,
];
