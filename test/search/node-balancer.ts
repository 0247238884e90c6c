// One address before several nodes, as a service of Kubernetes is: each new connection goes to the next node that takes it.
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** Passes connections on to loopback ports. */
export class NodeBalancer {
  private readonly server: Server;
  private readonly open = new Set<Socket>();
  private next = 0;

  private constructor(private readonly ports: readonly number[]) {
    this.server = createServer((incoming) => this.pass(incoming, ports.length));
  }

  /** A balancer on a free port. */
  static async before(ports: readonly number[]): Promise<NodeBalancer> {
    const balancer = new NodeBalancer(ports);
    await new Promise<void>((resolve) => balancer.server.listen(0, '127.0.0.1', resolve));
    return balancer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.open) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private pass(incoming: Socket, attempts: number): void {
    const port = this.ports[this.next++ % this.ports.length] ?? 0;
    const outgoing = connect(port, '127.0.0.1');
    this.open.add(incoming);
    const end = (): void => {
      this.open.delete(incoming);
      incoming.destroy();
      outgoing.destroy();
    };
    let isThere = false;
    outgoing.once('connect', () => {
      isThere = true;
      incoming.pipe(outgoing).pipe(incoming);
    });
    outgoing.once('error', () => {
      // A node that is gone takes no connection; another one does.
      if (isThere || attempts <= 1) end();
      else this.pass(incoming, attempts - 1);
    });
    outgoing.once('close', () => {
      if (isThere) end();
    });
    incoming.once('error', end);
    incoming.once('close', end);
  }
}
