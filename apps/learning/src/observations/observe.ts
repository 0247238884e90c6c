// What a conversation teaches: questions that the assistant could not answer, and what a person said to them.
import type { LineOrigin, SkillName, TranscriptMessage } from '#contracts';
import { ASKS_FOR_OWN, POINTS_AT_SOMETHING } from './agent-line.data.js';
import { isTooShort, type LineContext, speaksOfSelf, whyUntaught, withoutGreeting } from './agent-line.js';

/** A question, and the answer where a person gave one that can be told to any shopper. */
export interface Observed {
  readonly messageId: string;
  readonly question: string;
  readonly askedAt: string;
  readonly answer?: string;
  readonly agentId?: string;
  readonly agentName?: string;
}

/** A line of the transcript, masked. */
export type Line = Pick<TranscriptMessage, 'id' | 'role' | 'text' | 'at' | 'author'>;

/** No more than so many of one conversation. */
const MAX_OBSERVED = 10;
const MAX_QUESTION = 300;
const MAX_ANSWER = 2_000;

/** A line that was understood as one of these asks nothing that the shop could write down. */
const NO_QUESTION: ReadonlySet<SkillName> = new Set(['handoff', 'small-talk', 'feedback']);
interface Asked {
  readonly line: Line;
  readonly isUnanswered: boolean;
  answer?: Pick<Observed, 'answer' | 'agentId' | 'agentName'>;
}

/**
 * Reads a conversation: a person's lines up to the shopper's next one answer the last question before them. Of such lines nothing is
 * learned where one of them holds what is no fact: half of an answer may be a wrong one.
 */
export function observe(
  lines: readonly Line[],
  origins: ReadonlyMap<string, LineOrigin>,
  context: LineContext,
): Observed[] {
  const asked: Asked[] = [];
  /** The last question that no person has answered. */
  let open: Asked | undefined;
  let block: Line[] = [];
  const close = (): void => {
    if (open !== undefined && block.length > 0) {
      const outcome = answerOf(block, origins, context);
      if (outcome !== 'none') {
        if (outcome !== 'spoilt') open.answer = outcome;
        open = undefined;
      }
    }
    block = [];
  };
  for (const line of lines) {
    if (line.role === 'agent') block.push(line);
    if (line.role !== 'shopper') continue;
    close();
    const question = questionIn(line, origins.get(line.id));
    if (question === undefined) continue;
    asked.push(question);
    open = question;
  }
  close();
  return asked
    .filter(({ answer, isUnanswered }) => answer !== undefined || isUnanswered)
    .slice(-MAX_OBSERVED)
    .map(({ line, answer }) => ({
      messageId: line.id,
      question: line.text.trim().slice(0, MAX_QUESTION),
      askedAt: line.at,
      ...answer,
    }));
}

function questionIn(line: Line, origin: LineOrigin | undefined): Asked | undefined {
  const [skill] = origin?.skills ?? [];
  const isUnanswered = origin?.isUnanswered === true;
  if (isTooShort(withoutGreeting(line.text))) return undefined;
  if ([...ASKS_FOR_OWN, ...POINTS_AT_SOMETHING].some((sign) => sign.test(line.text))) return undefined;
  if (!isUnanswered && skill !== undefined && NO_QUESTION.has(skill)) return undefined;
  return { line, isUnanswered };
}

/** `none`: nothing was said yet; `spoilt`: an answer, and not one for others. */
function answerOf(
  block: readonly Line[],
  origins: ReadonlyMap<string, LineOrigin>,
  context: LineContext,
): Pick<Observed, 'answer' | 'agentId' | 'agentName'> | 'none' | 'spoilt' {
  const judged = block.map((line) => ({ line, why: whyUntaught(line.text, context) }));
  const taught = judged.filter(({ why }) => why === undefined).map(({ line }) => line);
  const spoilt = judged.filter(({ why }) => why !== undefined && why !== 'chat');
  // "Let me check, two minutes please" is no answer yet.
  if (spoilt.length > 0)
    return taught.length === 0 && spoilt.every(({ line }) => speaksOfSelf(line.text)) ? 'none' : 'spoilt';
  const [first] = taught;
  const agentId = first === undefined ? undefined : origins.get(first.id)?.agentId;
  if (first === undefined || agentId === undefined) return 'none';
  const answer = taught.map(({ text }) => withoutGreeting(text)).join('\n');
  // A long one is no answer to one question.
  if (answer.length > MAX_ANSWER) return 'spoilt';
  return { answer, agentId, agentName: first.author ?? agentId };
}
