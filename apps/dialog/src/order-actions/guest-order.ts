// Which of the orders that a guest has proven is meant; one that is named and is not among them is to be proven as well.
import type { OrderView } from '#contracts';
import { normalize } from '#language';
import { type Proof, proofOfAnother, provenOrder, viewerOf } from '../skills/order-status/verify.js';
import type { Answer, Turn } from '../skills/skill.js';
import { sameOrderCode } from '../understand/codes.js';
import { ordinalIn } from '../understand/mention.js';
import { meansOtherThanInTalk } from './acts.js';
import { notBoughtHere, otherThanBought } from './foreign-product.js';
import { ordersApart, ordersNaming } from './named-items.js';
import { strangeCodeIn, strangeNumberIn } from './named-otherwise.js';

/** What a guest brought to prove an order, and the one that is not meant. */
type GuestClue = Proof & { readonly notOrderId?: string };

const MOST_PROVEN = 5;

/** The orders that a guest has proven, the newest proofs alone. */
export async function provenOrders(turn: Turn): Promise<readonly OrderView[]> {
  const viewer = viewerOf(turn);
  const proven = await Promise.all(
    turn.state.verifiedOrderIds
      .slice(-MOST_PROVEN)
      .map(async (orderId) => (await turn.shop.orders.getOrder({ viewer, orderId })).order),
  );
  return proven.filter((order) => order !== undefined);
}

/** The order, several of which one is meant, or the answer that asks for a proof. */
export async function guestOrder(
  clue: GuestClue,
  turn: Turn,
): Promise<{ order: OrderView } | { several: readonly OrderView[] } | { answer: Answer }> {
  const codes = clue.orderIds ?? [];
  const before = await provenOrders(turn);
  // "1001 and 1002" of one who has proven the first: nothing is done to a part of what is named.
  const unproven = codes.filter((code) => !before.some(({ id }) => sameOrderCode(code, id)));
  const isPart = before.length > 0 && unproven.length > 0 && unproven.length < codes.length;
  const proven = await provenOrder(isPart ? { ...clue, orderIds: unproven } : clue, turn);
  if (!('order' in proven) || codes.length > 0 || turn.text === '') return proven;
  const strange = strangeNumberIn(turn.text, [proven.order]) ?? strangeCodeIn(turn.text, [proven.order, ...before]);
  if (strange !== undefined) return await provenOrder({ ...clue, orderIds: [strange] }, turn);
  // What was proven by this very message is what it speaks of.
  return before.length === 0 ? proven : await asNamed(clue, proven.order, before, turn);
}

/** By what is in it, or as another than the one in talk. */
async function asNamed(
  clue: GuestClue,
  inTalk: OrderView,
  proven: readonly OrderView[],
  turn: Turn,
): ReturnType<typeof guestOrder> {
  if (clue.notOrderId !== undefined || meansOtherThanInTalk(turn.text)) {
    const others = proven.filter(({ id }) => id !== (clue.notOrderId ?? inTalk.id));
    const [only] = others;
    if (only === undefined) return proofOfAnother(turn);
    return others.length === 1 ? { order: only } : { several: others };
  }
  const several = severalProven(turn, proven);
  if (several.length > 1) return { several };
  if (otherThanBought(turn.text, proven) !== undefined) return proofOfAnother(turn);
  const named = ordersNaming(turn.text, proven);
  const [only] = named;
  if (only !== undefined && !named.some(({ id }) => id === inTalk.id))
    return named.length === 1 ? { order: only } : { several: named };
  const isNoneOfThem = only === undefined && (await notBoughtHere(turn.text, proven, turn)) !== undefined;
  return isNoneOfThem ? proofOfAnother(turn) : { order: inTalk };
}

const ALL_ORDERS =
  /\b(?:both|all (?:of )?(?:them|(?:my |the )?(?:\w+ )?orders)|them all)\b|[两都](?:个|单)?都?(?:取消|退)|全(?:部|都)?取消/u;

/** The proven orders of which a message means more than one, or one by a place that nobody listed: none is acted on in silence beside the others. */
function severalProven({ text, state }: Turn, proven: readonly OrderView[]): readonly OrderView[] {
  const plain = normalize(text);
  const isListed = state.shown.some(({ kind }) => kind === 'order');
  if (ALL_ORDERS.test(plain) || (!isListed && ordinalIn(plain) !== undefined)) return proven;
  return ordersApart(plain, proven);
}
