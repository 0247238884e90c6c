// The three types to learn: a Skill, a SkillCall that asks for one, and the Answer that it gives.
import type { z } from 'zod';
import type { Card, Locale, ProductRecord, Reply, SkillName, StoreRecord, Viewer } from '#contracts';
import type { ConversationState, PendingQuestion, ShownThing } from '../conversation/conversation.state.js';
import type { ShopCalls } from '../shop-calls.js';
import type { Speak } from '../reply/speak.js';
import type { NearSentences } from '../stated/near-sentences.js';
import type { SkillPhrases } from './phrases.js';

/** Machine-readable truth; templates and clients read it. */
export type Facts = Record<string, unknown>;

/** What must be known before a skill runs; the executor finds it out or asks. `?` = run without it where it is not named. */
export type Need = 'product' | 'product?' | 'destination';

/** A wish for a skill. Rules, classifier and any model return these and nothing else. */
export interface SkillCall {
  readonly skill: SkillName;
  readonly slots: Record<string, unknown>;
  /** 0–1. */
  readonly confidence: number;
}

/** A question that an answer leaves open. */
export interface Ask {
  readonly needs: NonNullable<Reply['needs']>;
  /** Set when the shopper's answer is to resume the skill. */
  readonly asks?: PendingQuestion['asks'];
  readonly choices?: readonly ShownThing[];
  /** Slots to resume with, where other than those the skill was called with. */
  readonly slots?: Record<string, unknown>;
}

/** What a skill gives back. The text is made from `facts` by the template that `replyKey` names. */
export interface Answer {
  readonly facts: Facts;
  readonly replyKey: string;
  readonly cards: readonly Card[];
  readonly suggestions?: readonly string[];
  readonly ask?: Ask;
  readonly handoff?: { readonly reason: string };
  /** The skill that really answered, where another one stood in. */
  readonly skill?: SkillName;
}

/** A template in one language: facts in, words out. */
export type Template = (facts: never, speak: Speak) => string;
/** The templates of a skill by reply key. */
export type Replies = Readonly<Record<string, Readonly<Record<Locale, Template>>>>;

/** A product at hand, and which of its variants are meant. */
export interface GroundedProduct {
  readonly product: ProductRecord;
  /** The variants that fit the shopper's words, at least one. */
  readonly skus: readonly string[];
  /** An option that was asked for and that no variant has ("purple"). */
  readonly missingOption?: string;
}

/** Everything a skill may look at and change while it answers. */
export interface Turn {
  readonly conversationId: string;
  readonly messageId: string;
  /** Whose tries to prove an order are counted: stands for the address of the client. */
  readonly callerKey?: string;
  readonly locale: Locale;
  /** The part of the message that speaks of this skill. */
  readonly text: string;
  readonly wholeText: string;
  /** When it was said, by the clock of the platform that handed it on. */
  readonly saidAt?: string;
  /** Whether what was answered last has not reached the shopper. */
  readonly unseen?: boolean;
  readonly now: Date;
  readonly timeZone: string;
  readonly currency: string;
  readonly store: StoreRecord | undefined;
  readonly viewer: Viewer;
  readonly state: ConversationState;
  readonly shop: ShopCalls;
  readonly speak: Speak;
  /** Finds what is stated by its meaning. */
  readonly near?: NearSentences;
  /** Set by the executor for skills that need a product. */
  readonly product?: GroundedProduct;
}

/** One thing that the assistant can do. */
export interface Skill<Slots extends z.ZodType = z.ZodType> {
  readonly name: SkillName;
  readonly description: string;
  readonly slots: Slots;
  readonly needs: readonly Need[];
  readonly phrases: SkillPhrases;
  readonly replies: Replies;
  run(slots: z.output<Slots>, turn: Turn): Promise<Answer>;
}

/** States a skill with its slots' type. */
export function defineSkill<Slots extends z.ZodType>(skill: Skill<Slots>): Skill {
  return skill as unknown as Skill;
}
