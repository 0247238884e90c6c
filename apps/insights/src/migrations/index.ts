// The migrations of the schema `insights`, oldest first.
import { CreateInsights1764500000000 } from './1764500000000-create-insights.js';
import { CreateDigests1764600000000 } from './1764600000000-create-digests.js';
import { SellInChat1764700000000 } from './1764700000000-sell-in-chat.js';
import { RollUp1764800000000 } from './1764800000000-roll-up.js';
import { SendTogether1764900000000 } from './1764900000000-send-together.js';
import { TellHours1765000000000 } from './1765000000000-tell-hours.js';
import { TellVoices1765000100000 } from './1765000100000-tell-voices.js';
import { FindMost1765000200000 } from './1765000200000-find-most.js';

/** What `npm run migrate` runs for this service. */
export const insightsMigrations = [
  CreateInsights1764500000000,
  CreateDigests1764600000000,
  SellInChat1764700000000,
  RollUp1764800000000,
  SendTogether1764900000000,
  TellHours1765000000000,
  TellVoices1765000100000,
  FindMost1765000200000,
];
