// Scripts from files: a folder of JSONL, one conversation a line, so that a shop can keep its own.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { heldBy, id, locale, page, reply, skillName } from '#contracts';
import type { Script } from './script.js';

const pattern = z.string().transform((text, context) => {
  try {
    return new RegExp(text, 'u');
  } catch {
    context.addIssue({ code: 'custom', message: 'is not a regular expression' });
    return z.NEVER;
  }
});

const scriptLine = z.strictObject({
  name: z.string().min(1),
  customerId: id.optional(),
  locale: locale.optional(),
  page: page.optional(),
  steps: z
    .array(
      z.strictObject({
        say: z.string(),
        page: page.optional(),
        heldBy: heldBy.optional(),
        replies: z.array(
          z.union([
            skillName,
            z.strictObject({
              skill: skillName,
              needs: reply.shape.needs.optional(),
              facts: z.record(z.string(), z.unknown()).optional(),
              /** A regular expression. */
              text: pattern.optional(),
            }),
          ]),
        ),
      }),
    )
    .min(1),
});

/** Reads every `.jsonl` file of a folder; throws with file and line for what is not a script. */
export function readScripts(folder: string): Script[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort();
  if (files.length === 0) throw new Error(`${folder}: there is no .jsonl file in it`);
  return files.flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .flatMap((line, index) => (line.trim() === '' ? [] : [readLine(line, `${name}:${index + 1}`)])),
  );
}

function readLine(line: string, where: string): Script {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error(`${where}: is not JSON`);
  }
  const parsed = scriptLine.safeParse(value);
  if (parsed.success) return parsed.data as Script;
  const [issue] = parsed.error.issues;
  throw new Error(`${where}: ${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? 'is not a script'}`);
}
