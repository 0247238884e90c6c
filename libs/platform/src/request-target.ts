// One form for the target of a request: the router takes several forms for one path, and what is decided by how a path begins must not.

/** Encoded characters that mean the same when they are not: RFC 3986, section 6.2.2.2. */
const NEEDLESSLY_ENCODED = /%(?:2[de]|3\d|[46][1-9a-f]|[57][\da]|5f|7e)/giu;
/** As proxies ask: RFC 9112, section 3.2.2. */
const SCHEME_AND_HOST = /^https?:\/\/[^/?#]*/iu;

/** `/%76%31/me` and `http://shop.example/v1/me` as `/v1/me`; the query stays as it is, and so does what is no path. */
export function normalTarget(target: string): string {
  const local = target.replace(SCHEME_AND_HOST, '');
  const asked = local.indexOf('?');
  const path = asked === -1 ? local : local.slice(0, asked);
  const written = path.replace(NEEDLESSLY_ENCODED, decodeURIComponent);
  return `${written === '' ? '/' : written}${local.slice(path.length)}`;
}
