// Reads what a correction is about: the shopper's line, masked, and what ships of the dialog's understanding thinks of it.
import { Injectable } from '@nestjs/common';
import { Bus, BusError, type ClientOf, clientOf } from '#bus';
import { type CallOutput, dialogCalls, type LineOrigin } from '#contracts';
import { notUnderstoodBefore } from './implied.js';
import type { DueCorrection, ReadCorrection } from './corrections.store.js';

const PAGE = 200;
const MAX_PAGES = 10;
const MAX_TEXT = 300;

type Said = CallOutput<typeof dialogCalls.readSaid>;

/** `away`: to be read later. `gone`: the conversation, or the message, is there no more. */
export type CorrectionReading = ReadCorrection | 'away' | 'gone';

/** Reads them by calls of the dialog. */
@Injectable()
export class CorrectionReader {
  private readonly dialog: ClientOf<typeof dialogCalls>;

  constructor(bus: Bus) {
    this.dialog = clientOf(bus, dialogCalls);
  }

  async read(due: DueCorrection): Promise<CorrectionReading> {
    try {
      const found = await this.lineOf(due);
      if (found === undefined) return 'gone';
      const { line, understood, agentName } = found;
      const { digest, opinions } = await this.dialog.readOpinions({ texts: [line.text.slice(0, MAX_TEXT)] });
      const [asked = []] = opinions;
      const [only] = asked;
      return {
        lineId: line.id,
        text: line.text.slice(0, MAX_TEXT),
        understood,
        agentName,
        // Of a message that wants several things nobody has said which of them was meant.
        opinion:
          only === undefined || asked.length > 1 || only.text.trim() === ''
            ? undefined
            : { learnt: only.text, base: { probabilities: only.probabilities, inside: only.inside }, digest },
      };
    } catch (error) {
      if (error instanceof BusError) return 'away';
      throw error;
    }
  }

  /** The shopper's line that was marked, that the marked reply answers, or that nobody understood before the person came who acted. */
  private async lineOf({
    conversation_id: conversationId,
    message_id: messageId,
    agent_id,
    is_implied,
  }: DueCorrection): Promise<
    { line: Said['messages'][number]; understood: string | undefined; agentName: string | undefined } | undefined
  > {
    const messages: Said['messages'] = [];
    const origins = new Map<string, LineOrigin>();
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const after = messages.at(-1)?.id;
      const said = await this.dialog.readSaid({
        conversationId,
        limit: PAGE,
        withOrigins: true,
        ...(after === undefined ? {} : { after }),
      });
      if (said.refused !== undefined) return undefined;
      messages.push(...said.messages);
      for (const origin of said.origins ?? []) origins.set(origin.messageId, origin);
      if (said.messages.length < PAGE || messages.some(({ id }) => id === messageId)) break;
    }
    const line = is_implied ? notUnderstoodBefore(messages, origins) : markedLine(messages, messageId);
    if (line === undefined) return undefined;
    const author = messages.find(({ id }) => origins.get(id)?.agentId === agent_id)?.author;
    return {
      line,
      understood: origins.get(line.id)?.skills?.[0],
      agentName: is_implied ? author : undefined,
    };
  }
}

function markedLine(messages: Said['messages'], messageId: string): Said['messages'][number] | undefined {
  const marked = messages.find(({ id }) => id === messageId);
  if (marked?.role === 'shopper') return marked;
  return messages.find(({ id, role }) => role === 'shopper' && id === marked?.inReplyTo);
}
