// The part of the environment that every service reads.
import { hostname } from 'node:os';
import { z } from 'zod';
import { kafkaChecks, kafkaVariables } from './kafka.config.js';
import { tracingVariables } from './tracing/tracing.config.js';

const DEFAULT_PORT = 3_000;

const variables = z.object({
  TRANSPORT: z.enum(['in-process', 'kafka']).default('kafka'),
  ...kafkaVariables,
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, { error: 'expected postgres://user:password@host:port/database' })
    .optional(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(200).default(10),
  DATABASE_STATEMENT_TIMEOUT_MS: z.coerce.number().int().min(100).max(600_000).default(30_000),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, { error: 'expected redis://host:port' })
    .optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(DEFAULT_PORT),
  HOST: z.string().default('127.0.0.1'),
  /** Where `/metrics` is served; without it only this machine itself may ask, on PORT. */
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  INSTANCE_ID: z
    .string()
    .regex(/^[A-Za-z0-9._-]{1,100}$/, { error: 'expected up to 100 letters, digits, dots, dashes or underscores' })
    .optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  ...tracingVariables,
  NODE_ENV: z.string().optional(),
  SHUTDOWN_TIMEOUT_MS: z.coerce.number().int().min(100).max(300_000).default(15_000),
});

/** What every service reads. Loopback unless told otherwise: a container sets HOST=0.0.0.0. */
export const platformConfig = variables.check(...kafkaChecks);

/** The environment of the platform, read. */
export type PlatformConfig = z.output<typeof platformConfig>;

/** A name for this process among its siblings. */
export function defaultInstanceId(service: string): string {
  return `${service}-${hostname().replace(/[^A-Za-z0-9._-]/g, '-')}-${process.pid}`;
}
