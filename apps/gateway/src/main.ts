// The gateway in a process of its own.
import 'reflect-metadata';
import { runService } from '#platform';
import { gatewayConfig, trustedProxiesOf } from './gateway.config.js';
import { configureGateway, GatewayModule } from './gateway.module.js';

await runService('gateway', GatewayModule, gatewayConfig, {
  configureHttp: configureGateway,
  trustProxy: trustedProxiesOf,
});
