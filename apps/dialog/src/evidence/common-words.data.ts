// Written by `npm run eval:questions -- --fit`: words that shoppers of any shop say. See common-words.ts.
export const commonWords = `
a able about abt acceptable accident account actually address after afternoon again against ages ago ah all already alright also altogether
am amount an and any anyone anything anyway anywhere app are arrived as ask asking at avail available away awesome baby back bank bday be
been before beginner below better between bill birthday bit bits boss both bother bought box brb break broke broken btw budget but buy
buying by bye came can can't cancel cancelled cant carry case change changed charged charging cheaper cheapest check checking cheers choice
choices choose christmas classroom clue colleague colours come comes coming confirm cool cost costs could cousin damage day days dead deal
dear dearer decide deliver delivered delivery describe details did diff difference different discount do does doesnt doing don't dont due
each eh else elsewhere em end enough even evening every everywhere exactly excuse expensive explain fair father fella few finally find fine
first fit for forget forgot found free friday friend from full further get getting gift gimme give go god goes goin going gone gonna good
got gotta guys had haha hand hang happen happy has have he heard hello help hen her here hey heya hi hiya hm hmm hold honest honestly house
how hows husband i i'd i'll i'm i've id idea if ill im in included including inside instead invoice is it it's items its ive just k keep
keeping kid kind kindly kk know last late least leave left legend less let let's life like list little lol long look lookin looking looks
lord lot lovely lowdown ma made make makes many mate me mean meant might mind mine missing mistake moment monday money more morning most
mother much mum must my myself na nah name nan near need needs neighbour never new next nice no not noted nothing now of off offer office
oh ok okay old omg on one one's ones online only ooh open options or order ordered original other out over own page paid parcel pay paypal
people perfect person phew pick pieces placed please pls possible postage present price prices pricey print put q question quick quote
random rate rather ready real receipt recommend reflection refund remind rest return right rn roughly round rubbish run rush said same
saturday say says scratch search second see seem sell selling send sending sense sent set shall she she's ship shipping shop shot should
show showing shut sick since sis sister site sitting sizes small so sold some someone something sorry sort sound sounds specifically
splendid sry stack stands start still stock stop store story student stuff sum swap ta take taking talking team tell than thank thanks that
that's thats the them then there these they thing things think thinking this tho those thought thursday thx tiktok till time to today
together told tomorrow too tops torn total trying two ty u ugh under up ur us use versions very vs w wait waiting wanna want wanting wants
warehouse was way we week weeks well were what what's whatever whats when when's where where's wheres which while whole wife will wise wish
with wondering wont work would wrong x y'all ya yay yet yh yikes yo you you're you've young your ok 一 一下 一个 一共 一圈 一样 一点 一起 一遍 一项 上 上了 上周 上次
下 下周 不 不上 不做 不全 不出来 不到 不动 不同 不够 不大 不太 不好 不好意思 不对 不急 不想 不懂 不是 不用 不知道 不等 不管 不行 不要 不退 不错 专 东西 丢 两 个 个人 中的 久 么 之前 之类 也 也没 买 买到 买过 了 了解 事 些 亲 人
人们 什么 什么时候 今天 介绍 他 他要 付 付款 以下 以内 以后 件 价 价格 价钱 份 优惠 会 会不会 但是 位 低 你 你们 你好 便宜 保 俩 假的 做 催 元 先 先看 党 入 全 公司 其他 具体 内 再 再问 写 写的 准 减 几 几个 几天 几样 出了
出来 分别 分期 划算 列 刚 刚才 别 别的 到 到了 到底 到底是 刷 券 前 前面 剩 剩的 办 加 动静 区别 十一 半天 单 单价 单子 卖 卡 又 双 发 取消 另 另外 只 只有 可 可以 号 各 合计 合适 同 同事 同学 后面 吗 吧 听 呀 呃 告诉 呗
呜呜 呢 周末 咋 和 品 哈 哈哈 哎 哒 哦 哪 哪个 哪些 哪儿 唉 售 啊 啥 啦 喜欢 喽 嗨 嗯 嗯嗯 嘛 嘞 嘴 回 回家 因 囤 困难 图 图片 圈 在 地址 坏 块 填 多 多少 多少钱 够 大 大概 大洋 天 太 头 套 她 好 好久 好像 好几 好几天
好用 好的 如果 妈 姐姐 娃 子 学生 它 它的 安利 完 完了 宝 实 实在 客 室友 家 家有 家里 寄 寄到 对 对比 对象 封 小 少 就 就是 就算 尺寸 差 差不多 已经 带 帮 帮忙 干 年纪 库 库存 店 开 弄 当 当时 得 得到 忘了 快递 怎么 怎样 怕
急 急用 总 总共 总数 您 情况 想 想想 想看 想要 感谢 懂 懂了 懒得 成 我 我不 我们 我再 我去 我妈 我想 我是 我没 我的 我看 我要 所以 手 才 打 打工 打扰 打折 打错了 扣 扣了 找 找了 找着 把 抢 报 报销 抬头 拍 拍的 拿 拿下 挑 挺 换
换个 掉 接 控制 推荐 搜 搬家 撤 收 收了 收到 改 改成 放 救命 数 整 断 新 新疆 方便 方面 无 旧 时候 明白 昨天 是 是不是 是啥 显示 晒 晚上 更 月 有 有人 有点 朋友 服 木 来 来着 查 标 样 款 款式 比 比较 气死 求 没 没了 没有
活动 消息 涨价 满 滴 滴滴 点 爱 牌子 物流 特点 现在 现成 现货 生日 用 申请 电子 电话 男朋友 留 的 的是 的话 目前 直接 直播 看 看了 看到 看看 看错 真 真的 眼睛 着 着急 着用 瞅 知道 破 确认 礼物 票 种 第 第二个 等 等等 简单 算
算了 算算 紧 纠结 红 给 缺 美 翻 老 老年人 老板 考虑 能 能不能 自己 色 花 花了 草 蜜 行 行不行 补货 被 要 要是 要用 规格 觉得 订单 认 让 记住 讲 话说 该 详情 详细 语 说 说明 诶 请 请教 请问 谁 谢 谢谢 账 货 质量 购 贵 贵了
贵的 走到 起来 超 超过 跟 蹲 载 辛苦 过 运费 还 还是 还有 这 这个 这么 这样 这类 这边 退 退回 退掉 送 送到 适合 选 选择 选项 那 那个 那就 那种 邮 都 都在 都是 都有 都没有 采购 里 里头 里面 重 重复 重新 钱 银子 链 错 问 间 闺
除了 随便 集 非要 面 页 顶 顺便 预算 颜色 麻烦
`.replaceAll(/\s+/gu, ' ');
