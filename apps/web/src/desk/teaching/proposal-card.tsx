/** One proposal: who asked what, what people answered, what the shop's nearest policy says, and what to do with it. */
import type { Proposal } from '#contracts';
import { useState } from 'preact/hooks';
import { type Language, textOf } from '../../chat/index.js';
import type { Decision } from './teaching-api.js';
import type { TeachingTexts } from './texts.js';

const dayMs = 86_400_000;
const maxCharacters = 4_000;

interface CardProps {
  proposal: Proposal;
  texts: TeachingTexts;
  language: Language;
  decide: (decision: Decision) => void;
}

/** A proposal that is open. */
export function ProposalCard({ proposal, texts, language, decide }: CardProps) {
  const { question, questions, shoppers, answers, nearest, contradicts, needsSecondPerson } = proposal;
  return (
    <li class="teach-card">
      <h3>{question}</h3>
      <p class="soft">{[texts.shoppers(shoppers), ...questions.slice(1)].join(' · ')}</p>
      {answers.length === 0 && <p class="soft">{texts.noAnswer}</p>}
      {answers.map(({ text, agents }) => (
        <blockquote key={text}>
          <p>{text}</p>
          <footer class="soft">{agents.map(({ name }) => name).join(', ')}</footer>
        </blockquote>
      ))}
      {nearest && (
        <p>
          <span class="soft">{texts.nearest}: </span>
          {textOf(nearest.question, language)} — {textOf(nearest.answer, language)}
        </p>
      )}
      {contradicts && <p class="teach-mark">{texts.contradicts}</p>}
      {needsSecondPerson && <p class="teach-mark">{texts.needsSecond}</p>}
      <Deciding proposal={proposal} texts={texts} decide={decide} />
    </li>
  );
}

function Deciding({ proposal, texts, decide }: Omit<CardProps, 'language'>) {
  const { answer = '', nearest } = proposal;
  /** The lead's own words; what people answered until there are any. */
  const [own, setOwn] = useState<string>();
  const [question, setQuestion] = useState('');
  const [until, setUntil] = useState('');
  const words = own ?? answer;
  const teach = (event: Event): void => {
    event.preventDefault();
    decide({
      as: 'add',
      // As it is seen here: meanwhile most may have been answered otherwise.
      answer: words.trim(),
      ...(question.trim() === '' ? {} : { question: question.trim() }),
      ...(until === '' ? {} : { validUntil: new Date(`${until}T23:59:59`).toISOString() }),
    });
  };
  return (
    <form onSubmit={teach}>
      <label>
        {texts.answer}
        <textarea
          rows={2}
          maxLength={maxCharacters}
          required
          value={words}
          onInput={({ currentTarget }) => setOwn(currentTarget.value)}
        />
      </label>
      <div class="teach-row">
        <label>
          {texts.question}
          <input value={question} maxLength={500} onInput={({ currentTarget }) => setQuestion(currentTarget.value)} />
        </label>
        <label>
          {texts.untilWhen}
          <input
            type="date"
            min={dayIn(1)}
            value={until}
            onInput={({ currentTarget }) => setUntil(currentTarget.value)}
          />
        </label>
      </div>
      <div class="teach-row">
        <button type="submit" class="primary">
          {texts.add}
        </button>
        {nearest && (
          <button type="button" onClick={() => decide({ as: 'merge' })}>
            {texts.merge}
          </button>
        )}
        <button type="button" class="quiet" onClick={() => decide({ as: 'ignore' })}>
          {texts.ignore}
        </button>
      </div>
    </form>
  );
}

const dayIn = (days: number): string => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);
