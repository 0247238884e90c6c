// A guest proves that an order is theirs: its number and the e-mail or phone of the order; five wrong tries lock it.
import type { OrderView } from '#contracts';
import type { Answer, Turn } from '../skill.js';

/** Wrong tries until the conversation can prove nothing more. */
const MAX_VERIFY_TRIES = 5;

/** What a guest brought to prove an order. */
export interface Proof {
  readonly orderIds?: readonly string[];
  readonly contact?: string;
}

/** The order if it is proven, now or before; else the answer that asks for what is missing. */
export async function provenOrder(proof: Proof, turn: Turn): Promise<{ order: OrderView } | { answer: Answer }> {
  const known = await provenBefore(proof.orderIds ?? [], turn);
  if (known) return { order: known };
  return await provenNow(givenSoFar(proof, turn), turn);
}

/** Asks for the number and the contact of another order than those that are proven. */
export const proofOfAnother = (turn: Turn): { answer: Answer } => ({ answer: verifyAnswer('ask-both', turn, {}) });

/** What was given before counts as well: nobody is asked twice for a number or a contact. */
function givenSoFar({ orderIds, contact }: Proof, { state }: Turn): Proof {
  const before = state.proof ?? {};
  const named = orderIds !== undefined && orderIds.length > 0 ? orderIds.slice(0, 5) : before.orderIds;
  const given = {
    ...(named === undefined ? {} : { orderIds: [...named] }),
    ...((contact ?? before.contact) === undefined ? {} : { contact: contact ?? before.contact }),
  };
  state.proof = given.orderIds === undefined && given.contact === undefined ? undefined : given;
  return given;
}

async function provenNow(proof: Proof, turn: Turn): Promise<{ order: OrderView } | { answer: Answer }> {
  const { state } = turn;
  const { orderIds = [], contact } = proof;
  if (state.verifyTries >= MAX_VERIFY_TRIES) return { answer: verifyAnswer('locked', turn, proof) };
  const [orderId] = orderIds;
  if (orderId === undefined && contact === undefined) return { answer: verifyAnswer('ask-both', turn, proof) };
  if (orderId === undefined) return { answer: verifyAnswer('ask-number', turn, proof) };
  if (contact === undefined) return { answer: verifyAnswer('ask-contact', turn, proof) };
  state.proof = undefined;
  const { callerKey } = turn;
  const { verified, orderId: provenId, locked } = await turn.shop.orders.verifyOrder({ orderId, contact, callerKey });
  if (verified && provenId !== undefined) {
    state.verifiedOrderIds = [...new Set([...state.verifiedOrderIds, provenId])].slice(-50);
    const { order } = await turn.shop.orders.getOrder({ viewer: viewerOf(turn), orderId: provenId });
    if (order) return { order };
  }
  // This caller has guessed too often, in whichever conversations.
  state.verifyTries = locked === true ? MAX_VERIFY_TRIES : state.verifyTries + 1;
  return { answer: verifyAnswer(state.verifyTries >= MAX_VERIFY_TRIES ? 'locked' : 'wrong', turn, {}) };
}

/** Who looks, with what was proven in this very turn. */
export function viewerOf(turn: Turn): Turn['viewer'] {
  return { ...turn.viewer, verifiedOrderIds: turn.state.verifiedOrderIds };
}

async function provenBefore(orderIds: readonly string[], turn: Turn): Promise<OrderView | undefined> {
  const proven = turn.state.verifiedOrderIds;
  if (proven.length === 0) return undefined;
  const wanted = orderIds.length > 0 ? orderIds : [turn.state.focusOrderId ?? proven.at(-1) ?? ''];
  for (const orderId of wanted.slice(0, 3)) {
    const { order } = await turn.shop.orders.getOrder({ viewer: viewerOf(turn), orderId });
    if (order) return order;
  }
  return undefined;
}

function verifyAnswer(replyKey: string, turn: Turn, proof: Proof): Answer {
  const locked = replyKey === 'locked';
  const triesLeft = Math.max(0, MAX_VERIFY_TRIES - turn.state.verifyTries);
  const missing = [
    ...(proof.orderIds?.[0] === undefined ? ['orderId'] : []),
    ...(proof.contact === undefined ? ['contact'] : []),
  ];
  const [given] = proof.orderIds ?? [];
  return {
    facts: {
      verify: { triesLeft, locked },
      ...(locked ? {} : { missing }),
      ...(replyKey === 'ask-contact' ? { given } : {}),
    },
    replyKey,
    cards: [],
    ask: {
      needs: 'verify',
      ...(locked ? {} : { asks: 'verify', slots: { orderIds: proof.orderIds, contact: proof.contact } }),
    },
  };
}
