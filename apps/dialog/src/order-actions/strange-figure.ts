// "Return the jute rug 200" of one who bought the Jute Rug 160: what is told by a figure that stands in the name of nothing that was bought.
import { type OrderView, wordingsOf } from '#contracts';
import { normalize } from '#language';
import { asTyped } from './as-typed.js';
import { shapeOf } from './code-of-order.js';
import { allItemsNamed, type OrderItem } from './named-items.js';
import { ALONE, GIVES_BACK } from './strange-option.js';

/** Shorter figures are not taken for the number of an order. */
const LEAST_OF_NUMBER = 4;
/** So much of a text is looked through. */
const MAX_CHARACTERS = 300;
const WORD = String.raw`(?!(?:for|in|and|or|but|with|of)\b)[a-z'-]+ `;
/** What something is done to, or what is told of, and a figure right behind it; a single one counts pieces. */
const FIGURE_BEHIND = new RegExp(
  String.raw`(?:(?:${GIVES_BACK}|\bexchang(?:e|ing))(?: (?:the|my|that|this|those|these|an?|one|two|three|\d{1,2}))?|(?:^|[,.;!?]) ?(?:the|my|that|this)) (((?:${WORD}){1,5})(\d{2,4}))(?![\d.,]\d|[a-z\d%])`,
  'u',
);
const TOLD_BEHIND = /^ (?:is|was|has|are|came|arrived|broke|does|doesn't|for)\b/u;
/** 退黄麻地毯200, 地毯200不要了. */
const FIGURE_BEHIND_ZH =
  /(?:^|[ ,，。;；!！]|取消掉?|退掉?|退货|把|将)(?:我|买|订|的|那|这|个|件|条|只|块|张){0,6}(((?:(?![退换取不想要把将])\p{Script=Han}){2,12}) ?(\d{2,4}))(?=的|那|这|不要|退|取消|坏| *$|[,，。;；!！?？])/u;

/** The words for a thing with a figure that none of the orders has, where all that is called so has another one in its title; `undefined` where there are none such. */
export function strangeFigureIn(text: string, orders: readonly OrderView[]): string | undefined {
  const plain = normalize(text.slice(0, MAX_CHARACTERS));
  const english = FIGURE_BEHIND.exec(plain);
  const behind = english === null ? '' : plain.slice(english.index + english[0].length);
  const isAlone = ALONE.test(behind) || TOLD_BEHIND.test(behind);
  const [, words = '', thing = '', figure = ''] =
    (english !== null && isAlone ? english : FIGURE_BEHIND_ZH.exec(plain)) ?? [];
  if (thing === '') return undefined;
  const items = orders.flatMap((order) => order.items);
  const isOrder = orders.some(({ id }) => normalize(id).endsWith(figure));
  if (isOrder || items.some((item) => figuresOf(item).includes(figure))) return undefined;
  // "The kettle from August 2025": the word before the figure is no thing's.
  const [last = ''] = thing.trim().split(' ').slice(-1);
  const named = allItemsNamed(last, items).length === 0 ? [] : allItemsNamed(thing, items);
  // As long as an own number, it is none of a piece either: the rug of another order.
  const isAsNumbered = figure.length >= LEAST_OF_NUMBER && orders.some(({ id }) => shapeOf(id) === shapeOf(figure));
  const isOther =
    named.length > 0 &&
    named.every((item) => Number(figure) > item.quantity && (isAsNumbered || isOfOtherFigure(item, figure)));
  return isOther ? asTyped(words, text) : undefined;
}

/** All numbers in a text. */
const figuresIn = (text: string): string[] => text.match(/\d+/gu) ?? [];

/** All figures that an item is called by. */
const figuresOf = ({ title, sku, options = {} }: OrderItem): string[] =>
  [...wordingsOf(title), sku, JSON.stringify(options)].flatMap(figuresIn);

/** Whether a title has a figure of as many digits; a size of two is no model of three. */
const isOfOtherFigure = ({ title }: OrderItem, figure: string): boolean =>
  wordingsOf(title).some((wording) => figuresIn(normalize(wording)).some((own) => own.length === figure.length));
