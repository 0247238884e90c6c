// The dialog service as a process of its own.
import { runService } from '#platform';
import { DialogModule } from './dialog.module.js';

await runService('dialog', DialogModule);
