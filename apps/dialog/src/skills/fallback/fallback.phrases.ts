// What shoppers say that has nothing to do with a shop: so that the classifier learns what is outside.
import { linesOf, type SkillPhrases } from '../phrases.js';

/** Phrases of the skill `fallback`. */
export const fallbackPhrases: SkillPhrases = {
  zh: linesOf(`
    今天天气怎么样
    明天会下雨吗
    给我讲个笑话
    你觉得人生的意义是什么
    帮我写一首诗
    翻译一下这句话
    谁是世界上最高的人
    推荐一部电影
    附近有什么好吃的
    一加一等于几
    帮我写作业
    股票会涨吗
    今天是几号
    北京到上海的火车票
    帮我订机票
    我感冒了吃什么药
    世界杯谁赢了
    放首歌听
    你喜欢什么颜色
    嗯啊啊啊额
    asdfgh
    我家的猫不吃饭
    讲个故事
    python怎么写循环
    怎么减肥
    我好无聊
    女朋友生气了怎么办
    红烧肉怎么做
    定个闹钟
    现在几点了
    量子力学是什么
    打开空调
    帮我打电话给妈妈
    哪里可以停车
    总统是谁
    {c}天气怎么样
    明天{c}下雨吗
    {c}下雪了吗
    {c}有什么好玩的
    去{c}的机票多少钱
    {c}房价多少
  `),
  en: linesOf(`
    what's the weather like today
    will it rain tomorrow
    tell me a joke
    what is the meaning of life
    write me a poem
    translate this sentence
    who is the tallest man in the world
    recommend a movie
    what's the capital of france
    what is two plus two
    do my homework
    will the stock market go up
    what day is it
    book me a flight to paris
    i have a headache what should i take
    who won the world cup
    play some music
    what is your favourite colour
    asdf qwerty
    my cat will not eat
    tell me a story
    how do i write a loop in python
    how do i lose weight
    i'm bored
    my girlfriend is angry at me
    how do you cook pasta
    set an alarm for seven
    what time is it
    explain quantum physics
    turn on the lights
    call my mother
    where can i park
    who is the president
    what's the news
    find me a restaurant nearby
    solve this equation
    sing me a song
    what is the weather in {c}
    is it raining in {c}
    things to do in {c}
    what is the population of {c}
    what is the square of twelve
    how far is the moon
  `),
  cues: [],
};
