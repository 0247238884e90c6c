// Which pages a browser may let call this gateway, for which storefront, and what it may let them read.
import type { IncomingHttpHeaders } from 'node:http';
import { Injectable } from '@nestjs/common';
import { GatewayConfig } from '../gateway.config.js';
import { HttpProblem } from './problem.js';

/** For operators and probes: no page of another origin reads these, whoever's browser it is in. */
const OPERATORS = /^\/(?:metrics|health)(?:[/?]|$)/u;

/** What is looked at of a request. */
interface Asking {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

/** Pages by origin: those of all storefronts, and those of a storefront that names its own. */
@Injectable()
export class Origins {
  private readonly ofStorefronts: ReadonlyMap<string, readonly string[]>;
  private readonly all: ReadonlySet<string>;
  private readonly own: string | undefined;

  constructor(config: GatewayConfig) {
    const { ALLOWED_ORIGINS, STOREFRONTS, PUBLIC_URL } = config;
    this.ofStorefronts = new Map(STOREFRONTS.map(({ key, origins }) => [key, origins ?? ALLOWED_ORIGINS]));
    this.all = new Set([ALLOWED_ORIGINS, ...this.ofStorefronts.values()].flat());
    if (PUBLIC_URL !== undefined) this.own = new URL(PUBLIC_URL).origin;
  }

  /**
   * The value of `access-control-allow-origin`; false where the browser is told nothing. Before a request it is not known which storefront it is for:
   * a page of any of them may ask, and {@link assertMayCall} says no to the request itself.
   */
  allowedFor({ url, headers: { origin } }: Asking): string | false {
    if (OPERATORS.test(url)) return false;
    if (this.all.has('*')) return '*';
    return origin !== undefined && this.all.has(origin) ? origin : false;
  }

  /**
   * Whether a request comes from no page, from one of this gateway's own, or from one that may call for this storefront; without a storefront, for any.
   */
  mayCall({ origin, host }: IncomingHttpHeaders, storeKey?: string): boolean {
    if (origin === undefined || origin === this.own) return true;
    const allowed = storeKey === undefined ? undefined : this.ofStorefronts.get(storeKey);
    const mayAll = allowed === undefined ? this.all.has('*') : allowed.includes('*');
    if (mayAll || (allowed?.includes(origin) ?? this.all.has(origin))) return true;
    return URL.canParse(origin) && new URL(origin).host === host;
  }

  /** @throws HttpProblem 403 for a page that may not; see {@link mayCall}. */
  assertMayCall(headers: IncomingHttpHeaders, storeKey?: string): void {
    if (this.mayCall(headers, storeKey)) return;
    const whom = storeKey === undefined ? 'this gateway' : 'for this storefront';
    throw new HttpProblem(403, 'origin-not-allowed', { detail: `pages of this origin may not call ${whom}` });
  }
}
