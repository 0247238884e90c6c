// Which skill a part of a message wants: candidates with named features, each worth its weight, the best above a bar.
import type { ProductRecord, SkillName } from '#contracts';
import { wordingsOf } from '#contracts';
import { normalize } from '#language';
import { evidenceNow, isOfOneInTalk } from '../evidence/evidence.js';
import type { Prediction } from '../understand/classifier/classifier.js';
import { leftoverWords } from '../understand/mention.js';
import { propertiesAsked } from '../stated/properties.js';
import { destinationIn } from '../understand/slots.js';
import { setsTwoSideBySide } from './two-named.js';

/** What is known of a part of a message before its skill is chosen. */
export interface Clues {
  /** In the comparable form. */
  readonly plain: string;
  readonly predictions: readonly Prediction[];
  /** How far it lies inside of what was taught, 0–1, and whether that is enough to be sure of the opinions. */
  readonly fit: number;
  readonly fits: boolean;
  /** The skills whose patterns match, with the weight of the best one each. */
  readonly cues: ReadonlyMap<SkillName, number>;
  /** The product that "it" means now. */
  readonly atHand?: ProductRecord | undefined;
  /** The products that were shown or talked of last. */
  readonly inTalk?: ReadonlySet<string>;
  /** Whether the shopper has shown to have orders, or is a customer. */
  readonly mayHaveOrders: boolean;
}

/** The features of a candidate by name; what does not hold is absent. */
export type Features = Partial<Record<keyof typeof WEIGHTS, number>>;

/** A skill that may be wanted. */
export interface Candidate {
  readonly skill: SkillName;
  readonly score: number;
  readonly features: Features;
}

/**
 * What each feature is worth, in shares of a sure classifier. Set by hand, and held by the scripted and the held-out
 * conversations: a sure pattern decides between near equals, evidence of the shop more than a pattern.
 */
const WEIGHTS = {
  classifier: 1,
  /** The classifier's opinion of what lies outside of what it was taught is hardly better than chance: nothing is begun by it. */
  unfitToAct: -0.6,
  /** To look something up by it costs little. */
  unfitToRead: -0.15,
  cue: 0.2,
  /** A pattern that says outright what is wanted ("do you sell …"): only a classifier that is sure beyond it says otherwise. */
  decisiveCue: 0.45,
  /** A policy of the shop is asked in its own words. */
  policy: 1.6,
  /** A policy may be meant, by what both mean, where nothing that was taught claims the words. */
  policyMeant: 0.8,
  /** A policy surely may be meant, and the classifier says otherwise without a pattern: a guess, unless it is of the product. */
  policyOverGuess: 1.2,
  /** No policy of the shop is asked, and no pattern says that one is. */
  noPolicy: -0.35,
  /** The shop knows a product or a kind by a name in it. */
  named: 0.08,
  /** It speaks of what the product at hand states, and names no other. */
  stated: 0.35,
  /** It asks for a property, as goods of any trade have them: "how heavy", "声音大不大". */
  propertyAsked: 0.5,
  /** A question that names a product and that no pattern knows is one of what the product is like. */
  asksOfNamed: 0.25,
  /** It opens with a product's name and asks whether that has something: "LX-700有收纳袋吗". */
  hasOfNamed: 0.6,
  /** Speaks of an order where nobody knows of one, and a product is in talk. */
  noOrder: -0.3,
  /** And it was hardly taught. */
  noOrderUntaught: -0.3,
  /** And would begin something with it. */
  noOrderToActOn: -0.4,
  /** A question that nothing else claims, with a product at hand: the product's own text may answer it. */
  ofAtHand: 0.45,
  /** A product is named in words that were not taught, by somebody of whom no order is known: it is looked for. */
  lookedFor: 0.3,
  /** "路上碎了咋办": before anything was ordered, what is done then is a rule of the shop. */
  asksWhatIf: 0.9,
  /** "Where's the amp", of somebody who has orders: it is on its way, and not asked what it is like. */
  whereabouts: 0.5,
  /** A place is named in a question of time or cost that no other pattern knows: what comes there is asked. */
  placeAsked: 0.8,
  /** "乳胶枕跟荞麦枕哪个合适": which of two things that are named and joined. */
  twoNamed: 0.8,
  /** It names an option of the product at hand, and nothing else claims it: "he's left-handed". */
  optionAtHand: 0.4,
  /** It calls an offer of the shop by its name, and neither a thing nor a price is asked for. */
  offerNamed: 1.1,
} as const;

const DECISIVE_WEIGHT = 1.5;
/** A policy below this shares words with the question and no more. */
const LEAST_POLICY = 0.62;
/** From here on a policy is told for what it means. */
const TOLD_POLICY = 0.55;
/** From here on a policy may be meant. */
const LIKELY_POLICY = 0.4;
const NAMED = 0.6;
/** What it is worth that a name is one of something in talk. */
const OF_TALK = 0.15;
/** Skills that a name of a product speaks for. */
const OF_PRODUCTS = new Set<SkillName>(['find-products', 'product-info', 'compare', 'price', 'stock', 'shipping']);
/** Skills that begin something for the shopper, or call somebody. */
const ACTS = new Set<SkillName>([
  'cancel-order',
  'change-order',
  'return-order',
  'exchange-order',
  'invoice',
  'price-protection',
  'handoff',
  'feedback',
  'small-talk',
]);
/** Skills whose answers are the product's own text and count. */
const OF_GOODS_ITSELF = new Set<string>(['product-info', 'compare', 'stock', 'price']);
const TURNS_AWAY = new Set<SkillName>(['find-products', 'promotions', 'recommend']);
const OF_ORDERS = new Set<SkillName>([
  'order-status',
  'refund-status',
  'cancel-order',
  'change-order',
  'return-order',
  'exchange-order',
  'price-protection',
]);
const SURE_CUE = 1;
const TIME_OR_COST = /几天|多久|多长时间|多少|什么时候|能到|\bhow (?:long|much|soon|many days)\b|\bwhen\b|\bcosts?\b/u;
const ASKS =
  /[?？吗么呢啥咋几哪多]|怎|什么|能.{0,40}不|行不行|是否|是不是|可不可以|能不能|^(?:does|do|is|are|can|could|will|would|how|what|which|when|where|who|why|whats|has|have|should|any)\b/u;
/** Whether a text in the comparable form asks something. */
export const asksSomething = (plain: string): boolean => ASKS.test(plain);
const WHERE_IS =
  /^(?:and |so |ok |hi |hey )?where(?:'s|s| is| are) (?:the|my|our|that)\b(?!.*\b(?:made|from|produced|grown|sourced)\b)|\b(?:any|no) (?:sign|news|word|update)s? (?:of|on|about|from)\b|\bwhat(?:'s|s| is) happen\w* (?:with|to)\b/u;
const SHORTEST_STATED = 2;
const HAN_NAME = /^\p{Script=Han}{3,4}$/u;
/** A name of more products is one of a kind. */
const FEW = 3;
const HAS =
  /^ ?(?:里面|里|上面|本身)?(?:有没有|有|带不带|带|含不含|含|配不配|配|附|送不送|送)(?!货|现货|什么|啥|哪|几|多少|优惠|活动|折|[吗么嘛没不呢吧啊呀])\p{Script=Han}/u;
/** "杏仁饼干和月饼有吗": whether they are there, and not what they are like. */
const HAS_ANY = /(?<![带含配附])(?:还?有没有?|还?有[吗么嘛])[啊呀呢的]?[?？]?$/u;
/** Below this something like it was taught, and not much like it. */
const WELL_TAUGHT = 0.4;
/** Below this the best guess of the classifier is none. */
const GUESS = 0.5;

/** The candidates of a part of a message, the best first. */
export function rankedSkills(clues: Clues): Candidate[] {
  const probabilityOf = new Map(clues.predictions.map(({ label, probability }) => [label as SkillName, probability]));
  const skills = new Set<SkillName>([
    'product-info',
    ...(setsTwoSideBySide(clues.plain) ? (['compare'] as const) : []),
    ...(namesOffer(clues.plain) ? (['promotions'] as const) : []),
    ...probabilityOf.keys(),
    ...clues.cues.keys(),
  ]);
  const ofShop = evidenceOf(clues);
  return [...skills]
    .map((skill) => {
      const features = featuresOf(skill, clues, probabilityOf.get(skill) ?? 0, ofShop);
      return { skill, features, score: scoreOf(features) };
    })
    .sort((left, right) => right.score - left.score);
}

interface ShopEvidence {
  readonly policy: number;
  readonly named: number;
  readonly stated: boolean;
  readonly asks: boolean;
  /** Whether what stands before a verb of having is one product's name. */
  readonly has: boolean;
  /** Whether it asks for a property of goods. */
  readonly property: boolean;
  /** Whether it asks where a named thing is. */
  readonly whereabouts: boolean;
  /** Whether it asks for time or cost, and names a place. */
  readonly toPlace: boolean;
}

function evidenceOf({ plain, atHand, inTalk }: Clues): ShopEvidence {
  const evidence = evidenceNow();
  const named = Math.max(
    0,
    ...evidence.namesIn(plain).map(({ mention }) => mention.strength + (isOfOneInTalk(mention, inTalk) ? OF_TALK : 0)),
    // "荞麦的能调吗", where one thing in talk and no other is called so: a part of its name will do.
    ...evidence.mentions.map((mention) =>
      mention.kind === 'title' && isOfOneInTalk(mention, inTalk) && plain.includes(mention.text) ? NAMED : 0,
    ),
  );
  return {
    named,
    policy: evidence.strongest('policy', plain)?.strength ?? 0,
    stated: atHand !== undefined && named < NAMED && statesIt(atHand, plain),
    asks: ASKS.test(plain),
    has: opensWithName(plain),
    property: asksForProperty(plain),
    whereabouts: named >= NAMED && WHERE_IS.test(plain),
    toPlace: TIME_OR_COST.test(plain) && destinationIn(plain) !== undefined,
  };
}

const namesOffer = (plain: string): boolean => evidenceNow().promotionsIn(plain).length > 0;

const namesOption = (atHand: ProductRecord | undefined, plain: string): boolean =>
  atHand !== undefined &&
  evidenceNow().mentions.some(
    ({ kind, text, strength, candidates }) =>
      kind === 'option' && strength >= NAMED && plain.includes(text) && candidates.some(({ id }) => id === atHand.id),
  );

/** Whether a text opens with the name of a few products and goes on with a verb of having. */
function opensWithName(plain: string): boolean {
  const [first] = evidenceNow().namesIn(plain);
  if (first === undefined || first.mention.strength < NAMED || first.mention.candidates.length > FEW) return false;
  return leftoverWords(plain.slice(0, first.start)) === '' && HAS.test(plain.slice(first.end));
}

/** Whether a text says the name of an attribute of a product, or a word of a Chinese one: 颗粒 of 颗粒直径, 蛋白 of 粗蛋白. */
export function statesIt({ attributes = {} }: ProductRecord, plain: string): boolean {
  return Object.keys(attributes)
    .flatMap(wordingsOf)
    .map(normalize)
    .flatMap((name) => (HAN_NAME.test(name) ? wordsOfName(name) : [name]))
    .some((part) => part.length >= SHORTEST_STATED && plain.includes(part));
}

/** Both halves of four characters, the last two of three. */
const wordsOfName = (name: string): string[] =>
  name.length === 3 ? [name, name.slice(1)] : [name.slice(0, 2), name.slice(2)];

function featuresOf(skill: SkillName, clues: Clues, probability: number, shop: ShopEvidence): Features {
  const { fit, fits, cues, atHand, mayHaveOrders, inTalk } = clues;
  const cue = cues.get(skill) ?? 0;
  const isProductInfo = skill === 'product-info';
  // To turn away from the product in talk is a leap too, where nothing is named.
  const turnsAway = TURNS_AWAY.has(skill) && atHand !== undefined && shop.named < NAMED;
  const isUnknownPolicy = skill === 'faq' && shop.policy <= LEAST_POLICY;
  const isUntaughtName = fit < WELL_TAUGHT && shop.named >= NAMED;
  const isOfGoods = atHand !== undefined || isUntaughtName || (inTalk?.size ?? 0) > 0;
  const lacksOrder = OF_ORDERS.has(skill) && !mayHaveOrders && isOfGoods && cue < SURE_CUE;
  const isLeap = ACTS.has(skill) || turnsAway;
  const isOpen = !fits || (cues.size === 0 && (clues.predictions[0]?.probability ?? 0) < GUESS);
  const isGuessBesidePolicy =
    !isOpen && cues.size === 0 && shop.policy >= TOLD_POLICY && !OF_GOODS_ITSELF.has(clues.predictions[0]?.label ?? '');
  return {
    ...(probability > 0 ? { classifier: probability } : {}),
    ...(!fits && cue === 0 ? { [isLeap ? 'unfitToAct' : 'unfitToRead']: probability } : {}),
    ...(lacksOrder
      ? {
          noOrder: 1,
          ...(fit < WELL_TAUGHT ? { noOrderUntaught: 1 } : {}),
          ...(ACTS.has(skill) ? { noOrderToActOn: 1 } : {}),
        }
      : {}),
    ...(isProductInfo &&
    shop.asks &&
    shop.named >= NAMED &&
    cues.size === 0 &&
    !shop.whereabouts &&
    !HAS_ANY.test(clues.plain)
      ? { asksOfNamed: 1 }
      : {}),
    ...(skill === 'order-status' && shop.whereabouts && mayHaveOrders ? { whereabouts: 1 } : {}),
    ...(cue >= DECISIVE_WEIGHT ? { decisiveCue: cue } : cue > 0 ? { cue } : {}),
    ...(skill === 'faq' && shop.policy > LEAST_POLICY ? { policy: shop.policy - LEAST_POLICY } : {}),
    ...(isUnknownPolicy && isGuessBesidePolicy && shop.asks && shop.named < NAMED
      ? { policyOverGuess: shop.policy }
      : {}),
    ...(isUnknownPolicy && isOpen && shop.asks && shop.policy >= LIKELY_POLICY && shop.named < NAMED
      ? { policyMeant: shop.policy }
      : {}),
    ...(isUnknownPolicy && shop.policy < LIKELY_POLICY && cue === 0 ? { noPolicy: 1 } : {}),
    ...(OF_PRODUCTS.has(skill) && shop.named >= NAMED ? { named: shop.named } : {}),
    ...(isProductInfo && shop.stated ? { stated: 1 } : {}),
    ...(skill === 'compare' && setsTwoSideBySide(clues.plain) ? { twoNamed: 1 } : {}),
    ...(skill === 'promotions' && shop.named < NAMED && !cues.has('price') && namesOffer(clues.plain)
      ? { offerNamed: 1 }
      : {}),
    ...(skill === 'stock' && isOptionAsked(clues, shop, isOpen) ? { optionAtHand: 1 } : {}),
    ...(skill === 'find-products' && isUntaughtName && !mayHaveOrders && atHand === undefined && cues.size === 0
      ? { lookedFor: 1 }
      : {}),
    ...(skill === 'faq' && !mayHaveOrders && ASKS_WHAT_IF.test(clues.plain) ? { asksWhatIf: 1 } : {}),
    ...(skill === 'shipping' && shop.toPlace && asksNoMoreThanCost(cues) ? { placeAsked: 1 } : {}),
    ...(isProductInfo && shop.property && !hasOtherCue(cues) && (atHand !== undefined || shop.named >= NAMED)
      ? { propertyAsked: 1 }
      : {}),
    ...(isProductInfo && shop.has && cues.size === 0 ? { hasOfNamed: 1 } : {}),
    ...(isProductInfo && isOpen && shop.asks && atHand !== undefined && shop.named < NAMED ? { ofAtHand: 1 } : {}),
  };
}

/** What is to be done if something happens, in the words of chats. */
export const ASKS_WHAT_IF =
  /(?:怎么[办整]|怎么处理|谁负责|谁赔|赔不赔|赔吗)(?:啊|呀|呢)?[?？]?$|^what (?:if|happens (?:if|when))\b/u;

/** Whether nothing else claims a text that names an option of the product at hand, or one of its stock does and it names that product. */
function isOptionAsked({ cues, atHand, plain }: Clues, { named }: ShopEvidence, isOpen: boolean): boolean {
  if (!namesOption(atHand, plain)) return false;
  if (named < NAMED) return isOpen && cues.size === 0;
  return (cues.get('stock') ?? 0) > 0 && atHand !== undefined && namesOnly(atHand.id, plain);
}

/** Whether all names in a text may mean one product. */
const namesOnly = (productId: string, plain: string): boolean =>
  evidenceNow()
    .namesIn(plain)
    .every(({ mention }) =>
      evidenceNow().mentions.some(
        ({ kind, text, candidates }) => kind === 'title' && text === mention.text && candidates[0]?.id === productId,
      ),
    );

/** Whether a text asks for a property of goods. A time that is promised is a policy's affair: how long the guarantee lasts. */
export const asksForProperty = (plain: string): boolean =>
  ASKS.test(plain) &&
  propertiesAsked(evidenceNow().withoutTitles(plain)).properties.some(({ dimension }) => dimension !== 'term');

/** "How much to get that to Belfast": what it costs to a place is what it costs to send. */
const asksNoMoreThanCost = (cues: Clues['cues']): boolean => [...cues.keys()].every((skill) => skill === 'price');
const hasOtherCue = (cues: Clues['cues']): boolean => [...cues.keys()].some((skill) => skill !== 'product-info');

const scoreOf = (features: Features): number =>
  Object.entries(features).reduce((sum, [name, value]) => sum + value * WEIGHTS[name as keyof typeof WEIGHTS], 0);
