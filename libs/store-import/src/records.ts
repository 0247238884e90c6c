// Turns a line of a store file into what its owner is told: a record, the key of what is removed, or what is wrong.
import { type ImportLine, type ProductRecord, type StoreFile, storeFiles } from '#contracts';
import type { z } from 'zod';

/** What no URL can end with, encoded or not: it stands for a folder. */
const IS_FOLDER = /^\.{1,2}$/u;

/** A line that was understood, or the reasons why not. */
export type ParsedLine = { line: ImportLine } | { reason: string };

const MAX_REASONS = 5;

/** "variants[0].price.amount: expected int, …": each fault with where it is. */
export function describeIssues(error: z.ZodError): string {
  const issues = error.issues.slice(0, MAX_REASONS).map((issue) => {
    const path = issue.path
      .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
      .join('')
      .replace(/^\./, '');
    const message =
      issue.code === 'unrecognized_keys'
        ? `unknown field ${issue.keys.map((key) => `"${key}"`).join(', ')}`
        : issue.message;
    return path ? `${path}: ${message}` : message;
  });
  const more = error.issues.length - issues.length;
  return issues.join('; ') + (more > 0 ? `; and ${more} more` : '');
}

/** Where a field is called `__proto__`, which every reader of JSON takes for something else; `undefined` where none is. */
function unkeepableName(value: object): string | undefined {
  for (const [name, part] of Object.entries(value)) {
    if (name === '__proto__') return name;
    const inner = typeof part === 'object' && part !== null ? unkeepableName(part as object) : undefined;
    if (inner !== undefined) return `${name}.${inner}`;
  }
  return undefined;
}

function deletion(key: readonly string[], number: number, value: Record<string, unknown>): ParsedLine {
  const named: Record<string, string> = {};
  for (const field of key) {
    const part = value[field];
    if (typeof part === 'string' && part !== '') named[field] = part;
    else if (!(field === 'customerId' || field === 'sessionId'))
      return { reason: `${field}: is needed to say what to remove` };
  }
  return { line: { line: number, action: 'delete', key: named } };
}

/** A front end makes links and pictures of these: none of them may be a script. Browsers read over white space in a scheme. */
function linkThatIsNone({ url, images = [] }: ProductRecord): string | undefined {
  const isLink = (written: string): boolean => {
    const plain = written.replace(/[\u0000-\u0020]/gu, '');
    return !/^[a-z][a-z\d+.-]{0,40}:/iu.test(plain) || /^(?:https?:|data:image\/)/iu.test(plain);
  };
  if (url !== undefined && !isLink(url)) return 'url';
  const at = images.findIndex((image) => !isLink(image));
  return at < 0 ? undefined : `images[${at}]`;
}

/** Checks one line of a file against data-format.md. */
export function parseLine(file: StoreFile, number: number, text: string): ParsedLine {
  let value: unknown;
  try {
    value = JSON.parse(number === 1 ? text.replace(/^\ufeff/, '') : text);
  } catch (error) {
    return { reason: `is not JSON: ${(error as Error).message}` };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { reason: 'is not a JSON object' };
  // Neither can be stored in PostgreSQL; both can only be written as an escape.
  if (text.includes('\\u') && /\\u0000|\\ud[89a-f]/.test(JSON.stringify(value)))
    return { reason: 'holds a NUL character or half of a surrogate pair' };
  if (text.includes('__proto__')) {
    const path = unkeepableName(value);
    if (path !== undefined) return { reason: `${path}: this name cannot be kept; choose another one` };
  }
  const { schema, key } = storeFiles[file];
  const { deleted, ...record } = value as Record<string, unknown>;
  if (deleted !== undefined && typeof deleted !== 'boolean') return { reason: 'deleted: expected true or false' };
  if (deleted === true) {
    return file === 'store' ? { reason: 'deleted: the store itself cannot be removed' } : deletion(key, number, record);
  }
  const parsed = schema.safeParse(record);
  if (!parsed.success) return { reason: describeIssues(parsed.error) };
  const dots = key.find((field) => IS_FOLDER.test(String((record as Record<string, unknown>)[field])));
  if (dots !== undefined) return { reason: `${dots}: one or two dots are a folder in every URL; choose another id` };
  const unsafe = file === 'products' ? linkThatIsNone(parsed.data as ProductRecord) : undefined;
  if (unsafe !== undefined) return { reason: `${unsafe}: expected an http or https URL, a path, or an image as data:` };
  return { line: { line: number, action: 'upsert', record: parsed.data } };
}
