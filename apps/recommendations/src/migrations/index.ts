// The migrations of the schema `recommendations`, oldest first.
import { CreateRecommendations1763800300000 } from './1763800300000-create-recommendations.js';

/** What `npm run migrate` runs for this service. */
export const recommendationsMigrations = [CreateRecommendations1763800300000];
