/** The insights: which page, of which days, and what is open of it. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { InsightsPage, InsightsPageName } from '#contracts';
import type { Language } from '../chat/index.js';
import {
  keepAgent,
  readDoors,
  recallAgent,
  signedInAtProvider,
  type SignedIn,
  signInAsDemo,
  signInWithToken,
} from '../desk/desk-api.js';
import { announceLanguage, initialLanguage, rememberLanguage } from '../language.js';
import { Behind, Judging } from './conversations.js';
import { insightsApi, type Range, saveExport } from './insights-api.js';
import { pages } from './pages.js';
import { type InsightsTexts, insightsTexts } from './texts.js';

type Tab = InsightsPageName | 'judge';
const tabs = ['now', 'resolution', 'topics', 'products', 'demand', 'alerts', 'team', 'sales', 'judge'] as const;
const spans = [7, 28, 90] as const;

/** The whole page. */
export function Insights() {
  const [language, setLanguage] = useState<Language>(initialLanguage);
  const [lead, setLead] = useState<SignedIn | undefined>(() => {
    const known = recallAgent();
    return known?.role === 'lead' ? known : undefined;
  });
  const texts = insightsTexts[language];
  useEffect(() => announceLanguage(language), [language]);
  const choose = (): void => {
    const other = language === 'zh' ? 'en' : 'zh';
    rememberLanguage(other);
    setLanguage(other);
  };
  const enter = (agent: SignedIn | undefined): void => {
    keepAgent(agent);
    setLead(agent);
  };
  return (
    <div class="insights">
      <header class="insights-top">
        <h1>{texts.title}</h1>
        <button type="button" onClick={choose}>
          {language === 'zh' ? 'English' : '中文'}
        </button>
        {lead && (
          <button type="button" onClick={() => enter(undefined)}>
            {texts.signOut}
          </button>
        )}
      </header>
      <main>
        {lead ? <Signed lead={lead} texts={texts} language={language} /> : <Door texts={texts} onEnter={enter} />}
      </main>
    </div>
  );
}

/** Asks who one is. */
function Door({ texts, onEnter }: { texts: InsightsTexts; onEnter: (lead: SignedIn) => void }) {
  const [token, setToken] = useState('');
  const [failed, setFailed] = useState(false);
  // Who signed in at the shop's identity provider for the desk is known here too.
  useEffect(() => {
    readDoors()
      .then(async ({ hasIdentityProvider }) => (hasIdentityProvider ? await signedInAtProvider() : undefined))
      .then((agent) => agent?.role === 'lead' && onEnter(agent))
      // Nobody did: a token is still a way in.
      .catch(() => undefined);
  }, []);
  const enter = (signedIn: Promise<SignedIn>): void => {
    signedIn.then(
      (agent) => (agent.role === 'lead' ? onEnter(agent) : setFailed(true)),
      () => setFailed(true),
    );
  };
  return (
    <section class="insights-door">
      <button type="button" class="primary" onClick={() => enter(signInAsDemo('lin'))}>
        {texts.demoLead}
      </button>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          enter(signInWithToken(token.trim()));
        }}
      >
        <label>
          {texts.token}
          <input
            type="password"
            autocomplete="off"
            value={token}
            onInput={({ currentTarget }) => setToken(currentTarget.value)}
          />
        </label>
        <button type="submit" disabled={token.trim() === ''}>
          {texts.enter}
        </button>
      </form>
      <p role="alert">{failed && texts.signInFailed}</p>
    </section>
  );
}

interface SignedProps {
  lead: SignedIn;
  texts: InsightsTexts;
  language: Language;
}

function Signed({ lead, texts, language }: SignedProps) {
  const api = useMemo(() => insightsApi(lead.token), [lead.token]);
  const [tab, setTab] = useState<Tab>('now');
  const [range, setRange] = useState<Range>({ days: 28, locale: '' });
  const [open, setOpen] = useState<{ figureId: string; title: string }>();
  const [read, setRead] = useState<{ of: Tab; page?: InsightsPage }>();
  const load = (): void => {
    if (tab === 'judge') return;
    api.page(tab, range).then(
      (page) => setRead({ of: tab, page }),
      () => setRead({ of: tab }),
    );
  };
  useEffect(load, [tab, range, api]);
  const page = read?.of === tab ? read.page : undefined;
  const Page = tab === 'judge' ? undefined : pages[tab];
  return (
    <>
      <nav class="insights-tabs" aria-label={texts.title}>
        {tabs.map((name) => (
          <button
            key={name}
            type="button"
            aria-current={name === tab ? 'page' : undefined}
            onClick={() => setTab(name)}
          >
            {texts.tabs[name]}
          </button>
        ))}
      </nav>
      <Choices lead={lead} texts={texts} range={range} onRange={setRange} />
      <p class="insights-marks">
        {page?.isOpen && <span class="badge">{texts.open}</span>}
        {page?.isDemo && <span class="badge">{texts.demo}</span>}
      </p>
      {tab === 'judge' && <Judging api={api} texts={texts} />}
      {Page && !page && <p role="status">{read?.of === tab ? texts.failed : texts.loading}</p>}
      {Page && page?.rows.length === 0 && <p class="insights-empty">{texts.nothing}</p>}
      {Page && page && (
        <Page
          page={page}
          texts={texts}
          language={language}
          onOpen={(figureId, title) => setOpen({ figureId, title })}
          onAlert={(id, as) => void api.setAlert(id, as).then(load, load)}
        />
      )}
      {open && <Behind key={open.figureId} api={api} texts={texts} {...open} onClose={() => setOpen(undefined)} />}
    </>
  );
}

interface ChoicesProps {
  lead: SignedIn;
  texts: InsightsTexts;
  range: Range;
  onRange: (range: Range) => void;
}

function Choices({ lead, texts, range, onRange }: ChoicesProps) {
  const [failed, setFailed] = useState(false);
  const save = (kind: 'csv' | 'xlsx'): void => {
    saveExport(lead.token, kind, range).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  };
  return (
    <div class="insights-choices">
      <select
        aria-label={texts.range}
        value={range.days}
        onChange={({ currentTarget }) => onRange({ ...range, days: Number(currentTarget.value) })}
      >
        {spans.map((days) => (
          <option key={days} value={days}>
            {texts.days(days)}
          </option>
        ))}
      </select>
      <select
        aria-label={texts.language}
        value={range.locale}
        onChange={({ currentTarget }) => onRange({ ...range, locale: currentTarget.value as Range['locale'] })}
      >
        <option value="">{texts.allLanguages}</option>
        <option value="zh">中文</option>
        <option value="en">English</option>
      </select>
      {(['csv', 'xlsx'] as const).map((kind) => (
        <button key={kind} type="button" onClick={() => save(kind)}>
          {texts.export} {kind.toUpperCase()}
        </button>
      ))}
      <span role="alert">{failed && texts.failed}</span>
    </div>
  );
}
