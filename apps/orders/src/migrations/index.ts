// The migrations of the schema `orders`, oldest first.
import { CreateOrders1763800200000 } from './1763800200000-create-orders.js';
import { AddActions1763800250000 } from './1763800250000-add-actions.js';
import { AddCarriersAndSubscriptions1763900000000 } from './1763900000000-add-carriers-and-subscriptions.js';
import { ForgetConversations1764288000000 } from './1764288000000-forget-conversations.js';
import { NoteAgents1764400300000 } from './1764400300000-note-agents.js';
import { NoteApprovers1764900000000 } from './1764900000000-note-approvers.js';
import { RememberErased1765200000000 } from './1765200000000-remember-erased.js';

/** What `npm run migrate` runs for this service. */
export const ordersMigrations = [
  CreateOrders1763800200000,
  AddActions1763800250000,
  AddCarriersAndSubscriptions1763900000000,
  ForgetConversations1764288000000,
  NoteAgents1764400300000,
  NoteApprovers1764900000000,
  RememberErased1765200000000,
];
