// Whether anybody on this machine may be any customer: in one process with its own storefront secret, and nowhere else.
import { Injectable } from '@nestjs/common';
import { isLocalRequest, type RawRequest, Runtime } from '#platform';
import { GatewayConfig } from '../gateway.config.js';

/** The demo's door. */
@Injectable()
export class DemoTokens {
  readonly areGiven: boolean;

  constructor(config: GatewayConfig, { transport }: Runtime) {
    this.areGiven = config.DEMO && transport.kind === 'in-process';
  }

  /** Whether who asks sits at this machine, and asks by its own page or by a program that names none: a page from elsewhere gets nothing. */
  isForCaller(request: RawRequest): boolean {
    const { origin, host } = request.headers;
    return isLocalRequest(request) && (origin === undefined || origin === `http://${host ?? ''}`);
  }
}
