// The migrations of the schema `dialog`, oldest first.
import { CreateDialog1763800300000 } from './1763800300000-create-dialog.js';
import { IndexCustomers1763900100000 } from './1763900100000-index-customers.js';

/** What `npm run migrate` runs for this service. */
export const dialogMigrations = [CreateDialog1763800300000, IndexCustomers1763900100000];
