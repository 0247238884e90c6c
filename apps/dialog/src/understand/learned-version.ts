// Whether the bytes of a version made of corrections may be used here: whole, of this base, numbers only, and quick.
import { createHash } from 'node:crypto';
import type { ModelFault } from '#contracts';
import { Amender, type BaseOpinion, readAmendment } from '#learning';

/** Asking it about a text may take so long on average. */
const MOST_MS_A_TEXT = 2;
const ASKED = 100;

/** What it has to fit. */
export interface VersionGround {
  /** The digest that was announced of its bytes. */
  readonly digest: string;
  /** What the shipped classifier was made of, and its labels. */
  readonly base: string;
  readonly labels: readonly string[];
  /** Texts to try it with. */
  readonly texts: readonly string[];
}

/** The version, ready to be asked; else why it is not used. `nowMs` is the time that passes. */
export function checkedVersion(
  bytes: Uint8Array,
  { digest, base, labels, texts }: VersionGround,
  nowMs: () => number = () => performance.now(),
): Amender | ModelFault {
  const amendment = readAmendment(bytes, { base, labels });
  if (typeof amendment === 'string') return amendment;
  if (createHash('sha256').update(bytes).digest('hex') !== digest) return 'other-digest';
  const amender = new Amender(amendment);
  const even: BaseOpinion = { probabilities: labels.map(() => 1 / labels.length), inside: 1 / 2 };
  const startedAtMs = nowMs();
  for (let at = 0; at < ASKED; at += 1) {
    const { probabilities } = amender.opinionOf(texts[at % texts.length] ?? '', even);
    if (!probabilities.every(Number.isFinite)) return 'not-finite';
  }
  return nowMs() - startedAtMs > ASKED * MOST_MS_A_TEXT ? 'too-slow' : amender;
}
