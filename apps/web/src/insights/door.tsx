/** The door of the insights: as at the desk, and for leads alone. */
import { useState } from 'preact/hooks';
import type { Language } from '../chat/index.js';
import { goToProvider, type SignedIn, signInAsDemo } from '../desk/desk-api.js';
import { TokenDoor, useDoors } from '../desk/sign-in.js';
import { deskTexts } from '../desk/texts.js';
import type { InsightsTexts } from './texts.js';

interface DoorProps {
  texts: InsightsTexts;
  language: Language;
  onEnter: (lead: SignedIn) => void;
}

/** Asks who one is. */
export function Door({ texts, language, onEnter }: DoorProps) {
  const [failed, setFailed] = useState(false);
  const letIn = (agent: SignedIn): void => {
    if (agent.role === 'lead') onEnter(agent);
    else setFailed(true);
  };
  const enter = (signedIn: Promise<SignedIn>): void => {
    setFailed(false);
    signedIn.then(letIn, () => setFailed(true));
  };
  const doors = useDoors(letIn);
  const ofDesk = deskTexts[language];
  return (
    <section class="insights-door">
      {!doors && <p role="status">{texts.loading}</p>}
      {doors?.hasIdentityProvider && (
        <button type="button" class="primary" onClick={goToProvider}>
          {ofDesk.provider}
        </button>
      )}
      {doors?.hasDemo && (
        <button type="button" class="primary" onClick={() => enter(signInAsDemo('lin'))}>
          {texts.demoLead}
        </button>
      )}
      {doors && <TokenDoor texts={ofDesk} enter={enter} />}
      <p role="alert">{failed && texts.signInFailed}</p>
    </section>
  );
}
