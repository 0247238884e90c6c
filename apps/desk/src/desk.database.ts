// What the desk keeps: the schema `desk`.
import { deskMigrations } from './migrations/index.js';

/** Schema and migrations of the desk; its rows are read and written in SQL, for most writes depend on what stands there. */
export const deskDatabase = { schema: 'desk', entities: [], migrations: deskMigrations };
