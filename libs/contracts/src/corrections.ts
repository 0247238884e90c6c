// The contract of learning to understand: what people corrected, the versions that were made of it, and what the dialog gives and takes for that.
import { z } from 'zod';
import { skillName } from './conversation.js';
import { deskAgent } from './desk-views.js';
import { agentName } from './holding.js';
import { id, instant } from './values.js';

const MAX_CORRECTIONS = 200;
const MAX_LESSONS = 500;
const MAX_TEXTS = 20;
const MAX_LABELS = 500;
const DECIDE_TIMEOUT_MS = 15_000;
const LESSONS_TIMEOUT_MS = 15_000;
const OPINIONS_TIMEOUT_MS = 20_000;
const MAX_PART_CHARACTERS = 400_000;

/** What a message should have been understood as; `none`: the shop answers nothing of the kind. */
export const meantSkill = z.union([skillName, z.literal('none')]);

/** Why a correction waits for a second person: hardly possible as it is understood, its label or its author teaches too much, or somebody says otherwise. */
export const waitReason = z.enum(['unlikely', 'flooded', 'too-many', 'disputed']);

/**
 * `new`: not looked at yet. `waiting`: for a second person. `taught`: in the latest version. `refused`: it made others worse. `known`: understood so
 * without it. `unusable`: the message wants several things, or nothing that can be learned. `dismissed`: by a lead.
 */
export const correctionState = z.enum(['new', 'waiting', 'taught', 'refused', 'known', 'unusable', 'dismissed']);
/** See {@link correctionState}. */
export type CorrectionState = z.output<typeof correctionState>;

/** What somebody of the shop said that a message meant. The text is masked. */
export const correction = z.object({
  id,
  text: z.string(),
  /** What the assistant had understood. */
  understood: z.string().optional(),
  meant: meantSkill,
  by: agentName,
  at: instant,
  state: correctionState,
  waitsFor: waitReason.optional(),
  /** Nobody marked it: a person did this for a shopper who had not been understood. It counts once a second person says or does the same. */
  isImplied: z.boolean().optional(),
  /** The lead who confirmed or dismissed it. */
  decidedBy: agentName.optional(),
});
/** See {@link correction}. */
export type Correction = z.output<typeof correction>;

/** What a lead does with a correction: `reopen` undoes the other two. */
export const correctionDecision = z.enum(['confirm', 'dismiss', 'reopen']);
/** Why that is refused. */
export const correctionRefusal = z.enum(['no-such-correction', 'second-person-needed', 'already-decided']);
/** See {@link correctionRefusal}. */
export type CorrectionRefusal = z.output<typeof correctionRefusal>;

/** `candidate`: made, and looked at in shadow. `released`: it serves. `retired`: another one came after it. `rolled-back`: taken back. */
export const modelState = z.enum(['candidate', 'released', 'retired', 'rolled-back']);

/** Why the dialog does not take a version: the bytes, or a version of Daogou that understands otherwise by itself, or too slow. */
export const modelFault = z.enum([
  'cut-short',
  'other-format',
  'other-base',
  'too-large',
  'not-finite',
  'too-slow',
  'other-digest',
]);
/** See {@link modelFault}. */
export type ModelFault = z.output<typeof modelFault>;

/** A version of what is understood, made of corrections; version 0 is what ships. */
export const modelVersion = z.object({
  version: z.int().nonnegative(),
  state: modelState,
  /** SHA-256 of its bytes; absent for what ships. */
  digest: z.string().optional(),
  bytes: z.int().nonnegative(),
  madeAt: instant.optional(),
  releasedBy: agentName.optional(),
  releasedAt: instant.optional(),
  /** Corrections that it was taught. */
  corrections: z.int().nonnegative(),
  /** Texts that it was not taught, asked before and after: how many were newly wrong and newly right. */
  replayed: z.int().nonnegative(),
  lost: z.int().nonnegative(),
  gained: z.int().nonnegative(),
  /** Of its corrections, the share understood so before and after. */
  taughtBefore: z.number(),
  taughtAfter: z.number(),
  /** Corrections that waited for a second person, and those that made others worse, when it was made. */
  waiting: z.int().nonnegative(),
  refused: z.int().nonnegative(),
  trainSeconds: z.number().nonnegative(),
  /** Pieces of messages that it was asked about beside the version that served, and those that it took for something else. */
  shadowTurns: z.int().nonnegative(),
  shadowChanged: z.int().nonnegative(),
  /** So many are wanted before it is released. */
  shadowWanted: z.int().nonnegative(),
  fault: modelFault.optional(),
});
/** See {@link modelVersion}. */
export type ModelVersion = z.output<typeof modelVersion>;

/** Why a version is not released or taken back. */
export const modelRefusal = z.enum(['no-such-version', 'not-released', 'model-faulty']);
/** See {@link modelRefusal}. */
export type ModelRefusal = z.output<typeof modelRefusal>;

const modelReference = z.object({
  version: z.int().positive(),
  digest: z.string(),
  bytes: z.int().positive(),
  parts: z.int().positive(),
});
/** A version to be read, part by part. */
export type ModelReference = z.output<typeof modelReference>;

const version = z.int().nonnegative().max(1_000_000_000);

/** Calls of the learning that concern corrections and versions. `agent` is whoever the token says. */
export const correctionCallEntries = {
  listCorrections: {
    input: z.object({ limit: z.int().positive().max(MAX_CORRECTIONS).default(100) }),
    /** Those that wait for a second person first, then the latest. */
    output: z.object({
      corrections: z.array(correction),
      total: z.int().nonnegative(),
      waiting: z.int().nonnegative(),
    }),
  },
  /** Whoever made a correction does not confirm it. */
  decideCorrection: {
    input: z.object({ agent: deskAgent, correctionId: id, as: correctionDecision }),
    output: z.object({ refused: correctionRefusal.optional() }),
    key: (input: { correctionId: string }) => input.correctionId,
  },
  listModels: {
    input: z.object({}),
    /** The latest first; version 0 last. */
    output: z.object({ models: z.array(modelVersion) }),
  },
  /** It serves within seconds, in the place of the one that did. Released once is released: again changes nothing. */
  releaseModel: {
    input: z.object({ agent: deskAgent, version }),
    output: z.object({ refused: modelRefusal.optional() }),
    key: () => 'models',
    timeoutMs: DECIDE_TIMEOUT_MS,
  },
  /** The one that serves is taken back; the one before it serves again. */
  rollBackModel: {
    input: z.object({ agent: deskAgent, version }),
    output: z.object({ serves: version.optional(), refused: modelRefusal.optional() }),
    key: () => 'models',
    timeoutMs: DECIDE_TIMEOUT_MS,
  },
  /** What a dialog tells of the versions that it has, and what it should have. */
  followModels: {
    input: z.object({
      faults: z.array(z.object({ version, fault: modelFault })).max(2),
      shadow: z.object({ version, turns: z.int().nonnegative(), changed: z.int().nonnegative() }).optional(),
    }),
    output: z.object({ released: modelReference.optional(), candidate: modelReference.optional() }),
  },
  /** A part of a version's bytes, in base64. */
  readModel: {
    input: z.object({ version, part: z.int().nonnegative().max(1_000) }),
    output: z.object({ part: z.string().max(MAX_PART_CHARACTERS).optional() }),
  },
} as const;

const opinion = z.object({
  /** As the classifier reads it. */
  text: z.string(),
  /** One a label. */
  probabilities: z.array(z.number()).max(MAX_LABELS),
  /** 0–1: how probable it is that the text lies inside of what was taught. */
  inside: z.number(),
});

/** Calls of the dialog that the learning makes: what ships of understanding. */
export const lessonCallEntries = {
  /** Phrases that were taught, a fixed choice of them, and what the shipped classifier thinks of each. */
  readLessons: {
    input: z.object({ from: z.int().nonnegative(), limit: z.int().positive().max(MAX_LESSONS).default(250) }),
    output: z.object({
      /** What the shipped classifier was made of. */
      digest: z.string(),
      labels: z.array(z.string()).max(MAX_LABELS),
      /** The label of what the shop does not answer. */
      outside: z.string(),
      lessons: z.array(z.object({ ...opinion.shape, label: z.int().nonnegative() })),
      isLast: z.boolean(),
    }),
    timeoutMs: LESSONS_TIMEOUT_MS,
  },
  /** What the shipped classifiers think of messages; of one that wants several things each has its own. */
  readOpinions: {
    input: z.object({ texts: z.array(z.string().max(4_000)).max(MAX_TEXTS) }),
    output: z.object({ digest: z.string(), labels: z.array(z.string()), opinions: z.array(z.array(opinion)) }),
    timeoutMs: OPINIONS_TIMEOUT_MS,
  },
} as const;
