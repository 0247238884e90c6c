// Reads conversations that have gone quiet, masked, for what their words say: aspects, wishes, thanks, how likely they were resolved.
import { Injectable } from '@nestjs/common';
import { Bus, BusError, type ClientOf, clientOf } from '#bus';
import { type CallOutput, dialogCalls } from '#contracts';
import { aspectFeelings, dialogFeatures, DialogJudge, type DialogTurn } from '#feedback';
import { logistic } from '#learning';
import type { Fact, ReadingData } from './fact.js';
import { refusedPayments } from './payment-methods.js';

type Said = CallOutput<typeof dialogCalls.readSaid>;

const MAX_PAGES = 10;
const MAX_TEXT = 300;

/** What a conversation's words say, as facts; else whether the dialog is away, or this one alone cannot be read now. */
export type Reading = readonly Fact[] | 'away' | 'unreadable';

const judge = DialogJudge.shipped('resolved');

/** Reads conversations. */
@Injectable()
export class ConversationReader {
  private readonly dialog: ClientOf<typeof dialogCalls>;

  constructor(bus: Bus) {
    this.dialog = clientOf(bus, dialogCalls);
  }

  /** The whole conversation, masked; none where it was erased. Throws a BusError while the dialog is away. */
  async said(conversationId: string): Promise<Pick<Said, 'messages' | 'missing'>> {
    const messages: Said['messages'] = [];
    const missing: NonNullable<Said['missing']> = [];
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const after = messages.at(-1)?.id;
      const answer = await this.dialog.readSaid({ conversationId, ...(after === undefined ? {} : { after }) });
      if (answer.messages.length === 0) break;
      messages.push(...answer.messages);
      missing.push(...(answer.missing ?? []));
    }
    return { messages, missing };
  }

  /** `notUnderstood` are the messages to which the assistant had no answer: of these the masked line is kept. */
  async read(conversationId: string, notUnderstood: ReadonlySet<string>): Promise<Reading> {
    try {
      return readingsOf(conversationId, await this.said(conversationId), notUnderstood);
    } catch (error) {
      if (!(error instanceof BusError)) throw error;
      return error.code === 'unavailable' || error.code === 'deadline-exceeded' ? 'away' : 'unreadable';
    }
  }
}

/** The facts in what was said. */
export function readingsOf(
  conversationId: string,
  { messages, missing = [] }: Pick<Said, 'messages' | 'missing'>,
  notUnderstood: ReadonlySet<string>,
): Fact[] {
  const lines = messages.filter(({ role }) => role === 'shopper');
  const last = lines.at(-1);
  if (last === undefined) return [];
  const facts = lines.flatMap((line): Fact[] => {
    const payments = refusedPayments(line.text, answerTo(line, messages), notUnderstood.has(line.id));
    const data: ReadingData = {
      aspects: aspectFeelings(line.text),
      missing: missing
        .filter(({ messageId }) => messageId === line.id)
        .map(({ messageId: _messageId, ...thing }) => thing),
      ...(payments.length === 0 ? {} : { payments }),
      ...(notUnderstood.has(line.id) ? { text: line.text.slice(0, MAX_TEXT) } : {}),
    };
    const isTelling = data.aspects.length + data.missing.length + payments.length > 0 || data.text !== undefined;
    if (!isTelling) return [];
    return [{ id: `read ${conversationId} ${line.id}`, kind: 'read', conversationId, at: new Date(line.at), data }];
  });
  const turns = messages.map(({ role, text }): DialogTurn => ({
    role: role === 'shopper' ? 'customer' : 'agent',
    text,
  }));
  const features = dialogFeatures(turns);
  const says = (name: string): boolean => (features.get(name) ?? 0) > 0;
  return [
    ...facts,
    {
      // Named by the last line, so that what is said later is judged anew.
      id: `judged ${conversationId} ${last.id}`,
      kind: 'judged',
      conversationId,
      at: new Date(last.at),
      data: {
        guess: logistic(judge.score(turns)),
        thanked: (says('lastThanks') || says('lastSolved')) && (features.get('lastFelt') ?? 0) >= 0,
      },
    },
  ];
}

/** What the assistant said between a line and the shopper's next one. */
function answerTo(line: Said['messages'][number], messages: Said['messages']): string {
  const rest = messages.slice(messages.indexOf(line) + 1);
  const next = rest.findIndex(({ role }) => role === 'shopper');
  const answers = (next < 0 ? rest : rest.slice(0, next)).filter(({ role }) => role === 'assistant');
  return answers.map(({ text }) => text).join('\n');
}
