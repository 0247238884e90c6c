// The contracts as JSON Schema, held by a snapshot: a change of what travels between services is seen in review.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { allCalls, allEvents, allSignals } from '#contracts';

const snapshotPath = fileURLToPath(new URL('../../test/contracts.snapshot.json', import.meta.url));

/** Refinements written in code have no JSON Schema; the shape around them has. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): unknown {
  return z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' });
}

function contracts(): Record<string, unknown> {
  const calls = allCalls.map(({ topic, input, output, timeoutMs }): [string, unknown] => [
    topic,
    { kind: 'call', timeoutMs, input: schemaOf(input, 'input'), output: schemaOf(output, 'output') },
  ]);
  const events = [...allEvents, ...allSignals].map(({ kind, topic, payload }): [string, unknown] => [
    topic,
    { kind, payload: schemaOf(payload, 'output') },
  ]);
  return Object.fromEntries([...calls, ...events].sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe('the contracts', () => {
  const now = JSON.parse(JSON.stringify(contracts())) as Record<string, unknown>;
  if (process.env['UPDATE_CONTRACTS'] === '1') {
    mkdirSync(dirname(snapshotPath), { recursive: true });
    writeFileSync(snapshotPath, `${JSON.stringify(now, undefined, 1)}\n`);
  }
  const kept = JSON.parse(readFileSync(snapshotPath, 'utf8')) as Record<string, unknown>;

  it('are those of the snapshot, call by call and event by event', () => {
    // After a deliberate change: UPDATE_CONTRACTS=1 npm test -- contracts
    expect(Object.keys(now)).toEqual(Object.keys(kept));
    for (const [topic, schema] of Object.entries(now)) expect({ [topic]: schema }).toEqual({ [topic]: kept[topic] });
  });

  it('have one topic each, named after contract, call and version', () => {
    const topics = [...allCalls, ...allEvents, ...allSignals].map(({ topic }) => topic);
    expect(new Set(topics).size).toBe(topics.length);
    for (const topic of topics) expect(topic).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*\.v[1-9]\d*$/);
  });
});
