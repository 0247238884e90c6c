// What the operators' own schemas say of the objects for KEDA, Strimzi, CloudNativePG, Prometheus, the Gateway API and External Secrets. Their
// schemas come from nowhere that CI reaches, so what kubeconform found right is kept by digest, and whatever differs from that must be judged anew:
//   CRD_SCHEMAS=<folder with {group}/{kind}_{version}.json> UPDATE_JUDGED=1 npm test -- custom-resources   (with kubeconform on the PATH)
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllDocuments, stringify } from 'yaml';
import { describeRendered, renderWith, root } from './rendered.js';

interface Manifest {
  apiVersion: string;
  kind: string;
  metadata: { name: string };
}

const file = join(root, 'test/deploy/judged-custom-resources.json');
const schemas = process.env['CRD_SCHEMAS'];
const OF_KUBERNETES = /^(?:v1$|apps\/|batch\/|policy\/|autoscaling\/|networking\.k8s\.io\/)/;

const digestOf = (manifest: Manifest): string =>
  createHash('sha256').update(JSON.stringify(manifest)).digest('hex').slice(0, 16);

/** What a manifest is of, and a digest of what is in it. */
const namesOf = (manifests: readonly Manifest[]): string[] =>
  manifests.map((one) => `${one.apiVersion} ${one.kind} ${one.metadata.name} ${digestOf(one)}`).sort();

describeRendered('the objects for operators', () => {
  let folder = '';
  let manifests: Manifest[] = [];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'daogou-custom-'));
    const text = renderWith(folder, 'k8s/overlays/production', ['catalog-index', 'external-secrets']);
    const plain = renderWith(folder, 'k8s/overlays/production', []);
    const seen = new Map<string, Manifest>();
    for (const document of [...parseAllDocuments(text), ...parseAllDocuments(plain)]) {
      const manifest = document.toJS() as Manifest;
      if (!OF_KUBERNETES.test(manifest.apiVersion)) seen.set(digestOf(manifest), manifest);
    }
    manifests = [...seen.values()];
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const judge = (objects: readonly object[]): { status: number | null; said: string } => {
    const path = join(folder, 'objects.yaml');
    writeFileSync(path, objects.map((object) => stringify(object)).join('---\n'));
    const location = `${schemas ?? ''}/{{.Group}}/{{.ResourceKind}}_{{.ResourceAPIVersion}}.json`;
    const { status, stdout, stderr, error } = spawnSync(
      'kubeconform',
      ['-strict', '-schema-location', location, path],
      {
        encoding: 'utf8',
      },
    );
    return { status, said: `${error?.message ?? ''}${stdout}${stderr}` };
  };

  const judgeAnew = (): void => {
    expect(judge(manifests)).toEqual({ status: 0, said: '' });
    const [first] = manifests;
    expect(judge([{ ...first, spec: { noSuchField: 1 } }]).status).toBe(1);
    if (process.env['UPDATE_JUDGED'] === '1') writeFileSync(file, `${JSON.stringify(namesOf(manifests), null, 2)}\n`);
  };

  it('are just those that their schemas were found to allow', () => {
    if (schemas !== undefined) judgeAnew();
    expect(namesOf(manifests)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
    expect(manifests.length).toBeGreaterThan(10);
  });
});
