// Phrases of service talk, in Chinese and English, that say how a dialog goes; "_" stands for a space inside.

/** Phrases by what they say. */
export interface DialogWords {
  readonly thanks: string;
  /** The customer says that it is done. */
  readonly solved: string;
  readonly agreed: string;
  readonly anger: string;
  /** The customer says it is still so, or again. */
  readonly still: string;
  readonly asks: string;
  readonly apology: string;
  /** The agent puts off: wait, another channel, noted. */
  readonly deferral: string;
  readonly refusal: string;
  /** The agent says what to do, or that it is done. */
  readonly advice: string;
}

export const DIALOG_WORDS_ZH: DialogWords = {
  thanks: '谢谢 多谢 感谢 谢了 3q 谢啦 辛苦',
  solved:
    '解决了 好了 可以了 搞定 收到了 成功了 恢复了 明白了 知道了 懂了 清楚了 没事了 找到了 行了 已经解决 没问题了 到账了 原来如此 原来是',
  agreed: '好的 好吧 嗯 恩 行 ok 哦 可以 期待 支持 赞 哈哈',
  anger:
    '垃圾 骗 坑 无语 投诉 恶心 烂 气死 怒 滚 霸王 流氓 太差 坑爹 操 妈的 他妈 尼玛 草 忽悠 欺骗 曝光 工信部 消协 黑心 无耻 吃屎 傻 什么玩意 失望 差劲 敷衍 不作为 推卸 踢皮球 再也不 够了 受不了 忍 搞毛 搞什么 有病 脑残 垄断 坑人 扣费 乱扣',
  still: '还是 还没 又 仍然 依然 一直 再次 多次 每次 几次 天天 三天 几天 已经 到现在 多久 为什么还 半天 小时 没人 没用',
  asks: '吗 么 怎么 什么 如何 为什么 哪 多少 几 能不能 可不可以 咋 是否 何时 请问 求',
  apology: '抱歉 歉意 对不起 不好意思 谅解 不便 见谅 理解您 体谅',
  deferral: '私信 稍后 耐心 等待 反馈 尽快 拨打 关注 联系 记录 核实 转交 处理 提供 留意 后续 建议您到 稍等',
  refusal: '无法 不能 暂不 暂时没有 没有 不支持 不可以 尚未 未能 只能 规定 以实际 为准 不了',
  advice: '您可以 可以 请您 点击 设置 登录 进入 打开 重新 尝试 试试 下载 已经 已为您 完成 办理 查询',
};

export const DIALOG_WORDS_EN: DialogWords = {
  thanks: 'thank thanks thx appreciate grateful',
  solved:
    'solved works_now it_works fixed got_it i_see i_know i_understand understood all_right received recovered successful found_it done problem_is_solved it_is_ok resolved sorted',
  agreed: 'ok okay yes well good great alright fine sure haha expect support',
  anger:
    'rubbish garbage shit fuck damn hell cheat cheated fraud liar lie complain complaint angry stupid disgusting shame shameless terrible worst trash suck rogue fooling nonsense disappointed never_again speechless unbearable monopoly poor bad irresponsible idiot deceive deceived expose useless ridiculous silly deduct deducted',
  still:
    'still again always many_times several_times every_time already so_long until_now yet days hours nobody no_one not_yet no_use for_a_long_time how_long whole_day how_many_times',
  asks: 'what why how when where who which can_i can_you could_you do_you is_it is_there please_tell whether',
  apology: 'sorry apologize apologies apology inconvenience unpleasant understand_your regret forgive',
  deferral:
    'private_message wait patiently later feedback feed_back as_soon_as contact call hotline pay_attention record recorded verify handle provide follow forward inform please_provide reflect transfer',
  refusal:
    'cannot can_not can_t unable not_support unavailable not_available only no_such currently_no temporarily not_yet regulations subject_to',
  advice:
    'you_can please_click try set setting settings log_in enter open download restart update completed has_been install inquire suggested',
};
