// The configured rules as they are now: a file of them may be edited while the service runs.
import { statSync } from 'node:fs';
import { Injectable, Logger } from '@nestjs/common';
import { isWrittenJson } from '#platform';
import { OrdersConfig } from '../orders.config.js';
import { type OrderRules, readOrderRules } from './order-rules.js';

const LOOK_AGAIN_MS = 2_000;

/** Reads the rules. */
@Injectable()
export class OrderRulesSource {
  private readonly logger = new Logger(OrderRulesSource.name);
  private rules: OrderRules;
  private readMtimeMs: number | undefined;
  private lookedAtMs = performance.now();

  constructor(private readonly config: OrdersConfig) {
    const read = readOrderRules(config.ORDER_RULES);
    if (read.faults !== undefined) throw new Error(`ORDER_RULES: ${read.faults.join('; ')}`);
    this.rules = read.rules;
    if (!isWrittenJson(config.ORDER_RULES)) this.readMtimeMs = statSync(config.ORDER_RULES).mtimeMs;
  }

  /** The rules; a file that was spoilt since leaves what was known. */
  current(): OrderRules {
    if (this.readMtimeMs !== undefined && performance.now() - this.lookedAtMs >= LOOK_AGAIN_MS) this.refresh();
    return this.rules;
  }

  /** Takes over what the shop changed. */
  refresh(): void {
    this.lookedAtMs = performance.now();
    try {
      const { mtimeMs } = statSync(this.config.ORDER_RULES);
      if (mtimeMs === this.readMtimeMs) return;
      this.readMtimeMs = mtimeMs;
      const read = readOrderRules(this.config.ORDER_RULES);
      if (read.faults !== undefined) throw new Error(read.faults.join('; '));
      this.rules = read.rules;
      this.logger.log('read the order rules anew');
    } catch (error) {
      this.logger.warn(`the order rules cannot be read, the ones before stay: ${(error as Error).message}`);
    }
  }
}
