// What shoppers say when they ask what delivery costs and how long it takes, before they buy.
import { cuesOf, linesOf, type SkillPhrases } from '../phrases.js';

/** Phrases and cues of the skill `shipping`. */
export const shippingPhrases: SkillPhrases = {
  zh: linesOf(`
    到{c}多少天
    寄{c}的话多久
    一般几天到货
    能指定快递吗
    运费多少
    邮费多少钱
    到{c}运费多少
    寄到{c}要多少邮费
    快递费怎么算
    包邮吗
    {c}包邮吗
    满多少包邮
    几天能到
    几天能到{c}
    {p}几天能到{c}
    多久能到
    发到{c}要几天
    送到{c}要多久
    现在下单什么时候能到
    今天买明天能到吗
    今天下单几号能收到
    能送到{c}吗
    {c}能发货吗
    {c}可以配送吗
    你们发{c}吗
    发什么快递
    用什么快递
    可以发顺丰吗
    发货到{c}用什么快递
    海外能寄吗
    可以寄到国外吗
    下单后多久发货
    什么时候发货 我要买{p}
    最快什么时候能到{c}
    周末前能到吗
    加急快递有吗
    配送范围
    能送货上门吗
    要不要运费
    免运费吗
    我在{c} 多久能收到
    那{c}呢
    {c}几天
    {c}呢
    寄{c}多少钱
    新疆包邮不
    港澳台能发吗
    次日达有吗
  `),
  en: linesOf(`
    what delivery methods are there
    when would my items get here if i order
    how long until it gets here
    estimated shipping time
    how much is shipping
    how much is shipping to {c}
    what's the shipping cost
    shipping cost to {c}
    delivery fee
    is shipping free
    do you offer free shipping
    free delivery over what amount
    how long does shipping take
    how long does delivery take to {c}
    how long to ship to {c}
    how many days to {c}
    when could it arrive
    when would it arrive in {c}
    when would i get the {p} if i order today
    when could i have it in {c}
    if i order now when will it get here
    can you deliver by friday
    do you ship to {c}
    do you deliver to {c}
    can you send it to {c}
    is {c} served
    do you ship internationally
    do you ship overseas
    which carrier do you use
    what courier do you ship with
    shipping options to {c}
    delivery options
    do you have express delivery
    is there next day delivery
    fastest way to get it to {c}
    how fast can the {p} get to {c}
    what would postage be
    postage to {c}
    estimated delivery time for {c}
    shipping time
    how soon can you ship the {p}
    will it get to {c} before the weekend
    what about {c}
    and to {c}
    delivery charges
    what are the shipping rates
    i live in {c} how long will it take
  `),
  cues: [
    ...cuesOf(1.3, /运费|邮费|包邮|快递费/u, /\bshipping\b|\bpostage\b|\bdelivery (?:fee|cost|charge)s?\b/u),
    ...cuesOf(
      1,
      /运费|邮费|包邮|快递费|配送费|免邮|次日达|配送范围|(?:发|寄|运)(?:到|往|去)|配送到|送到|(?:发|用|走)(?:的)?(?:什么|哪家|哪个)快递|(?:几|多少)天(?:能|可以|会|才)?(?:能)?(?:送|收|寄)?到|(?:多久|多长时间)(?:能|可以|会|才)?(?:能)?(?:送|收|寄)?到/u,
      /\bshipping\b|\bdeliver(?:y|ies|ed)? (?:to|fee|cost|charge|option|time|take)|\bpostage\b|\bship (?:it |this |that |the [\w ]+ )?(?:to|internationally|overseas|abroad)\b|\b(?:do|can|could) you (?:ship|deliver)\b|\bwhich (?:carrier|courier)\b|\bfree delivery\b|\bexpress delivery\b|\bnext[- ]day delivery\b/u,
      /\bwhen (?:could|would|can|might|will|does|do) (?:it|they|this|that|i|we|the [\w -]+?) (?:arrive|get (?:it|here|there|to|them)|be delivered|have it|reach|come)\b|\bhow (?:long|soon|fast|many days)\b.*\b(?:arrive|deliver|ship|get (?:to|here|there|it)|reach|take to)/u,
    ),
    ...cuesOf(
      0.6,
      /什么时候(?:能|可以|会)?(?:送|收)?到|多久发货|什么时候发货|几号(?:能)?(?:收)?到|能发吗|能送吗|快递/u,
      /\barrive\b|\bdeliver(?:y|ed)?\b|\bcourier\b|\bcarrier\b/u,
    ),
  ],
};
