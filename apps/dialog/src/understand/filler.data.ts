// Words that carry a question but name no product; what is left of a message without them is the product's name.

/** Chinese phrases, removed wherever they stand. */
export const chineseFiller = `
到底 究竟 还要多久 还要几天 还得 哈哈哈 哈哈 呵呵 嘻嘻 嘿嘿 哎呀 哎哟 好吧 行吧 好嘞 得嘞 老板 在不在 能不能放 可以放 能放 啥时候 啥 别的颜色 别的 其它 花色 颜色 尺码 款式 哪里产的 哪里产 哪里 哪儿 多厚 多高 多宽 多长 多深 太贵了 太贵 好贵 最便宜的 最便宜 最贵的 最贵 贵 便宜的 便宜点的 更便宜的 更便宜 有没有 能不能 可不可以 一样 那款 快点 加急 货号 商品编号 编号 型号 条码 所有的 所有 全部 有几种 有几款 有几个 几种 几款 几个 下周一 下周二 下周三 下周四 下周五 下周六 下周日 下周 周一 周二 周三 周四 周五 周六 周日 周天 星期一 星期二 星期三 星期四 星期五 星期六 星期天 上午 下午 晚上 中午 月底 之前 以前 显示 但是 但 不过 因为 所以 虽然 一下 一会 请问一下 请问 麻烦问一下 问一下 问下 想问一下 想问问 想问 想知道 想了解一下 想了解 咨询一下 咨询 你们店里 你们这里 你们这儿 你们家 你们店 你们 咱们 咱家 店里 这里 这边 你家 亲 老板 客服 您好 你好 哈喽 在吗
这一款 那一款 这款 那款 这个 那个 这件 那件 这双 那双 这条 那条 这只 那只 这台 那台 这种 那种 这些 那些 该商品 该产品 此款 同款 这东西 这玩意 上面这个 商品 产品 宝贝 东西 链接
第一款 第二款 第三款 第四款 第五款 第一个 第二个 第三个 第四个 第五个 第一件 第二件 第三件 最后一个 前一个 后一个
有没有现货 有现货 现货 有没有货 还有没有 有没有卖 有没有 还有货 没货 无货 有货 缺货 断货 补货 来货 到货通知 到货提醒 到货 通知我 通知一下 通知 提醒我 提醒一下 告诉我一声 告诉我 告诉 告知 说一声 一声 库存 还剩多少 还剩几件 还剩几个 还剩下 还剩 剩多少 剩几件 还有多少件 还有多少个 还有多少 还有几件 还有几个 还有吗 卖完了 卖完 卖光了 卖光 售罄 上架 下架 能买到 可以买到 还能买 能不能买 可以买 够不够 能拍 能下单 可以下单 现在下单 今天下单 下单后 下单 今天买 现在买 今天拍 要是买 如果买 如果 假如 假设
一共要多少钱 一共多少钱 总共多少钱 一共是多少 一共多少 总共多少 一共 总共 多少钱 多少元 多少米 多少 多钱 几块钱 几块 什么价格 什么价位 什么价钱 什么价 啥价 价格是 价格 价钱 价位 售价 到手价 原价 现价 卖价 标价 报个价 报价 怎么卖 卖多少 卖几 贵不贵 便宜吗 便宜一点 便宜点 便宜些 便宜 优惠后 优惠 打完折 打折后 打折 折扣 促销 活动 满减 优惠券 券后 用券 降价了 降价 性价比
什么时候能送到 什么时候能到 什么时候可以到 什么时候到 什么时候能收到 什么时候收到 什么时候能 什么时候发货 什么时候 几天能送到 几天可以到 几天能到 几天会到 几天到 几天内 几天 多少天 多长时间 多久能送到 多久能到 多久可以到 多久到 多久 最快 最早 最晚 大概 大约 差不多 几号 哪天 能不能送到 能送到 可以送到 送到 送达 寄到 寄往 寄去 发到 发往 发去 运到 能到 可以到 会到 能寄 能发 能送 可以寄 可以发 可以送 发货到 发货 配送到 配送 快递费 快递 运费 邮费 包邮 免运费 免邮 邮寄 寄 顺丰 物流 收到 收货 周末 明天 后天 今天 现在 目前 当前
推荐一下 推荐几款 推荐一款 推荐几个 推荐一个 推荐个 推荐点 推荐些 推荐 有什么 有哪些 有啥 哪些 哪款 哪个 哪件 哪双 哪条 哪支 哪瓶 哪一款 哪种 哪一个 什么样的 什么 我想要买 我想要 我想买 我想找 我想看看 我想看 我想 想买个 想买 想要 想找 想看看 想看 我要买 我要找 我要 我需要 需要 打算买 打算 帮我找一下 帮我找 帮我看看 帮我看 帮我查一下 帮我查 帮我搜 帮我 给我看看 给我看 给我找 给我来 给我 来一个 来个 来一件 来件 找一下 找一款 找一个 找个 找 搜一下 搜索 看一下 看看 查一下 查查 查询 看下 查下 介绍一下 介绍下 介绍 说说 讲讲 了解一下 左右 以内 以下 以上 之内 之间 不超过 不到 低于 高于 最多 最少 至少 预算 块钱 卖吗 卖不卖 入手 来着
怎么样 好不好 好用吗 质量怎么样 质量 是什么 是不是 是多少 是吗 能不能 可不可以 可以吗 行不行 要不要 会不会 怎么 如何 为什么 为啥 一个 一件 一款 一双 一套 一条 一只 一台 一瓶 一盒 一包 一支 一把 一张 还有 另外 以及 然后 顺便 再问 对了 那么 那 呢 吗 么 吧 啊 呀 哦 嘛 啦 哈 呐 哟 了 我的 你的 的话 的 和 跟 与 及 它 我们 我 你 您 他 她 就是 也是 都是 都有 只有 是
`;

/** Chinese characters removed only at the edges of what is left; those at its end are looked for from where their run begins, once. */
export const chineseEdges =
  /^(?:有(?!机|氧|线|色)|还|要(?!$)|买|卖|在|到|给|把|用|能|会(?!员)|可以|都|就|也|很|再|又|最(?!$)|请|想|个|款|件)+|(?<![有还要买卖在到没不能会都就也再又各每个款件请])(?:有|还|要|买|卖|在|到|没|不|能|会|都|就|也|再|又|各|每|个|款|件|请)+$/u;

/** English words, removed as whole words. */
export const englishFiller = `
till til ugh lol haha hahaha hmm hmmm umm oh wow omg argh meh yikes phew diff diffs difference r n ya yall sku code model number a an the this that these those it its it's itself they them their theirs there here one ones
i i'm im i'd i'll i've me my mine we we're we'd our ours us you you're your yours u ur he she his her
is isn't are aren't am was were be been being do does doesn't did didn't done don't dont can can't cannot could couldn't would wouldn't will won't shall should may might must have haven't has hasn't had got get gets getting go goes going gonna
what what's whats which who whom whose when when's where where's why how how's
how much many long soon fast far often
price prices priced pricing cost costs costing charge charges worth expensive quote total altogether dollars dollar bucks quid usd rmb yuan cny pay paying
stock stocks stocked instock available availability left restock restocked restocking sold out back
ship ships shipped shipping shipment deliver delivers delivered delivery deliveries arrive arrives arrived arriving arrival send sends sent reach postage courier carrier fee fees
buy buys buying bought purchase purchasing order ordered ordering take takes taking
tell notify inform remind know show find look looking search searching see browse list check checking give want wants wanted need needs needed like likes interested searching shopping help please pls plz thanks thank thx hi hello hey sorry excuse ok okay so well just also and or but if then than as of at by for from in into on onto off to up with within without about around over under below above between less more most least cheap cheaper cheapest affordable budget max maximum minimum
still yet already now right today tomorrow currently again really actually very too much any anything anyone some something someone other others another else same each every all both
yes no not sure maybe perhaps let lets let's say says said ask asking wonder wondering question
come comes coming carry carries sell sells selling offer offers discount discounts sale deal deals promotion coupon
good best better great nice recommend recommended recommendation suggest suggestions options option kind kinds type types sort sorts item items product products thing things stuff piece pieces pcs unit units
monday tuesday wednesday thursday friday saturday sunday morning afternoon evening tonight colors colours color colour sizes days day week weeks weekend hours hour time date earliest latest fastest
what'd who's could've would've first second third fourth fifth last
avail ever coming comes back pick picked size
whether thinking
details detail info information describe specs spec specifications
`;
