// What "which is lighter", "哪个续航更久", "which has the bigger screen" compare by, and which way is meant.
import { normalize } from '#language';
import { attributeLabel, partedName } from '../product-info/properties.js';

type Words = readonly [zh: string, en: string];

/** A property to compare by. */
export interface ComparedBy {
  readonly kind: 'price' | 'rating' | 'attribute';
  /** Whether the most or the least of it is asked for. */
  readonly wants: 'most' | 'least';
  /** Which attributes of a product say it, the best first. */
  readonly attributes: readonly RegExp[];
  /** What the first in this order is called: 最轻, "lightest"; absent where only the attribute has a name. */
  readonly words?: Words;
}

/** Words that ask how far the prices of two products are apart. */
export const PRICE_GAP =
  /(?:贵|便宜|差)(?:了)?(?:多少|几)|差价|价差|\bhow much (?:more|less|cheaper|dearer|pricier)(?: expensive)?\b(?!.*\b(?:need|spend|get|for|to)\b)|\bprice (?:diff(?:erence)?|gap)\b|\bdiff(?:erence)?s? (?:in|of|between the) (?:the )?prices?\b/u;
/** Words that ask which of several sizes costs least for what is in it. */
export const BETTER_VALUE =
  /划算|合算|性价比|单价|每(?:一)?(?:克|斤|公斤|千克|毫升|升|片|粒|包)|\b(?:better|best|good) (?:value|deal|buy)\b|\bvalue for (?:the )?money\b|\b(?:price|cost|cheap(?:er|est)|works? out)\b.{0,24}\b(?:per|a|each) (?:kg|kilo|gram|g|ml|lit(?:er|re)|l|oz|ounce|pound|lb|unit|piece|sheet|tablet|100)/u;
const WEIGHT = /^(?:net |gross |item |product )?weight$|重量|净重|毛重|(?<![承载限体举贵])重$/u;
const SIZE = /^(?:dimensions?|size)$|尺寸|大小|规格/u;
const SCREEN = /screen|display (?:size|diagonal)|display diagonal|屏幕|显示/u;
const CAPACITY = /capacity|volume|容量|净含量|net content/u;

const COMPARISONS: readonly (readonly [RegExp, ComparedBy['kind'], ComparedBy['wants'], readonly RegExp[], Words])[] = [
  [
    /便宜|实惠|划算|价格(?:更|比较|最)?低|\bcheap(?:er|est)\b|\bless expensive\b|\bleast expensive\b|\blower price\b|\bmore affordable\b/u,
    'price',
    'least',
    [],
    ['最便宜', 'cheapest'],
  ],
  [
    /(?:更|最|比较)?贵|\b(?:more|most) expensive\b|\bpric(?:ier|iest)\b|\bdear(?:er|est)\b/u,
    'price',
    'most',
    [],
    ['最贵', 'most expensive'],
  ],
  [
    /评分|评价|口碑|好评|\b(?:better|best|top|highest|higher)[- ](?:rated|reviewed|reviews|rating)\b|\brated (?:better|best|higher|highest)\b|\brating\b|\breviews\b/u,
    'rating',
    'most',
    [],
    ['评分最高', 'best rated'],
  ],
  [
    /(?:续航|电池|待机|播放|用得).{0,4}(?:久|长|好|大|强|耐)|\b(?:longer|longest|better|best|bigger|more) (?:battery|playtime|play time|runtime)|\bbattery\b.{0,200}\b(?:longer|better|bigger|longest)\b|\blasts? (?:the )?long(?:er|est)\b/u,
    'attribute',
    'most',
    [/battery life|play ?time|run ?time|续航|播放时间/u, /battery|电池|待机/u],
    ['续航最久', 'longest-lasting'],
  ],
  [
    /存储|内存|\b(?:storage|memory|ram)\b/u,
    'attribute',
    'most',
    [/storage|存储|internal memory|内存|memory|ram/u],
    ['存储最大', 'one with the most storage'],
  ],
  [
    /屏幕?.{0,3}大|\b(?:bigger|larger|biggest|largest) (?:screen|display)\b|\bscreen\b.{0,200}\b(?:bigger|larger)\b/u,
    'attribute',
    'most',
    [SCREEN],
    ['屏幕最大', 'one with the biggest screen'],
  ],
  [
    /容量|装得?(?:更|最)?多|\bcapacity\b|\bholds? (?:the )?mo(?:re|st)\b|\broom(?:ier|iest)\b/u,
    'attribute',
    'most',
    [CAPACITY],
    ['容量最大', 'one that holds most'],
  ],
  [
    /功率|动力|\b(?:more|most) power(?:ful)?\b|\bwattage\b/u,
    'attribute',
    'most',
    [/power|功率|watt|瓦/u],
    ['功率最大', 'most powerful'],
  ],
  [
    /亮|\bbright(?:er|est)\b|\blumens?\b/u,
    'attribute',
    'most',
    [/brightness|lumen|亮度|流明|luminous/u],
    ['最亮', 'brightest'],
  ],
  [
    /保修|质保|\bwarranty\b/u,
    'attribute',
    'most',
    [/warranty|保修|质保/u],
    ['保修最久', 'one with the longest warranty'],
  ],
  [/页|\bpages?\b|\blonger book\b/u, 'attribute', 'most', [/pages|页/u], ['页数最多', 'longest']],
  [
    /轻(?!松|奢)|\blight(?:er|est)\b(?! ?weight (?:fabric|cotton))|\bweighs? (?:the )?l(?:ess|east)\b/u,
    'attribute',
    'least',
    [WEIGHT],
    ['最轻', 'lightest'],
  ],
  [
    /重(?!要)|\bheav(?:ier|iest)\b|\bweighs? (?:the )?mo(?:re|st)\b/u,
    'attribute',
    'most',
    [WEIGHT],
    ['最重', 'heaviest'],
  ],
  [/薄|\b(?:thinn|slimm)(?:er|est)\b/u, 'attribute', 'least', [/thickness|depth|厚/u], ['最薄', 'thinnest']],
  [/厚|\bthick(?:er|est)\b/u, 'attribute', 'most', [/thickness|depth|厚/u], ['最厚', 'thickest']],
  [
    /安静|静音|噪音|\bquiet(?:er|est)\b/u,
    'attribute',
    'least',
    [/noise|噪音|sound (?:power|pressure)/u],
    ['最安静', 'quietest'],
  ],
  [
    /速度|(?:更|最|比较)快|\bfast(?:er|est)\b/u,
    'attribute',
    'most',
    [/speed|速度|frequency|频率/u],
    ['最快', 'fastest'],
  ],
  [/(?:更|最|比较)?宽|\bwid(?:er|est)\b/u, 'attribute', 'most', [/width|宽/u], ['最宽', 'widest']],
  [/(?:更|最|比较)高|\b(?:tall|high)(?:er|est)\b/u, 'attribute', 'most', [/height|高度/u], ['最高', 'tallest']],
  [/(?:更|最|比较)?短|\bshort(?:er|est)\b/u, 'attribute', 'least', [/length|长度/u], ['最短', 'shortest']],
  [
    /(?:更|最|比较)长|\blong(?:er|est)\b/u,
    'attribute',
    'most',
    [/length|长度/u, /battery life|续航/u],
    ['最长', 'longest'],
  ],
  [
    /小巧|(?:更|最|比较)?小(?!时|伙|姐)|\b(?:smaller|smallest|more compact)\b/u,
    'attribute',
    'least',
    [SIZE, CAPACITY, SCREEN, WEIGHT],
    ['最小', 'smallest'],
  ],
  [/大|\b(?:bigger|biggest|larger|largest)\b/u, 'attribute', 'most', [SIZE, CAPACITY, SCREEN], ['最大', 'biggest']],
];
/** The lower price. */
export const LEAST_PRICE: ComparedBy = {
  kind: 'price',
  wants: 'least',
  attributes: [],
  words: ['最便宜', 'cheapest'],
};
const LEAST = /少|小|低|短|轻|薄|\b(?:less|least|fewer|fewest|lower|lowest|smaller|smallest|shorter|lighter)\b/u;
const MOST =
  /多|大|高|长|久|强|重|厚|\b(?:more|most|higher|highest|bigger|biggest|larger|largest|longer|longest|better|best|greater)\b/u;
const WHICH =
  /哪(?:一)?(?:个|款|种|只|台|件|本|双|条|支|把|瓶|盒|辆|张)|谁(?:更|最|比较)|还是|\bwhich\b|\bwhat(?:'?s| is| are)? (?:the )?(?=\w+(?:er|est)\b|more|most|less|least|better|best)|\bor\b/u;
/** What comes first of all: 最轻的, "the lightest"; by its price nothing is compared so. */
export const EXTREME =
  /最(?:轻|重|大|小|长|短|高|宽|薄|厚|亮|安静|静音|快|久|强|耐用)|\b(?:light|heav|thick|thinn|slimm|bright|fast|quiet|wid|tall|high|short|long|small|bigg|larg|strong)i?est\b|\bmost powerful\b/u;
/** Words of the question, no part of a product's name. */
export const COMPARING_WORDS =
  /(?:比较|更加?|最)?(?:轻一?点?|重一?点?|便宜一?点?|实惠|划算|贵一?点?|久一?点?|耐用|亮一?点?|薄一?点?|厚一?点?|安静|快一?点?|长一?点?|短一?点?|宽|高|大一?点?|小一?点?|多|少|好)(?=些|的|$|[\s,，?？吗呢啊])|续航|待机|容量|屏幕|重量|评分|评价|口碑|好评|功率|亮度|电池|保修|质保|哪(?:一)?(?:个|款|种|只|台|件|本|双|条|支|把|瓶|盒|辆|张)|谁|这(?:两|几|三|些)[个款种只台件本双条支把瓶盒]?|其中|里面|当中|更|最|\b(?:(?:light|heav|thick|thinn|slimm|bright|fast|quiet|wid|tall|high|short|long|small|bigg|larg|cheap|pric|rat|strong|new)i?(?:er|est|ed)|better|best|top|more|most|less|least|battery|life|playtime|capacity|screen|display|storage|memory|weight|power(?:ful)?|rating|reviews?|warranty|pages|lasts?|holds?|weighs?|compact|expensive|affordable|which|one|ones|of|these|those|them|two|three|both|has|have|is|are|the|with)\b/gu;

const properties = (text: string): ComparedBy | undefined => {
  const found = COMPARISONS.find(([pattern]) => pattern.test(text));
  return found && { kind: found[1], wants: found[2], attributes: found[3], words: found[4] };
};

/**
 * What a question compares by; `undefined` when it asks for no order, or names a property that nothing here knows. Where it is known that things are
 * compared, "the lightest" asks for an order as well as "which is lighter".
 */
export function comparedBy(
  question: string,
  attributeNames: readonly string[] = [],
  asksFor: 'which' | 'foremost too' = 'which',
): ComparedBy | undefined {
  const text = normalize(question);
  if (!WHICH.test(text) && (asksFor === 'which' || !EXTREME.test(text))) return undefined;
  const known = properties(text);
  if (known && known.kind !== 'attribute') return known;
  const named = attributeNames.filter((name) =>
    [name, attributeLabel(name, 'zh'), attributeLabel(name, 'en')].some((label) => {
      const plain = normalize(partedName(label));
      return (
        plain.length > 1 &&
        (/\p{Script=Han}/u.test(plain)
          ? text.includes(plain)
          : new RegExp(`\\b${plain.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\b`, 'u').test(text))
      );
    }),
  );
  if (named.length > 0 && (LEAST.test(text) || MOST.test(text)))
    return {
      ...known,
      kind: 'attribute',
      wants: known?.wants ?? (LEAST.test(text) && !MOST.test(text) ? 'least' : 'most'),
      attributes: named.map(
        (name) => new RegExp(`^${normalize(partedName(name)).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`, 'u'),
      ),
    };
  return known;
}
