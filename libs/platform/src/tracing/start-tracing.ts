// Sends the spans of this process to an OpenTelemetry collector, where one is configured; nothing of the SDK is loaded otherwise.
import { setTimeout as delay } from 'node:timers/promises';
import { context, diag, DiagLogLevel, propagation, trace } from '@opentelemetry/api';
import { Logger } from '@nestjs/common';
import { z } from 'zod';
import { parseConfig } from '../config.js';
import type { Environment } from '../runtime.js';
import { tracingVariables } from './tracing.config.js';

/** Tracing that is on. */
export interface Tracing {
  /** Sends what is left and stops tracing. */
  close(): Promise<void>;
}

const SEND_EVERY_MS = 1_000;
const EXPORT_TIMEOUT_MS = 5_000;
const MAX_WAITING_SPANS = 4_096;
const MAX_ATTRIBUTE_CHARACTERS = 500;
const CLOSE_WITHIN_MS = 3_000;

/** Starts tracing when the environment says where to. A collector that is away costs spans and nothing else. */
export async function startTracing(service: string, env: Environment): Promise<Tracing | undefined> {
  const config = parseConfig(z.object(tracingVariables), env);
  const endpoint = config.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (endpoint === undefined) return undefined;
  const [sdk, { W3CTraceContextPropagator }, { AsyncLocalStorageContextManager }, resources, { OTLPTraceExporter }] =
    await Promise.all([
      import('@opentelemetry/sdk-trace'),
      import('@opentelemetry/core'),
      import('@opentelemetry/context-async-hooks'),
      import('@opentelemetry/resources'),
      import('@opentelemetry/exporter-trace-otlp-http'),
    ]);
  const logger = new Logger('Tracing');
  const warn = (message: string): void => logger.warn(message.slice(0, MAX_ATTRIBUTE_CHARACTERS));
  const quiet = (): void => undefined;
  diag.setLogger({ error: warn, warn, info: quiet, debug: quiet, verbose: quiet }, DiagLogLevel.WARN);
  const exporter = new OTLPTraceExporter({
    url: `${endpoint.replace(/\/+$/, '')}/v1/traces`,
    timeoutMillis: EXPORT_TIMEOUT_MS,
  });
  const provider = new sdk.TracerProvider({
    resource: resources.resourceFromAttributes({
      'service.namespace': 'daogou',
      'service.name': service,
      ...(env['INSTANCE_ID'] && { 'service.instance.id': env['INSTANCE_ID'] }),
    }),
    sampler: new sdk.ParentBasedSampler({ root: new sdk.TraceIdRatioBasedSampler(config.OTEL_TRACES_SAMPLER_ARG) }),
    spanLimits: { attributeValueLengthLimit: MAX_ATTRIBUTE_CHARACTERS },
    spanProcessors: [
      new sdk.BatchSpanProcessor({
        exporter,
        scheduledDelayMillis: SEND_EVERY_MS,
        exportTimeoutMillis: EXPORT_TIMEOUT_MS,
        maxQueueSize: MAX_WAITING_SPANS,
      }),
    ],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(provider);
  logger.log(`Spans are sent to ${new URL(endpoint).host}`);
  return {
    close: async () => {
      await Promise.race([provider.shutdown().catch(quiet), delay(CLOSE_WITHIN_MS, undefined, { ref: false })]);
      trace.disable();
      context.disable();
      propagation.disable();
      diag.disable();
    },
  };
}
