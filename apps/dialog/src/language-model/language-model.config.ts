// The environment of the optional language model: where it is, what it may cost, how long a turn may wait for it.
import { z } from 'zod';
import { configOf } from '#platform';

const DEFAULT_TURN_TIMEOUT_MS = 4_000;
const DEFAULT_UNDERSTANDING_TIMEOUT_MS = 2_500;
const DEFAULT_TURN_TOKENS = 16_000;
const DEFAULT_DAY_TOKENS = 2_000_000;
/** Set to `true`, any of these makes LangChain send what is asked and answered to LangSmith, or print it. */
const TRACING = [
  'LANGSMITH_TRACING',
  'LANGSMITH_TRACING_V2',
  'LANGCHAIN_TRACING',
  'LANGCHAIN_TRACING_V2',
  'LANGCHAIN_VERBOSE',
] as const;
const flag = z.string().optional();
/** What the dialog itself says in a request. */
const OURS = ['model', 'messages', 'tools', 'tool_choice', 'stream', 'stream_options', 'n'];
const extraBody = z
  .string()
  .max(2_000)
  .transform((text, context): Record<string, unknown> => {
    let body: unknown;
    try {
      body = JSON.parse(text);
    } catch {
      body = undefined;
    }
    const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
    if (isObject && !OURS.some((name) => name in (body as object))) return body as Record<string, unknown>;
    context.addIssue({
      code: 'custom',
      message: `expected a JSON object such as {"enable_thinking": false}, without ${OURS.join(', ')}`,
    });
    return z.NEVER;
  });

/** What the dialog reads of the environment for a language model. No `LLM_BASE_URL`: no model. */
export const languageModelConfig = z
  .object({
    /** The address of an OpenAI-compatible API, up to and with its version: `https://api.openai.com/v1`. */
    LLM_BASE_URL: z
      .url({ protocol: /^https?$/, error: 'expected an address such as https://api.openai.com/v1' })
      .refine((url) => !/^\w+:\/\/[^/]*@/.test(url), { error: 'put the key into LLM_API_KEY, not into the address' })
      .optional(),
    LLM_MODEL: z.string().max(200).optional(),
    LLM_API_KEY: z.string().max(4_000).optional(),
    /** `default` sends none: some models accept no other than their own. */
    LLM_TEMPERATURE: z
      .union([z.literal('default'), z.coerce.number().min(0).max(2)], { error: 'expected 0 to 2, or "default"' })
      .default(0),
    /** A JSON object of further parameters that the endpoint understands: `{"enable_thinking": false}`. */
    LLM_EXTRA_BODY: extraBody.optional(),
    /** `off` leaves the wording to the templates. */
    LLM_WORDING: z.enum(['on', 'off']).default('on'),
    /** The longest that one turn waits for the model, understanding and wording together. */
    LLM_TURN_TIMEOUT_MS: z.coerce.number().int().min(100).max(15_000).default(DEFAULT_TURN_TIMEOUT_MS),
    /** How much of it understanding may take. */
    LLM_UNDERSTANDING_TIMEOUT_MS: z.coerce
      .number()
      .int()
      .min(100)
      .max(15_000)
      .default(DEFAULT_UNDERSTANDING_TIMEOUT_MS),
    /** Tokens in and out that one turn may cost. */
    LLM_TURN_TOKENS: z.coerce.number().int().min(1_000).max(1_000_000).default(DEFAULT_TURN_TOKENS),
    /** Tokens in and out that a day (UTC) may cost, all instances together. */
    LLM_DAY_TOKENS: z.coerce.number().int().min(0).max(1_000_000_000_000).default(DEFAULT_DAY_TOKENS),
    LANGSMITH_TRACING: flag,
    LANGSMITH_TRACING_V2: flag,
    LANGCHAIN_TRACING: flag,
    LANGCHAIN_TRACING_V2: flag,
    LANGCHAIN_VERBOSE: flag,
  })
  .superRefine((values, context) => {
    const fault = (name: keyof typeof values, message: string): void =>
      context.addIssue({ code: 'custom', path: [name], message });
    if ((values.LLM_BASE_URL === undefined) !== (values.LLM_MODEL === undefined))
      fault(
        values.LLM_BASE_URL === undefined ? 'LLM_BASE_URL' : 'LLM_MODEL',
        'is needed: LLM_BASE_URL and LLM_MODEL go together',
      );
    if (values.LLM_BASE_URL === undefined) return;
    for (const name of TRACING)
      if (values[name] === 'true')
        fault(name, 'would send conversations to another company, or print them; unset it for the dialog service');
  });

/** The configuration of the language model. */
export class LanguageModelConfig extends configOf(languageModelConfig) {}
