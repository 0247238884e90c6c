// Runs work so that pieces of one key follow each other while different keys run side by side, up to a limit.

interface Piece {
  readonly key: string | undefined;
  readonly run: () => Promise<void>;
}

/** In order by key, concurrent otherwise. Its callers bound how much they hand in. */
export class KeyedExecutor {
  /** For each key that has a piece running or ready: the pieces that wait behind it. */
  readonly #waiting = new Map<string, Piece[]>();
  readonly #ready: Piece[] = [];
  #running = 0;
  #held = 0;

  constructor(private readonly maxRunning: number = Number.POSITIVE_INFINITY) {}

  /** Pieces that are running or waiting. */
  get held(): number {
    return this.#held;
  }

  /** Runs `work` when its turn comes; settles as it does. */
  run<Result>(key: string | undefined, work: () => Promise<Result>): Promise<Result> {
    this.#held += 1;
    return new Promise<Result>((resolve, reject) => {
      const run = async (): Promise<void> => {
        try {
          resolve(await work());
        } catch (error) {
          reject(error as Error);
        }
      };
      const piece: Piece = { key, run };
      if (key !== undefined) {
        const line = this.#waiting.get(key);
        if (line !== undefined) {
          line.push(piece);
          return;
        }
        this.#waiting.set(key, []);
      }
      this.#ready.push(piece);
      this.#startReady();
    });
  }

  #startReady(): void {
    while (this.#running < this.maxRunning) {
      const piece = this.#ready.shift();
      if (piece === undefined) return;
      this.#running += 1;
      void piece.run().then(() => {
        this.#finish(piece);
      });
    }
  }

  #finish(piece: Piece): void {
    this.#running -= 1;
    this.#held -= 1;
    if (piece.key !== undefined) {
      const next = this.#waiting.get(piece.key)?.shift();
      if (next === undefined) this.#waiting.delete(piece.key);
      else this.#ready.push(next);
    }
    this.#startReady();
  }
}
