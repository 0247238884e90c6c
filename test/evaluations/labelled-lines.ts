// Reads JSONL files of labelled messages; what is wrong with a line is said with its file and number.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Example } from '../../apps/dialog/src/understand/classifier/classifier.js';

const MAX_TEXT = 20_000;
const MAX_LABEL = 500;
const MOST_FAULTS_SHOWN = 20;

const exampleLine = z.object({ text: z.string().max(MAX_TEXT), label: z.string().min(1).max(MAX_LABEL) });

/**
 * The lines of a file, each checked. Empty lines are skipped; other fields are ignored. Throws one error that names the first
 * faulty lines as `file:line: what is wrong`.
 */
export async function readLines<Line>(file: string, shape: z.ZodType<Line>): Promise<Line[]> {
  const content = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Error(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  const lines: Line[] = [];
  const faults: string[] = [];
  for (const [index, line] of content
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue;
    const read = shape.safeParse(parsed(line));
    if (read.success) lines.push(read.data);
    else faults.push(`${file}:${index + 1}: ${whatIsWrong(line, read.error)}`);
  }
  if (faults.length > 0) {
    const more = faults.length > MOST_FAULTS_SHOWN ? [`… and ${faults.length - MOST_FAULTS_SHOWN} more`] : [];
    throw new Error([...faults.slice(0, MOST_FAULTS_SHOWN), ...more].join('\n'));
  }
  if (lines.length === 0) throw new Error(`${file} has no lines`);
  return lines;
}

/** Lines `{text, label}`. */
export async function readExamples(file: string): Promise<Example[]> {
  return await readLines(file, exampleLine);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function whatIsWrong(line: string, error: z.ZodError): string {
  if (parsed(line) === undefined) return 'this is not JSON';
  return error.issues.map(({ path, message }) => `${path.join('.') || 'the line'}: ${message}`).join('; ');
}
