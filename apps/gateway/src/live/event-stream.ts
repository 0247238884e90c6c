// An HTTP response that stays open and carries Server-Sent Events.
import type { ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';
import { securityHeaders } from '../http/security-headers.js';
import type { LiveSink } from './live-reader.js';

const MAX_BUFFERED_BYTES = 256 * 1_024;
const RETRY_MS = 2_000;

/** Writes events to a client. */
export class EventStream implements LiveSink {
  private readonly response: ServerResponse;

  constructor(private readonly reply: FastifyReply) {
    this.response = reply.raw;
  }

  /** Sends the headers; from now on the response is this stream's. */
  open({ drained, closed }: { drained: () => void; closed: () => void }): void {
    this.reply.hijack();
    this.response.on('drain', drained);
    this.response.on('close', closed);
    this.response.on('error', closed);
    this.response.writeHead(200, {
      // Headers that were set before routing: which origins may read.
      ...(this.reply.getHeaders() as Record<string, string>),
      ...securityHeaders,
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      // What ends with the gateway must not stay behind as an idle connection that its closing waits for.
      connection: 'close',
      // A proxy that collects answers before it passes them on would collect for ever.
      'x-accel-buffering': 'no',
    });
    this.response.write(`retry: ${RETRY_MS}\n\n`);
    if (this.response.destroyed) closed();
  }

  send(event: { readonly type: string; readonly id?: string; readonly data: unknown }): void {
    if (this.response.destroyed || this.response.writableEnded) return;
    const id = event.id === undefined ? '' : `id: ${event.id.replace(/[\r\n]/g, ' ')}\n`;
    // JSON has no line breaks of its own.
    this.response.write(`${id}event: ${event.type}\ndata: ${JSON.stringify(event.data)}\n\n`);
  }

  hasRoom(): boolean {
    return this.response.writableLength < MAX_BUFFERED_BYTES;
  }

  /** A client that does not read would hold the response open; nothing is lost by cutting it off, since it can resume. */
  end(why: 'erased' | 'too-slow' | 'going-away' | 'lapsed'): void {
    if (why === 'too-slow') this.response.destroy();
    else this.response.end();
  }
}
