// A collector for specs: takes spans by OTLP over HTTP as JSON, and tells them as trees.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

const MAX_BODY_BYTES = 20_000_000;
const MAX_SPANS = 100_000;
const LOOK_EVERY_MS = 100;

interface Value {
  stringValue?: string;
  intValue?: number | string;
  boolValue?: boolean;
}
interface Attribute {
  key: string;
  value: Value;
}
interface WireSpan {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  attributes?: Attribute[];
  status?: { code?: number };
}
interface Export {
  resourceSpans?: { resource: { attributes: Attribute[] }; scopeSpans: { spans: WireSpan[] }[] }[];
}

/** A span as it came. */
export interface ReceivedSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string | undefined;
  readonly name: string;
  /** `service.name` of the process. */
  readonly process: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly startMs: number;
  readonly endMs: number;
  readonly isFailed: boolean;
}

const ERROR_STATUS = 2;
const NANOSECONDS = 1e6;

const valuesOf = (attributes: readonly Attribute[] = []): Record<string, string> =>
  Object.fromEntries(
    attributes.map(({ key, value }) => [key, String(value.stringValue ?? value.intValue ?? value.boolValue ?? '')]),
  );

/** A running receiver. */
export class OtlpReceiver {
  readonly spans: ReceivedSpan[] = [];
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8');
      request.on('data', (chunk: string) => {
        body += chunk;
        if (body.length > MAX_BODY_BYTES) request.destroy();
      });
      request.on('end', () => {
        if (request.url === '/v1/traces') this.#take(JSON.parse(body) as Export);
        response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      });
    });
  }

  static async start(): Promise<OtlpReceiver> {
    const receiver = new OtlpReceiver();
    receiver.#server.listen(0, '127.0.0.1');
    await once(receiver.#server, 'listening');
    return receiver;
  }

  /** For OTEL_EXPORTER_OTLP_ENDPOINT. */
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  #take({ resourceSpans = [] }: Export): void {
    for (const { resource, scopeSpans } of resourceSpans) {
      const process = valuesOf(resource.attributes)['service.name'] ?? '';
      for (const span of scopeSpans.flatMap(({ spans }) => spans)) {
        if (this.spans.length >= MAX_SPANS) return;
        this.spans.push({
          traceId: span.traceId,
          spanId: span.spanId,
          parentSpanId: span.parentSpanId === '' ? undefined : span.parentSpanId,
          name: span.name,
          process,
          attributes: valuesOf(span.attributes),
          startMs: Number(span.startTimeUnixNano) / NANOSECONDS,
          endMs: Number(span.endTimeUnixNano) / NANOSECONDS,
          isFailed: span.status?.code === ERROR_STATUS,
        });
      }
    }
  }

  /** The spans of one trace, in the order in which they began. */
  traceOf(traceId: string): ReceivedSpan[] {
    return this.spans.filter((span) => span.traceId === traceId).sort((left, right) => left.startMs - right.startMs);
  }

  /** Waits until spans are there. @throws after the limit */
  async until(what: string, isThere: () => boolean, limitMs = 15_000): Promise<void> {
    const deadlineAtMs = Date.now() + limitMs;
    while (!isThere()) {
      if (Date.now() > deadlineAtMs) throw new Error(`no spans of ${what} within ${limitMs} ms`);
      await delay(LOOK_EVERY_MS);
    }
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}

/** The names of a span's ancestors, the root first, and its own; undefined when a parent is missing. */
export function pathTo(span: ReceivedSpan, trace: readonly ReceivedSpan[]): string[] | undefined {
  if (span.parentSpanId === undefined) return [span.name];
  const parent = trace.find(({ spanId }) => spanId === span.parentSpanId);
  const above = parent && pathTo(parent, trace);
  return above && [...above, span.name];
}
