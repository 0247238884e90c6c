// One sentence encoder: texts in, vectors of length one out. Runs where it is called; `encoder.worker.ts` calls it in a thread of its own.
import { ENCODER_MODELS, filesOf, type Reading, type Script } from './models.js';
import { WordPiece } from './word-piece.js';

/** Pieces read of a text: the rest of a longer one is left out. */
const MAX_PIECES = 64;
/** Texts of one run when many are encoded together. */
const BATCH = 16;
const RUNTIME = 'onnxruntime-node';

/** What is used of the package `onnxruntime-node`, which may be absent. */
interface Runtime {
  readonly InferenceSession: { create(path: string, options: object): Promise<Session> };
  readonly Tensor: new (type: 'int64', data: BigInt64Array, dims: readonly number[]) => unknown;
}

interface Session {
  run(inputs: Record<string, unknown>): Promise<Record<string, { readonly data: Float32Array } | undefined>>;
}

/** How texts are run: `alone` gives a text the same vector each time, `together` is twice as quick and nearly the same. */
export type Manner = 'alone' | 'together';

/** Encodes texts of one script, for one reading. */
export class Encoder {
  private constructor(
    private readonly script: Script,
    private readonly runtime: Runtime,
    private readonly session: Session,
    private readonly wordPiece: WordPiece,
  ) {}

  /** Loads it from its files. Throws where these or the runtime are absent. */
  static async load(script: Script, reading: Reading): Promise<Encoder> {
    const runtime = (await import(RUNTIME)) as { default?: Runtime } & Runtime;
    const files = filesOf(script);
    const { InferenceSession } = runtime.default ?? runtime;
    const options = { intraOpNumThreads: 1, interOpNumThreads: 1, enableCpuMemArena: false, logSeverityLevel: 3 };
    const session = await InferenceSession.create(files[reading], options);
    return new Encoder(script, runtime.default ?? runtime, session, WordPiece.read(files.tokenizer));
  }

  /** The vectors of some texts in their order, one after the other in one array. Throws between two runs when `mayStop` says that nobody asks any more. */
  async encode(texts: readonly string[], manner: Manner, mayStop: () => boolean = () => false): Promise<Float32Array> {
    const { dimensions } = ENCODER_MODELS[this.script];
    const vectors = new Float32Array(texts.length * dimensions);
    const read = texts.map((text, at) => ({ at, pieces: this.wordPiece.encode(text, MAX_PIECES) }));
    // Texts of one length need no padding, which would cost as much as text.
    read.sort((a, b) => a.pieces.length - b.pieces.length || a.at - b.at);
    let from = 0;
    while (from < read.length) {
      if (mayStop()) throw new Error('Nobody asks for these vectors any more.');
      const length = read[from]?.pieces.length ?? 0;
      let to = from + 1;
      while (manner === 'together' && to < read.length && to - from < BATCH && read[to]?.pieces.length === length) to++;
      const batch = read.slice(from, to);
      const hidden = await this.run(batch.map(({ pieces }) => pieces));
      batch.forEach(({ at }, row) => {
        const own = hidden.subarray(row * length * dimensions, (row + 1) * length * dimensions);
        this.pool(own, length, vectors.subarray(at * dimensions, (at + 1) * dimensions));
      });
      from = to;
    }
    return vectors;
  }

  /** Runs texts of the same number of pieces; gives the hidden state of each piece of each text. */
  private async run(texts: readonly (readonly number[])[]): Promise<Float32Array> {
    const dims = [texts.length, texts[0]?.length ?? 0];
    const pieces = BigInt64Array.from(texts.flat(), BigInt);
    const tensor = (data: BigInt64Array): unknown => new this.runtime.Tensor('int64', data, dims);
    const outputs = await this.session.run({
      input_ids: tensor(pieces),
      attention_mask: tensor(new BigInt64Array(pieces.length).fill(1n)),
      token_type_ids: tensor(new BigInt64Array(pieces.length)),
    });
    const hidden = outputs['last_hidden_state']?.data;
    if (hidden === undefined) throw new Error('The encoder gave no hidden state.');
    return hidden;
  }

  /** One vector of length one out of the hidden states of a text's pieces. */
  private pool(hidden: Float32Array, length: number, into: Float32Array): void {
    const { dimensions, pooling } = ENCODER_MODELS[this.script];
    const counted = pooling === 'first' ? 1 : length;
    for (let piece = 0; piece < counted; piece++)
      for (let at = 0; at < dimensions; at++) into[at] = (into[at] ?? 0) + (hidden[piece * dimensions + at] ?? 0);
    let square = 0;
    for (const value of into) square += value * value;
    const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let at = 0; at < dimensions; at++) into[at] = (into[at] ?? 0) * scale;
  }
}
