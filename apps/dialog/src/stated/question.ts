// A question about a product, read: whether it wants a yes or a no, what it asks about, and the measures that it names.
import { goodsIn, normalize, stem, tokenize } from '#language';
import { evidenceNow } from '../evidence/evidence.js';
import { type Measure, measuresIn } from '../ground/measures.js';
import { inMeanings, type Term } from './meaning.js';
import { type AskedProperty, propertiesAsked } from './properties.js';

/** A question as far as its words say. */
export interface Question {
  readonly text: string;
  readonly isYesNo: boolean;
  /** Asked with a negation of its own ("is it OK without …"): no plain yes or no answers it. */
  readonly isNegated: boolean;
  /** "Does it have", "有…吗": whether there is such a thing. */
  readonly asksIfThere: boolean;
  /** How a Chinese "no" is said: 没有, 不是, 不可以, 不会. */
  readonly verb: 'has' | 'is' | 'can' | 'will';
  readonly terms: readonly Term[];
  readonly measures: readonly Measure[];
  /** Which of the properties that shoppers ask about it speaks of. */
  readonly properties: readonly AskedProperty[];
  /** Whether it asks for nothing beside these: "is it heavy". */
  readonly isOnlyOfProperties: boolean;
}

const ZH_YES_NO =
  /[吗么嘛](?:[?？~～。!！ ]|$)|能不能|可不可以|是不是|有没有|会不会|要不要|带不带|需不需要|是否|能否|可否|行不行|([\p{Script=Han}])不\1|(?:不|没)[?？]?$/u;
const ZH_WHICH = /多(?!谢|人|功能|用途)|几|什么|啥|哪|怎么|怎样|如何|谁|为什么|咋/u;
const EN_YES_NO =
  /(?:^|[,.;:!?] ?|\b(?:and|but|so|also|ok|okay|hi|hello|hey|please|sorry) )(?:is|are|was|does|do|did|can|could|will|would|has|have|should|may|isn't|aren't|doesn't|don't|can't|won't|any)\b|\b(?:is|does|do|can|will|would|could) (?:it|this|that|they|these|those|i|we|you|the|my|a|an)\b/u;
const EN_WHICH = /\b(?:how|what|which|when|where|who|why|what's|how's)\b/u;
/** "For one wheel or both": which of them is asked, and no yes answers it. */
const ALTERNATIVES = /(?<!不管|无论)还是(?!想|要|会|能|不|没|有|可以)|\bor\b(?! (?:not|something|so|anything|what)\b)/u;
const IF_THERE = /有|带|送|含|配|附|\b(?:have|has|any|with|includ\w+|comes?|get|there|got|contain\w*)\b/u;
const CAN = /能|可以|可不可|会不会|行吗|行不行|\b(?:can|could|will|would)\b/u;
const WILL = /会/u;
const IS = /是不是|是否|是.{0,80}吗|^是|^(?:is|are)\b/u;
const OWN_NEGATION =
  /(?:我|俺|咱|家里?|车|床|宿舍|厨房|房间?)[^,，。?？]{0,6}(?:没有?|无)(?!问题|关系|事)\p{L}|\b(?:without|not|no|isn't|doesn't|don't|can't|never)\b|不用|没有也|无需|不带|不加|不放|(?<![能可是会要需带行])不(?![\p{Script=Han}]?[?？]?$)(?=[用加放开插])/u;
/** Words of a question that tell nothing of what is asked. */
const EMPTY_EN = new Set(
  "a an the is are was were be been it it's its this that these those does do did done can could will would may might should shall i i'm i'd i've my me mine we our us you your he she they them his her their in on to of for at by from into onto as than then and or but if so any some all there here what's what how which when where who why much many long big large heavy old tall wide high deep small have has had having get got gets come comes came coming with use uses used using work works working fit fits fitting suit suits suitable go goes put puts take takes need needs really also just please thanks thank hi hey hello ok okay know tell say says said about like want wants make makes made making good well fine safe possible able kind sort type thing things stuff one ones product item too very more most enough still yes yeah yep no not actually anything something someone else maybe think look looks looking last lasts stay keep keeps let lets let's give show find buy sell selling carry buying bought out up down off over under does doesn't isn't don't between both same way often time times day days contain contains included includes include including".split(
    ' ',
  ),
);
const EMPTY_ZH =
  /能不能|可不可以|是不是|有没有|会不会|要不要|带不带|需不需要|行不行|好不好|是否|能否|可否|可不可|怎么样|怎么|怎样|如何|为什么|什么|多少|多久|多大|多长|多高|多重|多宽|几个|哪个|哪些|哪里|请问|问一下|一下|一般|这款|这个|这种|这件|这双|这台|这条|这只|这瓶|那款|那个|那种|那件|它的|它们|它|我家|我们|我的|我|你们|你家|您|可以|能够|支持|适合|适用|里面|里|真的|到底|应该|直接|还是|的话|还|也|都|就|能|会|是|有|带|吗|呢|啊|呀|吧|嘛|么|的|了|啦|哦|喔|咋|啥|请|想|要|很|太|挺|比较|个|款|给|用于|没有|没|不|喜欢|爱|适合|觉得|知道|担心|害怕|希望|打算|准备/gu;

/** The words that a question or a wish is about, in meanings; measures are read apart. */
export function termsOf(text: string): Term[] {
  const plain = inMeanings(text);
  const measures = measuresIn(plain);
  let rest = plain;
  for (const { start, end } of [...measures].reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  rest = rest.replace(EMPTY_ZH, ' ');
  const terms: Term[] = [];
  for (const [run] of rest.matchAll(/\p{Script=Han}+|[a-z\d]+(?:[-.'][a-z\d]+)*/gu)) {
    const isHan = /^\p{Script=Han}/u.test(run);
    if (!isHan && (EMPTY_EN.has(run) || /^(?:likes?|loves?|enjoys?)$/.test(run) || (run.length < 2 && !/\d/.test(run))))
      continue;
    if (isHan && /^[吃喝用穿戴放装洗做买在到和跟对上下大小多少给把被让去来]$/u.test(run)) continue;
    const written = isHan ? run : stem(run);
    if (!terms.some((term) => term.written === written)) terms.push({ written, isHan });
  }
  return terms;
}

/** A text without what its product is called in it: a tuner's name asks for no tuning. */
function withoutNames(plain: string, known: string): string {
  const called = normalize(known);
  const written = [...goodsIn(plain), ...calledByShop(plain)];
  const names = written.filter(({ text }) => text.length < plain.length && called.includes(text));
  let rest = plain;
  for (const { start, end } of names) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return rest;
}

/** What the shop itself knows to be names in a text. */
const calledByShop = (plain: string): { text: string; start: number; end: number }[] =>
  evidenceNow()
    .namesIn(plain)
    .map(({ mention: { text }, start, end }) => ({ text, start, end }));

function verbOf(plain: string): Question['verb'] {
  if (IS.test(plain)) return 'is';
  if (WILL.test(plain)) return 'will';
  return CAN.test(plain) || !IF_THERE.test(plain) ? 'can' : 'has';
}

/** Reads a question. `known` are words that name the product: they ask for nothing. */
export function readQuestion(text: string, known: string): Question {
  const plain = normalize(text);
  const own = new Set(tokenize(inMeanings(known)));
  const all = termsOf(text);
  const names = inMeanings(known);
  const { properties, rest } = propertiesAsked(withoutNames(plain, known));
  const isName = ({ written, isHan }: Term): boolean =>
    isHan ? names.includes(written) : own.has(written) || own.has(written.replace(/[-.']/g, ''));
  const terms = all.filter((term) => !isName(term));
  const besides = properties.length === 0 ? [] : termsOf(rest);
  const isOnlyOfProperties = properties.length > 0 && besides.every(isName);
  // "蚕丝的能洗吗" asks for washing, and not whether it is of silk.
  const isBesideProperty = ({ written }: Term): boolean => besides.some((term) => term.written === written);
  const measures = measuresIn(plain);
  const isOpen = ZH_WHICH.test(plain) || EN_WHICH.test(plain);
  const isAsked = ZH_YES_NO.test(plain) || EN_YES_NO.test(plain);
  const isOfAlternatives = ALTERNATIVES.test(plain);
  const isFragment = /[?？]$/u.test(text.trim()) && !isOpen;
  return {
    text: plain,
    isYesNo: !isOfAlternatives && (isAsked || isFragment) && (!isOpen || (isAsked && measures.length > 0)),
    isNegated: OWN_NEGATION.test(plain.replace(ZH_YES_NO, '')),
    asksIfThere: IF_THERE.test(plain),
    verb: verbOf(plain),
    // Where every word names the product, what it is called is what is asked ("is it noise cancelling").
    terms: terms.length > 0 || measures.length > 0 ? terms : all.filter((term) => !isBesideProperty(term)),
    measures,
    properties,
    isOnlyOfProperties,
  };
}
