// Scores a shop's policies against a question: how much of the question each wording explains, and the reverse.
import { TAUGHT_PREFIX, wordingsOf, type FaqRecord, type Text } from '#contracts';
import { explainedShare, type Unit } from '../search/terms.js';
import { normalize } from '#language';
import { cosineOf, type Script, scriptOf } from '#sentence-vectors';
import { explainedBy, policyUnits, termsIn } from './policy-units.js';

/** A policy that may answer. */
export interface FaqMatch {
  readonly faq: FaqRecord;
  readonly question: Text;
  /** 0–1. */
  readonly score: number;
}

interface Wording {
  readonly question: Text;
  readonly text: string;
  /** What is asked in another script is not asked by it. */
  readonly onlyIn?: Script;
  /** Without case, signs and spaces: who asks just that asks for this policy. */
  readonly bare: string;
  readonly units: readonly Unit[];
  readonly terms: ReadonlySet<string>;
}

interface Policy {
  readonly faq: FaqRecord;
  readonly wordings: readonly Wording[];
  /** Terms of the topic and the answer: they help a little. */
  readonly background: ReadonlySet<string>;
}

/** What an answer explains counts this much of what a question's own wording explains. */
const BACKGROUND_SHARE = 0.3;
/** The question matters more than the wording's leftovers: wordings are often longer than what shoppers type. */
const FORWARD_POWER = 0.6;
/** What no policy knows weighs less than the rarest known word: often it is the name of a product. */
const UNKNOWN_SHARE = 0.7;
/** What shared words count beside the nearness of the sentence vectors; vectors only raise a score. */
const WORDS_SHARE = 0.6;
/** Cosines of sentences that have nothing in common, and of those that say the same: each encoder has its own. */
const COSINES = { han: [0.5, 0.9], other: [0.2, 0.8] } as const;

const bareOf = (text: string): string => normalize(text).replace(/[\p{P}\p{S}\s]+/gu, '');

/** The policies of a shop, ready to be asked. */
export class FaqIndex {
  private readonly policies: readonly Policy[];
  private readonly policiesWith = new Map<string, number>();
  private readonly vectors = new Map<string, Float32Array>();
  private readonly weights = new WeakMap<Unit, number>();

  constructor(faqs: readonly FaqRecord[]) {
    this.policies = faqs.map((faq) => ({
      faq,
      wordings: faq.questions.flatMap((question) =>
        wordingsOf(question).map((wording) => {
          const units = policyUnits(wording);
          const only = isOfOneLanguage(faq) ? { onlyIn: scriptOf(wording) } : {};
          return { ...only, question, text: wording, bare: bareOf(wording), units, terms: termsIn(units) };
        }),
      ),
      background: termsIn([...wordingsOf(faq.answer), faq.topic ?? ''].flatMap(policyUnits)),
    }));
    for (const { wordings } of this.policies) {
      for (const term of new Set(wordings.flatMap((wording) => [...wording.terms]))) {
        this.policiesWith.set(term, (this.policiesWith.get(term) ?? 0) + 1);
      }
    }
  }

  /**
   * The best policies that are valid at a time. A score of 0.55 and more is a confident answer; from 0.35 a policy is
   * near enough to be offered; below that it is about something else. `vector`: that of the text, where there is one.
   */
  search(text: string, at: Date, limit: number, vector?: Float32Array): FaqMatch[] {
    const bare = bareOf(text);
    const script = scriptOf(text);
    const asked = policyUnits(text);
    const askedTerms = termsIn(asked);
    const weightOf = (unit: Unit): number => this.weightOf(unit);
    const matches: FaqMatch[] = [];
    for (const { faq, wordings, background } of this.policies) {
      if (!isValid(faq, at)) continue;
      let best: FaqMatch | undefined;
      for (const { question, units, terms, onlyIn = script, ...wording } of wordings) {
        if (onlyIn !== script) continue;
        const backward = explainedShare(units, { weightOf, explains: (term) => explainedBy(askedTerms, term) });
        const nearness = vector === undefined ? 0 : this.nearnessOf(wording.text, script, vector);
        const isVerbatim = bare !== '' && bare === wording.bare;
        if (backward === 0 && nearness === 0 && !isVerbatim) continue;
        const explains = (term: string): number =>
          Math.max(explainedBy(terms, term), BACKGROUND_SHARE * explainedBy(background, term));
        const forward = explainedShare(asked, { weightOf, explains });
        const byWords = Math.min(1, forward ** FORWARD_POWER * backward ** (1 - FORWARD_POWER));
        const raised = Math.max(byWords, WORDS_SHARE * byWords + (1 - WORDS_SHARE) * nearness);
        const score = isVerbatim ? 1 : raised;
        if (!best || score > best.score) best = { faq, question, score };
      }
      if (best) matches.push(best);
    }
    matches.sort((left, right) => right.score - left.score || (left.faq.id < right.faq.id ? -1 : 1));
    return matches.slice(0, limit);
  }

  /** The wordings in the order in which {@link learn} wants their vectors. */
  get wordings(): string[] {
    return [...new Set(this.policies.flatMap(({ wordings }) => wordings.map(({ text }) => text)))];
  }

  /** Takes in the sentence vectors of {@link wordings}, so that questions with other words find them too. */
  learn(vectors: readonly Float32Array[]): void {
    this.wordings.forEach((wording, at) => {
      const vector = vectors[at];
      if (vector !== undefined) this.vectors.set(wording, vector);
    });
  }

  /** 0–1: how near the meaning of a wording is; 0 for wordings of the other script, which another encoder reads. */
  private nearnessOf(wording: string, script: keyof typeof COSINES, vector: Float32Array): number {
    const own = this.vectors.get(wording);
    if (own === undefined || scriptOf(wording) !== script) return 0;
    const [far, same] = COSINES[script];
    return Math.min(1, Math.max(0, (cosineOf(own, vector) - far) / (same - far)));
  }

  /** Remembered: every question that is asked weighs every wording. */
  private weightOf(unit: Unit): number {
    const known = this.weights.get(unit);
    if (known !== undefined) return known;
    const weight = this.rarityOf(unit);
    this.weights.set(unit, weight);
    return weight;
  }

  private rarityOf(unit: Unit): number {
    const counts = unit.terms
      .filter((term) => !term.startsWith('~'))
      .map((term) => this.policiesWith.get(term) ?? 0)
      .filter((count) => count > 0);
    const total = this.policies.length;
    const rarity = (holding: number): number => Math.log(1 + (total + 1 - holding + 0.5) / (holding + 0.5));
    return counts.length === 0 ? UNKNOWN_SHARE * rarity(1) : rarity(Math.min(...counts));
  }
}

/** The shop's own policies are told in whatever language they are written in; what was taught in one is taught in the other by itself. */
const isOfOneLanguage = ({ id, answer }: FaqRecord): boolean =>
  id.startsWith(TAUGHT_PREFIX) && wordingsOf(answer).length < 2;

/** From `validFrom` up to, and not including, `validUntil`. */
function isValid(faq: FaqRecord, at: Date): boolean {
  const atMs = at.getTime();
  const hasBegun = faq.validFrom === undefined || Date.parse(faq.validFrom) <= atMs;
  return hasBegun && (faq.validUntil === undefined || atMs < Date.parse(faq.validUntil));
}
