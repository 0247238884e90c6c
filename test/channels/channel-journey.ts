// One way of a shopper through the shop, the same on every platform: a price, an order that they prove, its return, and a person.
import type { DeskClient } from '../people/desk-client.js';

const WAIT_MS = 90_000;
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
}

/** Goes the way; what they read in the end, an entry for each thing that they said and one for the person's line. @throws where an answer is wrong */
export async function goOnChannel(shopper: ChannelShopper, plan: JourneyPlan, desk: DeskClient): Promise<string[]> {
  const answerTo = async (text: string, fits: string): Promise<void> => {
    const before = shopper.texts().length;
    await shopper.say(text);
    await until(`an answer to "${text}"`, () => shopper.texts().length > before);
    const answer = shopper.texts().slice(before).join('\n');
    if (!answer.includes(fits)) throw new Error(`"${text}" was answered with "${answer}", without "${fits}"`);
  };
  const known = new Set((await waitingAt(desk)).map(({ conversationId }) => conversationId));
  await answerTo(`How much is the ${plan.product}?`, plan.price);
  await answerTo(`Where is my order ${plan.orderId}?`, '');
  await answerTo(plan.phone, plan.orderId);
  await answerTo(`I want to return order ${plan.orderId}`, plan.price);
  await answerTo('yes', plan.orderId);
  await answerTo('talk to a person please', '');
  let conversationId: string | undefined;
  await until('the conversation at the desk', async () => {
    conversationId = (await waitingAt(desk)).find((one) => !known.has(one.conversationId))?.conversationId;
    return conversationId !== undefined;
  });
  const { term } = (await desk.take(conversationId ?? '')).body;
  await desk.say(conversationId ?? '', { term, text: `I look at ${plan.orderId}.` });
  await until('the line of the person', () => shopper.texts().at(-1)?.endsWith(`I look at ${plan.orderId}.`) === true);
  return [...shopper.texts()];
}

const waitingAt = async (desk: DeskClient): Promise<{ conversationId: string }[]> =>
  (await desk.call<{ waiting: { conversationId: string }[] }>('GET', '/queue')).body.waiting;

async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + WAIT_MS;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Not within ${WAIT_MS} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
