/** What leads teach the assistant: what nobody could answer, what was ignored, and what was taught; each step can be undone. */
import type { Proposal, Taught } from '#contracts';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Language, RequestError } from '../../chat/index.js';
import { ProposalCard } from './proposal-card.js';
import { TaughtCard } from './taught-card.js';
import { teachingApi } from './teaching-api.js';
import { teachingTexts, type TeachingTexts } from './texts.js';
import { Understanding, type UnderstandingLists } from './understanding.js';
import './teaching.css';

const lookEveryMs = 10_000;

interface Lists extends UnderstandingLists {
  open: Proposal[];
  ignored: Proposal[];
  taught: Taught[];
  /** Of which the lists hold the first ones. */
  openTotal: number;
  taughtTotal: number;
}

/** What there is to teach, looked at again and again; `attempt` does something about it and says how that went. */
function useLists(token: string | undefined, texts: TeachingTexts) {
  const api = useMemo(() => teachingApi(token), [token]);
  const [lists, setLists] = useState<Lists>();
  const [said, setSaid] = useState('');
  const [isAway, setAway] = useState(false);
  const isWorking = useRef(false);
  const load = useCallback(async () => {
    const [open, ignored, taught, corrected, made] = await Promise.all([
      api.proposals('open'),
      api.proposals('ignored'),
      api.knowledge(),
      api.corrections(),
      api.models(),
    ]);
    setLists({
      ...{ open: open.proposals, openTotal: open.total, ignored: ignored.proposals },
      ...{ taught: taught.knowledge, taughtTotal: taught.total },
      ...{ corrections: corrected.corrections, waiting: corrected.waiting, models: made.models },
    });
    setAway(false);
  }, [api]);
  useEffect(() => {
    const look = (): void => void load().catch(() => setAway(true));
    look();
    const timer = setInterval(() => document.hidden || look(), lookEveryMs);
    return () => clearInterval(timer);
  }, [load]);
  const attempt = (work: () => Promise<unknown>, done = ''): void => {
    // A second click would hear that it is decided already.
    if (isWorking.current) return;
    isWorking.current = true;
    setSaid(texts.working);
    void work()
      .then(() => done)
      .catch((error: unknown) => refusalOf(error, texts))
      .then(setSaid)
      .then(load)
      .catch(() => setAway(true))
      .finally(() => (isWorking.current = false));
  };
  return { api, lists, said: isAway ? texts.failed : said, attempt };
}

/** The page. */
export function Teaching({ token, language }: { token: string | undefined; language: Language }) {
  const texts = teachingTexts[language];
  const { api, lists, said, attempt } = useLists(token, texts);
  if (!lists) return <p class="desk-empty">{said || '…'}</p>;
  return (
    <div class="teaching">
      <p role="status" aria-live="polite" class="teach-said">
        {said}
      </p>
      <section>
        <h2>
          {texts.proposals} <span class="count">{lists.openTotal}</span>
        </h2>
        {lists.open.length === 0 && <p class="soft">{texts.none}</p>}
        <ul>
          {lists.open.map((proposal) => (
            <ProposalCard
              key={proposal.id}
              {...{ proposal, texts, language }}
              decide={(decision) =>
                attempt(() => api.decide(proposal.id, decision), decision.as === 'ignore' ? '' : texts.done)
              }
            />
          ))}
        </ul>
      </section>
      <section>
        <h2>
          {texts.taught} <span class="count">{lists.taughtTotal}</span>
        </h2>
        {lists.taught.length === 0 && <p class="soft">{texts.noneTaught}</p>}
        <ul>
          {lists.taught.map((taught) => (
            <TaughtCard
              key={taught.id}
              {...{ taught, texts, language }}
              withdraw={() => attempt(() => api.withdraw(taught.id), texts.undone)}
            />
          ))}
        </ul>
      </section>
      <Understanding {...{ lists, api, language, attempt }} />
      {lists.ignored.length > 0 && (
        <section>
          <h2>{texts.ignored}</h2>
          <ul>
            {lists.ignored.map(({ id, question }) => (
              <li key={id} class="teach-card">
                <h3>{question}</h3>
                <button type="button" onClick={() => attempt(() => api.decide(id, { as: 'reopen' }))}>
                  {texts.reopen}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

const refusalOf = (error: unknown, texts: TeachingTexts): string =>
  (error instanceof RequestError ? texts.refused[error.code] : undefined) ?? texts.failed;
