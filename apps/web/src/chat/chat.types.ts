/** What the chat knows about its surroundings, about replies, and the words it shows. */
import type { Choice as Pressed, Page, Reply, WaitingOutlook } from '#contracts';
import type { Language } from './money.js';

/** One thing the shopper can pick when the assistant asks which one is meant. */
export interface Choice {
  id: string;
  label: string;
}

/** One line of the transcript as it is shown. */
export interface Entry {
  key: string;
  role: 'shopper' | 'assistant' | 'agent';
  text: string;
  reply?: Reply;
  /** Of an agent's line: who wrote it. */
  author?: string;
  /** Only of what the shopper wrote: whether it arrived. */
  delivery?: 'sending' | 'sent' | 'failed';
}

/** A message on its way; what was written while it waited for its turn is sent with it. */
export interface Pending {
  /** Of the entries that it holds. */
  keys: string[];
  text: string;
  isTried: boolean;
  clientMessageId: string;
  page?: Page;
  /** The button that was pressed. */
  choice?: Pressed;
}

/** What went wrong, as a name that the texts have a sentence for. */
export type TroubleKind = 'offline' | 'unreachable' | 'slow' | 'busy' | 'refused' | 'not-set-up' | 'fault';

/** A failure as it is shown: the sentence of its kind. What the server said is for developers. */
export interface Trouble {
  kind: TroubleKind;
}

/** Something the shopper should know about the conversation itself. */
export type Notice = 'expired' | 'identity-changed' | 'person-awaited' | 'person-holds' | 'assistant-back';

/** Who the chat talks for, and how it reaches the gateway. */
export interface ChatSettings {
  /** Origin of the gateway; empty for the same origin. */
  gatewayUrl: string;
  storeKey: string;
  language: Language;
  /** Name of the signed-in customer's id, or `guest`: a conversation belongs to one of them. */
  identity: string;
  customerToken?: string;
  /** Called when the gateway does not accept the customer's token any more. */
  onTokenRefused?: () => void;
}

/** Every word the chat itself says; what the assistant says comes from the gateway. */
export interface ChatTexts {
  open: string;
  title: string;
  subtitle: string;
  close: string;
  newConversation: string;
  log: string;
  inputLabel: string;
  inputPlaceholder: string;
  send: string;
  starting: string;
  typing: string;
  slowHint: string;
  offlineHint: string;
  you: string;
  assistant: string;
  agent: string;
  /** Said beside the name of a person who holds the conversation. */
  withPerson: (name: string) => string;
  agentTyping: (name: string) => string;
  /** How it looks for somebody who waits; `opensAt` as it is said. */
  outlook: (outlook: WaitingOutlook, opensAt: string | undefined) => string;
  unread: (count: number) => string;
  rate: string;
  stars: (rating: number) => string;
  rated: string;
  notSent: string;
  retry: string;
  yes: string;
  no: string;
  choices: string;
  suggestions: string;
  order: string;
  /** Said before an earlier price. */
  was: string;
  shipment: string;
  troubles: Record<TroubleKind, string>;
  notices: Record<Notice, string>;
  /** Words for stock levels, order statuses and shipment statuses. */
  statuses: Record<string, string>;
}
