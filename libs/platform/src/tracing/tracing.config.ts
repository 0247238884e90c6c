// The part of the environment that says whether and where to this process is traced.
import { z } from 'zod';

/** The environment of tracing, by the names that OpenTelemetry gave it. */
export const tracingVariables = {
  /** The collector's OTLP over HTTP, e.g. `http://collector:4318`; without it nothing is traced. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  /** The share of the traces that begin here which are kept, 0 to 1; a trace that came from elsewhere is kept as it was there. */
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1),
};
