// What one turn may ask of the language model: its time, its tokens, and the private data that it must not see.
import type { ModelAnswer, ModelRequest } from './chat-model.js';
import type { LanguageModelConfig } from './language-model.config.js';
import type { ModelOutcome, ModelPurpose } from './model-metrics.js';
import type { PrivateData, PrivateValue } from './private-data.js';

/** Below this nothing sensible comes back. */
const LEAST_MS = 50;
/** A Chinese character is about a token, an English one a quarter: the dearer is assumed. */
const TOKENS_PER_HAN = 1;
const TOKENS_PER_OTHER = 0.35;
const TOOL_TOKENS = 130;

/** A question as the turn puts it: texts are already free of private data. */
export interface TurnQuestion extends Omit<ModelRequest, 'signal'> {
  readonly onText?: (piece: string) => void;
}

/** A question with the time it may take. */
export interface GuardedQuestion extends TurnQuestion {
  readonly timeoutMs: number;
}

/** The guarded way to the model that all turns share. */
export interface ModelGate {
  /** `estimate` is how many tokens it may cost. Never throws. */
  ask(purpose: ModelPurpose, question: GuardedQuestion, estimate: number): Promise<ModelAnswer | undefined>;
  /** Counts an answer, or a part of one, that was not used. */
  refused(purpose: ModelPurpose, cause: string): void;
  /** Counts a question that was not asked for want of time or tokens of its turn. */
  notAsked(purpose: ModelPurpose, outcome: ModelOutcome): undefined;
  /** Reports a fault of our own in dealing with the model. */
  broke(purpose: ModelPurpose, error: unknown): void;
}

/** One turn's share of the model. */
export class ModelTurn {
  private readonly endsAtMs: number;
  private readonly understandingMs: number;
  private tokensLeft: number;
  private known: PrivateData | undefined;
  private whole: Promise<PrivateData | undefined> | undefined;
  private readCustomer: () => Promise<readonly PrivateValue[] | undefined> = async () => Promise.resolve(undefined);

  constructor(
    private readonly model: ModelGate,
    config: Pick<
      LanguageModelConfig,
      'LLM_TURN_TIMEOUT_MS' | 'LLM_UNDERSTANDING_TIMEOUT_MS' | 'LLM_TURN_TOKENS' | 'LLM_WORDING'
    >,
  ) {
    this.endsAtMs = performance.now() + config.LLM_TURN_TIMEOUT_MS;
    this.understandingMs = config.LLM_UNDERSTANDING_TIMEOUT_MS;
    this.tokensLeft = config.LLM_TURN_TOKENS;
    this.maySpeak = config.LLM_WORDING === 'on';
  }

  /** Whether it may word replies. */
  readonly maySpeak: boolean;

  /** Begins with what is known to be private; `readCustomer` reads what more there is to know, `undefined` where it cannot. */
  keepsPrivate(known: PrivateData, readCustomer: () => Promise<readonly PrivateValue[] | undefined>): void {
    this.known = known;
    this.readCustomer = readCustomer;
    this.whole = undefined;
  }

  /** Makes further values known to be private. */
  learn(values: readonly PrivateValue[]): void {
    this.known?.learn(values);
  }

  /** What must not leave, with which every text is masked; `undefined` where it cannot be found out: then nothing may be asked. */
  privateData(): Promise<PrivateData | undefined> {
    const { known } = this;
    this.whole ??= this.readCustomer().then((values) => {
      if (values === undefined) return undefined;
      known?.learn(values);
      return known;
    });
    return this.whole;
  }

  /** Asks with what is left of the turn's time and tokens; `undefined` when there is no answer. */
  async ask(purpose: ModelPurpose, { onText, ...question }: TurnQuestion): Promise<ModelAnswer | undefined> {
    if (this.known?.isWhole !== true) return this.model.notAsked(purpose, 'private-data');
    const leftMs = Math.floor(this.endsAtMs - performance.now());
    if (leftMs < LEAST_MS) return this.model.notAsked(purpose, 'turn-time');
    const estimate =
      tokensOf(question.system) +
      tokensOf(question.user) +
      (question.tools?.length ?? 0) * TOOL_TOKENS +
      question.maxOutputTokens;
    if (estimate > this.tokensLeft) return this.model.notAsked(purpose, 'turn-tokens');
    this.tokensLeft -= estimate;
    const timeoutMs = purpose === 'understanding' ? Math.min(leftMs, this.understandingMs) : leftMs;
    const answer = await this.model.ask(purpose, { ...question, timeoutMs, ...(onText ? { onText } : {}) }, estimate);
    if (answer?.tokens !== undefined) this.tokensLeft += estimate - answer.tokens.input - answer.tokens.output;
    return answer;
  }

  /** Counts an answer, or a part of one, that was not used. */
  refused(purpose: ModelPurpose, cause: string): void {
    this.model.refused(purpose, cause);
  }

  /** What is made of an answer must not cost the turn either: a fault in it is reported, and there is no answer. */
  async safely<Made>(purpose: ModelPurpose, make: () => Promise<Made>): Promise<Made | undefined> {
    try {
      return await make();
    } catch (error) {
      this.model.broke(purpose, error);
      return undefined;
    }
  }
}

/** Roughly how many tokens a text is, rather too many than too few. */
export function tokensOf(text: string): number {
  const han = (text.match(/\p{Script=Han}/gu) ?? []).length;
  return Math.ceil(han * TOKENS_PER_HAN + (text.length - han) * TOKENS_PER_OTHER);
}
