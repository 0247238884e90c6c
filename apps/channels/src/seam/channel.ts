// What every platform has to answer: is it theirs, what does it say, and how is something said there, within which limits.
import type { ChannelName, DeliveryFault } from '#contracts';

/** A callback as it came in: the headers in lower case, the body's very characters. */
export interface Callback {
  readonly headers: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What came: words, something that the assistant cannot read, or the shopper opened the chat. */
export type InboundKind = 'text' | 'image' | 'audio' | 'video' | 'file' | 'location' | 'opened';

/** One thing that a shopper sent. */
export interface Inbound {
  /** The platform's own id of it: the same one again is the same event. */
  readonly eventId: string;
  /** Who wrote, and where an answer goes, in the words of the channel. */
  readonly peer: string;
  readonly kind: InboundKind;
  /** Of a text: what was said; of anything else: where it can be seen, if anywhere. */
  readonly text: string;
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
  /** The same for every try: a platform that can, sends it once. */
  readonly key: string;
  readonly text: string;
  readonly speaker: 'assistant' | 'agent';
  /** Empty where the channel has no buttons: they stand in the text as numbered lines. */
  readonly offers: readonly Offer[];
}

/** What became of a message. */
export type Sent =
  | { readonly id: string | undefined }
  | { readonly fault: DeliveryFault; readonly retryAfterMs?: number; readonly detail: string };

/** What the platform takes. */
export interface ChannelLimits {
  /** Of one message, in what the platform counts. */
  readonly maxText: number;
  readonly countedIn: 'characters' | 'bytes';
  /** Choices as buttons; 0 = numbered lines. */
  readonly buttons: number;
  /** Several replies are one message: the platform counts messages. */
  readonly mergesReplies: boolean;
}

/** One account of one platform. */
export interface Channel {
  readonly name: ChannelName;
  readonly account: string;
  readonly limits: ChannelLimits;
  /** Whether the callback is signed with the account's secret; compared in constant time. */
  verify(callback: Callback): boolean;
  /** Reads a verified callback. */
  read(callback: Callback): CallbackContent;
  /** Sends one message; never throws. */
  send(peer: string, message: Outgoing): Promise<Sent>;
  /** Shows the shopper that their message was seen, where the platform can; a failure does not matter. */
  markRead?(peer: string, eventId: string): Promise<void>;
}

/** Faults after which the same message may yet go through. */
export const isPassing = (fault: DeliveryFault): boolean =>
  fault === 'rate' || fault === 'away' || fault === 'bad-credentials';
