// `npm run eval:asked`: written questions, filled with things of a shop and asked there, each answer judged by the shop's own data.
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { locale as localeName, type Locale } from '#contracts';
import { chanceFrom } from '#learning';
import { Conversation, HttpProblemError, startShop, type TestShop } from '#testing';
import { conversationsOf, type FilledScript } from './asked-in-shops/filling.js';
import type { JudgedReply } from './asked-in-shops/facts.js';
import type { JudgedLine, Verdict } from './asked-in-shops/judged-line.js';
import { verdictOf } from './asked-in-shops/judging.js';
import { figuresOf, tableOf } from './asked-in-shops/report.js';
import { readShopThings, type ShopThings } from './asked-in-shops/shop-things.js';
import { type WrittenScript, writtenScript } from './asked-in-shops/written-scripts.js';
import { readLines } from './labelled-lines.js';

const USAGE = `usage: npm run eval:asked -- --locale <en|zh> [--store <folder>] [--author <name> …] [--conversations 60] [--seed 1] [--now <ISO time>] [--out <jsonl>]
  --locale         the language of the shoppers; their scripts are <locale>.jsonl in test/evaluations/question-data and its folders
  --store          a folder in the import format; the demo store when absent
  --author         plays the scripts of this author only; may be said several times
  --conversations  how many are played, each a script by chance
  --seed           what chance goes by: the same seed fills the same scripts with the same things
  --now            the time at which the shop's clock stands; the system's clock when absent
  --out            writes each line with what it was filled with, the replies and the verdict`;
const EXIT_USAGE = 2;
const CONVERSATIONS = '60';
const MOST_CONVERSATIONS = 10_000;

interface Options {
  readonly locale: Locale;
  readonly store?: string;
  readonly authors: readonly string[];
  readonly conversations: number;
  readonly seed: number;
  readonly now?: Date;
  readonly out?: string;
}

function numberOf(name: string, value: string, least: number, most: number): number {
  const number = Number(value);
  if (value.trim() === '' || !Number.isInteger(number) || number < least || number > most)
    throw new Error(`--${name}: ${value} is not a whole number from ${least} to ${most}`);
  return number;
}

function readOptions(): Options {
  const option = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      locale: option,
      store: option,
      author: { type: 'string', multiple: true, default: [] },
      conversations: { type: 'string', default: CONVERSATIONS },
      seed: { type: 'string', default: '1' },
      now: option,
      out: option,
    },
  });
  const locale = localeName.safeParse(values.locale);
  if (!locale.success) throw new Error(`--locale: ${values.locale ?? 'nothing'} is neither en nor zh`);
  if (values.store !== undefined && !existsSync(join(values.store, 'products.jsonl')))
    throw new Error(`--store: there is no products.jsonl in ${values.store}`);
  const now = values.now === undefined ? undefined : new Date(values.now);
  if (now !== undefined && Number.isNaN(now.getTime())) throw new Error(`--now: ${values.now ?? ''} is not a time`);
  return {
    locale: locale.data,
    store: values.store && resolve(values.store),
    authors: values.author,
    conversations: numberOf('conversations', values.conversations, 1, MOST_CONVERSATIONS),
    seed: numberOf('seed', values.seed, 0, 2 ** 31 - 1),
    now,
    out: values.out,
  };
}

/** The scripts of the authors that are asked for, of all where none is. */
async function readScripts({ locale, authors }: Options): Promise<WrittenScript[]> {
  const files = ['', 'harder/', 'held-out/'].map((folder) => `${folder}${locale}.jsonl`);
  const scripts = (
    await Promise.all(files.map((file) => readLines(`test/evaluations/question-data/${file}`, writtenScript)))
  ).flat();
  const known = new Set(scripts.map(({ author }) => author));
  const unknown = authors.find((author) => !known.has(author));
  if (unknown !== undefined)
    throw new Error(`--author: ${unknown} wrote no ${locale} script; the authors are ${[...known].join(', ')}`);
  return authors.length === 0 ? scripts : scripts.filter(({ author }) => authors.includes(author));
}

/** What was replied to a line; a line that is refused or fails has no reply, and the conversation goes on. */
async function repliesTo(text: string, talk: Conversation): Promise<{ replies: JudgedReply[]; error?: string }> {
  try {
    const { replies } = await talk.say(text);
    return { replies: replies.map(({ skill, text, needs, facts }) => ({ skill, text, needs, facts })) };
  } catch (error) {
    if (!(error instanceof HttpProblemError)) throw error;
    return { replies: [], error: error.message };
  }
}

interface PlayedLine extends JudgedLine {
  readonly conversation: number;
  readonly turn: number;
  readonly author: string;
  readonly words: FilledScript['words'];
  /** Why there is no reply. */
  readonly error?: string;
  /** Absent where the shop's data do not settle what is right. */
  readonly verdict?: Verdict;
}

/** Plays one script in a conversation of its own, signed in as whoever placed the order that it speaks of. */
async function play(script: FilledScript, number: number, shop: TestShop, sold: ShopThings): Promise<PlayedLine[]> {
  const { author, lines, things, words } = script;
  const { customerId } = things;
  const talk = await Conversation.open(shop.url, {
    locale: sold.locale,
    customerToken: customerId === undefined ? undefined : await shop.customerToken(customerId),
  });
  const played: PlayedLine[] = [];
  for (const [at, line] of lines.entries()) {
    const answer = await repliesTo(line.text, talk);
    const verdict = verdictOf({ ...line, things, replies: answer.replies }, sold);
    played.push({ conversation: number, turn: at + 1, author, ...line, things, words, ...answer, verdict });
  }
  return played;
}

async function playAll(scripts: readonly WrittenScript[], options: Options): Promise<void> {
  const shop = await startShop({
    store: options.store,
    now: options.now,
    env: { REQUESTS_PER_MINUTE: '1000000', LOG_LEVEL: 'warn' },
  });
  try {
    const sold = await readShopThings(shop.bus, options.locale);
    const chance = chanceFrom(options.seed);
    const conversations = conversationsOf(scripts, sold, { count: options.conversations, chance });
    if (conversations.length === 0) throw new Error('the shop has nothing to fill these scripts with in this language');
    const played: PlayedLine[] = [];
    for (const [at, script] of conversations.entries()) played.push(...(await play(script, at + 1, shop, sold)));
    if (options.out !== undefined)
      writeFileSync(options.out, played.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const judged = played.flatMap(({ asks, verdict }) => (verdict === undefined ? [] : [{ asks, verdict }]));
    const figures = figuresOf(judged);
    process.stdout.write(`${tableOf(figures)}\n`);
    process.stdout.write(`${JSON.stringify({ conversations: conversations.length, ...figures })}\n`);
  } finally {
    await shop.stop();
  }
}

async function main(): Promise<void> {
  let options: Options;
  let scripts: WrittenScript[];
  try {
    options = readOptions();
    scripts = await readScripts(options);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${USAGE}\n`);
    process.exitCode = EXIT_USAGE;
    return;
  }
  await playAll(scripts, options);
}

await main();
