// A change of the configuration reaches the pods: they name it by what is in it.
import { describeRendered, render } from './rendered.js';

interface Pods {
  kind: string;
  metadata: { name: string };
  spec?: { template?: { spec: { containers: { envFrom?: unknown[] }[] } } };
}

describeRendered('a change of the configuration', () => {
  it('starts services and Jobs anew', () => {
    const manifests = render<Pods>('k8s/base');
    const [name] = manifests.flatMap(({ kind, metadata }) => (kind === 'ConfigMap' ? [metadata.name] : []));
    expect(name).toMatch(/^daogou-config-[a-z0-9]{10}$/);
    const pods = manifests.filter(({ kind }) => kind === 'Deployment' || kind === 'Job');
    expect(pods.length).toBeGreaterThan(8);
    for (const { spec } of pods)
      expect(spec?.template?.spec.containers[0]?.envFrom).toContainEqual({ configMapRef: { name } });
  });
});
