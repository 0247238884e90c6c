// Whether what came fits what a script expects of it: a part of it, compared from the inside out.

/**
 * Where `actual` does not fit: paths with what was there and what was wanted. Objects may hold more, lists may not;
 * `String` and `Array` stand for any of their kind, a pattern for a text that it fits, another function says itself what fits.
 */
export function misfits(actual: unknown, wanted: unknown, path = ''): string[] {
  if (wanted instanceof RegExp)
    return typeof actual === 'string' && wanted.test(actual) ? [] : [said(path, actual, String(wanted))];
  if (wanted === Array) return Array.isArray(actual) ? [] : [said(path, actual, 'a list')];
  if (wanted === String) return typeof actual === 'string' ? [] : [said(path, actual, 'a text')];
  if (typeof wanted === 'function') {
    const fits = wanted as (value: unknown) => boolean;
    return fits(actual) ? [] : [said(path, actual, wanted.name)];
  }
  if (Array.isArray(wanted)) {
    if (!Array.isArray(actual)) return [said(path, actual, `a list of ${wanted.length}`)];
    if (actual.length !== wanted.length) return [said(path, actual, `a list of ${wanted.length}`)];
    return wanted.flatMap((one, index) => misfits(actual[index], one, `${path}[${index}]`));
  }
  if (typeof wanted === 'object' && wanted !== null) {
    if (typeof actual !== 'object' || actual === null) return [said(path, actual, JSON.stringify(wanted))];
    return Object.entries(wanted).flatMap(([name, one]) =>
      misfits((actual as Record<string, unknown>)[name], one, path === '' ? name : `${path}.${name}`),
    );
  }
  return Object.is(actual, wanted) ? [] : [said(path, actual, JSON.stringify(wanted))];
}

const said = (path: string, actual: unknown, wanted: string): string =>
  `${path}: ${(JSON.stringify(actual) ?? 'nothing').slice(0, 300)} instead of ${wanted.slice(0, 300)}`;
