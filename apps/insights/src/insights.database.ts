// What the insights keep: the schema `insights`.
import { insightsMigrations } from './migrations/index.js';

/** Schema and migrations of the insights; rows are read and written in SQL, many at a time. */
export const insightsDatabase = { schema: 'insights', entities: [], migrations: insightsMigrations };
