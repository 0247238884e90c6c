/** The chat on a page: a button at the bottom right that opens the conversation in a panel. */
import type { Card, Choice, Page } from '#contracts';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ChatSettings, ChatTexts } from './chat.types.js';
import { Composer } from './composer.js';
import { Conversation } from './conversation.js';
import type { ConversationState } from './conversation.js';
import { CloseIcon, NewConversationIcon, TalkIcon } from './icons.js';
import { MessageLog } from './message-log.js';

/** A question that the page asks for the shopper; another id asks again. */
export interface AskedQuestion {
  id: string;
  text: string;
}

/** What the page gives the chat. */
export interface ChatProps {
  settings: ChatSettings;
  texts: ChatTexts;
  /** What the shopper looks at now. */
  page?: Page;
  asked?: AskedQuestion;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Address of a product's page on this site, if it has one. */
  productHref: (card: Card) => string | undefined;
  /** Address of an order, or of the shopper's orders, on this site, if it has one. */
  ordersHref: (card: Card) => string | undefined;
}

const fullScreen = '(max-width: 40rem)';
const focusable = 'button:not([disabled]), [href], textarea:not([disabled]), [tabindex="0"]';

/** Keeps Tab inside the panel while it covers the whole screen. */
function keepFocusInside(event: KeyboardEvent, panel: HTMLElement): void {
  if (!window.matchMedia(fullScreen).matches) return;
  const stops = [...panel.querySelectorAll<HTMLElement>(focusable)];
  const edge = event.shiftKey ? stops[0] : stops.at(-1);
  // In the widget the panel stands in a shadow tree, which has a focus of its own.
  if ((panel.getRootNode() as Document | ShadowRoot).activeElement !== edge) return;
  event.preventDefault();
  (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
}

function useConversation(settings: ChatSettings, page: Page | undefined): [Conversation, ConversationState] {
  const kept = useRef<Conversation>(undefined);
  const [state, setState] = useState<ConversationState>();
  kept.current ??= new Conversation(settings, setState);
  const conversation = kept.current;
  const { gatewayUrl, storeKey, language, identity, customerToken } = settings;
  useEffect(() => {
    conversation.configure(settings, page);
  }, [gatewayUrl, storeKey, language, identity, customerToken]);
  return [conversation, state ?? conversation.state];
}

function useOnline(): boolean {
  const [isOnline, setOnline] = useState(() => navigator.onLine);
  useEffect(() => {
    const update = (): void => setOnline(navigator.onLine);
    window.addEventListener('online', update);
    window.addEventListener('offline', update);
    return () => {
      window.removeEventListener('online', update);
      window.removeEventListener('offline', update);
    };
  }, []);
  return isOnline;
}

/** The button, and the panel when it is open. */
export function Chat(props: ChatProps) {
  const { settings, texts, page, asked, isOpen, onOpenChange } = props;
  const [conversation, state] = useConversation(settings, page);
  const launcher = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  // What is open when the page appears must not take the keyboard from it.
  const takesFocus = useRef(!isOpen);

  useEffect(() => {
    if (isOpen) void conversation.start(page);
    else if (wasOpen.current) launcher.current?.focus();
    takesFocus.current ||= !isOpen;
    wasOpen.current = isOpen;
  }, [isOpen]);

  useEffect(() => {
    const isWanted = isOpen || state.people.heldBy !== 'assistant';
    const update = (): void => {
      const isVisible = document.visibilityState === 'visible';
      conversation.attend(isWanted && isVisible, isOpen && isVisible);
    };
    update();
    document.addEventListener('visibilitychange', update);
    return () => {
      document.removeEventListener('visibilitychange', update);
      conversation.attend(false, false);
    };
  }, [isOpen, conversation, state.people.heldBy !== 'assistant']);

  // Who waits for a person and goes on browsing hears of the answer.
  useEffect(() => {
    if (!isOpen && Conversation.isWithPeople()) void conversation.start(page);
  }, [conversation]);

  const say = useCallback(
    (text: string, choice?: Choice) => {
      conversation.say(text, page, choice);
      if (conversation.state.phase === 'failed') conversation.retry(page);
    },
    [conversation, page],
  );

  useEffect(() => {
    if (!asked) return;
    onOpenChange(true);
    say(asked.text);
  }, [asked?.id]);

  if (!isOpen) {
    return (
      <button ref={launcher} type="button" class="chat-launcher" onClick={() => onOpenChange(true)}>
        <TalkIcon />
        <span>{texts.open}</span>
        {state.unread > 0 && (
          <span class="chat-unread" role="status" aria-label={texts.unread(state.unread)}>
            {state.unread}
          </span>
        )}
      </button>
    );
  }
  return <ChatPanel {...props} state={state} conversation={conversation} say={say} takesFocus={takesFocus.current} />;
}

interface PanelProps extends ChatProps {
  conversation: Conversation;
  state: ConversationState;
  say: (text: string, choice?: Choice) => void;
  takesFocus: boolean;
}

function ChatPanel(props: PanelProps) {
  const { texts, state, conversation, page, onOpenChange, say } = props;
  const panel = useRef<HTMLElement>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const isOnline = useOnline();

  useEffect(() => {
    if (props.takesFocus) input.current?.focus();
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onOpenChange(false);
    } else if (event.key === 'Tab' && panel.current) {
      keepFocusInside(event, panel.current);
    }
  };
  const restart = (): void => {
    void conversation.restart(page);
    input.current?.focus();
  };
  const sayAndReturn = (text: string, choice?: Choice): void => {
    say(text, choice);
    input.current?.focus();
  };

  return (
    <section ref={panel} class="chat-panel" dir="ltr" role="dialog" aria-labelledby="chat-title" onKeyDown={onKeyDown}>
      <div class="chat-header">
        <span class="chat-avatar" aria-hidden="true">
          <TalkIcon />
        </span>
        <div class="chat-heading">
          <h2 id="chat-title">{texts.title}</h2>
          <p>{state.people.agent ? texts.withPerson(state.people.agent) : texts.subtitle}</p>
        </div>
        <button type="button" class="chat-icon-button" title={texts.newConversation} onClick={restart}>
          <NewConversationIcon />
          <span class="visually-hidden">{texts.newConversation}</span>
        </button>
        <button type="button" class="chat-icon-button" title={texts.close} onClick={() => onOpenChange(false)}>
          <CloseIcon />
          <span class="visually-hidden">{texts.close}</span>
        </button>
      </div>
      <MessageLog
        state={state}
        texts={texts}
        language={props.settings.language}
        gatewayUrl={props.settings.gatewayUrl}
        productHref={props.productHref}
        ordersHref={props.ordersHref}
        onFollow={() => window.matchMedia(fullScreen).matches && onOpenChange(false)}
        onSay={sayAndReturn}
        onRate={(rating) => void conversation.rate(rating)}
      />
      <div class="chat-status" role="status">
        {state.waiting && state.slow && <p class="chat-hint">{texts.slowHint}</p>}
        {!isOnline && <p class="chat-hint">{texts.offlineHint}</p>}
      </div>
      {state.trouble && (
        <div class="chat-trouble" role="alert">
          <p>{texts.troubles[state.trouble.kind]}</p>
          <button type="button" onClick={() => conversation.retry(page)}>
            {texts.retry}
          </button>
        </div>
      )}
      <Composer texts={texts} input={input} onSend={(text) => say(text)} />
    </section>
  );
}
