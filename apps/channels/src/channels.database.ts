// What the channels keep: the schema `channels`.
import { channelsMigrations } from './migrations/index.js';

/** Schema and migrations of the channels; their rows are queues, read and written in SQL. */
export const channelsDatabase = { schema: 'channels', entities: [], migrations: channelsMigrations };
