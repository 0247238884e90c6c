// Logs as JSON lines by pino, or as short lines on a terminal, with the trace of the message in hand.
import { Logger, type LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger as Pino, pino } from 'pino';
import { currentContext } from '#bus';
import { redact, redactText } from './redact.js';

type Level = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';

/** How the process logs. */
export interface LogOptions {
  readonly service: string;
  readonly instanceId: string;
  readonly level: Level;
  /** Short lines for people instead of JSON. */
  readonly pretty: boolean;
  /** Where to; standard output when absent. */
  readonly destination?: DestinationStream;
}

/** Who tells at every start what the source says anyway. */
const frameworkContexts = new Set([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestApplication',
  'NestMicroservice',
]);

/** The bridge from Nest's `Logger` to pino. */
export class JsonLogger implements LoggerService {
  private readonly pino: Pino;

  constructor(options: LogOptions) {
    const destination = options.destination ?? pino.destination({ fd: 1, sync: true });
    this.pino = pino(
      {
        level: options.level,
        base: { service: options.service, instance: options.instanceId },
        timestamp: pino.stdTimeFunctions.isoTime,
        formatters: { level: (label) => ({ level: label }) },
      },
      options.pretty ? { write: (line) => destination.write(prettyLine(line)) } : destination,
    );
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.write(frameworkContexts.has(String(rest.at(-1))) ? 'debug' : 'info', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  /** Nest passes the context as the last argument, and for errors a stack before it. */
  private write(level: Level, message: unknown, rest: unknown[]): void {
    if (!this.pino.isLevelEnabled(level)) return;
    const parameters = [...rest];
    const context = typeof parameters.at(-1) === 'string' ? (parameters.pop() as string) : undefined;
    const messageContext = currentContext();
    const fields: Record<string, unknown> = { context, ...traceFields(messageContext) };
    if (message instanceof Error) fields['error'] = redact(message);
    for (const parameter of parameters) {
      if (parameter instanceof Error) fields['error'] = redact(parameter);
      else if (typeof parameter === 'string') fields['stack'] = redactText(parameter);
      else if (parameter !== undefined) fields['detail'] = redact(parameter);
    }
    const text = message instanceof Error ? redactText(message.message) : messageText(message);
    this.pino[level](fields, text);
  }
}

function messageText(message: unknown): string {
  return typeof message === 'string' ? redactText(message) : JSON.stringify(redact(message));
}

function traceFields(context: ReturnType<typeof currentContext>): Record<string, unknown> {
  if (context === undefined) return {};
  return { traceId: context.traceId, conversationId: context.conversationId };
}

const colours: Record<string, string> = { fatal: '31', error: '31', warn: '33', info: '32', debug: '90', trace: '90' };

/** One JSON line as a short line for people. */
export function prettyLine(line: string): string {
  const { time, level, context, service, traceId, msg, error, stack, detail } = JSON.parse(line) as Record<
    string,
    string
  >;
  const clockTime = (time ?? '').slice(11, 23);
  const trace = traceId === undefined ? '' : ` \u001B[90m(${traceId.slice(0, 8)})\u001B[0m`;
  const name = `\u001B[${colours[level ?? ''] ?? '0'}m${(level ?? '').padEnd(5)}\u001B[0m ${context ?? service ?? ''}`;
  const cause = (error as { stack?: string } | undefined)?.stack ?? stack;
  const more = detail === undefined ? '' : ` ${JSON.stringify(detail)}`;
  return `${clockTime} ${name} ${msg ?? ''}${more}${trace}\n${cause === undefined ? '' : `${cause}\n`}`;
}

let installed = false;

/** A process that nobody gave a logger to (a spec, a command) prints warnings and errors only. */
export function quietUnlessInstalled(): void {
  if (!installed) Logger.overrideLogger(['warn', 'error', 'fatal']);
}

/** Makes `new Logger(Name)` everywhere in this process write by {@link JsonLogger}. */
export function installLogger(options: LogOptions): JsonLogger {
  installed = true;
  const logger = new JsonLogger(options);
  Logger.overrideLogger(logger);
  return logger;
}
