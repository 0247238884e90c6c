// Which items of orders a message names by what the shop calls things of their kind: 枕头, "running shoes".
import type { OrderView } from '#contracts';
import { normalize, tokenize } from '#language';
import { evidenceNow, NAMES } from '../evidence/evidence.js';

type OrderItem = OrderView['items'][number];

/** A kind of goods that a text names, as the shop calls it, with the products of that kind. */
export interface NamedKind {
  readonly text: string;
  readonly tokens: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
}

/** What belongs to a thing is called by it and one of these: a 音箱架 is no 音箱. */
const BELONGS = '[架套壳膜罩垫座]';

/** Whether a text says a Chinese name, and not only the name of what belongs to it. */
export const namesWhole = (name: string, plain: string): boolean =>
  plain.includes(name) && new RegExp(`${RegExp.escape(name)}(?!${BELONGS})`, 'u').test(plain);

/** Whether a text says a kind, and not only something that is called by it and another word: a speaker stand is no speaker. */
const saysKind = (kind: string, plain: string): boolean =>
  /\p{Script=Han}$/u.test(kind)
    ? namesWhole(kind, plain)
    : new RegExp(`(?<![a-z])${RegExp.escape(kind)}(?! ?[a-z])`, 'u').test(plain);

/** The kinds that a text names and some of the items are of, by the shop's own word for them. */
export function kindsNamed(plain: string, items: readonly OrderItem[]): NamedKind[] {
  return evidenceNow()
    .mentions.filter(({ kind, strength, text }) => kind === 'kind' && strength >= NAMES && saysKind(text, plain))
    .map(({ text, candidates }) => ({
      text,
      tokens: new Set(tokenize(text)),
      ids: new Set(candidates.filter(({ strength }) => strength >= NAMES).map(({ id }) => id)),
    }))
    .filter(({ ids }) => items.some(({ productId }) => ids.has(productId)));
}

/** The items of a kind that a message names, where the shop knows them by it and the others not: 枕头 for a 慢回弹记忆棉枕. */
export function ofKindNamed(text: string, items: readonly OrderItem[]): OrderItem[] {
  const ids = new Set(kindsNamed(normalize(text), items).flatMap((kind) => [...kind.ids]));
  const named = items.filter(({ productId }) => ids.has(productId));
  return named.length < items.length ? named : [];
}
