// Proves that a handler of another shape than its contract does not compile, and that a right one does.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const root = process.cwd();
const sourceFolder = join(root, 'libs/bus/src');
const virtualFile = join(sourceFolder, 'virtual-controller.ts');

const prelude = `
import { z } from 'zod';
import { defineCalls, defineEvents } from '#contracts';
import { Handles, OnEvent, type EventMeta } from './index.js';
const calls = defineCalls('inventory', {
  getStock: { input: z.object({ skus: z.array(z.string()), limit: z.number().default(10) }), output: z.object({ available: z.number(), note: z.string().optional() }) },
});
const events = defineEvents('inventory', {
  stockChanged: { payload: z.object({ sku: z.string() }), key: (payload: { sku: string }) => payload.sku },
});
export class Controller {
`;

const methods: Record<string, string> = {
  right: `@Handles(calls.getStock) async right(input: { skus: string[]; limit: number }): Promise<{ available: number }> { return { available: input.limit }; }`,
  withoutInput: `@Handles(calls.getStock) async withoutInput() { return { available: 1, note: 'x' }; }`,
  wrongInput: `@Handles(calls.getStock) async wrongInput(input: { skus: number[] }) { return { available: input.skus.length }; }`,
  narrowerInput: `@Handles(calls.getStock) async narrowerInput(input: { skus: string[]; limit: 5 }) { return { available: input.limit }; }`,
  inventedInput: `@Handles(calls.getStock) async inventedInput(input: { warehouse: string }) { return { available: input.warehouse.length }; }`,
  wrongOutput: `@Handles(calls.getStock) async wrongOutput() { return { available: 'many' }; }`,
  missingOutput: `@Handles(calls.getStock) async missingOutput() { return { note: 'x' }; }`,
  maybeOutput: `@Handles(calls.getStock) async maybeOutput(): Promise<{ available: number } | undefined> { return undefined; }`,
  nothing: `@Handles(calls.getStock) async nothing() {}`,
  notAsync: `@Handles(calls.getStock) notAsync() { return { available: 1 }; }`,
  twoInputs: `@Handles(calls.getStock) async twoInputs(input: { skus: string[] }, more: string) { return { available: more.length + input.skus.length }; }`,
  rightEvent: `@OnEvent(events.stockChanged) async rightEvent(payload: { sku: string }, meta: EventMeta): Promise<void> { void payload.sku; void meta.eventId; }`,
  shortEvent: `@OnEvent(events.stockChanged) async shortEvent(payload: { sku: string }) { void payload; }`,
  wrongPayload: `@OnEvent(events.stockChanged) async wrongPayload(payload: { sku: number }) { void payload; }`,
  wrongMeta: `@OnEvent(events.stockChanged) async wrongMeta(payload: { sku: string }, meta: { partition: number }) { void payload; void meta; }`,
  eventReturns: `@OnEvent(events.stockChanged) async eventReturns(payload: { sku: string }) { return payload.sku; }`,
  callOnEvent: `@OnEvent(calls.getStock) async callOnEvent() {}`,
};

function mistakenMethods(): Set<string> {
  const text = `${prelude}${Object.values(methods).join('\n')}\n}\n`;
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => readFileSync(path, 'utf8')) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => path === virtualFile || fileExists.call(host, path);
  host.readFile = (path) => (path === virtualFile ? text : readFile.call(host, path));
  host.getSourceFile = (path, version, ...rest) =>
    path === virtualFile ? ts.createSourceFile(path, text, version) : getSourceFile.call(host, path, version, ...rest);
  const program = ts.createProgram([virtualFile], options, host);
  const mistaken = new Set<string>();
  const names = Object.keys(methods);
  const firstLine = prelude.split('\n').length - 1;
  for (const diagnostic of ts.getPreEmitDiagnostics(program, program.getSourceFile(virtualFile))) {
    const { line } = ts.getLineAndCharacterOfPosition(diagnostic.file as ts.SourceFile, diagnostic.start ?? 0);
    mistaken.add(
      names[line - firstLine] ?? `line ${line}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n')}`,
    );
  }
  return mistaken;
}

describe('@Handles and @OnEvent', () => {
  it('do not compile on a method of another shape', () => {
    expect(dirname(virtualFile)).toBe(sourceFolder);
    const right = new Set(['right', 'withoutInput', 'rightEvent', 'shortEvent']);
    const mistaken = mistakenMethods();
    expect([...mistaken].sort()).toEqual(
      Object.keys(methods)
        .filter((name) => !right.has(name))
        .sort(),
    );
  });
});
