// The channels as a process of their own.
import { runService } from '#platform';
import { channelsConfig } from './channels.config.js';
import { ChannelsModule } from './channels.module.js';

await runService('channels', ChannelsModule, channelsConfig);
