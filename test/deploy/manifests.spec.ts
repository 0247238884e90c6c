// The Kubernetes manifests and the compose file say what they should: every app runs, probed, limited, not as root, and without a secret in clear text.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { platformConfig } from '#platform';
import { leftOut } from './left-out.js';
import { readBy } from './read-by.js';
import { canRender, describeRendered, render, root } from './rendered.js';

interface Environment {
  name: string;
  value?: string;
  valueFrom?: unknown;
}
interface Container {
  name: string;
  image: string;
  args?: string[];
  env?: Environment[];
  envFrom?: { configMapRef?: { name: string } }[];
  resources?: { requests?: Record<string, string>; limits?: Record<string, string> };
  securityContext?: { allowPrivilegeEscalation?: boolean; readOnlyRootFilesystem?: boolean };
  livenessProbe?: { httpGet?: { path: string } };
  readinessProbe?: { httpGet?: { path: string } };
}
interface Manifest {
  kind: string;
  metadata: { name: string; labels?: Record<string, string> };
  data?: Record<string, string>;
  spec?: {
    selector?: Record<string, unknown>;
    template?: {
      metadata: { labels: Record<string, string> };
      spec: { securityContext?: { runAsNonRoot?: boolean; runAsUser?: number }; containers: Container[] };
    };
  };
}
interface ComposeService {
  image?: string;
  build?: { dockerfile: string; args: { APP: string } };
  environment?: Record<string, string>;
  read_only?: boolean;
  mem_limit?: string;
}

const apps = ['gateway', 'dialog', 'catalog', 'orders', 'recommendations', 'desk', 'channels', 'insights', 'learning'];
const commands = ['migrate', 'topics'];
/** Those that a service reads and nobody can set with these. */
const unsettable = (app: string, settable: Iterable<string>): string[] => {
  // The gateway keeps nothing, so no login to the database is given to it.
  const known = new Set([...settable, ...Object.keys(leftOut), ...(app === 'gateway' ? ['DATABASE_URL'] : [])]);
  return [...Object.keys(platformConfig.shape), ...(readBy[app] ?? [])].filter((name) => !known.has(name));
};
/** Read by Node itself, not by our code. */
const readByNode = new Set(['NODE_OPTIONS']);
/** What only a cluster's own broker and secrets need; the compose file brings a broker of its own. */
const ofClusters = ['KAFKA_TLS', 'KAFKA_CA_FILE', 'KAFKA_CERT_FILE', 'KAFKA_KEY_FILE'].concat([
  'KAFKA_SASL_MECHANISM',
  'KAFKA_SASL_USERNAME',
  'KAFKA_SASL_PASSWORD',
]);
/** What a component sets where it is taken in: components/opensearch. */
const ofComponents = ['SEARCH_ENGINE', 'OPENSEARCH_URL'];
const secretNames =
  /SECRET|PASSWORD|DATABASE_URL|OPENSEARCH_URL|STOREFRONTS|CARRIERS|CHANNELS|AGENT_TOKENS|WEBHOOKS|MAIL|TOKEN\b|API_KEY/;

/** What a generated name ends with: it changes with what is in it. */
const DIGEST = /^-[a-z0-9]{10}$/;

const readText = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Names that a schema in a *.config.ts reads, and those that the topics command reads. */
function namesThatCodeReads(): Set<string> {
  const folders = ['libs/platform/src', ...readdirSync(join(root, 'apps')).map((app) => `apps/${app}/src`)];
  const files = folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((name) => /config\.ts$|commands\/[^/]+\.ts$/.test(name) && !name.includes('node_modules'));
  const words = files.flatMap((name) => readText(name).match(/\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*\b/g) ?? []);
  return new Set(words);
}

const podOf = (manifest: Manifest) => {
  const pod = manifest.spec?.template?.spec;
  if (!pod) throw new Error(`${manifest.kind} ${manifest.metadata.name} has no pod`);
  return pod;
};

describeRendered('the Kubernetes base', () => {
  const manifests = canRender ? render<Manifest>('k8s/base') : [];
  const find = (kind: string, name: string): Manifest => {
    const isMeant = ({ metadata }: Manifest): boolean =>
      metadata.name === name || (kind === 'ConfigMap' && DIGEST.test(metadata.name.slice(name.length)));
    const found = manifests.find((manifest) => manifest.kind === kind && isMeant(manifest));
    if (!found) throw new Error(`no ${kind} ${name}`);
    return found;
  };
  const pods = manifests.filter(({ kind }) => kind === 'Deployment' || kind === 'Job');

  it.each(apps)('runs %s with probes and a service that finds it', (app) => {
    const deployment = find('Deployment', app);
    const [container] = podOf(deployment).containers;
    expect(container?.image).toContain(`daogou-${app}`);
    expect(container?.livenessProbe?.httpGet?.path).toBe('/health/live');
    expect(container?.readinessProbe?.httpGet?.path).toBe('/health/ready');
    const selector = find('Service', app).spec?.selector;
    expect(selector).toBeDefined();
    expect(deployment.spec?.template?.metadata.labels).toMatchObject(selector!);
  });

  it.each(commands)('has a Job for %s', (command) => {
    const [container] = podOf(find('Job', command)).containers;
    expect(container?.args).toEqual([`dist/apps/all-in-one/src/commands/${command}.js`]);
    expect(existsSync(join(root, `apps/all-in-one/src/commands/${command}.ts`))).toBe(true);
  });

  it('has a pod for commands by hand that runs only while it is asked for, and whose settings are those of the topics', () => {
    const job = find('Job', 'commands');
    expect(job.spec).toMatchObject({ suspend: true, activeDeadlineSeconds: expect.any(Number) });
    const namesIn = (name: string) => (podOf(find('Job', name)).containers[0]?.env ?? []).map((one) => one.name);
    expect(namesIn('commands')).toEqual(namesIn('topics').filter((name) => !/PARTITIONS|REPLICATION/.test(name)));
  });

  it('limits every container and gives none of them more rights than it needs', () => {
    // And the one for commands by hand.
    expect(pods).toHaveLength(apps.length + commands.length + 1);
    for (const manifest of pods) {
      const pod = podOf(manifest);
      expect(pod.securityContext).toMatchObject({ runAsNonRoot: true });
      expect(pod.securityContext?.runAsUser).toBeGreaterThan(0);
      for (const container of pod.containers) {
        expect(container.resources?.limits).toMatchObject({ cpu: expect.anything(), memory: expect.anything() });
        expect(container.resources?.requests).toMatchObject({ cpu: expect.anything(), memory: expect.anything() });
        expect(container.securityContext).toMatchObject({
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
        });
      }
    }
  });

  it.each(apps)('can set all that %s reads', (app) => {
    const shared = Object.keys(find('ConfigMap', 'daogou-config').data ?? {});
    const [container] = podOf(find('Deployment', app)).containers;
    const settable = [...shared, ...(container?.env ?? []).map(({ name }) => name), ...ofComponents];
    expect(unsettable(app, settable)).toEqual([]);
  });

  it('leads nobody from outside to the metrics', () => {
    expect(find('ConfigMap', 'daogou-config').data?.['METRICS_PORT']).toBeDefined();
    for (const { spec } of manifests.filter(({ kind }) => kind === 'Service'))
      expect(JSON.stringify(spec)).not.toMatch(/metrics|9464/);
  });

  it('sets only variables that the code reads, and secrets only by reference', () => {
    const known = namesThatCodeReads();
    const configuration = find('ConfigMap', 'daogou-config').data ?? {};
    for (const name of Object.keys(configuration)) {
      expect(known).toContain(name);
      expect(name).not.toMatch(secretNames);
    }
    for (const variable of pods.flatMap((manifest) => podOf(manifest).containers.flatMap(({ env }) => env ?? []))) {
      if (!readByNode.has(variable.name)) expect(known).toContain(variable.name);
      if (secretNames.test(variable.name)) expect(variable).toMatchObject({ valueFrom: expect.anything() });
    }
    expect(manifests.some(({ kind }) => kind === 'Secret')).toBe(false);
  });
});

describeRendered('the Kubernetes base, as an operator needs it', () => {
  const manifests = canRender ? render<Manifest>('k8s/base') : [];
  const named = (kind: string): string[] =>
    manifests.filter((manifest) => manifest.kind === kind).map(({ metadata }) => metadata.name);
  const environmentOf = (kind: string, name: string): Environment[] =>
    podOf(manifests.find((m) => m.kind === kind && m.metadata.name === name)!).containers[0]?.env ?? [];

  it('gives each service its own login to the database, and none to those without one', () => {
    const secretOf = (kind: string, name: string): unknown =>
      environmentOf(kind, name).find((variable) => variable.name === 'DATABASE_URL')?.valueFrom;
    for (const app of apps.filter((name) => name !== 'gateway')) {
      expect(secretOf('Deployment', app)).toMatchObject({ secretKeyRef: { name: `daogou-${app}` } });
    }
    expect(secretOf('Job', 'migrate')).toMatchObject({ secretKeyRef: { name: 'daogou-migrate' } });
    expect(secretOf('Deployment', 'gateway')).toBeUndefined();
    expect(secretOf('Job', 'topics')).toBeUndefined();
  });

  it('drains nodes one instance at a time, lets traffic move on before a stop, and denies what is not allowed', () => {
    expect(named('PodDisruptionBudget').sort()).toEqual([...apps].sort());
    expect(named('ServiceAccount')).toEqual(expect.arrayContaining([...apps, ...commands]));
    expect(named('NetworkPolicy')).toContain('daogou-default-deny');
    for (const manifest of manifests.filter(({ kind }) => kind === 'Deployment')) {
      const pod = podOf(manifest) as unknown as {
        terminationGracePeriodSeconds: number;
        serviceAccountName: string;
        topologySpreadConstraints: unknown[];
        containers: { lifecycle: { preStop: { sleep: { seconds: number } } } }[];
      };
      const sleepSeconds = pod.containers[0]?.lifecycle.preStop.sleep.seconds ?? 0;
      expect(sleepSeconds).toBeGreaterThan(0);
      const shutdownMs = platformConfig.shape.SHUTDOWN_TIMEOUT_MS.parse(undefined);
      expect(pod.terminationGracePeriodSeconds).toBeGreaterThan(sleepSeconds + shutdownMs / 1_000);
      expect(pod.serviceAccountName).toBe(manifest.metadata.name);
      expect(pod.topologySpreadConstraints).toHaveLength(2);
    }
  });

  it('keeps the heap of each service within its memory limit', () => {
    for (const app of apps) {
      const [container] = podOf(manifests.find((m) => m.kind === 'Deployment' && m.metadata.name === app)!).containers;
      const heap = /size=(\d+)/.exec(container?.env?.find(({ name }) => name === 'NODE_OPTIONS')?.value ?? '')?.[1];
      const share = Number(heap) / Number.parseInt(container?.resources?.limits?.['memory'] ?? '', 10);
      // Beside the heap of these the encoders take some 200 MB.
      expect(share).toBeCloseTo(app === 'catalog' || app === 'dialog' ? 0.6 : 0.75);
    }
  });
});

describeRendered('the overlay for production', () => {
  it('renders with all components, its images by digest', () => {
    const manifests = render<Manifest>('k8s/overlays/production');
    const kinds = new Set(manifests.map(({ kind }) => kind));
    for (const kind of ['Kafka', 'Cluster', 'ScaledObject', 'PrometheusRule', 'HTTPRoute'])
      expect(kinds).toContain(kind);
    const addresses = manifests.find(({ metadata }) => metadata.name.startsWith('daogou-config-'))?.data;
    // Behind a proxy all shoppers would share one address without it.
    expect(addresses).toMatchObject({ TRUST_PROXY: '1', PUBLIC_URL: expect.stringMatching(/^https:/) });
    const ours = manifests.filter(({ kind }) => kind === 'Deployment' || kind === 'Job');
    for (const { image } of ours.flatMap((manifest) => podOf(manifest).containers)) expect(image).toMatch(/@sha256:/);
  });
});

describeRendered('the overlay for one computer', () => {
  it('renders with the three servers, one instance of each service and one replica of each topic', () => {
    const manifests = render<Manifest>('k8s/overlays/local');
    const names = manifests
      .filter(({ kind }) => kind === 'StatefulSet' || kind === 'Deployment')
      .map((m) => m.metadata.name);
    expect(names.sort()).toEqual([...apps, 'kafka', 'postgres', 'redis'].sort());
    const topics = manifests.find(({ kind, metadata }) => kind === 'Job' && metadata.name === 'topics');
    expect(podOf(topics!).containers[0]?.env).toContainEqual({ name: 'KAFKA_REPLICATION', value: '1' });
    const clearText = manifests
      .filter(({ kind }) => ['StatefulSet', 'Deployment', 'Job'].includes(kind))
      .flatMap((manifest) => podOf(manifest).containers.flatMap(({ env }) => env ?? []))
      .filter(({ name, value }) => secretNames.test(name) && value !== undefined);
    expect(clearText).toEqual([]);
  });
});

describe('the compose file', () => {
  const text = readText('docker/compose.yaml');
  const { services } = parse(text, { merge: true }) as { services: Record<string, ComposeService> };
  const ours = Object.entries(services).filter(([, service]) => service.build);

  it('runs every app and prepares the database and the topics first', () => {
    expect(Object.keys(services)).toEqual(expect.arrayContaining([...apps, ...commands, 'kafka', 'postgres', 'redis']));
    for (const app of apps) expect(services[app]?.build?.args.APP).toBe(app);
    for (const [, service] of ours) {
      expect(service.read_only).toBe(true);
      expect(existsSync(join(root, service.build?.dockerfile ?? ''))).toBe(true);
    }
  });

  it('sets only variables that the code reads, and takes secrets from the environment', () => {
    const known = namesThatCodeReads();
    for (const [, { environment }] of ours) {
      for (const [name, value] of Object.entries(environment ?? {})) {
        expect(known).toContain(name);
        if (secretNames.test(name)) expect(value).toMatch(/\$\{[A-Z_]+(?::\?[^}]*|:-)\}/);
      }
    }
    const wanted = new Set([...text.matchAll(/\$\{([A-Z_]+)/g)].map((match) => match[1]));
    const offered = new Set([...readText('docker/.env.example').matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]));
    expect([...wanted].filter((name) => !offered.has(name))).toEqual([]);
    expect(readText('docker/.env.example')).not.toMatch(/^(POSTGRES_PASSWORD|SESSION_SECRET|STOREFRONTS)=.+$/m);
  });
});

describe('the compose files together', () => {
  const read = (name: string) =>
    parse(readText(`docker/${name}.yaml`), { merge: true }) as {
      services: Record<string, ComposeService & { networks?: string[]; volumes?: string[] }>;
    };
  const files = ['compose', 'compose.language-model', 'compose.carriers', 'compose.channels'].map(read);

  it.each(apps)('can set all that %s reads, from the environment', (app) => {
    const settable = files.flatMap(({ services }) => Object.keys(services[app]?.environment ?? {}));
    expect(unsettable(app, [...settable, ...ofClusters])).toEqual([]);
  });

  it("mount the shop's own files where they are read, and let the orders out to carriers, and the channels to platforms, when asked to", () => {
    const [base, , carriers, channels] = files;
    for (const app of ['catalog', 'dialog', 'orders', 'desk'])
      expect(base?.services[app]?.volumes).toContain('${SHOP_FOLDER:-./shop}:/etc/daogou:ro');
    const networksOf = (file: (typeof files)[number] | undefined, app: string) => file?.services[app]?.networks;
    for (const app of ['orders', 'channels']) expect(networksOf(base, app)).toEqual(['inner']);
    for (const networks of [networksOf(carriers, 'orders'), networksOf(channels, 'channels')])
      expect(networks).toEqual(['inner', 'outward']);
  });
});

describe('the compose file for a language model', () => {
  const text = readText('docker/compose.language-model.yaml');
  const { services } = parse(text) as { services: Record<string, ComposeService & { networks?: string[] }> };

  it('gives the dialog alone what the code reads, from the environment, and a way out', () => {
    expect(Object.keys(services)).toEqual(['dialog']);
    const known = namesThatCodeReads();
    for (const [name, value] of Object.entries(services['dialog']?.environment ?? {})) {
      expect(known).toContain(name);
      expect(value).toContain(`\${${name}`);
      expect(readText('docker/.env.example')).toMatch(new RegExp(`^${name}=$`, 'm'));
    }
    expect(services['dialog']?.networks).toEqual(['inner', 'outward']);
  });
});

describe('the image', () => {
  it('is not run as root, has a health check and starts with production dependencies only', () => {
    const dockerfile = readText('docker/Dockerfile');
    const lastStage = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
    expect(lastStage).toMatch(/^USER 1000:1000$/m);
    expect(lastStage).toMatch(/^HEALTHCHECK /m);
    expect(lastStage).toContain('--from=own-dependencies');
    expect(dockerfile).toMatch(/^FROM dependencies AS own-dependencies$/m);
    expect(dockerfile).toMatch(/ AS dependencies\n(?:[^\n]+\n)*RUN npm ci --omit=dev/);
  });
});
