// The environment that the desk reads: the shop's rules for its people, and the replies they use again and again.
import { z } from 'zod';
import { handoffClass, type HandoffClass, locale, skillName, text } from '#contracts';
import { configOf, jsonOrFile } from '#platform';
import { openingHours } from './queue/opening-hours.js';

const MAX_TARGET_SECONDS = 7 * 86_400;
const MAX_REPLIES = 500;

/** How soon somebody should answer, by class. */
const TARGET_SECONDS: Readonly<Record<HandoffClass, number>> = {
  safety: 60,
  legal: 120,
  returned: 120,
  dissatisfied: 180,
  asked: 300,
  other: 600,
};

/** See {@link DeskConfig}. */
export const deskRules = z.strictObject({
  /** When people are there; nothing said of it, nothing is told of it. */
  hours: openingHours.optional(),
  /** Seconds within which somebody should answer, by class. */
  targets: z.partialRecord(handoffClass, z.int().positive().max(MAX_TARGET_SECONDS)).default({}),
  /** Which team a class goes to. */
  teams: z.partialRecord(handoffClass, z.string().min(1).max(100)).default({}),
  /** After so many seconds in the queue what its team has not taken is offered to anybody who is able. */
  teamSeconds: z.int().nonnegative().max(MAX_TARGET_SECONDS).default(60),
  /** How many conversations one person holds at once, unless they say so themselves. */
  capacity: z.int().min(1).max(50).default(3),
});
/** See {@link deskRules}. */
export type DeskRules = z.output<typeof deskRules>;

/** A reply of the shop's with facts in braces: offered only where all of them are known. */
export const cannedReply = z.strictObject({
  id: z.string().min(1).max(100),
  text,
  /** Only where the shopper talks about one of these. */
  skills: z.array(skillName).min(1).optional(),
  locale: locale.optional(),
});
/** See {@link cannedReply}. */
export type CannedReply = z.output<typeof cannedReply>;

/** The desk's part of the environment. */
export const deskConfig = z.object({
  DESK_RULES: jsonOrFile.pipe(deskRules).default(deskRules.parse({})),
  /** `[{"id": "hello", "text": {"zh": "您好，我是{agent}。", "en": "Hello, this is {agent}."}}]`; see docs/desk.md for the facts. */
  CANNED_REPLIES: jsonOrFile.pipe(z.array(cannedReply).max(MAX_REPLIES)).optional(),
});

/** The desk's configuration. */
export class DeskConfig extends configOf(deskConfig) {}

/** How soon somebody should answer a conversation of this class, in seconds. */
export const targetSecondsOf = (rules: DeskRules, itsClass: HandoffClass): number =>
  rules.targets[itsClass] ?? TARGET_SECONDS[itsClass];
