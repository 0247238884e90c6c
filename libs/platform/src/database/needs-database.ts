// Finds out before anything starts whether a service has a database, so that a missing DATABASE_URL is among the first faults.
import type { Type } from '@nestjs/common';
import { DatabaseModule } from './database.module.js';

const MAX_MODULES = 200;

/** Whether a module, or one that it imports, has a {@link DatabaseModule}. */
export function needsDatabase(module: Type): boolean {
  const queue: unknown[] = [module];
  const seen = new Set<unknown>();
  while (queue.length > 0 && seen.size < MAX_MODULES) {
    const next = queue.shift();
    if (seen.has(next) || next === undefined || next === null) continue;
    seen.add(next);
    const dynamic = next as { module?: Type; imports?: unknown[] };
    const type = dynamic.module ?? (next as Type);
    if (type === DatabaseModule) return true;
    queue.push(...(dynamic.imports ?? []));
    if (typeof type === 'function')
      queue.push(...((Reflect.getMetadata('imports', type) as unknown[] | undefined) ?? []));
  }
  return false;
}
