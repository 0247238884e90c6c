// A link between services and a server that can be made slow or cut: a TCP proxy on a loopback port.
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** A running proxy. */
export class SlowLink {
  /** How long each piece of data is held back, either way, in order. */
  delayMs = 0;
  #isCut = false;
  readonly #sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async to(targetPort: number): Promise<SlowLink> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const link = new SlowLink(server, (server.address() as AddressInfo).port);
    server.on('connection', (near) => link.#join(near, targetPort));
    return link;
  }

  /** Breaks all connections and takes in none. */
  cut(): void {
    this.#isCut = true;
    for (const socket of this.#sockets) socket.resetAndDestroy();
  }

  /** Takes connections in again. */
  mend(): void {
    this.#isCut = false;
  }

  close(): void {
    this.cut();
    this.server.close();
  }

  #join(near: Socket, targetPort: number): void {
    if (this.#isCut) {
      near.resetAndDestroy();
      return;
    }
    const far = connect({ host: '127.0.0.1', port: targetPort });
    this.#carry(near, far);
    this.#carry(far, near);
  }

  #carry(from: Socket, to: Socket): void {
    this.#sockets.add(from);
    from.setNoDelay(true);
    let held = 0;
    let last = Promise.resolve();
    // What comes after the link was made fast again must not overtake what is still held back.
    const later = (act: () => void): void => {
      if (this.delayMs === 0 && held === 0) {
        act();
        return;
      }
      held += 1;
      const isDue = delay(this.delayMs);
      last = last.then(async () => {
        await isDue;
        held -= 1;
        act();
      });
    };
    from.on('data', (piece) => later(() => void (to.writable && to.write(piece))));
    from.on('end', () => later(() => to.end()));
    from.on('error', () => undefined);
    from.on('close', () => {
      this.#sockets.delete(from);
      later(() => to.destroy());
    });
  }
}
