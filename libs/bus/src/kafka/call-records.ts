// Calls and answers as they stand in Kafka's records: one in a record, or several of one caller.
import { packParts, unpackParts } from '../batch/packed-parts.js';
import { headers, type Message } from '../message.js';

/** Where the answer to a call goes, and what it is matched by. */
export interface ReplyPlace {
  readonly topic: string;
  readonly partition: number;
  readonly correlationId: string;
}

/** The answer to one call. */
export interface Answer {
  readonly headers: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body: string;
  /** Until then somebody waits for it. */
  readonly deadlineAtMs: number;
}

/** Where a call wants its answer; `undefined` for what is no call of this house. */
export function replyPlaceOf(message: Message): ReplyPlace | undefined {
  const correlationId = message.headers[headers.correlationId];
  const topic = message.headers[headers.replyTopic] ?? '';
  const partition = Number(message.headers[headers.replyPartition] ?? Number.NaN);
  const isCall = correlationId !== undefined && /^[a-z0-9-]+\.replies$/.test(topic) && Number.isSafeInteger(partition);
  return isCall ? { topic, partition, correlationId } : undefined;
}

/** The calls of a record that holds several, all of one caller; none where it holds anything else. */
export function callsIn(record: Message): { readonly message: Message; readonly place: ReplyPlace }[] {
  try {
    const calls = unpackParts(record.body).flatMap(({ topic, headers: own, body }) => {
      if (topic === undefined) return [];
      const { origin } = record;
      const message: Message = { topic, key: undefined, headers: own, body, ...(origin && { origin }) };
      const place = replyPlaceOf(message);
      return place === undefined ? [] : [{ message, place }];
    });
    const callers = new Set(calls.map(({ place }) => `${place.topic}[${place.partition}]`));
    return callers.size === 1 ? calls : [];
  } catch {
    return [];
  }
}

/** What a record says that carries answers. */
export function recordOf(answers: readonly Answer[]): { value: string; headers: Record<string, string> } {
  const [first] = answers;
  if (first !== undefined && answers.length === 1) return { value: first.body, headers: { ...first.headers } };
  const parts = answers.map(({ headers: own, body }) => ({ headers: own, body }));
  return { value: packParts(parts), headers: { [headers.parts]: String(answers.length) } };
}
