// What an OpenSearch cluster used for a measurement, as it tells itself.
import { z } from 'zod';

const TIMEOUT_MS = 10_000;

const nodeStats = z.object({
  nodes: z.record(
    z.string(),
    z.object({
      process: z.object({ cpu: z.object({ total_in_millis: z.number() }) }),
      jvm: z.object({ mem: z.object({ heap_max_in_bytes: z.number() }) }),
    }),
  ),
});
const storeStats = z.object({
  _all: z.object({ primaries: z.object({ store: z.object({ size_in_bytes: z.number() }) }) }),
});

async function ask<Schema extends z.ZodType>(schema: Schema, url: string, method = 'GET'): Promise<z.output<Schema>> {
  const response = await fetch(url, { method, signal: AbortSignal.timeout(TIMEOUT_MS) });
  return schema.parse(await response.json());
}

/** Milliseconds of processor that its nodes have used since they started, and the sum of their heaps in MB. */
export async function clusterUsage(url: string): Promise<{ processorMs: number; heapMb: number }> {
  const { nodes } = await ask(nodeStats, `${url}/_nodes/stats/process,jvm`);
  const all = Object.values(nodes);
  return {
    processorMs: all.reduce((sum, { process: { cpu } }) => sum + cpu.total_in_millis, 0),
    heapMb: Math.round(all.reduce((sum, { jvm }) => sum + jvm.mem.heap_max_in_bytes, 0) / 1e6),
  };
}

/** How many MB the indexes of a prefix take on disk, without copies. */
export async function indexMb(url: string, prefix: string): Promise<number> {
  const { _all: all } = await ask(storeStats, `${url}/${prefix}-*/_stats/store`);
  return Math.round(all.primaries.store.size_in_bytes / 1e6);
}

/** Takes the indexes of a prefix away. */
export async function dropIndexes(url: string, prefix: string): Promise<void> {
  const indexes = await ask(z.record(z.string(), z.unknown()), `${url}/${prefix}-*/_settings`);
  for (const index of Object.keys(indexes)) await ask(z.unknown(), `${url}/${index}`, 'DELETE');
}
