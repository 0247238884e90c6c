/** One thing that was taught: how it is asked, what is told, until when, how far it has reached, and taking it back. */
import type { Taught } from '#contracts';
import { useState } from 'preact/hooks';
import { type Language, textOf } from '../../chat/index.js';
import type { TeachingTexts } from './texts.js';

interface CardProps {
  taught: Taught;
  texts: TeachingTexts;
  language: Language;
  withdraw: () => void;
}

/** See above; a withdrawal is asked for twice. */
export function TaughtCard({ taught, texts, language, withdraw }: CardProps) {
  const { state, questions, answer, validUntil, approvedBy, reached } = taught;
  const [isSure, setSure] = useState(false);
  const facts = [
    texts.states[state],
    `${texts.until} ${validUntil.slice(0, 10)}`,
    texts.approved(approvedBy.name),
    texts.reached(reached),
  ];
  return (
    <li class="teach-card taught">
      <h3>{questions[0] ?? '—'}</h3>
      <p>{textOf(answer, language)}</p>
      <p class="soft">{facts.join(' · ')}</p>
      {state !== 'withdrawn' && (
        <button type="button" onClick={() => (isSure ? withdraw() : setSure(true))}>
          {isSure ? texts.confirmWithdraw : texts.withdraw}
        </button>
      )}
    </li>
  );
}
