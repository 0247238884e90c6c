// The part of the environment that says where Kafka is and how one gets in: TLS, a certificate of ours, SASL.
import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import type { KafkaAddress } from '#bus';

const MAX_PEM_BYTES = 1_000_000;

/** A variable that names a file in PEM; read once, at the start. Its name may be told, what is in it never is. */
const pemFile = z.string().transform((path, context): string => {
  const refuse = (message: string): never => {
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  };
  try {
    if (statSync(path).size > MAX_PEM_BYTES) return refuse(`is a file of more than ${MAX_PEM_BYTES} bytes`);
    const text = readFileSync(path, 'utf8');
    return text.includes('-----BEGIN ') ? text : refuse('names a file that is not PEM (-----BEGIN …)');
  } catch {
    return refuse('names no readable file');
  }
});

/** The variables of Kafka, each by itself; {@link kafkaChecks} says what goes together. */
export const kafkaVariables = {
  KAFKA_BROKERS: z
    .string()
    .transform((list) => list.split(',').map((broker) => broker.trim()))
    .refine((brokers) => brokers.every((broker) => /^[^\s:]+:\d{1,5}$/.test(broker)), {
      error: 'expected a comma list of host:port',
    })
    .optional(),
  KAFKA_TLS: z.enum(['true', 'false']).default('false'),
  KAFKA_CA_FILE: pemFile.optional(),
  KAFKA_CERT_FILE: pemFile.optional(),
  KAFKA_KEY_FILE: pemFile.optional(),
  KAFKA_SASL_MECHANISM: z
    .string()
    .toLowerCase()
    .pipe(z.enum(['plain', 'scram-sha-256', 'scram-sha-512']))
    .optional(),
  KAFKA_SASL_USERNAME: z.string().optional(),
  KAFKA_SASL_PASSWORD: z.string().optional(),
};

type KafkaVariable = keyof typeof kafkaVariables;
/** The variables of Kafka, read. */
export type KafkaConfig = z.output<z.ZodObject<typeof kafkaVariables>>;

type Set = (name: KafkaVariable) => boolean;

/** What goes together, each rule with whose fault it is: half a login or half a certificate would connect as nobody, or not at all. */
const rules: readonly { path: KafkaVariable; error: string; holds: (isSet: Set) => boolean }[] = [
  ...(['KAFKA_CA_FILE', 'KAFKA_CERT_FILE', 'KAFKA_KEY_FILE'] as const).map((path) => ({
    path,
    error: 'means something with KAFKA_TLS=true only',
    holds: (isSet: Set) => !isSet(path) || isSet('KAFKA_TLS'),
  })),
  ...(
    [
      ['KAFKA_KEY_FILE', 'KAFKA_CERT_FILE'],
      ['KAFKA_CERT_FILE', 'KAFKA_KEY_FILE'],
      ['KAFKA_SASL_USERNAME', 'KAFKA_SASL_MECHANISM'],
      ['KAFKA_SASL_PASSWORD', 'KAFKA_SASL_MECHANISM'],
      ['KAFKA_SASL_MECHANISM', 'KAFKA_SASL_USERNAME'],
      ['KAFKA_SASL_MECHANISM', 'KAFKA_SASL_PASSWORD'],
    ] as const
  ).map(([path, beside]) => ({
    path,
    error: `is needed beside ${beside}`,
    holds: (isSet: Set) => !isSet(beside) || isSet(path),
  })),
];

/** The checks of what goes together; they run beside those of single variables, so that all faults are told at once. */
export const kafkaChecks = rules.map(({ path, error, holds }) =>
  z.refine<Partial<Record<KafkaVariable, unknown>>>(
    (values) => holds((name) => values[name] !== undefined && !(name === 'KAFKA_TLS' && values[name] === 'false')),
    { path: [path], error, when: () => true },
  ),
);

/** Where Kafka is and how one gets in, by the environment. */
export function kafkaAddressOf(config: KafkaConfig): KafkaAddress {
  const { KAFKA_CA_FILE: ca, KAFKA_CERT_FILE: cert, KAFKA_KEY_FILE: key } = config;
  const { KAFKA_SASL_MECHANISM: mechanism, KAFKA_SASL_USERNAME: username, KAFKA_SASL_PASSWORD: password } = config;
  const hasLogin = mechanism !== undefined && username !== undefined && password !== undefined;
  return {
    brokers: config.KAFKA_BROKERS ?? [],
    ...(config.KAFKA_TLS === 'true' && {
      tls: { ...(ca !== undefined && { ca }), ...(cert !== undefined && { cert }), ...(key !== undefined && { key }) },
    }),
    ...(hasLogin && { sasl: { mechanism, username, password } }),
  };
}
