// The counting of lost, doubled and wrong finds each of them, at a gateway that does what it should not.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { Visits } from './visits.js';

type Vice = 'none' | 'forgets' | 'doubles' | 'mistakes' | 'pretends' | 'fails bare';

/** A gateway that answers prices and cancels orders, but for one vice. */
function gateway(vice: Vice): Server {
  const messages: { id: string; role: string; text: string }[] = [];
  let cancelled = false;
  const hear = (text: string): object => {
    const sku = /MUG-\d+/.exec(text)?.[0];
    if (/^yes/.test(text)) cancelled = vice !== 'pretends';
    const facts = /^yes/.test(text)
      ? { done: true }
      : sku === undefined
        ? {}
        : { sku: vice === 'mistakes' ? 'MUG-0' : sku };
    const id = `r${messages.length}`;
    const said = { id: `s${id}`, role: 'shopper', text };
    if (vice !== 'forgets' || sku === undefined) messages.push(said);
    if (vice === 'doubles' && sku !== undefined) messages.push(said);
    messages.push({ id, role: 'assistant', text: 'ok' });
    return { replies: [{ id, facts }] };
  };
  let isFirst = true;
  return createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const answer = (value: unknown): void =>
        void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
      const path = request.url ?? '';
      if (vice === 'fails bare' && isFirst) {
        isFirst = false;
        response.writeHead(502).end('<html>bad gateway</html>');
      } else if (path.startsWith('/v1/orders/')) answer({ status: cancelled ? 'cancelled' : 'pending' });
      else if (request.method === 'GET') answer({ messages });
      else if (path.endsWith('/messages')) answer(hear((JSON.parse(body) as { text: string }).text));
      else {
        messages.length = 0;
        cancelled = false;
        messages.push({ id: 'greeting', role: 'assistant', text: 'hello' });
        answer({ conversationId: `c${Math.random()}`, token: 't', greeting: {} });
      }
    });
  });
}

describe('what is counted under faults', () => {
  it.each<[Vice, readonly string[]]>([
    ['none', []],
    ['forgets', ['lost']],
    ['doubles', ['doubled']],
    ['mistakes', ['wrong']],
    ['pretends', ['wrong']],
    ['fails bare', ['bare']],
  ])('of a gateway that %s: %j', async (vice, kinds) => {
    const server = gateway(vice).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const visits = new Visits({ urls: () => [url], customerToken: 't' });
    visits.start(1);
    await delay(50);
    await visits.finish();
    server.closeAllConnections();
    server.close();
    const { lost, doubled, wrong, bare, turns } = visits.takeCounts();
    expect(turns).toBeGreaterThan(0);
    const found = Object.entries({ lost, doubled, wrong, bare }).flatMap(([name, count]) => (count > 0 ? [name] : []));
    expect(found).toEqual(kinds);
  });
});
