// Whose request is next: addresses take turns, so that one that asks for very much waits for itself and keeps nobody else waiting.

/** Where the next one to start has waited so long, more would wait longer than a shopper does. */
const MAX_WAIT_MS = 10_000;
/** Of what is taken in, one address has no more than all but one part in so many: somebody else always finds a place. */
const PARTS_KEPT_FREE = 8;
/** So many more than the newcomer's own must an address have before its last one makes room: else two would push each other out by turns. */
const PUSHED_OUT_FROM = 2;

interface Line<Request> {
  /** Since when it is this address's turn next but those of the addresses before it. */
  inTurnSinceMs: number;
  readonly waiting: { readonly sinceMs: number; readonly request: Request }[];
}

/**
 * Requests that wait for their turn, and how many each address has taken in. It holds no more than `most` of them, and of addresses none that has none.
 */
export class TurnsByAddress<Request> {
  /** In the order of their turns: the first is next. */
  private readonly lines = new Map<string, Line<Request>>();
  /** Of each address: those that wait and those that are worked on. */
  private readonly held = new Map<string, number>();
  private taken = 0;

  /** @param most how many are taken in at once, waiting or worked on; @param now milliseconds of a clock that only goes on */
  constructor(
    private readonly most: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Whether any request waits. */
  get isWaiting(): boolean {
    return this.lines.size > 0;
  }

  /** Whether one more of this address would be taken in. */
  mayEnter(address: string): boolean {
    const nowMs = this.now();
    const own = this.lines.get(address)?.waiting[0]?.sinceMs ?? nowMs;
    // The longest anybody waits for a turn: so long a newcomer would.
    const [next] = this.lines.values();
    const turn = next?.inTurnSinceMs ?? nowMs;
    if (nowMs - Math.min(own, turn) > MAX_WAIT_MS) return false;
    if (this.heldBy(address) >= this.most - Math.floor(this.most / PARTS_KEPT_FREE)) return false;
    return this.taken < this.most || this.makesRoomFor(address) !== undefined;
  }

  /** Takes one in that may enter; what it gives has to make room for it, and is taken in no more. */
  enter(address: string, request: Request): Request | undefined {
    const pushedOut = this.taken < this.most ? undefined : this.lastOf(this.makesRoomFor(address));
    const sinceMs = this.now();
    const line = this.lines.get(address) ?? { inTurnSinceMs: sinceMs, waiting: [] };
    line.waiting.push({ sinceMs, request });
    this.lines.set(address, line);
    this.count(address, 1);
    return pushedOut;
  }

  /** The one whose turn it is. It waits no more, and is held until {@link leave}. */
  next(): Request | undefined {
    const [first] = this.lines;
    if (first === undefined) return undefined;
    const [address, line] = first;
    const one = line.waiting.shift();
    this.lines.delete(address);
    line.inTurnSinceMs = this.now();
    if (line.waiting.length > 0) this.lines.set(address, line);
    return one?.request;
  }

  /** One of this address that was worked on is done. */
  leave(address: string): void {
    this.count(address, -1);
  }

  private heldBy(address: string): number {
    return this.held.get(address) ?? 0;
  }

  /** The address with the most taken in, of those that wait, if that is clearly more than the newcomer has. */
  private makesRoomFor(newcomer: string): string | undefined {
    let most: string | undefined;
    for (const address of this.lines.keys())
      if (most === undefined || this.heldBy(address) > this.heldBy(most)) most = address;
    const isClear = most !== undefined && this.heldBy(most) >= this.heldBy(newcomer) + PUSHED_OUT_FROM;
    return isClear ? most : undefined;
  }

  private lastOf(address: string | undefined): Request | undefined {
    const line = address === undefined ? undefined : this.lines.get(address);
    if (address === undefined || line === undefined) return undefined;
    const last = line.waiting.pop();
    if (line.waiting.length === 0) this.lines.delete(address);
    this.count(address, -1);
    return last?.request;
  }

  private count(address: string, by: 1 | -1): void {
    this.taken += by;
    const held = this.heldBy(address) + by;
    if (held > 0) this.held.set(address, held);
    else this.held.delete(address);
  }
}
