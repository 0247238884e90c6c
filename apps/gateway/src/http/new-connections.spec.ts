// Between two pieces of work all connections that wait are accepted, not one, and a flood of them does not hold work up for ever.
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { NewConnections } from './new-connections.js';

const WAITING = 40;

describe('NewConnections', () => {
  it('takes in all that wait before it settles', async () => {
    const sockets: Socket[] = [];
    let accepted = 0;
    const server = createServer((socket) => {
      accepted += 1;
      sockets.push(socket);
    });
    const connections = new NewConnections();
    connections.watch(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    for (let number = 0; number < WAITING; number++) sockets.push(connect(port, '127.0.0.1'));
    // Node looks at the network once in so many turns of work; the kernel has them all by then.
    await new Promise((resolve) => setImmediate(resolve));
    await connections.takenIn();
    expect(accepted).toBe(WAITING);
    await connections.takenIn();
    expect(accepted).toBe(WAITING);
    for (const socket of sockets) socket.destroy();
    server.close();
  });

  it('settles although connections do not end', async () => {
    const listeners: (() => void)[] = [];
    const connections = new NewConnections();
    connections.watch({ on: (_: string, listener: () => void) => void listeners.push(listener) } as never);
    let isOver = false;
    const flood = (): void => {
      for (const listener of listeners) listener();
      if (!isOver) setImmediate(flood);
    };
    flood();
    await connections.takenIn();
    isOver = true;
  });
});
