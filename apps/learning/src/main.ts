// The learning as a process of its own.
import { runService } from '#platform';
import { learningConfig } from './learning.config.js';
import { LearningModule } from './learning.module.js';

await runService('learning', LearningModule, learningConfig);
