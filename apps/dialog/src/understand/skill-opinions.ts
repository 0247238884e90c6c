// What the trained classifiers think of texts: by their words at once, and by sentence vectors too where the words leave it open.
import { Logger } from '@nestjs/common';
import type { Amender, BaseOpinion } from '#learning';
import { askedIsRead, scriptOf, SentenceVectors, whyNoVectors } from '#sentence-vectors';
import type { Skill } from '../skills/skill.js';
import { untraced } from '../trace.js';
import type { Classifier, Prediction } from './classifier/classifier.js';
import { masked } from './masking.js';
import { skillClassifier } from './skill-classifier.js';
import { encoded, type SkillVectors, skillVectors } from './skill-vectors.js';

/** What is thought of a text. */
export interface SkillOpinion {
  /** All skills, most probable first. */
  readonly predictions: readonly Prediction[];
  /** 0–1: how probable it is that the text lies inside what was taught, were half of all texts outside. */
  readonly fit: number;
  /** The sentence vector of the text, where it had a say. */
  readonly vector?: Float32Array;
}

/** Below this the words leave it open, and vectors are asked. */
const SURE = 0.99;
/** What the vectors' probabilities count beside those of the words, in the logarithm. */
const VECTOR_SHARE = 0.4;
/** The mixture is flatter than its parts; so much sharper it is as often right as it says (see docs/benchmarks.md). */
const SHARPNESS = 1.15;
const LEAST_CHANCE = 1e-4;
const CHARACTERS = 600;
const MAX_TEXTS_A_TURN = 8;
const MAX_KEPT = 2_000;
const DEADLINE_MS = 3_000;
/** The first text may have to wait until the encoders are loaded, which takes most of a second where nothing else runs. */
const LOADING_DEADLINE_MS = 10_000;
/** So long waits for vectors what its words tell by themselves, loaded or not. */
const BESIDE_MS = 300;

interface Kept {
  readonly base: SkillOpinion;
  /** As corrections have amended it; the base itself without any. */
  readonly opinion: SkillOpinion;
}

/** A version that is asked beside the one that serves, and how often it said otherwise. */
interface Shadow {
  readonly amender: Amender | undefined;
  asked: number;
  changed: number;
}

/** Asked by the text of a clause. */
export class SkillOpinions {
  private readonly classifier: Classifier;
  private readonly vectors: SkillVectors | undefined;
  private encoder: SentenceVectors | undefined;
  /** By text; what vectors said is kept like the rest, for it is the same each time. */
  private readonly kept = new Map<string, Kept>();
  private amender: Amender | undefined;
  private shadow: Shadow | undefined;
  private asked: Set<string> | undefined;
  /** Vectors of whole messages, and those that are asked for while texts are considered. */
  private readonly vectorsKept = new Map<string, Float32Array>();
  private askedVectors: Set<string> | undefined;
  private askedBeside: Set<string> | undefined;
  /** The same of texts that are read for what they ask. */
  private readonly inTalkKept = new Map<string, Float32Array>();
  private askedInTalk: Set<string> | undefined;
  private readonly isReadInTalk = askedIsRead();
  private isLoaded = false;

  constructor(skills: readonly Skill[]) {
    this.classifier = skillClassifier(skills);
    const missing = whyNoVectors();
    this.vectors = missing === undefined ? skillVectors(skills) : undefined;
    if (this.vectors === undefined)
      new Logger('SkillOpinions').log(
        `Wishes are told by words alone: ${missing ?? 'the build made no vectors of these phrases'}`,
      );
    else if (!this.isReadInTalk)
      new Logger('SkillOpinions').log(
        'What a line asks is told by its meaning alone, less often rightly: the build could not merge what the encoders were taught of it',
      );
  }

  /** What is thought of a text: with vectors when it was considered before, by its words alone otherwise. */
  of(text: string): SkillOpinion {
    const own = text.slice(0, CHARACTERS);
    const { base, opinion } = this.kept.get(own) ?? this.keep(own, this.byWords(own));
    if (base.vector === undefined && (base.predictions[0]?.probability ?? 0) < SURE) this.asked?.add(own);
    return opinion;
  }

  /** The sentence vector of a text, where it was asked for before while texts were considered, and came in time; what is thought of the text is not touched. */
  vectorOf(text: string): Float32Array | undefined {
    const own = text.slice(0, CHARACTERS);
    const found = this.vectorsKept.get(own);
    if (found === undefined) this.askedVectors?.add(own);
    return found;
  }

  /** As {@link vectorOf}; whoever asks does without it where the words tell enough and it is not there at once. */
  vectorBeside(text: string): Float32Array | undefined {
    const own = text.slice(0, CHARACTERS);
    const found = this.vectorsKept.get(own);
    if (found === undefined) this.askedBeside?.add(own);
    return found;
  }

  /** As {@link vectorBeside}, of a text as the encoder reads it that was taught what a line asks; nothing where there is none. */
  inTalkOf(text: string): Float32Array | undefined {
    const found = this.inTalkKept.get(text);
    if (found === undefined && this.isReadInTalk) this.askedInTalk?.add(text);
    return found;
  }

  /** The labels in their order: the places of a {@link BaseOpinion}. */
  get labels(): readonly string[] {
    return this.classifier.labels;
  }

  /** What ships thinks of a text, and how it reads it: what corrections are taught on top of. */
  baseOf(text: string): BaseOpinion & { readonly text: string } {
    const own = text.slice(0, CHARACTERS);
    const { base } = this.kept.get(own) ?? this.keep(own, this.byWords(own));
    return { text: masked(own), ...this.placed(base) };
  }

  /** What ships thinks of a phrase, in which places are signs already; by its words alone. */
  baseOfPhrase(phrase: string): BaseOpinion & { readonly text: string } {
    const text = masked(phrase, true);
    const { predictions, inside } = this.classifier.classify(text);
    return { text, ...this.placed({ predictions, fit: inside }) };
  }

  /** From now on opinions are as corrections have amended them; with nothing they are as they ship. */
  amend(amender: Amender | undefined): void {
    this.amender = amender;
    this.kept.clear();
  }

  /** Another version is asked beside the one that serves, and counted; with nothing none is. Gives what was counted so far. */
  watch(amender: Amender | undefined): void {
    this.shadow = { amender, asked: 0, changed: 0 };
  }

  /** What was counted since it was asked last. */
  counted(): { readonly asked: number; readonly changed: number } {
    const { asked, changed } = this.shadow ?? { asked: 0, changed: 0 };
    if (this.shadow !== undefined) this.shadow.asked = this.shadow.changed = 0;
    return { asked, changed };
  }

  /** A shopper said it: whether the version in shadow would take it for something else is counted. */
  heard(text: string): void {
    const { shadow } = this;
    if (shadow?.amender === undefined) return;
    const own = text.slice(0, CHARACTERS);
    const { base, opinion } = this.kept.get(own) ?? this.keep(own, this.byWords(own));
    const [other] = amendedBy(shadow.amender, masked(own), this.placed(base), this.labels);
    shadow.asked += 1;
    if (other?.label !== opinion.predictions[0]?.label) shadow.changed += 1;
  }

  /**
   * Has vectors look at those texts that `reading` asks about and that words leave open, all of them at once. What vectors cannot
   * say in time stays as the words have it.
   */
  async consider(reading: () => void): Promise<void> {
    if (this.vectors === undefined) return;
    const sets = Array.from({ length: 4 }, () => new Set<string>());
    const [asked, askedVectors, beside, inTalk] = sets as [Set<string>, Set<string>, Set<string>, Set<string>];
    [this.asked, this.askedVectors, this.askedBeside, this.askedInTalk] = [asked, askedVectors, beside, inTalk];
    try {
      untraced(reading);
    } finally {
      this.asked = this.askedVectors = this.askedBeside = this.askedInTalk = undefined;
    }
    const texts = [...new Set([...askedVectors, ...asked, ...beside])].slice(0, MAX_TEXTS_A_TURN);
    if (texts.length + inTalk.size === 0) return;
    this.encoder ??= SentenceVectors.open();
    const neededMs = this.isLoaded ? DEADLINE_MS : LOADING_DEADLINE_MS;
    const deadlineMs = askedVectors.size + asked.size === 0 ? BESIDE_MS : neededMs;
    // Both wait at the same time; the thread runs one after the other.
    const ofTalk = this.encoder?.vectorsOf([...inTalk], { reading: 'asked', deadlineMs });
    const found = texts.length === 0 ? [] : await this.encoder?.vectorsOf(texts.map(encoded), { deadlineMs });
    if (found !== undefined) this.isLoaded = true;
    const inTalkFound = await ofTalk;
    [...inTalk].forEach((text, at) => keepIn(this.inTalkKept, text, inTalkFound?.[at]));
    texts.forEach((text, at) => {
      const vector = found?.[at];
      if (vector === undefined) return;
      if (asked.has(text)) this.keep(text, this.withVector(this.byWords(text), text, vector));
      if (askedVectors.has(text) || beside.has(text)) keepIn(this.vectorsKept, text, vector);
    });
  }

  /** Loads the encoders before the first shopper needs them. */
  async warm(): Promise<void> {
    if (this.vectors === undefined) return;
    this.encoder ??= SentenceVectors.open();
    await this.encoder?.warm(3 * LOADING_DEADLINE_MS, this.isReadInTalk ? ['meaning', 'asked'] : ['meaning']);
  }

  /** Lets go of the thread with the encoders. */
  async close(): Promise<void> {
    await this.encoder?.close();
    this.encoder = undefined;
  }

  private byWords(text: string): SkillOpinion {
    const { predictions, inside } = this.classifier.classify(masked(text));
    return { predictions, fit: inside };
  }

  private withVector({ predictions }: SkillOpinion, text: string, vector: Float32Array): SkillOpinion {
    const dense = this.vectors?.[scriptOf(encoded(text))];
    if (dense === undefined) return { predictions, fit: 0 };
    const chances = dense.probabilitiesOf(vector);
    return {
      predictions: mixed(predictions, new Map(dense.labels.map((label, at) => [label, chances[at] ?? 0]))),
      fit: dense.fitOf(vector),
      vector,
    };
  }

  private keep(text: string, base: SkillOpinion): Kept {
    if (this.kept.size >= MAX_KEPT) this.kept.clear();
    const kept = { base, opinion: this.amended(text, base) };
    this.kept.set(text, kept);
    return kept;
  }

  private amended(text: string, base: SkillOpinion): SkillOpinion {
    if (this.amender === undefined) return base;
    const own = masked(text);
    const placed = this.placed(base);
    const { inside } = this.amender.opinionOf(own, placed);
    return {
      predictions: amendedBy(this.amender, own, placed, this.labels),
      fit: inside,
      ...(base.vector && { vector: base.vector }),
    };
  }

  private placed({ predictions, fit }: SkillOpinion): BaseOpinion {
    const chances = new Map(predictions.map(({ label, probability }) => [label, probability]));
    return { probabilities: this.labels.map((label) => chances.get(label) ?? 0), inside: fit };
  }
}

function keepIn(kept: Map<string, Float32Array>, text: string, vector: Float32Array | undefined): void {
  if (vector === undefined) return;
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(text, vector);
}

const amendedBy = (amender: Amender, text: string, base: BaseOpinion, labels: readonly string[]): Prediction[] => {
  const { probabilities } = amender.opinionOf(text, base);
  return labels
    .map((label, at) => ({ label, probability: probabilities[at] ?? 0 }))
    .sort((a, b) => b.probability - a.probability);
};

/** A logarithmic opinion pool: what both find improbable stays improbable. */
function mixed(predictions: readonly Prediction[], chances: ReadonlyMap<string, number>): Prediction[] {
  const logs = predictions.map(({ label, probability }) => {
    const log = (chance: number): number => Math.log(chance + LEAST_CHANCE);
    return (1 - VECTOR_SHARE) * log(probability) + VECTOR_SHARE * log(chances.get(label) ?? 0);
  });
  const highest = Math.max(...logs);
  const shares = logs.map((one) => Math.exp(SHARPNESS * (one - highest)));
  const sum = shares.reduce((total, share) => total + share, 0);
  return predictions
    .map(({ label }, at) => ({ label, probability: (shares[at] ?? 0) / sum }))
    .sort((a, b) => b.probability - a.probability);
}
