// What speaks for a proposal: who asked it in which words, and which answers count.
import type { AgentName, GivenAnswer } from '#contracts';
import { MASKED } from '../observations/agent-line.js';
import type { ObservationRow } from './proposals.store.js';

const MAX_QUESTIONS = 5;
const MAX_ANSWERS = 5;
const LINK = /https?:|www\.|@/iu;

/** A proposal's questions and answers. */
export interface Evidence {
  readonly question: string;
  readonly questions: readonly string[];
  readonly shoppers: number;
  readonly conversations: number;
  readonly answers: readonly GivenAnswer[];
  /** Different shoppers whose question a person answered. */
  readonly answeredShoppers: number;
  /** Whoever gave an answer. */
  readonly agents: readonly AgentName[];
  readonly firstAskedAt: Date;
  readonly lastAskedAt: Date;
  /** Wordings that can be taught, and the conversations that they are from. */
  readonly wordings: readonly { readonly text: string; readonly conversationId: string }[];
}

/** Of the questions of one proposal, the latest first; `undefined` where there are none. */
export function evidenceOf(rows: readonly ObservationRow[]): Evidence | undefined {
  const [latest] = rows;
  if (latest === undefined) return undefined;
  const counted = countedAnswers(rows);
  const questions = mostSaid(rows.map(({ question }) => question));
  const teachable = questions
    .filter((question) => !MASKED.test(question) && !LINK.test(question))
    .slice(0, MAX_QUESTIONS);
  return {
    question: teachable[0] ?? questions[0] ?? '',
    questions: teachable.length > 0 ? teachable : questions.slice(0, 1),
    shoppers: new Set(rows.map(({ shopper }) => shopper)).size,
    conversations: new Set(rows.map(({ conversation_id }) => conversation_id)).size,
    answers: answersOf(counted),
    answeredShoppers: new Set(counted.map(({ shopper }) => shopper)).size,
    agents: agentsOf(counted),
    firstAskedAt: rows.reduce((first, { asked_at }) => (asked_at < first ? asked_at : first), latest.asked_at),
    lastAskedAt: latest.asked_at,
    wordings: rows
      .filter(({ question }) => teachable.includes(question))
      .map(({ question: text, conversation_id: conversationId }) => ({ text, conversationId })),
  };
}

/** A shopper who asked again had not been helped before: only their latest time counts, and none of a conversation that is doubted. */
function countedAnswers(rows: readonly ObservationRow[]): ObservationRow[] {
  const latestOf = new Map<string, ObservationRow>();
  for (const row of rows) if (!latestOf.has(row.shopper)) latestOf.set(row.shopper, row);
  return [...latestOf.values()].filter(({ answer, is_doubted }) => answer !== null && !is_doubted);
}

function answersOf(rows: readonly ObservationRow[]): GivenAnswer[] {
  const byText = Map.groupBy(rows, ({ answer }) => (answer ?? '').replace(/\s+/gu, ' ').trim());
  return [...byText]
    .map(([text, given]) => ({ text, agents: agentsOf(given), conversations: given.length }))
    .sort((a, b) => b.conversations - a.conversations)
    .slice(0, MAX_ANSWERS);
}

const agentsOf = (rows: readonly ObservationRow[]): AgentName[] => [
  ...new Map(
    rows.flatMap(({ agent_id: agentId, agent_name: name }) =>
      agentId === null ? [] : [[agentId, { agentId, name: name ?? agentId }] as const],
    ),
  ).values(),
];

/** What most say first; of those said as often, the shorter. */
function mostSaid(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts]
    .sort(([a, timesA], [b, timesB]) => timesB - timesA || a.length - b.length || (a < b ? -1 : 1))
    .map(([text]) => text);
}
