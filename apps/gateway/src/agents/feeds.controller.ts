// The catalog as files for others: Google's product feed and that of the Agentic Commerce Protocol.
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { locale, type Locale } from '#contracts';
import { GatewayConfig } from '../gateway.config.js';
import { parsePart } from '../http/route.guard.js';
import { Identity } from '../identity/identity.js';
import { acpLine } from './acp-feed.js';
import { GOOGLE_TAIL, googleHead, googleItems } from './google-feed.js';
import { type FeedFormat, ProductFeeds } from './product-feeds.js';
import { baseOf } from './ucp.controller.js';

const feedQuery = z.looseObject({ locale: locale.optional() });
const KEPT_SECONDS = 300;

const GOOGLE: FeedFormat = { head: googleHead, product: googleItems, tail: GOOGLE_TAIL };
const ACP: FeedFormat = { product: acpLine };

/** One line a feed; `?locale=` picks the language. */
@Controller('feeds')
export class FeedsController {
  constructor(
    private readonly feeds: ProductFeeds,
    private readonly config: GatewayConfig,
    private readonly identity: Identity,
  ) {}

  @Get('google.xml')
  google(@Req() request: FastifyRequest, @Query() query: unknown, @Res() reply: FastifyReply): Promise<void> {
    return this.send(GOOGLE, 'application/xml; charset=utf-8', request, query, reply);
  }

  @Get('acp.jsonl')
  acp(@Req() request: FastifyRequest, @Query() query: unknown, @Res() reply: FastifyReply): Promise<void> {
    return this.send(ACP, 'application/jsonl; charset=utf-8', request, query, reply);
  }

  private async send(
    format: FeedFormat,
    type: string,
    request: FastifyRequest,
    query: unknown,
    reply: FastifyReply,
  ): Promise<void> {
    const wanted = (parsePart('query', feedQuery, query ?? {}) as { locale?: Locale }).locale;
    const feed = await this.feeds.write(
      format,
      baseOf(this.config, request),
      wanted,
      this.identity.callerKeyOf(request.ip),
    );
    void reply.header('content-type', type).header('cache-control', `public, max-age=${KEPT_SECONDS}`);
    await reply.send(feed);
  }
}
