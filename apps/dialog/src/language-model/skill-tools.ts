// The skills as tools of a language model: the same objects, the same slots, and only those slots that words can fill.
import { z } from 'zod';
import type { SkillName } from '#contracts';
import type { Skill } from '../skills/skill.js';
import type { ModelTool, ModelToolCall } from './chat-model.js';

/**
 * What a model may fill, and what it is told of each. Anything else in a skill's slots is for code alone: a yes to a
 * plan, a picked choice, ids that were grounded, a contact that proves an order.
 */
const SLOTS_FROM_WORDS: Readonly<Record<string, string>> = {
  product: "The shopper's words that name the product, nothing else of the message.",
  query: "What is looked for, in the shopper's words, without price bounds.",
  pointsAt: '"this": on the page; "it": just talked about.',
  ordinal: 'Of the shown list: 1 is the first, -1 the last.',
  superlative: 'The cheapest or dearest of those shown.',
  options: "Colour, size, version, in the shopper's words.",
  quantity: 'How many pieces, only when the message says so.',
  destination: 'Where to, only when the message says so. country is an ISO 3166-1 alpha-2 code.',
  orderIds: 'Order numbers exactly as written in the message.',
  minPriceMinor: 'Lower price bound in minor units of the currency: 12 USD is 1200, 12 JPY is 12.',
  maxPriceMinor: 'Upper price bound in minor units of the currency: 12 USD is 1200, 12 JPY is 12.',
  sort: 'Only when the shopper asks for the cheapest, dearest or best rated.',
  code: 'A coupon code exactly as written in the message.',
  kind: 'One of: greeting, thanks, goodbye, robot, how-are-you, acknowledge, wait, ping, puzzled, drop, other.',
};
const MAX_WORDS = 4_000;
const words = z.string().max(MAX_WORDS).optional().describe('Its part of the message, copied.');

/** A skill that a model chose, with the slots that are of the right type. */
export interface ChosenSkill {
  readonly skill: SkillName;
  readonly slots: Readonly<Record<string, unknown>>;
  readonly words?: string;
  /** Slots that were left out because they are not what the schema says. */
  readonly badSlots: readonly string[];
}

/** The tools of a list of skills. */
export function toolsOf(skills: readonly Skill[]): ModelTool[] {
  return skills.map((skill) => ({
    name: skill.name,
    description: skill.description,
    parameters: leanSchema(z.object({ words, ...slotShapes(skill) })),
  }));
}

/** Reads what a model chose; `undefined` when there is no such skill. Nothing of the arguments is trusted. */
export function chosenSkill(call: ModelToolCall, skills: readonly Skill[]): ChosenSkill | undefined {
  const skill = skills.find((one) => one.name === call.name);
  if (skill === undefined) return undefined;
  const given = isRecord(call.arguments) ? call.arguments : {};
  const slots: Record<string, unknown> = {};
  const badSlots: string[] = [];
  for (const [name, schema] of Object.entries(slotShapes(skill))) {
    // Models write null, "" and [] for what is not there.
    if (given[name] === undefined || isEmpty(given[name])) continue;
    const parsed = schema.safeParse(given[name]);
    if (parsed.success) slots[name] = parsed.data;
    else badSlots.push(name);
  }
  const said = words.safeParse(given['words'] ?? undefined);
  return { skill: skill.name, slots, badSlots, ...(said.success && said.data ? { words: said.data } : {}) };
}

/** What a schema says of bounds is checked here and not by the model: every word of it is sent, and paid, with every message. */
const UNTOLD = new Set([
  '$schema',
  'additionalProperties',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'pattern',
  'default',
]);

function leanSchema(schema: z.ZodType): Record<string, unknown> {
  const lean = (value: unknown, isNames: boolean): unknown => {
    if (Array.isArray(value)) return value.map((one) => lean(one, false));
    if (!isRecord(value)) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([name]) => isNames || !UNTOLD.has(name))
        .map(([name, one]) => [name, lean(one, !isNames && name === 'properties')]),
    );
  };
  return lean(z.toJSONSchema(schema, { io: 'input' }), false) as Record<string, unknown>;
}

function slotShapes(skill: Skill): Record<string, z.ZodType> {
  const shape = skill.slots instanceof z.ZodObject ? (skill.slots.shape as Record<string, z.ZodType>) : {};
  return Object.fromEntries(
    Object.entries(shape).flatMap(([name, schema]) => {
      const description = SLOTS_FROM_WORDS[name];
      return description === undefined ? [] : [[name, schema.describe(description)]];
    }),
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);
