// Lines of a transcript as messages of a channel: merged or split by its limits, choices as buttons or numbered lines.
import type { Reply, TranscriptMessage } from '#contracts';
import type { ChannelLimits, Offer } from './channel.js';

/** A message of a channel, made of a line. */
export interface ShapedMessage {
  /** With `part`: the same line makes the same messages again. */
  readonly source: string;
  readonly part: number;
  /** The line of the transcript, where it is one. */
  readonly messageId?: string;
  readonly speaker: 'assistant' | 'agent';
  readonly text: string;
  readonly offers: readonly Offer[];
}

/** Messages, and what may be chosen by its number from now on. */
export interface Shaped {
  readonly messages: readonly ShapedMessage[];
  readonly offered: readonly Offer[];
}

type Line = Pick<TranscriptMessage, 'id' | 'role' | 'text' | 'author' | 'reply'>;
interface Piece {
  source: string;
  speaker: 'assistant' | 'agent';
  text: string;
  offers: Offer[];
}

/** Where the shopper has to choose or to say yes; what else might be asked is no part of an answer. */
const ASKS = new Set<Reply['needs']>(['choose', 'confirm']);

const offersOf = ({ reply }: Line): Offer[] => {
  if (reply === undefined || !ASKS.has(reply.needs)) return [];
  const actions = reply.actions ?? reply.suggestions.map((label) => ({ label, choice: undefined }));
  return actions.map(({ label, choice }) => ({ label, ...(choice === undefined ? {} : { choiceId: choice.id }) }));
};

/** Shapes what the shop says; the shopper's own lines are left out. */
export function shape(lines: readonly Line[], limits: ChannelLimits): Shaped {
  const pieces = merged(
    lines
      .filter(({ role }) => role !== 'shopper')
      .map((line) => ({
        source: line.id,
        speaker: line.role === 'agent' ? ('agent' as const) : ('assistant' as const),
        text: line.author === undefined ? line.text : `${line.author}: ${line.text}`,
        offers: offersOf(line),
      })),
    limits.mergesReplies,
  );
  const offered: Offer[] = [];
  const messages = pieces.flatMap((piece) => {
    const isNumbered = !fitOnButtons(piece, limits);
    const numbered = piece.offers.map(({ label }, index) => `${offered.length + index + 1}. ${label}`);
    offered.push(...piece.offers);
    const parts = split(isNumbered ? [piece.text, ...numbered].join('\n') : piece.text, limits);
    return parts.map((text, part) => ({
      source: piece.source,
      part,
      messageId: piece.source,
      speaker: piece.speaker,
      text,
      offers: isNumbered || part < parts.length - 1 ? [] : piece.offers,
    }));
  });
  return { messages, offered };
}

function merged(pieces: readonly Piece[], merges: boolean): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (!merges || last?.speaker !== piece.speaker) result.push({ ...piece });
    else {
      last.text = `${last.text}\n\n${piece.text}`;
      last.offers = [...last.offers, ...piece.offers];
    }
  }
  return result;
}

/** Whether the choices can be buttons below the text. */
const fitOnButtons = ({ text, offers }: Piece, limits: ChannelLimits): boolean =>
  offers.length <= limits.buttons &&
  (offers.length === 0 || sizeOf(text, limits) <= (limits.maxTextOverButtons ?? Infinity)) &&
  offers.every(({ label }) => sizeOf(label, limits) <= (limits.maxButton ?? Infinity));

/** In what the platform counts. */
export const sizeOf = (text: string, { countedIn }: Pick<ChannelLimits, 'countedIn'>): number =>
  countedIn === 'bytes' ? Buffer.byteLength(text) : text.length;

/** Parts that fit, cut at the end of a line or a sentence where there is one in the second half of what fits. */
export function split(text: string, limits: ChannelLimits): string[] {
  const parts: string[] = [];
  let rest = text;
  while (sizeOf(rest, limits) > limits.maxText) {
    const most = fitting(rest, limits);
    const head = rest.slice(0, most);
    const end = Math.max(
      ...['\n', '。', '！', '？', '. ', '; ', '；'].map((mark) => head.lastIndexOf(mark) + mark.length),
    );
    const at = end > most / 2 ? end : most;
    parts.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return [...parts, rest].filter((part) => part !== '');
}

/** How many UTF-16 units fit, whole characters only. */
function fitting(text: string, limits: ChannelLimits): number {
  let size = 0;
  let units = 0;
  for (const character of text) {
    size += sizeOf(character, limits);
    if (size > limits.maxText) break;
    units += character.length;
  }
  return units;
}

const NUMBER = /^(\d{1,2})\s{0,4}[.。、)]?$/;

/** What a message means: the choice whose number, or whose very words, it is. */
export function chosen(text: string, offered: readonly Offer[]): { text: string; choiceId?: string } {
  const number = NUMBER.exec(text.normalize('NFKC').trim())?.[1];
  const offer = number === undefined ? offered.find(({ label }) => label === text.trim()) : offered[Number(number) - 1];
  if (offer === undefined) return { text };
  return { text: offer.label, ...(offer.choiceId === undefined ? {} : { choiceId: offer.choiceId }) };
}
