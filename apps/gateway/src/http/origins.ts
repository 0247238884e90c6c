// Which pages a browser may let call this gateway.
import type { IncomingHttpHeaders } from 'node:http';

/** Whether a request comes from no page, from a page of this gateway's own, or from one that is allowed. */
export function isAllowedOrigin({ origin, host }: IncomingHttpHeaders, allowed: readonly string[]): boolean {
  if (origin === undefined || allowed.includes('*') || allowed.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
