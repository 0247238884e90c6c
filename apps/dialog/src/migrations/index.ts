// The migrations of the schema `dialog`, oldest first.
import { CreateDialog1763800300000 } from './1763800300000-create-dialog.js';

/** What `npm run migrate` runs for this service. */
export const dialogMigrations = [CreateDialog1763800300000];
