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
import type { RouteDefinition } from '#contracts';
import { type CheckedRequest, ROUTE } from './checked-request.js';
import { RouteGuard } from './route.guard.js';

export type { RequestOf } from './checked-request.js';

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
