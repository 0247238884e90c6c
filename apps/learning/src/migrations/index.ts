// The migrations of the schema `learning`, oldest first.
import { CreateLearning1764800000000 } from './1764800000000-create-learning.js';
import { LearnCorrections1764900000000 } from './1764900000000-learn-corrections.js';
import { ImplyCorrections1765000000000 } from './1765000000000-imply-corrections.js';

/** What `npm run migrate` runs for this service. */
export const learningMigrations = [
  CreateLearning1764800000000,
  LearnCorrections1764900000000,
  ImplyCorrections1765000000000,
];
