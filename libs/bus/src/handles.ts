// The two decorators of a controller's methods. A method of another shape than its contract does not compile.
import { Catch, UseFilters, type RpcExceptionFilter } from '@nestjs/common';
import { Ctx, EventPattern, MessagePattern, Payload } from '@nestjs/microservices';
import { throwError, type Observable } from 'rxjs';
import type {
  CallDefinition,
  EventDefinition,
  EventPayload,
  HandlerOutput,
  ParsedInput,
  SignalDefinition,
} from '#contracts';

/** What an event's handler hears beside the payload. */
export interface EventMeta {
  /** The same for every delivery of the event: what `Inbox.once` is asked with. */
  readonly eventId: string;
  /** ISO 8601. */
  readonly occurredAt: string;
}

// `[A] extends [B]` is checked strictly, where a method parameter would be compared in both directions.
type HandlesStrictly<Method, Input, Output> = Method extends (input: infer Accepted) => Promise<infer Returned>
  ? [Input] extends [Accepted]
    ? [Returned] extends [Output]
      ? unknown
      : { readonly mismatch: 'the method returns something else than the output of the contract'; expected: Output }
    : { readonly mismatch: 'the method takes something else than the input of the contract'; expected: Input }
  : { readonly mismatch: 'the method must be (input) => Promise<output>' };

type HearsStrictly<Method, Heard> = Method extends (
  payload: infer Accepted,
  meta: infer Meta,
) => Promise<infer Returned>
  ? [Heard] extends [Accepted]
    ? [EventMeta] extends [Meta]
      ? [Returned] extends [void]
        ? unknown
        : { readonly mismatch: 'the method must return Promise<void>' }
      : { readonly mismatch: 'the second parameter must accept {eventId, occurredAt}' }
    : { readonly mismatch: 'the method takes something else than the payload of the contract'; expected: Heard }
  : { readonly mismatch: 'the method must be (payload, meta) => Promise<void>' };

/** A decorator for methods that satisfy a strict check. */
type CheckedDecorator<Check> = <Method extends (...values: never[]) => unknown>(
  target: object,
  propertyKey: string,
  descriptor: TypedPropertyDescriptor<Method> &
    (Check extends CallCheck<infer Input, infer Output>
      ? HandlesStrictly<Method, Input, Output>
      : Check extends EventCheck<infer Heard>
        ? HearsStrictly<Method, Heard>
        : never),
) => void;
interface CallCheck<Input, Output> {
  readonly call: [Input, Output];
}
interface EventCheck<Heard> {
  readonly event: [Heard];
}

/** Hands the original error to the bus, which logs and maps it once; Nest's own filter would log it and forget the cause. */
@Catch()
class HandOnFilter implements RpcExceptionFilter {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}
const handOn = new HandOnFilter();

/** Marks the method that answers a call: `(input) => Promise<output>`. The input arrives parsed; the output is parsed before it leaves. */
export function Handles<Call extends CallDefinition>(
  definition: Call,
): CheckedDecorator<CallCheck<ParsedInput<Call>, HandlerOutput<Call>>> {
  return (target, propertyKey, descriptor) => {
    MessagePattern(definition.topic, { definition })(target, propertyKey, descriptor);
    UseFilters(handOn)(target, propertyKey, descriptor);
  };
}

/** Marks a method that hears an event: `(payload, {eventId, occurredAt}) => Promise<void>`. It may be called more than once for one event. */
export function OnEvent<Event extends EventDefinition>(
  definition: Event,
): CheckedDecorator<EventCheck<EventPayload<Event>>> {
  return (target, propertyKey, descriptor) => {
    (EventPattern(definition.topic, { definition }) as MethodDecorator)(target, propertyKey, descriptor);
    UseFilters(handOn)(target, propertyKey, descriptor);
    Payload()(target, propertyKey, 0);
    Ctx()(target, propertyKey, 1);
  };
}

/** Marks a method that hears a signal: `(payload, meta) => Promise<void>`, in every instance. It is called once at most and must be quick. */
export function OnSignal<Signal extends SignalDefinition>(
  definition: Signal,
): CheckedDecorator<EventCheck<EventPayload<Signal>>> {
  return (target, propertyKey, descriptor) => {
    (EventPattern(definition.topic, { definition }) as MethodDecorator)(target, propertyKey, descriptor);
    UseFilters(handOn)(target, propertyKey, descriptor);
    Payload()(target, propertyKey, 0);
    Ctx()(target, propertyKey, 1);
  };
}
