/** The door of the desk: the shop's identity provider, a token of it, or on this computer the demo's people. */
import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../chat/index.js';
import {
  goToProvider,
  readDoors,
  type SignedIn,
  signedInAtProvider,
  signInAsDemo,
  signInWithToken,
  takeSignInFault,
} from './desk-api.js';
import type { DeskTexts } from './texts.js';

interface SignInProps {
  texts: DeskTexts;
  language: Language;
  onSignIn: (agent: SignedIn) => void;
  onLanguage: (language: Language) => void;
}

type Doors = Awaited<ReturnType<typeof readDoors>>;

/** The doors; whoever is signed in at the provider is told of at once. */
export function useDoors(onSignIn: SignInProps['onSignIn']): Doors | undefined {
  const [doors, setDoors] = useState<Doors>();
  useEffect(() => {
    readDoors()
      .then(async (found) => {
        const session = found.hasIdentityProvider ? await signedInAtProvider().catch(() => undefined) : undefined;
        if (session) onSignIn(session);
        setDoors(found);
      })
      // Then a token is still a way in.
      .catch(() => setDoors({ hasDemo: false, hasIdentityProvider: false }));
  }, []);
  return doors;
}

/** Asks who one is. */
export function SignIn({ texts, language, onSignIn, onLanguage }: SignInProps) {
  const [fault, setFault] = useState(takeSignInFault);
  const doors = useDoors(onSignIn);
  const enter = (signedIn: Promise<SignedIn>): void => {
    setFault(undefined);
    signedIn.then(onSignIn).catch(() => setFault('token'));
  };
  return (
    <main class="desk-door">
      <h1>{texts.title}</h1>
      {doors?.hasIdentityProvider && (
        <button type="button" class="primary" onClick={goToProvider}>
          {texts.provider}
        </button>
      )}
      {doors?.hasDemo && <DemoDoor texts={texts} enter={enter} />}
      {doors && <TokenDoor texts={texts} enter={enter} />}
      <p role="alert">{fault && (texts.faults[fault] ?? texts.signInFailed)}</p>
      <button type="button" class="quiet" onClick={() => onLanguage(language === 'zh' ? 'en' : 'zh')}>
        {language === 'zh' ? 'English' : '中文'}
      </button>
    </main>
  );
}

interface DoorProps {
  texts: DeskTexts;
  enter: (signedIn: Promise<SignedIn>) => void;
}

function DemoDoor({ texts, enter }: DoorProps) {
  return (
    <>
      <p>{texts.demoAs}</p>
      <div class="row">
        <button type="button" class="primary" onClick={() => enter(signInAsDemo('mei'))}>
          {texts.demoAgent}
        </button>
        <button type="button" onClick={() => enter(signInAsDemo('lin'))}>
          {texts.demoLead}
        </button>
      </div>
    </>
  );
}

/** Lets whoever has a token in. */
export function TokenDoor({ texts, enter }: DoorProps) {
  const [token, setToken] = useState('');
  return (
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
  );
}
