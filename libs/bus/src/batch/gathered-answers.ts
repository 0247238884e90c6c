// The answers to the calls of one record, sent together: in one record where they are ready at about the same time, none waiting long for a slower one.

/** So long an answer that is ready waits for the others. */
const WAIT_MS = 25;
/** As many characters go into one record. */
const MAX_CHARACTERS = 400_000;

/** Gathers as many answers as were asked for. */
export class GatheredAnswers<Answer extends { readonly body: string }> {
  #ready: Answer[] = [];
  #characters = 0;
  #timer: NodeJS.Timeout | undefined;
  readonly #sending: Promise<void>[] = [];

  constructor(
    private left: number,
    private readonly send: (answers: readonly Answer[]) => Promise<void>,
  ) {}

  add(answer: Answer): void {
    if (this.#characters + answer.body.length > MAX_CHARACTERS) this.#flush();
    this.#ready.push(answer);
    this.#characters += answer.body.length;
    this.left -= 1;
    if (this.left <= 0) this.#flush();
    else
      this.#timer ??= setTimeout(() => {
        this.#flush();
      }, WAIT_MS);
  }

  /** Settles when all that was added is sent; to be asked when all were added. */
  async sent(): Promise<void> {
    await Promise.all(this.#sending);
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const answers = this.#ready;
    if (answers.length === 0) return;
    this.#ready = [];
    this.#characters = 0;
    this.#sending.push(this.send(answers));
  }
}
