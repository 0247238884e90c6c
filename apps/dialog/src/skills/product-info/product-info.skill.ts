// The skill `product-info`: what a product is made of, its size, its options, what it fits, in the shop's own words.
import { z } from 'zod';
import { id, textIn, wordingsOf } from '#contracts';
import { findOptions, normalize, otherNamesOfTitle, tokenize } from '#language';
import { rememberAsked } from '../../follow-ups/asked-again.js';
import { attributesOf } from '../../ground/attributes.js';
import { productOfFitQuestion } from '../../ground/fit-question.js';
import { measuresIn } from '../../ground/measures.js';
import { readOptions } from '../../ground/option-words.js';
import { absentOption } from '../../stated/absent-option.js';
import type { StatedAnswer } from '../../stated/answer.js';
import { statedOfVariants } from '../../stated/of-variants.js';
import { propertiesAsked } from '../../stated/properties.js';
import { type Question, readQuestion } from '../../stated/question.js';
import { answeredBy } from '../../stated/relevance.js';
import { type Statement, statementsOf } from '../../stated/statements.js';
import { pricedCard } from '../cards.js';
import { type Answer, defineSkill, type GroundedProduct, type Turn } from '../skill.js';
import { productSlots } from '../slots.js';
import { fittedAnswer } from './fitted.js';
import { isOnlyOfOptions, otherwiseAnswered, policyOf } from './left-open.js';
import { sizedAnswer } from './sized.js';
import { productInfoPhrases } from './product-info.phrases.js';
import { type InfoFacts, productInfoReplies, type ToldAnswer } from './product-info.replies.js';
import { attributeLabel, partedName, PROPERTIES } from './properties.js';
import { convertedTo } from './stated.js';

const MAX_ATTRIBUTES = 30;
const MAX_DESCRIPTION = 600;
const MOST_QUESTIONS = 3;
/** So many statements are told whole where none answers the question. */
const FEW = 3;
const LONGEST_VALUE = 80;
/** A description that is no longer is read out where it is not known which part of it answers. */
const SHORT_DESCRIPTION = { zh: 120, en: 240 } as const;
const ASKS_ALL =
  /介绍|说说|里面(?:都)?有(?:什么|啥|哪些)|都包含|讲讲|了解|怎么样|好不好|好用吗|详情|\b(?:tell me (?:more )?about|describe|details?|more (?:info|about)|what is (?:it|this|that)|what(?:'?s| is) (?:actually |really |all )?in (?:it|them|this|the (?:box|kit|set|pack|bundle))|any good)\b/u;
const IS_QUESTION =
  /[?？吗么呢]|多|几|谁|是否|能不能|有没有|\b(?:does|do|is|are|can|will|would|how|what|which|who|has|have)\b/u;
const NEXT_QUESTION =
  /(?<=[?？。;；\n])|[,，]\s*(?=(?:and |also )?(?:is|are|does|do|can|how|what|will|has)\b|能|可以|有没有|是不是|多|怎么)|\band (?=(?:is|are|does|do|can|how|what|will|has) )|(?<=[吗么呢吧不没]|\1不(\p{Script=Han}))\s+(?=\p{Script=Han})/u;

/** What a product is. */
export const productInfoSkill = defineSkill({
  name: 'product-info',
  description: 'What a product is made of, its size, options and other properties the shop states, what it fits.',
  slots: z.object({
    ...productSlots,
    /** Another product of the shop that it is to fit. */
    fitsWith: id.optional(),
    /** The name of what is stated that is asked for, as the shop writes it. */
    attribute: z.string().max(200).optional(),
    /** Which options there are, or everything, where that is surely what is asked. */
    asked: z.enum(['options', 'describe']).optional(),
  }),
  needs: ['product'],
  phrases: productInfoPhrases,
  replies: productInfoReplies,
  async run({ fitsWith, asked, attribute }, turn): Promise<Answer> {
    const { product, skus, missingOption } = turn.product as GroundedProduct;
    const variants = product.variants.filter((variant) => skus.includes(variant.sku));
    const named = { ...product, variants: variants.length > 0 ? variants : product.variants };
    const title = textIn(product.title, turn.locale);
    const known = namesOf(product);
    const facts = { productId: product.id, title };
    const cards = [await pricedCard(product, turn, skus[0] === undefined ? {} : { sku: skus[0] })];
    const suggestions = turn.speak.choose(['多少钱？', '有货吗？'], ['How much is it?', 'Is it in stock?']);
    const whole = normalize(turn.text);
    const fitted = fitsWith === undefined ? undefined : await fittedAnswer(product, fitsWith, turn);
    if (fitted !== undefined) return { suggestions, ...fitted };
    turn.state.fitWith = undefined;
    const sized = await sizedAnswer(product, turn);
    if (sized !== undefined) return { ...sized, facts: { ...facts, ...sized.facts }, suggestions };
    const missing = missingOption ?? absentOption(product, turn.text);
    if (missing !== undefined)
      return {
        facts: { ...facts, notFound: missing, ...optionsFacts(product, turn) },
        replyKey: 'no-option',
        cards,
        suggestions,
      };
    if (asked === 'options')
      return { facts: { ...facts, ...optionsFacts(product, turn) }, replyKey: 'options', cards, suggestions };
    const questions = questionsIn(withoutVariant(turn.text, product, skus.length), known);
    const asksAll = ASKS_ALL.test(whole);
    const isWordless = questions.every(
      ({ terms, properties, measures }) => terms.length + properties.length + measures.length === 0,
    );
    const about = { facts: { ...facts, ...aboutFacts(product, named, turn) }, replyKey: 'about', cards, suggestions };
    if (
      asked === 'describe' ||
      questions.length === 0 ||
      (asksAll && isWordless) ||
      (isWordless && !IS_QUESTION.test(whole))
    )
      return about;
    rememberAsked(turn.text, turn.state);
    const byName = attribute === undefined ? undefined : statedAs(attribute, product, turn);
    if (byName !== undefined) return { facts: { ...facts, ...byName }, replyKey: 'answer', cards, suggestions };
    const statements = statementsOf(statedOfVariants(named, product), turn.locale);
    const answers: Answered[] = [];
    for (const question of questions)
      answers.push({ question, answer: await answeredBy(question, statements, turn.near) });
    const told = toldOnce(answers.filter(({ answer }) => answer.verdict !== 'not-stated'));
    if (told.length === 0 && (asksAll || (isWordless && !questions.some(({ isYesNo }) => isYesNo)))) return about;
    if (isOnlyOfOptions(told)) {
      const policy = await policyOf(turn.text, turn, questions);
      if (policy !== undefined) return { facts: { ...facts, ...policy }, replyKey: 'policy', cards: [], skill: 'faq' };
    }
    const besides = told.length === 0 ? [] : await otherwiseAnswered(answers, turn);
    const [first, ...others] = (told.length > 0 ? told : answers.slice(0, 1)).map(({ question, answer }) =>
      toldOf(question, answer, turn),
    );
    // Whether it fits what the shopper has is nothing to guess at: somebody in the shop may know.
    const isOpenFit = told.length === 0 && productOfFitQuestion(whole) !== undefined;
    return {
      facts: {
        ...facts,
        ...first,
        ...(others.length === 0 ? {} : { further: others }),
        ...(besides.length === 0 ? {} : { besides }),
        ...statedNames(first, statements, product, turn),
        ...(isOpenFit ? { offersPerson: true } : {}),
      },
      replyKey: 'answer',
      cards,
      suggestions: isOpenFit ? turn.speak.choose(['转人工'], ['Talk to a person']) : suggestions,
    };
  },
});

/** "Does the 25 ft have centimetres on it": the measure that says which variant is meant asks for nothing. */
function withoutVariant(text: string, product: GroundedProduct['product'], meant: number): string {
  if (meant >= product.variants.length || measuresIn(text).length === 0) return text;
  const { named, rest } = readOptions(product, text);
  const asked = named.length === 0 ? undefined : readQuestion(rest, '');
  return asked !== undefined && asked.terms.length + asked.properties.length > 0 ? rest : text;
}

/** The questions of a message, each on its own; a message of one kind of question is one. */
function questionsIn(text: string, known: string): Question[] {
  const parts = text
    .split(NEXT_QUESTION)
    .filter((part): part is string => typeof part === 'string' && part.trim() !== '');
  const read = parts.map((part) => readQuestion(part, known));
  const asking = read.filter(
    ({ terms, properties, measures }) => terms.length + properties.length + measures.length > 0,
  );
  if (asking.length < 2) return [readQuestion(text, known)];
  return asking.filter(({ isYesNo, properties }) => isYesNo || properties.length > 0).slice(0, MOST_QUESTIONS);
}

interface Answered {
  readonly question: Question;
  readonly answer: StatedAnswer;
}

/** Two questions that the same statements answer are answered once, by a yes or a no where one of them is. */
function toldOnce(answers: readonly Answered[]): Answered[] {
  const isPlain = ({ answer }: Answered): boolean => answer.verdict !== 'stated';
  return answers.filter((one, at) => {
    const same = answers.findIndex(
      (other) => other !== one && one.answer.statements.every((told) => other.answer.statements.includes(told)),
    );
    const other = answers[same];
    return other === undefined || isPlain(one) || (!isPlain(other) && same > at);
  });
}

/** An answer as facts hold it. */
function toldOf(question: Question, answer: StatedAnswer, turn: Turn): ToldAnswer {
  const { verdict, statements, isMeasured } = answer;
  const named = statements.filter((one) => one.name !== undefined);
  const sentences = statements.filter(({ kind }) => kind === 'sentence').map(({ value }) => value);
  // What it is called says it only where nothing else does.
  const title = statements.find(({ kind }) => kind === 'title' || kind === 'tag');
  if (sentences.length === 0 && title !== undefined && (named.length === 0 || statements[0] === title))
    sentences.push(title.value);
  const converted = named.flatMap(({ name = '', value }) => {
    const other = convertedTo(question.text, value, turn.locale);
    return other === undefined ? [] : [[name, other] as const];
  });
  return {
    answer: verdict,
    asksFor: question.verb,
    attributes: Object.fromEntries(named.map(({ name = '', value }) => [name, value])),
    ...(sentences.length === 0 ? {} : { statement: sentences.join(turn.locale === 'zh' ? '' : ' ') }),
    ...(isMeasured === true ? { fits: verdict === 'yes' } : {}),
    ...(converted.length === 0 ? {} : { converted: Object.fromEntries(converted) }),
  };
}

/** Where nothing near is stated: what is, as the shop describes it in short, else its attributes, or their names where they are many. */
function statedNames(
  first: ToldAnswer | undefined,
  statements: readonly Statement[],
  { description = '' }: GroundedProduct['product'],
  turn: Turn,
): { attributes?: Record<string, string>; states?: string[]; statement?: string } {
  if (first?.answer !== 'not-stated' || Object.keys(first.attributes).length > 0 || first.statement !== undefined)
    return {};
  const described = turn.speak.text(description).trim();
  if (described !== '' && described.length <= SHORT_DESCRIPTION[turn.locale]) return { statement: described };
  const all = statements.flatMap(({ kind, name, value }) =>
    name === undefined || kind === 'title' || value.length > LONGEST_VALUE ? [] : [[name, value] as const],
  );
  if (all.length > 0 && all.length <= FEW) return { attributes: Object.fromEntries(all) };
  const names = statements.flatMap(({ kind, name }) =>
    name === undefined || kind === 'title' ? [] : [attributeLabel(name, turn.locale)],
  );
  return names.length === 0 ? {} : { states: [...new Set(names)].slice(0, 6) };
}

function aboutFacts(
  product: GroundedProduct['product'],
  named: GroundedProduct['product'],
  turn: Turn,
): Pick<InfoFacts, 'attributes' | 'description'> {
  const all = attributesOf(named, turn.speak);
  const description = product.description === undefined ? '' : turn.speak.text(product.description);
  return {
    attributes: Object.fromEntries(Object.entries(all).slice(0, MAX_ATTRIBUTES)),
    ...(description === '' ? {} : { description: description.slice(0, MAX_DESCRIPTION) }),
  };
}

/** What it is called, all in one text. */
function namesOf({ title, categories = [], brand = '' }: GroundedProduct['product']): string {
  const names = [...wordingsOf(title), ...categories];
  return [...names, brand, ...names.flatMap(otherNamesOfTitle)].join(' , ');
}

/** What is stated under a name; `undefined` where that is not, or where a yes or no is asked for. */
function statedAs(name: string, { attributes }: GroundedProduct['product'], turn: Turn): ToldAnswer | undefined {
  const value = attributes?.[name];
  if (value === undefined || readQuestion(turn.text, '').isYesNo) return undefined;
  const stated = attributesOf({ attributes: { [name]: value }, variants: [] }, turn.speak);
  return { answer: 'stated', asksFor: 'is', attributes: stated };
}

/** The options that there are, by name. */
function optionsFacts(product: GroundedProduct['product'], turn: Turn): Pick<InfoFacts, 'attributes'> {
  const { variants } = product;
  return { attributes: attributesOf({ variants }, turn.speak) };
}

/** The attributes that a question is about; `undefined` when it asks for no property in particular. */
export function askedOf(text: string, attributes: Record<string, string>): Record<string, string> | undefined {
  const plain = normalize(text);
  // "Is it stainless steel?" asks for the material.
  const kinds = new Set(findOptions(plain).map(({ kind }) => kind));
  const wanted = PROPERTIES.filter(
    (property) =>
      property.test(plain) ||
      (kinds.has('material') && property.test('material')) ||
      (kinds.has('colour') && property.test('colour')),
  );
  const tokens = new Set(tokenize(plain));
  const byName = Object.entries(attributes).filter(([name]) =>
    [name, attributeLabel(name, 'zh'), attributeLabel(name, 'en')].some((wording) => {
      const own = tokenize(partedName(wording));
      return own.length > 0 && own.every((token) => tokens.has(token));
    }),
  );
  const { properties } = propertiesAsked(plain);
  if (wanted.length + properties.length === 0 && byName.length === 0) return undefined;
  const spoken = (name: string): string => normalize(partedName(name));
  const byProperty = Object.entries(attributes).filter(
    ([name, value]) =>
      wanted.some((property) => property.test(spoken(name))) ||
      properties.some((property) => property.isNamed(spoken(name))) ||
      // "Can it be washed" is answered by "Care: machine wash".
      wanted.some((property) => IN_VALUES.has(property) && property.test(normalize(value))),
  );
  return Object.fromEntries([...byName, ...byProperty]);
}

/** Properties whose words stand in values as well as in names. */
const IN_VALUES = new Set(PROPERTIES.filter((property) => /机洗|快充|防水|蓝牙/u.test(property.source)));
