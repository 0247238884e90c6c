// Before a handler runs: who calls, may they, and is what they send what the route's schemas say.
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { z } from 'zod';
import { id as idSchema, NOT_STORABLE, type RouteDefinition } from '#contracts';
import { AgentAccess } from '../desk/agent-access.js';
import { Identity } from '../identity/identity.js';
import { Origins } from './origins.js';
import { HttpProblem } from './problem.js';
import { type CheckedRequest, ROUTE } from './checked-request.js';
import { unstorableIn } from './unstorable.js';

const MAX_FAULTS = 10;
const JSON_TYPE = /^application\/json\s*(?:;|$)/i;

/** Checks a part of the request against its schema; each fault is named with its path. */
export function parsePart(part: 'query' | 'body', schema: z.ZodType, value: unknown): unknown {
  const unstorable = unstorableIn(value, [part]);
  if (unstorable !== undefined) throw badPart(part, [{ path: unstorable, message: NOT_STORABLE }]);
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const errors = result.error.issues.slice(0, MAX_FAULTS).map((issue) => ({
    path: [part, ...issue.path.map(String)].join('.'),
    message: issue.code === 'unrecognized_keys' ? `unknown: ${issue.keys.join(', ')}` : issue.message,
  }));
  throw badPart(part, errors);
}

function badPart(part: 'query' | 'body' | 'path', errors: { path: string; message: string }[]): HttpProblem {
  const [first] = errors;
  return new HttpProblem(400, `bad-${part}`, { detail: first ? `${first.path}: ${first.message}` : undefined, errors });
}

/** `?category=` means no category. */
const withoutBlanks = (query: unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(query as Record<string, unknown>).filter(([, value]) => value !== ''));

/** What changes something does not do so in another way than was asked: `?plan=1` where a route knows no plans is no commit. */
function assertNoQuery({ method, access }: RouteDefinition, query: unknown): void {
  // Carriers and platforms add what they like.
  if (method === 'GET' || access === 'carrier' || access === 'platform') return;
  const names = Object.keys((query ?? {}) as Record<string, unknown>).slice(0, MAX_FAULTS);
  if (names.length > 0)
    throw badPart('query', [{ path: 'query', message: `unknown: ${names.join(', ').slice(0, 200)}` }]);
}

/** Authenticates, authorises and parses. */
@Injectable()
export class RouteGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly identity: Identity,
    private readonly agents: AgentAccess,
    private readonly origins: Origins,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = this.reflector.get<RouteDefinition>(ROUTE, context.getHandler());
    const request = context.switchToHttp().getRequest<CheckedRequest>();
    const params = request.params as Record<string, string>;
    const caller = await this.agents.callerOf(route.access, request.headers, params.id);
    this.origins.assertMayCall(request.headers, caller.storeKey);
    const unstorable = unstorableIn(params, ['path']);
    if (unstorable !== undefined) throw badPart('path', [{ path: unstorable, message: NOT_STORABLE }]);
    for (const [name, value] of Object.entries(params)) {
      if (!idSchema.safeParse(value).success) {
        throw new HttpProblem(404, 'not-found', { detail: `there is nothing with the ${name} that the path names` });
      }
    }
    // Carriers alone send anything else.
    if (route.body && request.body !== undefined && !JSON_TYPE.test(request.headers['content-type'] ?? '')) {
      throw new HttpProblem(415, 'unsupported-media-type', { detail: 'send the body as application/json' });
    }
    if (route.query === undefined) assertNoQuery(route, request.query);
    request.daogou = {
      params,
      caller: { ...caller, callerKey: this.identity.callerKeyOf(request.ip) },
      query: route.query ? parsePart('query', route.query, withoutBlanks(request.query)) : undefined,
      body: route.body ? parsePart('body', route.body, request.body ?? {}) : undefined,
    } as CheckedRequest['daogou'];
    return true;
  }
}
