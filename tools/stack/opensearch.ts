// One OpenSearch node on loopback ports, run from jars in Maven Central: what specs search by beside the index in memory.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fetchJars, jarsIn, stackFolder } from './maven.js';
import { NativeProcess } from './native-process.js';
import { findJava } from './programs.js';

/** OpenSearch 3 asks for it. */
const leastJavaMajor = 21;
/** Beside specs on two busy cores it takes half a minute. */
const startTimeoutMs = 180_000;
const stopTimeoutMs = 20_000;
const probeTimeoutMs = 3_000;

/** Of a cluster of several nodes each has less memory. */
const heap = { alone: ['-Xms512m', '-Xmx1g'], together: ['-Xms256m', '-Xmx512m'] } as const;

/** The ports of a node; of a cluster of several also those between all of them. */
export interface OpenSearchPorts {
  readonly http: number;
  readonly transport: number;
  readonly cluster?: readonly number[];
}

/** A planned node. */
export interface OpenSearchServer {
  process: NativeProcess;
  url: string;
  /** Fetches the jars where that is still to do; must run before the first start. */
  initialise: () => Promise<void>;
}

/** Whether this machine can run a node: it takes a newer Java than Kafka, with its compiler. */
export const canRunOpenSearch = (): boolean => findJava(leastJavaMajor) !== undefined;

/** Whether the node answers and can take documents. */
async function answers(url: string): Promise<boolean> {
  const response = await fetch(`${url}/_cluster/health?wait_for_status=yellow&timeout=2s`, {
    signal: AbortSignal.timeout(probeTimeoutMs),
  });
  await response.arrayBuffer();
  return response.ok;
}

/** Plans a node whose files live in the folder: alone, or one of a cluster, whose nodes have folders of their own. */
export function openSearchServer(
  folder: string,
  { http, transport, cluster }: OpenSearchPorts,
  log: (line: string) => void,
): OpenSearchServer {
  const url = `http://127.0.0.1:${http}`;
  const data = join(folder, 'opensearch');
  let libraries = '';
  const serverProcess = new NativeProcess({
    name: 'OpenSearch',
    logFile: join(folder, 'opensearch.log'),
    command: () => {
      mkdirSync(data, { recursive: true });
      const memory = cluster === undefined ? heap.alone : heap.together;
      const options = [...memory, '-XX:+ExitOnOutOfMemoryError', '-cp', jarsIn(libraries)];
      const program = join(stackFolder('opensearch'), 'OpenSearchNode.java');
      return {
        file: findJava(leastJavaMajor) ?? 'java',
        arguments: [
          ...options,
          program,
          data,
          String(http),
          String(transport),
          'daogou-test',
          ...(cluster === undefined ? [] : [cluster.join(',')]),
        ],
        cwd: '/',
      };
    },
    isReady: () => answers(url),
    startTimeoutMs,
    stopSignal: 'SIGTERM',
    stopTimeoutMs,
  });
  const initialise = async (): Promise<void> => {
    libraries = await fetchJars('opensearch', 'OpenSearch', log);
  };
  return { process: serverProcess, url, initialise };
}
