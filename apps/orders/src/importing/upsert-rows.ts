// Writes many rows of one entity in one statement: the rows travel as one JSON parameter, whatever their number.
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Inserts the rows, or sets those whose primary key exists; a version column grows by one with each change. */
export async function upsertRows<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  rows: readonly Partial<Row>[],
): Promise<void> {
  if (rows.length === 0) return;
  const metadata = manager.connection.getMetadata(entity);
  const columns = metadata.columns.filter((column) => column.isInsert && !column.isVersion);
  const table = metadata.tablePath.split('.').map(quoted).join('.');
  const types = columns.map((column) => `${quoted(column.propertyName)} ${String(column.type)}`);
  const sets = columns
    .filter((column) => !column.isPrimary)
    .map((column) => `${quoted(column.databaseName)} = excluded.${quoted(column.databaseName)}`);
  if (metadata.versionColumn) {
    const version = quoted(metadata.versionColumn.databaseName);
    sets.push(`${version} = target.${version} + 1`);
  }
  const key = metadata.primaryColumns.map((column) => quoted(column.databaseName));
  await manager.query(
    `insert into ${table} as target (${columns.map((column) => quoted(column.databaseName)).join(', ')})
     select ${columns.map((column) => `source.${quoted(column.propertyName)}`).join(', ')}
     from jsonb_to_recordset($1::jsonb) as source(${types.join(', ')})
     on conflict (${key.join(', ')}) ${sets.length > 0 ? `do update set ${sets.join(', ')}` : 'do nothing'}`,
    [JSON.stringify(rows)],
  );
}
