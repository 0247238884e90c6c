// For specs: one instance of the recommendations over the in-process bus, with a shelf in place of the catalog and the orders.
import { Bus, type ClientOf, clientOf, InProcessBroker } from '#bus';
import { recommendationsCalls } from '#contracts';
import { createService, type EmbeddedDatabase, type FixedClock, Health, Metrics, type Runtime } from '#platform';
import { FakeShelfModule } from './fake-shelf.js';
import { RecommendationsController } from './recommendations.controller.js';
import { RecommendationsModule } from './recommendations.module.js';

/** A running instance. */
export interface Instance {
  readonly client: ClientOf<typeof recommendationsCalls>;
  readonly controller: RecommendationsController;
  stop(): Promise<void>;
}

/** Starts one on a database that others may share. */
export async function startInstance(embedded: EmbeddedDatabase, clock: FixedClock): Promise<Instance> {
  const broker = new InProcessBroker();
  const runtimeOf = (service: string): Runtime => ({
    service,
    instanceId: `${service}-spec`,
    env: {},
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
