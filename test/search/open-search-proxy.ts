// A proxy before OpenSearch that misbehaves as a test asks for: away, slow, overloaded, or deaf to what is written.
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What it does with a request: passes it on, drops the connection, never answers, or answers an error. */
export type Behaviour = 'pass' | 'drop' | 'hang' | 'overloaded' | 'nonsense';

/** A proxy on a free port. */
export class OpenSearchProxy {
  /** Decides for each request by its method and path. */
  behaviour: (method: string, path: string) => Behaviour = () => 'pass';
  private readonly server: Server;

  private constructor(private readonly target: URL) {
    this.server = createServer((incoming, outgoing) => this.handle(incoming, outgoing));
  }

  static async before(url: string): Promise<OpenSearchProxy> {
    const proxy = new OpenSearchProxy(new URL(url));
    await new Promise<void>((resolve) => proxy.server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private handle(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const { method = 'GET', url: path = '/', headers } = incoming;
    const behaviour = this.behaviour(method, path);
    if (behaviour === 'hang') return;
    if (behaviour === 'drop') return void incoming.socket.destroy();
    if (behaviour !== 'pass') {
      const isOverloaded = behaviour === 'overloaded';
      outgoing.writeHead(isOverloaded ? 429 : 200, { 'content-type': 'application/json' });
      outgoing.end(isOverloaded ? '{"error":{"type":"es_rejected_execution_exception","reason":"queue"}}' : '{"a":[]}');
      return;
    }
    const { hostname, port } = this.target;
    const passed = request({ hostname, port, method, path, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => incoming.socket.destroy());
    incoming.pipe(passed);
  }
}
