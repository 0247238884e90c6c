// The environment of the embedded default, with secrets that are made once and kept beside the data.
import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import {
  DataDirectoryError,
  DEFAULT_MIN_FREE_MB,
  type Environment,
  isLoopback,
  parseConfig,
  platformConfig,
  writeFileDurably,
} from '#platform';

const SECRET_BYTES = 32;
const REQUESTS_IN_HAND = 128;
const REQUESTS_AT_ONCE = 4;

/** What `npm start` and the local commands read. */
export const embeddedConfig = z.object({
  DATA_DIR: z
    .string()
    .default('.data')
    .transform((folder) => resolve(folder)),
  /** Nothing is written while less disk is free where the data directory is; 0 = never mind. */
  DATA_DIR_MIN_FREE_MB: z.coerce.number().int().min(0).max(1_000_000).default(DEFAULT_MIN_FREE_MB),
  /** A folder in the import format, loaded by the first start instead of the demo store. */
  STORE: z
    .string()
    .transform((folder) => resolve(folder))
    .refine((folder) => existsSync(folder), { error: 'there is no such folder' })
    .optional(),
  PORT: platformConfig.shape.PORT,
  HOST: platformConfig.shape.HOST,
  METRICS_PORT: platformConfig.shape.METRICS_PORT,
  SHUTDOWN_TIMEOUT_MS: platformConfig.shape.SHUTDOWN_TIMEOUT_MS,
  LOG_LEVEL: platformConfig.shape.LOG_LEVEL,
});
/** The environment of the embedded default, read. */
export type EmbeddedConfig = z.output<typeof embeddedConfig>;

const secretsFile = z.object({ storefront: z.string().min(32), session: z.string().min(32) });

/** Reads {@link embeddedConfig}; all faults at once. */
export function readEmbeddedConfig(env: Environment): EmbeddedConfig {
  return parseConfig(embeddedConfig, env);
}

/** Whether whoever asks on this machine gets a token of any customer, and if not, why. */
export function demoTokensOf(env: Environment): { areGiven: boolean; reason: string } {
  const off = (reason: string): { areGiven: boolean; reason: string } => ({ areGiven: false, reason });
  if (env['DEMO']?.trim() === 'false') return off('DEMO=false');
  if (env['STOREFRONTS']?.trim()) return off('STOREFRONTS is set: they vouch for their customers');
  const host = env['HOST']?.trim() || embeddedConfig.shape.HOST.parse(undefined);
  if (!isLoopback(host)) return off(`HOST=${host} is open to others than this machine`);
  return { areGiven: true, reason: 'DEMO=false closes this' };
}

/** The environment for the services: what is set wins, the rest is the demo's, with secrets that survive a restart. */
export function demoEnvironment(env: Environment, dataDirectory: string): Environment {
  const secrets = keepSecrets(dataDirectory);
  return {
    ...env,
    STOREFRONTS: env['STOREFRONTS'] || JSON.stringify([{ key: 'demo', secret: secrets.storefront }]),
    SESSION_SECRET: env['SESSION_SECRET'] || secrets.session,
    PROOF_SECRET: env['PROOF_SECRET'] || createHmac('sha256', secrets.session).update('proof').digest('base64url'),
    DEMO: String(demoTokensOf(env).areGiven),
    // One process works on one turn at a time: those who would wait longer than a moment are told to come back.
    MAX_REQUESTS_IN_HAND: env['MAX_REQUESTS_IN_HAND'] || String(REQUESTS_IN_HAND),
    // A turn that waits for a language model leaves the process to others; one that does not, does not.
    REQUESTS_AT_ONCE: env['REQUESTS_AT_ONCE'] || String(env['LLM_BASE_URL'] ? REQUESTS_IN_HAND : REQUESTS_AT_ONCE),
    SEARCH_SNAPSHOTS: env['SEARCH_SNAPSHOTS'] || join(dataDirectory, 'search'),
    // Generous: on this machine one address is everybody.
    REQUESTS_PER_MINUTE: env['REQUESTS_PER_MINUTE'] || '100000',
  };
}

/** Reads the secrets of a data directory, or makes them; written beside and renamed, so that they are never half there. */
function keepSecrets(dataDirectory: string): z.output<typeof secretsFile> {
  const path = join(dataDirectory, 'secrets.json');
  if (existsSync(path)) {
    try {
      return secretsFile.parse(JSON.parse(readFileSync(path, 'utf8')));
    } catch {
      throw new DataDirectoryError(
        `${path} is not readable as secrets. Remove it: new ones are made, and open conversations end.`,
      );
    }
  }
  const secret = (): string => randomBytes(SECRET_BYTES).toString('base64url');
  const secrets = { storefront: secret(), session: secret() };
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
  writeFileDurably(path, JSON.stringify(secrets));
  return secrets;
}
