// Lets a busy process take in the connections that wait to be accepted. Node accepts one each time it looks at the network, so where it looks only
// between long pieces of work, new connections, a probe's among them, wait for as many pieces as there are connections before them.
import type { Server } from 'node:net';

/** A flood of connections holds work up no longer than for so many looks. */
const MAX_LOOKS = 64;

/** Knows whether connections came in at the last look. */
export class NewConnections {
  private came = 0;

  /** Counts the connections of a server. */
  watch(server: Server): void {
    server.on('connection', () => {
      this.came += 1;
    });
  }

  /** Settles after the network was looked at, once if nobody came, else until nobody comes any more. */
  async takenIn(): Promise<void> {
    for (let looks = 0; looks < MAX_LOOKS; looks++) {
      const before = this.came;
      // The callbacks of one phase run together; the second one is in the next round, after a look.
      await nextRound();
      if (this.came === before) return;
    }
  }
}

const nextRound = async (): Promise<void> =>
  await new Promise((resolve) => {
    setImmediate(() => setImmediate(resolve));
  });
