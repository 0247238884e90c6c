// Spans as OpenTelemetry has them, and the headers that carry a trace from one process to the next. Without a tracer (the default) all of it does nothing.
import { randomUUID } from 'node:crypto';
import {
  type Attributes,
  context,
  type Context,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { BusError } from './errors.js';

const TRACER = 'daogou';

/** What a span is told at its start. */
export interface SpanOptions {
  readonly kind: SpanKind;
  readonly attributes?: Attributes;
  /** What it belongs to; the work in hand when absent. */
  readonly parent?: Context;
}

/** Does `work` within a span. An error ends the span as failed, by the kind of the error: its message may hold what a shopper said. */
export async function inSpan<Result>(
  name: string,
  { kind, attributes, parent }: SpanOptions,
  work: (span: Span) => Promise<Result>,
): Promise<Result> {
  const options = { kind, ...(attributes !== undefined && { attributes }) };
  return await trace.getTracer(TRACER).startActiveSpan(name, options, parent ?? context.active(), async (span) => {
    try {
      return await work(span);
    } catch (error) {
      failSpan(span, error instanceof BusError ? error.code : error instanceof Error ? error.name : 'unknown');
      throw error;
    } finally {
      span.end();
    }
  });
}

/** Notes that what a span stands for failed, and by which kind of error. */
export function failSpan(span: Span, kind: string): void {
  span.setAttribute('error.type', kind).setStatus({ code: SpanStatusCode.ERROR, message: kind });
}

/** Whether the work in hand is traced, and its trace one of those that are kept. */
export const isTraced = (): boolean => trace.getActiveSpan()?.isRecording() === true;

/** Notes a piece of work that has just ended and took so long, within the work in hand; nothing where that is not traced. */
export function noteSpan(name: string, tookMs: number, options: SpanOptions & { readonly failed?: string }): void {
  if (!isTraced()) return;
  const { failed, kind, attributes } = options;
  const endedAtMs = Date.now();
  const span = trace
    .getTracer(TRACER)
    .startSpan(name, { kind, startTime: endedAtMs - tookMs, ...(attributes !== undefined && { attributes }) });
  if (failed !== undefined) failSpan(span, failed);
  span.end(endedAtMs);
}

/** A span for an HTTP request, which begins a trace, or goes on with the one that its headers name where whoever sent them is trusted. */
export function startRequestSpan(name: string, carrier: object | undefined): { span: Span; within: Context } {
  const parent = carrier === undefined ? ROOT_CONTEXT : propagation.extract(ROOT_CONTEXT, carrier);
  const span = trace.getTracer(TRACER).startSpan(name, { kind: SpanKind.SERVER }, parent);
  return { span, within: trace.setSpan(parent, span) };
}

/** A new id for what begins here: that of the trace in hand, or else one made up. */
export function newTraceId(): string {
  return trace.getActiveSpan()?.spanContext().traceId ?? randomUUID().replaceAll('-', '');
}

/** The headers that let another process go on with the trace in hand (W3C: `traceparent`); none without one. */
export function traceHeaders(): Record<string, string> {
  const carrier: Record<string, string> = {};
  propagation.inject(context.active(), carrier);
  return carrier;
}
