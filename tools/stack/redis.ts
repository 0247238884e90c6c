// A Redis server on a loopback port, without persistence: everything in it can be made again.
import { mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { NativeProcess } from './native-process.js';
import { findOnPath } from './programs.js';

const probeTimeoutMs = 1_000;
const startTimeoutMs = 15_000;
const stopTimeoutMs = 10_000;
const memoryLimit = '128mb';

/** Asks the server once whether it answers. */
function ping(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    const finish = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(probeTimeoutMs, () => finish(false));
    socket.once('error', () => finish(false));
    socket.once('connect', () => socket.write('PING\r\n'));
    socket.once('data', (data) => finish(data.toString().startsWith('+PONG')));
  });
}

/** Plans a Redis server whose files live in the folder. */
export function redisServer(folder: string, port: number): NativeProcess {
  const workingFolder = join(folder, 'redis');
  const settings = [
    'bind 127.0.0.1',
    `port ${port}`,
    'protected-mode yes',
    'daemonize no',
    'save ""',
    'appendonly no',
    `maxmemory ${memoryLimit}`,
    'maxmemory-policy allkeys-lru',
  ];
  return new NativeProcess({
    name: 'Redis',
    logFile: join(folder, 'redis.log'),
    command: () => {
      mkdirSync(workingFolder, { recursive: true });
      return {
        file: findOnPath('redis-server') ?? 'redis-server',
        arguments: ['-'],
        cwd: workingFolder,
        input: `${settings.join('\n')}\n`,
      };
    },
    isReady: () => ping(port),
    startTimeoutMs,
    stopSignal: 'SIGTERM',
    stopTimeoutMs,
  });
}
