// What the assistant says of what a product is.
import type { Speak } from '../../reply/speak.js';
import type { Replies } from '../skill.js';
import { attributeLabel } from './properties.js';

/** What is stated of a product, as far as it was asked for. */
export interface InfoFacts {
  productId: string;
  title: string;
  attributes: Record<string, string>;
  description?: string;
  /** The shop's own sentence that answers the question. */
  statement?: string;
  /** Whether what was asked about is within what is stated. */
  fits?: boolean;
  /** Attribute → its value in the unit that was asked for. */
  converted?: Record<string, string>;
}

const LISTED = 8;

const pairs = (facts: InfoFacts, speak: Speak): string =>
  Object.entries(facts.attributes)
    .slice(0, LISTED)
    .map(([name, value]) => {
      const other = facts.converted?.[name];
      const also = other === undefined ? '' : speak.choose(`（约 ${other}）`, ` (about ${other})`);
      return `${attributeLabel(name, speak.locale)}${speak.choose('：', ': ')}${value}${also}`;
    })
    .join(speak.choose('；', '; '));

const ended = (sentence: string, speak: Speak): string =>
  /[。.!！?？]$/u.test(sentence) ? sentence : `${sentence}${speak.choose('。', '.')}`;

function allOf(facts: InfoFacts, speak: Speak): string {
  const known =
    Object.keys(facts.attributes).length > 0
      ? speak.choose(`${pairs(facts, speak)}。`, ` ${pairs(facts, speak)}.`)
      : '';
  const description = facts.description ? `${speak.choose('：', ': ')}${facts.description}` : '';
  const end = /[。.!！]$/.test(facts.description ?? '') ? '' : speak.choose('。', '.');
  return `${speak.title(facts.title)}${description}${end}${known}`;
}

function fit(facts: InfoFacts & { statement: string }, speak: Speak): string {
  if (facts.fits === undefined)
    return speak.choose(
      `${speak.title(facts.title)}的资料里写着：${ended(facts.statement, speak)}`,
      `The shop says of ${facts.title}: ${ended(facts.statement, speak)}`,
    );
  return facts.fits
    ? speak.choose(
        `可以。${speak.title(facts.title)}的资料里写着：${ended(facts.statement, speak)}`,
        `Yes. The shop says of ${facts.title}: ${ended(facts.statement, speak)}`,
      )
    : speak.choose(
        `不在范围内。${speak.title(facts.title)}的资料里写着：${ended(facts.statement, speak)}`,
        `No, that is beyond what the shop states. It says of ${facts.title}: ${ended(facts.statement, speak)}`,
      );
}

/** Templates of the skill `product-info`. */
export const productInfoReplies: Replies = {
  asked: {
    zh: (facts: InfoFacts, speak: Speak) => `${speak.title(facts.title)}的${pairs(facts, speak)}。`,
    en: (facts: InfoFacts, speak: Speak) => `${facts.title}: ${pairs(facts, speak)}.`,
  },
  statement: { zh: fit, en: fit },
  about: { zh: allOf, en: allOf },
  gap: {
    zh: (facts: InfoFacts, speak: Speak) => `您问的这点资料里没有写，以下是现有的资料。${allOf(facts, speak)}`,
    en: (facts: InfoFacts, speak: Speak) =>
      `The shop does not say that exactly; this is what I have. ${allOf(facts, speak)}`,
  },
};
