// The manifests as kubectl renders them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseAllDocuments, stringify } from 'yaml';
import { renderCommand } from '../../tools/stack/judges.js';

/** Of the project. */
export const root = resolve(import.meta.dirname, '..', '..', '..');

/** Whether this machine can render; where the stack is required that is required too, and not being able to fails. */
export const canRender = process.env['REQUIRE_STACK'] === '1' || renderCommand() !== undefined;

/** Describes what needs rendered manifests. Each spec file has a `describe` of its own, and this module is kept from one to the next. */
export function describeRendered(name: string, specs: () => void): void {
  (canRender ? describe : describe.skip)(name, specs);
}

/** The manifests of a folder of the project, or anywhere, as text. @throws with what kubectl or kustomize says */
export function renderText(folder: string): string {
  const [program = 'kubectl', ...programArguments] = renderCommand() ?? [];
  const { status, stdout, stderr, error } = spawnSync(program, [...programArguments, resolve(root, folder)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${program} cannot render ${folder}: ${error?.message ?? stderr}`);
  return stdout;
}

/** A folder of the project with further components, in the namespace `daogou`; written into a folder of its own within the given one. */
export function renderWith(within: string, folder: string, components: readonly string[]): string {
  const overlay = realpathSync(mkdtempSync(join(within, 'overlay-')));
  const relativeTo = (path: string): string => relative(overlay, realpathSync(join(root, path)));
  const kustomization = {
    namespace: 'daogou',
    resources: [relativeTo(folder)],
    components: components.map((component) => relativeTo(`k8s/components/${component}`)),
  };
  writeFileSync(join(overlay, 'kustomization.yaml'), stringify(kustomization));
  return renderText(overlay);
}

/** A folder's manifests. */
export function render<Manifest>(folder: string): Manifest[] {
  return parseAllDocuments(renderText(folder)).map((document) => document.toJS() as Manifest);
}
