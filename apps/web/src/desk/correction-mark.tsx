/** Says what a shopper's line meant, where the assistant understood something else. */
import { useState } from 'preact/hooks';
import type { Language } from '../chat/index.js';
import { type Meant, meanings, skillNames } from './teaching/skill-names.js';
import type { DeskTexts } from './texts.js';

interface CorrectionMarkProps {
  texts: DeskTexts;
  language: Language;
  /** Whether it was taken. */
  correct: (meant: Meant) => Promise<boolean>;
}

/** One choice: chosen is said. */
export function CorrectionMark({ texts, language, correct }: CorrectionMarkProps) {
  const [meant, setMeant] = useState<Meant | ''>('');
  const choose = (next: Meant): void => {
    setMeant(next);
    void correct(next).then((isTaken) => isTaken || setMeant(''));
  };
  return (
    <select
      class="meant"
      aria-label={texts.meant}
      value={meant}
      onChange={({ currentTarget }) => currentTarget.value !== '' && choose(currentTarget.value as Meant)}
    >
      <option value="">{texts.meant}</option>
      {meanings.map((one) => (
        <option key={one} value={one}>
          {skillNames[language][one]}
        </option>
      ))}
    </select>
  );
}
