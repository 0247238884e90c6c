// Jest runs the specs that `tools/prepare.mjs` compiled to dist/: one compiler for running and testing.
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/dist'],
  testMatch: ['**/*.spec.js'],
  transform: {},
  testTimeout: 60_000,
  maxWorkers: 2,
};
