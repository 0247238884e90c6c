// Written by `npm run eval:questions -- --fit`: words that shoppers of any shop say. See common-words.ts.
export const commonWords = `
a able about above absolute abt accept acceptable accident account accountant accountant's accounts across actual actually actualy add added
address adress advise afraid after afternoon afterpay again against age agent ages ago ah aha ahead aight all allow allowed alone along
already alright also alter altogether always am amount an and anew annoyed another answer answers any anybody anymore anyone anything
anyway anywhere apart app appreciate approximately are area aren't around arrange arrival arrive arrived arrives arthritis article arvo as
asap aside ask asked asking asks at aunt automatic avail available away awesome awfully ay aye b baby back bad balance bank basically
basket bday be beat beauty because become becomes been before begin beginner behind being bell below beside best better between beyond bf
big bigger bill billed bin birthday bit bits black blazes bless bloke blokes blue boat bobs booked bookkeeper border boring boss bot both
bother bought bout bow box boxes boy brain branch brand brb break breaks bring bringing bro broke broken brother brother's brought btw
budget building bulk bump bunch business busted but buy buying buys by bye c call called came can can't cancel cancelled cancelling cannot
cant capital car caravan card care carked carriage carrier carry cart case cash catch cent certain chance change changed changes changing
chapel charge charged charges charging chat cheap cheaper cheapest check checked checking cheers cheque child chipping choice choices
choose chose christening christmas chuck church circles class classroom clear click clicked client close closed closest club clue clumsy cm
cod code codes colleague collect collected college color colors colour colours come comes coming comma commercial company compare compared
compatible completely complicated concerns confirm confused connect contact convinced cool copy corner correct cos cost costly costs could
council count counter couple coupon courier course court cousin cover covered crack cracked credit crushed cupboard currently customer
customers customs cut d dad dads daft daily damage dare date daughter daughter's day day's days dead deal dear dearer december decent
decide decided delay deleted deliver delivered delivery department depot describe details did didn't didnt died diff differ difference
different directly discount discuss dispatched do doable docket does doesn't doesnt dog doing don't done dont door double down dreaming
drive driver drop dropped dry due dumb dump dunno duty e each earlier easier easter easy eh eight eighteen eighty either eleven else else's
elsewhere em email email's emailed end ended english engraved enough enter equivalent escalate eta even evening event ever every everybody
everyday everyone everything everywhere exactly exchange excuse exist expect expected expecting expenses expensive experience explain
express extra eyes face fair fake falls family fancy far fast faster fastest father fault faulty favourable fee feel fella ferry fetch few
fifth fifty figure file final finally finance find fine fingers finished finishes firm first fit five fix fixed flatmates floor follow fool
for forever forget forgot form former fortnight forty found four fourth free freight fri friday friend friendly from front full funny
further fuss g'day garage gate gave get gets getting ghost gie gift gifts gimme girl girls give given gives giving glad go god goes goin
going gone gonna good goodness goods got gotta grab grand granddaughter grandson great green ground gst guarantee guess guest guided gutted
guy guys ha had hadn't haha half hall hand handed handling hands hang happen happens happy has hasn't hasnt hasty hates have haven't having
he he's head hear heard heart heavy hello help helpful helps hen her here hers herself hes hey heya hi high him himself hip his hit hiya hm
hmm hold holiday home homework honest honestly hope hopeless hospital hot hotel hour hours house how how's hows hubby huh human hundred
hurry husband hypothetically i i'd i'll i'm i've id idea idk if ill im immediately import in include included including inclusive inside
instead insurance interest into invoice ireland is islands isn't isnt it it'd it'll it's item items its itself ive job judge june just k
keep keeping keeps kept kid kids kill kind kinder kindly kinds kitchen kk klarna knock know knowing lad lady lake land landlord lands lane
last late later latest latter law leaflet least leave leaving left legend legit lemme less lesser let let's lets letterbox letters life
lifesaver light like likes line lines link list literally little live lives living locker lol long long's longer look looked lookin looking
looks lord lose lost lot love lovely lowdown lower lowest loyalty ltd lug lump lying ma machine mad madam made mail mailed main make maker
makes making man manage manager many march mark marked market married mate mates matter max may maybe me mean meant meantime meanwhile
measure measured measuring meh memory mentioned menu message messing middle might mill min mind mine mins minus minute mislaid miss missed
missing missus mistake mm model modern mom moment monday money month months more morning mornings most mostly mother move moved mrs much
mum mum's mums must my myself n na nae nah name names nan nans narrow naw near nearest need needs neighbour neighbours neither nephew never
new news next nice nicer night nine nineteenth ninety nm no nobody none noon nope normal normally north nos not note noted nothing noticed
notify notion now nuisance number number's numbers nvm o obliged och of off offence offer office official oh oi ok okafor okay old older
omg on once one one's ones online only ooh open opened options or orchard order order's ordered ordering orders ordinary original other
others otherwise our ours out outdoors outside over owe own pack package packaging packed packing page paid pair panic paper papers
paperwork parcel parcels parents parish park parking part partial particular partner parts party party's pass passed password past patience
patient pay payday paying payment paypal pays pcs peep pennies penny people per perf perfect perhaps period person personal phew photo
photograph pic pick picked pickup picky picture pictures piece pieces ping pity place placed places plain plainer please plenty pls plus po
pocket point points policy poor pop popular porch possible post postage postcode posted posting ppl prefer prepare present presently
pressed price priced prices pricey print problem proceed processing products promise promised promo proof proper propose pulse pune
purchased push put putting q quality quantity quarter question quick quicker quite quote r rain random rang range rate rates rather reach
read ready real really reason rebuy receipt receive received reception reckons recommend recommended red reduced reference reflection
refund refunded refuse regarding regret reimbursement remain remember remind remove rent reorder replaced replacement request require
reroute reserve respect rest restocking retired retirement return returned rider right righto rip risk rn road room roommate roughly round
row rubbish rude ruined rule run rundown running rush safe said sale sales salon same santa sat satisfied saturday saturdays save say says
school schools scrap scratch scratched screen scunnered search sec second secret see seeing seem seen sell selling sells send sending
senior sense sensible sent separate separately september serious service set sets seventy shall shame shan't shape share sharing sharp she
she'd she's shed shes shift ship shipped shipping ships shoot shop shot should show showed showing shows shrink shut sick side sign
signature signed silly similar simpler simply since single sir sis sister sisters sit site site's sitting six size sizes skint sleep slip
slow small smaller smells smth so sold some somebody someone something somewhere son sons soon sore sorry sort sound sounds space spare
speak speaking special specifically spend splendid split spoke spring sry st stack stand standard standing stands start starting state
statement station stationed status stay stays steep stick still stock stood stop stopped store storno story straight strange street stretch
strict stuck student students stuff stung such suggest suitable sum sunday sundays sup super supervisor supplier suppose supposed supposing
surcharge sure surprise survive swap swapping swaps swear swears switch swore ta tags take taken takes taking talk talking tall tax tbh
teachers team technician telephoned tell telling ten tesco test text than thank thanks that that's thats the their them then there there's
theres these they they're they've thing things think thinking third this tho those though thought three through thru thurs thursday thx
tiktok til till time times tin tiny tired tmrw to today together told tomorrow tonight too took top tops torn total tougher town track
tracking trade transfer transport treat tried trip trouble truck true trust try trying tuesday tuesdays turned turning turns twelve twenty
twice twin twins two ty type typed typical typing u ugh ugly um under understand understood uni unit university until unused up update ups
upstairs ur us use used using usual usually valid value van variants vat version versions very village visa voice voucher vouchers vs w
wait waiting wanna want wanted wanting wants war warehouse warranty was wasn't way ways we we'll we're we've website wedding wednesday wee
week weekend weeks weird well went were whack what what'd what's what've whatever whats when when's where where's wheres whether which
whichever while who who's whole whom whos whose why wi wid wide wife will willing window wise wish with within without wk wks woman won't
wonder wondering wont word words work working works worries worse worth would wouldn't wouldnt wow wrapping write written wrong wrote x
xmas y y'all ya yard yay ye yeah year years yeh yep yes yesterday yet yh yikes yin yo you you'd you'll you're you've young your yours
yourself yous youse youve yr yrs zero ai emm emmm ok okk qq 一 一下 一个 一些 一件 一份 一位 一共 一分 一半 一句 一只 一号 一回 一圈 一块 一声 一天 一定 一家 一年 一张 一批 一枚 一样 一次 一步
一段 一点 一直 一看 一眼 一票 一种 一等 一般 一起 一路 一辈子 一遍 一道 一部分 一顶 一项 七 七十 七天 万一 三 三十 三天 三家 三年 上 上下 上个 上了 上午 上周 上回 上头 上次 上班 上课 上门 上门来 上面 下 下个月 下了 下午 下周 下来
下次 下班 不 不上 不了 不会 不信 不做 不全 不出 不出来 不到 不动 不变 不合 不同 不在 不够 不大 不太 不太好 不好 不好意思 不如 不对 不少 不得 不急 不想 不懂 不成 不换 不改 不是 不晓得 不清 不然 不用 不着 不知 不知道 不等 不算 不管 不缺
不肯 不能 不行 不行了 不要 不跟 不过 不退 不错 不高 与 丑 专 业 东西 丢 两 两次 两者 两遍 个 个人 个儿 中 中的 丰 临时 为 主 主意 主管 主要 久 么 之 之内 之前 之后 之类 也 也不 也不是 也可以 也是 也有 也没 也没有 也能 也要 乡下
买 买东西 买到 买回去 买得 买给 买过 乱 乱花钱 了 了一 了三 了解 事 事儿 二 二十 二号 亏 五 五十 五天 五年 些 交 产品 亲 亲戚 人 人们 人员 人家 人工 人的 什么 什么东西 什么时候 今儿 今天 今年 今日 今晚 介意 介绍 从 仓 仓库 他 他们
他家 他要 付 付款 付钱 代 以 以上 以下 以内 以前 以后 们 仲 件 价 价格 价钱 份 伐 优惠 会 会不会 会员 会计 会议 但 但是 位 低 住 住校 体面 作废 你 你们 你会 你好 你是 你的 使 使用 供 供应 侬 便宜 保 保留 信 信用卡 信箱 信里 俩
修 修得 倒 倒是 值 假的 偏 偏远 做 做主 做的 催 傻 像 儿 儿子 元 兄弟 先 先开 先看 光 免 党 入 全 全是 全称 全部 八 八个 公 公司 六 六十 六楼 共 关税 关门 其中 其他 其实 具体 兼容 内 内容 冇 再 再不 再有 再来 再看 再补 再说
再进 再送 再问 冒昧 写 写作 写成 写的 写进 写错 冲 决定 准 减 凑 凑合 几 几个 几天 几年 几日 几时 几样 几点 凭证 出 出了 出去 出差 出手 出来 出货 出门 分 分别 分开 分期 切 划算 列 刚 刚刚 刚好 刚才 初中 别 别人 别的 到 到了 到底
到底是 到底有 刷 券 前 前台 前年 前者 前面 剩 剩下 剩的 办 办公 办法 功能 加 加上 加急 加钱 动 动了 动静 劲 劳 劳驾 包含 包装 包裹 区 区别 十 十一 十天 十岁 半 半天 半年 协助 单 单价 单位 单子 单是 单独 单纯 卖 卖得 卡 卡住 卡里
卫 即 即可 厂 压 原 原先 原因 原定 原本 原来 原样 原路 去 去了 去到 去年 去掉 又 又是 又有 及 双 反映 反正 发 发个 发出 发现 发票 取 取消 变 变化 叠 口 句 另 另一 另外 另请 叨 只 只剩 只好 只有 只能 只补 只要 叫 叭 可 可以
可否 可是 可有 可能 号 号码 司 吃 各 合 合并 合计 合适 同 同事 同学 同志 同意 同样 同类 名 名字 后 后天 后者 后面 吓 吗 吧 含 听 听说 听起来 吵架 吼 呀 呃 告知 告诉 呐 呗 员 呜呜 呢 周 周三 周二 周五 周六 周四 周末 味 咁 咋
和 咗 咧 咨询 咩 咯 咱 品 品牌 哄 哇 哈 哈哈 哋 哎 哎呀 哒 哟 哦 哪 哪一 哪个 哪些 哪儿 哪里 哭了 唉 唔 唠 售 售价 商 商量 啊 啥 啥子 啦 啲 喂 喃 喊 喔 喜欢 喝 喽 嗨 嗯 嗯嗯 嘎 嘛 嘞 嘢 嘴 嘿嘿 噢 四 四天 回 回到 回去
回复 回头 回家 回来 因 因为 团 囤 园区 困难 国内 国外 图 图片 圈 在 在内 在家 地 地址 地方 坏 坑 块 型号 城 塞 填 填了 填到 增值 处理 备 备注 复杂 外 外国 外面 多 多久 多加 多大 多少 多少钱 多收 多谢 多重 够 大 大会 大学 大家
大小 大概 大洋 天 天呀 天天 太 太多 太大 太好了 太慢 头 夸张 夹 奇怪 套 女 女儿 女生 奶奶 她 她在 她的 好 好不好 好久 好了 好像 好像是 好几 好几天 好吧 好呀 好多 好好 好用 好的 好看 如果 妈 妈妈 妥 妹 姐 姐妹 姐姐 姑娘 娃 婆婆
媳妇 嫌 子 字 孙女 孙子 学校 学生 孩子 它 它是 它的 安利 安排 安装 完 完了 完全 官 定 宝 宝宝 实 实在 实惠 实物 实际 审核 客 客户 室 室友 家 家伙 家住 家出 家有 家里 容易 宽 宿舍 寄 寄出 寄到 寄回 寄给 寒 寒酸 对 对不对 对比
对象 寻 封 将 小 小伙子 小区 小哥 小学 小孩 小时 少 少了 就 就不 就好 就把 就拿 就是 就用 就算 就要 就问 尺寸 尾 尾巴 屋 岁 岁数 岔 工 工作 工资 左右 差 差一点 差不多 差别 差异 差额 已 已经 已经有 巴 师傅 希望 帐 带 带走 帮 帮忙
干 平 平时 年 年纪 并 库 库存 应付 应该 店 度 建 开 开个 开到 开发 开始 开门 弄 弄得 弟 张 强 当 当天 当时 往 往下 很 得 得了 得到 得很 得意 微 心 心意 心疼 心里 忘 忘了 忘记 忙 快 快说 快递 念 念念 态度 怎么 怎么说 怎样 怕
思 急 急用 怪 总 总共 总得 总数 总额 您 您好 您说 情况 想 想了 想想 想看 想要 意思 感觉 感谢 慢 懂 懂了 懒得 成 成了 我 我不 我不会 我不是 我也 我们 我先 我再 我到 我去 我又 我吗 我在 我妈 我家 我想 我把 我是 我有 我来 我没 我爸
我留 我的 我看 我能 我要 我还 我还是 我还没 或 或者 截 房子 房间 所以 手 手上 手续 才 打 打个 打到 打字 打工 打开 打扰 打折 打电话 打错了 扔 托 扛 扣 扣了 扯 批 批下来 批发 找 找不到 找个 找了 找着 承担 把 投 投诉 抖 折 折价券
折扣 折腾 抠 抢 抢到 报 报价 报告 报销 抬头 抱歉 抵 抹 抽奖 拆 拆封 拆开 拉 拍 拍的 拒收 拖 拜托 拢 拣 拦 拼 拿 拿下 拿到 拿得 指定 按 挑 挤了 挺 挺好 换 换个 换了 换得 授权 掉 掏 排 接 接受 控制 推 推荐 提 提供 提醒 搁 搜
搞 搬 搬家 搭 摆 摔 摔了 摸 撤 播 操作 支付 支持 收 收了 收件人 收到 收货人 改 改不了 改了 改到 改寄 改成 放 放下 放假 放得 放心 放进去 政策 救命 散 数 数目 数量 整 整个 断 新 新人 新手 新来 新疆 新的 方便 方式 方面 旁 旁边 无
日 日子 旧 早 早上 时 时候 时间 明 明天 明明 明白 明细 昨 昨天 昨晚 是 是不是 是啥 是好 是正 显示 晒 晓得 晕 晚 晚上 普 普通 更 更低 更好 替 替代 最 最低 最多 最大 最好 最好的 最小 最快 最晚 最近 月 月底 有 有一 有了 有些 有人
有点 有礼 有限公司 朋友 服 期 期间 木 未 本 本来 机器 李 材 材料 村口 杠 条 来 来不及 来个 来回 来店 来得及 来着 来说 果然 架 柜 柜子 查 查到 标 标价 标准 栏 样 样品 样子 样式 核 核对 根 根本 格 桌上 档 检测 楼 楼下 概要 欸 款
款式 款项 歇 正 正常 死 死了 每人 每次 比 比价 比较 毕业 气 气死 水 求 沉 没 没了 没意思 没找到 没有 没用 没给 没过 没错 油 活人 活动 派 流程 海外 消息 涨了 涨价 深度 添 清 清单 清楚 港澳 滑 满 满意 满月 滴 滴滴 漂亮 漏 火 灰
点 点了 烂 烦 烦请 热 然后 照 照发 照片 熟 爱 爸 爸爸 版 版本 牌子 物流 特别 特点 犹豫 玩 玩意 玩意儿 现在 现场 现成 现货 现金 班 班费 球 理由 生 生意 生日 用 用到 用品 用完 甭 由 申请 电 电子 电梯 电话 男 男朋友 男生 留 疼
痛快 瘪 登记 白 百 的 的是 的话 盒 盒子 目前 盯 直接 直播 相 相比 相近 省 省得 省钱 看 看一下 看了 看到 看看 看见 看起来 看错 真 真人 真有 真的 眼 眼睛 眼神 着 着急 着用 睇 瞅 知道 短信 破 确定 确认 碜 碰 磕 礼 礼品 礼拜 礼物
社团 神 票 福利 离岛 离职 种 租 积分 稀罕 稍等 税 稳 穷 穷学生 空 站 笔钱 符合 第 第一 第一次 第三个 第二 第二个 第五 第六 等 等不及 等到 等着 等等 签 简单 算 算了 算数 算算 管 管事 箱 类 类似 糊涂 系 系统 紧 纠结 红 约 纸 经理
结 结实 绕 给 给钱 绝 统 统一 编 编号 缺 网 网上 网路 罢工 美 翻 老 老人 老人家 老伴 老公 老太太 老婆 老家 老师 老年人 老板 老花眼 考虑 而 而已 耐 耐心 耐用 耽误 聊 联系 能 能不能 能写 能否 能行 脚 腰 腿 自 自动 自己 舍得 色 花
花了 花钱 草 莫 营业 蛮 蜜 行 行不行 行政 补 补发 补给 补货 表 被 裂 裂了 装 西藏 要 要不 要么 要写 要到 要好 要是 要有 要求 要用 覆盖 见 规格 视频 觉得 角 计 订 订单 认 认得 让 记 记住 记得 讲 讲的 讲给 证 评价 评论 试 试用
话 话说 该 详情 详细 语 语音 说 说不清 说好了 说明 说的 说话 诶 请 请教 请问 谁 谈 谢 谢谢 豁 负责 财务 账 账户 货 货运 质 质量 购 购物 贱 贴 贵 贵了 贵在 贵点 贵的 费 赔 赠 走 走了 走到 赶 赶不上 赶得 起 起来 超 超市 超过 趟
跑 跟 路 路上 踩 蹲 车 转 转个 转账 转运 轻 载 较 辛苦 边 达 过 过去 过年 过来 过生日 过的 运 运费 还 还是 还有 还给 这 这个 这么 这些 这儿 这样 这次 这种 这类 这边 这里 进 进去 进度 进来 远 连 追 退 退休 退休金 退到 退回
退回去 退掉 退款 退给 退钱 送 送出 送到 送去 送礼 送给 送货 适 适合 选 选择 选项 通知 通融 遍 那 那一 那个 那么 那份 那儿 那几 那加 那天 那就 那样 那种 那边 那里 邮 邮箱 邮费 邻居 部 部分 部门 都 都不 都在 都是 都有 都没 都没有
都能 都要 配 配件 配合 配套 配送 酒店 采购 里 里头 里边 里面 重 重复 重新 量 金额 钞票 钱 钿 银子 银行 链 销 错 镇上 长 长得 长期 门 门口 门牌 问 问个 问了 问过 间 闹 闺 闺女 阿 阿姨 降 降了 降价 除了 随 随便 隔壁 难 集 零 雷
需求 需要 靓 非要 面 面子 页 顶 顶替 项 顺 顺便 预算 预计 领 领导 颜色 额 风 风格 首 香港 马上 驿站 麻 麻烦 齁 齐 𠮶
`.replaceAll(/\s+/gu, ' ');
