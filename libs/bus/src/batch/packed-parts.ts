// Several messages in the value of one record: a line of JSON that says what they are, and behind it their bodies as they are.
import { BadRequestError } from '../errors.js';
import { MAX_BATCH_CALLS } from './call-collector.js';

/** One of several messages in a record. */
export interface Part {
  /** Of a call; an answer has none. */
  readonly topic?: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body: string;
}

type Head = Omit<Part, 'body'> & { readonly length: number };

/** The value of a record that holds them. Bodies are not escaped a second time: their lengths, in characters, stand in the head. */
export function packParts(parts: readonly Part[]): string {
  const head = parts.map(({ body, ...rest }): Head => ({ ...rest, length: body.length }));
  return `${JSON.stringify(head)}\n${parts.map(({ body }) => body).join('')}`;
}

/**
 * The messages that a record holds.
 * @throws BadRequestError where it is not what {@link packParts} makes
 */
export function unpackParts(value: string): Part[] {
  const headEnd = value.indexOf('\n');
  const head = headEnd < 0 ? undefined : headOf(value.slice(0, headEnd));
  if (head === undefined) throw new BadRequestError('the record does not say what it holds');
  let at = headEnd + 1;
  const parts = head.map(({ length, ...rest }) => {
    const body = value.slice(at, at + length);
    at += length;
    return { ...rest, body };
  });
  if (at !== value.length) throw new BadRequestError('the record does not hold what it says');
  return parts;
}

function headOf(text: string): Head[] | undefined {
  try {
    const head = JSON.parse(text) as unknown;
    const isHead = Array.isArray(head) && head.length > 0 && head.length <= MAX_BATCH_CALLS && head.every(isPart);
    return isHead ? head : undefined;
  } catch {
    return undefined;
  }
}

function isPart(part: unknown): part is Head {
  if (typeof part !== 'object' || part === null) return false;
  const { topic, headers, length } = part as Record<string, unknown>;
  return (
    (topic === undefined || typeof topic === 'string') &&
    typeof headers === 'object' &&
    headers !== null &&
    Object.values(headers).every((one) => typeof one === 'string') &&
    typeof length === 'number' &&
    Number.isSafeInteger(length) &&
    length >= 0
  );
}
