// What another server may do to this program: send it elsewhere, never come to an end, send more than can be kept.
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { outgoing, TooLongError } from './outgoing.js';

const ANSWERS: Record<string, (response: ServerResponse) => void> = {
  '/inside': (response) => response.end('what only this network may read'),
  '/elsewhere': (response) => response.writeHead(302, { location: '/inside' }).end(),
  '/elsewhere-with-body': (response) => response.writeHead(307, { location: '/inside' }).end(),
  '/long': (response) => response.end('x'.repeat(2_000)),
  '/longer-than-said': (response) => {
    for (let part = 0; part < 20; part++) response.write('x'.repeat(100));
    response.end();
  },
  '/endless': (response) => {
    const timer = setInterval(() => response.write('x'), 10);
    response.on('close', () => {
      clearInterval(timer);
    });
  },
  '/nothing': (response) => response.writeHead(204).end(),
};

describe('what is asked of another server', () => {
  let server: Server;
  let url: string;
  const asked: string[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      ANSWERS[request.url ?? '']?.(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const ask = outgoing({ maxBytes: 1_000, deadlineMs: 300 });

  it.each(['/elsewhere', '/elsewhere-with-body'])('is not asked where it sends one: %s', async (path) => {
    asked.length = 0;
    await expect(ask(`${url}${path}`, { method: 'POST', body: 'secret' })).rejects.toThrow();
    const shown = await outgoing({ maxBytes: 1_000, redirect: 'manual' })(`${url}${path}`);
    expect(shown.ok).toBe(false);
    await shown.body?.cancel();
    expect(asked).toEqual([path, path]);
  });

  it.each(['/long', '/longer-than-said'])('is read no longer than it may be: %s', async (path) => {
    await expect(ask(`${url}${path}`).then(async (response) => await response.text())).rejects.toThrow(TooLongError);
  });

  it('is waited for until the deadline, also while its answer trickles', async () => {
    await expect(ask(`${url}/endless`).then(async (response) => await response.text())).rejects.toThrow(/timeout/u);
  });

  it('may say nothing', async () => {
    expect((await ask(`${url}/nothing`)).status).toBe(204);
  });
});
