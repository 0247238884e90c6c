// The manifests as kubectl renders them.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';

/** Of the project. */
export const root = resolve(import.meta.dirname, '..', '..', '..');

/** Whether this machine can render; where the stack is required that is required too, and not being able to fails. */
export const canRender =
  process.env['REQUIRE_STACK'] === '1' || spawnSync('kubectl', ['version', '--client']).status === 0;

/** Describes what needs rendered manifests. */
export const describeRendered = canRender ? describe : describe.skip;

/** The manifests of a folder of the project, or anywhere, as text. @throws with what kubectl says */
export function renderText(folder: string): string {
  const { status, stdout, stderr, error } = spawnSync('kubectl', ['kustomize', resolve(root, folder)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`kubectl kustomize ${folder}: ${error?.message ?? stderr}`);
  return stdout;
}

/** A folder's manifests. */
export function render<Manifest>(folder: string): Manifest[] {
  return parseAllDocuments(renderText(folder)).map((document) => document.toJS() as Manifest);
}
