/** Above the results: what they are narrowed to, each to be removed, and what was read from the words. */
import type { Language } from '../../chat/index.js';
import { listHref } from '../../route.js';
import type { Wanted } from '../../route.js';
import type { SearchTexts } from '../../texts/index.js';
import type { Understood } from '../shop-api.js';
import { chosenFilters, understoodWords } from './wishes.js';

interface ChosenProps {
  texts: SearchTexts;
  language: Language;
  currency: string;
  wanted: Wanted;
  /** Takes the keyboard when the filter that had it is gone. */
  onRemove: () => void;
}

/** The chosen filters as chips. */
export function Chosen(props: ChosenProps) {
  const { texts, wanted, onRemove } = props;
  const chosen = chosenFilters(wanted, props);
  if (chosen.length === 0) return null;
  return (
    <ul class="chosen" aria-label={texts.chosen}>
      {chosen.map(({ name, label, hrefWithout }) => (
        <li key={name}>
          <a class="chip" data-filter={name} href={hrefWithout} aria-label={texts.remove(label)} onClick={onRemove}>
            {label} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      {chosen.length > 1 && (
        <li key="all">
          <a class="chosen-clear" href={listHref({ query: wanted.query, sort: wanted.sort })} onClick={onRemove}>
            {texts.clear}
          </a>
        </li>
      )}
    </ul>
  );
}

/** What the words asked for besides words, and the way to search for the words alone. */
export function ReadFromWords(props: Omit<ChosenProps, 'onRemove'> & { understood: Understood | undefined }) {
  const { texts, wanted, understood } = props;
  const wishes = understood ? understoodWords(understood, props) : '';
  const unmet = (understood?.unmet ?? []).map((words) => `“${words}”`).join(texts.separator);
  if (!understood || (wishes === '' && unmet === '')) return null;
  // A brand or an option stays in the words: without them there is nothing else to search for.
  const isShorter = understood.text !== '' && understood.text !== wanted.query;
  return (
    <p class="understood">
      {wishes && texts.understood(wishes)}
      {wishes && unmet && ' '}
      {unmet && texts.unmet(unmet)}
      {isShorter && (
        <>
          {' '}
          <a href={listHref({ ...wanted, query: understood.text })}>{texts.onlyWords(understood.text)}</a>
        </>
      )}
    </p>
  );
}
