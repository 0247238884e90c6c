/** Who waits, the most pressing first, what one holds, and for leads who is on. */
import type { HeldConversation, QueuedConversation } from '#contracts';
import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../chat/index.js';
import { RulesInForce } from './rules-in-force.js';
import { AskedExceptions } from './order-deed.js';
import type { DeskTexts } from './texts.js';
import type { DeskState } from './use-desk.js';

const minuteMs = 60_000;
const tickMs = 15_000;

/** The lists on the left. */
export function QueueList({ desk, texts, language }: { desk: DeskState; texts: DeskTexts; language: Language }) {
  const { view } = desk;
  const [nowMs, setNowMs] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), tickMs);
    return () => clearInterval(timer);
  }, []);
  const waiting = view?.waiting ?? [];
  const mine = view?.mine ?? [];
  return (
    <>
      <AskedExceptions desk={desk} texts={texts} />
      <section>
        <h2>
          {texts.waiting} <span class="count">{view?.total ?? 0}</span>
        </h2>
        {waiting[0] && (
          <button
            type="button"
            class="primary wide"
            onClick={() => waiting[0] && desk.take(waiting[0].conversationId, waiting[0].term)}
          >
            {texts.takeNext} <kbd>Alt+N</kbd>
          </button>
        )}
        {waiting.length === 0 && <p class="soft">{texts.nobodyWaits}</p>}
        <ul>
          {waiting.map((one) => (
            <Waiting key={one.conversationId} one={one} nowMs={nowMs} desk={desk} texts={texts} />
          ))}
        </ul>
      </section>
      <section>
        <h2>
          {texts.mine} <span class="count">{mine.length}</span>
        </h2>
        {mine.length === 0 && <p class="soft">{texts.noneMine}</p>}
        <ul>
          {mine.map((one) => (
            <Mine key={one.conversationId} one={one} desk={desk} texts={texts} />
          ))}
        </ul>
      </section>
      {view?.team && (
        <section>
          <h2>{texts.team}</h2>
          <ul class="team">
            {view.team.map(({ agentId, name, state, holds, capacity }) => (
              <li key={agentId}>
                <span class={`dot ${state}`} aria-hidden="true" />
                <span>{name}</span>
                <span class="soft">
                  {texts.presence[state]} · {holds}/{capacity}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {view?.team && <RulesInForce desk={desk} texts={texts} language={language} />}
    </>
  );
}

interface WaitingProps {
  one: QueuedConversation;
  nowMs: number;
  desk: DeskState;
  texts: DeskTexts;
}

function Waiting({ one, nowMs, desk, texts }: WaitingProps) {
  const leftMs = Date.parse(one.deadline) - nowMs;
  const isOver = leftMs <= 0;
  return (
    <li class={`entry ${one.offeredUntil ? 'offered' : ''}`}>
      <button type="button" class="entry-main" onClick={() => desk.show(one.conversationId)}>
        <span class={`class ${one.class}`}>{texts.classes[one.class]}</span>
        <span>{texts.reasons[one.reason] ?? one.reason}</span>
        <span class={`soft ${isOver ? 'over' : ''}`}>
          {one.locale === 'zh' ? '中文' : 'EN'} · {one.customerId ?? texts.guest} ·{' '}
          {isOver ? texts.overdue : texts.due(Math.ceil(leftMs / minuteMs))}
        </span>
      </button>
      <button type="button" onClick={() => desk.take(one.conversationId, one.term)}>
        {one.offeredUntil ? texts.offered : texts.take}
      </button>
    </li>
  );
}

function Mine({ one, desk, texts }: { one: HeldConversation; desk: DeskState; texts: DeskTexts }) {
  const isOpen = desk.open?.conversationId === one.conversationId;
  const count = desk.unread[one.conversationId]?.count ?? 0;
  return (
    <li class={`entry ${isOpen ? 'chosen' : ''}`}>
      <button
        type="button"
        class="entry-main"
        aria-current={isOpen ? 'true' : undefined}
        onClick={() => desk.show(one.conversationId)}
      >
        <span class={`class ${one.class}`}>{texts.classes[one.class]}</span>
        <span>
          {one.customerId ?? texts.guest}{' '}
          {count > 0 && (
            <span class="unread" aria-label={texts.newLines(count)}>
              {count}
            </span>
          )}
        </span>
        <span class="soft">
          {one.parked && `${texts.parked} · `}
          {one.locale === 'zh' ? '中文' : 'EN'} · {texts.reasons[one.reason] ?? one.reason}
        </span>
      </button>
    </li>
  );
}
