/** What was said, what might be said, and the box to say it in. */
import type { Suggestion, TranscriptMessage } from '#contracts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Language, languageTag, randomId } from '../chat/index.js';
import { CorrectionMark } from './correction-mark.js';
import { readDraft, writeDraft } from './drafts.js';
import type { DeskTexts } from './texts.js';
import type { DeskState, OpenConversation } from './use-desk.js';

const typingPauseMs = 4_000;

interface ConversationViewProps {
  desk: DeskState;
  open: OpenConversation;
  texts: DeskTexts;
  language: Language;
}

/** One conversation. */
export function ConversationView({ desk, open, texts, language }: ConversationViewProps) {
  const log = useRef<HTMLDivElement>(null);
  useEffect(() => {
    log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [open.messages.length]);
  return (
    <>
      <button type="button" class="quiet back-to-list" onClick={() => desk.show(undefined)}>
        ← {texts.back}
      </button>
      <div class="desk-log" ref={log} role="log" aria-label={texts.chatTab} tabIndex={0}>
        {open.messages.map((message) => (
          <Line key={message.id} {...{ message, desk, open, texts, language }} />
        ))}
        {open.isShopperTyping && <p class="soft">{texts.shopperTypes}</p>}
      </div>
      {open.isMine ? (
        <ReplyBox desk={desk} open={open} texts={texts} />
      ) : (
        <div class="reply-box">
          <button type="button" class="primary wide" onClick={() => desk.take(open.conversationId, open.term)}>
            {texts.take}
          </button>
        </div>
      )}
    </>
  );
}

function Line({ message, desk, open, texts, language }: ConversationViewProps & { message: TranscriptMessage }) {
  const { conversationId, isMine } = open;
  const who = message.role === 'shopper' ? texts.shopper : (message.author ?? texts.assistant);
  const at = new Intl.DateTimeFormat(languageTag(language), { hour: '2-digit', minute: '2-digit' });
  return (
    <div class={`line ${message.role} ${message.isForAgents ? 'for-agents' : ''}`}>
      <span class="who">
        {who} · {at.format(new Date(message.at))}
        {message.isForAgents && ` · ${texts.forAgents}`}
      </span>
      <p>{message.text}</p>
      {isMine && message.role === 'shopper' && (
        <CorrectionMark
          {...{ texts, language }}
          correct={(meant) => desk.attempt(async () => await desk.api?.correct(conversationId, message.id, meant))}
        />
      )}
    </div>
  );
}

interface Chosen {
  id: string;
}

function ReplyBox({ desk, open, texts }: Omit<ConversationViewProps, 'language'>) {
  const { conversationId, term, suggestions } = open;
  const [text, setText] = useState(() => readDraft(conversationId));
  const [chosen, setChosen] = useState<Chosen>();
  const lineId = useRef(randomId());
  const box = useRef<HTMLTextAreaElement>(null);
  const typing = useTyping(desk, conversationId);
  const write = (next: string): void => {
    // Sent again as it was it is the same line; changed, it is another one.
    lineId.current = randomId();
    setText(next);
    writeDraft(conversationId, next);
    typing(next !== '');
  };
  const use = (suggestion: Suggestion | undefined): void => {
    if (!suggestion) return;
    setChosen({ id: suggestion.id });
    write(suggestion.text);
    box.current?.focus();
  };
  useEffect(() => box.current?.focus(), [conversationId]);
  useSuggestionKeys(suggestions, use);
  const send = async (): Promise<void> => {
    const line = text.trim();
    if (line === '') return;
    const body = { term, text: line, clientMessageId: lineId.current, ...(chosen ? { suggestionId: chosen.id } : {}) };
    if (!(await desk.attempt(async () => await desk.api?.say(conversationId, body)))) return;
    setChosen(undefined);
    write('');
    desk.reload();
  };
  const release = (to: 'assistant' | 'queue', toAgentId?: string): void => {
    void desk
      .attempt(async () => await desk.api?.release(conversationId, { term, to, ...(toAgentId ? { toAgentId } : {}) }))
      .then((isDone) => isDone && desk.show(undefined));
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void send();
  };
  return (
    <div class="reply-box">
      <Suggestions items={suggestions} texts={texts} onUse={use} />
      <textarea
        ref={box}
        aria-label={texts.reply}
        onKeyDown={press}
        placeholder={texts.placeholder}
        rows={3}
        maxLength={4_000}
        value={text}
        onInput={({ currentTarget }) => write(currentTarget.value)}
      />
      <div class="row">
        <button type="button" class="primary" disabled={text.trim() === ''} onClick={() => void send()}>
          {texts.send}
        </button>
        <span class="spring" />
        <button type="button" onClick={() => release('assistant')}>
          {texts.toAssistant}
        </button>
        <button type="button" onClick={() => release('queue')}>
          {texts.toQueue}
        </button>
        <PassOn desk={desk} texts={texts} onChoose={(agentId) => release('queue', agentId)} />
        <Park desk={desk} open={open} texts={texts} />
      </div>
    </div>
  );
}

/** To whom it may be passed on: for those who see who is on. */
function PassOn({ desk, texts, onChoose }: { desk: DeskState; texts: DeskTexts; onChoose: (agentId: string) => void }) {
  const others = (desk.view?.team ?? []).filter(
    ({ agentId, state }) => state === 'online' && agentId !== desk.agent?.agentId,
  );
  if (others.length === 0) return null;
  return (
    <select
      aria-label={texts.toColleague}
      value=""
      onChange={({ currentTarget }) => currentTarget.value !== '' && onChoose(currentTarget.value)}
    >
      <option value="">{texts.toColleague}</option>
      {others.map(({ agentId, name }) => (
        <option key={agentId} value={agentId}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** What waits for something else weighs less until the shopper says something. */
function Park({ desk, open, texts }: Omit<ConversationViewProps, 'language'>) {
  const { conversationId, term } = open;
  const isParked = desk.view?.mine.find((one) => one.conversationId === conversationId)?.parked === true;
  const toggle = (): void => void desk.attempt(async () => await desk.api?.park(conversationId, term, !isParked));
  return (
    <button type="button" aria-pressed={isParked} onClick={toggle}>
      {isParked ? texts.unpark : texts.park}
    </button>
  );
}

/** Alt+1…4 takes a suggestion, wherever the keyboard is. */
function useSuggestionKeys(
  suggestions: readonly Suggestion[],
  use: (suggestion: Suggestion | undefined) => void,
): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!event.altKey || !/^Digit[1-4]$/.test(event.code)) return;
      event.preventDefault();
      use(suggestions[Number(event.code.slice(5)) - 1]);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
}

/** Tells the shopper that one writes: at the first key, and no more after a pause. */
function useTyping(desk: DeskState, conversationId: string): (isWriting: boolean) => void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const tell = (on: boolean): void => void desk.api?.typing(conversationId, on).catch(() => undefined);
  return (isWriting) => {
    if (isWriting && timer.current === undefined) tell(true);
    clearTimeout(timer.current);
    timer.current = undefined;
    if (!isWriting) return;
    timer.current = setTimeout(() => {
      timer.current = undefined;
      tell(false);
    }, typingPauseMs);
  };
}

interface SuggestionsProps {
  items: readonly Suggestion[];
  texts: DeskTexts;
  onUse: (suggestion: Suggestion) => void;
}

function Suggestions({ items, texts, onUse }: SuggestionsProps) {
  if (items.length === 0) return null;
  return (
    <ul class="suggested" aria-label={texts.suggestions}>
      {items.map((item, index) => (
        <li key={item.id}>
          <button type="button" onClick={() => onUse(item)}>
            <span class="source">
              <kbd>Alt+{index + 1}</kbd> {texts.sources[item.source]}
            </span>
            {item.text}
          </button>
        </li>
      ))}
    </ul>
  );
}
