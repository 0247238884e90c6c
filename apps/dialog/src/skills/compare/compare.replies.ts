// What the assistant says of products side by side.
import type { Money } from '#contracts';
import type { Speak } from '../../reply/speak.js';
import { attributeLabel } from '../product-info/properties.js';
import type { Replies } from '../skill.js';
import type { Advantages } from './advantages.js';
import type { ComparedProduct, Difference, Ranking } from './comparison.js';
import type { StatedOfOne } from './stated-of-each.js';
import type { ComparedVariantsFacts } from './variants-compared.js';

const DIFFERENCES_SHOWN = 6;
const SAME_SHOWN = 3;
const RANKED_SHOWN = 4;
const BETTER_SHOWN = 4;

/** Products side by side. */
export interface CompareFacts {
  products: ComparedProduct[];
  differences: Difference[];
  same: Record<string, string>;
  /** Set where one property was asked for and is stated. */
  ranking?: Ranking;
  /** What the first of the ranking is called: 最轻, "lightest". */
  called?: string;
  notFound?: string;
}

const priceOf = (product: ComparedProduct, speak: Speak): string => speak.money(product.finalPrice ?? product.price);

function head(facts: CompareFacts, speak: Speak): string {
  return facts.products
    .map((product) => {
      const rating =
        product.rating === undefined
          ? ''
          : speak.choose(`，评分 ${product.rating.average}`, `, rated ${product.rating.average}`);
      return speak.choose(
        `${speak.title(product.title)}${priceOf(product, speak)}${rating}`,
        `${product.title}: ${priceOf(product, speak)}${rating}`,
      );
    })
    .join(speak.choose('；', '; '));
}

/** What differs, a line for each property; nothing where there is none. */
function differs(differences: readonly Difference[], products: readonly ComparedProduct[], speak: Speak): string {
  if (differences.length === 0) return '';
  const rows = differences.map(({ name, values }) => {
    const told = products.map(({ productId }) => values[productId] ?? speak.choose('未写明', 'not stated'));
    return `${attributeLabel(name, speak.locale)} ${told.join(' / ')}`;
  });
  return speak.choose(`不同的是：${speak.lines(rows)}`, ` What differs: ${speak.lines(rows)}`);
}

function table(facts: CompareFacts, speak: Speak): string {
  const { products, differences, same } = facts;
  const stated = differences.filter(({ values }) => Object.keys(values).length > 1 || products.length === 2);
  const shared = Object.entries(same)
    .slice(0, SAME_SHOWN)
    .map(([name, value]) => `${attributeLabel(name, speak.locale)} ${value}`);
  const differ = differs(stated.slice(0, DIFFERENCES_SHOWN), products, speak);
  const alike =
    shared.length === 0 ? '' : speak.choose(`相同的是：${speak.lines(shared)}`, ` The same: ${speak.lines(shared)}`);
  return `${speak.choose('。', '.')}${differ}${alike}`;
}

const missing = (facts: CompareFacts, speak: Speak): string =>
  facts.notFound === undefined
    ? ''
    : speak.choose(`店里没有找到「${facts.notFound}」。`, `I could not find “${facts.notFound}” in this shop. `);

const both = (facts: CompareFacts, speak: Speak): string =>
  `${missing(facts, speak)}${head(facts, speak)}${table(facts, speak)}`;

/** What is stated of a product in a ranking. */
function statedOf(product: ComparedProduct, ranking: Ranking, speak: Speak): string {
  if (ranking.by === 'price') return priceOf(product, speak);
  const value = ranking.values[product.productId] ?? '';
  if (ranking.by !== 'rating' || product.rating === undefined) return value;
  return speak.choose(
    `${value} 分（${product.rating.count} 人评价）`,
    `${value} (${product.rating.count} ${product.rating.count === 1 ? 'review' : 'reviews'})`,
  );
}

function ranked(facts: CompareFacts & { ranking: Ranking }, speak: Speak): string {
  const { ranking, products } = facts;
  const label = attributeLabel(ranking.by, speak.locale);
  const called =
    facts.called ??
    speak.choose(
      `${label}最${ranking.wants === 'most' ? '高' : '低'}`,
      `one with the ${ranking.wants === 'most' ? 'highest' : 'lowest'} ${label.toLowerCase()}`,
    );
  const line = (product: ComparedProduct): string =>
    speak.choose(
      `${speak.title(product.title)}${statedOf(product, ranking, speak)}`,
      `${product.title}, ${statedOf(product, ranking, speak)}`,
    );
  const measured = products.filter(({ productId }) => ranking.by === 'price' || productId in ranking.values);
  const best = measured.filter(({ productId }) => ranking.best.includes(productId));
  const others = measured.filter(({ productId }) => !ranking.best.includes(productId)).slice(0, RANKED_SHOWN);
  const silent = products.filter((product) => !measured.includes(product)).slice(0, RANKED_SHOWN);
  const unsaid =
    silent.length === 0
      ? ''
      : speak.choose(
          `${speak.list(silent.map(({ title }) => speak.title(title)))}没有写。`,
          ` The shop does not say it of ${speak.list(silent.map(({ title }) => title))}.`,
        );
  if (others.length === 0)
    return speak.choose(
      `${best.map(line).join('；')}，是一样的。${unsaid}`,
      `They are the same: ${speak.lines(best.map(line))}${unsaid}`,
    );
  return speak.choose(
    `${called}的是${best.map(line).join('和')}；${speak.lines(others.map(line))}${unsaid}`,
    `The ${called} is ${best.map(line).join(' and ')}; then ${speak.lines(others.map(line))}${unsaid}`,
  );
}

const unstated = (facts: CompareFacts, speak: Speak): string =>
  speak.choose(
    `店里没有写能比出您问的这点的资料。${both(facts, speak)}`,
    `The shop does not state what would tell that. ${both(facts, speak)}`,
  );

const pricedOption = (product: ComparedProduct, speak: Speak): string =>
  product.option === undefined
    ? priceOf(product, speak)
    : `${product.option}${speak.choose('，', ', ')}${priceOf(product, speak)}`;

/** How much dearer one of two is. */
function priceGap(facts: CompareFacts & { dearer: string; priceDifference: Money }, speak: Speak): string {
  const dearer = facts.products.find(({ productId }) => productId === facts.dearer);
  const other = facts.products.find(({ productId }) => productId !== facts.dearer);
  if (dearer === undefined || other === undefined) return both(facts, speak);
  if (facts.priceDifference.amount === 0)
    return speak.choose(`两款一样，都是 ${priceOf(dearer, speak)}。`, `Both cost the same: ${priceOf(dearer, speak)}.`);
  return speak.choose(
    `${speak.title(dearer.title)}（${pricedOption(dearer, speak)}）比${speak.title(other.title)}（${pricedOption(other, speak)}）贵 ${speak.money(facts.priceDifference)}。`,
    `${dearer.title} (${pricedOption(dearer, speak)}) costs ${speak.money(facts.priceDifference)} more than ${other.title} (${pricedOption(other, speak)}).`,
  );
}

/** What speaks for each; the choice stays with the shopper. */
function better(facts: CompareFacts & { advantages: Advantages[] }, speak: Speak): string {
  const { advantages, products, differences } = facts;
  const ofAll = differences.filter(({ values }) => Object.keys(values).length === products.length);
  const differ = differs(ofAll.slice(0, BETTER_SHOWN), products, speak);
  const lines = advantages.map(({ title, cheaperBy, rating, has }) => {
    const points = [
      ...(cheaperBy === undefined
        ? []
        : [speak.choose(`便宜 ${speak.money(cheaperBy)}`, `it costs ${speak.money(cheaperBy)} less`)]),
      ...(rating === undefined ? [] : [speak.choose(`评分更高（${rating}）`, `it is rated higher (${rating})`)]),
      ...has.map((name) => `${attributeLabel(name, speak.locale)}${speak.choose('：是', ': yes')}`),
    ];
    return `${speak.title(title)}${speak.choose('：', ': ')}${points.join(speak.choose('，', ', '))}`;
  });
  return speak.choose(
    `看您更在意什么。${speak.lines(lines)}${differ}`,
    `It depends on what matters to you. ${speak.lines(lines)}${differ}`,
  );
}

/** What each variant costs, and what the shop's text says of them. */
function variants({ title, variants: all, stated }: ComparedVariantsFacts, speak: Speak): string {
  const lines = all.map(({ option, price, finalPrice, available }) => {
    const out = available > 0 ? '' : speak.choose('（缺货）', ' (out of stock)');
    return `${option}${speak.choose('：', ': ')}${speak.money(finalPrice ?? price)}${out}`;
  });
  const told = stated.map((one) => speak.sentence(one)).join(speak.choose('', ' '));
  return speak.choose(
    `${speak.title(title)}：${speak.lines(lines)}${told === '' ? '别的方面没有写不同。' : `资料里写着：${told}`}`,
    `${title}: ${speak.lines(lines)}${told === '' ? ' No other difference is stated.' : ` The shop says: ${told}`}`,
  );
}

/** What each states to the question. */
function stated(facts: CompareFacts & { stated: StatedOfOne[] }, speak: Speak): string {
  const lines = facts.stated.map(({ title, statement }) => {
    const told = statement.replace(/[。.;；]$/u, '');
    return speak.choose(`${speak.title(title)}${told}`, `${title}: ${told}`);
  });
  return speak.choose(`资料里写着：${speak.lines(lines)}`, `The shop says: ${speak.lines(lines)}`);
}

/** Templates of the skill `compare`. */
export const compareReplies: Replies = {
  both: { zh: both, en: both },
  better: { zh: better, en: better },
  ranked: {
    zh: (facts: CompareFacts & { ranking: Ranking }, speak: Speak) => `${missing(facts, speak)}${ranked(facts, speak)}`,
    en: (facts: CompareFacts & { ranking: Ranking }, speak: Speak) => `${missing(facts, speak)}${ranked(facts, speak)}`,
  },
  'price-gap': { zh: priceGap, en: priceGap },
  variants: { zh: variants, en: variants },
  stated: { zh: stated, en: stated },
  unstated: { zh: unstated, en: unstated },
  ask: {
    zh: (facts: { notFound?: string; title?: string }, speak: Speak) =>
      facts.notFound === undefined
        ? facts.title === undefined
          ? '想比较哪两款？告诉我它们的名称就好。'
          : `要把${speak.title(facts.title)}和哪一款比较？告诉我名称就好。`
        : `店里没有找到「${facts.notFound}」。想和哪一款比较？告诉我它的名称就好。`,
    en: (facts: { notFound?: string; title?: string }) =>
      facts.notFound === undefined
        ? facts.title === undefined
          ? 'Which two products shall I compare? Their names are enough.'
          : `Which product shall I compare ${facts.title} with? Its name is enough.`
        : `I could not find “${facts.notFound}” in this shop. Which products shall I compare? Their names are enough.`,
  },
};
