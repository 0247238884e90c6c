// UCP: the profile that says what the shop offers to agents, and the catalog over REST.
import { Body, Controller, Get, Header, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { HttpProblem } from '../http/problem.js';
import { parsePart } from '../http/route.guard.js';
import { GatewayConfig } from '../gateway.config.js';
import { AgentCatalog, UCP_VERSION } from './agent-catalog.js';
import {
  type LookupRequest,
  lookupRequest,
  MAX_IDS,
  type ProductRequest,
  productRequest,
  type SearchRequest,
  searchRequest,
} from './agent-schemas.js';

const SPEC = `https://ucp.dev/${UCP_VERSION}`;
const PROFILE_SECONDS = 300;

const capability = (name: string, schema: string) => ({
  [`dev.ucp.shopping.catalog.${name}`]: [
    {
      version: UCP_VERSION,
      spec: `${SPEC}/specification/catalog/${name}`,
      schema: `${SPEC}/schemas/shopping/${schema}`,
    },
  ],
});

/** The address by which others reach the gateway. */
export const baseOf = ({ PUBLIC_URL }: GatewayConfig, { protocol, headers }: FastifyRequest): string =>
  PUBLIC_URL ?? `${protocol}://${headers.host ?? 'localhost'}`;

/** One line a route. */
@Controller()
export class UcpController {
  constructor(
    private readonly catalog: AgentCatalog,
    private readonly config: GatewayConfig,
  ) {}

  @Get('.well-known/ucp')
  @Header('cache-control', `public, max-age=${PROFILE_SECONDS}`)
  profile(@Req() request: FastifyRequest) {
    const base = baseOf(this.config, request);
    const service = { version: UCP_VERSION, spec: `${SPEC}/specification/overview` };
    return {
      ucp: {
        version: UCP_VERSION,
        services: {
          'dev.ucp.shopping': [
            {
              ...service,
              transport: 'rest',
              endpoint: `${base}/ucp`,
              schema: `${SPEC}/services/shopping/rest.openapi.json`,
            },
            {
              ...service,
              transport: 'mcp',
              endpoint: `${base}/mcp`,
              schema: `${SPEC}/services/shopping/mcp.openrpc.json`,
            },
          ],
        },
        capabilities: {
          ...capability('search', 'catalog_search.json'),
          ...capability('lookup', 'catalog_lookup.json'),
        },
        payment_handlers: {},
      },
    };
  }

  @Post('ucp/catalog/search')
  @HttpCode(200)
  search(@Body() body: unknown) {
    return this.catalog.search(parsePart('body', searchRequest, body ?? {}) as SearchRequest);
  }

  @Post('ucp/catalog/lookup')
  @HttpCode(200)
  lookup(@Body() body: unknown) {
    const { ids } = (body ?? {}) as { ids?: unknown };
    if (Array.isArray(ids) && ids.length > MAX_IDS)
      throw new HttpProblem(400, 'request_too_large', { detail: `body.ids: at most ${MAX_IDS} at once` });
    return this.catalog.lookup(parsePart('body', lookupRequest, body ?? {}) as LookupRequest);
  }

  @Post('ucp/catalog/product')
  @HttpCode(200)
  product(@Body() body: unknown) {
    return this.catalog.product(parsePart('body', productRequest, body ?? {}) as ProductRequest);
  }
}
