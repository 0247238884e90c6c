// A chat model over LangChain: any endpoint that speaks OpenAI's chat completions. Loaded only where a model is configured.
import { type AIMessageChunk, HumanMessage, SystemMessage } from 'langchain';
import { ChatOpenAICompletions } from '@langchain/openai';
import { outgoing, TooLongError } from '#platform';
import { type ChatModel, type ModelAnswer, ModelFailure, type ModelRequest, type ModelToolCall } from './chat-model.js';

/** Where the model is. */
export interface ChatModelAddress {
  readonly baseUrl: string;
  readonly model: string;
  /** Absent for an endpoint that needs none. */
  readonly apiKey?: string;
  /** Absent: the endpoint's own. */
  readonly temperature?: number;
  /** Sent with every request besides what is OpenAI's. */
  readonly extraBody?: Readonly<Record<string, unknown>>;
}

const MAX_ANSWER_BYTES = 256 * 1_024;
/** The deadline comes with each question. */
const boundedFetch = outgoing({ maxBytes: MAX_ANSWER_BYTES });
const RATE_LIMITED = 429;
const SERVER_ERROR = 500;
/** OpenAI's client insists on a key; endpoints without one ignore it. */
const NO_KEY = 'none';

/** Opens a model. No request is made before the first question. */
export function langchainChatModel(address: ChatModelAddress): ChatModel {
  return new LangchainChatModel(address);
}

class LangchainChatModel implements ChatModel {
  constructor(private readonly address: ChatModelAddress) {}

  async ask(request: ModelRequest, onText?: (piece: string) => void): Promise<ModelAnswer> {
    try {
      return onText === undefined ? await this.whole(request) : await this.streamed(request, onText);
    } catch (error) {
      throw failureOf(error, request.signal);
    }
  }

  private async whole(request: ModelRequest): Promise<ModelAnswer> {
    const tools = (request.tools ?? []).map(({ name, description, parameters }) => ({
      name,
      description,
      schema: parameters,
    }));
    const model = this.modelFor(request);
    // Choosing is asked for and not forced: Qwen and DeepSeek refuse `tool_choice: required` while they think.
    const bound = tools.length === 0 ? model : model.bindTools(tools);
    return answerOf(await bound.invoke(messagesOf(request), { signal: request.signal }));
  }

  private async streamed(request: ModelRequest, onText: (piece: string) => void): Promise<ModelAnswer> {
    let whole: AIMessageChunk | undefined;
    for await (const chunk of await this.modelFor(request).stream(messagesOf(request), { signal: request.signal })) {
      whole = whole === undefined ? chunk : whole.concat(chunk);
      if (chunk.text !== '') onText(chunk.text);
    }
    if (whole === undefined) throw new ModelFailure('unreadable', 'the stream ended without an answer');
    return answerOf(whole);
  }

  private modelFor({ maxOutputTokens }: ModelRequest): ChatOpenAICompletions {
    const { baseUrl, model, apiKey, temperature, extraBody } = this.address;
    return new ChatOpenAICompletions({
      model,
      apiKey: apiKey ?? NO_KEY,
      ...(temperature === undefined ? {} : { temperature }),
      maxTokens: maxOutputTokens,
      ...(extraBody === undefined ? {} : { modelKwargs: { ...extraBody } }),
      maxRetries: 0,
      // Only what is named here counts: the client would read more from the environment, a log of all requests for one.
      configuration: { baseURL: baseUrl, fetch: boundedFetch, logLevel: 'off', organization: null, project: null },
    });
  }
}

const messagesOf = ({ system, user }: ModelRequest): [SystemMessage, HumanMessage] => [
  new SystemMessage(system),
  new HumanMessage(user),
];

/** Why an answer ended, where that means that it is not whole. */
const CUT = new Set<unknown>(['length', 'content_filter']);

function answerOf({
  text,
  tool_calls: calls = [],
  invalid_tool_calls: others = [],
  ...rest
}: AIMessageChunk): ModelAnswer {
  // Some servers write the arguments as an object where OpenAI writes the text of one; LangChain holds these for invalid.
  const asObjects = others.flatMap(({ name, args }): ModelToolCall[] =>
    name !== undefined && typeof (args as unknown) === 'object' ? [{ name, arguments: args }] : [],
  );
  const tokens = tokensOf(rest.usage_metadata);
  return {
    text,
    toolCalls: [...calls.map(({ name, args }) => ({ name, arguments: args as unknown })), ...asObjects],
    isCut: CUT.has(rest.response_metadata['finish_reason']),
    ...(tokens === undefined ? {} : { tokens }),
  };
}

/** LangChain says that an answer has a usage when it has none: its numbers are not there then. */
function tokensOf(usage: AIMessageChunk['usage_metadata']): ModelAnswer['tokens'] {
  const { input_tokens: input, output_tokens: output } = usage ?? {};
  const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
  return isCount(input) && isCount(output) ? { input, output } : undefined;
}

/** What went wrong, without the message of the error: endpoints quote the question in it. */
function failureOf(error: unknown, signal: AbortSignal): ModelFailure {
  if (error instanceof ModelFailure) return error;
  if (signal.aborted) return new ModelFailure('timeout', 'no answer in time');
  const chain = chainOf(error);
  const tooLong = chain.find((cause) => cause instanceof TooLongError);
  if (tooLong !== undefined) return new ModelFailure('too-long', tooLong.message);
  const { status } = error as { status?: unknown };
  if (status === RATE_LIMITED) return new ModelFailure('rate-limited', 'HTTP 429');
  if (typeof status === 'number') return new ModelFailure('http-error', `HTTP ${status}${adviceFor(status)}`);
  const kinds = chain.map((cause) => cause.constructor.name).join(' < ');
  const isNetwork = chain.some((cause) => NETWORK.test(`${cause.constructor.name} ${codeOf(cause)}`));
  return new ModelFailure(isNetwork ? 'network' : 'unreadable', kinds);
}

/** OpenAI's client and undici wrap what went wrong. */
const NETWORK = /ConnectionError|SocketError|ConnectTimeout|\bE[A-Z]{4,}\b|UND_ERR/;
const MAX_CAUSES = 6;

function chainOf(error: unknown): Error[] {
  const chain: Error[] = [];
  for (let cause = error; cause instanceof Error && chain.length < MAX_CAUSES; cause = cause.cause) chain.push(cause);
  return chain;
}

function codeOf(error: Error): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : '';
}

function adviceFor(status: number): string {
  if (status === 401 || status === 403) return ': check LLM_API_KEY';
  if (status === 404) return ': check LLM_BASE_URL and LLM_MODEL';
  return status < SERVER_ERROR ? ': the endpoint does not accept the request (LLM_TEMPERATURE=default may help)' : '';
}
