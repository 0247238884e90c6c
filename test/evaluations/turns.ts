// `npm run eval:turns`: plays turns of shoppers on a fresh import of a store and writes what was answered, for a person to judge.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { id, locale, page } from '#contracts';
import { Conversation, HttpProblemError, startShop, type TestShop } from '#testing';

const USAGE = `usage: npm run eval:turns -- --turns <jsonl> --store <folder> --out <jsonl> [--now <ISO time>]
  --turns  lines {conversation, turn, locale, customer?, page?, text}; other fields are written out again as they are
  --store  a folder in the import format; the demo store when absent
  --out    the same lines with "answers": [{skill, text, needs, facts, cards, suggestions}] and "understood"
  --now    the time at which the shop's clock stands; the system's clock when absent`;
const EXIT_USAGE = 2;

const turnLine = z.looseObject({
  conversation: z.string().min(1),
  turn: z.int().positive(),
  locale: locale.nullish(),
  customer: id.nullish(),
  page: page.nullish(),
  text: z.string(),
});
type TurnLine = z.output<typeof turnLine>;

/** The turns of a file by conversation, each in its order; throws with the line of what is not a turn. */
function readTurns(file: string): TurnLine[][] {
  const conversations = new Map<string, TurnLine[]>();
  for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw new Error(`${file}:${index + 1}: is not JSON`);
    }
    const parsed = turnLine.safeParse(value);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw new Error(`${file}:${index + 1}: ${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}`);
    }
    const turns = conversations.get(parsed.data.conversation);
    if (turns) turns.push(parsed.data);
    else conversations.set(parsed.data.conversation, [parsed.data]);
  }
  if (conversations.size === 0) throw new Error(`${file}: there is no turn in it`);
  return [...conversations.values()].map((turns) => turns.sort((a, b) => a.turn - b.turn));
}

/** Plays one conversation; a turn that is refused or fails is told as such, and the conversation goes on. */
async function play(turns: readonly TurnLine[], shop: TestShop): Promise<object[]> {
  const [first] = turns;
  const customer = turns.find((turn) => turn.customer != null)?.customer;
  const talk = await Conversation.open(shop.url, {
    locale: first?.locale ?? undefined,
    page: first?.page ?? undefined,
    customerToken: customer == null ? undefined : await shop.customerToken(customer),
  });
  const played: object[] = [];
  for (const turn of turns) {
    try {
      const { replies, understood, heldBy, tookMs } = await talk.say(turn.text, { page: turn.page ?? undefined });
      const answers = replies.map(({ skill, text, needs, facts, cards, suggestions }) => {
        return { skill, text, needs, facts, cards, suggestions };
      });
      played.push({ ...turn, answers, understood, heldBy, tookMs });
    } catch (error) {
      if (!(error instanceof HttpProblemError)) throw error;
      played.push({ ...turn, answers: [], error: error.message });
    }
  }
  return played;
}

interface Options {
  readonly turns: string;
  readonly store?: string;
  readonly out: string;
  readonly now?: Date;
}

function readOptions(): Options {
  const option = { type: 'string' } as const;
  const { turns, store, out, now } = parseArgs({
    options: { turns: option, store: option, out: option, now: option },
  }).values;
  if (turns === undefined || out === undefined) throw new Error('--turns and --out are needed');
  const at = now === undefined ? undefined : new Date(now);
  if (at !== undefined && Number.isNaN(at.getTime())) throw new Error(`--now: ${now ?? ''} is not a time`);
  return { turns, store, out, now: at };
}

async function main(): Promise<void> {
  let options: Options;
  let conversations: TurnLine[][];
  try {
    options = readOptions();
    conversations = readTurns(options.turns);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${USAGE}\n`);
    process.exitCode = EXIT_USAGE;
    return;
  }
  const shop = await startShop({
    store: options.store && resolve(options.store),
    now: options.now,
    env: { REQUESTS_PER_MINUTE: '1000000', LOG_LEVEL: 'warn' },
  });
  try {
    const startedAtMs = performance.now();
    const played: object[] = [];
    for (const turns of conversations) played.push(...(await play(turns, shop)));
    writeFileSync(options.out, played.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const ms = Math.round(performance.now() - startedAtMs);
    process.stdout.write(`${JSON.stringify({ conversations: conversations.length, turns: played.length, ms })}\n`);
  } finally {
    await shop.stop();
  }
}

await main();
