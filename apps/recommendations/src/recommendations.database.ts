// What this service keeps: the schema `recommendations`.
import { InteractionEntity } from './interactions/interaction.entity.js';
import { recommendationsMigrations } from './migrations/index.js';

/** Schema, entities and migrations of the recommendations service. */
export const recommendationsDatabase = {
  schema: 'recommendations',
  entities: [InteractionEntity],
  migrations: recommendationsMigrations,
};
