/** The desk's calls to the gateway, and its stream. */
import type {
  ActionPlan,
  DeskEvent,
  DeskRulesInForce,
  DeskView,
  HeldBy,
  OrderException,
  OrderView,
  Packet,
  Suggestion,
  TranscriptMessage,
} from '#contracts';
import { readEvents } from '../chat/follow.js';
import { request } from '../chat/request.js';

/** Somebody who is signed in. */
export interface SignedIn {
  /** Absent where the browser itself keeps the session, in a cookie that no script sees. */
  token?: string;
  agentId: string;
  name: string;
  role: 'agent' | 'lead';
}

/** A conversation as it was read. */
export interface ReadConversation {
  heldBy: HeldBy;
  term: number;
  holder?: { agentId: string; name: string };
  messages: TranscriptMessage[];
  packet?: Packet;
}

/** What an agent may do with an order from here. */
export type OrderWish = { term: number; planDigest?: string } & (
  | { action: 'cancel'; reason: string }
  | { action: 'return'; itemIds: string[]; methodId: string }
  | { action: 'price-protection' }
);

const storageKey = 'daogou.desk';
const firstRetryMs = 1_000;
const longestRetryMs = 15_000;

/** Who was signed in in this tab. */
export function recallAgent(): SignedIn | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(storageKey) ?? 'null') as SignedIn | null;
    return kept?.agentId ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps who is signed in for this tab; `undefined` forgets. */
export function keepAgent(agent: SignedIn | undefined): void {
  try {
    if (agent) sessionStorage.setItem(storageKey, JSON.stringify(agent));
    else sessionStorage.removeItem(storageKey);
  } catch {
    // Without storage one signs in again after a reload.
  }
}

/** Signs in as one of the demo's people; refused outside the demo. */
export async function signInAsDemo(agentId: string): Promise<SignedIn> {
  const body = { agentId };
  const answer = await request<{
    agentToken: string;
    agent: { agentId: string; name: string; role: 'agent' | 'lead' };
  }>('/v1/demo/agent-token', { method: 'POST', body });
  return { token: answer.agentToken, ...answer.agent };
}

/** The doors that there are: the demo's people, the shop's identity provider. */
export async function readDoors(): Promise<{ hasDemo: boolean; hasIdentityProvider: boolean }> {
  const settings = await request<{ canSignIn: boolean; hasIdentityProvider: boolean }>('/page.json');
  return { hasDemo: settings.canSignIn, hasIdentityProvider: settings.hasIdentityProvider };
}

/** Whoever signed in at the identity provider with this browser; rejects where nobody did. */
export async function signedInAtProvider(): Promise<SignedIn> {
  const { agentId, name, role } = await request<SignedIn>('/v1/desk/session');
  return { agentId, name, role };
}

/** Leaves for the pages of the identity provider. */
export function goToProvider(): void {
  location.assign('/v1/desk/sign-in');
}

/** Why the identity provider's pages led nowhere, once; `undefined` where they did not. */
export function takeSignInFault(): string | undefined {
  const address = new URL(location.href);
  const fault = address.searchParams.get('fault') ?? undefined;
  if (fault !== undefined) {
    address.searchParams.delete('fault');
    history.replaceState(null, '', address);
  }
  return fault;
}

/** Makes the browser forget who signed in at the identity provider. */
export async function endSession(): Promise<void> {
  await request('/v1/desk/session', { method: 'DELETE' });
}

/** Signs in with a token of the shop's identity provider: what it says of its owner is shown, and checked by the gateway. */
export async function signInWithToken(token: string): Promise<SignedIn> {
  await request('/v1/desk/queue', { token });
  const claims = JSON.parse(decodeSegment(token.split('.')[1] ?? '')) as { sub?: string; name?: string; role?: string };
  const agentId = claims.sub ?? '';
  return { token, agentId, name: claims.name ?? agentId, role: claims.role === 'lead' ? 'lead' : 'agent' };
}

function decodeSegment(segment: string): string {
  const bytes = Uint8Array.from(atob(segment.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}

/** The calls of one agent. */
export function deskApi(token: string | undefined) {
  const at = (id: string): string => `/v1/desk/conversations/${encodeURIComponent(id)}`;
  const post = <T>(url: string, body: object): Promise<T> => request<T>(url, { method: 'POST', body, token });
  return {
    setPresence: (state: 'online' | 'away' | 'offline') =>
      request('/v1/desk/presence', { method: 'PUT', body: { state }, token }),
    rules: () => request<DeskRulesInForce>('/v1/desk/rules', { token }),
    take: (id: string, fromTerm: number) => post<{ term: number; packet: Packet }>(`${at(id)}/take`, { fromTerm }),
    read: (id: string) => request<ReadConversation>(at(id), { token }),
    suggestions: (id: string) => request<{ items: Suggestion[] }>(`${at(id)}/suggestions`, { token }),
    say: (id: string, body: { term: number; text: string; suggestionId?: string; clientMessageId: string }) =>
      post<{ messageId: string }>(`${at(id)}/messages`, body),
    release: (id: string, body: { term: number; to: 'assistant' | 'queue'; toAgentId?: string }) =>
      post<{ term: number }>(`${at(id)}/release`, body),
    park: (id: string, term: number, on: boolean) => post(`${at(id)}/park`, { term, on }),
    typing: (id: string, on: boolean) => post(`${at(id)}/typing`, { on }),
    correct: (id: string, messageId: string, meant: string) => post(`${at(id)}/corrections`, { messageId, meant }),
    note: (id: string, text: string) => post(`${at(id)}/notes`, { text }),
    plan: (id: string, orderId: string, wish: OrderWish) =>
      post<ActionPlan>(`${at(id)}/orders/${encodeURIComponent(orderId)}/actions?plan=1`, wish),
    act: (id: string, orderId: string, wish: OrderWish) =>
      post<OrderView>(`${at(id)}/orders/${encodeURIComponent(orderId)}/actions`, wish),
    askException: (id: string, orderId: string, wish: OrderWish & { because: string }) =>
      post<OrderException>(`${at(id)}/orders/${encodeURIComponent(orderId)}/exceptions`, wish),
    decideException: (id: string, decision: 'allow' | 'decline') =>
      post<OrderException>(`/v1/desk/exceptions/${encodeURIComponent(id)}`, { decision }),
  };
}
/** See {@link deskApi}. */
export type DeskApi = ReturnType<typeof deskApi>;

/** Follows the desk until told to stop; opens the stream again where it broke off. */
export function followDesk(
  token: string | undefined,
  hear: { event: (event: DeskEvent) => void; connected: (isConnected: boolean) => void; refused: () => void },
): () => void {
  const stop = new AbortController();
  void (async () => {
    let retryMs = firstRetryMs;
    while (!stop.signal.aborted) {
      const attempt = new AbortController();
      const cancel = (): void => attempt.abort();
      stop.signal.addEventListener('abort', cancel);
      try {
        const headers: Record<string, string> = { accept: 'text/event-stream' };
        if (token !== undefined) headers['authorization'] = `Bearer ${token}`;
        const response = await fetch('/v1/desk/stream', { headers, signal: attempt.signal });
        if (response.status === 401 || response.status === 403) {
          hear.refused();
          return;
        }
        if (response.ok && response.body) {
          retryMs = firstRetryMs;
          hear.connected(true);
          await readEvents(response.body, attempt, (type, _, data) => hear.event({ type, data } as DeskEvent));
        }
      } catch {
        // Unreachable or cut off: opened again below.
      } finally {
        stop.signal.removeEventListener('abort', cancel);
      }
      if (stop.signal.aborted) return;
      hear.connected(false);
      await new Promise((resolve) => setTimeout(resolve, retryMs * (0.5 + Math.random() / 2)));
      retryMs = Math.min(retryMs * 2, longestRetryMs);
    }
  })();
  return () => stop.abort();
}

/** What the view says of waiting and held conversations. */
export type { DeskView };
