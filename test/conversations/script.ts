// A scripted conversation: what a shopper says, and what the assistant must answer.
import type { Locale, Page, SkillName, Turn } from '#contracts';
import { Conversation } from '#testing';
import { unfoundedClaims } from './facts-checker.js';
import { untrueFacts } from './truth-checker.js';

/** One reply that is expected. */
export interface ExpectedReply {
  readonly skill: SkillName;
  readonly needs?: Turn['replies'][number]['needs'];
  /** A part of the facts, compared as `toMatchObject` does. */
  readonly facts?: Record<string, unknown>;
  readonly text?: RegExp;
}

/** One message and its replies, in order. A skill's name alone expects a reply of that skill that asks nothing. */
export interface Step {
  readonly say: string;
  readonly page?: Page;
  readonly replies: readonly (ExpectedReply | SkillName)[];
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

/** Plays a script and checks each reply: skill, facts, that nothing is unfounded, and that it is true. */
export async function playScript(script: Script, stage: Stage): Promise<void> {
  const customerToken = script.customerId === undefined ? undefined : await stage.customerToken(script.customerId);
  const talk = await Conversation.open(stage.url, {
    storeKey: stage.storeKey,
    ...(customerToken === undefined ? {} : { customerToken }),
    ...(script.locale === undefined ? {} : { locale: script.locale }),
    ...(script.page === undefined ? {} : { page: script.page }),
  });
  const said: string[] = [];
  for (const step of script.steps) {
    said.push(step.say);
    const page = step.page ?? script.page;
    const turn = await talk.say(step.say, page === undefined ? {} : { page });
    expect({ say: step.say, replies: seenOf(turn, step) }).toMatchObject({
      say: step.say,
      replies: step.replies.map(wanted),
    });
    for (const reply of turn.replies) {
      expect({ text: reply.text, unfounded: unfoundedClaims(reply, said, stage.timeZone) }).toEqual({
        text: reply.text,
        unfounded: [],
      });
      expect({ text: reply.text, untrue: await untrueFacts(reply, stage.url, stage.storeKey) }).toEqual({
        text: reply.text,
        untrue: [],
      });
    }
  }
  const transcript = await talk.transcript();
  expect(transcript.filter((line) => line.role === 'shopper').map((line) => line.text)).toEqual(said);
}

const wanted = (reply: ExpectedReply | SkillName): object =>
  typeof reply === 'string'
    ? { skill: reply, needs: null }
    : {
        skill: reply.skill,
        needs: reply.needs ?? null,
        ...(reply.facts ? { facts: reply.facts } : {}),
        ...(reply.text ? { text: expect.stringMatching(reply.text) as unknown } : {}),
      };

/** What was answered, without what the step does not look at: failures stay readable. */
function seenOf(turn: Turn, step: Step): object[] {
  return turn.replies.map((reply, index) => {
    const expected = step.replies[index];
    const looksAtFacts = typeof expected === 'object' && expected.facts !== undefined;
    const { skill, needs, text } = reply;
    return { skill, needs, text, ...(looksAtFacts ? { facts: reply.facts } : {}) };
  });
}
