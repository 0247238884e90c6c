// One turn on the stack is one trace: from the request over every hop of Kafka to the database and the language model, joined with the logs.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Conversation } from '#testing';
import type { Services } from '../../tools/stack/services.js';
import { decently, type ModelServer } from '../language-model/model-server.js';
import { type OtlpReceiver, pathTo } from '../tracing/otlp-receiver.js';
import { drawTrace } from '../tracing/trace-picture.js';

const TURN = 'POST /v1/conversations/:id/messages';
const HANDLED = `${TURN} > send dialog.send-message.v1 > process dialog.send-message.v1`;

/** What the spec has by then. */
export interface TracedStack {
  readonly services: Services;
  readonly model: ModelServer;
  readonly receiver: OtlpReceiver;
  /** Of the logs. */
  readonly folder: string;
}

/** The spec of it. */
export function seeOneTrace(running: () => TracedStack): void {
  it('is seen as one trace over all services, to the statements and the model, and its log lines are found by it', async () => {
    const { services, model, receiver, folder } = running();
    const talk = await Conversation.open(services.gatewayUrls[0] ?? '', { locale: 'en' });
    await receiver.until('the greeting', () => receiver.spans.some(({ name }) => name === 'POST /v1/conversations'));
    receiver.spans.length = 0;
    // The wording fails, which the dialog logs.
    model.behave((request) => (request.purpose === 'wording' ? { does: 'fail', status: 500 } : decently(request)));
    await talk.say('how much is the LX-700?');
    model.behave(decently);
    const isHeard = ({ name, process }: { name: string; process: string }): boolean =>
      name === 'process dialog.turn-completed.v1' && process === 'insights';
    const traced = () => receiver.traceOf(receiver.spans.find(({ name }) => name === TURN)?.traceId ?? '');
    // Each process sends its spans when it has some: a child may come before its parent.
    const isWhole = (): boolean => {
      const spans = traced();
      return spans.length > 0 && spans.every((span) => pathTo(span, spans)?.[0]?.startsWith(TURN) === true);
    };
    await receiver.until('the turn, whole', () => receiver.spans.some(isHeard) && isWhole());

    const trace = traced();
    const picture = process.env['DRAW_TRACE'];
    if (picture !== undefined) writeFileSync(picture, drawTrace(trace));
    const seen = trace.map((span) => ({ ...span, path: pathTo(span, trace)?.join(' > ') ?? `lost: ${span.name}` }));
    expect(seen.filter(({ path }) => !path.startsWith(TURN))).toEqual([]);
    const at = (process: string, path: RegExp) =>
      seen.filter((span) => span.process === process && path.test(span.path));
    expect(at('gateway', new RegExp(`^${TURN} > send dialog.send-message.v1$`))).toHaveLength(1);
    const [handled] = at('dialog', new RegExp(`^${HANDLED}$`));
    expect(handled?.attributes).toMatchObject({
      'messaging.system': 'kafka',
      'messaging.kafka.offset': expect.anything(),
    });
    expect(at('catalog', / > process catalog\.[\w-]+\.v1$/).length).toBeGreaterThan(0);
    expect(at('dialog', / > UPDATE dialog\.conversations$/).length).toBeGreaterThan(0);
    const asked = at('dialog', / > chat test-model$/);
    expect(asked.map(({ attributes }) => attributes['daogou.purpose'])).toEqual(expect.arrayContaining(['wording']));
    expect(asked.some(({ isFailed }) => isFailed)).toBe(true);
    expect(at('insights', /> send dialog\.turn-completed\.v1 > process dialog\.turn-completed\.v1$/).length).toBe(1);

    const lines = readdirSync(folder)
      .filter((name) => name.startsWith('dialog-') && name.endsWith('.log'))
      .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
      .filter((line) => line.includes('gave no answer'))
      .map((line) => JSON.parse(line) as { traceId?: string });
    expect(lines.map(({ traceId }) => traceId)).toContain(handled?.traceId);
  });
}
