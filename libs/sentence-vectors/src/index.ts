// The door of the library: sentences as vectors that lie near each other when they mean the same.
export type { Manner } from './encoder.js';
export {
  type AnswerReading,
  ENCODER_MODELS,
  ENCODERS_FOLDER,
  type EncoderModel,
  filesOf,
  type Reading,
  type Script,
  SCRIPTS,
  scriptOf,
  TAUGHT,
  type Taught,
} from './models.js';
export {
  answersAreRead,
  askedIsRead,
  cosineOf,
  SentenceVectors,
  type VectorOptions,
  whyNoVectors,
} from './sentence-vectors.js';
export { BESIDE, WordPiece } from './word-piece.js';
