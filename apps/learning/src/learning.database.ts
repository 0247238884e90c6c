// What the learning keeps: the schema `learning`.
import { learningMigrations } from './migrations/index.js';

/** Schema and migrations of the learning; rows are read and written in SQL. */
export const learningDatabase = { schema: 'learning', entities: [], migrations: learningMigrations };
