// What others say of the manifests: Kubernetes' own schemas, and Prometheus of the alerts; each alert has its runbook.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { checkov, kubernetesValidate, kubeScore, promtool } from '../../tools/stack/judges.js';
import { type Explained, explained } from './explained-findings.js';
import { checked, type Finding, scored } from './findings.js';
import { describeRendered, renderText, renderWith, root } from './rendered.js';

const KUBERNETES = '1.32';
const overlays = ['k8s/base', 'k8s/overlays/local', 'k8s/overlays/production'];
/** Not part of the overlay for production as it stands. */
const otherComponents = ['argo-cd', 'external-secrets'];
const isRequired = process.env['REQUIRE_STACK'] === '1';
const describeIf = (isThere: boolean): typeof describe =>
  isThere || isRequired ? describe : (describe.skip as typeof describe);

interface Rules {
  spec: { groups: { rules: { alert?: string; annotations?: { runbook?: string } }[] }[] };
}

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'daogou-judges-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(program: string | undefined, ...programArguments: string[]): { status: number | null; said: string } {
  const result = spawnSync(program ?? 'missing', programArguments, { encoding: 'utf8', cwd: folder });
  return { status: result.status, said: `${result.error?.message ?? ''}${result.stdout}${result.stderr}` };
}

describeRendered('the manifests', () => {
  it.each(otherComponents)('render with the component %s', (component) => {
    const text = renderWith(folder, 'k8s/base', [component]);
    expect(text).toMatch(/argocd\.argoproj\.io\/sync-wave: "2"|kind: ExternalSecret/);
  });

  describeIf(kubernetesValidate() !== undefined)('by the schemas of Kubernetes', () => {
    it('have no field that is unknown or of the wrong type', () => {
      const texts = [...overlays.map(renderText), renderWith(folder, 'k8s/overlays/production', ['catalog-index'])];
      const files = texts.map((text, index) => {
        const file = join(folder, `${index}.yaml`);
        writeFileSync(file, text);
        return file;
      });
      const options = ['--strict', '--no-warn', '-k', KUBERNETES];
      const outcome = run(kubernetesValidate(), ...options, ...files);
      expect(outcome).toEqual({ status: 0, said: expect.not.stringContaining('ERROR') });
      const wrong = join(folder, 'wrong.yaml');
      writeFileSync(
        wrong,
        renderText('k8s/base').replace('terminationGracePeriodSeconds: 30', 'terminationGraceSeconds: 30'),
      );
      expect(run(kubernetesValidate(), ...options, wrong).status).not.toBe(0);
    }, 120_000);
  });
});

const isMeant = (one: Explained, { check, of }: Finding): boolean =>
  one.check === check && (one.of?.includes(of) ?? true);

describeRendered('the findings of kube-score and checkov', () => {
  describeIf(kubeScore() !== undefined && checkov() !== undefined)('in the overlay', () => {
    it.each(Object.entries(explained))(
      '%s are those that are explained, and no explanation is left over',
      (overlay, reasons) => {
        const file = join(folder, `${overlay}-judged.yaml`);
        const isComponent = overlay === 'catalog-index';
        const text = isComponent
          ? renderWith(folder, 'k8s/overlays/production', [overlay])
          : renderText(`k8s/overlays/${overlay}`);
        writeFileSync(file, text);
        const findings = [...scored(file), ...checked(file)];
        expect(findings.filter((finding) => !reasons.some((one) => isMeant(one, finding)))).toEqual([]);
        expect(reasons.filter((one) => !findings.some((finding) => isMeant(one, finding)))).toEqual([]);
        writeFileSync(file, text.replace('allowPrivilegeEscalation: false', 'allowPrivilegeEscalation: true'));
        expect(checked(file).map(({ check }) => check)).toContain('CKV_K8S_20');
        expect(scored(file).length).toBeGreaterThan(0);
      },
      300_000,
    );
  });

  it('are told in the documentation, each with its check', () => {
    const text = readFileSync(join(root, 'docs/operate.md'), 'utf8');
    const checks = Object.values(explained).flatMap((reasons) => reasons.map(({ check }) => check));
    expect([...new Set(checks)].filter((check) => !text.includes(`\`${check}\``))).toEqual([]);
  });
});

describe('the alerts', () => {
  const file = join(root, 'k8s/components/monitoring/rules.yaml');
  const { spec } = parse(readFileSync(file, 'utf8')) as Rules;
  const alerts = spec.groups.flatMap(({ rules }) => rules).filter(({ alert }) => alert !== undefined);

  it('each have a runbook in the documentation, and there is none too many', () => {
    const text = readFileSync(join(root, 'docs/operate.md'), 'utf8');
    const runbooks = [...text.slice(text.indexOf('## Runbooks')).matchAll(/^### (\w+)$/gm)].map(([, name]) => name);
    expect(runbooks.sort()).toEqual(alerts.map(({ alert }) => alert).sort());
    for (const { alert, annotations } of alerts)
      expect(annotations?.runbook).toBe(`docs/operate.md#${alert?.toLowerCase()}`);
  });

  describeIf(promtool() !== undefined)('by promtool', () => {
    it('go off when they should and stay quiet when they should', () => {
      writeFileSync(join(folder, 'groups.yaml'), stringify(spec));
      const tests = readFileSync(join(root, 'k8s/components/monitoring/rules.test.yaml'), 'utf8');
      writeFileSync(join(folder, 'rules.test.yaml'), tests);
      expect(run(promtool(), 'test', 'rules', 'rules.test.yaml')).toEqual({
        status: 0,
        said: expect.stringContaining('SUCCESS'),
      });
      writeFileSync(join(folder, 'rules.test.yaml'), tests.replace('eval_time: 40m', 'eval_time: 60m'));
      expect(run(promtool(), 'test', 'rules', 'rules.test.yaml').status).not.toBe(0);
    });
  });
});
