// An answer as a reply: the template that it names, filled with its facts.
import type { Card, Reply, SkillName } from '#contracts';
import type { Answer, Facts, Replies, Skill, Template } from '../skills/skill.js';
import { generalReplies } from './general.replies.js';
import type { Speak } from './speak.js';

const MAX_SUGGESTIONS = 4;

function templateOf(key: string, speak: Speak, ...tables: readonly Replies[]): Template {
  for (const table of tables) {
    const template = table[key]?.[speak.locale];
    if (template) return template;
  }
  throw new Error(`there is no reply template "${key}"`);
}

/** The text of a reply key. */
export function textOf(key: string, facts: Facts, speak: Speak, replies: Replies = {}): string {
  const template = templateOf(key, speak, replies, generalReplies) as (facts: Facts, speak: Speak) => string;
  return template(facts, speak).replace(/ {2,}/g, ' ').trim();
}

/** Makes the reply of a skill's answer. */
export function writeReply(id: string, skill: Skill, answer: Answer, speak: Speak): Reply {
  const facts = withoutBlanks(answer.facts);
  return {
    id,
    text: textOf(answer.replyKey, facts, speak, skill.replies),
    locale: speak.locale,
    skill: answer.skill ?? skill.name,
    facts,
    cards: answer.cards.map((card) => withoutBlanks(card) as Card),
    suggestions: [...(answer.suggestions ?? [])].slice(0, MAX_SUGGESTIONS),
    needs: answer.ask?.needs ?? null,
  };
}

/** Makes a reply that no skill answered. */
export function writeGeneralReply(id: string, skill: SkillName, key: string, facts: Facts, speak: Speak): Reply {
  const plain = withoutBlanks(facts);
  return {
    id,
    text: textOf(key, plain, speak),
    locale: speak.locale,
    skill,
    facts: plain,
    cards: [],
    suggestions: [],
    needs: null,
  };
}

const withoutBlanks = (record: object): Facts =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
