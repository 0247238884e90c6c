// What shoppers say when they ask what delivery costs and how long it takes, before they buy.
import { cuesOf, linesOf, type SkillPhrases } from '../phrases.js';
import { shippingChinese } from './shipping.zh.data.js';
import { shippingEnglish } from './shipping.en.data.js';

/** Phrases and cues of the skill `shipping`. */
export const shippingPhrases: SkillPhrases = {
  zh: linesOf(shippingChinese),
  en: linesOf(shippingEnglish),
  cues: [
    ...cuesOf(1.3, /运费|邮费|包邮|快递费/u, /\bshipping\b|\bpostage\b|\bdelivery (?:fee|cost|charge)s?\b/u),
    ...cuesOf(
      1,
      /运费|邮费|包邮|快递费|配送费|免邮|次日达|配送范围|(?:发|寄|运)(?:到|往|去)|配送到|送到|(?:发|用|走)(?:的)?(?:什么|哪家|哪个)快递|(?:几|多少)天(?:能|可以|会|才)?(?:能)?(?:送|收|寄)?到|(?:多久|多长时间)(?:能|可以|会|才)?(?:能)?(?:送|收|寄)?到/u,
      /\bshipping\b|\bdeliver(?:y|ies|ed)? (?:to|fee|cost|charge|option|time|take)|\bpostage\b|\bship (?:it |this |that |the [\w ]+ )?(?:to|internationally|overseas|abroad)\b|\b(?:do|can|could) you (?:ship|deliver)\b|\bwhich (?:carrier|courier)\b|\bfree delivery\b|\bexpress delivery\b|\bnext[- ]day delivery\b/u,
      /\bwhen (?:could|would|can|might|will|does|do) (?:it|they|this|that|i|we|the [\w -]+?) (?:arrive|get (?:it|here|there|to|them)|be delivered|have it|reach|come)\b|\bhow (?:long|soon|fast|many days)\b.{0,200}\b(?:arrive|deliver|ship|get (?:to|here|there|it)|reach|take to)/u,
    ),
    ...cuesOf(
      0.6,
      /什么时候(?:能|可以|会)?(?:送|收)?到|多久发货|什么时候发货|几号(?:能)?(?:收)?到|能发吗|能送吗|快递/u,
      /\barrive\b|\bdeliver(?:y|ed)?\b|\bcourier\b|\bcarrier\b/u,
    ),
  ],
};
