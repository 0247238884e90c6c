// What the shop's own rules say of taking back, or swapping, just these goods, or goods in the state that is told: "strings only unopened".
import { MAX_MESSAGE_CHARACTERS, type ProductRecord, type Text, textIn, wordingsOf } from '#contracts';
import { goodsIn, normalize, tokenize } from '#language';
import { isHeadedBy } from '../ground/title-head.js';
import type { Speak } from '../reply/speak.js';
import { sentencesOf } from '../skills/product-info/stated.js';
import type { Turn } from '../skills/skill.js';

/** A sentence or two of the shop's rules, in its own words. */
export interface RuleFacts {
  rule?: string;
}

const MOST_PRODUCTS = 4;
const MOST_KINDS = 6;
const SHORTEST_KIND = 2;
const MOST_POLICIES = 3;
const MOST_SENTENCES = 2;
const LONGEST = 200;
const OF_TAKING_BACK =
  /退|换|赔|补发|\b(?:return(?:s|ed|able)?|refund(?:s|ed|able)?|exchang\w*|swap(?:s|ped)?|replac\w*|sen[dt] back|tak(?:e|en) back|compensat\w*)\b/u;
/** What has become of goods, or what it costs, as shoppers tell it and as rules speak of it. */
const STATES: readonly (readonly [told: RegExp, ruled: RegExp])[] = [
  [/拆(?:封|开|了|过)|开封|打开[了过]|\bopened\b|\bunsealed\b/u, /拆封|开封|\b(?:un)?opened\b|\bunsealed\b|\bseal\b/u],
  [
    /(?:穿|洗|戴)[了过]|剪[了掉]|吊牌|\b(?:worn|wore|washed|wearing)\b|\btags?\b/u,
    /穿[着过]|洗[涤过]|水洗|吊牌|\b(?:un)?worn\b|\b(?:un)?washed\b|\btags?\b/u,
  ],
  [
    /(?:使?用|试|骑)[了过]|\b(?:used?|ridden|rid(?:e|ing)|rode|tried)\b/u,
    /使用[过后]|用过|二次销售|\b(?:un)?used\b|\b(?:un)?ridden\b/u,
  ],
  [
    /运费|邮费|谁(?:出|付|掏)|\b(?:postage|shipping|delivery (?:fee|cost)|who pays|do i pay|have to pay)\b/u,
    /运费|邮费|\b(?:postage|shipping|pays?|deduct\w*|costs?)\b/u,
  ],
  [
    /定[制做]|刻[字了]|\b(?:custom\w*|engraved|personali[sz]ed|made to order)\b/u,
    /定[制做]|刻字|\b(?:custom\w*|engraved|personali[sz]ed|made to order)\b/u,
  ],
];

/** What of the shop's rules is said of goods: of their kind, or of any in the state that the shopper tells. Empty where nothing is. */
export async function ruleFacts(items: readonly { readonly productId: string }[], turn: Turn): Promise<RuleFacts> {
  const productIds = [...new Set(items.map(({ productId }) => productId))].slice(0, MOST_PRODUCTS);
  const { products } = productIds.length === 0 ? { products: [] } : await turn.shop.catalog.getProducts({ productIds });
  const plain = normalize(turn.text);
  const states = STATES.filter(([told]) => told.test(plain)).map(([, ruled]) => ruled);
  const kinds = products.map(kindsOf);
  const asked = kinds.flat().slice(0, MOST_KINDS).join(' ');
  const questions = [
    `${turn.speak.choose('退货 退换', 'return refund')} ${asked}`,
    ...(states.length > 0 ? [turn.text] : []),
  ];
  const found: string[] = [];
  const { locale } = turn;
  const answers = await Promise.all(
    questions.map((question) =>
      turn.shop.catalog.searchFaqs({ text: question.slice(0, MAX_MESSAGE_CHARACTERS), locale, limit: MOST_POLICIES }),
    ),
  );
  for (const { faqs } of answers) {
    for (const { question: title, answer } of faqs) {
      const isAsked = wordingsOf(title).some((wording) => OF_TAKING_BACK.test(normalize(wording)));
      for (const sentence of sentencesOf(textIn(answer, turn.locale))) {
        const said = normalize(sentence);
        const isOfChange = isAsked || OF_TAKING_BACK.test(said);
        const isOfThese =
          products.some((product, index) => speaksOf(said, product.title, kinds[index] ?? [])) ||
          states.some((ruled) => ruled.test(said));
        if (isOfChange && isOfThese && sentence.length <= LONGEST)
          found.push(sentence.trim().replace(/[；;，,]$/u, ''));
      }
    }
  }
  const sentences = [...new Set(found)].slice(0, MOST_SENTENCES);
  return sentences.length === 0
    ? {}
    : { rule: sentences.map((one) => turn.speak.sentence(one)).join(turn.speak.choose('', ' ')) };
}

/** What the shop files a product under, the nearest first. */
const kindsOf = ({ categories = [], tags = [] }: ProductRecord): string[] =>
  [...[...categories].slice(-2).reverse(), ...tags].map(normalize).filter((kind) => kind.length >= SHORTEST_KIND);

/** Whether a sentence in the comparable form names a thing by one of its kinds, or by the head of its title. */
export function speaksOf(said: string, title: Text, kinds: readonly string[]): boolean {
  const words = new Set(tokenize(said));
  return (
    kinds.some((kind) => (HAN.test(kind) ? said.includes(kind) : tokenize(kind).every((word) => words.has(word)))) ||
    [...said.split(NO_LETTERS), ...goodsIn(said).map(({ text }) => text)].some(
      (word) => word.length >= SHORTEST_KIND && isHeadedBy(title, word),
    )
  );
}

const HAN = /\p{Script=Han}/u;
const NO_LETTERS = /[^\p{L}]+/u;
const OF_EVERYTHING = /所有|全部|全店|任何|\b(?:everything|anything|all|any|every)\b/u;

/** Whether a rule that names goods names others than this one, and so says nothing of it. */
export function isOfOtherGoods(rule: string, products: readonly ProductRecord[]): boolean {
  const said = normalize(rule);
  if (products.length === 0 || OF_EVERYTHING.test(said) || goodsIn(said).length === 0) return false;
  return !products.some((product) => speaksOf(said, product.title, kindsOf(product)));
}

/** The sentence before the question whether to go ahead. */
export const ruleWords = ({ rule }: RuleFacts, speak: Speak): string =>
  rule === undefined ? '' : speak.choose(`店铺对此的规则：${rule}`, ` The shop's rule on this: ${rule}`);
