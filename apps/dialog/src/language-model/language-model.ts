// The optional language model behind its guards: time and tokens of a turn and of a day, a breaker, a limit on questions at once.
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { SpanKind } from '@opentelemetry/api';
import { inSpan, type SpanOptions } from '#bus';
import { Cache, Clock, Metrics } from '#platform';
import {
  type ChatModel,
  type ModelAnswer,
  ModelFailure,
  type ModelFailureCause,
  type ModelRequest,
} from './chat-model.js';
import { CircuitBreaker } from './circuit-breaker.js';
import { DayTokens } from './day-tokens.js';
import { LanguageModelConfig } from './language-model.config.js';
import { ModelMetrics, type ModelOutcome, type ModelPurpose } from './model-metrics.js';
import { type GuardedQuestion, type ModelGate, ModelTurn } from './model-turn.js';

const BREAKER_FAILURES = 4;
const BREAKER_OPEN_MS = 30_000;
/** An endpoint that fails so has not worked on the question. */
const NEVER_BEGUN = new Set<ModelFailureCause>(['network', 'http-error', 'rate-limited']);
/** More questions at once than this are not asked: an endpoint that is slow must not pile up turns. */
const MAX_CONCURRENT = 64;

/** The language model, if one is configured. It may fail in any way: an answer is a gift, never needed. */
@Injectable()
export class LanguageModel implements OnModuleInit, ModelGate {
  private readonly logger = new Logger(LanguageModel.name);
  private readonly breaker = new CircuitBreaker({
    failures: BREAKER_FAILURES,
    openMs: BREAKER_OPEN_MS,
    nowMs: () => performance.now(),
  });
  private readonly day: DayTokens;
  private readonly numbers: ModelMetrics | undefined;
  private model: ChatModel | undefined;
  private underWay = 0;

  constructor(
    readonly config: LanguageModelConfig,
    metrics: Metrics,
    cache: Cache,
    clock: Clock,
  ) {
    this.day = new DayTokens(cache, clock, config.LLM_DAY_TOKENS);
    this.numbers = config.LLM_BASE_URL === undefined ? undefined : new ModelMetrics(metrics);
  }

  /** Loads LangChain where a model is configured, and only there: about 0.25 s of processor time and 20 MB. */
  async onModuleInit(): Promise<void> {
    const { LLM_BASE_URL: baseUrl, LLM_MODEL: model, LLM_API_KEY: apiKey, LLM_TEMPERATURE: temperature } = this.config;
    const { LLM_EXTRA_BODY: extraBody } = this.config;
    if (baseUrl === undefined || model === undefined) return;
    const { langchainChatModel } = await import('./langchain-chat-model.js');
    this.model = langchainChatModel({
      baseUrl,
      model,
      ...(apiKey === undefined ? {} : { apiKey }),
      ...(temperature === 'default' ? {} : { temperature }),
      ...(extraBody === undefined ? {} : { extraBody }),
    });
    this.logger.log(`The language model ${model} at ${new URL(baseUrl).host} may be asked`);
  }

  /** What one turn may ask; `undefined` without a model. */
  forTurn(): ModelTurn | undefined {
    return this.model === undefined ? undefined : new ModelTurn(this, this.config);
  }

  /** Asks, within all limits; `undefined` when there is no answer for whatever reason. Never throws. */
  async ask(
    purpose: ModelPurpose,
    { timeoutMs, onText, ...request }: GuardedQuestion,
    estimate: number,
  ): Promise<ModelAnswer | undefined> {
    const startedAtMs = performance.now();
    const ended = (outcome: ModelOutcome): undefined => {
      this.numbers?.called(purpose, outcome, performance.now() - startedAtMs);
      this.numbers?.breakerIs(this.breaker.state);
    };
    if (this.model === undefined) return undefined;
    if (this.underWay >= MAX_CONCURRENT) return ended('busy');
    if (!this.breaker.tryEnter()) return ended('breaker-open');
    this.underWay += 1;
    let isBegun = false;
    const hear = (piece: string): void => {
      isBegun = true;
      onText?.(piece);
    };
    try {
      if (!(await this.day.take(estimate))) {
        this.breaker.abandoned();
        return ended('day-tokens');
      }
      const { model } = this;
      const answer = await inSpan(`chat ${this.config.LLM_MODEL ?? ''}`, this.spanOf(purpose), async () =>
        inTime(model, { ...request, signal: AbortSignal.timeout(timeoutMs) }, onText && hear),
      );
      const tokens = answer.tokens ?? { input: estimate, output: 0 };
      this.numbers?.spent(tokens);
      await this.day.correct(estimate, tokens.input + tokens.output);
      this.breaker.succeeded();
      ended('answered');
      return answer;
    } catch (error) {
      const failure = error instanceof ModelFailure ? error : new ModelFailure('unreadable', 'unknown');
      this.breaker.failed();
      // What was never worked on is not billed; all else that was not answered may be, and stays taken from the day.
      if (NEVER_BEGUN.has(failure.failure) && !isBegun) await this.day.correct(estimate, 0);
      this.logger.warn(`The language model gave no answer (${purpose}): ${failure.failure}, ${failure.message}`);
      return ended(failure.failure);
    } finally {
      this.underWay -= 1;
    }
  }

  private spanOf(purpose: ModelPurpose): SpanOptions {
    const attributes = { 'gen_ai.operation.name': 'chat', 'gen_ai.request.model': this.config.LLM_MODEL ?? '' };
    return { kind: SpanKind.CLIENT, attributes: { ...attributes, 'daogou.purpose': purpose } };
  }

  /** Counts an answer, or a part of one, that was not used. */
  refused(purpose: ModelPurpose, cause: string): void {
    this.numbers?.refused(purpose, cause);
  }

  /** Counts a question that was not asked for want of time or tokens of its turn. */
  notAsked(purpose: ModelPurpose, outcome: ModelOutcome): undefined {
    this.numbers?.called(purpose, outcome, 0);
  }

  /** Reports a fault of our own in dealing with the model. */
  broke(purpose: ModelPurpose, error: unknown): void {
    this.logger.error(`The turn goes on without the language model (${purpose}): ${placeOf(error)}`);
    this.numbers?.refused(purpose, 'fault');
  }
}

/** Where an error was thrown, without its message, which may quote what a shopper wrote. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const at = error.stack?.split('\n').find((line) => /^\s+at /.test(line));
  return `${error.name}${at === undefined ? '' : ` ${at.trim()}`}`;
}

/** The deadline holds even where a library does not hear the signal. */
async function inTime(
  model: ChatModel,
  request: ModelRequest,
  onText: ((piece: string) => void) | undefined,
): Promise<ModelAnswer> {
  const { signal } = request;
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new ModelFailure('timeout', 'no answer in time')), { once: true });
  });
  // After the deadline nothing more is heard of it.
  const whileOpen = onText && ((piece: string): void => (signal.aborted ? undefined : onText(piece)));
  const answer = model.ask(request, whileOpen);
  answer.catch(() => undefined);
  return await Promise.race([answer, late]);
}
