// What the assistant says of offers and codes.
import type { Money } from '#contracts';
import type { Speak } from '../../reply/speak.js';
import type { Replies } from '../skill.js';

/** One promotion as facts hold it. */
export interface PromotionFacts {
  id: string;
  title: string;
  kind: string;
  value: number | Money;
  minimumSpend?: Money;
  code?: string;
  startsAt: string;
  endsAt: string;
  /** The last day on which it runs, where it ends with a day of the shop. */
  lastDay?: string;
}

/** Offers, of a product or of the shop. */
interface PromotionsFacts {
  promotions: PromotionFacts[];
  title?: string;
  /** The shopper's words for what the offers are for. */
  query?: string;
  coming?: PromotionFacts[];
  /** A reduction that was asked for, in the shopper's words, and that none of the offers gives. */
  notRunning?: string;
}

interface CodeFacts extends ShortOf {
  code: string;
  promotions: PromotionFacts[];
  query?: string;
  applies?: boolean;
}

const over = ({ minimumSpend }: PromotionFacts, speak: Speak): string =>
  minimumSpend === undefined
    ? ''
    : speak.choose(`，满 ${speak.money(minimumSpend)} 可用`, `, for orders from ${speak.money(minimumSpend)}`);

function line(promotion: PromotionFacts, speak: Speak): string {
  const code =
    promotion.code === undefined
      ? ''
      : speak.choose(
          `（优惠码 ${promotion.code}${over(promotion, speak)}）`,
          ` (code ${promotion.code}${over(promotion, speak)})`,
        );
  return speak.choose(
    `${promotion.title}${code}，到${speak.end(promotion.endsAt)}`,
    `${promotion.title}${code}, until ${speak.end(promotion.endsAt)}`,
  );
}

const given = (promotion: PromotionFacts, speak: Speak): string =>
  `${promotion.title}${over(promotion, speak)}${speak.choose(`，到${speak.end(promotion.endsAt)}为止`, `, until ${speak.end(promotion.endsAt)}`)}`;

const starts = (promotion: PromotionFacts, speak: Speak): string =>
  speak.choose(
    `${promotion.title}（${speak.day(promotion.startsAt)}开始）`,
    `${promotion.title} (from ${speak.day(promotion.startsAt)})`,
  );

/** That what was asked for does not run, before what does. */
const notRunning = ({ notRunning: asked }: PromotionsFacts, speak: Speak): string =>
  asked === undefined
    ? ''
    : speak.choose(`现在没有「${asked}」的优惠。`, `There is no “${asked}” offer running at the moment. `);

function coming(facts: PromotionsFacts, speak: Speak): string {
  if (facts.coming === undefined) return '';
  const list = facts.coming.map((one) => starts(one, speak)).join(speak.choose('；', '; '));
  return speak.choose(`还没开始的有：${list}。`, ` Not begun yet: ${list}.`);
}

const subject = (facts: PromotionsFacts, speak: Speak): string | undefined =>
  facts.title === undefined
    ? facts.query === undefined
      ? undefined
      : speak.choose(`「${facts.query}」`, `“${facts.query}”`)
    : speak.title(facts.title);

/** What a sum that the shopper told lacks to the least of a code. */
export interface ShortOf {
  spent?: Money;
  missing?: Money;
}

function short({ spent, missing }: ShortOf, speak: Speak): string {
  if (spent === undefined) return '';
  return missing === undefined
    ? speak.choose(`${speak.money(spent)} 够用。`, ` ${speak.money(spent)} is enough for it.`)
    : speak.choose(
        `${speak.money(spent)} 还差 ${speak.money(missing)}，所以用不了。`,
        ` ${speak.money(spent)} is ${speak.money(missing)} short of that, so it does not apply yet.`,
      );
}

function applies(facts: CodeFacts, speak: Speak): string {
  if (facts.applies === undefined || facts.query === undefined) return '';
  return facts.applies
    ? speak.choose(`「${facts.query}」可以用它。`, ` It applies to “${facts.query}”.`)
    : speak.choose(`不过「${facts.query}」不能用它。`, ` But it does not apply to “${facts.query}”.`);
}

/** One offer that was called by its name. */
interface NamedFacts {
  named: PromotionFacts;
  phase: 'running' | 'coming' | 'over';
  /** The product that is talked of, and what it costs with the offer. */
  title?: string;
  option?: string;
  applies?: boolean;
  price?: Money;
  /** What runs in its place. */
  promotions?: PromotionFacts[];
}

function whenNamed({ named, phase, promotions = [] }: NamedFacts, speak: Speak): string {
  const code = named.code === undefined ? '' : speak.choose(`（优惠码 ${named.code}）`, ` (code ${named.code})`);
  const title = `${named.title}${code}${over(named, speak)}`;
  if (phase === 'running')
    return speak.choose(
      `「${title}」正在进行，到${speak.end(named.endsAt)}为止。`,
      `“${title}” is on now, until ${speak.end(named.endsAt)}.`,
    );
  if (phase === 'coming')
    return speak.choose(
      `「${title}」还没开始，${speak.day(named.startsAt)}开始，到${speak.end(named.endsAt)}为止。`,
      `“${title}” has not begun yet: it runs from ${speak.day(named.startsAt)} until ${speak.end(named.endsAt)}.`,
    );
  const running = promotions.map((one) => line(one, speak));
  const now =
    running.length === 0
      ? ''
      : speak.choose(`现在的优惠：${speak.lines(running)}`, ` On offer now: ${speak.lines(running)}`);
  return speak.choose(
    `「${title}」已于${speak.end(named.endsAt)}结束。${now}`,
    `“${title}” ended ${speak.end(named.endsAt)}.${now}`,
  );
}

function effect({ title, option, applies: isFor, price, phase }: NamedFacts, speak: Speak): string {
  if (title === undefined || isFor === undefined) return '';
  const thing = speak.title(title);
  const which = option === undefined ? '' : speak.choose(`（${option}）`, ` (${option})`);
  if (!isFor) return speak.choose(`${thing}不参加。`, ` It is not for ${thing}.`);
  if (price === undefined) return speak.choose(`${thing}可以参加。`, ` It counts for ${thing}.`);
  const from = option === undefined ? speak.choose(' 起', ' from') : '';
  return phase === 'coming'
    ? speak.choose(
        `到时${thing}${which} ${speak.money(price)}${from}。`,
        ` ${thing}${which} then costs${from} ${speak.money(price)}.`,
      )
    : speak.choose(
        `${thing}${which}现在 ${speak.money(price)}${from}。`,
        ` ${thing}${which} costs${from} ${speak.money(price)} with it.`,
      );
}

/** Templates of the skill `promotions`. */
export const promotionsReplies: Replies = {
  code: {
    zh: (facts: CodeFacts, speak: Speak) =>
      `优惠码 ${facts.code} 现在可以用：${speak.lines(facts.promotions.map((one) => given(one, speak)))}${short(facts, speak)}${applies(facts, speak)}`,
    en: (facts: CodeFacts, speak: Speak) =>
      `The code ${facts.code} works now: ${speak.lines(facts.promotions.map((one) => given(one, speak)))}${short(facts, speak)}${applies(facts, speak)}`,
  },
  named: {
    zh: (facts: NamedFacts, speak: Speak) => `${whenNamed(facts, speak)}${effect(facts, speak)}`,
    en: (facts: NamedFacts, speak: Speak) => `${whenNamed(facts, speak)}${effect(facts, speak)}`,
  },
  'unknown-code': {
    zh: (facts: { notFound: string }) => `店里现在没有「${facts.notFound}」这个优惠码。`,
    en: (facts: { notFound: string }) => `There is no code “${facts.notFound}” in this shop at the moment.`,
  },
  'over-code': {
    zh: (facts: { notFound: string; endedAt: string }, speak: Speak) =>
      `优惠码「${facts.notFound}」已于${speak.end(facts.endedAt)}失效，现在不能用了。`,
    en: (facts: { notFound: string; endedAt: string }, speak: Speak) =>
      `The code “${facts.notFound}” ended ${speak.end(facts.endedAt)} and no longer works.`,
  },
  'coming-code': {
    zh: (facts: { notFound: string; startsAt: string }, speak: Speak) =>
      `优惠码「${facts.notFound}」还没开始，${speak.day(facts.startsAt)}起可以用。`,
    en: (facts: { notFound: string; startsAt: string }, speak: Speak) =>
      `The code “${facts.notFound}” does not work yet; it starts ${speak.day(facts.startsAt)}.`,
  },
  combining: {
    zh: (facts: PromotionsFacts, speak: Speak) =>
      `每件商品取最划算的一个折扣或直减；整单再享一个满减；再用一张优惠码。这三种可以叠加，同一种不能叠加。${
        facts.promotions.length > 0 ? `现在有：${speak.lines(facts.promotions.map((one) => line(one, speak)))}` : ''
      }`,
    en: (facts: PromotionsFacts, speak: Speak) =>
      `Each item gets its single best discount; then the basket gets a single spend-and-save offer; then a single code. These three combine, two of the same kind do not.${
        facts.promotions.length > 0
          ? ` Running now: ${speak.lines(facts.promotions.map((one) => line(one, speak)))}`
          : ''
      }`,
  },
  some: {
    zh: (facts: PromotionsFacts, speak: Speak) =>
      `${notRunning(facts, speak)}${subject(facts, speak) ?? ''}现在的优惠：${speak.lines(facts.promotions.map((one) => line(one, speak)))}${coming(facts, speak)}`,
    en: (facts: PromotionsFacts, speak: Speak) => {
      const about = subject(facts, speak);
      return `${notRunning(facts, speak)}On offer now${about === undefined ? '' : ` for ${about}`}: ${speak.lines(facts.promotions.map((one) => line(one, speak)))}${coming(facts, speak)}`;
    },
  },
  none: {
    zh: (facts: PromotionsFacts, speak: Speak) =>
      `${notRunning(facts, speak)}${subject(facts, speak) ?? '店里'}现在没有进行中的优惠。${coming(facts, speak)}`,
    en: (facts: PromotionsFacts, speak: Speak) => {
      const about = subject(facts, speak);
      return `${notRunning(facts, speak)}There is no offer running ${about === undefined ? 'in the shop' : `for ${about}`} at the moment.${coming(facts, speak)}`;
    },
  },
};
