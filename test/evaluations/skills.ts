// `npm run eval:skills -- --data <jsonl>`: which skills the assistant as shipped, with no model, understands messages to want.
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { type Bus, clientOf } from '#bus';
import { type CustomerRecord, dialogCalls, MAX_MESSAGE_CHARACTERS, ordersCalls, type OrderRecord } from '#contracts';
import { readLines } from './labelled-lines.js';
import { figuresOf, isExact, isFirstRight, type LabelledMessage, labelledMessage } from './skills-measure.js';
import type { SkillFigures, UnderstoodMessage } from './skills-measure.js';
import { openThrowawayShop } from './throwaway-shop.js';

const USAGE = 'usage: npm run eval:skills -- --data <jsonl> [--store <folder>] [--customer <id>|none] [--wrong]';
const EXIT_USAGE = 2;
const ORDERS_READ = 1_000;

/** The customer with orders in most states, and of these with most orders: in life too, forms find something to act on. */
async function customerWithOrders(bus: Bus): Promise<string | undefined> {
  const { records } = await clientOf(bus, ordersCalls).readRecords({ file: 'orders', limit: ORDERS_READ });
  const byCustomer = Map.groupBy(records as unknown as OrderRecord[], ({ customerId }) => customerId);
  const statesOf = (orders: readonly OrderRecord[]): number => new Set(orders.map(({ status }) => status)).size;
  const [most] = [...byCustomer].sort(([, a], [, b]) => statesOf(b) - statesOf(a) || b.length - a.length);
  return most?.[0] satisfies CustomerRecord['id'] | undefined;
}

/** The first turn of a conversation of its own. */
async function understood(bus: Bus, wanted: LabelledMessage, customerId?: string): Promise<UnderstoodMessage> {
  const dialog = clientOf(bus, dialogCalls);
  const conversationId = randomUUID();
  await dialog.startConversation({ conversationId, customerId, storeKey: 'demo', locale: wanted.locale });
  const text = wanted.text.slice(0, MAX_MESSAGE_CHARACTERS + 1);
  const { turn } = await dialog.sendMessage({ conversationId, customerId, messageId: randomUUID(), text });
  return { wanted, got: (turn?.understood ?? []).map(({ skill }) => skill) };
}

const percent = (value: number | null): string =>
  value === null ? '    –' : `${(value * 100).toFixed(1).padStart(5)}`;

function print(figures: SkillFigures): void {
  process.stdout.write(`${''.padEnd(18)}  lines  exact   top1  microF1\n`);
  for (const [name, score] of [...Object.entries(figures.byLocale), ['all', figures] as const])
    process.stdout.write(
      `${name.padEnd(18)}${String(score.lines).padStart(7)}  ${percent(score.exact)}  ${percent(score.top1)}    ${percent(score.microF1)}\n`,
    );
  process.stdout.write(`\n${'wanted first'.padEnd(18)}  lines   top1  precision\n`);
  for (const [name, { lines, top1, precision }] of Object.entries(figures.bySkill))
    process.stdout.write(
      `${name.padEnd(18)}${String(lines).padStart(7)}  ${percent(lines === 0 ? null : top1)}      ${percent(precision)}\n`,
    );
}

async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: 'string', multiple: true },
      store: { type: 'string' },
      customer: { type: 'string' },
      wrong: { type: 'boolean', default: false },
    },
  });
  if (values.data === undefined) {
    process.stderr.write(`${USAGE}\n`);
    return EXIT_USAGE;
  }
  const messages = (await Promise.all(values.data.map((file) => readLines(file, labelledMessage)))).flat();
  const shop = await openThrowawayShop(values.store);
  try {
    const customerId =
      values.customer === 'none' ? undefined : (values.customer ?? (await customerWithOrders(shop.bus)));
    process.stdout.write(
      `${messages.length} messages, each the first of its own conversation, as ${customerId ?? 'a guest'}\n`,
    );
    const startedAtMs = performance.now();
    const answers: UnderstoodMessage[] = [];
    for (const message of messages) answers.push(await understood(shop.bus, message, customerId));
    const tookMs = performance.now() - startedAtMs;
    if (values.wrong) printWrong(answers);
    const figures = figuresOf(answers);
    print(figures);
    const { lines, exact, top1, microF1, byLocale, bySkill } = figures;
    const msATurn = Math.round((tookMs / messages.length) * 10) / 10;
    process.stdout.write(`${JSON.stringify({ lines, exact, top1, microF1, msATurn, byLocale, bySkill })}\n`);
    return 0;
  } finally {
    await shop.close();
  }
}

function printWrong(answers: readonly UnderstoodMessage[]): void {
  for (const answer of answers) {
    if (isFirstRight(answer) && isExact(answer)) continue;
    const { wanted, got } = answer;
    const mark = isFirstRight(answer) ? '~' : '✗';
    process.stdout.write(`${mark} ${wanted.skills.join('+')} ← ${got.join('+')}  ${JSON.stringify(wanted.text)}\n`);
  }
}

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
});
