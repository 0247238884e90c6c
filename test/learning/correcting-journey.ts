// The whole way of a correction, over HTTP, wherever the services run: understood wrongly, corrected by two, a version made, released, taken back.
import { setTimeout as delay } from 'node:timers/promises';
import type { Correction, Locale, ModelVersion, SkillName } from '#contracts';
import { Conversation } from '#testing';
import type { DeskClient } from '../people/desk-client.js';
import type { Teacher } from './teaching-shop.js';

const AT_THE_DESK_WITHIN_MS = 20_000;
const MADE_WITHIN_MS = 60_000;
const SERVES_WITHIN_MS = 30_000;
const LOOK_EVERY_MS = 250;
/** Conversations go to either of two instances: that so many in a row all meet the same one is one chance in two to the ninth. */
const IN_A_ROW = 10;

/** What is said in one language. */
export interface CorrectingJourney {
  readonly locale: Locale;
  readonly said: string;
  /** The same in other words: nobody corrects it. */
  readonly next: string;
  readonly meant: SkillName;
}

/** One in each language: what no pattern knows. */
export const correctingJourneys: readonly CorrectingJourney[] = [
  { locale: 'en', said: 'my lid squeaks', next: 'our lid squeaks', meant: 'feedback' },
  { locale: 'zh', said: '盖子吱吱响', next: '盖子老是吱吱响', meant: 'feedback' },
];

/** What a new shopper's words are understood as. */
export async function understoodAs(url: string, locale: Locale, text: string): Promise<SkillName | undefined> {
  const { understood } = await (await Conversation.open(url, { locale })).say(text);
  return understood[0]?.skill;
}

/** A shopper says it, and people of the shop say what it meant; gives what the assistant had understood. */
export async function correct(
  url: string,
  { locale, said, meant }: Omit<CorrectingJourney, 'next'>,
  people: readonly DeskClient[],
): Promise<{ talk: Conversation; understood: SkillName | undefined }> {
  const talk = await Conversation.open(url, { locale });
  const { messageId, understood } = await talk.say(said);
  await talk.say(locale === 'zh' ? '转人工' : 'I want to talk to a person');
  for (const person of people) {
    // The desk hears of a conversation shortly after the shopper has asked for a person.
    const { status } = await until(
      async () => await person.call('POST', `/conversations/${talk.conversationId}/corrections`, { messageId, meant }),
      (answer) => answer.status !== 404,
      AT_THE_DESK_WITHIN_MS,
    );
    if (status !== 204) throw new Error(`not corrected: ${status}`);
  }
  return { talk, understood: understood[0]?.skill };
}

/** The versions, the latest first. */
export const modelsOf = async (lead: Teacher): Promise<ModelVersion[]> =>
  (await lead.call<{ models: ModelVersion[] }>('GET', 'models')).body.models;

/** Corrections, those that wait first. */
export const correctionsOf = async (lead: Teacher): Promise<Correction[]> =>
  (await lead.call<{ corrections: Correction[] }>('GET', 'corrections')).body.corrections;

/** Looks again until it is so. */
export async function until<Value>(
  look: () => Promise<Value>,
  isSo: (value: Value) => boolean,
  withinMs: number,
): Promise<Value> {
  const deadlineMs = Date.now() + withinMs;
  for (;;) {
    const value = await look();
    if (isSo(value)) return value;
    if (Date.now() > deadlineMs) throw new Error(`still not after ${withinMs} ms: ${JSON.stringify(value)}`);
    await delay(LOOK_EVERY_MS);
  }
}

/**
 * Goes the whole way. `people`: leads, who may correct in any conversation. Versions of one person's correction alone, or of what others corrected
 * meanwhile, may be made between; there may be several instances of what answers.
 */
export async function goTheCorrectingWay(
  url: string,
  journey: CorrectingJourney,
  { lead, people }: { lead: Teacher; people: readonly [DeskClient, DeskClient] },
): Promise<void> {
  const { locale, said, next, meant } = journey;
  const before = (await modelsOf(lead))[0]?.version ?? 0;
  const { understood } = await correct(url, journey, people);
  expect(understood).not.toBe(meant);
  const names = new Set(people.map(({ agentId }) => agentId));
  await until(
    async () =>
      (await correctionsOf(lead)).filter(
        ({ text, by, state }) => text === said && names.has(by.agentId) && state === 'taught',
      ),
    (ours) => ours.length >= people.length,
    MADE_WITHIN_MS,
  );
  // What is taught is in the latest version.
  const [made] = await modelsOf(lead);
  const version = made?.version ?? 0;
  expect(version).toBeGreaterThan(before);
  expect(made).toMatchObject({
    state: 'candidate',
    digest: expect.stringMatching(/^[\da-f]{64}$/) as string,
    refused: 0,
  });
  expect(made?.taughtAfter).toBe(1);
  expect(await understoodAs(url, locale, next)).not.toBe(meant);

  expect(await lead.call('POST', `models/${version}/release`)).toMatchObject({ status: 204 });
  for (const text of [said, next]) await untilAllUnderstand(url, { locale, text, skill: meant });
  expect((await modelsOf(lead)).find((one) => one.version === version)).toMatchObject({ state: 'released' });

  expect(await lead.call('POST', `models/${version}/roll-back`)).toMatchObject({ status: 204 });
  await untilAllUnderstand(url, { locale, text: said, skill: understood });
  expect((await modelsOf(lead)).find((one) => one.version === version)).toMatchObject({ state: 'rolled-back' });
}

/** Until it is understood so many times in a row: each instance of the dialog looks for versions by itself. */
async function untilAllUnderstand(
  url: string,
  { locale, text, skill }: { locale: Locale; text: string; skill: SkillName | undefined },
): Promise<void> {
  let inARow = 0;
  await until(
    async () => {
      const given = await understoodAs(url, locale, text);
      inARow = given === skill ? inARow + 1 : 0;
      return { inARow, given };
    },
    (now) => now.inARow >= IN_A_ROW,
    SERVES_WITHIN_MS,
  );
}
