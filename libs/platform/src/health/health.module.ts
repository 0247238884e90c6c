// The module of the health endpoints: in the gateway's own HTTP application, and alone beside the services without one.
import { type DynamicModule, Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { Health } from './health.js';
import { Metrics } from './metrics.js';

/** Serves the checks and numbers of this process. */
@Module({})
export class HealthModule {
  static for(health: Health, metrics: Metrics): DynamicModule {
    return {
      module: HealthModule,
      controllers: [HealthController],
      providers: [
        { provide: Health, useValue: health },
        { provide: Metrics, useValue: metrics },
      ],
      exports: [Health, Metrics],
    };
  }
}
