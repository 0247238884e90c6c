/** The desk: who waits, what one holds, the conversation, and what is known of it. */
import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../chat/index.js';
import { announceLanguage, initialLanguage, rememberLanguage } from '../language.js';
import { ConversationView } from './conversation-view.js';
import { PacketView } from './packet-view.js';
import { QueueList } from './queue-list.js';
import { SignIn } from './sign-in.js';
import { Teaching } from './teaching/teaching.js';
import { teachingTexts } from './teaching/texts.js';
import { type DeskTexts, deskTexts } from './texts.js';
import { type DeskState, type DeskTrouble, useDesk } from './use-desk.js';

/** The whole page. */
export function Desk() {
  const [language, setLanguage] = useState<Language>(initialLanguage);
  const desk = useDesk();
  const texts = deskTexts[language];
  useEffect(() => announceLanguage(language), [language]);
  const choose = (chosen: Language): void => {
    rememberLanguage(chosen);
    setLanguage(chosen);
  };
  useShortcuts(desk);
  const teaching = useTeaching(desk.agent?.role === 'lead');
  if (!desk.agent) return <SignIn texts={texts} onSignIn={desk.signIn} language={language} onLanguage={choose} />;
  return (
    <div class={`desk ${desk.open ? 'has-open' : ''}`}>
      <TopBar desk={desk} texts={texts} language={language} onLanguage={choose} teaching={teaching} />
      {teaching.isOpen ? (
        <main class="desk-main is-alone">
          <Teaching token={desk.agent.token} language={language} />
        </main>
      ) : (
        <Conversations desk={desk} texts={texts} language={language} />
      )}
    </div>
  );
}

function Conversations({ desk, texts, language }: Pick<TopBarProps, 'desk' | 'texts' | 'language'>) {
  return (
    <>
      <aside class="desk-lists" aria-label={texts.waiting}>
        <QueueList desk={desk} texts={texts} language={language} />
      </aside>
      <main class="desk-main">
        <Trouble trouble={desk.trouble} isConnected={desk.isConnected} texts={texts} />
        {desk.open ? (
          <ConversationView
            key={desk.open.conversationId}
            desk={desk}
            open={desk.open}
            texts={texts}
            language={language}
          />
        ) : (
          <p class="desk-empty">{texts.choose}</p>
        )}
      </main>
      <aside class="desk-packet" aria-label={texts.details}>
        {desk.open && <PacketView desk={desk} open={desk.open} texts={texts} language={language} />}
      </aside>
    </>
  );
}

const teachingHash = '#teach';

/** Whether a lead looks at what is taught: it has an address of its own, so that "back" leads back. */
function useTeaching(isLead: boolean): { canOpen: boolean; isOpen: boolean; toggle: () => void } {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = (): void => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const isOpen = isLead && hash === teachingHash;
  const toggle = (): void => {
    location.hash = isOpen ? '' : teachingHash;
  };
  return { canOpen: isLead, isOpen, toggle };
}

/** Alt+N takes the next one. */
function useShortcuts(desk: DeskState): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!event.altKey || event.code !== 'KeyN') return;
      const next = desk.view?.waiting[0];
      if (!next) return;
      event.preventDefault();
      desk.take(next.conversationId, next.term);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [desk.view, desk.take]);
}

interface TopBarProps {
  desk: DeskState;
  texts: DeskTexts;
  language: Language;
  onLanguage: (language: Language) => void;
  teaching: ReturnType<typeof useTeaching>;
}

const presences = ['online', 'away', 'offline'] as const;

function TopBar({ desk, texts, language, onLanguage, teaching }: TopBarProps) {
  const state = desk.view?.presence.state ?? 'offline';
  return (
    <header class="desk-top">
      <h1>
        <span class={`dot ${desk.isConnected ? state : 'offline'}`} aria-hidden="true" />
        {texts.title}
      </h1>
      <select
        aria-label={texts.title}
        value={state}
        onChange={({ currentTarget }) => {
          const chosen = currentTarget.value as (typeof presences)[number];
          void desk.attempt(async () => await desk.api?.setPresence(chosen));
        }}
      >
        {presences.map((one) => (
          <option key={one} value={one}>
            {texts.presence[one]}
          </option>
        ))}
      </select>
      {teaching.canOpen && (
        <button type="button" aria-pressed={teaching.isOpen} onClick={teaching.toggle}>
          {teachingTexts[language][teaching.isOpen ? 'close' : 'open']}
        </button>
      )}
      <span class="desk-who">{desk.agent?.name}</span>
      <button type="button" class="quiet" onClick={() => onLanguage(language === 'zh' ? 'en' : 'zh')}>
        {language === 'zh' ? 'English' : '中文'}
      </button>
      <button type="button" class="quiet" onClick={desk.signOut}>
        {texts.signOut}
      </button>
    </header>
  );
}

function Trouble({ trouble, isConnected, texts }: { trouble?: DeskTrouble; isConnected: boolean; texts: DeskTexts }) {
  const words = !isConnected
    ? texts.offline
    : trouble?.kind === 'held'
      ? texts.heldByOther(trouble.name)
      : trouble && texts[trouble.kind];
  return (
    <div role="status" aria-live="polite">
      {words && <p class="desk-trouble">{words}</p>}
    </div>
  );
}
