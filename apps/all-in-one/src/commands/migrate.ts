// `npm run migrate`: brings the schemas of all services in the database at DATABASE_URL up to date.
import { ConfigError, EXIT_CONFIG, migrateDatabases, readSecretFiles } from '#platform';
import { serviceDatabases } from '../all-in-one.js';

async function migrate(): Promise<number> {
  const { env, faults } = readSecretFiles(process.env);
  if (faults.length > 0) {
    process.stderr.write(`${faults.join('\n')}\n`);
    return EXIT_CONFIG;
  }
  const url = env['DATABASE_URL'];
  if (!url) {
    process.stderr.write(
      'DATABASE_URL: is needed: postgres://user:password@host:port/database. The embedded default migrates by itself.\n',
    );
    return EXIT_CONFIG;
  }
  try {
    await migrateDatabases({
      url,
      databases: serviceDatabases,
      onMigrated: (schema, names) => {
        process.stdout.write(`${schema}: ${names.length === 0 ? 'up to date' : `ran ${names.join(', ')}`}\n`);
      },
    });
    return 0;
  } catch (error) {
    if (error instanceof ConfigError) process.stderr.write(`${error.message}\n`);
    else process.stderr.write(`The migration failed: ${describe(error)}\n`);
    return 1;
  }
}

/** A refused connection to a name with several addresses has no message of its own. */
function describe(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string };
  return message || code || String(error);
}

// Somebody who reads only the first lines must not end the migration.
process.stdout.on('error', () => undefined);
process.exitCode = await migrate();
