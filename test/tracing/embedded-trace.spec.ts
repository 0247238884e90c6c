// A turn as one trace, all services in one process: the request, every call and event, the statements; and nothing of what was said in it.
import { startTracing } from '#platform';
import { Conversation, startShop, type TestShop } from '#testing';
import { OtlpReceiver, pathTo, type ReceivedSpan } from './otlp-receiver.js';
import { drawTrace } from './trace-picture.js';

const TURN = 'POST /v1/conversations/:id/messages';
const STRANGERS_TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

describe('a turn, traced', () => {
  let receiver: OtlpReceiver;
  let shop: TestShop;
  let trace: ReceivedSpan[] = [];

  beforeAll(async () => {
    receiver = await OtlpReceiver.start();
    shop = await startShop();
    const talk = await Conversation.open(shop.url, { locale: 'en' });
    const tracing = await startTracing('all-in-one', { OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url });
    await talk.say('How much is the LX-700, and may I bring it back? My name is Quetzalcoatl.');
    await fetch(`${shop.url}/v1/products?limit=1`, {
      headers: { 'x-store-key': 'demo', traceparent: `00-${STRANGERS_TRACE}-00f067aa0ba902b7-01` },
    });
    await fetch(`${shop.url}/health/live`);
    await receiver.until('the event of the turn', () =>
      receiver.spans.some(({ name }) => /^process dialog\..*turn/.test(name)),
    );
    await tracing?.close();
    const [root] = receiver.spans.filter(({ name }) => name === TURN);
    trace = receiver.traceOf(root?.traceId ?? '');
  }, 120_000);
  afterAll(async () => {
    await shop.stop();
    await receiver.stop();
  });

  it('is one tree: every span leads back to the request', () => {
    expect(trace.length).toBeGreaterThan(6);
    for (const span of trace) expect([span.name, pathTo(span, trace)?.[0]]).toEqual([span.name, TURN]);
  });

  it('shows each call as sent and handled, and the statements within', () => {
    const paths = trace.map((span) => pathTo(span, trace)?.join(' > ') ?? '');
    const turn = `${TURN} > send dialog.send-message.v1 > process dialog.send-message.v1`;
    expect(paths).toContain(turn);
    expect(
      paths.some((path) => path.startsWith(`${turn} > send catalog.`) && path.includes(' > process catalog.')),
    ).toBe(true);
    expect(paths.some((path) => path.startsWith(turn) && /(?:INSERT|UPDATE|SELECT|WITH) dialog\.\w+$/.test(path))).toBe(
      true,
    );
    const call = trace.find(({ name }) => name === 'process dialog.send-message.v1');
    expect(call?.attributes).toMatchObject({
      'messaging.system': 'in-process',
      'messaging.destination.name': 'dialog.send-message.v1',
      'messaging.operation.type': 'process',
      'daogou.service': 'dialog',
    });
  });

  it('shows the event that follows, through the outbox, at those who hear it', () => {
    const heard = trace.filter(({ name }) => /^process dialog\..*turn/.test(name));
    expect(heard.map(({ attributes }) => attributes['daogou.service'])).toContain('insights');
    for (const span of heard) expect(pathTo(span, trace)?.at(-2)).toBe(span.name.replace('process', 'send'));
  });

  it('is drawn with a row a span, each under its parent', () => {
    const texts = [...drawTrace(trace).matchAll(/<text x="(\d+)" y="\d+">([^<]+)</g)];
    const rows = texts.filter(([, , text = '']) => trace.some(({ name }) => name === text));
    expect(rows.map(([, , name]) => name).sort()).toEqual(trace.map(({ name }) => name).sort());
    expect(rows[0]?.[2]).toBe(TURN);
    expect(rows.filter(([, x]) => x === rows[0]?.[1])).toHaveLength(1);
  });

  it('holds nothing of what was said, and traces neither probes nor by the word of strangers', () => {
    expect(JSON.stringify(receiver.spans)).not.toMatch(/Quetzalcoatl|bring it back/);
    expect(receiver.spans.some(({ name }) => name.includes('/health'))).toBe(false);
    expect(receiver.spans.some(({ name }) => name === 'GET /v1/products')).toBe(true);
    expect(receiver.traceOf(STRANGERS_TRACE)).toEqual([]);
  });
});
