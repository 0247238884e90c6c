// The walls of the house: who may import whom. `test/boundaries.spec.ts` breaks each rule once.
const spec = '\\.spec\\.tsx?$';
const vagueName = '/(util|utils|common|shared|helper|helpers|manager|base)(/|\\.ts)';
const aLib = (name) => `^libs/${name}/`;

/** A lib may import only these other libs (and no app). Libs that are not listed may import none but contracts. */
const libImports = {
  money: [],
  contracts: ['money'],
  language: ['money'],
  'sentence-vectors': [],
  learning: [],
  feedback: ['learning'],
  client: [],
  'demo-store': ['contracts', 'language'],
  bus: ['contracts'],
  platform: ['contracts', 'bus'],
  'store-import': ['contracts', 'bus'],
};

const libRules = Object.entries(libImports).map(([name, allowed]) => ({
  name: `lib-${name}-imports`,
  comment: `libs/${name} may import ${allowed.length === 0 ? 'no other lib' : `only libs/{${allowed.join(',')}}`}.`,
  severity: 'error',
  from: { path: aLib(name), pathNot: spec },
  to: { path: '^libs/', pathNot: [aLib(name), ...allowed.map(aLib)] },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle means that two files are one.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'not-found',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: { path: '^(apps|libs)/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'apps-import-libs-only',
      comment: 'A service talks to another one by messages, never by import; only all-in-one puts them together.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: '^apps/all-in-one/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'all-in-one-imports-modules-only',
      comment: 'Of another app, all-in-one sees the *.module.ts.',
      severity: 'error',
      from: { path: '^apps/all-in-one/' },
      to: { path: '^apps/', pathNot: ['^apps/all-in-one/', '^apps/[^/]+/src/[^/]+\\.module\\.ts$'] },
    },
    {
      name: 'libs-import-no-app',
      comment: 'What is used by services does not know them.',
      severity: 'error',
      from: { path: '^libs/', pathNot: '^libs/testing/' },
      to: { path: '^apps/' },
    },
    {
      name: 'testing-imports-all-in-one-only',
      comment: 'A shop for a spec is started the way all-in-one starts one.',
      severity: 'error',
      from: { path: '^libs/testing/' },
      to: { path: '^apps/', pathNot: '^apps/all-in-one/src/all-in-one\\.ts$' },
    },
    {
      name: 'libs-by-their-door',
      comment: 'A lib is imported by its index.ts (#name), never by a file inside.',
      severity: 'error',
      from: { path: '^(apps|libs|test|tools)/([^/]+)' },
      to: { path: '^libs/[^/]+/src/', pathNot: ['^libs/[^/]+/src/index\\.ts$', '^$1/$2/'] },
    },
    {
      name: 'contracts-import-zod-only',
      comment: 'The contracts run everywhere, in browsers too; so does what they know of currencies.',
      severity: 'error',
      from: { path: aLib('contracts'), pathNot: spec },
      to: { pathNot: ['^libs/(contracts|money)/', '(^|/)node_modules/zod/'] },
    },
    ...libRules,
    {
      name: 'web-imports-contracts-only',
      comment: 'The pages know the public API, write money as the services do, and know nothing else of them.',
      severity: 'error',
      from: { path: '^apps/web/src/' },
      to: { path: '^libs/', pathNot: '^libs/(contracts|client|money)/' },
    },
    {
      name: 'services-know-no-transport',
      comment: 'Rules of a service are plain values in and out; how messages travel is not their business.',
      severity: 'error',
      from: { path: '\\.service\\.ts$' },
      to: { path: '(^|/)node_modules/(kafkajs|@nestjs/microservices|@nestjs/platform-fastify|fastify|ioredis)/' },
    },
    {
      name: 'entities-stay-home',
      comment: 'An entity never leaves its service.',
      severity: 'error',
      from: { path: '^(apps|libs|test|tools)/([^/]+)' },
      to: { path: '\\.entity\\.ts$', pathNot: '^$1/$2/' },
    },
    {
      name: 'testing-only-from-specs',
      comment: 'What starts a whole shop has no place in what is shipped.',
      severity: 'error',
      from: { pathNot: [spec, '^libs/testing/', '^apps/[^/]+/src/testing/', '^test/'] },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'specs-are-not-imported',
      comment: 'A spec is run, not imported.',
      severity: 'error',
      from: {},
      to: { path: spec },
    },
    {
      name: 'no-vague-names',
      comment: 'A name such as utils, common or helpers says nothing about what is inside.',
      severity: 'error',
      from: {},
      to: { path: vagueName, pathNot: 'node_modules/' },
    },
    {
      name: 'no-vague-names-of-modules',
      comment: 'The same for a file that imports something itself.',
      severity: 'error',
      from: { path: vagueName, pathNot: 'node_modules/' },
      to: {},
    },
    {
      name: 'no-undeclared-packages',
      comment: 'A package that package.json does not name may be gone tomorrow.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: spec },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
