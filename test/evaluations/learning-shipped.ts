// What corrections, good and bad, do to the understanding that ships: the way of a running shop, without one.
import { chosenLessons } from '../../apps/dialog/src/understand/lessons.service.js';
import { LocalUnderstander } from '../../apps/dialog/src/understand/local-understander.js';
import { skills } from '../../apps/dialog/src/skills/index.js';
import { Amender, type BaseOpinion, chanceFrom, type OfferedCorrection, teachCorrections, topOf } from '#learning';

/** A message and the one skill that it wants. */
export interface WantedSkill {
  readonly text: string;
  readonly skill: string;
}

/** Who corrects, and how badly. */
export interface Correctors {
  /** The share of corrections that a stolen account makes, all with one label. */
  readonly poison: number;
  readonly poisonLabel: string;
  /** Whether a second person confirms what is right. */
  readonly isConfirmed: boolean;
}

interface Asked {
  readonly text: string;
  readonly base: BaseOpinion;
  readonly label: number;
}

const AGENTS = 10;
const OUTSIDE = 'fallback';

/** Every second message is corrected by somebody, the others are asked; shares are 0–1. */
export async function measureShipped(messages: readonly WantedSkill[], correctors: Correctors) {
  const local = new LocalUnderstander(skills);
  await local.opinions.warm();
  const { opinions, wishes } = local;
  const { labels } = opinions;
  const asked: Asked[] = [];
  for (const { text, skill } of messages) {
    await wishes.consider(text);
    const [only, ...others] = wishes.askedOf(text);
    const label = labels.indexOf(skill);
    if (only === undefined || others.length > 0 || label < 0) continue;
    const { text: learnt, ...base } = opinions.baseOf(only);
    asked.push({ text: learnt, base, label });
  }
  const lessons = chosenLessons().map(({ text, label }) => {
    const { text: learnt, ...base } = opinions.baseOfPhrase(text);
    return { text: learnt, base, label: labels.indexOf(label) };
  });
  await local.opinions.close();
  const chance = chanceFrom(1);
  const target = labels.indexOf(correctors.poisonLabel);
  const offered = asked
    .filter((_, at) => at % 2 === 0)
    .map((one, at): OfferedCorrection => {
      const isBad = chance() < correctors.poison;
      return {
        ...{ ...one, id: `${at}`, label: isBad ? target : one.label, by: isBad ? 'thief' : `agent${at % AGENTS}` },
        ...{ isConfirmed: correctors.isConfirmed && !isBad, isDisputed: false },
      };
    });
  const test = asked.filter((_, at) => at % 2 === 1);
  const startedAtMs = performance.now();
  const outside = labels.indexOf(OUTSIDE);
  const { amendment, taught, waiting, refused, figures } = teachCorrections({
    ...{ labels, lessons, offered, outside, mended: new Set<string>() },
  });
  const seconds = (performance.now() - startedAtMs) / 1_000;
  const amender = amendment && new Amender(amendment);
  const before = test.map((one) => topOf(one.base));
  const after = test.map((one) => topOf(amender?.opinionOf(one.text, one.base) ?? one.base));
  const share = (count: number, of: number): number => Math.round((count / Math.max(1, of)) * 10_000) / 10_000;
  const right = (given: readonly number[]): number =>
    share(test.filter(({ label }, at) => given[at] === label).length, test.length);
  const isBad = new Set(offered.filter(({ by }) => by === 'thief').map(({ id }) => id));
  const others = test.filter(({ label }) => label !== target).length;
  const gained = (given: readonly number[]): number =>
    test.filter(({ label }, at) => label !== target && given[at] === target).length;
  return {
    ...{ asked: test.length, corrections: offered.length, before: right(before), after: right(after) },
    misrouted: share(Math.max(0, gained(after) - gained(before)), others),
    taught: taught.length,
    poisonTaught: taught.filter((id) => isBad.has(id)).length,
    poison: isBad.size,
    waiting: share(waiting.length, offered.length),
    refused: refused.length,
    trainings: figures.trainings,
    seconds: Math.round(seconds * 10) / 10,
  };
}
