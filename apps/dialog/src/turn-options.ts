// What a turn works with: over which bus it asks and acts, who hears it being written, and whether it is only a rehearsal.
import type { Bus } from '#bus';
import type { LiveConversation } from './conversation/live-conversation.js';
import { RehearsalBus } from './holding/fenced-acts.js';
import type { ModelTurn } from './language-model/model-turn.js';

/** See the head of the file. */
export interface TurnOptions {
  readonly model: ModelTurn | undefined;
  readonly bus: Bus;
  readonly live: Pick<LiveConversation, 'reply' | 'text'>;
  /** Only to see what would be answered: nobody is called. */
  readonly isRehearsal?: boolean;
}

/** A turn that does nothing and that nobody hears. */
export const rehearsalOver = (bus: Bus): TurnOptions => ({
  model: undefined,
  bus: new RehearsalBus(bus),
  live: { reply: () => undefined, text: () => undefined },
  isRehearsal: true,
});

/** Milliseconds since then, to a tenth. */
export const tookSince = (startedAtMs: number): number => Math.round((performance.now() - startedAtMs) * 10) / 10;
