// Integers of 64 bits in JSON: a double would round them, so they are read as strings and written as they are.

/** A string with its escapes, also one that never ends, or a whole number as it is written: each sign is looked at once, whatever was sent. */
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gs;
const BIG_INTEGER = /^-?\d{16,}$/;

/** Parses JSON; integers that a double may not hold come as strings. @throws SyntaxError */
export const parseBigIntegers = (json: string): unknown =>
  JSON.parse(json.replace(STRING_OR_NUMBER, (token) => (BIG_INTEGER.test(token) ? `"${token}"` : token)));

/** Writes an object with some fields as raw numbers, given as digits. */
export function jsonWithIntegers(
  integers: Readonly<Record<string, string | readonly string[]>>,
  rest: Readonly<Record<string, unknown>>,
): string {
  const raw = Object.entries(integers).map(
    ([name, digits]) => `${JSON.stringify(name)}:${typeof digits === 'string' ? digits : `[${digits.join(',')}]`}`,
  );
  const others = JSON.stringify(rest).slice(1, -1);
  return `{${[...raw, ...(others === '' ? [] : [others])].join(',')}}`;
}
