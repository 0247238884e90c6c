// Scores a shop's policies against a question: how much of the question each wording explains, and the reverse.
import { TAUGHT_PREFIX, wordingsOf, type FaqRecord, type Text } from '#contracts';
import { explainedShare, type Unit } from '../search/terms.js';
import { normalize } from '#language';
import { type Script, scriptOf } from '#sentence-vectors';
import { PolicyMeanings, probabilityOf, readingOf } from './policy-meanings.js';
import { explainedBy, policyUnits, termsIn } from './policy-units.js';
import type { TextVectors } from './text-vectors.js';

/** A policy that may answer. */
export interface FaqMatch {
  readonly faq: FaqRecord;
  readonly question: Text;
  /** 0–1. */
  readonly score: number;
  /** The score by shared words alone, where what both mean tells more. */
  readonly byWords?: number;
  /** Of the text and the nearest passage; zero without vectors. */
  readonly cosine: number;
}

interface Wording {
  readonly question: Text;
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

/** So sure is nobody who shares no word: what was understood otherwise, and surely, stays what it is. */
const MOST_BY_MEANING = 0.7;
/** Of two that share about as many words, the one that is nearer in meaning goes first. */
const NEARNESS_SHARE = 0.25;

const bareOf = (text: string): string => normalize(text).replace(/[\p{P}\p{S}\s]+/gu, '');

/** The policies of a shop, ready to be asked. */
export class FaqIndex {
  /** What the policies mean, for sentence vectors to be learnt of. */
  readonly meanings: PolicyMeanings;
  private readonly policies: readonly Policy[];
  private readonly policiesWith = new Map<string, number>();
  private readonly weights = new WeakMap<Unit, number>();

  constructor(faqs: readonly FaqRecord[]) {
    this.meanings = new PolicyMeanings(faqs);
    this.policies = faqs.map((faq) => ({
      faq,
      wordings: faq.questions.flatMap((question) =>
        wordingsOf(question).map((wording) => {
          const units = policyUnits(wording);
          const only = isOfOneLanguage(faq) ? { onlyIn: scriptOf(wording) } : {};
          return { ...only, question, bare: bareOf(wording), units, terms: termsIn(units) };
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
   * The best policies that are valid at a time. A score of 0.55 and more is a confident answer; from 0.33 a policy is
   * near enough to be offered; below that it is about something else. `vectors`: those of the text, where there are any, read as those of the
   * policies: they only raise scores, to the probability that the policy answers by what both mean.
   */
  search(text: string, at: Date, limit: number, vectors?: TextVectors): FaqMatch[] {
    const script = scriptOf(text);
    const meant = vectors && this.meanings.featuresOf(text, vectors, (faq) => isValid(faq, at));
    const reading = vectors && readingOf(vectors);
    const byWords = this.byWords(text, script);
    const matches: FaqMatch[] = [];
    for (const { faq, wordings, background } of this.policies) {
      if (!isValid(faq, at)) continue;
      const features = meant?.get(faq.id);
      const { cosine = 0 } = features ?? {};
      let best: FaqMatch | undefined;
      for (const wording of wordings) {
        const score = byWords(wording, background);
        if (score > (best?.score ?? 0)) best = { faq, question: wording.question, score, cosine };
      }
      const probability = features && reading ? Math.min(MOST_BY_MEANING, probabilityOf(features, script, reading)) : 0;
      const [first] = wordings;
      if (first !== undefined && probability > (best?.score ?? 0))
        best = {
          faq,
          question: best?.question ?? first.question,
          score: probability,
          byWords: best?.score ?? 0,
          cosine,
        };
      if (best) matches.push(best);
    }
    const standing = ({ score, cosine }: FaqMatch): number => score + NEARNESS_SHARE * cosine;
    matches.sort((left, right) => standing(right) - standing(left) || (left.faq.id < right.faq.id ? -1 : 1));
    return matches.slice(0, limit);
  }

  /** Scores wordings by the words that they share with a text. */
  private byWords(text: string, script: Script): (wording: Wording, background: ReadonlySet<string>) => number {
    const bare = bareOf(text);
    const asked = policyUnits(text);
    const askedTerms = termsIn(asked);
    const weightOf = (unit: Unit): number => this.weightOf(unit);
    return ({ units, terms, onlyIn = script, ...wording }, background) => {
      if (onlyIn !== script) return 0;
      if (bare !== '' && bare === wording.bare) return 1;
      const backward = explainedShare(units, { weightOf, explains: (term) => explainedBy(askedTerms, term) });
      if (backward === 0) return 0;
      const explains = (term: string): number =>
        Math.max(explainedBy(terms, term), BACKGROUND_SHARE * explainedBy(background, term));
      const forward = explainedShare(asked, { weightOf, explains });
      return Math.min(1, forward ** FORWARD_POWER * backward ** (1 - FORWARD_POWER));
    };
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
