// What this service keeps: the schema `dialog`.
import { ConversationEntity, FeedbackEntity, MessageEntity, TurnEntity } from './conversation/conversation.entities.js';
import { dialogMigrations } from './migrations/index.js';

/** Schema, entities and migrations of the dialog service. */
export const dialogDatabase = {
  schema: 'dialog',
  entities: [ConversationEntity, MessageEntity, TurnEntity, FeedbackEntity],
  migrations: dialogMigrations,
};
