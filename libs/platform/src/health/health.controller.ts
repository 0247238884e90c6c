// Liveness, readiness and metrics over HTTP.
import { Controller, Get, Header, NotFoundException, Req, Res } from '@nestjs/common';
import { Health, type HealthReport } from './health.js';
import { isLocalRequest, type RawRequest } from './local-request.js';
import { Metrics } from './metrics.js';

/** The little of a Fastify reply that is needed here. */
interface StatusReply {
  status(code: number): unknown;
}

/** `/health/live`, `/health/ready` and `/metrics`. */
@Controller()
export class HealthController {
  constructor(
    private readonly health: Health,
    private readonly metrics: Metrics,
  ) {}

  /** Answers as long as the event loop turns: what it depends on being away is no reason to be restarted. */
  @Get('health/live')
  @Header('cache-control', 'no-store')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  /** 200 when fit for work, else 503; the body names what is not ready. */
  @Get('health/ready')
  @Header('cache-control', 'no-store')
  async ready(@Res({ passthrough: true }) reply: StatusReply): Promise<HealthReport> {
    const report = await this.health.report();
    this.metrics.ready.set(report.status === 'not-ready' ? 0 : 1);
    if (report.status === 'not-ready') reply.status(503);
    return report;
  }

  /** For Prometheus, where METRICS_PORT gives it no port of its own: then for this machine alone. */
  @Get('metrics')
  async text(
    @Req() request: { raw: RawRequest },
    @Res({ passthrough: true }) reply: StatusReply & { type(value: string): unknown },
  ): Promise<string> {
    if (this.metrics.hasOwnPort || !isLocalRequest(request.raw)) throw new NotFoundException('Cannot GET /metrics');
    reply.type(this.metrics.registry.contentType);
    return await this.metrics.registry.metrics();
  }
}
