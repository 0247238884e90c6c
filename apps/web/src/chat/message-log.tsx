/** What was said, as a log that screen readers follow, with what can be answered by a button. */
import type { Card, Reply } from '#contracts';
import { useEffect, useRef } from 'preact/hooks';
import { CardList } from './card-list.js';
import type { ChatTexts, Choice, Entry } from './chat.types.js';
import type { ConversationState } from './conversation.js';
import { languageTag } from './money.js';
import type { Language } from './money.js';
import { Rating } from './rating.js';

const mostChoices = 8;

/** Says something; with the thing that a pressed button stands for. */
type Say = (text: string, choice?: { id: string }) => void;

interface LogProps {
  state: ConversationState;
  texts: ChatTexts;
  language: Language;
  productHref: (card: Card) => string | undefined;
  ordersHref: (card: Card) => string | undefined;
  gatewayUrl: string;
  /** A card's link was followed. */
  onFollow: () => void;
  onSay: Say;
  /** After a person gave the conversation back. */
  onRate: (rating: number) => void;
}

/** The choices that a reply asks between, or none. */
function choicesOf(reply: Reply): Choice[] {
  const choices: unknown = reply.needs === 'choose' ? reply.facts['choices'] : undefined;
  if (!Array.isArray(choices)) return [];
  return (choices as Partial<Choice>[])
    .filter((choice): choice is Choice => typeof choice.id === 'string' && typeof choice.label === 'string')
    .slice(0, mostChoices);
}

/** Shows the newest answer from its beginning: at the bottom when it fits, else below the question it answers. */
function showNewest(log: HTMLElement): void {
  const questions = log.querySelectorAll<HTMLElement>('.chat-message.from-shopper');
  const lastQuestion = questions.item(questions.length - 1) as HTMLElement | null;
  const bottom = log.scrollHeight - log.clientHeight;
  log.scrollTop = lastQuestion ? Math.min(bottom, lastQuestion.offsetTop - 12) : bottom;
}

/** The transcript. */
export function MessageLog(props: LogProps) {
  const { state, texts } = props;
  const log = useRef<HTMLDivElement>(null);
  const { people } = state;
  const isWithAgent = people.heldBy === 'agent';
  const assistantTyping = state.waiting && !isWithAgent ? texts.typing : undefined;
  const typing = people.isAgentTyping ? texts.agentTyping(people.agent ?? texts.agent) : assistantTyping;
  const lastQuestion = state.entries.findLastIndex((entry) => entry.role === 'shopper');

  useEffect(() => {
    if (log.current) showNewest(log.current);
  }, [state.entries.length, state.waiting, state.phase, people.rating]);

  return (
    <div ref={log} class="chat-log" role="log" aria-live="polite" aria-label={texts.log} tabIndex={0}>
      {state.notice && <p class="chat-notice">{noticeOf(props)}</p>}
      {state.phase === 'starting' && state.entries.length === 0 && <p class="chat-notice">{texts.starting}</p>}
      {state.entries.map((entry, index) => (
        <Message key={entry.key} entry={entry} isCurrent={index > lastQuestion && !state.waiting} {...props} />
      ))}
      {people.rating !== 'none' && <Rating texts={texts} isGiven={people.rating === 'given'} onRate={props.onRate} />}
      {typing !== undefined && (
        <p class="chat-typing">
          <span class="visually-hidden">{typing}</span>
          <i aria-hidden="true" />
          <i aria-hidden="true" />
          <i aria-hidden="true" />
        </p>
      )}
    </div>
  );
}

/** What the shopper should know of the conversation; of the waiting also how it looks. */
function noticeOf({ state, texts, language }: LogProps): string {
  const { notice, people } = state;
  const said = notice === undefined ? '' : texts.notices[notice];
  const { waiting } = people;
  if (notice !== 'person-awaited' || waiting === undefined) return said;
  const at = new Intl.DateTimeFormat(languageTag(language), { weekday: 'short', hour: '2-digit', minute: '2-digit' });
  const opensAt = waiting.opensAt === undefined ? undefined : at.format(new Date(waiting.opensAt));
  return `${said} ${texts.outlook(waiting, opensAt)}`;
}

function Message(props: LogProps & { entry: Entry; isCurrent: boolean }) {
  const { entry, texts, isCurrent, onSay } = props;
  const { reply } = entry;
  const author = { shopper: texts.you, assistant: texts.assistant, agent: entry.author ?? texts.agent }[entry.role];
  return (
    <div class={`chat-message from-${entry.role}`} lang={reply ? languageTag(reply.locale) : undefined}>
      {entry.role === 'agent' && <p class="chat-author">{author}</p>}
      <p class={`chat-bubble ${entry.delivery ?? ''}`} dir="auto">
        {entry.role !== 'agent' && <span class="visually-hidden">{author}: </span>}
        {entry.text}
      </p>
      {entry.delivery === 'failed' && <p class="chat-delivery">{texts.notSent}</p>}
      {reply && reply.cards.length > 0 && (
        <CardList
          cards={reply.cards}
          texts={texts}
          language={props.language}
          productHref={props.productHref}
          ordersHref={props.ordersHref}
          onFollow={props.onFollow}
          gatewayUrl={props.gatewayUrl}
        />
      )}
      {reply && isCurrent && <Answers reply={reply} texts={texts} onSay={onSay} />}
    </div>
  );
}

function Answers(props: { reply: Reply; texts: ChatTexts; onSay: Say }) {
  const { reply, texts, onSay } = props;
  const choices = choicesOf(reply);
  // A plan comes with its own words for yes and no; two pairs of buttons would be one too many.
  const plan = reply.needs === 'confirm' && reply.suggestions.length === 2 ? reply.suggestions : undefined;
  const [yes = texts.yes, no = texts.no] = plan ?? [];
  const buttons = new Set([...choices.map(({ label }) => label), ...(plan ?? [])]);
  const choiceOf = (suggestion: string) => reply.actions?.find(({ label }) => label === suggestion)?.choice;
  const suggestions = reply.suggestions.filter((suggestion) => !buttons.has(suggestion));
  return (
    <>
      {choices.length > 0 && (
        <div class="chat-choices" role="group" aria-label={texts.choices}>
          {choices.map(({ id, label }) => (
            <button key={id} type="button" onClick={() => onSay(label, { id })}>
              {label}
            </button>
          ))}
        </div>
      )}
      {reply.needs === 'confirm' && (
        <div class="chat-confirm" role="group" aria-label={texts.choices}>
          <button type="button" class="is-yes" onClick={() => onSay(yes)}>
            {yes}
          </button>
          <button type="button" onClick={() => onSay(no)}>
            {no}
          </button>
        </div>
      )}
      {suggestions.length > 0 && (
        <div class="chat-suggestions" role="group" aria-label={texts.suggestions}>
          {suggestions.map((suggestion) => (
            <button key={suggestion} type="button" onClick={() => onSay(suggestion, choiceOf(suggestion))}>
              {suggestion}
            </button>
          ))}
        </div>
      )}
    </>
  );
}
