// The bus over any transport: checks the input, sets the deadline, carries the context, and parses what comes back.
import { performance } from 'node:perf_hooks';
import { firstValueFrom, throwError, timeout } from 'rxjs';
import type { CallDefinition, CallInput, CallOutput } from '#contracts';
import { Bus, type CallOptions } from './bus.js';
import { currentContext } from './context.js';
import {
  BadRequestError,
  BusError,
  DeadlineExceededError,
  describeError,
  RemoteFaultError,
  UnavailableError,
} from './errors.js';
import { contextHeaders, describeIssues, headers, readReply, type Message } from './message.js';
import { messageSpan } from './message-span.js';
import type { BusMonitor, Outcome } from './monitor.js';
import { inSpan, traceHeaders } from './tracing.js';
import type { MessageClient } from './transport.js';

/** Makes typed calls through a {@link MessageClient}. */
export class ContractBus extends Bus {
  constructor(
    private readonly service: string,
    private readonly client: MessageClient,
    private readonly monitor: BusMonitor,
    private readonly timeoutFactor = 1,
  ) {
    super();
  }

  override async call<Call extends CallDefinition>(
    definition: Call,
    input: CallInput<Call>,
    options?: CallOptions,
  ): Promise<CallOutput<Call>> {
    const startedAtMs = performance.now();
    let outcome: Outcome = 'ok';
    try {
      return await this.#call(definition, input, options);
    } catch (error) {
      const mapped = error instanceof BusError ? error : new UnavailableError(describeError(error), definition.topic);
      outcome = mapped.code;
      throw mapped;
    } finally {
      this.monitor.callFinished(definition.topic, outcome, performance.now() - startedAtMs);
    }
  }

  async #call<Call extends CallDefinition>(
    definition: Call,
    input: CallInput<Call>,
    options: CallOptions | undefined,
  ): Promise<CallOutput<Call>> {
    const { topic } = definition;
    const parsedInput = definition.input.safeParse(input);
    if (!parsedInput.success) throw new BadRequestError(describeIssues(parsedInput.error), topic);
    const nowMs = Date.now();
    const ownDeadlineAtMs = nowMs + (options?.timeoutMs ?? definition.timeoutMs) * this.timeoutFactor;
    const deadlineAtMs = Math.min(ownDeadlineAtMs, currentContext()?.deadlineAtMs ?? ownDeadlineAtMs);
    if (deadlineAtMs <= nowMs) throw new DeadlineExceededError('no time was left for the call', topic);

    const message: Message = {
      topic,
      key: definition.key(parsedInput.data),
      headers: {
        ...contextHeaders(),
        [headers.deadline]: String(deadlineAtMs),
        [headers.caller]: this.service,
      },
      body: JSON.stringify(parsedInput.data),
    };
    // Until the reply is there, its error included.
    const span = messageSpan('send', message, { system: this.client.system, service: this.service });
    const reply = await inSpan(`send ${topic}`, span, async () =>
      readReply(
        await this.#replyTo({ ...message, headers: { ...message.headers, ...traceHeaders() } }, deadlineAtMs),
        topic,
      ),
    );
    const parsedOutput = definition.output.safeParse(reply);
    if (!parsedOutput.success) {
      throw new RemoteFaultError(`the answer does not fit the contract: ${describeIssues(parsedOutput.error)}`, topic);
    }
    return parsedOutput.data as CallOutput<Call>;
  }

  async #replyTo(message: Message, deadlineAtMs: number): Promise<string> {
    const { topic } = message;
    return await firstValueFrom(
      this.client.send<string, Message>(topic, message).pipe(
        timeout({
          first: deadlineAtMs - Date.now(),
          with: () => throwError(() => new DeadlineExceededError(`no answer to ${topic} came in time`, topic)),
        }),
      ),
    );
  }
}
