// How many tokens a day may still cost, counted over all instances.
import type { Cache, Clock } from '#platform';

const KEPT_SECONDS = 2 * 86_400;

/** Tokens of a calendar day (UTC). While the shared count is away, each instance counts its own. */
export class DayTokens {
  private own = { day: '', tokens: 0 };

  constructor(
    private readonly cache: Cache,
    private readonly clock: Clock,
    private readonly limit: number,
  ) {}

  /** Takes tokens from the day; takes none and says `false` when there are not that many left. */
  async take(tokens: number): Promise<boolean> {
    const taken = await this.add(tokens);
    if (taken <= this.limit) return true;
    await this.add(-tokens);
    return false;
  }

  /** Corrects what was taken once it is known what was really used. */
  async correct(taken: number, used: number): Promise<void> {
    if (taken !== used) await this.add(used - taken);
  }

  private async add(tokens: number): Promise<number> {
    const day = this.clock.now().toISOString().slice(0, 10);
    if (this.own.day !== day) this.own = { day, tokens: 0 };
    this.own.tokens += tokens;
    const shared = await this.cache.add(`language-model-tokens:${day}`, tokens, KEPT_SECONDS);
    return Math.max(this.own.tokens, shared ?? 0);
  }
}
