// The migrations of the schema `dialog`, oldest first.
import { CreateDialog1763800300000 } from './1763800300000-create-dialog.js';
import { HoldConversations1763884800000 } from './1763884800000-hold-conversations.js';
import { IndexCustomers1763900100000 } from './1763900100000-index-customers.js';
import { IndexAges1764288000000 } from './1764288000000-index-ages.js';
import { FenceConversations1764400000000 } from './1764400000000-fence-conversations.js';

/** What `npm run migrate` runs for this service. */
export const dialogMigrations = [
  CreateDialog1763800300000,
  HoldConversations1763884800000,
  IndexCustomers1763900100000,
  IndexAges1764288000000,
  FenceConversations1764400000000,
];
