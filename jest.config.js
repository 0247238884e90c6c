// Jest runs the specs that `tools/prepare.mjs` compiled to dist/: one compiler for running and testing.
export default {
  testEnvironment: 'node',
  testRunner: '<rootDir>/dist/tools/jest/node-runner.js',
  testSequencer: '<rootDir>/dist/tools/jest/longest-first.js',
  roots: ['<rootDir>/dist'],
  testMatch: ['**/*.spec.js'],
  transform: {},
  testTimeout: 180_000,
  maxWorkers: 2,
  // A worker keeps the modules of every spec that it ran: beyond this a fresh one takes over.
  workerIdleMemoryLimit: '1200MB',
};
