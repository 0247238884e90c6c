// What every platform has to answer: is it theirs, what does it say, and how is something said there, within which limits.
import type { ChannelName, DeliveryFault } from '#contracts';

/** A callback as it came in: the headers in lower case, the body's very characters. */
export interface Callback {
  readonly headers: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: string;
  /** When it came. */
  readonly at: Date;
}

/** What came: words, something that the assistant cannot read, the shopper opened the chat, or something waits to be fetched. */
export type InboundKind = 'text' | 'image' | 'audio' | 'video' | 'file' | 'location' | 'opened' | 'pull';
/** Kinds of what the assistant cannot read. */
export type UnreadableKind = Exclude<InboundKind, 'text' | 'opened' | 'pull'>;

/** One thing that a shopper sent. */
export interface Inbound {
  /** The platform's own id of it: the same one again is the same event. */
  readonly eventId: string;
  /** Who wrote, and where an answer goes, in the words of the channel. */
  readonly peer: string;
  readonly kind: InboundKind;
  /** Of a text: what was said; of anything else: where it can be seen, if anywhere. */
  readonly text: string;
  /** What the platform wants back with the answer to it. */
  readonly handle?: string;
  /** When it was said, by the platform's clock. */
  readonly saidAt?: Date;
}

const SECOND_MS = 1_000;

/** {@link Inbound.saidAt} of a time in seconds; nothing where it is none. */
export function saidAtSecond(seconds: unknown): Pick<Inbound, 'saidAt'> {
  const saidAt = new Date(Number(seconds ?? NaN) * SECOND_MS);
  // What is written with more digits than a year has is no time.
  return saidAt.getUTCFullYear() >= 1970 && saidAt.getUTCFullYear() < 2100 ? { saidAt } : {};
}

/** What a callback says: a list that is empty for echoes and receipts, or why it is not heard. */
export type CallbackContent = readonly Inbound[] | { readonly refused: 'other-app' | 'unreadable' };

/** A choice that the shopper may press or name by its number. */
export interface Offer {
  readonly label: string;
  /** The thing that it stands for, where it is more than its words. */
  readonly choiceId?: string;
}

/** One message to be sent. */
export interface Outgoing {
  /** The same for every try; see {@link Channel.isIdempotent}. */
  readonly key: string;
  readonly text: string;
  readonly speaker: 'assistant' | 'agent';
  /** Empty where the channel has no buttons: they stand in the text as numbered lines. */
  readonly offers: readonly Offer[];
  /** That of what it answers, or of what was shown of it; for the first message of an answer. */
  readonly handle?: string;
}

/** What became of a message. */
export type Sent =
  | { readonly id: string | undefined }
  /** With `retryAfterMs` the same message may go through later. `isInDoubt`: it may have been carried out all the same. */
  | {
      readonly fault: DeliveryFault;
      readonly retryAfterMs?: number;
      readonly detail: string;
      readonly isInDoubt?: boolean;
    };

/** Why something did not work. */
export type Fault = Extract<Sent, { fault: DeliveryFault }>;

/** What the platform takes. */
export interface ChannelLimits {
  /** Of one message, in what the platform counts; where a repeated message has to say that it is one, less the room for that. */
  readonly maxText: number;
  readonly countedIn: 'characters' | 'bytes';
  /** Choices as buttons; 0 = numbered lines. */
  readonly buttons: number;
  /** Of the words of a button. Where one has more, all are numbered lines. */
  readonly maxButton?: number;
  /** Of a text that has buttons, where it is less than of others. */
  readonly maxTextOverButtons?: number;
  /** Several replies are one message: the platform counts messages. */
  readonly mergesReplies: boolean;
}

/** Shows an answer as it is written; the whole of it is sent with the handle as {@link Outgoing} and takes its place. */
export interface Streaming {
  /** From one piece to the next. */
  readonly everyMs: number;
  /** Of one piece, at least. */
  readonly minCharacters: number;
  /** Shows the beginning; the id is the handle of what comes next. */
  begin(peer: string, key: string, text: string): Promise<Sent>;
  /** Shows more; the id is the next handle. */
  append(peer: string, handle: string, text: string): Promise<Sent>;
  /** Takes back what was shown: nothing comes after all. A failure does not matter. */
  withdraw(peer: string, handle: string): Promise<void>;
}

/** Answers in the reply to a callback. */
export interface PassiveReplies {
  /** Whether nothing can be sent but in a reply: what is ready too late waits for the shopper's next message. */
  readonly isOnlyWay: boolean;
  /** The reply to this callback. */
  compose(callback: Callback, text: string): string;
}

/** What a platform kept for the shop. */
export interface Pulled {
  readonly events: readonly Inbound[];
  /** Messages that were taken and did not reach the shopper, by their {@link Outgoing} keys. */
  readonly failed: readonly { readonly key: string; readonly fault: DeliveryFault }[];
  /** Where the next pull begins. */
  readonly cursor: string;
  readonly hasMore: boolean;
}

/** One account of one platform. */
export interface Channel {
  readonly name: ChannelName;
  readonly account: string;
  readonly limits: ChannelLimits;
  /** Whether the platform carries out once what is asked again with the same key. Elsewhere a repeated message says that it may be one. */
  readonly isIdempotent: boolean;
  /** Whether the callback is signed with the account's secret; compared in constant time. */
  verify(callback: Callback): boolean;
  /** What is to be answered when the platform asks whether the address is the account's; `undefined` where it is not asked by it. */
  echo?(callback: Callback): string | undefined;
  /** What says that a callback was heard; nothing, where absent. */
  readonly acknowledgement?: string;
  /** Where answers go into the reply to a callback. */
  readonly passive?: PassiveReplies | undefined;
  /** Where answers are shown as they are written. */
  readonly stream?: Streaming | undefined;
  /** Where a callback says only that something waits: fetches it. `handle` is that of the callback. */
  pull?(
    source: string,
    from: {
      readonly cursor?: string;
      readonly handle?: string;
      /** When the callback came. */
      readonly handedAt: Date;
      readonly now: Date;
    },
  ): Promise<Pulled | Fault>;
  /** Whether it is the shop's turn to answer: not while the platform's own people do. */
  mayAnswer?(peer: string): Promise<boolean | Fault>;
  /** Reads a verified callback. */
  read(callback: Callback): CallbackContent;
  /** Sends one message; never throws. */
  send(peer: string, message: Outgoing): Promise<Sent>;
  /** Shows the shopper that their message was seen, where the platform can; a failure does not matter. */
  markRead?(peer: string, eventId: string): Promise<void>;
}

/** Faults after which the same message may yet go through. */
export const isPassing = ({ fault, retryAfterMs }: Fault): boolean =>
  retryAfterMs !== undefined || fault === 'rate' || fault === 'away' || fault === 'bad-credentials';
