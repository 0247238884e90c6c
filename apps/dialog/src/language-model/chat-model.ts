// What the dialog needs of a language model, whoever makes it: one question, one bounded answer.
/** A function that the model may choose; it is never run by the model or by the library that talks to it. */
export interface ModelTool {
  readonly name: string;
  readonly description: string;
  /** A JSON Schema of its arguments. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** One question to a model. */
export interface ModelRequest {
  readonly system: string;
  readonly user: string;
  /** What the model may choose; it may also choose none. */
  readonly tools?: readonly ModelTool[];
  readonly maxOutputTokens: number;
  readonly signal: AbortSignal;
}

/** A function that the model chose, as it said it: nothing of it is checked. */
export interface ModelToolCall {
  readonly name: string;
  readonly arguments: unknown;
}

/** What a model answered. */
export interface ModelAnswer {
  readonly text: string;
  readonly toolCalls: readonly ModelToolCall[];
  /** It ends before it is whole: for its length, or because a filter of the endpoint's stopped it. */
  readonly isCut: boolean;
  /** As the endpoint counts them; absent where it does not say. */
  readonly tokens?: { readonly input: number; readonly output: number };
}

/** Why a model gave no answer. */
export type ModelFailureCause = 'timeout' | 'rate-limited' | 'http-error' | 'too-long' | 'unreadable' | 'network';

/** A model gave no answer. The message holds nothing of what was asked or answered. */
export class ModelFailure extends Error {
  constructor(
    readonly failure: ModelFailureCause,
    detail: string,
  ) {
    super(detail);
    this.name = 'ModelFailure';
  }
}

/** A language model behind an API. Throws {@link ModelFailure}. */
export interface ChatModel {
  /** Asks; with `onText` the answer is handed on piece by piece while it comes. */
  ask(request: ModelRequest, onText?: (piece: string) => void): Promise<ModelAnswer>;
}
