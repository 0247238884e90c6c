// What a product's own text says of how it is sent, or how long it takes to make: no table of shipping methods knows it.
import type { ProductRecord } from '#contracts';
import { textIn } from '#contracts';
import { goodsIn, normalize } from '#language';
import type { Turn } from '../skill.js';
import { sentencesOf } from '../product-info/stated.js';

const MOST = 2;
const MOST_OWN = 1;
const LONGEST = 160;
const LONGEST_ASKED = 300;
const OF_DISPATCH =
  /(?:定制|定做|现做|现烤|现切|生产|制作|备货|预售|排单)[^，。]{0,12}(?:天|周|小时|工作日|发货|发出)|\d ?(?:天|周|个?工作日)(?:左右|内)?(?:生产|制作|做好)|(?:天|周|小时|工作日)(?:左右|内|之内|后)?(?:再)?(?:发货|发出|寄出)|(?:只|仅|不)(?:能|可|支持)?(?:走|发|寄|用|送)[^，。]{0,10}(?:陆运|空运|快递|物流|专车|冷链|顺丰|圆通|中通|邮政|同城|港澳台?|新疆|西藏)|(?:陆运|空运|冷链|专车|物流)(?:发货|配送|送货|运输)|(?:不|无法)(?:能|可)?(?:空运|航空)|送货上门|不上楼|送到楼下|\b(?:made|built|cut|printed|baked|roasted|engraved|customi[sz]ed) to order\b|\b(?:ships?|send|sent|dispatched|deliver(?:ed)?|go(?:es)?|post(?:ed)?|leaves?)\b.{0,60}\b(?:only|by road|by ground|by courier|by pallet|on a pallet|freight|within|in \d|after \d|weeks?|working days?|business days?)\b|\bonly (?:ships?|send|sent|deliver(?:ed)?|go(?:es)?|post(?:ed)?)\b|\b(?:cannot|can't|can not|not|never|don't|do not) (?:be )?(?:ship(?:ped)?|sen[dt]|post(?:ed)?|fly|flown|go by air|by air)\b|\b(?:lead|production|making) time\b|\ballow (?:an? )?(?:\d|one|two|three|four|five|six|seven|ten|extra|few)\w*\b.{0,24}\b(?:days?|weeks?)\b|\btakes? (?:about |around |up to )?(?:\d|one|two|three|four|five|six|seven|ten)\S*(?: (?:to|or) \S+)? (?:working |business )?(?:days?|weeks?) to (?:make|build|print|cut|engrave|prepare)\b/u;

const MOST_KINDS = 4;
const SHORTEST_KIND = 2;
const MOST_POLICIES = 3;

/** The sentences, at most two, of a product's description, or of a rule that names its kind, that speak of sending or making it. */
export async function dispatchNotes(
  product: ProductRecord,
  { shop, locale }: Pick<Turn, 'shop' | 'locale'>,
): Promise<string[]> {
  const own = product.description === undefined ? [] : ofDispatch(textIn(product.description, locale));
  const notes = [...own.slice(0, MOST_OWN), ...(await ofRules(product, { shop, locale }))];
  return notes
    .slice(0, MOST)
    .map((sentence) => (/[。.!！?？；;]$/u.test(sentence) ? sentence : `${sentence}${locale === 'zh' ? '。' : '.'}`));
}

const ofDispatch = (text: string): string[] =>
  sentencesOf(text).filter((sentence) => sentence.length <= LONGEST && OF_DISPATCH.test(normalize(sentence)));

/** "Power stations go by road only": a rule is of a product where the sentence names its kind, a tag of it or its title. */
async function ofRules(product: ProductRecord, { shop, locale }: Pick<Turn, 'shop' | 'locale'>): Promise<string[]> {
  const kinds = [...(product.categories ?? []).slice(-1), ...(product.tags ?? []), textIn(product.title, locale)]
    .map(normalize)
    .filter((kind) => kind.length >= SHORTEST_KIND)
    .slice(0, MOST_KINDS);
  const asked = `${kinds.join(' ')} ${locale === 'zh' ? '发货 快递' : 'shipping delivery'}`;
  const { faqs } = await shop.catalog.searchFaqs({ text: asked.slice(0, LONGEST_ASKED), locale, limit: MOST_POLICIES });
  const sentences = faqs.flatMap(({ answer }) => ofDispatch(textIn(answer, locale)));
  const title = normalize(textIn(product.title, locale));
  return [...new Set(sentences)].filter((sentence) => {
    const plain = normalize(sentence);
    return kinds.some((kind) => plain.includes(kind)) || goodsIn(plain).some(({ text }) => title.endsWith(text));
  });
}
