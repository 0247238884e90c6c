// The migrations of the schema `channels`, oldest first.
import { CreateChannels1764500000000 } from './1764500000000-create-channels.js';

/** What `npm run migrate` runs for this service. */
export const channelsMigrations = [CreateChannels1764500000000];
