// The recommendations service as a process of its own.
import { runService } from '#platform';
import { RecommendationsModule } from './recommendations.module.js';

await runService('recommendations', RecommendationsModule);
