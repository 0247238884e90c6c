/** The conversations behind a figure, and what was said in each, masked; and matters for a person to judge. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ExplainedConversation, ExportedEpisode } from '#contracts';
import type { InsightsApi, SaidLine } from './insights-api.js';
import type { InsightsTexts } from './texts.js';

interface BehindProps {
  api: InsightsApi;
  texts: InsightsTexts;
  figureId: string;
  title: string;
  onClose: () => void;
}

/** A dialog with the conversations of a figure. */
export function Behind({ api, texts, figureId, title, onClose }: BehindProps) {
  const [found, setFound] = useState<{ conversations: ExplainedConversation[]; total: number }>();
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
      <p role="status">{failed ? texts.failed : found ? texts.conversations(found.total) : texts.loading}</p>
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
  const [lines, setLines] = useState<SaidLine[]>();
  const read = (): void => {
    if (lines) return;
    api.read(conversation.conversationId).then(
      ({ messages }) => setLines(messages),
      () => setLines([]),
    );
  };
  return (
    <details onToggle={read}>
      <summary>
        {new Date(conversation.at).toLocaleString(document.documentElement.lang)} · {conversation.matter} ·{' '}
        {texts.outcomes[conversation.outcome]}
        {conversation.isDemo && <span class="badge">{texts.demo}</span>}
      </summary>
      {lines?.map((line) => (
        <p key={line.id}>
          <b>{texts.roles[line.role] ?? line.role}</b> {line.text}
        </p>
      ))}
      {lines?.length === 0 && <p>{texts.nothing}</p>}
    </details>
  );
}

/** Asks of one matter after the other whether it was resolved. */
export function Judging({ api, texts }: { api: InsightsApi; texts: InsightsTexts }) {
  const [drawn, setDrawn] = useState<{ episode: ExportedEpisode | undefined; judged: number; wanted: number }>();
  const [lines, setLines] = useState<SaidLine[]>([]);
  const [failed, setFailed] = useState(false);
  const draw = async (): Promise<void> => {
    try {
      const { episodes, judged, wanted } = await api.draw();
      const [episode] = episodes;
      setLines(episode ? (await api.read(episode.conversationId)).messages : []);
      setDrawn({ episode, judged, wanted });
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  useEffect(() => void draw(), []);
  const say = (resolved: boolean): void => {
    const id = drawn?.episode?.episodeId;
    if (id !== undefined) api.judge(id, resolved).then(draw, () => setFailed(true));
  };
  if (failed) return <p role="alert">{texts.failed}</p>;
  if (!drawn) return <p role="status">{texts.loading}</p>;
  return (
    <section class="judging">
      <p role="status">{texts.judged(drawn.judged, drawn.wanted)}</p>
      {drawn.episode === undefined && <p>{texts.nothingToJudge}</p>}
      {lines.map((line) => (
        <p key={line.id}>
          <b>{texts.roles[line.role] ?? line.role}</b> {line.text}
        </p>
      ))}
      {drawn.episode && (
        <>
          <h2>{texts.wasResolved}</h2>
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
