// What the bundled page must know before it can ask anything: which storefront it is, and how a visitor may sign in.
import { Controller, Get, Header, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isLocalRequest } from '#platform';
import { DemoTokens } from '../conversations/demo-tokens.js';
import { IdentityProvider } from '../desk/identity-provider.js';
import { GatewayConfig } from '../gateway.config.js';

/** Settings of the page. */
@Controller()
export class PageController {
  constructor(
    private readonly config: GatewayConfig,
    private readonly demo: DemoTokens,
    private readonly provider: IdentityProvider,
  ) {}

  /** The key of the first storefront: it is no secret, every page that embeds the chat shows it. */
  @Get('page.json')
  @Header('cache-control', 'no-store')
  settings(@Req() { raw }: FastifyRequest): { storeKey: string; canSignIn: boolean; hasIdentityProvider: boolean } {
    const [first] = this.config.STOREFRONTS;
    return {
      storeKey: first?.key ?? '',
      canSignIn: this.demo.areGiven && isLocalRequest(raw),
      hasIdentityProvider: this.provider.isConfigured,
    };
  }
}
