// A peer to measure beside: V-SKNN, nearest sessions with decaying positions (Ludewig and Jannach, 2018), tuned on held-out sessions.
import type { HeldOut } from '../../apps/recommendations/src/methods/index.js';
import type { Protocol } from './recommendations-data.js';
import { qualityOf, type Quality } from './recommendations-measure.js';

/** What V-SKNN is tuned over. */
interface Setting {
  readonly neighbours: number;
  readonly sample: number;
  /** How much rare items count for more; 0 = not at all. */
  readonly rarity: number;
  /** How position weights fall towards the start of the session. */
  readonly decay: 'linear' | 'quadratic';
}

const SETTINGS: readonly Setting[] = [100, 500].flatMap((neighbours) =>
  [1_000, 2_500].flatMap((sample) =>
    [0, 5].flatMap((rarity) =>
      (['linear', 'quadratic'] as const).map((decay) => ({ neighbours, sample, rarity, decay })),
    ),
  ),
);
const TUNING_QUESTIONS = 800;

/** The best setting's quality on the questions of the protocol. */
export function measureNearestSessions(protocol: Protocol, cutOff: number): Quality & { readonly setting: Setting } {
  const tuning = new NearestSessions(protocol.fit.tuning, protocol.fit.allowSeen);
  const { heldOut } = protocol.fit;
  const step = Math.max(1, Math.floor(heldOut.length / TUNING_QUESTIONS));
  const asked = heldOut.filter((_, place) => place % step === 0);
  const reached = SETTINGS.map((setting) => ({ setting, quality: ask(tuning, asked, setting, cutOff).reciprocalRank }));
  const { setting } = reached.reduce((best, other) => (other.quality > best.quality ? other : best));
  const final = new NearestSessions(protocol.training, protocol.fit.allowSeen);
  return { setting, ...ask(final, protocol.questions, setting, cutOff) };
}

const ask = (sessions: NearestSessions, questions: readonly HeldOut[], setting: Setting, cutOff: number): Quality =>
  qualityOf(questions, (history) => sessions.rank(history, setting, cutOff * 2), cutOff);

class NearestSessions {
  private readonly sessionsOf = new Map<number, number[]>();

  constructor(
    private readonly sessions: readonly ArrayLike<number>[],
    private readonly allowSeen: boolean,
  ) {
    sessions.forEach((items, session) => {
      for (const item of new Set(Array.from(items))) {
        const known = this.sessionsOf.get(item);
        if (known === undefined) this.sessionsOf.set(item, [session]);
        else known.push(session);
      }
    });
  }

  rank(history: readonly number[], setting: Setting, limit: number): { item: number; score: number }[] {
    const weights = new Map<number, number>();
    const stepsBack = new Map<number, number>();
    history.forEach((item, place) => {
      const share = (place + 1) / history.length;
      weights.set(item, setting.decay === 'linear' ? share : share * share);
      stepsBack.set(item, history.length - place);
    });
    // The latest sessions with any of the items are a sample of the neighbours.
    const candidates = new Set<number>();
    for (const item of weights.keys()) {
      for (const session of (this.sessionsOf.get(item) ?? []).slice(-setting.sample)) candidates.add(session);
    }
    const sample = [...candidates].sort((one, other) => other - one).slice(0, setting.sample);
    const nearest = sample
      .map((session) => ({ session, likeness: this.likeness(session, weights) }))
      .sort((one, other) => other.likeness - one.likeness || other.session - one.session)
      .slice(0, setting.neighbours);
    const scores = new Map<number, number>();
    for (const { session, likeness } of nearest) {
      const items = new Set(Array.from(this.sessions[session] ?? []));
      let latest = Infinity;
      for (const item of items) latest = Math.min(latest, stepsBack.get(item) ?? Infinity);
      for (const item of items) {
        if (!this.allowSeen && weights.has(item)) continue;
        const rare = Math.log(this.sessions.length / (this.sessionsOf.get(item)?.length ?? 1));
        const gain = (likeness / latest) * (1 + setting.rarity * rare);
        scores.set(item, (scores.get(item) ?? 0) + gain);
      }
    }
    return [...scores]
      .map(([item, score]) => ({ item, score }))
      .sort((one, other) => other.score - one.score)
      .slice(0, limit);
  }

  private likeness(session: number, weights: ReadonlyMap<number, number>): number {
    const items = new Set(Array.from(this.sessions[session] ?? []));
    let shared = 0;
    for (const item of items) shared += weights.get(item) ?? 0;
    return shared / Math.sqrt(items.size * weights.size);
  }
}
