// The lint rules: typescript-eslint's strict and stylistic sets with types, and limits on the length of files and functions.
import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Files that are nothing but data: a limit on length would only tear lists apart. */
const pureData = ['libs/demo-store/src/**/*.ts', '**/*.data.ts', '**/*.phrases.ts'];
/** The only places that read the environment: everything else is handed its configuration. */
const environmentReaders = [
  'libs/platform/src/run-service.ts',
  'apps/all-in-one/src/**/*.ts',
  'libs/testing/src/search-engine.ts',
  'tools/**',
  'test/**',
  '**/*.spec.ts',
  'apps/web/vite.config.ts',
];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.cache/', '.data/', 'coverage/', '**/*.js', '**/*.mjs', '**/*.cjs'] },
  eslint.configs.recommended,
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unsafe-return': 'error',
      '@typescript-eslint/no-unsafe-argument': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // A Nest module is a class that may hold nothing; a base class may have methods that do nothing.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true, allowStaticOnly: true }],
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
      'no-control-regex': 'off',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Read the environment in a *.config.ts schema (configOf).' },
      ],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
    },
  },
  {
    // Another server is asked within limits: see outgoing().
    files: ['apps/*/src/**/*.ts', 'libs/*/src/**/*.ts'],
    ignores: ['apps/web/**', 'libs/testing/**', '**/*.spec.ts', 'libs/platform/src/http/outgoing.ts'],
    rules: { 'no-restricted-globals': ['error', { name: 'fetch', message: 'Ask through outgoing().' }] },
  },
  { files: environmentReaders, rules: { 'no-restricted-properties': 'off' } },
  {
    // The schemas come with a library that is larger than a page, and that compiles code, which the pages' policy refuses.
    files: ['apps/web/src/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            { name: '#contracts', message: 'A page imports types of the contracts alone.', allowTypeImports: true },
          ],
        },
      ],
    },
  },
  { files: pureData, rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' } },
  {
    // A spec's describe() is one function, and fakes and foreign JSON are looked at as they come.
    files: ['**/*.spec.ts', 'test/**'],
    rules: {
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
    },
  },
);
