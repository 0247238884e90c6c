/** Lets a customer have the shop forget what recommendations learned of them, after asking once more. */
import { useState } from 'preact/hooks';
import type { RecommendationTexts } from '../../texts/index.js';
import { forgetHistory } from '../shop-api.js';
import { forgetVisit, visitId } from './visit.js';

interface ForgetProps {
  texts: RecommendationTexts;
  token: string;
}

/** The button, the question, and what came of it. */
export function ForgetHistory({ texts, token }: ForgetProps) {
  const [phase, setPhase] = useState<'idle' | 'asking' | 'working' | 'done' | 'failed'>('idle');
  const forget = async (): Promise<void> => {
    setPhase('working');
    try {
      await forgetHistory(token, visitId());
      forgetVisit();
      setPhase('done');
    } catch {
      setPhase('failed');
    }
  };
  const isAsking = phase === 'asking' || phase === 'working';
  return (
    <div class="forget">
      {isAsking ? (
        <>
          <span>{texts.forgetQuestion}</span>
          <button type="button" disabled={phase === 'working'} onClick={forget}>
            {texts.forgetYes}
          </button>
          <button type="button" disabled={phase === 'working'} onClick={() => setPhase('idle')}>
            {texts.forgetNo}
          </button>
        </>
      ) : (
        phase !== 'done' && (
          <button type="button" onClick={() => setPhase('asking')}>
            {texts.forget}
          </button>
        )
      )}
      <span role="status">{{ done: texts.forgotten, failed: texts.forgetFailed }[phase as 'done' | 'failed']}</span>
    </div>
  );
}
