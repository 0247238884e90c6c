/** What the lists show: the queue as it was told last, and what is one's own, which is told sooner. */
import type { DeskOwn, DeskView } from '#contracts';

/** Both as they were told last. */
export interface Told {
  readonly queue?: DeskView;
  readonly own?: DeskOwn;
}

/** All of it was told: it is newer than what was one's own before, but does not list every offer. */
export const queueTold = ({ own }: Told, queue: DeskView): Told => ({
  queue,
  ...(own ? { own: { ...own, mine: queue.mine, presence: queue.presence } } : {}),
});

/** What is one's own was told. */
export const ownTold = ({ queue }: Told, own: DeskOwn): Told => ({ ...(queue ? { queue } : {}), own });

/** What to draw: offers first, and nothing among what waits that one holds; `undefined` before anything was told. */
export function shownOf({ queue, own }: Told): DeskView | undefined {
  if (!queue || !own) return queue;
  const { mine, presence, offered } = own;
  const known = new Set([...mine, ...offered].map(({ conversationId }) => conversationId));
  const waiting = [...offered, ...queue.waiting.filter(({ conversationId }) => !known.has(conversationId))];
  return { ...queue, mine, presence, waiting };
}
