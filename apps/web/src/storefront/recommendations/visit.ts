/** What a shopper does on the page, sent in batches as it happens; a visit has an id for as long as the tab is open. */
import type { LiveInteraction } from '#contracts';
import { forgetGuest, randomId, request, RequestError } from '../../chat/index.js';
import { storeKey } from '../shop-api.js';

const idKey = 'daogou.visit';
const followedKey = 'daogou.followed';
const batchAfterMs = 400;
const sendTimeoutMs = 3_000;
const mostWaiting = 100;
const mostFollowed = 50;

type Happening = Pick<LiveInteraction, 'productId' | 'kind'>;

interface Kept {
  id: string;
  /** The customer the visit belongs to since they signed in; empty for a guest. */
  customerId: string;
}

function recall<T>(key: string, fallback: T): T {
  try {
    return (JSON.parse(sessionStorage.getItem(key) ?? 'null') as T | null) ?? fallback;
  } catch {
    return fallback;
  }
}

function keep(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Without storage the visit ends with the page.
  }
}

let visit = recall<Kept>(idKey, { id: randomId(), customerId: '' });
let customerToken: string | undefined;
let followed = recall<[productId: string, recommendationId: string][]>(followedKey, []);
let waiting: LiveInteraction[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;
let sending: Promise<void> = Promise.resolve();

/** The id under which a guest's recommendations are made. */
export function visitId(): string {
  return visit.id;
}

function startAnew(customerId: string): void {
  visit = { id: randomId(), customerId };
  followed = [];
  keep(followedKey, followed);
}

/** Says who is shopping. What a guest did stays theirs when they sign in; whoever comes after a customer begins anew. */
export function belongTo(customer: { customerId: string; customerToken: string } | undefined): void {
  const customerId = customer?.customerId ?? '';
  if (visit.customerId !== '' && visit.customerId !== customerId) {
    waiting = [];
    startAnew(customerId);
  }
  visit = { ...visit, customerId };
  keep(idKey, visit);
  customerToken = customer?.customerToken;
}

/** Begins the visit anew, as another guest: nothing that was done in it is used any more. */
export function forgetVisit(): void {
  forgetGuest();
  waiting = [];
  startAnew(visit.customerId);
  keep(idKey, visit);
}

/** A recommended product was opened: what is done with it from now on came from the recommendation. */
export function follow(productId: string, recommendationId: string | undefined): void {
  if (recommendationId === undefined) return;
  followed = [...followed.filter(([id]) => id !== productId), [productId, recommendationId] as [string, string]];
  followed = followed.slice(-mostFollowed);
  keep(followedKey, followed);
}

/** Notes what happened; it is sent a moment later, with what happens meanwhile. */
export function note(happening: Happening): void {
  const recommendationId = followed.find(([id]) => id === happening.productId)?.[1];
  waiting = [...waiting, { ...happening, sessionId: visit.id, recommendationId }].slice(-mostWaiting);
  timer ??= setTimeout(() => void send(), batchAfterMs);
}

async function sendBatch(): Promise<void> {
  const batch = waiting;
  waiting = [];
  if (batch.length === 0) return;
  const body = batch;
  const options = { method: 'POST', storeKey, body, keepalive: true, timeoutMs: sendTimeoutMs } as const;
  try {
    await request('/v1/interactions', { ...options, token: customerToken });
  } catch (error) {
    // What the shop refuses it will refuse again; what did not arrive goes with the next batch.
    const mayArrive = error instanceof RequestError && error.kind !== 'refused';
    if (mayArrive) waiting = [...batch, ...waiting].slice(-mostWaiting);
  }
}

/** Sends what is waiting; resolves when it arrived or could not. One batch is on its way at a time. */
export function send(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  sending = sending.then(sendBatch);
  return sending;
}

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') void send();
});
