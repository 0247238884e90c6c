/** The door of the desk: the demo's people on this computer, or a token of the shop's identity provider. */
import { useState } from 'preact/hooks';
import type { Language } from '../chat/index.js';
import { type SignedIn, signInAsDemo, signInWithToken } from './desk-api.js';
import type { DeskTexts } from './texts.js';

interface SignInProps {
  texts: DeskTexts;
  language: Language;
  onSignIn: (agent: SignedIn) => void;
  onLanguage: (language: Language) => void;
}

/** Asks who one is. */
export function SignIn({ texts, language, onSignIn, onLanguage }: SignInProps) {
  const [token, setToken] = useState('');
  const [failed, setFailed] = useState(false);
  const enter = (signedIn: Promise<SignedIn>): void => {
    setFailed(false);
    signedIn.then(onSignIn).catch(() => setFailed(true));
  };
  return (
    <main class="desk-door">
      <h1>{texts.title}</h1>
      <p>{texts.demoAs}</p>
      <div class="row">
        <button type="button" class="primary" onClick={() => enter(signInAsDemo('mei'))}>
          {texts.demoAgent}
        </button>
        <button type="button" onClick={() => enter(signInAsDemo('lin'))}>
          {texts.demoLead}
        </button>
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          enter(signInWithToken(token.trim()));
        }}
      >
        <label>
          {texts.token}
          <input
            type="password"
            autocomplete="off"
            value={token}
            onInput={({ currentTarget }) => setToken(currentTarget.value)}
          />
        </label>
        <small>{texts.tokenHint}</small>
        <button type="submit" disabled={token.trim() === ''}>
          {texts.enter}
        </button>
      </form>
      <p role="alert">{failed && texts.signInFailed}</p>
      <button type="button" class="quiet" onClick={() => onLanguage(language === 'zh' ? 'en' : 'zh')}>
        {language === 'zh' ? 'English' : '中文'}
      </button>
    </main>
  );
}
