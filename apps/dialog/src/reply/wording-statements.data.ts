// What a reply may state besides numbers: said by a language model, it must have been said by the template as well.

/** Statements by name, in both languages. One that the template does not make is not let through. */
export const statements: Readonly<Record<string, RegExp>> = {
  affirmed:
    /(?:^|[.!?。！？,，;；] ?)(?:yes|yeah|yep|indeed|of course|correct|certainly|absolutely)\b|是的|没错|当然|对的|可以的|(?:^|[.!?。！？,，;；] ?)可以/u,
  'in-stock':
    /(?<!没)(?<!没有)有货|现货|有库存|库存充足|货源充足|可以(?:直接)?下单|\bin stock\b|(?<!not )(?<!no longer )\bavailable\b|\bplenty\b|\bready to ship\b/u,
  'out-of-stock':
    /缺货|没货|无货|没有货|售罄|断货|卖完|卖光|抢光|无库存|没有?库存|\bout of stock\b|\bsold out\b|\bunavailable\b|\bnot available\b|\bno longer available\b/u,
  restock: /补货|到货|再上架|重新上架|\brestock\w*|\bback in stock\b|\bbackorder/u,
  free: /免费|免运费|包邮|免邮|白送|不要钱|不收费|(?<![\d.,])0元|\bfree(?! to\b| of\b)|\bcomplimentary\b|\bno (?:extra )?(?:charge|cost|fee)|\bat no cost\b|\bon us\b|\bon the house\b/u,
  gift: /赠|送您|送你|附送|加送|小礼物|礼品|\bgifts?\b|\bbonus\b|\bthrow in\b/u,
  discount:
    /打折|折扣|优惠|特价|降价|便宜|立减|满减|促销|券|大促|划算|\bdiscount\w*|\b(?:on )?sale\b|\b(?:special )?offers?\b|\bdeals?\b|\bcoupons?\b|\bpromo\w*|\bsav(?:e|ing|ings)\b|\bcheap\w*|\bbargain|\breduced\b|\bmarked down\b/u,
  'best-price': /最低价|全网最低|最便宜|最划算|史低|底价|\b(?:lowest|best|cheapest) price|\bprice match/u,
  guarantee:
    /保证|承诺|担保|包您|包你|绝对|肯定|百分百|必定|一定(?:会|能|可以|到)|务必|\bguarantee\w*|\bpromise\w*|\bensure\w*|\bassure\w*|\bdefinitely\b|\bcertainly (?:will|arrive)|\bfor sure\b|\bwithout fail\b|\babsolutely\b|\bcertain to\b|\bsure to (?:arrive|come|be)/u,
  refund: /退款|退钱|退还|返还|返现|\brefund\w*|\bmoney back\b|\breimburse\w*|\bcash ?back\b|\bcredit(?:ed)?\b/u,
  compensation: /赔|补偿|补差|补贴|\bcompensat\w*|\bmake it up to you\b/u,
  return: /退货|可退|退换|换货|无理由|\breturn(?:s|ed|able)?\b|\bexchange[ds]?\b|\breplace(?:d|ment)?\b/u,
  warranty: /保修|质保|维修|三包|\bwarrant\w*|\brepair\w*/u,
  'done-for-you':
    /已(?:经)?(?:为|帮|给)?(?:您|你)?(?:取消|提交|登记|申请|办理?|修改|更改|下单|预[订留]|安排|处理|通知|加急|记录|催|开具?|锁定|保留)|(?:帮|为|给)(?:您|你)(?:取消|提交|申请|办理?|下单|预[订留]|安排|加急|锁定|保留|留)|\b(?:i|we)(?:'ve| have| had|'ll| will|'m| am)?(?: just| already| now)? ?(?:cancel\w*|submitted|arrang\w*|process\w*|reserv\w*|escalat\w*|expedit\w*|book\w*|order\w*|chang\w*|updat\w*|issu\w*|approv\w*|plac\w*|record\w*|notif\w*|contact\w*|hold\w*|held)\b|\bhas been (?:cancel\w*|submitted|arranged|processed|reserved|changed|updated|approved|escalated)\b/u,
  cancelled: /取消|\bcancel\w*/u,
  shipped:
    /已发货|发货了|已寄出|寄出了|已发出|在路上|运输中|派送中|已揽收|\bshipped\b|\bon (?:its|the) way\b|\bin transit\b|\bdispatched\b|\bout for delivery\b|\bpicked up\b/u,
  delivered: /已送达|送达了|已签收|签收了|已到达|到了|\bdelivered\b|\barrived\b/u,
  late: /延误|晚到|迟到|延迟|逾期|\bdelay\w*|\blate\b|\boverdue\b/u,
  lost: /丢失|丢件|破损|损坏|\blost\b|\bdamaged?\b|\bbroken\b/u,
  urgency:
    /最后(?:一|机会)|限时|仅限|赶快|抓紧|赶紧|手慢|马上抢|抢购|\bhurry\b|\blast chance\b|\blimited time\b|\bonly today\b|\bwhile (?:stocks?|supplies) last\b|\bact (?:now|fast)\b|\bdon't miss\b|\bselling fast\b/u,
  person:
    /人工|客服(?:会|将|马上)|专员|同事|主管|经理|\bagent\b|\bhuman\b|\bcolleague\b|\bmanager\b|\bsupervisor\b|\brepresentative\b|\b(?:call|phone|ring|text) (?:you|us|me)\b|\bget back to you\b/u,
  payment:
    /转账|汇款|付款|支付|打款|扫码|银行卡|信用卡|密码|验证码|微信|支付宝|\btransfer\b|\bpay(?:ment|pal|ing)?\b|\bbank\b|\bcredit card\b|\bpassword\b|\bcvv\b|\bverification code\b|\bwire\b|\bvenmo\b/u,
  'best-seller':
    /热卖|爆款|畅销|销量第一|最受欢迎|最热|\bbest[- ]?sell\w*|\bmost popular\b|\btop[- ]rated\b|\bnumber one\b/u,
  quality:
    /正品|官方|原装|授权|旗舰|防水|环保|无毒|安全认证|认证|纯天然|有机|\bauthentic\b|\bgenuine\b|\bofficial\w*|\bauthori[sz]ed\b|\bwaterproof\b|\bcertified\b|\borganic\b|\bnon-?toxic\b|\beco\b/u,
  health: /治疗|治愈|疗效|药|医|过敏|副作用|减肥|\bcures?\b|\btreats?\b|\bheal\w*|\bmedical\w*|\ballerg\w*|\bdoctor\b/u,
  legal: /法律|律师|起诉|合法|违法|\blegal\w*|\blawyer\b|\bsue\b|\bliab\w*/u,
  'about-itself':
    /语言模型|提示词|系统提示|人工智能|大模型|指令|草稿|\blanguage model\b|\bsystem prompt\b|\binstructions?\b|\bas an ai\b|\bdraft\b|\bprompt\b|\bopenai\b|\bchatgpt\b|\bllm\b|\bjson\b|\btool call/u,
};

/** Statements that, made by the template, must not be left out; where it makes several, each stays with its own things. */
export const mustStay: readonly string[] = [
  'in-stock',
  'out-of-stock',
  'restock',
  'free',
  'shipped',
  'delivered',
  'late',
  'lost',
  'cancelled',
  'refund',
  'return',
];

/** Whether something is denied. Politeness that only sounds like it is taken away first. */
export const politeNegation =
  /是否|否则|不客气|不好意思|不用(?:担心|客气|谢)|别(?:担心|着急|客气)|没(?:问题|关系|事)|不妨|不过|不同|不错|要不要|是不是|有没有|能不能|可不可以|需不需要|不仅|不但|\bno (?:problem|worries|doubt|matter|trouble)\b|\bnot (?:a problem|to worry|only)\b|\bdon't (?:worry|hesitate)\b|\bwhy not\b|\bno need to worry\b|无线|无论|无糖|无酒精|无香/gu;
export const negation =
  /不|没|无|未|非|别|勿|否|\bno\b|\bnot\b|n't\b|\bnever\b|\bwithout\b|\bnone\b|\bneither\b|\bnor\b|\bcannot\b|\bunable\b|\bunfortunately\b/u;

/** Words of everyday service talk; with those of the template and of the shopper they are all that a wording may use. */
export const speechWords = {
  en: `a about above actually add after again ahead all along also although always am among an and another any anyone
  anything are aren't as ask asked asking at away back be because been before being below best better between both bring
  but by came can can't check choice choices choose come comes coming could cost costs course currently day dear decide did
  different do does doesn't doing don't done down each easy either else enjoy enough even every everything exactly
  excellent expect fact feel few fine find finding first fit for found from fully further get gets getting give given
  gives giving glad go goes going good got great had happy happily has hear heard have haven't having hello help helpful helps her here here's hi
  his hope how however i i'd i'll i'm i've idea if in indeed info information instead interested into is isn't it it'll
  it's its just keep kind kindly know large last later latest learn least left less let let's like liked likely line list listed lists little
  long look looking looks lot lots love lovely made make makes making many may maybe me mean means mention mentioned mind
  moment more most much my name named need needed needs new next nice no not note nothing now of off often okay ok on
  once one ones only onto open option options or order orders other others our ours out over own page part perfect
  perhaps pick picks piece pieces place please pleased pleasure point possible prefer price priced prices probably
  product products put question questions quick quickly quite range rather read ready really regarding related
  right run running runs said same say saying see seem seems selection sent set several shall share she shop shopping
  should show shown shows simply since so some something soon sorry sort sounds sounds start still store such suggest suit suits sure
  take takes taking tell than thank thanks that that's the their them then there there's these they they're thing things
  think this those though thoughts through time to together too total towards true try two type under understand until up
  us use used useful using usual usually various very via view wait want wanted was way ways we we'd we'll we're we've
  welcome well were what what's when where whether which while who whole why will wish with within wonderful won't word words work works worth would yes
  yet you you'd you'll you're you've your yours`,
  zh: `的 了 是 在 有 我 您 你 它 这 那 哪 也 都 就 还 很 吗 呢 吧 啊 哦 呀 哈 嗯 和 与 及 或 或者 并 并且 而 但 但是 不过 所以 因为 如果 要 想
  要是 的话 就是 可以 能 会 请 请问 让 把 被 给 对 对于 关于 为 为您 为了 从 到 由 以 用 跟 比 更 最 太 非常 十分 比较 挺 真 真的 一 一个 一下 一款
  一种 一些 这个 那个 这款 那款 这些 那些 这里 那里 哪个 哪款 哪些 什么 怎么 怎样 如何 多少 几 谁 目前 现在 当前 此刻 刚刚 刚才 已 已经 正在 之后 之前 以后
  以前 随时 稍后 稍等 马上 先 再 又 仍 仍然 也是 还是 还有 另外 此外 同时 其中 其他 其它 别的 您好 你好 亲 亲爱的 谢谢 感谢 多谢 抱歉 不好意思 对不起 没关系 没问题 不客气
  好 好的 好呀 好啦 行 嗨 欢迎 光临 高兴 开心 乐意 愿意 喜欢 希望 建议 推荐 觉得 认为 知道 了解 明白 清楚 查 查询 查看 查到 查了 看 看看 看到 找 找到 帮 帮您 帮忙 帮助 告诉 告知 说 问 问我
  回答 回复 提供 选 选择 选项 挑 挑选 考虑 需要 想要 需求 感兴趣 兴趣 适合 合适 满意 放心 参考 介绍 详情 详细 信息 具体 情况 问题 商品 产品 东西 款 款式 店 店里 店铺 本店 我们 咱们 您的 你的
  我的 它的 价格 售价 价 价位 单价 总价 合计 总共 一共 共 共计 为 起 左右 大约 约 大概 之间 以上 以下 以内 每 每件 各 分别 件 个 只 台 双 条 套 盒 瓶 包 袋 支 张 本 份 种 类 型号 颜色 尺寸 尺码 规格
  订单 下单 购买 买 入手 收到 地址 时间 时候 日期 天 元 是否 有没有 能不能 要不要 可以吗 好吗 行吗 吗 呢 哪一款 哪一个 任何 随便 一般 通常 直接 其实 当然 确实 正好 刚好 就好 即可 就行 点 击 点击
  下方 上面 下面 以下 如下 列出 分 分成 包括 包含 属于 作为 来自 来 去 上 下 里 中 内 外 前 后 左 右 大 小 多 少 新 旧 高 低 长 短 快 慢 不 没 没有 无法 不能 不会 不是 暂时 暂 可能 也许 应该 或许 得 地 着 过 们 第 号 等 等等
  如 比如 例如 即 则 且 若 便 才 只是 仅 仅仅 只有 除了 根据 按照 通过 方便 轻松 贴心 温馨 提示 提醒 注意 麻烦 辛苦 劳烦 耐心 等待 等候 继续 开始 完成 结束 期间 过程 方式 方法 途径 渠道 结果 内容 名称 名字 部分 全部 所有 整体 单个 每个 每款`,
} as const;
