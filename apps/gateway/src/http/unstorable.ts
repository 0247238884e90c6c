// Finds what nothing behind the gateway can keep: a string with NUL or half a surrogate pair, anywhere in what was sent.
import { isStorable } from '#contracts';

/** No schema of the API is deeper; what is, is refused by its schema. */
const MAX_DEPTH = 12;

/** The path of the first such string, `body.items.0.sku`; `undefined` where there is none. Names are looked at like values. */
export function unstorableIn(value: unknown, path: readonly string[]): string | undefined {
  if (typeof value === 'string') return isStorable(value) ? undefined : path.join('.');
  if (typeof value !== 'object' || value === null || path.length > MAX_DEPTH) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    // Such a name cannot be told either.
    if (!isStorable(name)) return path.join('.');
    const found = unstorableIn(inner, [...path, name]);
    if (found !== undefined) return found;
  }
  return undefined;
}
