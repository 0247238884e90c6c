// Turns the log lines of many services into one readable log: a coloured name, the time, the message and what belongs to it.
import { z } from 'zod';

const levelNames = new Map([
  [10, 'TRACE'],
  [20, 'DEBUG'],
  [30, 'INFO'],
  [40, 'WARN'],
  [50, 'ERROR'],
  [60, 'FATAL'],
]);
const levelColours = new Map([
  ['WARN', 33],
  ['ERROR', 31],
  ['FATAL', 31],
]);
const nameColours = [36, 35, 34, 32, 96, 95, 94, 92];
const lineLengthLimit = 400;
const nameWidth = 18;
// What every line of a process repeats, and its name in front already says.
const hiddenFields = new Set([
  'level',
  'time',
  'msg',
  'pid',
  'hostname',
  'name',
  'service',
  'instance',
  'instanceId',
  'v',
]);

const logLine = z.looseObject({
  level: z.union([z.number(), z.string()]),
  time: z.union([z.number(), z.string()]).optional(),
  msg: z.string().optional(),
});

function parse(line: string): z.infer<typeof logLine> | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return logLine.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return /[\s"]/.test(value) ? JSON.stringify(value) : value;
  if (value !== null && typeof value === 'object' && 'message' in value) return JSON.stringify(value.message);
  return JSON.stringify(value) ?? String(value);
}

function cut(text: string): string {
  return text.length > lineLengthLimit ? `${text.slice(0, lineLengthLimit)}…` : text;
}

/** Renders one line of a pino log (or of anything else) for a person. */
export function renderLogLine(line: string): string {
  const entry = parse(line);
  if (!entry) return cut(line);
  const level = typeof entry.level === 'number' ? (levelNames.get(entry.level) ?? '?') : entry.level.toUpperCase();
  const time = entry.time === undefined ? '' : `${new Date(entry.time).toISOString().slice(11, 23)} `;
  const fields = Object.entries(entry)
    .filter(([field, value]) => !hiddenFields.has(field) && value !== undefined)
    .map(([field, value]) => ` ${field}=${textOf(value)}`);
  return cut(`${time}${level.padEnd(5)} ${entry.msg ?? ''}${fields.join('')}`);
}

/** Writes lines of many processes to one stream, each with the name of its process in front. */
export class LogView {
  private readonly colourOf = new Map<string, number>();

  constructor(private readonly output: NodeJS.WriteStream = process.stdout) {}

  /** Writes one line of a process: short on a terminal, as it came elsewhere. */
  write(name: string, line: string): void {
    if (line === '') return;
    if (!this.output.isTTY) {
      this.output.write(`[${name}] ${line}\n`);
      return;
    }
    const text = renderLogLine(line);
    const level = [...levelColours.keys()].find((word) => text.slice(0, 24).includes(word));
    const prefix = this.coloured(`[${name}]`.padEnd(nameWidth), this.nameColour(name));
    this.output.write(`${prefix} ${level ? this.coloured(text, levelColours.get(level) ?? 0) : text}\n`);
  }

  private nameColour(name: string): number {
    const known = this.colourOf.get(name) ?? nameColours[this.colourOf.size % nameColours.length] ?? 0;
    this.colourOf.set(name, known);
    return known;
  }

  private coloured(text: string, colour: number): string {
    return `\u001B[${colour}m${text}\u001B[0m`;
  }
}
