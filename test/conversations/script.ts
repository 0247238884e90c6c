// A scripted conversation: what a shopper says, and what the assistant must answer.
import type { HeldBy, Locale, Page, SkillName, Turn } from '#contracts';
import { Conversation } from '#testing';
import { unfoundedClaims } from './facts-checker.js';
import { misfits } from './matches.js';
import { untrueFacts } from './truth-checker.js';

/** One reply that is expected. */
export interface ExpectedReply {
  readonly skill: SkillName;
  readonly needs?: Turn['replies'][number]['needs'];
  /** A part of the facts, compared as {@link misfits} does. */
  readonly facts?: Record<string, unknown>;
  readonly text?: RegExp;
}

/** One message and its replies, in order. A skill's name alone expects a reply of that skill that asks nothing. */
export interface Step {
  readonly say: string;
  readonly page?: Page;
  readonly replies: readonly (ExpectedReply | SkillName)[];
  readonly heldBy?: HeldBy;
}

/** One conversation. */
export interface Script {
  readonly name: string;
  readonly customerId?: string;
  readonly locale?: Locale;
  readonly page?: Page;
  readonly steps: readonly Step[];
}

/** Where scripts are played. */
export interface Stage {
  readonly url: string;
  readonly storeKey: string;
  readonly timeZone: string;
  customerToken(customerId: string): Promise<string>;
}

/** What became of a script. */
export interface Played {
  /** What was not as it should be, in the first step that was not; empty = passed. */
  readonly faults: readonly string[];
  /** How long each turn took, as the shopper waits for it. */
  readonly turnMs: readonly number[];
}

/** Plays a script and checks each reply: skill, facts, that nothing is unfounded, and that it is true. Throws what is not. */
export async function playScript(script: Script, stage: Stage): Promise<void> {
  const { faults } = await runScript(script, stage);
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

/** Plays a script up to the first step that is not answered as it should be. */
export async function runScript(script: Script, stage: Stage): Promise<Played> {
  const talk = await openTalk(script, stage);
  const said: string[] = [];
  const turnMs: number[] = [];
  for (const step of script.steps) {
    said.push(step.say);
    const page = step.page ?? script.page;
    const startedAtMs = performance.now();
    const turn = await talk.say(step.say, page === undefined ? {} : { page });
    turnMs.push(performance.now() - startedAtMs);
    const faults = await faultsOf(turn, step, said, stage);
    if (faults.length > 0) return { faults: [`“${step.say}”`, ...faults, ...wordsOf(turn)], turnMs };
  }
  const transcript = await talk.transcript();
  const kept = transcript.filter((line) => line.role === 'shopper').map((line) => line.text);
  return { faults: misfits(kept, said, 'transcript'), turnMs };
}

async function openTalk(script: Script, stage: Stage): Promise<Conversation> {
  const customerToken = script.customerId === undefined ? undefined : await stage.customerToken(script.customerId);
  return await Conversation.open(stage.url, {
    storeKey: stage.storeKey,
    ...(customerToken === undefined ? {} : { customerToken }),
    ...(script.locale === undefined ? {} : { locale: script.locale }),
    ...(script.page === undefined ? {} : { page: script.page }),
  });
}

async function faultsOf(turn: Turn, step: Step, said: readonly string[], stage: Stage): Promise<string[]> {
  const faults = [
    ...misfits(turn.replies, step.replies.map(wanted), 'replies'),
    ...(step.heldBy === undefined ? [] : misfits(turn.heldBy, step.heldBy, 'heldBy')),
  ];
  for (const reply of turn.replies) {
    if (reply.facts['unavailable'] === true) faults.push(`another service gave ${reply.skill} no answer`);
    const unfounded = unfoundedClaims(reply, said, stage.timeZone);
    if (unfounded.length > 0) faults.push(`not in the facts: ${unfounded.join(', ')}`);
    const untrue = await untrueFacts(reply, stage.url, stage.storeKey);
    if (untrue.length > 0) faults.push(`not true: ${JSON.stringify(untrue)}`);
  }
  return faults;
}

const wordsOf = (turn: Turn): string[] =>
  turn.replies.map(({ skill, needs, text }) => `  ${skill} (${needs}): ${text}`);

const wanted = (reply: ExpectedReply | SkillName): object =>
  typeof reply === 'string'
    ? { skill: reply, needs: null }
    : {
        skill: reply.skill,
        needs: reply.needs ?? null,
        ...(reply.facts ? { facts: reply.facts } : {}),
        ...(reply.text ? { text: reply.text } : {}),
      };
