// One way of a shopper through the shop, the same on every platform: a price, an order that they prove, its return, and a person.
import type { DeskClient } from '../people/desk-client.js';

const WAIT_MS = 120_000;
const LOOK_EVERY_MS = 50;

/** A shopper on a platform, as the journey needs them. */
export interface ChannelShopper {
  /** Says something; the platform tells the shop of it twice. */
  say(text: string): Promise<void>;
  /** All that they can read. */
  texts(): readonly string[];
}

/** What differs from shop to shop. */
export interface JourneyPlan {
  readonly product: string;
  readonly price: string;
  /** Delivered, of a guest's, and not returned yet. */
  readonly orderId: string;
  readonly phone: string;
  /** Happens before and after the shopper says the words with this number, counted from 0; the answer is not there yet. */
  readonly before?: (step: number) => Promise<void>;
  readonly after?: (step: number) => void;
}

/** The shopper says so many things, and is answered so often, the person's line among that. */
export const JOURNEY_ANSWERS = 7;
/** The number of the words with which they agree to the return. */
export const JOURNEY_YES = 4;

/** Goes the way; what they read in the end, an entry for each thing that they said and one for the person's line. @throws where an answer is wrong */
export async function goOnChannel(shopper: ChannelShopper, plan: JourneyPlan, desk: DeskClient): Promise<string[]> {
  const { product, price, orderId, phone } = plan;
  const steps: readonly (readonly [string, string])[] = [
    [`How much is the ${product}?`, price],
    [`Where is my order ${orderId}?`, ''],
    [phone, orderId],
    [`I want to return order ${orderId}`, price],
    ['yes', orderId],
    ['talk to a person please', ''],
  ];
  const known = new Set<string>();
  for (const [step, [text, fits]] of steps.entries()) {
    await plan.before?.(step);
    const before = shopper.texts().length;
    await shopper.say(text);
    plan.after?.(step);
    await until(`an answer to "${text}"`, () => shopper.texts().length > before);
    const answer = shopper.texts().slice(before).join('\n');
    if (!answer.includes(fits)) throw new Error(`"${text}" was answered with "${answer}", without "${fits}"`);
  }
  let conversationId: string | undefined;
  await until('the conversation at the desk', async () => {
    conversationId = await waitingWith(orderId, desk, known);
    return conversationId !== undefined;
  });
  const { term } = (await desk.take(conversationId ?? '')).body;
  await desk.say(conversationId ?? '', { term, text: `I look at ${orderId}.` });
  await until('the line of the person', () => shopper.texts().at(-1)?.endsWith(`I look at ${orderId}.`) === true);
  return [...shopper.texts()];
}

const PERHAPS_SEEN = '(You may have this already.)\n';

/** What was told, without what says that it may have been told before, and was. */
export const withoutRepeats = (texts: readonly string[]): string[] =>
  texts.filter(
    (text, index) => !text.startsWith(PERHAPS_SEEN) || !texts.slice(0, index).includes(text.slice(PERHAPS_SEEN.length)),
  );

/** The conversation in the queue in which this order was proved; `others` are those that were looked at before. */
async function waitingWith(orderId: string, desk: DeskClient, others: Set<string>): Promise<string | undefined> {
  const { waiting } = (await desk.call<{ waiting: { conversationId: string }[] }>('GET', '/queue')).body;
  for (const { conversationId } of waiting) {
    if (others.has(conversationId)) continue;
    const { body } = await desk.call<{ packet?: { verifiedOrderIds: string[] } }>(
      'GET',
      `/conversations/${conversationId}`,
    );
    if (body.packet?.verifiedOrderIds.includes(orderId) === true) return conversationId;
    others.add(conversationId);
  }
  return undefined;
}

async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + WAIT_MS;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Not within ${WAIT_MS} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
