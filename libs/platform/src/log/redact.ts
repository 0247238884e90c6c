// Keeps personal data and secrets out of the logs: by the name of a field, and by the shape of a text.
const MAX_DEPTH = 5;
const MAX_ENTRIES = 50;
const MAX_TEXT = 8_000;

const secretNames =
  /^(text|body|content|comment|contact|email|e-mail|phone|recipient|line1|line2|address|password|secret|authorization|cookie|parameters|params|query)$|token|secret|password/i;
/** What may be an address before its @, from its first character on: a long text is looked through once. */
const email = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const jsonWebToken = /\beyJ[A-Za-z0-9_-]{5,}\.[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]*)?/g;
const urlPassword = /(:\/\/[^:/?#\s]+:)[^@/\s]+@/g;
const longToken = /(?<![\w/.+-])(?=[\w+-]*\d)(?=[\w+-]*[A-Za-z])[\w+-]{40,}={0,2}(?![\w.-])/g;
const chinesePhone = /(?<![\d.])(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?!\d)/g;
const otherPhone = /(?<![\w.])(?:\+\d{1,3}[- ]?)?\(?\d{3}\)?[- ]\d{3,4}[- ]\d{4}(?!\d)|(?<![\w.])\+\d{8,15}(?!\d)/g;

/** Blanks e-mail addresses, phone numbers, tokens and passwords in a text. */
export function redactText(text: string): string {
  const short = text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
  return short
    .replace(urlPassword, '$1[redacted]@')
    .replace(email, '[e-mail]')
    .replace(jsonWebToken, '[token]')
    .replace(longToken, '[token]')
    .replace(chinesePhone, '[phone]')
    .replace(otherPhone, '[phone]');
}

/** The same for a value of any shape; fields that hold what people wrote or who they are go by their name. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Error) return redactError(value);
  if (value instanceof Date) return value;
  if (depth >= MAX_DEPTH) return '[deep]';
  if (Array.isArray(value)) return value.slice(0, MAX_ENTRIES).map((entry) => redact(entry, depth + 1));
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, MAX_ENTRIES)
      .map(([name, entry]) => [name, secretNames.test(name) ? '[redacted]' : redact(entry, depth + 1)]),
  );
}

/** What is worth knowing of an error; a driver's error carries query parameters and row details, which stay out. */
function redactError(error: Error): Record<string, unknown> {
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    message: redactText(error.message),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(error.stack === undefined ? {} : { stack: redactText(error.stack) }),
    ...(error.cause === undefined ? {} : { cause: redact(error.cause, MAX_DEPTH - 1) }),
  };
}
