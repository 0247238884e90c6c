// The desk as a process of its own beside a shop: it can be ended and started again while the rest goes on.
import { createService, Runtime } from '#platform';
import type { TestShop } from '#testing';
import { deskConfig, DeskModule } from '../../apps/desk/src/desk.module.js';

/** The desk of a started shop. */
export class DeskProcess {
  private own: Awaited<ReturnType<typeof createService>> | undefined;
  private runtime: Runtime | undefined;

  constructor(private readonly shop: TestShop) {}

  /** Ends the desk, as far as one can in process, and starts another one. */
  async restart(): Promise<void> {
    await this.leave();
    await this.comeBack();
  }

  /** Ends the desk that runs. */
  async leave(): Promise<void> {
    const running = this.own ?? this.shop.services.find(({ name }) => name === 'desk');
    this.runtime = running?.get(Runtime) as Runtime;
    await running?.close();
    this.own = undefined;
  }

  /** Starts another one in its place. */
  async comeBack(): Promise<void> {
    if (this.runtime === undefined) throw new Error('the desk has not left');
    this.own = await createService({
      name: 'desk',
      module: DeskModule,
      configSchema: deskConfig,
      runtime: this.runtime,
    });
  }

  /** Ends what was started here. */
  async stop(): Promise<void> {
    await this.own?.close();
  }
}
