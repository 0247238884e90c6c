/** The random id under which what a guest asks in several tabs counts once: this site's alone, new every 28 days, told to nobody else. */
import { randomId } from './random-id.js';

const storageKey = 'daogou.guest';
/** What shoppers lack is counted over as many days. */
const keptMs = 28 * 86_400_000;

interface Kept {
  id: string;
  sinceMs: number;
}

/** The browser's id; none where it forbids storage, so that each conversation is a guest of its own. */
export function guestId(): string | undefined {
  try {
    const kept = recall();
    if (kept !== undefined) return kept.id;
    const fresh: Kept = { id: randomId(), sinceMs: Date.now() };
    localStorage.setItem(storageKey, JSON.stringify(fresh));
    return fresh.id;
  } catch {
    return undefined;
  }
}

/** Whoever asks next is another guest. */
export function forgetGuest(): void {
  try {
    localStorage.removeItem(storageKey);
  } catch {
    // Nothing is kept where storage is forbidden.
  }
}

/** What another script wrote there, or what is too old, is none. */
function recall(): Kept | undefined {
  const { id, sinceMs } = (parsed() ?? {}) as Partial<Kept>;
  const isWhole = typeof id === 'string' && /^[\w-]{16,64}$/.test(id) && typeof sinceMs === 'number';
  return isWhole && Math.abs(Date.now() - sinceMs) < keptMs ? { id, sinceMs } : undefined;
}

function parsed(): unknown {
  const kept = localStorage.getItem(storageKey) ?? 'null';
  try {
    return JSON.parse(kept);
  } catch {
    return undefined;
  }
}
