// "Cancel it then", 那就退笔, said to the plan of just that: it agrees, where no word of it says anything else.
import type { ActionPlan, OrderAction, OrderView, SkillName, Text } from '#contracts';
import { wordingsOf } from '#contracts';
import { normalize } from '#language';
import type { OrderForm } from '../conversation/order-form.js';
import { bare, isYes, isNo, isUnwanted, namesAnotherDeed, namesOwnDeed } from './acts.js';
import { allItemsNamed, type OrderItem } from './named-items.js';
import type { OrderActionSlots } from './order-action.js';

const LONGEST_WISH = 60;
const ASKS = /[?？]/u;
/** All that a wish is made of beside what is done and what it is done to. */
const WISH_WORDS = new Set(
  `ok okay yes yeah yep sure right fine so well then and just please go ahead do let lets let's us me i want to i'd would like you for
  it that this them these those the my order number of from in back now already asap immediately today anyway cancel return exchange swap
  change refund claim send difference thanks`.split(/\s+/u),
);
/** "The navy one": one is said of something, and counts nothing. */
const WORD_AND_ONE = /(?<![a-z\d])([a-z\d'-]+) one\b/gu;
const POINTS = new Set(['that', 'this', 'the']);
const WISH_PARTS =
  /取消|退[货款掉]?|换[货成为]?|改[成为]?|补|价保|差价|申请|办理?|弄|订单号?|[这那]一?[个单笔]|[它这那][些样]?|帮我|给我|我[要想就]|麻烦[你您]?|谢谢[你您]?|直接|马上|现在|赶紧|确[认定]|不等了|还是|[把将请就好行对哦嗯啊呀哈啦呢呗嘛吧了的掉要给子儿]/gu;
/** A title is called by any character of it but these, which refuse or put off whatever else they stand in. */
const REFUSES = /[不别没未无先再等后才若如]/u;
/** A wish that is put into words, and not the deed's name in some other sentence: how it begins, or ends. */
const WISHES_ZH = /^(?:哦|嗯|好的?|行|那就?|不等了?)*(?:就|直接|给我|帮我|麻烦|请)|[吧了掉]$/u;
const WISHES_EN =
  /^(?:(?:ok|okay|yes|yeah|right|fine|so|well|then|just|please|go ahead and|i want to|i'd like to|i would like to|let's) )*(?:cancel|return|exchange|swap|change|refund|claim|send)\b/u;

/**
 * Whether a message says once more, and as a wish, what is done in a change of this kind, and not a word beside that and `wordings`: by which, in the
 * comparable form, what the plan does may be called.
 * What says anything else ("cancel it he said", 请取消短信通知, "cancel just one mug") is no yes: the plan is put again.
 */
export function wishesAgain(text: string, skill: SkillName, wordings: readonly string[]): boolean {
  const plain = bare(text);
  if (plain === '' || plain.length > LONGEST_WISH || ASKS.test(text) || isNo(text) || isUnwanted(text)) return false;
  if (!namesOwnDeed(plain, skill) || namesAnotherDeed(plain, skill)) return false;
  return (WISHES_ZH.test(plain) || WISHES_EN.test(plain)) && restOf(plain, wordings) === '';
}

/** What is left of a wish without its own words and those of the plan. */
function restOf(plain: string, wordings: readonly string[]): string {
  const own = new Set(wordings.flatMap((wording) => wording.split(/[^\p{L}\p{N}'-]+/u)));
  const isOwn = (word: string): boolean =>
    WISH_WORDS.has(word) || own.has(word) || own.has(word.replace(/s$/u, '')) || own.has(`${word}s`);
  // A Chinese title is called by any part of it: 笔 for 水彩笔.
  const characters = new Set([...wordings.join('')].filter((one) => /\p{Script=Han}/u.test(one) && !REFUSES.test(one)));
  return plain
    .replace(WORD_AND_ONE, (said, word: string) => (POINTS.has(word) || own.has(word) ? ' ' : said))
    .replace(/[a-z\d][a-z\d'#/_-]*/gu, (word) => (isOwn(word) ? ' ' : word))
    .replace(WISH_PARTS, ' ')
    .replace(/\p{Script=Han}/gu, (one) => (characters.has(one) ? ' ' : one))
    .replace(/[\s#]+/gu, '');
}

/** Of a whole order "all" may be said of more orders than that one. */
const ON_ITEMS = new Set<OrderAction['name']>(['return', 'exchange', 'price-protection']);
/** Said of all that is in an order. */
const ALL = ['all both everything whole of order', '都全部一起'];

/** What an action on an order may be called by: the order's number, what things become, and the things themselves where all that it is done to are named. */
function wordsOfPlan(action: OrderAction, order: OrderView, plan: ActionPlan, text: string): string[] {
  const acted = order.items.filter(({ itemId }) => isActedOn(action, itemId));
  const named = allItemsNamed(text, order.items);
  const areNamed = acted.length > 0 && acted.every((item) => named.includes(item));
  // Of three mugs one is planned for: "return the mugs then" may be said of all of them.
  const things = areNamed && !isOfPieces(action) ? acted.flatMap((item) => [item.title, ...optionsOf(item)]) : [];
  const become = (plan.items ?? []).flatMap(({ to }) => optionsOf(to));
  const all = isOfAll(action, order) ? ALL : [];
  return [order.id, ...all, ...[...things, ...become].flatMap(wordingsOf)].map((wording) => normalize(wording));
}

const optionsOf = ({ options }: Pick<OrderItem, 'options'>): Text[] =>
  Object.values(options ?? {}).map((value) => (typeof value === 'number' ? String(value) : value));

function isActedOn(action: OrderAction, itemId: string): boolean {
  if ('itemIds' in action) return action.itemIds?.includes(itemId) ?? true;
  return 'changes' in action ? action.changes.some((change) => change.itemId === itemId) : true;
}

const isOfPieces = (action: OrderAction): boolean => 'quantities' in action && action.quantities !== undefined;

/** Whether all that is in the order is acted on. */
const isOfAll = (action: OrderAction, { items }: OrderView): boolean =>
  ON_ITEMS.has(action.name) && items.every(({ itemId }) => isActedOn(action, itemId)) && !isOfPieces(action);

/** The plan that waits for a yes, where a message wishes for just that once more; `undefined` where it comes to another plan, or says anything else. */
export function planWishedAgain(
  form: OrderForm | undefined,
  planned: ActionPlan,
  order: OrderView,
  given: OrderActionSlots,
  text: string,
): { readonly form: OrderForm; readonly plan: NonNullable<OrderForm['plan']> } | undefined {
  const plan = form?.plan;
  if (form?.asks !== 'confirm' || plan?.digest !== planned.digest || given.isOwnWish !== true) return undefined;
  // "Yes, all of it", to the plan of all.
  const isYesToAll = isYes(text, form.skill) && isOfAll(plan.action, order);
  const agrees = isYesToAll || wishesAgain(text, form.skill, wordsOfPlan(plan.action, order, planned, text));
  return agrees ? { form, plan } : undefined;
}
