// The migrations of the schema `channels`, oldest first.
import { CreateChannels1764500000000 } from './1764500000000-create-channels.js';
import { CountWakes1764600000000 } from './1764600000000-count-wakes.js';
import { ReplyAndPull1764700000000 } from './1764700000000-reply-and-pull.js';
import { NoteSending1764800000000 } from './1764800000000-note-sending.js';
import { NoteWhenSaid1765000000000 } from './1765000000000-note-when-said.js';

/** What `npm run migrate` runs for this service. */
export const channelsMigrations = [
  CreateChannels1764500000000,
  CountWakes1764600000000,
  ReplyAndPull1764700000000,
  NoteSending1764800000000,
  NoteWhenSaid1765000000000,
];
