// Secrets as files: X_FILE names the file that holds X, as secret stores mount them, so that no secret stands in an environment.
import { readFileSync, statSync } from 'node:fs';
import { ConfigError } from './config.js';
import type { Environment } from './runtime.js';

const MAX_SECRET_BYTES = 1_000_000;

/** The variables that may come as files. */
export const secretVariables = [
  'DATABASE_URL',
  'REDIS_URL',
  'KAFKA_SASL_PASSWORD',
  'STOREFRONTS',
  'SESSION_SECRET',
  'PROOF_SECRET',
  'AGENT_TOKENS',
  'OIDC_CLIENT_SECRET',
  'CARRIERS',
  'CHANNELS',
  'INSIGHTS_WEBHOOKS',
  'INSIGHTS_MAIL',
  'LLM_API_KEY',
  'OPENSEARCH_URL',
] as const;

/**
 * The environment with every secret that came as a file in its place, and what is wrong with those that could not be read (by the name of the
 * variable, never with what is in the file). A newline at the end of a file does not belong to the secret.
 */
export function readSecretFiles(env: Environment): { env: Environment; faults: string[] } {
  const read: Record<string, string> = {};
  const faults: string[] = [];
  for (const name of secretVariables) {
    const path = env[`${name}_FILE`]?.trim() ?? '';
    if (path === '') continue;
    const secret = secretIn(path);
    if ((env[name]?.trim() ?? '') !== '') faults.push(`${name}_FILE: is set beside ${name}; one of them must go`);
    else if ('fault' in secret) faults.push(`${name}_FILE: ${secret.fault}`);
    else read[name] = secret.text;
  }
  return { env: { ...env, ...read }, faults };
}

/** {@link readSecretFiles} for commands: throws {@link ConfigError} when one cannot be read. */
export function withSecretFiles(env: Environment): Environment {
  const { env: complete, faults } = readSecretFiles(env);
  if (faults.length > 0) throw new ConfigError(faults);
  return complete;
}

function secretIn(path: string): { text: string } | { fault: string } {
  try {
    if (statSync(path).size > MAX_SECRET_BYTES) return { fault: `names a file of more than ${MAX_SECRET_BYTES} bytes` };
    const text = readFileSync(path, 'utf8').replace(/(?:\r?\n)+$/, '');
    return text.trim() === '' ? { fault: 'names an empty file' } : { text };
  } catch {
    return { fault: 'names no readable file' };
  }
}
