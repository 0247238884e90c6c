// Which of the people who are on should be offered a conversation: who knows the customer, who has least in hand, who has waited longest.
import type { Locale } from '#contracts';

/** Somebody who is on. */
export interface PresentAgent {
  readonly agentId: string;
  readonly team: string | null;
  readonly languages: readonly string[] | null;
  readonly capacity: number;
  /** What they hold and were offered; what is parked or silent counts a quarter. */
  readonly load: number;
  /** Since when they could have taken something. */
  readonly freedAt: Date;
}

/** What is to be offered. */
export interface Offerable {
  readonly locale: Locale;
  readonly team: string | null;
  readonly wantedAgentId: string | null;
  readonly lastAgentId: string | null;
  readonly missedBy: readonly string[];
}

/** The best of those who fit and have room; `undefined` when there is none. */
export function chooseAgent(agents: readonly PresentAgent[], offer: Offerable): PresentAgent | undefined {
  const fitting = agents.filter(
    ({ agentId, capacity, load, languages, team }) =>
      load + 1 <= capacity &&
      !offer.missedBy.includes(agentId) &&
      (languages === null || languages.length === 0 || languages.includes(offer.locale)) &&
      (offer.team === null || offer.team === team),
  );
  const known = [offer.wantedAgentId, offer.lastAgentId]
    .map((agentId) => fitting.find((agent) => agent.agentId === agentId))
    .find((agent) => agent !== undefined);
  if (known !== undefined) return known;
  return [...fitting].sort((a, b) => a.load - b.load || a.freedAt.getTime() - b.freedAt.getTime())[0];
}
