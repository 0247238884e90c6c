/** Loads something when the page needs it, drops what is no longer wanted, and can try again. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** What there is so far. */
export interface Remote<T> {
  value?: T;
  error?: unknown;
  isLoading: boolean;
  retry: () => void;
}

/** Calls `load` now and whenever `key` changes; an older answer never overwrites a newer one. */
export function useRemote<T>(load: (signal: AbortSignal) => Promise<T>, key: string): Remote<T> {
  const [state, setState] = useState<{ key: string; value?: T; error?: unknown }>({ key: '' });
  const [attempt, setAttempt] = useState(0);
  const current = `${key} ${attempt}`;

  useEffect(() => {
    const abort = new AbortController();
    load(abort.signal).then(
      (value) => {
        if (!abort.signal.aborted) setState({ key: current, value });
      },
      (error: unknown) => {
        if (!abort.signal.aborted) setState({ key: current, error });
      },
    );
    return () => abort.abort();
  }, [current]);

  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  if (state.key !== current) return { isLoading: true, retry };
  return { value: state.value, error: state.error, isLoading: false, retry };
}

/** The last value there was: keeps on the page what would else vanish under the reader's hands while the next one loads. */
export function useLast<T>(value: T | undefined): T | undefined {
  const last = useRef<T | undefined>(undefined);
  if (value !== undefined) last.current = value;
  return last.current;
}
