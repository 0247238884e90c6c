/** The conversation calls of the public API that the chat uses. */
import type { Choice, Page, Reply, TranscriptMessage, Turn } from '#contracts';
import type { ChatSettings } from './chat.types.js';
import { guestId } from './guest.js';
import { request } from './request.js';

/** A conversation that was created, with the token that every later call of it needs. */
export interface CreatedConversation {
  conversationId: string;
  token: string;
  greeting: Reply;
}

const turnTimeoutMs = 30_000;

/** Opens a conversation and brings the greeting. */
export function createConversation(settings: ChatSettings, page: Page | undefined): Promise<CreatedConversation> {
  const { gatewayUrl, storeKey, customerToken, language } = settings;
  const whose = customerToken === undefined ? { guestId: guestId() } : { customerToken };
  const body = { ...whose, locale: language, channel: 'web', page };
  return request(`${gatewayUrl}/v1/conversations`, { method: 'POST', storeKey, body });
}

/** Says something; the same `clientMessageId` again brings the same answer and acts once. */
export function sendMessage(
  settings: ChatSettings,
  conversation: { conversationId: string; token: string },
  message: { text: string; clientMessageId: string; page?: Page; choice?: Choice },
): Promise<Turn> {
  const id = encodeURIComponent(conversation.conversationId);
  return request(`${settings.gatewayUrl}/v1/conversations/${id}/messages`, {
    method: 'POST',
    storeKey: settings.storeKey,
    token: conversation.token,
    body: message,
    timeoutMs: turnTimeoutMs,
  });
}

/** Rates the conversation from 1 to 5. */
export async function rateConversation(
  settings: ChatSettings,
  conversation: { conversationId: string; token: string },
  rating: number,
): Promise<void> {
  const id = encodeURIComponent(conversation.conversationId);
  await request(`${settings.gatewayUrl}/v1/conversations/${id}/feedback`, {
    method: 'POST',
    storeKey: settings.storeKey,
    token: conversation.token,
    body: { rating },
  });
}

/** What was said so far, oldest first. */
export async function readTranscript(
  settings: ChatSettings,
  conversation: { conversationId: string; token: string },
): Promise<TranscriptMessage[]> {
  const id = encodeURIComponent(conversation.conversationId);
  const answer = await request<{ messages?: TranscriptMessage[] }>(
    `${settings.gatewayUrl}/v1/conversations/${id}/messages`,
    { storeKey: settings.storeKey, token: conversation.token },
  );
  return answer.messages ?? [];
}
