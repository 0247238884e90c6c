// Who holds a connection and says nothing, or not all of a request's headers, is let go.
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { httpAdapter } from './http-adapter.js';

/** Far less than what Node allows by itself (a minute), far more than it takes. */
const LET_GO_WITHIN_MS = 40_000;

describe('an HTTP application', () => {
  const adapter = httpAdapter();
  let port: number;
  beforeAll(async () => {
    await adapter.getInstance().listen({ port: 0, host: '127.0.0.1' });
    ({ port } = adapter.getHttpServer().address() as AddressInfo);
  });
  afterAll(async () => {
    await adapter.getInstance().close();
  });

  it.each([
    ['says nothing', ''],
    ['never ends its headers', 'GET /health/live HTTP/1.1\r\nhost: shop\r\n'],
  ])(
    'lets go who %s',
    async (_, said) => {
      const heard = await new Promise<string>((resolve, reject) => {
        const socket = connect(port, '127.0.0.1', () => socket.write(said));
        let text = '';
        socket.on('data', (bytes: Buffer) => (text += bytes.toString()));
        socket.on('error', reject).on('close', () => {
          resolve(text);
        });
      });
      expect(heard).toMatch(/^HTTP\/1\.1 408 .*"code":"request-timeout"/su);
    },
    LET_GO_WITHIN_MS,
  );
});
