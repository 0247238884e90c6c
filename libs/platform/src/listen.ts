// Listening on a port, and what to say when that fails.
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ConfigError } from './config.js';

/** Listens and tells where. */
export async function listen(app: NestFastifyApplication, http: { port: number; host: string }): Promise<string> {
  try {
    await app.listen(http.port, http.host);
  } catch (error) {
    throw explainListen(error, http, 'PORT');
  }
  const address = app.getHttpServer().address();
  const port = typeof address === 'object' && address !== null ? address.port : http.port;
  const host = http.host === '0.0.0.0' || http.host === '::' ? '127.0.0.1' : http.host;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** An error of listening as a sentence that names the setting to change. */
export function explainListen(
  error: unknown,
  { port, host }: { port: number; host: string },
  setting: 'PORT' | 'METRICS_PORT',
): Error {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return new ConfigError([`${setting}: ${port} is in use by another program; set ${setting} to a free one`]);
  if (code === 'EACCES') return new ConfigError([`${setting}: ${port} needs more rights than this user has`]);
  if (code === 'EADDRNOTAVAIL') return new ConfigError([`HOST: this machine has no address ${host}`]);
  return error as Error;
}
