// How partitions are shared out: requests and events round-robin among those who subscribed, replies one partition for each instance.
import { AssignerProtocol, type PartitionAssigner } from 'kafkajs';

const VERSION = 1;

const metadataOf = (topics: string[]): Buffer =>
  AssignerProtocol.MemberMetadata.encode({ version: VERSION, topics, userData: Buffer.alloc(0) });
const assignmentOf = (assignment: Record<string, number[]>): Buffer =>
  AssignerProtocol.MemberAssignment.encode({ version: VERSION, assignment, userData: Buffer.alloc(0) });

/**
 * Round-robin that asks each member what it subscribed to. kafkajs's own shares the leader's topics among all members, so that during a
 * rolling update calls that only the new version answers would be given to instances that do not know them.
 */
export const subscribersRoundRobin: PartitionAssigner = ({ cluster }) => ({
  name: 'DaogouSubscribersRoundRobin',
  version: VERSION,
  protocol({ topics }) {
    return { name: this.name, metadata: metadataOf(topics) };
  },
  async assign({ members }) {
    const subscriptions = members
      .map(({ memberId, memberMetadata }) => ({
        memberId,
        topics: new Set(AssignerProtocol.MemberMetadata.decode(memberMetadata)?.topics ?? []),
      }))
      .sort((a, b) => (a.memberId < b.memberId ? -1 : 1));
    const topics = [...new Set(subscriptions.flatMap((member) => [...member.topics]))].sort();
    await (cluster as unknown as { addMultipleTargetTopics(topics: string[]): Promise<void> }).addMultipleTargetTopics(
      topics,
    );
    const shares = new Map<string, Record<string, number[]>>(members.map(({ memberId }) => [memberId, {}]));
    let turn = 0;
    for (const topic of topics) {
      const subscribers = subscriptions.filter((member) => member.topics.has(topic));
      for (const { partitionId } of cluster.findTopicPartitionMetadata(topic)) {
        const share = shares.get(subscribers[turn++ % subscribers.length]?.memberId ?? '');
        if (share !== undefined) (share[topic] ??= []).push(partitionId);
      }
    }
    return [...shares].map(([memberId, share]) => ({ memberId, memberAssignment: assignmentOf(share) }));
  },
});

/** Gives every member of an instance's own group the one partition that its replies come in on: it never reads its siblings' others. */
export function ownPartitionOnly(partition: number): PartitionAssigner {
  return () => ({
    name: 'DaogouOwnPartition',
    version: VERSION,
    protocol({ topics }) {
      return { name: this.name, metadata: metadataOf(topics) };
    },
    assign({ members, topics }) {
      const share = Object.fromEntries(topics.map((topic) => [topic, [partition]]));
      return Promise.resolve(members.map(({ memberId }) => ({ memberId, memberAssignment: assignmentOf(share) })));
    },
  });
}

/** Gives every member of an instance's own group all partitions: what a predecessor of the same name still holds is heard all the same. */
export const everyPartition: PartitionAssigner = ({ cluster }) => ({
  name: 'DaogouEveryPartition',
  version: VERSION,
  protocol({ topics }) {
    return { name: this.name, metadata: metadataOf(topics) };
  },
  assign({ members, topics }) {
    const share = Object.fromEntries(
      topics.map((topic) => [topic, cluster.findTopicPartitionMetadata(topic).map(({ partitionId }) => partitionId)]),
    );
    return Promise.resolve(members.map(({ memberId }) => ({ memberId, memberAssignment: assignmentOf(share) })));
  },
});
