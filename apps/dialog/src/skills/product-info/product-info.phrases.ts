// What shoppers say when they want the skill `product-info`.
import { cuesOf, linesOf, type SkillPhrases } from '../phrases.js';

/** Phrases and cues of the skill `product-info`. */
export const productInfoPhrases: SkillPhrases = {
  zh: linesOf(`
    {p}是什么材质的
    什么面料
    {p}是纯棉的吗
    {p}有多重
    多大尺寸
    {p}的尺寸是多少
    {p}续航多久
    电池能用多长时间
    {p}防水吗
    能用洗衣机洗吗
    支持蓝牙吗
    和苹果手机能用吗
    兼容安卓吗
    {p}产地是哪里
    保质期多久
    {p}有什么功能
    介绍一下{p}
    {p}的参数
    详细介绍一下这款
    {p}适合孩子吗
    我身高{n}穿什么码
    容量是多少升
    功率多大
    里面有几件
    {p}怎么样
    这款好用吗
    这个质量好吗
    有什么颜色可以选
    有哪些尺码
    噪音大吗
    能放进洗碗机吗
    成分是什么
    敏感肌能用吗
    怎么保养
    {p}的规格
    带充电器吗
    有没有说明书
    评价怎么样
    {p}会掉色吗
    偏大还是偏小
  `),
  en: linesOf(`
    what is the {p} made of
    what material is it
    is it cotton
    how heavy is the {p}
    how big is it
    what are the dimensions of the {p}
    what size is the {p}
    how long does the battery last
    what is the battery life of the {p}
    is the {p} waterproof
    is it machine washable
    does it support bluetooth
    does it work with iphone
    is the {p} compatible with android
    where is it made
    what are the ingredients
    what features does the {p} have
    tell me about the {p}
    tell me more about it
    specs of the {p}
    specifications
    describe the {p}
    is the {p} suitable for kids
    does it fit true to size
    what is the capacity
    how many watts
    what is included in the box
    is the {p} any good
    is it good quality
    what colours does it come in
    what sizes are there
    is it noisy
    is it dishwasher safe
    does it have a microphone
    how do i clean the {p}
    what does the {p} do
    reviews of the {p}
    does it come with a charger
    would the {p} fit a 15 inch laptop
    more details please
  `),
  cues: [
    ...cuesOf(1.4, /有(?:什么|哪些|几种)(?:颜色|尺码|尺寸|款式)/u, /\b(?:what|which) (?:colou?rs?|sizes)\b/u),
    ...cuesOf(0.5, /怎么样$|好用吗/u),
    ...cuesOf(
      1,
      /什么(?:材质|材料|面料|成分)|材质|面料|成分|多重|重量|(?:什么|多大)尺寸|尺寸是|重不重|大不大|厚不厚|续航|防水|产地|保质期|参数|规格|功率|容量|介绍(?:一下|下)|兼容|支持(?:蓝牙|无线|快充)|机洗|洗衣机|有(?:什么|哪些)(?:颜色|尺码|功能|款式)/u,
      /\bmade of\b|\bmaterials?\b|\bhow (?:heavy|big|large|tall|wide|long is the(?! warranty| guarantee| return))\b|\bdimensions?\b|\bbattery (?:life|last)\b|\bwaterproof\b|\bshelf life\b|\bexpir(?:y|es?|ation)\b|\bwashable\b|\bcompatible\b|\bwork with\b|\bspec(?:s|ifications?)\b|\btell me (?:more )?about\b|\bingredients?\b|\bfeatures?\b|\bwhat (?:colou?rs|sizes)\b|\bmore details\b|\bdescribe\b/u,
    ),
  ],
};
