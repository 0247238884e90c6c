// How often the assistant wants the right skills: what is counted, given what was wanted and what was understood.
import { z } from 'zod';
import { locale, skillName, type Locale, type SkillName } from '#contracts';

const MOST_SKILLS = 21;

/** One labelled message: `skills` are wanted, in order; any of `acceptable` would do as well as the first. */
export const labelledMessage = z.object({
  text: z.string().min(1).max(20_000),
  locale,
  skills: z.array(skillName).min(1).max(MOST_SKILLS),
  acceptable: z.array(skillName).max(MOST_SKILLS).optional(),
});
/** See {@link labelledMessage}. */
export type LabelledMessage = z.output<typeof labelledMessage>;

/** A message and the skills that were understood, in their order. */
export interface UnderstoodMessage {
  readonly wanted: LabelledMessage;
  readonly got: readonly SkillName[];
}

/** Shares, 0–1. */
export interface SkillScore {
  readonly lines: number;
  /** The same set of skills, or all of them acceptable. */
  readonly exact: number;
  /** The first one is wanted first, or acceptable. */
  readonly top1: number;
  /** F1 over all pairs of a message and a skill. */
  readonly microF1: number;
}

/** One skill, over all messages. */
export interface OneSkillScore {
  /** Messages that want it first. */
  readonly lines: number;
  /** … of which the first skill understood was right. */
  readonly top1: number;
  /** Among the messages that were understood to want it first, those for which that was right. */
  readonly precision: number | null;
}

/** All of it. */
export interface SkillFigures extends SkillScore {
  readonly byLocale: Readonly<Partial<Record<Locale, SkillScore>>>;
  readonly bySkill: Readonly<Partial<Record<SkillName, OneSkillScore>>>;
}

/** Whether the first skill is right. */
export function isFirstRight({ wanted, got }: UnderstoodMessage): boolean {
  const [first] = got;
  return first !== undefined && (first === wanted.skills[0] || (wanted.acceptable ?? []).includes(first));
}

/** Whether the skills are the wanted ones, or all acceptable. */
export function isExact({ wanted, got }: UnderstoodMessage): boolean {
  if (got.length === 0) return false;
  const [want, have] = [new Set(wanted.skills), new Set(got)];
  const isSame = want.size === have.size && [...have].every((skill) => want.has(skill));
  const acceptable = new Set(wanted.acceptable ?? []);
  return isSame || [...have].every((skill) => acceptable.has(skill));
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
const share = (part: number, whole: number): number => (whole === 0 ? 0 : rounded(part / whole));

/** The score of some messages. */
export function scoreOf(messages: readonly UnderstoodMessage[]): SkillScore {
  let both = 0;
  let wantedPairs = 0;
  let gotPairs = 0;
  for (const message of messages) {
    const got = new Set(message.got);
    // What is acceptable instead is what was wanted.
    const want = isExact(message) ? got : new Set(message.wanted.skills);
    both += [...got].filter((skill) => want.has(skill)).length;
    wantedPairs += want.size;
    gotPairs += got.size;
  }
  return {
    lines: messages.length,
    exact: share(messages.filter(isExact).length, messages.length),
    top1: share(messages.filter(isFirstRight).length, messages.length),
    microF1: share(2 * both, wantedPairs + gotPairs),
  };
}

/** All figures of some messages. */
export function figuresOf(messages: readonly UnderstoodMessage[]): SkillFigures {
  const byLocale: Partial<Record<Locale, SkillScore>> = {};
  for (const language of new Set(messages.map(({ wanted }) => wanted.locale)))
    byLocale[language] = scoreOf(messages.filter(({ wanted }) => wanted.locale === language));
  const bySkill: Partial<Record<SkillName, OneSkillScore>> = {};
  for (const skill of skillName.options) {
    const wanting = messages.filter(({ wanted }) => wanted.skills[0] === skill);
    const getting = messages.filter(({ got }) => got[0] === skill);
    if (wanting.length + getting.length === 0) continue;
    bySkill[skill] = {
      lines: wanting.length,
      top1: share(wanting.filter(isFirstRight).length, wanting.length),
      precision: getting.length === 0 ? null : share(getting.filter(isFirstRight).length, getting.length),
    };
  }
  return { ...scoreOf(messages), byLocale, bySkill };
}
