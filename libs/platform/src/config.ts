// Configuration from the environment: zod schemas, injectable classes made of them, and all faults listed at once.
import { readFileSync, statSync } from 'node:fs';
import { type FactoryProvider, Injectable, type Type } from '@nestjs/common';
import { z } from 'zod';
import { type Environment, Runtime } from './runtime.js';

/** A schema of environment names. */
export type ConfigSchema = z.ZodType<object>;

/** The environment is not what the service needs; `faults` names each variable. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The configuration is wrong:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/** The faults of an environment against a schema, one line a variable, never with the value (it may be a secret). */
export function configFaults(schema: z.ZodType, env: Environment): string[] {
  const result = schema.safeParse(withoutBlanks(env));
  if (result.success) return [];
  return result.error.issues.map((issue) => `${issue.path.join('.') || 'environment'}: ${issue.message}`);
}

/** Reads a schema from an environment or throws {@link ConfigError}. */
export function parseConfig<Schema extends z.ZodType>(schema: Schema, env: Environment): z.output<Schema> {
  const faults = configFaults(schema, env);
  if (faults.length > 0) throw new ConfigError(faults);
  return schema.parse(withoutBlanks(env));
}

/** An empty variable counts as absent, so that `X=` in a file means "the default". */
function withoutBlanks(env: Environment): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1].trim() !== ''),
  );
}

const MAX_FILE_BYTES = 1_000_000;

/** Whether a setting holds JSON itself; else it is the path of a file that does. */
export const isWrittenJson = (setting: string): boolean => /^\s*[[{]/.test(setting);

/** The JSON that a setting holds or whose file it names, or what is wrong with it. */
export function readJsonSetting(setting: string): { value: unknown; fault?: undefined } | { fault: string } {
  try {
    if (isWrittenJson(setting)) return { value: JSON.parse(setting) };
    if (statSync(setting).size > MAX_FILE_BYTES) return { fault: `is a file of more than ${MAX_FILE_BYTES} bytes` };
    return { value: JSON.parse(readFileSync(setting, 'utf8')) };
  } catch (error) {
    return { fault: error instanceof SyntaxError ? 'is not JSON' : 'is neither JSON nor a readable file' };
  }
}

/** A variable that holds JSON, or the path of a file that holds it. */
export const jsonOrFile = z.string().transform((text, context): unknown => {
  const read = readJsonSetting(text);
  if (read.fault === undefined) return read.value;
  context.addIssue({ code: 'custom', message: read.fault });
  return z.NEVER;
});

/** A class whose instances have the values of the schema as read-only fields. */
export type ConfigClass<Values> = (new (runtime: Runtime) => Readonly<Values>) & { readonly schema: z.ZodType<Values> };

/** Makes the base of an injectable config: `export class CatalogConfig extends configOf(catalogConfig) {}`. */
export function configOf<Values extends object>(schema: z.ZodType<Values>): ConfigClass<Values> {
  class Config {
    static readonly schema = schema;
    constructor(runtime: Runtime) {
      Object.assign(this, parseConfig(schema, runtime.env));
      Object.freeze(this);
    }
  }
  Injectable()(Config);
  // Written by hand because the decorator metadata of a subclass is looked up along the prototype chain.
  Reflect.defineMetadata('design:paramtypes', [Runtime], Config);
  return Config as unknown as ConfigClass<Values>;
}

/** A Nest provider of a config class; listing the class itself among the providers is the same. */
export function provideConfig<Values extends object>(config: ConfigClass<Values>): FactoryProvider<Readonly<Values>> {
  return {
    provide: config as Type<Readonly<Values>>,
    useFactory: (runtime: Runtime) => new config(runtime),
    inject: [Runtime],
  };
}
