// An answer as a reply: the template that it names, filled with its facts.
import type { Card, Reply, SkillName } from '#contracts';
import type { Answer, Facts, Replies, Skill, Template } from '../skills/skill.js';
import { generalReplies } from './general.replies.js';
import type { Speak } from './speak.js';
import { addressed, filled } from './voice.js';

const MAX_SUGGESTIONS = 4;

function templateOf(key: string, speak: Speak, ...tables: readonly Replies[]): Template {
  for (const table of tables) {
    const template = table[key]?.[speak.locale];
    if (template) return template;
  }
  throw new Error(`there is no reply template "${key}"`);
}

/** Where a template stands: the skill (or `general`, `notices`), and the reply's key. */
export interface ReplyPlace {
  readonly skill: string;
  readonly key: string;
}

/** What is said, and the template of the shop's own that it was made with. */
interface Said {
  readonly text: string;
  readonly facts: Facts;
}

/** The text of a reply key, in the shop's own words where it has some; these stand in the facts then. */
export function textOf({ skill, key }: ReplyPlace, facts: Facts, speak: Speak, replies: Replies = {}): Said {
  const template = templateOf(key, speak, replies, generalReplies) as (facts: Facts, speak: Speak) => string;
  const standard = addressed(tidy(template(facts, speak)), speak.voice.address, facts);
  const table = replies[key] === undefined ? 'general' : skill;
  const shopWords = speak.voice.replies[`${table}.${key}.${speak.locale}`];
  if (shopWords === undefined) return { text: standard, facts };
  const own = filled(shopWords, (name) => {
    if (name === 'standard') return standard;
    if (name === 'assistant') return speak.assistant;
    return spoken(name === 'store' ? (facts['store'] ?? speak.store) : facts[name], speak);
  });
  return own === undefined ? { text: standard, facts } : { text: tidy(own), facts: { ...facts, shopWords } };
}

const tidy = (text: string): string =>
  text
    .replace(/ {2,}/g, ' ')
    .replace(/ *\n[ \n]*/g, '\n')
    .trim();

/** A single fact in words. */
function spoken(fact: unknown, speak: Speak): string | undefined {
  if (typeof fact === 'number') return String(fact);
  if (typeof fact !== 'string') return undefined;
  return /^\d{4}-\d\d-\d\d(?:T.*)?$/u.test(fact) ? speak.day(fact) : fact;
}

/** Makes the reply of a skill's answer. */
export function writeReply(id: string, skill: Skill, answer: Answer, speak: Speak): Reply {
  const place = { skill: skill.name, key: answer.replyKey };
  return {
    id,
    ...textOf(place, withoutBlanks(answer.facts), speak, skill.replies),
    locale: speak.locale,
    skill: answer.skill ?? skill.name,
    cards: answer.cards.map((card) => withoutBlanks(card) as Card),
    suggestions: [...(answer.suggestions ?? [])].slice(0, MAX_SUGGESTIONS),
    needs: answer.ask?.needs ?? null,
  };
}

/** Makes a reply that no skill answered. */
export function writeGeneralReply(id: string, skill: SkillName, key: string, facts: Facts, speak: Speak): Reply {
  return {
    id,
    ...textOf({ skill: 'general', key }, withoutBlanks(facts), speak),
    locale: speak.locale,
    skill,
    cards: [],
    suggestions: [],
    needs: null,
  };
}

const withoutBlanks = (record: object): Facts =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
