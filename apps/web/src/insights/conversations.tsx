/** The conversations behind a figure, and what was said in each, masked; and matters for a person to judge. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ExplainedConversation, ExportedEpisode } from '#contracts';
import type { InsightsApi, SaidLine } from './insights-api.js';
import type { InsightsTexts } from './texts.js';

type Found = Awaited<ReturnType<InsightsApi['explain']>>;

interface BehindProps {
  api: InsightsApi;
  texts: InsightsTexts;
  figureId: string;
  title: string;
  onClose: () => void;
}

/** A dialog with the conversations of a figure. */
export function Behind({ api, texts, figureId, title, onClose }: BehindProps) {
  const [found, setFound] = useState<Found>();
  const [failed, setFailed] = useState(false);
  const place = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    place.current?.showModal();
    api.explain(figureId).then(setFound, () => setFailed(true));
  }, [figureId]);
  return (
    <dialog ref={place} class="behind" aria-label={title} onClose={onClose}>
      <div class="behind-top">
        <h2>{title}</h2>
        <button type="button" onClick={() => place.current?.close()}>
          {texts.close}
        </button>
      </div>
      <p role="status">
        {failed ? texts.failed : found ? texts.conversations(found.total, found.isMore === true) : texts.loading}
      </p>
      <ul>
        {found?.conversations.map((one) => (
          <li key={one.conversationId}>
            <Said api={api} texts={texts} conversation={one} />
          </li>
        ))}
      </ul>
    </dialog>
  );
}

/** One conversation: read when it is opened. */
function Said({
  api,
  texts,
  conversation,
}: {
  api: InsightsApi;
  texts: InsightsTexts;
  conversation: ExplainedConversation;
}) {
  const [lines, setLines] = useState<SaidLine[] | 'failed'>();
  const read = (isOpen: boolean): void => {
    if (!isOpen || Array.isArray(lines)) return;
    setLines(undefined);
    api.read(conversation.conversationId).then(
      ({ messages }) => setLines(messages),
      () => setLines('failed'),
    );
  };
  return (
    <details onToggle={({ currentTarget }) => read(currentTarget.open)}>
      <summary>
        {new Date(conversation.at).toLocaleString(document.documentElement.lang)} ·{' '}
        {matterName(conversation.matter, texts)} · {texts.outcomes[conversation.outcome]}
        {conversation.isDemo && <span class="badge">{texts.demo}</span>}
      </summary>
      {Array.isArray(lines) ? (
        <Lines lines={lines} texts={texts} />
      ) : (
        <p role="status">{lines === 'failed' ? texts.failed : texts.loading}</p>
      )}
    </details>
  );
}

/** What was said, or that there is nothing to see of it. */
function Lines({ lines, texts }: { lines: SaidLine[]; texts: InsightsTexts }) {
  if (lines.length === 0) return <p>{texts.noWords}</p>;
  return (
    <>
      {lines.map((line) => (
        <p key={line.id}>
          <b>{texts.roles[line.role] ?? line.role}</b> {line.text}
        </p>
      ))}
    </>
  );
}

/** `order:A-1` → `Order A-1`. */
function matterName(matter: string, { matters }: InsightsTexts): string {
  const [kind = '', ...id] = matter.split(':');
  return [matters[kind] ?? kind, id.join(':')].join(' ').trim();
}

/** Asks of one matter after the other whether it was resolved. */
export function Judging({ api, texts }: { api: InsightsApi; texts: InsightsTexts }) {
  const [drawn, setDrawn] = useState<{ episode: ExportedEpisode | undefined; judged: number; wanted: number }>();
  const [lines, setLines] = useState<SaidLine[]>([]);
  const [failed, setFailed] = useState<'failed' | 'notSaved'>();
  const draw = async (): Promise<void> => {
    try {
      const { episodes, judged, wanted } = await api.draw();
      const [episode] = episodes;
      setLines(episode ? (await api.read(episode.conversationId)).messages : []);
      setDrawn({ episode, judged, wanted });
      setFailed(undefined);
    } catch {
      setFailed('failed');
    }
  };
  useEffect(() => void draw(), []);
  const say = (resolved: boolean): void => {
    const id = drawn?.episode?.episodeId;
    if (id !== undefined) api.judge(id, resolved).then(draw, () => setFailed('notSaved'));
  };
  if (failed)
    return (
      <section class="judging">
        <p role="alert">{texts[failed]}</p>
        <button type="button" onClick={() => void draw()}>
          {texts.again}
        </button>
      </section>
    );
  if (!drawn) return <p role="status">{texts.loading}</p>;
  return (
    <section class="judging">
      <p role="status">{texts.judged(drawn.judged, drawn.wanted)}</p>
      {drawn.episode === undefined && <p>{texts.nothingToJudge}</p>}
      {drawn.episode && (
        <>
          <Lines lines={lines} texts={texts} />
          <h2>{texts.wasResolved}</h2>
          <p>{matterName(drawn.episode.matter, texts)}</p>
          <div class="row">
            <button type="button" class="primary" onClick={() => say(true)}>
              {texts.yes}
            </button>
            <button type="button" onClick={() => say(false)}>
              {texts.no}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
