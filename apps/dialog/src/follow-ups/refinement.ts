// What a message changes of the last search: "便宜点的", "not the black ones", "under 100?", "还有别的吗", "only in stock".
import { normalize } from '#language';
import type { SearchMemory } from '../conversation/conversation.state.js';
import { priceBounds, leftoverWords } from '../understand/mention.js';

/** What a search shall have or lack, as read from one message. Amounts are minor units. */
export interface SearchWishes {
  readonly without: readonly string[];
  readonly minPriceMinor?: number;
  readonly maxPriceMinor?: number;
  readonly inStock?: true;
  readonly sort?: NonNullable<SearchMemory['sort']>;
  readonly cheaper?: true;
  readonly dearer?: true;
  /** Others than those shown. */
  readonly more?: true;
  /** Something said to stand in the place of what was looked for, or to be added: "换成索尼的", "wireless ones". */
  readonly isSwap?: true;
  /** Product words beside the wishes; empty where the message holds nothing else. */
  readonly words: string;
  /** Whether any wish was read. */
  readonly isRead: boolean;
}

const LONGEST_WISH = 24;
const CHINESE_UNWANTED =
  /(?:我)?(?:不想要|不要|别要|不喜欢|不考虑|除了|排除|去掉)(?:那个|这个|那种)?([^\s,，。;；、?？!！]{1,12}?)(?:的|以外|之外|吧|了|款)*(?=$|[\s,，。;；、?？!！])/gu;
const ENGLISH_UNWANTED =
  /\b(?:(?:but|just|anything|everything) )?(?:not|no|except(?: for)?|excluding|without|(?<=anything )but)(?: (?:in|the|a|any|from|by))* ([a-z][a-z-]*(?: [a-z][a-z-]*)?)(?: ones?)?(?= *(?:$|[,.;?!]|please))/gu;
/** What somebody does not take: 我妈不太碰绿茶, "he doesn't eat nuts". */
const TASTES = [
  /(?<![能要可])不(?:(?:太|怎么|大)?(?:碰|爱吃|爱喝|喜欢吃|喜欢喝)|(?:太|怎么|大)(?:吃|喝))([^\s,，。;；、?？!！]{1,12}?)(?:的|吧|了)*(?=$|[\s,，。;；、?？!！])/gu,
  /\b(?:(?:do(?:es)?n't|dont|doesnt|do not|does not|can't|cannot)(?: really)? (?:eat|drink)|allergic to) (?:the |any )?([a-z][a-z-]*(?: [a-z][a-z-]*)?)(?= *(?:$|[,.;?!]))/gu,
];
/** A clause that asks whether something is such a thing, or is for such a person. */
const ASKS =
  /[吗么嘛?？]|能|可以|适合|^ *(?:and |but |so )?(?:is|are|can|could|do|does|will|would|may|should) (?!not\b)/u;
const CLAUSE_ENDS = /[,，。;；!！.]|(?<=[?？])/u;
const NOT_UNWANTED =
  /^(?:sure|that|this|it|more|too|bad|so|now|yet|really|thanks|thank|problem|idea|了|这个|那个|钱|吧|紧)/u;
const MORE =
  /(?:还|再)有(?:没有)?(?:什么)?(?:别的|其他|其它|更多)(?:的)?(?:款式?|选择|推荐|可选|产品|商品|牌子)?|(?:有)?(?:别的|其他的|其它的)(?:呢|有吗|有么|吗|款)?$|(?:看看|来点|换点)(?:别的|其他的?)|换(?:一)?(?:批|组|几个)|再(?:来|看|推荐|给我看|找)(?:看)?(?:几|一些|一批|点|些|两)\S{0,3}|更多(?:的|选择|款式)?$|^下一页$|继续(?:看|找)|还有哪些|还有(?:吗|么|没|没有)$|\b(?:show|see|give|got|have)?(?: me)?(?: some| any)? ?more(?: options| results| choices| of (?:them|these|those)| please| like (?:these|this))?$|\b(?:anything|something|what) else\b|\bany(?:thing)? others?\b|\b(?:any |some )?other (?:options?|ones|models?|choices|products)\b|^(?:any )?others?$|^next(?: page)?$|\bkeep going\b/u;
const BARGAINS =
  /(?:能|可以|可不可以|能不能|给)(?:我)?(?:再)?(?:便宜|少)|便宜(?:一?点|一?些)(?:吗|呗|嘛|吧|行吗|可以吗)|\bcan (?:you|it|i get it)\b.{0,200}\bcheaper\b/u;
const CHEAPER =
  /(?:有没有|有)?(?:再|更)?便宜(?:一?点|一?些)?的(?!那|是哪|哪)|更便宜|便宜(?:一?点|一?些)(?:$|有)|太贵|有点贵|好贵|价格?(?:再)?低(?:一?点|一?些)|\b(?:something |anything |a |any )?(?:bit |little )?cheaper\b(?! one\b|,? (?:of|[a-z0-9]+ or))|\bless expensive\b|\btoo (?:expensive|pricey|much|dear)\b|\bmore affordable\b|\blower price/u;
const DEARER =
  /(?:更|再)?(?:贵|高档|高端|高级)(?:一?点|一?些)的?|(?:再|更)(?:贵|高档|高端|高级|好)(?:一?点|一?些)?的|好(?:一?点|一?些)的|\bmore expensive ones?\b|\b(?:something|anything) (?:more expensive|nicer|better|fancier|higher[- ]end)\b|\bhigher[- ]end\b/u;
const IN_STOCK =
  /(?:只|仅)(?:看|要|显示)?(?:有)?(?:现)?货的?|(?:要|看)有(?:现)?货的(?!吗)|\b(?:only|just) (?:the )?(?:ones? )?(?:that are |that's )?(?:in[- ]stock|available)(?: ones?| items)?\b|\bin[- ]stock (?:only|ones?|items|please)(?: only| please)?\b|\bthat (?:is|are) (?:in stock|available)\b|\bavailable (?:ones|only|now only)\b/u;
const SORTS: readonly (readonly [RegExp, NonNullable<SearchMemory['sort']>])[] = [
  [
    /(?:按)?(?:价格)?(?:从低到高|由低到高)|最便宜的?|\bcheapest(?: first)?\b|\b(?:sort(?:ed)? )?by price\b|\blowest price first\b|按价格(?:排)?/u,
    'price-asc',
  ],
  [
    /(?:按)?(?:价格)?(?:从高到低|由高到低)|最贵的?|\bmost expensive(?: first)?\b|\bhighest price first\b/u,
    'price-desc',
  ],
  [
    /(?:评分|评价|口碑|好评)(?:最?好|最?高|最?多)?(?:的|排序)?|按评分|\b(?:the )?(?:best|top|highest)[- ](?:rated|reviewed)\b|\bby (?:rating|reviews)\b|\bbest reviews\b/u,
    'rating',
  ],
];
const SWAP_ZH =
  /^(?:那|那么|要|想要|我要|我想要|看看|有没有|有|来|换成|换个|换|改成|改看|改|只要|只看|就要)?(?:一个|一款|个|款)?(\S{1,14}?)(?:牌子?|品牌)?(?:的|款)(?:呢|有吗|有么|有没有|吗|么|吧|看看|都行)*$|^(?:换成|改成|改看|换个|换|那)(\S{1,14}?)(?:呢|吧|看看)?$/u;
const SWAP_EN =
  /^(?:and |or |then |ok |just |only )*(?:what about|how about|do you have(?: any)?|any|show me|i want|i'd prefer|prefer|maybe|make it|try|switch to|with|the)?(?: the| a| an| some)? ?([a-z0-9][\w&'-]*(?: [\w&'-]+){0,2}?)(?: ones?| versions?| models?)?(?: instead| then| only| please)*$/u;
const SWAP_MARK =
  /\b(?:ones?|instead|what about|how about|versions?|models?|make it|switch to)\b|^(?:any|only|just|and|or|with) /u;

/** Words around a wish that say nothing of it. */
const ASIDE =
  /\b(?:make it|actually|let'?s say|maybe|instead|please|then|never mind|what about|how about)\b|改成|换成|算了|还是/gu;

const blank = (text: string, start: number, end: number): string =>
  `${text.slice(0, start)} ${text.slice(end)}`.replace(/\s+/g, ' ').trim();

/** Reads a pattern out of a text. */
function taken(text: string, pattern: RegExp): { text: string; found: boolean } {
  const match = pattern.exec(text);
  return match === null
    ? { text, found: false }
    : { text: blank(text, match.index, match.index + match[0].length), found: true };
}

function unwantedIn(asked: string): { text: string; without: string[] } {
  let text = asked;
  const without: string[] = [];
  for (const { words, said } of tastesIn(asked)) {
    without.push(words);
    text = text.replace(said, ' ');
  }
  for (const pattern of [CHINESE_UNWANTED, ENGLISH_UNWANTED])
    for (const match of text.matchAll(pattern)) {
      // "不要黑色的铁壶": what follows 的 is what is looked for.
      const [wording = '', ...wanted] = (match[1] ?? '').trim().split('的');
      if (wording === '' || NOT_UNWANTED.test(wording) || wording.length > LONGEST_WISH) continue;
      without.push(wording);
      text = text.replace(match[0], ` ${wanted.join('的')} `);
    }
  return { text: text.replace(/\s+/g, ' ').trim(), without: without.slice(0, 4) };
}

/** What somebody is said not to take, but where it is asked, or is a part of what is looked for: 不爱喝水 想要个水杯. */
function tastesIn(text: string): { readonly words: string; readonly said: string }[] {
  return text
    .split(CLAUSE_ENDS)
    .filter((clause) => !ASKS.test(clause))
    .flatMap((clause) => TASTES.flatMap((taste) => [...clause.matchAll(taste)]))
    .flatMap(([said, words = '']) => (text.replace(said, ' ').includes(words) ? [] : [{ words, said }]));
}

/** Reads what a message wishes of a search. */
export function searchWishesIn(message: string, currency: string): SearchWishes {
  const plain = normalize(message).replace(/(?<![。.!！?？~～\s])[。.!！?？~～\s]+$/gu, '');
  const bounds = priceBounds(plain, currency);
  const unpriced = bounds === undefined ? plain : blank(plain, bounds.span.start, bounds.span.end);
  const unwanted = unwantedIn(unpriced);
  const isBargain = BARGAINS.test(plain);
  let rest = unwanted.text;
  const read = (pattern: RegExp): true | undefined => {
    const result = taken(rest, pattern);
    rest = result.text;
    return result.found ? true : undefined;
  };
  const inStock = read(IN_STOCK);
  const more = read(MORE);
  const sort = SORTS.find(([pattern]) => read(pattern))?.[1];
  const cheaper = isBargain || sort === 'price-asc' ? undefined : read(CHEAPER);
  const dearer = cheaper || isBargain || sort === 'price-desc' ? undefined : read(DEARER);
  const wishes = {
    without: unwanted.without,
    ...(bounds?.minPriceMinor === undefined ? {} : { minPriceMinor: bounds.minPriceMinor }),
    ...(bounds?.maxPriceMinor === undefined ? {} : { maxPriceMinor: bounds.maxPriceMinor }),
    ...(inStock && { inStock }),
    ...(more && { more }),
    ...(sort && { sort }),
    ...(cheaper && { cheaper }),
    ...(dearer && { dearer }),
  };
  const isRead = Object.keys(wishes).length > 1 || wishes.without.length > 0;
  const swapped = isRead ? undefined : swapIn(plain);
  const words = leftoverWords((swapped ?? rest).replace(ASIDE, ' '));
  return { ...wishes, ...(swapped === undefined ? {} : { isSwap: true }), words, isRead };
}

/** "换成索尼的", "what about wireless ones": what is to be looked for instead or besides. */
function swapIn(plain: string): string | undefined {
  const chinese = SWAP_ZH.exec(plain);
  const swapped = chinese?.[1] ?? chinese?.[2];
  if (swapped !== undefined) return swapped;
  if (!SWAP_MARK.test(plain)) return undefined;
  return SWAP_EN.exec(plain)?.[1];
}
