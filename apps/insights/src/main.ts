// The insights as a process of their own.
import { runService } from '#platform';
import { insightsConfig } from './insights.config.js';
import { InsightsModule } from './insights.module.js';

await runService('insights', InsightsModule, insightsConfig);
