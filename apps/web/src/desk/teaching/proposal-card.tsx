/** One proposal: who asked what, what people answered, what the shop's nearest policy says, and what to do with it. */
import { textIn, type Proposal } from '#contracts';
import { useState } from 'preact/hooks';
import type { Language } from '../../chat/index.js';
import type { Decision } from './teaching-api.js';
import type { TeachingTexts } from './texts.js';

const dayMs = 86_400_000;
const usualDays = 180;
const maxCharacters = 4_000;

interface CardProps {
  proposal: Proposal;
  texts: TeachingTexts;
  language: Language;
  decide: (decision: Decision) => void;
}

/** A proposal that is open. */
export function ProposalCard({ proposal, texts, language, decide }: CardProps) {
  const { question, questions, shoppers, answer, answers, nearest, contradicts, needsSecondPerson } = proposal;
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
          {textIn(nearest.question, language)} — {textIn(nearest.answer, language)}
        </p>
      )}
      {contradicts && <p class="teach-mark">{texts.contradicts}</p>}
      {needsSecondPerson && <p class="teach-mark">{texts.needsSecond}</p>}
      <Deciding key={answer} proposal={proposal} texts={texts} decide={decide} />
    </li>
  );
}

function Deciding({ proposal, texts, decide }: Omit<CardProps, 'language'>) {
  const { answer = '', nearest } = proposal;
  const [words, setWords] = useState(answer);
  const [question, setQuestion] = useState('');
  const [until, setUntil] = useState(dayIn(usualDays));
  const teach = (event: Event): void => {
    event.preventDefault();
    const text = words.trim();
    decide({
      as: text === answer.trim() ? 'add' : 'reword',
      ...(text === answer.trim() ? {} : { answer: text }),
      ...(question.trim() === '' ? {} : { question: question.trim() }),
      validUntil: new Date(`${until}T23:59:59`).toISOString(),
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
          onInput={({ currentTarget }) => setWords(currentTarget.value)}
        />
      </label>
      <div class="teach-row">
        <label>
          {texts.question}
          <input value={question} maxLength={500} onInput={({ currentTarget }) => setQuestion(currentTarget.value)} />
        </label>
        <label>
          {texts.until}
          <input
            type="date"
            required
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
