// Reads what a correction is about: the shopper's line, masked, and what ships of the dialog's understanding thinks of it.
import { Injectable } from '@nestjs/common';
import { Bus, BusError, type ClientOf, clientOf } from '#bus';
import { type CallOutput, dialogCalls } from '#contracts';
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

  async read({ conversation_id: conversationId, message_id: messageId }: DueCorrection): Promise<CorrectionReading> {
    try {
      const found = await this.lineOf(conversationId, messageId);
      if (found === undefined) return 'gone';
      const { line, understood } = found;
      const { digest, opinions } = await this.dialog.readOpinions({ texts: [line.text.slice(0, MAX_TEXT)] });
      const [asked = []] = opinions;
      const [only] = asked;
      return {
        lineId: line.id,
        text: line.text.slice(0, MAX_TEXT),
        understood,
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

  /** The shopper's line that was marked, or that the marked reply answers. */
  private async lineOf(
    conversationId: string,
    messageId: string,
  ): Promise<{ line: Said['messages'][number]; understood: string | undefined } | undefined> {
    const messages: Said['messages'] = [];
    const skills = new Map<string, string | undefined>();
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
      for (const origin of said.origins ?? []) skills.set(origin.messageId, origin.skills?.[0]);
      if (said.messages.length < PAGE || messages.some(({ id }) => id === messageId)) break;
    }
    const marked = messages.find(({ id }) => id === messageId);
    const line =
      marked?.role === 'shopper'
        ? marked
        : messages.find(({ id, role }) => role === 'shopper' && id === marked?.inReplyTo);
    return line && { line, understood: skills.get(line.id) };
  }
}
