// Findings of kube-score and checkov in rendered manifests, in one form.
import { spawnSync } from 'node:child_process';
import { checkov, kubeScore } from '../../tools/stack/judges.js';

/** One check that one object does not meet. */
export interface Finding {
  /** The judge's own name of the check. */
  readonly check: string;
  /** `Kind/name`. */
  readonly of: string;
}

const LIMIT_MS = 300_000;
const GOOD_GRADE = 10;

function output(program: string | undefined, programArguments: readonly string[]): string {
  const { stdout, stderr, error } = spawnSync(program ?? 'missing', programArguments, {
    encoding: 'utf8',
    timeout: LIMIT_MS,
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error !== undefined || stdout === '') throw new Error(`${program ?? 'a judge'}: ${error?.message ?? stderr}`);
  return stdout;
}

interface Scored {
  type_meta: { kind: string };
  object_meta: { name: string };
  checks: { check: { id: string }; grade: number; skipped: boolean }[];
}

interface Checked {
  results: { failed_checks: { check_id: string; resource: string }[] };
  summary: { parsing_errors: number };
}

/** What kube-score finds in a file. @throws when it cannot be run */
export function scored(file: string): Finding[] {
  const objects = JSON.parse(output(kubeScore(), ['score', '--output-format', 'json', file])) as Scored[];
  return objects.flatMap(({ type_meta: { kind }, object_meta: { name }, checks }) =>
    checks
      .filter(({ grade, skipped }) => !skipped && grade < GOOD_GRADE)
      .map(({ check }) => ({ check: check.id, of: `${kind}/${name}` })),
  );
}

/** What checkov finds in a file. @throws when it cannot be run or cannot read it */
export function checked(file: string): Finding[] {
  const options = ['--framework', 'kubernetes', '--compact', '--quiet', '--output', 'json', '--skip-download'];
  const { results, summary } = JSON.parse(output(checkov(), ['--file', file, ...options])) as Checked;
  if (summary.parsing_errors > 0) throw new Error(`checkov cannot read ${file}`);
  return results.failed_checks.map(({ check_id: check, resource }) => {
    const [kind = '', , name = ''] = resource.split('.');
    return { check, of: `${kind}/${name}` };
  });
}
