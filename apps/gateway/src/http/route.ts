// `@Route(routes.x)`: one decorator makes a method the handler of a route of the contract, with access and parsing.
import {
  createParamDecorator,
  Delete,
  type ExecutionContext,
  Get,
  HttpCode,
  Post,
  Put,
  SetMetadata,
  UseGuards,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { RouteDefinition } from '#contracts';
import type { Caller } from '../identity/caller.js';
import { RouteGuard } from './route.guard.js';

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

const methods = { GET: Get, POST: Post, PUT: Put, DELETE: Delete };

/** Makes a controller method the handler of a route. */
export function Route(definition: RouteDefinition): MethodDecorator {
  const status = Number(Object.keys(definition.answers)[0] ?? 200);
  const decorators = [
    methods[definition.method](definition.path),
    HttpCode(status),
    SetMetadata(ROUTE, definition),
    UseGuards(RouteGuard),
  ];
  return (target, key, descriptor) => {
    for (const decorate of decorators) (decorate as MethodDecorator)(target, key, descriptor);
  };
}

/** The checked request, typed by {@link RequestOf}. */
export const Checked = createParamDecorator((_: unknown, context: ExecutionContext) => {
  return context.switchToHttp().getRequest<CheckedRequest>().daogou;
});
