// The migrations of the schema `recommendations`, oldest first.
import { AddViewsAtOnce1764500000000 } from './1764500000000-add-views-at-once.js';
import { AddNoViewsOfTheErased1765100000000 } from './1765100000000-add-no-views-of-the-erased.js';
import { HearVoices1765000000000 } from './1765000000000-hear-voices.js';
import { CreateRecommendations1763800300000 } from './1763800300000-create-recommendations.js';
import { KeepFigures1764200000000 } from './1764200000000-keep-figures.js';
import { LearnOrders1764200100000 } from './1764200100000-learn-orders.js';
import { KeepCancellations1764300000000 } from './1764300000000-keep-cancellations.js';
import { LearnLive1764100000000 } from './1764100000000-learn-live.js';

/** What `npm run migrate` runs for this service. */
export const recommendationsMigrations = [
  CreateRecommendations1763800300000,
  LearnLive1764100000000,
  KeepFigures1764200000000,
  LearnOrders1764200100000,
  KeepCancellations1764300000000,
  AddViewsAtOnce1764500000000,
  HearVoices1765000000000,
  AddNoViewsOfTheErased1765100000000,
];
