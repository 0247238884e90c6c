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

/** Whether somebody could take one more. */
export const hasRoom = ({ capacity, load }: PresentAgent): boolean => load + 1 <= capacity;

/**
 * Who is offered it: of its team who has not missed it, else, where everybody has, anybody of the team but the last one, rather than
 * let it wait for nobody; once its team has had its time (`isForAll`) the same of all who are able.
 */
export function bestFor(
  agents: readonly PresentAgent[],
  offer: Offerable,
  isForAll: boolean,
): PresentAgent | undefined {
  const anew = { ...offer, missedBy: offer.missedBy.slice(-1) };
  const ofTeam = chooseAgent(agents, offer) ?? chooseAgent(agents, anew);
  if (ofTeam !== undefined || !isForAll || offer.team === null) return ofTeam;
  return chooseAgent(agents, { ...offer, team: null }) ?? chooseAgent(agents, { ...anew, team: null });
}

/** Who names no language is taken to speak all. */
export const speaksAll = ({ languages }: PresentAgent): boolean => languages === null || languages.length === 0;

/** The best of those who fit and have room; `undefined` when there is none. */
export function chooseAgent(agents: readonly PresentAgent[], offer: Offerable): PresentAgent | undefined {
  const fitting = agents.filter(
    (agent) =>
      hasRoom(agent) &&
      !offer.missedBy.includes(agent.agentId) &&
      (speaksAll(agent) || agent.languages?.includes(offer.locale) === true) &&
      (offer.team === null || offer.team === agent.team),
  );
  const known = [offer.wantedAgentId, offer.lastAgentId]
    .map((agentId) => fitting.find((agent) => agent.agentId === agentId))
    .find((agent) => agent !== undefined);
  if (known !== undefined) return known;
  return [...fitting].sort((a, b) => a.load - b.load || a.freedAt.getTime() - b.freedAt.getTime())[0];
}
