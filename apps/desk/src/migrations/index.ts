// The migrations of the schema `desk`, oldest first.
import { CreateDesk1764400200000 } from './1764400200000-create-desk.js';

/** What `npm run migrate` runs for this service. */
export const deskMigrations = [CreateDesk1764400200000];
