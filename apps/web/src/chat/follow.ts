/** Follows a conversation: what is said elsewhere, by a notice, a person or another tab, shows up here as it happens. */
import type { HeldBy, TranscriptMessage } from '#contracts';
import type { ChatSettings } from './chat.types.js';

/** What is heard. */
export interface Follower {
  onMessage: (message: TranscriptMessage) => void;
  onHeldBy: (heldBy: HeldBy) => void;
}

const firstRetryMs = 1_000;
const longestRetryMs = 30_000;
/** The gateway sends a heartbeat every 15 seconds; a stream that is silent for longer is dead. */
const silentForMs = 40_000;
const mostBufferedCharacters = 1_000_000;

/** Opens the stream and opens it again where it left off, until it is stopped or the conversation is gone. */
export function followConversation(
  settings: ChatSettings,
  conversation: { conversationId: string; token: string },
  after: string | undefined,
  follower: Follower,
): () => void {
  const stopped = new AbortController();
  void follow(settings, conversation, after, follower, stopped.signal);
  return () => stopped.abort();
}

async function follow(
  settings: ChatSettings,
  { conversationId, token }: { conversationId: string; token: string },
  after: string | undefined,
  follower: Follower,
  stopped: AbortSignal,
): Promise<void> {
  let lastId = after;
  let retryMs = firstRetryMs;
  const url = `${settings.gatewayUrl}/v1/conversations/${encodeURIComponent(conversationId)}/stream`;
  while (!stopped.aborted) {
    // The token goes into a header, not into an address that proxies and histories keep.
    const headers: Record<string, string> = { accept: 'text/event-stream', authorization: `Bearer ${token}` };
    if (lastId !== undefined) headers['last-event-id'] = lastId;
    const silent = new AbortController();
    try {
      const response = await fetch(url, { headers, signal: AbortSignal.any([stopped, silent.signal]) });
      if ([401, 403, 404].includes(response.status)) return;
      if (response.ok && response.body) {
        retryMs = firstRetryMs;
        await readEvents(response.body, silent, (type, id, data) => {
          if (type === 'message') follower.onMessage(data as TranscriptMessage);
          else if (type === 'held-by') follower.onHeldBy((data as { heldBy: HeldBy }).heldBy);
          lastId = id ?? lastId;
        });
      }
    } catch {
      // Unreachable, cut off or silent: opened again below.
    }
    if (stopped.aborted) return;
    await new Promise((resolve) => setTimeout(resolve, retryMs * (0.5 + Math.random() / 2)));
    retryMs = Math.min(retryMs * 2, longestRetryMs);
  }
}

async function readEvents(
  body: ReadableStream<Uint8Array>,
  silent: AbortController,
  onEvent: (type: string, id: string | undefined, data: unknown) => void,
): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const timer = setTimeout(() => silent.abort(), silentForMs);
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
