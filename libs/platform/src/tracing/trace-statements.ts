// A span for every SQL statement of work that is traced: what it does to which table, never its values.
import { SpanKind } from '@opentelemetry/api';
import type { DataSource } from 'typeorm';
import { isTraced, noteSpan } from '#bus';

const NAME = String.raw`("?\w+"?(?:\."?\w+"?)?)`;
/** Rows may also come from a function, which is no table. */
const TARGET = new RegExp(
  String.raw`\b(?:(insert into|update|delete from)\s+${NAME}|from\s+${NAME}(?![\w".]*\s*\())`,
  'i',
);
const OPERATION = /^\s*(\w+)/;

/** What a statement is called: `UPDATE dialog.conversations`, by its first table. */
export function statementName(query: string): string {
  const [, verb, changed, read] = TARGET.exec(query) ?? [];
  const operation = verb?.split(' ')[0] ?? OPERATION.exec(query)?.[1] ?? '';
  return `${operation.toUpperCase()} ${(changed ?? read ?? '').replaceAll('"', '')}`.trim();
}

/** Traces the statements of a data source that belong to traced work; what runs by itself (the outbox, cleaning up) does not. */
export function traceStatements(dataSource: DataSource, schema: string): void {
  dataSource.subscribers.push({
    afterQuery: ({ query, success, executionTime, error }) => {
      // Statements are not even read for their names where nobody asks.
      if (!isTraced()) return;
      const name = statementName(query);
      noteSpan(name, executionTime ?? 0, {
        kind: SpanKind.CLIENT,
        attributes: { 'db.system.name': 'postgresql', 'db.namespace': schema, 'db.query.summary': name },
        ...(!success && { failed: (error as { code?: string } | undefined)?.code ?? 'error' }),
      });
    },
  });
}
