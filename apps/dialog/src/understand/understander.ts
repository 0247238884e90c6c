// What understanding is: a message and what is known of the conversation in, wishes for skills out.
import type { Locale, Page, ProductRecord } from '#contracts';
import type { ConversationState } from '../conversation/conversation.state.js';
import type { ModelTurn } from '../language-model/model-turn.js';
import type { Asked } from '../conversation/asked.js';
import type { NotWished } from '../interpret/mood-of-deed.js';
import type { SkillCall } from '../skills/skill.js';

/** What understanding may look at besides the message. */
export interface UnderstandingContext {
  readonly state: ConversationState;
  readonly page?: Page;
  readonly currency: string;
  readonly isCustomer: boolean;
  /** The product that "it" means now. */
  readonly atHand?: ProductRecord;
  /** What this turn may ask of a language model; absent without one. */
  readonly model?: ModelTurn;
}

/** A wish with the part of the message that it was read from. */
export interface UnderstoodCall extends SkillCall {
  readonly text: string;
  /** What is asked, where that is surely told; see `interpret/what-is-asked.ts`. */
  readonly asked?: Asked;
  /** Where a change of an order is spoken of and surely not wished: in what mood. */
  readonly mood?: NotWished;
}

/** What a message was understood to want. */
export interface Understanding {
  readonly locale: Locale;
  /** In the order of the message, never empty. */
  readonly calls: readonly UnderstoodCall[];
  /** Where a change of an order is spoken of and surely not wished: in what mood. */
  readonly mood?: NotWished;
  /** While a plan waits: what is said after that was surely refused in the same message. */
  readonly afterRefusal?: string;
}

/** Reads wishes out of a message. Rules and classifier are one, a language model is another. */
export interface Understander {
  understand(text: string, context: UnderstandingContext): Promise<Understanding>;
}
