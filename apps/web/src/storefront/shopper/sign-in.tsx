/** The menu with which a visitor of the demo becomes one of its customers. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ShopTexts } from '../../texts/index.js';
import { useRemote } from '../use-remote.js';
import { readDemoCustomers } from './session.js';
import type { Session } from './session.js';

/** The button and its menu; nothing where the gateway lets nobody be a customer without a password. */
export function SignIn({ texts, session }: { texts: ShopTexts; session: Session }) {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!isOpen) return;
    const closeOutside = (event: Event): void => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [isOpen]);

  if (!session.canSignIn) return null;

  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };

  return (
    <div ref={box} class="sign-in" onKeyDown={(event) => event.key === 'Escape' && isOpen && close()}>
      <button
        ref={button}
        type="button"
        class="button is-quiet"
        aria-expanded={isOpen}
        aria-controls="sign-in-menu"
        onClick={() => setOpen(!isOpen)}
      >
        {session.customer ? session.customer.name : texts.signIn}
      </button>
      {isOpen && <Menu texts={texts} session={session} onDone={close} />}
    </div>
  );
}

function Menu({ texts, session, onDone }: { texts: ShopTexts; session: Session; onDone: () => void }) {
  const [hasFailed, setFailed] = useState(false);
  const [other, setOther] = useState('');
  const named = useRemote(readDemoCustomers, 'demo customers');
  // A store of one's own has none of them: its customers are asked for by their ids.
  const customers = named.value ?? [];
  const signIn = async (customerId: string): Promise<void> => {
    if (!customerId) return;
    setFailed(false);
    try {
      await session.signIn(customerId);
      onDone();
    } catch {
      setFailed(true);
    }
  };
  const signOut = (): void => {
    session.signOut();
    onDone();
  };

  return (
    <div id="sign-in-menu" class="menu" role="group" aria-label={texts.signInTitle}>
      <p>{session.customer ? texts.signedInAs(session.customer.name) : texts.signInTitle}</p>
      {customers.map(({ customerId, name }) => (
        <button
          key={customerId}
          type="button"
          aria-pressed={session.customer?.customerId === customerId}
          onClick={() => void signIn(customerId)}
        >
          {name === customerId ? name : `${name} (${customerId})`}
        </button>
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void signIn(other.trim());
        }}
      >
        <label>
          <span>{texts.signInOther}</span>
          <input value={other} maxLength={200} onInput={(event) => setOther(event.currentTarget.value)} />
        </label>
        <button type="submit">{texts.signInOtherButton}</button>
      </form>
      {hasFailed && <p role="alert">{texts.signInFailed}</p>}
      {session.customer && (
        <button type="button" onClick={signOut}>
          {texts.signOut}
        </button>
      )}
    </div>
  );
}
