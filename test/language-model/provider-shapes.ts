// Answers in the shapes that providers and servers of open models publish: for tests of the wire, made up in content.

/** How one provider answers. */
export interface ProviderShape {
  readonly name: string;
  /** The body of an answer that calls one tool. */
  toolCall(name: string, given: Readonly<Record<string, unknown>>): string;
  /** The events of an answer in words, streamed. */
  words(text: string): string;
}

const head = { id: 'chatcmpl-7', created: 1_760_000_000, model: 'm' };
const completion = (choice: object, usage: object): string =>
  JSON.stringify({ ...head, object: 'chat.completion', choices: [{ index: 0, ...choice }], usage });
const events = (chunks: readonly object[], end = 'data: [DONE]\n\n'): string =>
  chunks
    .map((chunk) => `data: ${JSON.stringify({ ...head, object: 'chat.completion.chunk', ...chunk })}\n\n`)
    .join('') + end;
const delta = (content: object, finishReason: string | null = null, more: object = {}): object => ({
  choices: [{ index: 0, delta: content, finish_reason: finishReason, ...more }],
});
const halves = (text: string): [string, string] => [text.slice(0, text.length / 2), text.slice(text.length / 2)];
const usage = { prompt_tokens: 900, completion_tokens: 30, total_tokens: 930 };
const call = (name: string, given: object): object => ({
  id: 'call_0_a1',
  type: 'function',
  function: { name, arguments: JSON.stringify(given) },
});

/** DeepSeek's reasoner: what it thought stands beside what it says, and the usage has parts of its own. */
const deepSeek: ProviderShape = {
  name: 'DeepSeek with reasoning_content',
  toolCall: (name, given) =>
    completion(
      {
        message: {
          role: 'assistant',
          content: '',
          reasoning_content: 'The shopper asks for a price. ¥1 is the price.',
          tool_calls: [{ index: 0, ...call(name, given) }],
        },
        logprobs: null,
        finish_reason: 'tool_calls',
      },
      {
        ...usage,
        prompt_cache_hit_tokens: 896,
        prompt_cache_miss_tokens: 4,
        completion_tokens_details: { reasoning_tokens: 20 },
      },
    ),
  words: (text) => {
    const [first, second] = halves(text);
    return events([
      delta({ role: 'assistant', content: null, reasoning_content: 'The draft says ' }),
      delta({ content: null, reasoning_content: 'that it costs ¥1. Shipping is free.' }),
      delta({ content: first, reasoning_content: null }),
      delta({ content: second }),
      { ...delta({ content: '' }, 'stop'), usage },
    ]);
  },
};

/** Alibaba Cloud's compatible mode: empty contents beside calls, ids that may be empty, usage in a last chunk without choices. */
const qwen: ProviderShape = {
  name: 'Qwen in compatible mode',
  toolCall: (name, given) =>
    completion(
      {
        message: { role: 'assistant', content: '', tool_calls: [{ ...call(name, given), id: '', index: 0 }] },
        finish_reason: 'tool_calls',
        logprobs: null,
      },
      { ...usage, prompt_tokens_details: { cached_tokens: 0 } },
    ),
  words: (text) => {
    const [first, second] = halves(text);
    return events([
      delta({ role: 'assistant', content: '' }),
      delta({ content: first }),
      delta({ content: second }),
      delta({ content: '' }, 'stop'),
      { choices: [], usage },
    ]);
  },
};

/** Ollama and servers like it: arguments as an object, no index, no id, finish reason "stop", usage may be absent. */
const ollama: ProviderShape = {
  name: 'Ollama with arguments as an object',
  toolCall: (name, given) =>
    JSON.stringify({
      ...head,
      object: 'chat.completion',
      system_fingerprint: 'fp_ollama',
      choices: [
        {
          index: 0,
          message: { role: 'assistant', content: '', tool_calls: [{ function: { name, arguments: given } }] },
          finish_reason: 'stop',
        },
      ],
    }),
  words: (text) => {
    const [first, second] = halves(text);
    return events([
      delta({ role: 'assistant', content: first }),
      delta({ role: 'assistant', content: second }),
      delta({ role: 'assistant', content: '' }, 'stop'),
    ]);
  },
};

/** vLLM: fields of its own in every choice, comments to keep the connection open, and the words parted anywhere. */
const vllm: ProviderShape = {
  name: 'vLLM',
  toolCall: (name, given) =>
    completion(
      {
        message: {
          role: 'assistant',
          content: null,
          refusal: null,
          annotations: null,
          audio: null,
          function_call: null,
          reasoning: null,
          tool_calls: [{ ...call(name, given), id: 'chatcmpl-tool-9f' }],
        },
        logprobs: null,
        finish_reason: 'tool_calls',
        stop_reason: null,
        token_ids: null,
      },
      { ...usage, prompt_tokens_details: null },
    ),
  words: (text) =>
    `: ping\n\n${events([
      delta({ role: 'assistant', content: '' }),
      ...[...text].map((character) => delta({ content: character }, null, { token_ids: null })),
      delta({ content: '' }, 'stop', { stop_reason: null }),
      { choices: [], usage },
    ])}`,
};

/** Azure OpenAI: what its filters found stands in a first chunk without choices and beside every choice. */
const azure: ProviderShape = {
  name: 'Azure OpenAI with content filters',
  toolCall: (name, given) =>
    JSON.stringify({
      ...(JSON.parse(
        completion(
          {
            message: { role: 'assistant', content: null, refusal: null, tool_calls: [call(name, given)] },
            finish_reason: 'tool_calls',
            logprobs: null,
            content_filter_results: {},
          },
          usage,
        ),
      ) as object),
      prompt_filter_results: [
        { prompt_index: 0, content_filter_results: { hate: { filtered: false, severity: 'safe' } } },
      ],
    }),
  words: (text) => {
    const [first, second] = halves(text);
    const filtered = { content_filter_results: { hate: { filtered: false, severity: 'safe' } } };
    return events([
      { choices: [], prompt_filter_results: [{ prompt_index: 0, ...filtered }] },
      delta({ role: 'assistant', content: '', refusal: null }),
      delta({ content: first }, null, filtered),
      delta({ content: second }, null, filtered),
      delta({}, 'stop'),
      { choices: [], usage },
    ]);
  },
};

/** All that are tried. */
export const providerShapes: readonly ProviderShape[] = [deepSeek, qwen, ollama, vllm, azure];

/** Words that end before they are whole, for the reason given. */
export const cutWords = (text: string, reason: 'length' | 'content_filter'): string =>
  events([delta({ role: 'assistant', content: text }), delta({}, reason), { choices: [], usage }]);

/** Calls of which the last is not written to its end. */
export const cutToolCalls = (name: string, given: object, last: string): string =>
  completion(
    {
      message: {
        role: 'assistant',
        content: null,
        tool_calls: [
          call(name, given),
          { id: 'call_1', type: 'function', function: { name: last, arguments: '{"words": "and wh' } },
        ],
      },
      finish_reason: 'length',
    },
    usage,
  );
