// What shoppers say when they want the skill `feedback`.
import { cuesOf, linesOf, type SkillPhrases } from '../phrases.js';

/** Phrases and cues of the skill `feedback`. */
export const feedbackPhrases: SkillPhrases = {
  zh: linesOf(`
    你们就是骗人的
    气死我了
    太让人失望了
    买得很开心
    我要投诉
    投诉你们
    服务太差了
    态度太恶劣
    你们太不负责任了
    垃圾店铺
    质量太差了
    非常失望
    好评
    东西很好 很满意
    给你们五星
    服务态度真好 点赞
    我要给差评
    提个建议
    反馈一个问题
    快递员态度很差
    再也不来你们家买了
    包装破了 太差劲
    体验很糟糕
    你们家东西真不错
  `),
  en: linesOf(`
    lodge a claim against your company
    file a consumer complaint
    i have a complaint about your service
    send an opinion about your products
    post a review for a product
    leave an opinion about the service
    i am fed up with you
    such a great experience
    i want to make a complaint
    i want to file a complaint
    your service is terrible
    this is unacceptable
    i am very disappointed
    worst shop ever
    i will never buy here again
    great service
    i love your products
    five stars
    i want to leave a review
    where can i leave feedback
    i have a suggestion
    the quality is awful
    the courier was rude
    you guys are amazing
    i am really unhappy with this
    what a rip off
    submit feedback about your company
    rate your service
  `),
  cues: [
    ...cuesOf(
      1.1,
      /投诉|差评|好评|太差|垃圾|失望|不满意|很满意|提(?:个)?建议|态度(?:很|太|真)?(?:差|恶劣|好)|坑人|骗子/u,
      /\bcomplain(?:t|ts|ing)?\b|\b(?:terrible|awful|unacceptable|disappointed|worst)\b|\bleave (?:a |some )?(?:review|feedback)\b|\bfeedback\b|\bsuggestion\b|\bi love (?:your|it|this)\b/u,
    ),
  ],
};
