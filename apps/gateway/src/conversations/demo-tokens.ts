// Whether anybody on this machine may be any customer: in one process with its own storefront secret, and nowhere else.
import { Injectable } from '@nestjs/common';
import { Runtime } from '#platform';
import { GatewayConfig } from '../gateway.config.js';

/** The demo's door. */
@Injectable()
export class DemoTokens {
  readonly areGiven: boolean;

  constructor(config: GatewayConfig, { transport }: Runtime) {
    this.areGiven = config.DEMO && transport.kind === 'in-process';
  }
}
