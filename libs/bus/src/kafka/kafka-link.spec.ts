// What kafkajs is told of the way in, and what is asked of topics that must not lose anything.
import { kafkajsAddressOf } from './kafka-link.js';
import { topicSettings, wantedTopics } from './topics.js';

describe('the way in to Kafka', () => {
  it('checks the names of brokers wherever there is TLS, and logs in where told to', () => {
    const brokers = ['kafka:9092'];
    expect(kafkajsAddressOf({ brokers })).toEqual({ brokers, ssl: false });
    const sasl = { mechanism: 'scram-sha-512', username: 'shop', password: 'hunter2' } as const;
    expect(kafkajsAddressOf({ brokers, tls: { ca: 'pem' }, sasl })).toEqual({ brokers, ssl: { ca: 'pem' }, sasl });
    expect(kafkajsAddressOf({ brokers, tls: {} }).ssl).toEqual({});
  });
});

describe('topics', () => {
  const minInSync = (topic: string, replication: number): string | undefined => {
    const wanted = wantedTopics({ partitions: 6, replyPartitions: 6, replication }).filter((t) => t.topic === topic);
    return topicSettings(wanted[0]!, replication).find(({ name }) => name === 'min.insync.replicas')?.value;
  };
  const all = wantedTopics({ partitions: 6, replyPartitions: 6, replication: 3 });

  it('keep events and dead letters on two brokers at least, where there are three copies', () => {
    const durable = all.filter(({ durable }) => durable).map(({ topic }) => topic);
    expect(durable.length).toBeGreaterThan(2);
    for (const topic of durable) {
      expect(minInSync(topic, 3)).toBe('2');
      expect(minInSync(topic, 1)).toBeUndefined();
      expect(minInSync(topic, 2)).toBeUndefined();
    }
    for (const { topic, durable: isDurable } of all) if (!isDurable) expect(minInSync(topic, 3)).toBeUndefined();
  });
});
