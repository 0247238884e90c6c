// Proves that the walls stand: every rule of `.dependency-cruiser.cjs` is broken once, in a small house of its own, and must bite.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

interface Rule {
  readonly name: string;
}
interface Violation {
  readonly from: string;
  readonly rule: Rule;
}

const { forbidden } = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as { forbidden: Rule[] };

/** A house that breaks no rule. */
const soundHouse: Record<string, string> = {
  'libs/contracts/src/index.ts': "import { z } from 'zod';\nexport const id = z.string();\n",
  'libs/money/src/index.ts': 'export const money = 1;\n',
  'libs/language/src/index.ts': "export { money } from '#money';\n",
  'libs/sentence-vectors/src/index.ts': 'export const vectors = 1;\n',
  'libs/client/src/index.ts': 'export const client = 1;\n',
  'libs/demo-store/src/index.ts': "export { id } from '#contracts';\n",
  'libs/bus/src/index.ts': "export { id } from '#contracts';\n",
  'libs/bus/src/inner.ts': 'export const inner = 1;\n',
  'libs/platform/src/index.ts': "export { id } from '#bus';\n",
  'libs/store-import/src/index.ts': "export { id } from '#bus';\n",
  'libs/testing/src/index.ts': "export { services } from '../../../apps/all-in-one/src/all-in-one.js';\n",
  'apps/all-in-one/src/all-in-one.ts':
    "export { OrdersModule as services } from '../../orders/src/orders.module.js';\n",
  'apps/orders/src/orders.module.ts': "export { OrdersService as OrdersModule } from './orders.service.js';\n",
  'apps/orders/src/orders.service.ts': "import { id } from '#platform';\nexport const OrdersService = id;\n",
  'apps/orders/src/order.entity.ts': 'export const OrderEntity = 1;\n',
  'apps/orders/src/orders.service.spec.ts': "import { services } from '#testing';\nvoid services;\n",
  'apps/catalog/src/catalog.module.ts': 'export const CatalogModule = 1;\n',
  'apps/web/src/page.ts': "export { id } from '#contracts';\n",
};

/** For each rule: where a file named after the rule stands, and what it must not import from there. */
const offences: Record<string, readonly [folder: string, target: string]> = {
  'no-cycles': ['apps/orders/src', './other-half.js'],
  'not-found': ['apps/orders/src', './nowhere.js'],
  'apps-import-libs-only': ['apps/catalog/src', '../../orders/src/orders.service.js'],
  'all-in-one-imports-modules-only': ['apps/all-in-one/src', '../../orders/src/orders.service.js'],
  'libs-import-no-app': ['libs/platform/src', '../../../apps/orders/src/orders.module.js'],
  'testing-imports-all-in-one-only': ['libs/testing/src', '../../../apps/orders/src/orders.module.js'],
  'libs-by-their-door': ['apps/orders/src', '../../../libs/bus/src/inner.js'],
  'contracts-import-zod-only': ['libs/contracts/src', 'kafkajs'],
  'lib-contracts-imports': ['libs/contracts/src', '#language'],
  'lib-money-imports': ['libs/money/src', '#contracts'],
  'lib-language-imports': ['libs/language/src', '#contracts'],
  'lib-learning-imports': ['libs/learning/src', '#contracts'],
  'lib-feedback-imports': ['libs/feedback/src', '#platform'],
  'lib-sentence-vectors-imports': ['libs/sentence-vectors/src', '#contracts'],
  'lib-client-imports': ['libs/client/src', '#platform'],
  'lib-demo-store-imports': ['libs/demo-store/src', '#platform'],
  'lib-bus-imports': ['libs/bus/src', '#platform'],
  'lib-platform-imports': ['libs/platform/src', '#store-import'],
  'lib-store-import-imports': ['libs/store-import/src', '#platform'],
  'web-imports-contracts-only': ['apps/web/src', '#platform'],
  'services-know-no-transport': ['apps/orders/src', '@nestjs/microservices'],
  'entities-stay-home': ['test', '../apps/orders/src/order.entity.js'],
  'testing-only-from-specs': ['apps/orders/src', '#testing'],
  'specs-are-not-imported': ['apps/orders/src', './orders.service.spec.js'],
  'no-vague-names': ['apps/orders/src', './utils.js'],
  'no-vague-names-of-modules': ['apps/orders/src/common', '#contracts'],
  'no-undeclared-packages': ['apps/orders/src', 'pino-std-serializers'],
};

/** Files that offences need and that break nothing that is looked for. */
const accomplices: Record<string, string> = {
  'apps/orders/src/other-half.ts': "import { used } from './no-cycles.js';\nexport const otherHalf = () => used;\n",
  'apps/orders/src/utils.ts': 'export const anything = 1;\n',
};

function fileOf(rule: string): string {
  const kind = rule === 'services-know-no-transport' ? '.service' : '';
  return `${offences[rule]![0]}/${rule}${kind}.ts`;
}

describe('the boundaries', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'daogou-boundaries-'));
    for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs'])
      copyFileSync(join(root, file), join(folder, file));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    write(soundHouse);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function write(files: Record<string, string>): void {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  }

  function violations(): Violation[] {
    const parameters = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'apps', 'libs', 'test'];
    mkdirSync(join(folder, 'test'), { recursive: true });
    const { stdout, stderr } = spawnSync(process.execPath, [cruiser, ...parameters], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 60_000,
      maxBuffer: 64 * 1024 * 1024,
    });
    if (stdout === '') throw new Error(stderr);
    return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
  }

  it('let a sound house stand, and bite where a rule is broken', () => {
    expect(violations()).toEqual([]);
    write(accomplices);
    for (const [rule, [, target]] of Object.entries(offences)) {
      write({ [fileOf(rule)]: `import * as wrong from '${target}';\nexport const used = wrong;\n` });
    }
    const found = violations();
    const bitten = Object.keys(offences).filter((rule) =>
      found.some((violation) => violation.rule.name === rule && violation.from === fileOf(rule)),
    );
    expect(bitten).toEqual(Object.keys(offences));
  });

  it('have an offence for every rule', () => {
    expect(Object.keys(offences).sort()).toEqual(forbidden.map((rule) => rule.name).sort());
  });
});
