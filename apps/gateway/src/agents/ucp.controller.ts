// UCP: the profile that says what the shop offers to agents, and the catalog over REST.
import { Body, Controller, Get, Header, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { parsePart } from '../http/route.guard.js';
import { GatewayConfig } from '../gateway.config.js';
import { AgentCatalog, UCP_VERSION } from './agent-catalog.js';
import {
  type LookupRequest,
  lookupRequest,
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
    const base = this.config.PUBLIC_URL ?? `${request.protocol}://${request.headers.host ?? 'localhost'}`;
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
    return this.catalog.lookup(parsePart('body', lookupRequest, body ?? {}) as LookupRequest);
  }

  @Post('ucp/catalog/product')
  @HttpCode(200)
  product(@Body() body: unknown) {
    return this.catalog.product(parsePart('body', productRequest, body ?? {}) as ProductRequest);
  }
}
