/** Follows a conversation: what is said elsewhere, by a notice, a person or another tab, shows up here as it happens. */
import type { TranscriptMessage } from '#contracts';
import type { ChatSettings } from './chat.types.js';
import type { Holder } from './people.js';

/** What is heard. */
export interface Follower {
  onMessage: (message: TranscriptMessage) => void;
  onHeldBy: (holder: Holder) => void;
  onTyping: (by: string, isTyping: boolean) => void;
}

const firstRetryMs = 1_000;
const longestRetryMs = 30_000;
/** The gateway sends a heartbeat every 15 seconds; a stream that is silent for longer is dead. */
const silentForMs = 40_000;
const longestConnectingMs = 15_000;
const mostBufferedCharacters = 1_000_000;

/**
 * One reader of a conversation's stream. It holds a connection only while it is told to listen, opens it again where it
 * broke off, and misses nothing that was said meanwhile. Where the conversation is gone it stays silent.
 */
export class Following {
  private listening: AbortController | undefined;
  private isGone = false;
  private retryMs = firstRetryMs;

  constructor(
    private readonly settings: ChatSettings,
    private readonly conversation: { conversationId: string; token: string },
    /** What is known already: the id of the last message, and then of the last event. */
    private lastId: string | undefined,
    private readonly follower: Follower,
  ) {}

  /** Opens the stream, if it is not open. */
  listen(): void {
    if (this.listening || this.isGone) return;
    this.listening = new AbortController();
    void this.follow(this.listening.signal);
  }

  /** Closes the stream. */
  rest(): void {
    this.listening?.abort();
    this.listening = undefined;
  }

  private async follow(rested: AbortSignal): Promise<void> {
    while (!rested.aborted && !this.isGone) {
      try {
        await this.readOnce(rested);
      } catch {
        // Unreachable, cut off or silent: opened again below.
      }
      if (rested.aborted || this.isGone) return;
      await new Promise((resolve) => setTimeout(resolve, this.retryMs * (0.5 + Math.random() / 2)));
      this.retryMs = Math.min(this.retryMs * 2, longestRetryMs);
    }
  }

  /** Reads until the stream ends. */
  private async readOnce(rested: AbortSignal): Promise<void> {
    const { conversationId, token } = this.conversation;
    const url = `${this.settings.gatewayUrl}/v1/conversations/${encodeURIComponent(conversationId)}/stream`;
    // The token goes into a header, not into an address that proxies and histories keep.
    const headers: Record<string, string> = { accept: 'text/event-stream', authorization: `Bearer ${token}` };
    if (this.lastId !== undefined) headers['last-event-id'] = this.lastId;
    const attempt = new AbortController();
    const cancel = (): void => attempt.abort();
    rested.addEventListener('abort', cancel);
    const deadline = setTimeout(cancel, longestConnectingMs);
    try {
      const response = await fetch(url, { headers, signal: attempt.signal });
      clearTimeout(deadline);
      this.isGone = [401, 403, 404].includes(response.status);
      if (!response.ok || !response.body) return;
      this.retryMs = firstRetryMs;
      await readEvents(response.body, attempt, (type, id, data) => {
        if (rested.aborted) return;
        if (type === 'message') this.follower.onMessage(data as TranscriptMessage);
        else if (type === 'held-by') this.follower.onHeldBy(data as Holder);
        else if (type === 'typing') {
          const { by, typing } = data as { by: string; typing: boolean };
          this.follower.onTyping(by, typing);
        }
        this.lastId = id ?? this.lastId;
      });
    } finally {
      clearTimeout(deadline);
      rested.removeEventListener('abort', cancel);
    }
  }
}

/** Reads the events of a stream until it ends or is silent for too long. */
export async function readEvents(
  body: ReadableStream<Uint8Array>,
  attempt: AbortController,
  onEvent: (type: string, id: string | undefined, data: unknown) => void,
): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const timer = setTimeout(() => attempt.abort(), silentForMs);
    const { done, value } = await reader.read().finally(() => clearTimeout(timer));
    if (done) return;
    const blocks = (rest + decoder.decode(value, { stream: true })).split('\n\n');
    rest = blocks.pop() ?? '';
    if (rest.length > mostBufferedCharacters) throw new Error('an event without end');
    for (const block of blocks) readBlock(block, onEvent);
  }
}

function readBlock(block: string, onEvent: (type: string, id: string | undefined, data: unknown) => void): void {
  const fields = new Map<string, string>();
  for (const line of block.split('\n')) {
    const at = line.indexOf(':');
    if (at > 0) fields.set(line.slice(0, at), line.slice(at + 1).replace(/^ /, ''));
  }
  const data = fields.get('data');
  if (data !== undefined) onEvent(fields.get('event') ?? 'message', fields.get('id'), JSON.parse(data) as unknown);
}
