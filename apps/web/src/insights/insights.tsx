/** The insights: which page, of which days, and what is open of it. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { AlertState, InsightsPage, InsightsPageName } from '#contracts';
import type { Language } from '../chat/index.js';
import { endSession, keepAgent, recallAgent, type SignedIn } from '../desk/desk-api.js';
import { announceLanguage, initialLanguage, rememberLanguage } from '../language.js';
import { Behind, Judging } from './conversations.js';
import { Door } from './door.js';
import { type InsightsApi, insightsApi, type Range, saveExport } from './insights-api.js';
import { pages } from './pages.js';
import { type InsightsTexts, insightsTexts } from './texts.js';

type Tab = InsightsPageName | 'judge';
const tabs = ['now', 'resolution', 'topics', 'products', 'demand', 'alerts', 'team', 'sales', 'judge'] as const;
const spans = [7, 28, 90, 365] as const;

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
  const signOut = (): void => {
    const isLeft = lead?.token === undefined ? endSession() : Promise.resolve();
    // Only then: the door lets in whoever the cookie still names.
    void isLeft.catch(() => undefined).then(() => enter(undefined));
  };
  return (
    <div class="insights">
      <header class="insights-top">
        <h1>{texts.title}</h1>
        <button type="button" onClick={choose}>
          {language === 'zh' ? 'English' : '中文'}
        </button>
        {lead && (
          <button type="button" onClick={signOut}>
            {texts.signOut}
          </button>
        )}
      </header>
      <main>
        {lead ? (
          <Signed lead={lead} texts={texts} language={language} />
        ) : (
          <Door texts={texts} language={language} onEnter={enter} />
        )}
      </main>
    </div>
  );
}

/** The page of a tab; of a choice that was left meanwhile nothing is shown. `again` reads it anew and keeps what stands there until then. */
function usePage(
  api: InsightsApi,
  tab: Tab,
  range: Range,
): { page: InsightsPage | undefined; isMissing: boolean; again: () => void } {
  const [read, setRead] = useState<{ of: string; page?: InsightsPage }>();
  const [times, setTimes] = useState(0);
  const wanted = `${tab} ${range.days} ${range.locale}`;
  useEffect(() => {
    if (tab === 'judge') return;
    let isWanted = true;
    api.page(tab, range).then(
      (page) => isWanted && setRead({ of: wanted, page }),
      () => isWanted && setRead({ of: wanted }),
    );
    return () => {
      isWanted = false;
    };
  }, [wanted, api, times]);
  const isRead = read?.of === wanted;
  return {
    page: isRead ? read.page : undefined,
    isMissing: isRead && read.page === undefined,
    again: () => setTimes((before) => before + 1),
  };
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
  const { page, isMissing, again } = usePage(api, tab, range);
  const [notSaved, setNotSaved] = useState(false);
  const setAlert = (id: string, as: Exclude<AlertState, 'new'>): void => {
    void api
      .setAlert(id, as)
      .then(
        () => setNotSaved(false),
        () => setNotSaved(true),
      )
      .then(again);
  };
  const Page = tab === 'judge' ? undefined : pages[tab];
  return (
    <>
      <nav class="insights-tabs" aria-label={texts.title}>
        {tabs.map((name) => (
          <button
            key={name}
            type="button"
            aria-current={name === tab ? 'page' : undefined}
            onClick={() => {
              setNotSaved(false);
              setTab(name);
            }}
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
      {Page && !page && <p role="status">{isMissing ? texts.failed : texts.loading}</p>}
      {Page && isMissing && (
        <button type="button" onClick={again}>
          {texts.again}
        </button>
      )}
      <p role="alert">{notSaved && texts.notSaved}</p>
      {Page && page?.rows.length === 0 && <p class="insights-empty">{texts.nothing}</p>}
      {Page && page && (
        <Page
          page={page}
          texts={texts}
          language={language}
          onOpen={(figureId, title) => setOpen({ figureId, title })}
          onAlert={setAlert}
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
