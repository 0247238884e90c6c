// The migrations of the schema `desk`, oldest first.
import { CreateDesk1764400200000 } from './1764400200000-create-desk.js';
import { TeamUntil1764700000000 } from './1764700000000-team-until.js';
import { AskForExceptions1764900100000 } from './1764900100000-ask-for-exceptions.js';

/** What `npm run migrate` runs for this service. */
export const deskMigrations = [CreateDesk1764400200000, TeamUntil1764700000000, AskForExceptions1764900100000];
