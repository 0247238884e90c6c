// The contract that the wire specs speak; a run has topics of its own.
import { z } from 'zod';
import { defineCalls, defineEvents } from '#contracts';
import type { WantedTopic } from '#bus';

/** The calls and events of a run. */
export function probeContract(run: string) {
  const calls = defineCalls(`wire-${run}`, {
    echo: {
      input: z.object({ text: z.string(), waitMs: z.number().default(0), key: z.string().optional() }),
      output: z.object({ text: z.string(), servedBy: z.string(), conversationId: z.string().optional() }),
      key: (input: { key?: string | undefined }) => input.key,
      timeoutMs: 30_000,
    },
    /** A call whose topic nobody creates. */
    forgotten: { input: z.object({}), output: z.object({}), timeoutMs: 1_500 },
  });
  const events = defineEvents(`wire-${run}`, {
    thingHappened: {
      payload: z.object({ n: z.number(), key: z.string() }),
      key: (payload: { key: string }) => payload.key,
    },
  });
  return { calls, events };
}

/** The topics of a run for some services. */
export function probeTopics(
  run: string,
  services: readonly string[],
  sizes: { partitions: number; replyPartitions: number },
): WantedTopic[] {
  const { calls, events } = probeContract(run);
  const retentionMs = 3_600_000;
  return [
    { topic: calls.echo.topic, partitions: sizes.partitions, retentionMs },
    { topic: events.thingHappened.topic, partitions: sizes.partitions, retentionMs },
    { topic: `${events.thingHappened.topic}.dead`, partitions: 1, retentionMs },
    ...services.map((service) => ({ topic: `${service}.replies`, partitions: sizes.replyPartitions, retentionMs })),
  ];
}
