// The OpenAPI 3.1 document, made of the same schemas that requests are checked with.
import { z } from 'zod';
import { problem, type RouteAccess, type RouteDefinition, routes } from '#contracts';

const security: Record<RouteAccess, Record<string, string[]>[]> = {
  public: [],
  storefront: [{ storeKey: [] }],
  conversation: [{ conversationToken: [] }],
  customer: [{ customerToken: [] }],
  shopper: [{ customerToken: [] }, { conversationToken: [] }],
  carrier: [],
  platform: [],
  agent: [{ agentToken: [] }],
  lead: [{ agentToken: [] }],
};

const tagOf = (path: string): string => {
  if (path.startsWith('/v1/conversations') || path === '/v1/socket') return 'Conversations';
  if (/^\/v1\/(orders|me)/.test(path)) return 'Orders';
  if (path.startsWith('/v1/demo')) return 'Demo';
  if (path.startsWith('/v1/carriers')) return 'Carriers';
  if (path.startsWith('/v1/channels')) return 'Channels';
  if (path.startsWith('/v1/desk')) return 'Desk';
  if (path.startsWith('/v1/insights')) return 'Insights';
  if (path.startsWith('/v1/learning')) return 'Learning';
  return 'Catalog';
};

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' });
  void $schema;
  return rest;
}

function queryParameters(query: z.ZodType | undefined): Record<string, unknown>[] {
  if (!query) return [];
  const { properties = {}, required = [] } = schemaOf(query, 'input') as {
    properties?: Record<string, Record<string, unknown>>;
    required?: string[];
  };
  // In a URL everything is text; what it is read as stands in the output's schema.
  const read = (schemaOf(query, 'output') as { properties?: Record<string, Record<string, unknown>> }).properties ?? {};
  return Object.entries(properties).map(([name, schema]) => {
    const wanted = Object.keys(schema).length > 0 ? schema : (read[name] ?? {});
    return { name, in: 'query', required: required.includes(name), schema: wanted };
  });
}

const isOrderWrite = ({ access, method }: RouteDefinition): boolean => access === 'customer' && method !== 'GET';
const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same key and body act once and get the first answer again; with another body 409.',
  schema: { type: 'string' },
};

function operationOf(name: string, route: RouteDefinition): Record<string, unknown> {
  const parameters = [...route.path.matchAll(/:(\w+)/g)].map(([, parameter]) => ({
    name: parameter,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const json = (schema: Record<string, unknown>) => ({ content: { 'application/json': { schema } } });
  const answerType = route.answerType ?? 'application/json';
  const answers = Object.entries(route.answers).map(([status, schema]) => [
    status,
    {
      description: schema ? 'The answer' : 'Done',
      ...(schema ? { content: { [answerType]: { schema: schemaOf(schema, 'output') } } } : {}),
    },
  ]);
  return {
    operationId: name,
    summary: route.summary,
    ...(route.description === undefined ? {} : { description: route.description }),
    tags: [tagOf(route.path)],
    security: security[route.access],
    parameters: [...parameters, ...queryParameters(route.query), ...(isOrderWrite(route) ? [idempotencyKey] : [])],
    ...(route.body ? { requestBody: { required: true, ...json(schemaOf(route.body, 'input')) } } : {}),
    responses: { ...Object.fromEntries(answers), default: { $ref: '#/components/responses/Problem' } },
  };
}

/** The document; the demo route stands in it only where it exists. */
export function openApiDocument({ demo }: { demo: boolean }): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [name, route] of Object.entries<RouteDefinition>(routes)) {
    if (!demo && route.path.startsWith('/v1/demo/')) continue;
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(name, route) };
  }
  const bearer = (description: string) => ({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description });
  return {
    openapi: '3.1.0',
    info: {
      title: 'Daogou',
      version: '1',
      description: 'An e-commerce shopping assistant that answers in Chinese and English from the shop’s own data.',
    },
    paths,
    components: {
      securitySchemes: {
        storeKey: { type: 'apiKey', in: 'header', name: 'x-store-key', description: 'The key of a storefront' },
        conversationToken: bearer('The token that creating the conversation returned'),
        agentToken: bearer('Signed by the shop; `sub` is the agent, `role` is agent or lead'),
        customerToken: bearer('Signed by the storefront; `sub` is the customer id'),
      },
      responses: {
        Problem: {
          description: 'What went wrong, with a stable code (RFC 9457)',
          content: { 'application/problem+json': { schema: schemaOf(problem, 'output') } },
        },
      },
    },
  };
}
