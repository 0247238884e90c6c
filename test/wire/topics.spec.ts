// Topics that exist: left as they are and warned of, and given more partitions where that is asked for.
import { randomBytes } from 'node:crypto';
import { createTopicsOf } from '#bus';
import { describeStack, stackBrokers } from './describe-stack.js';

describeStack('topics that exist', ['KAFKA_BROKERS'], () => {
  const address = { brokers: stackBrokers() };
  const topic = `topics-${randomBytes(4).toString('hex')}`;
  const wanted = (partitions: number) => [{ topic, partitions, retentionMs: 60_000 }];
  const ofIt = (warnings: readonly string[]): string[] => warnings.filter((warning) => warning.startsWith(`${topic}:`));

  it('keep their partitions unless more are asked for, and never get fewer', async () => {
    expect((await createTopicsOf(address, wanted(1), 1)).created).toEqual([topic]);
    const left = await createTopicsOf(address, wanted(3), 1);
    expect(left).toMatchObject({ created: [], raised: [], existing: 1 });
    expect(ofIt(left.warnings)).toEqual([`${topic}: has 1 partitions, the configuration says 3`]);
    const raised = await createTopicsOf(address, wanted(3), 1, true);
    expect(raised.raised).toEqual([topic]);
    expect(ofIt(raised.warnings)).toEqual([]);
    const fewer = await createTopicsOf(address, wanted(2), 1, true);
    expect(fewer.raised).toEqual([]);
    expect(ofIt(fewer.warnings)).toEqual([`${topic}: has 3 partitions, the configuration says 2`]);
  });
});
