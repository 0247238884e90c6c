// The port that Prometheus reads: `/metrics` and nothing else, apart from the port that shoppers reach.
import { createServer } from 'node:http';
import { explainListen } from '../listen.js';
import type { Metrics } from './metrics.js';

const REQUEST_TIMEOUT_MS = 5_000;
const MAX_CONNECTIONS = 20;

/** Where it listens, and how it is stopped. */
export interface MetricsServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the metrics of this process on a port of their own. @throws ConfigError when the port cannot be had. */
export async function serveMetrics(metrics: Metrics, at: { port: number; host: string }): Promise<MetricsServer> {
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS }, (request, response) => {
    if (request.method !== 'GET' || request.url?.split('?')[0] !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    metrics.registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': metrics.registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  server.maxConnections = MAX_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      reject(explainListen(error, at, 'METRICS_PORT'));
    });
    server.listen(at.port, at.host, resolve);
  });
  metrics.hasOwnPort = true;
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : at.port;
  return {
    url: `http://${at.host.includes(':') ? `[${at.host}]` : at.host}:${port}/metrics`,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
