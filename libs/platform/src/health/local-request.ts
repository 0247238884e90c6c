// Whether a request was made on this very machine, by somebody who meant this very machine.
import type { IncomingHttpHeaders } from 'node:http';
import { isIPv4 } from 'node:net';

/** What a proxy adds; with any of these the request comes from elsewhere. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/** What is looked at: the connection itself, and the headers as they came. */
export interface RawRequest {
  readonly socket: { readonly remoteAddress?: string | undefined };
  readonly headers: IncomingHttpHeaders;
}

/** Whether an address or a host name is one that only this machine can be reached at. */
export function isLoopback(host: string): boolean {
  const plain = host.replace(/^\[|\]$/g, '').replace(/^::ffff:/i, '');
  return plain === 'localhost' || plain === '::1' || (isIPv4(plain) && plain.startsWith('127.'));
}

/** The peer is this machine and no proxy stands between, whatever name was asked for. */
export const isFromThisMachine = ({ socket, headers }: RawRequest): boolean =>
  isLoopback(socket.remoteAddress ?? '') && FORWARDED.every((name) => !(name in headers));

/**
 * The peer is this machine, no proxy stands between, and the name that was asked for is this machine's: a page whose own name was made to
 * point here ("DNS rebinding") asks for its own name.
 */
export const isLocalRequest = (request: RawRequest): boolean =>
  isFromThisMachine(request) && isLoopback((request.headers.host ?? '').replace(/:\d*$/, ''));
