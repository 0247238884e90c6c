/** What the desk knows: who is signed in, the queue, and the conversation that is open. */
import type { DeskEvent, DeskView, Packet, Suggestion, TranscriptMessage } from '#contracts';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { RequestError } from '../chat/index.js';
import { ring, showWaiting } from './alerts.js';
import { ownTold, queueTold, shownOf, type Told } from './shown.js';
import { heardLine, keptOf, lookedAt, type Unread } from './unread.js';
import { deskApi, type DeskApi, endSession, followDesk, keepAgent, recallAgent, type SignedIn } from './desk-api.js';

/** The conversation that is shown. */
export interface OpenConversation {
  conversationId: string;
  term: number;
  isMine: boolean;
  messages: TranscriptMessage[];
  packet?: Packet;
  suggestions: Suggestion[];
  isShopperTyping: boolean;
}

/** What went wrong last, as the texts know it. */
export type DeskTrouble = { kind: 'failed' | 'lost' } | { kind: 'held'; name: string };

/** Everything that the page draws, and what it can do. */
export interface DeskState {
  agent: SignedIn | undefined;
  api: DeskApi | undefined;
  view: DeskView | undefined;
  open: OpenConversation | undefined;
  isConnected: boolean;
  trouble: DeskTrouble | undefined;
  unread: Unread;
  signIn: (agent: SignedIn) => void;
  signOut: () => void;
  show: (conversationId: string | undefined) => void;
  take: (conversationId: string, term: number) => void;
  attempt: (work: () => Promise<unknown>) => Promise<boolean>;
  reload: () => void;
}

const merged = (known: TranscriptMessage[], more: TranscriptMessage[]): TranscriptMessage[] => {
  const ids = new Set(known.map(({ id }) => id));
  return [...known, ...more.filter(({ id }) => !ids.has(id))];
};

/** The desk's state; `useDesk` is called once a page. */
export function useDesk(): DeskState {
  const [agent, setAgent] = useState(recallAgent);
  const [told, setTold] = useState<Told>({});
  const view = useMemo(() => shownOf(told), [told]);
  const [open, setOpen] = useState<OpenConversation>();
  const [isConnected, setConnected] = useState(true);
  const [trouble, setTrouble] = useState<DeskTrouble>();
  const [unread, setUnread] = useState<Unread>({});
  const { total = 0 } = told.queue ?? {};
  const isOffered = (told.own?.offered.length ?? 0) > 0;
  useEffect(() => showWaiting(total, isOffered), [total, isOffered]);
  const openId = useRef<string | undefined>(undefined);
  const api = useMemo(() => (agent ? deskApi(agent.token) : undefined), [agent]);

  const signOut = useCallback(() => {
    const left = api?.setPresence('offline').catch(() => undefined);
    // Only then: without the cookie nobody could leave.
    if (agent && agent.token === undefined) void left?.then(endSession).catch(() => undefined);
    keepAgent(undefined);
    setAgent(undefined);
    setOpen(undefined);
    setTold({});
  }, [agent, api]);

  const suggest = useCallback(
    async (conversationId: string) => {
      const { items } = (await api?.suggestions(conversationId).catch(() => undefined)) ?? { items: [] };
      setOpen((now) => (now?.conversationId === conversationId ? { ...now, suggestions: items.slice(0, 4) } : now));
    },
    [api],
  );

  const show = useMemo(
    () => showing({ openId, api, agent, setOpen, setTrouble, setUnread, suggest }),
    [api, agent, suggest],
  );

  const attempt = useMemo(() => attempting(setTrouble), []);

  const take = useCallback(
    (conversationId: string, term: number) => {
      void api
        ?.take(conversationId, term)
        .then(() => show(conversationId))
        .catch((error: unknown) => {
          const isHeld = error instanceof RequestError && error.code === 'held-by-other';
          setTrouble(isHeld ? { kind: 'held', name: error.detail } : { kind: 'failed' });
        });
    },
    [api, show],
  );

  const hear = useMemo(
    () => hearing({ openId, setTold, setOpen, setTrouble, setUnread, suggest, show }),
    [suggest, show],
  );

  useEffect(() => {
    if (!agent) return undefined;
    void deskApi(agent.token)
      .setPresence('online')
      .catch(() => undefined);
    return followDesk(agent.token, {
      event: hear,
      connected: (is) => {
        setConnected(is);
        // What was said while the stream was cut off is read again.
        if (is && openId.current) show(openId.current);
      },
      refused: signOut,
    });
  }, [agent]);

  const signIn = useCallback((who: SignedIn) => {
    keepAgent(who);
    setAgent(who);
  }, []);
  const reload = useCallback(() => show(openId.current), [show]);
  return { agent, api, view, open, isConnected, trouble, unread, signIn, signOut, show, take, attempt, reload };
}

/** What is changed by what is heard and read. */
interface Hands {
  openId: { current: string | undefined };
  setOpen: (change: (now: OpenConversation | undefined) => OpenConversation | undefined) => void;
  setTrouble: (trouble: DeskTrouble | undefined) => void;
  setUnread: (change: (now: Unread) => Unread) => void;
  suggest: (conversationId: string) => Promise<void>;
}

/** Reads a conversation and shows it; `undefined` shows none. */
function showing({
  openId,
  api,
  agent,
  setOpen,
  setTrouble,
  setUnread,
  suggest,
}: Hands & { api: DeskApi | undefined; agent: SignedIn | undefined }) {
  return (conversationId: string | undefined): void => {
    openId.current = conversationId;
    setTrouble(undefined);
    if (conversationId) setUnread((now) => lookedAt(now, conversationId));
    if (!conversationId || !api) {
      setOpen(() => undefined);
      return;
    }
    void api
      .read(conversationId)
      .then(({ term, holder, messages, packet }) => {
        if (openId.current !== conversationId) return;
        const isMine = holder?.agentId === agent?.agentId;
        setOpen((now) => ({
          conversationId,
          term,
          isMine,
          messages,
          packet,
          suggestions: now?.conversationId === conversationId ? now.suggestions : [],
          isShopperTyping: false,
        }));
        if (isMine) void suggest(conversationId);
      })
      .catch(() => setTrouble({ kind: 'failed' }));
  };
}

/** Tries something and says in words what stood in the way. */
function attempting(setTrouble: Hands['setTrouble']) {
  return async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work();
      setTrouble(undefined);
      return true;
    } catch (error) {
      const code = error instanceof RequestError ? error.code : '';
      setTrouble({ kind: code === 'term-passed' ? 'lost' : 'failed' });
      return false;
    }
  };
}

/** Takes in one event of the stream. */
function hearing({
  openId,
  setTold,
  setOpen,
  setTrouble,
  setUnread,
  suggest,
  show,
}: Hands & { setTold: (change: (now: Told) => Told) => void; show: (conversationId: string | undefined) => void }) {
  const keep = (mine: DeskView['mine']): void => {
    const held = mine.map(({ conversationId }) => conversationId);
    setUnread((now) => keptOf(now, held));
  };
  return (event: DeskEvent): void => {
    const isOpen = 'conversationId' in event.data && event.data.conversationId === openId.current;
    if (event.type === 'queue') {
      const queue = event.data;
      setTold((now) => queueTold(now, queue));
      keep(queue.mine);
    } else if (event.type === 'own') {
      const own = event.data;
      setTold((now) => ownTold(now, own));
      keep(own.mine);
    } else if (event.type === 'offer') ring();
    else if (event.type === 'message') {
      const { conversationId, message } = event.data;
      setUnread((now) => heardLine(now, conversationId, message, isOpen));
      if (!isOpen) return;
      setOpen((now) => now && { ...now, isShopperTyping: false, messages: merged(now.messages, [message]) });
      if (message.role === 'shopper') void suggest(conversationId);
    } else if (event.type === 'shopper-typing' && isOpen) {
      const { typing } = event.data;
      setOpen((now) => now && { ...now, isShopperTyping: typing });
    } else if (event.type === 'exception' && isOpen) show(openId.current);
    else if (event.type === 'lost' && isOpen) {
      setOpen((now) => now && { ...now, isMine: false });
      setTrouble({ kind: 'lost' });
    }
  };
}
