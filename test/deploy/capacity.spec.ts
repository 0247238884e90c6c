// What may be started at most fits what it needs: partitions of the topics, and connections of the database.
import { platformConfig } from '#platform';
import { canRender, describeRendered, render } from './rendered.js';

interface Manifest {
  kind: string;
  metadata: { name: string };
  spec?: {
    replicas?: number;
    maxReplicaCount?: number;
    scaleTargetRef?: { name: string };
    postgresql?: { parameters: { max_connections: string } };
    managed?: { roles: { name: string; connectionLimit: number }[] };
    template?: { spec: { containers: { env?: { name: string; value?: string }[] }[] } };
  };
}

describeRendered('the most instances for production', () => {
  const manifests = canRender ? render<Manifest>('k8s/overlays/production') : [];
  const scaled = manifests.filter(({ kind }) => kind === 'ScaledObject');
  const cluster = manifests.find(({ kind }) => kind === 'Cluster')?.spec;
  const poolSize = platformConfig.shape.DATABASE_POOL_SIZE.parse(undefined);
  /** During a rollout there is one more. */
  const most = new Map(
    manifests
      .filter(({ kind }) => kind === 'Deployment')
      .map(({ metadata: { name }, spec }) => {
        const own = scaled.find((one) => one.spec?.scaleTargetRef?.name === name)?.spec?.maxReplicaCount;
        return [name, (own ?? spec?.replicas ?? 0) + 1];
      }),
  );

  it('are no more than there are partitions', () => {
    const topics = manifests.find(({ kind, metadata }) => kind === 'Job' && metadata.name === 'topics');
    const env = topics?.spec?.template?.spec.containers[0]?.env ?? [];
    const partitions = Number(env.find(({ name }) => name === 'KAFKA_PARTITIONS')?.value);
    expect(scaled.length).toBeGreaterThan(3);
    for (const { metadata, spec } of scaled)
      expect([metadata.name, (spec?.maxReplicaCount ?? Infinity) <= partitions]).toEqual([metadata.name, true]);
  });

  it('have a connection of the database for each of their pools', () => {
    const roles = cluster?.managed?.roles ?? [];
    expect(roles).toHaveLength(most.size - 1);
    for (const { name, connectionLimit } of roles) {
      const needed = (most.get(name.replace('daogou-', '')) ?? Infinity) * poolSize;
      expect([name, needed <= connectionLimit]).toEqual([name, true]);
    }
    const all = roles.reduce((sum, { name }) => sum + (most.get(name.replace('daogou-', '')) ?? 0) * poolSize, 0);
    // Those that migrate, back up and look come on top.
    expect(all + 20).toBeLessThanOrEqual(Number(cluster?.postgresql?.parameters.max_connections));
  });
});
