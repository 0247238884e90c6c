// For specs: an instance of the recommendations service on a database that may be shared, beside a catalog that is made up.
import { Bus, clientOf, InProcessBroker } from '#bus';
import { recommendationsCalls } from '#contracts';
import { createService, type EmbeddedDatabase, type FixedClock, Health, Metrics, type Runtime } from '#platform';
import { FakeShelfModule } from '../fake-shelf.js';
import { RecommendationsController } from '../recommendations.controller.js';
import { RecommendationsModule } from '../recommendations.module.js';

/** Starts one. */
export async function startInstance(embedded: EmbeddedDatabase, clock: FixedClock) {
  const broker = new InProcessBroker();
  const runtimeOf = (service: string): Runtime => ({
    service,
    instanceId: `${service}-spec`,
    env: { RECOMMENDATIONS_HELD_OUT_SHARE: '0.1' },
    transport: { kind: 'in-process', broker },
    database: { kind: 'embedded', embedded },
    cache: { kind: 'memory' },
    clock,
    health: new Health(),
    metrics: new Metrics(),
  });
  const shelf = await createService({ name: 'catalog', module: FakeShelfModule, runtime: runtimeOf('catalog') });
  const runtime = runtimeOf('recommendations');
  const service = await createService({ name: 'recommendations', module: RecommendationsModule, runtime });
  return {
    client: clientOf(service.get(Bus), recommendationsCalls),
    controller: service.get(RecommendationsController),
    async stop() {
      await service.close();
      await shelf.close();
    },
  };
}
