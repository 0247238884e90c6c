// Integers of 64 bits in JSON: a double would round them, so they are read as strings and written as they are.

/** A string with its escapes (left alone), or a whole number of 16 digits or more where a value ends. */
const STRING_OR_BIG_INTEGER = /("(?:[^"\\]|\\.)*")|(-?\d{16,})(?=\s*[,}\]]|\s*$)/g;

/** Parses JSON; integers that a double may not hold come as strings. @throws SyntaxError */
export const parseBigIntegers = (json: string): unknown =>
  JSON.parse(
    json.replace(STRING_OR_BIG_INTEGER, (whole, text: string | undefined, digits: string | undefined) =>
      text === undefined ? `"${digits ?? ''}"` : whole,
    ),
  );

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
