// What the assistant says of what a product is.
import type { Speak } from '../../reply/speak.js';
import type { Question } from '../../stated/question.js';
import type { Replies } from '../skill.js';
import { fitText } from './fitted.replies.js';
import { sizeText } from './sized.replies.js';
import { attributeLabel, plainValue } from './properties.js';

/** The answer to one question. */
export interface ToldAnswer {
  /** `stated`: told, but not as a yes or no; `not-stated`: `attributes` hold what comes near. */
  answer: 'yes' | 'no' | 'stated' | 'not-stated';
  asksFor: Question['verb'];
  attributes: Record<string, string>;
  /** The shop's own sentence. */
  statement?: string;
  /** Whether the measure that was asked about is within what is stated. */
  fits?: boolean;
  /** Attribute → its value in the unit that was asked for. */
  converted?: Record<string, string>;
}

/** What is stated of a product, as far as it was asked for. */
export interface InfoFacts extends Partial<ToldAnswer> {
  productId: string;
  title: string;
  attributes: Record<string, string>;
  description?: string;
  /** The answers to further questions of the same message. */
  further?: ToldAnswer[];
  /** Further questions that the product's text leaves open: a policy's answer, what is stated near it, or none. */
  besides?: { asked: string; faqId?: string; question?: string; answer?: string; statement?: string }[];
  /** Names of what the shop states, where none of it comes near. */
  states?: string[];
  /** It is asked whether it fits something, and nothing is stated. */
  offersPerson?: boolean;
  /** An option that was asked for and that there is not. */
  notFound?: string;
}

const LISTED = 8;

const pairs = (facts: Pick<ToldAnswer, 'attributes' | 'converted'>, speak: Speak): string =>
  Object.entries(facts.attributes)
    .slice(0, LISTED)
    .map(([name, value]) => {
      const other = facts.converted?.[name];
      const also = other === undefined ? '' : speak.choose(`（约 ${other}）`, ` (about ${other})`);
      return `${attributeLabel(name, speak.locale)}${speak.choose('：', ': ')}${plainValue(value, speak.locale)}${also}`;
    })
    .join(speak.choose('；', '; '));

function allOf(facts: InfoFacts, speak: Speak): string {
  const known =
    Object.keys(facts.attributes).length > 0
      ? speak.choose(`${pairs(facts, speak)}。`, ` ${pairs(facts, speak)}.`)
      : '';
  const description = facts.description ? `${speak.choose('：', ': ')}${facts.description}` : '';
  const end = /[。.!！]$/.test(facts.description ?? '') ? '' : speak.choose('。', '.');
  return `${speak.title(facts.title)}${description}${end}${known}`;
}

const said = (told: Pick<ToldAnswer, 'attributes' | 'converted' | 'statement'>, speak: Speak): string =>
  speak.sentence(
    [pairs(told, speak), told.statement ?? ''].filter((part) => part !== '').join(speak.choose('；', '; ')),
  );

const YES_ZH = { has: '有的', is: '是的', can: '可以', will: '会的' } as const;
const NO_ZH = { has: '没有', is: '不是', can: '不可以', will: '不会' } as const;

/** Yes or no, and the words of the shop that say so. */
function decided(told: ToldAnswer, title: string, speak: Speak): string {
  const isYes = told.answer === 'yes';
  if (told.fits === false)
    return speak.choose(
      `不在范围内。${title}的资料里写着：${said(told, speak)}`,
      `No, that is beyond what the shop states. It says of ${title}: ${said(told, speak)}`,
    );
  const kind = told.fits === true ? 'can' : told.asksFor;
  return speak.choose(
    `${isYes ? YES_ZH[kind] : NO_ZH[kind]}。${title}的资料里写着：${said(told, speak)}`,
    `${isYes ? 'Yes' : 'No'}. The shop says of ${title}: ${said(told, speak)}`,
  );
}

function one(told: ToldAnswer, title: string, speak: Speak): string {
  if (told.answer === 'yes' || told.answer === 'no') return decided(told, title, speak);
  if (told.answer === 'not-stated') return notStated(told, title, speak);
  return told.statement === undefined
    ? speak.choose(`${title}的${said(told, speak)}`, `${title}: ${said(told, speak)}`)
    : speak.choose(`${title}的资料里写着：${said(told, speak)}`, `The shop says of ${title}: ${said(told, speak)}`);
}

function notStated(told: ToldAnswer & { states?: string[] }, title: string, speak: Speak): string {
  const hasNear = Object.keys(told.attributes).length > 0 || told.statement !== undefined;
  const near =
    told.states === undefined
      ? ''
      : speak.choose(`写明的有：${speak.list(told.states)}。`, ` It does tell of: ${speak.list(told.states)}.`);
  // What is stated may mean what is asked without saying it so.
  return hasNear
    ? speak.choose(
        `${title}的资料里没有直接写这一点，写到的有：${said(told, speak)}`,
        `The shop does not say that of ${title} in so many words. What it does state: ${said(told, speak)}`,
      )
    : speak.choose(`${title}的资料里没有写这一点。${near}`, `The shop does not say that of ${title}.${near}`);
}

function answer(facts: InfoFacts & ToldAnswer, speak: Speak): string {
  const title = speak.title(facts.title);
  const rest = (facts.further ?? []).map((told) => one(told, title, speak));
  const besides = (facts.besides ?? []).map(({ asked, question, answer: policy, statement }) => {
    if (policy !== undefined && question !== undefined)
      return speak.choose(
        `您另外问的可能是「${question}」：${speak.sentence(policy)}`,
        `You may also mean “${question}”: ${speak.sentence(policy)}`,
      );
    if (policy !== undefined) return speak.sentence(policy);
    return statement === undefined
      ? speak.choose(`「${asked}」资料里没有写。`, `On “${asked}” the shop states nothing.`)
      : speak.choose(
          `「${asked}」写到的是：${speak.sentence(statement)}`,
          `On “${asked}” it states: ${speak.sentence(statement)}`,
        );
  });
  const person =
    facts.offersPerson === true
      ? [speak.choose('需要的话可以转人工问一下。', 'I can get a person from the shop to tell you.')]
      : [];
  return [one(facts, title, speak).trimEnd(), ...rest, ...besides, ...person].join(speak.choose('', ' '));
}

/** The choices that there are; of what comes in one form only, that it does. */
function options(facts: InfoFacts, speak: Speak): string {
  const title = speak.title(facts.title);
  if (Object.keys(facts.attributes).length === 0)
    return speak.choose(`${title}只有一款，没有别的规格可选。`, `${title} comes in one version only.`);
  return speak.choose(`${title}可选：${pairs(facts, speak)}。`, `${title} comes in these: ${pairs(facts, speak)}.`);
}

function noOption(facts: InfoFacts, speak: Speak): string {
  const options = Object.keys(facts.attributes).length > 0;
  return options
    ? speak.choose(
        `${speak.title(facts.title)}没有「${facts.notFound}」的。现有的：${pairs(facts, speak)}。`,
        `${facts.title} does not come in “${facts.notFound}”. There is: ${pairs(facts, speak)}.`,
      )
    : speak.choose(
        `${speak.title(facts.title)}不分颜色款式，没有「${facts.notFound}」的选项。`,
        `${facts.title} does not come in “${facts.notFound}”; it comes in one version.`,
      );
}

/** Templates of the skill `product-info`. */
export const productInfoReplies: Replies = {
  answer: { zh: answer, en: answer },
  about: { zh: allOf, en: allOf },
  'no-option': { zh: noOption, en: noOption },
  options: { zh: options, en: options },
  fit: { zh: fitText, en: fitText },
  size: { zh: sizeText, en: sizeText },
  policy: {
    zh: (facts: { answer: string }) => facts.answer,
    en: (facts: { answer: string }) => facts.answer,
  },
};
