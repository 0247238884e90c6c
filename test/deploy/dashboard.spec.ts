// The dashboard shows what there is: its file is the code's, and each metric is one that the services or the alerts' rules make.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Metrics } from '#platform';
import { dashboard, panels } from './dashboard.js';
import { root } from './rendered.js';

const file = join(root, 'k8s/components/monitoring/dashboard.json');

describe('the dashboard', () => {
  it('is the file beside the alerts (UPDATE_DASHBOARD=1 writes it)', () => {
    if (process.env['UPDATE_DASHBOARD'] === '1') writeFileSync(file, `${JSON.stringify(dashboard(), null, 2)}\n`);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(dashboard());
  });

  it('shows metrics that there are', async () => {
    const metrics = new Metrics();
    metrics.collectProcessMetrics();
    const made = new Set((await metrics.registry.getMetricsAsJSON()).map(({ name }) => name));
    const rules = readFileSync(join(root, 'k8s/components/monitoring/rules.yaml'), 'utf8');
    for (const [, recorded = ''] of rules.matchAll(/record: (\S+)/g)) made.add(recorded);
    const shown = panels.flatMap(({ queries }) =>
      queries.flatMap(([expression]) => expression.match(/\b(?:daogou|process|nodejs)[\w:]+/g) ?? []),
    );
    expect(shown.length).toBeGreaterThan(panels.length);
    const unknown = shown.map((name) => name.replace(/_(?:bucket|count)$/, '')).filter((name) => !made.has(name));
    expect(unknown).toEqual([]);
  });
});
