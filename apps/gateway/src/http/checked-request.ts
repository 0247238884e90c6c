// What a route's handler gets, typed by the route; apart from the decorator so that the guard can use it too.
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { RouteDefinition } from '#contracts';
import type { Caller } from '../identity/caller.js';

/** The metadata key under which a handler's route stands. */
export const ROUTE = 'daogou:route';

type PathParameters<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Record<Name, string> & PathParameters<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Record<Name, string>
    : Record<never, string>;

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** What the handler of a route gets: parsed by the route's schemas, and who calls. */
export interface RequestOf<Definition extends RouteDefinition> {
  params: PathParameters<Definition['path']>;
  query: Parsed<Definition['query']>;
  body: Parsed<Definition['body']>;
  caller: Caller;
}

/** A request after the guard has been over it. */
export interface CheckedRequest extends FastifyRequest {
  daogou?: RequestOf<RouteDefinition>;
}
