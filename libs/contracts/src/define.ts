// How a call or an event is defined: once, with a name, a version, schemas and a key, from which topics and types derive.
import type { z } from 'zod';

/** A request that one service answers. `topic` is derived, e.g. `inventory.get-stock.v1`. */
export interface CallDefinition<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly kind: 'call';
  /** The contract it belongs to, e.g. `inventory`. */
  readonly contract: string;
  /** Its name in the contract, e.g. `getStock`. */
  readonly name: string;
  readonly version: number;
  readonly topic: string;
  readonly input: Input;
  readonly output: Output;
  /** How long a caller waits at most, unless its own deadline is earlier. */
  readonly timeoutMs: number;
  /** The message key: calls of the same key are handled in order. `undefined` = any order. */
  readonly key: (input: z.output<Input>) => string | undefined;
}

/** A fact that one service announces and any number of services may hear, at least once, in order by key. */
export interface EventDefinition<Payload extends z.ZodType = z.ZodType> {
  readonly kind: 'event';
  readonly contract: string;
  readonly name: string;
  readonly version: number;
  readonly topic: string;
  readonly payload: Payload;
  readonly key: (payload: z.output<Payload>) => string;
}

/**
 * A hint that every running instance of the services that listen hears at once, and that nobody keeps: not stored, not sent again. What it
 * tells of can always be read elsewhere too, or does not matter later.
 */
export interface SignalDefinition<Payload extends z.ZodType = z.ZodType> {
  readonly kind: 'signal';
  readonly contract: string;
  readonly name: string;
  readonly version: number;
  readonly topic: string;
  readonly payload: Payload;
  /** Signals of one key are heard in the order in which they were sent. */
  readonly key: (payload: z.output<Payload>) => string;
}

/** What a caller passes. */
export type CallInput<C extends CallDefinition> = z.input<C['input']>;
/** What a handler receives: the input after defaults are filled in. */
export type ParsedInput<C extends CallDefinition> = z.output<C['input']>;
/** What a handler returns. */
export type HandlerOutput<C extends CallDefinition> = z.input<C['output']>;
/** What a caller gets back. */
export type CallOutput<C extends CallDefinition> = z.output<C['output']>;
/** The payload of an event or a signal as its handlers receive it. */
export type EventPayload<E extends EventDefinition | SignalDefinition> = z.output<E['payload']>;

/** What a contract states about one call. */
interface CallEntry<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  input: Input;
  output: Output;
  version?: number;
  timeoutMs?: number;
  key?: (input: never) => string | undefined;
}

interface EventEntry<Payload extends z.ZodType = z.ZodType> {
  payload: Payload;
  version?: number;
  key: (payload: never) => string;
}

const DEFAULT_TIMEOUT_MS = 5_000;

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const topicOf = (contract: string, name: string, version: number): string => `${contract}.${kebab(name)}.v${version}`;

/** Defines the calls of one contract; each entry becomes a {@link CallDefinition}. */
export function defineCalls<const Entries extends Record<string, CallEntry>>(
  contract: string,
  entries: Entries,
): { readonly [Name in keyof Entries]: CallDefinition<Entries[Name]['input'], Entries[Name]['output']> } {
  const definitions = Object.entries(entries).map(([name, entry]) => {
    const version = entry.version ?? 1;
    const definition: CallDefinition = {
      kind: 'call',
      contract,
      name,
      version,
      topic: topicOf(contract, name, version),
      input: entry.input,
      output: entry.output,
      timeoutMs: entry.timeoutMs ?? DEFAULT_TIMEOUT_MS,
      key: (entry.key as CallDefinition['key'] | undefined) ?? (() => undefined),
    };
    return [name, definition];
  });
  return Object.fromEntries(definitions) as never;
}

/** Defines the events of one contract; names are a noun and a past participle. */
export function defineEvents<const Entries extends Record<string, EventEntry>>(
  contract: string,
  entries: Entries,
): { readonly [Name in keyof Entries]: EventDefinition<Entries[Name]['payload']> } {
  return announcements('event', contract, entries) as never;
}

/** Defines the signals of one contract. */
export function defineSignals<const Entries extends Record<string, EventEntry>>(
  contract: string,
  entries: Entries,
): { readonly [Name in keyof Entries]: SignalDefinition<Entries[Name]['payload']> } {
  return announcements('signal', contract, entries) as never;
}

function announcements(
  kind: 'event' | 'signal',
  contract: string,
  entries: Record<string, EventEntry>,
): Record<string, EventDefinition | SignalDefinition> {
  const definitions = Object.entries(entries).map(([name, entry]): [string, EventDefinition | SignalDefinition] => {
    const version = entry.version ?? 1;
    const topic = topicOf(contract, name, version);
    const key = entry.key as EventDefinition['key'];
    return [name, { kind, contract, name, version, topic, payload: entry.payload, key }];
  });
  return Object.fromEntries(definitions);
}
