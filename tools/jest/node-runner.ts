// Runs each spec in Node itself, as the services run, and not in a context of its own: what it imports is loaded and warm once a worker.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** Jest's interface between what finds specs and what runs one of them: only the runtime and the environment matter here. */
type TestRunner = (
  globalConfig: unknown,
  projectConfig: unknown,
  environment: object,
  runtime: object,
  testPath: string,
  sendMessageToJest?: unknown,
) => Promise<object>;

const require = createRequire(import.meta.url);
const { default: runWithCircus } = require('jest-circus/runner') as { default: TestRunner };
/** Where the test framework keeps its hooks from one file to the next; each file starts without those of the one before. */
const FRAMEWORK_HOOKS = Symbol.for('EVENT_HANDLERS');

/** The part of Jest's module system that its test framework asks for, done by Node. */
const nodeRuntime = {
  requireInternalModule: (path: string): unknown => {
    Reflect.deleteProperty(require.cache, path);
    Reflect.deleteProperty(globalThis, FRAMEWORK_HOOKS);
    return require(path);
  },
  requireModule: (path: string): unknown => require(path),
  unstable_shouldLoadAsEsm: (): boolean => true,
  unstable_importModule: async (path: string): Promise<unknown> => (await import(pathToFileURL(path).href)) as unknown,
  setGlobalsForRuntime: (): void => undefined,
  enterTestCode: (): void => undefined,
  leaveTestCode: (): void => undefined,
};

/** Jest's `testRunner`. Specs have Jest's globals but for `jest`: what they fake, they fake with `mock` of `node:test`. */
const runSpec: TestRunner = async (globalConfig, projectConfig, _environment, _runtime, testPath, sendMessageToJest) =>
  await runWithCircus(globalConfig, projectConfig, { global: globalThis }, nodeRuntime, testPath, sendMessageToJest);

export default runSpec;
