// Settings of the services that the manifests leave alone.

/** What the manifests leave alone, and why. */
export const leftOut: Readonly<Record<string, string>> = {
  DEMO: 'of the embedded default only',
  LANGSMITH_TRACING: 'would send conversations to another company',
  LANGSMITH_TRACING_V2: 'likewise',
  LANGCHAIN_TRACING: 'likewise',
  LANGCHAIN_TRACING_V2: 'likewise',
  LANGCHAIN_VERBOSE: 'would print conversations',
  DATABASE_POOL_SIZE: 'the default fits the number of connections of the database',
  DATABASE_STATEMENT_TIMEOUT_MS: 'the default fits the deadlines of the calls',
  SHUTDOWN_TIMEOUT_MS: 'the default fits the grace period',
  NODE_ENV: 'the image sets it',
  PORT: 'the image sets it',
  HOST: 'the image sets it',
  INSTANCE_ID: 'made of the name of the container; in Kubernetes it is the name of the pod',
};
