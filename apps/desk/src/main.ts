// The desk as a process of its own.
import { runService } from '#platform';
import { deskConfig } from './desk.config.js';
import { DeskModule } from './desk.module.js';

await runService('desk', DeskModule, deskConfig);
