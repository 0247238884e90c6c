// The door of the library: sentences as vectors that lie near each other when they mean the same.
export type { Manner } from './encoder.js';
export {
  ENCODER_MODELS,
  ENCODERS_FOLDER,
  type EncoderModel,
  filesOf,
  type Reading,
  type Script,
  SCRIPTS,
  scriptOf,
} from './models.js';
export { answersAreRead, cosineOf, SentenceVectors, type VectorOptions, whyNoVectors } from './sentence-vectors.js';
export { WordPiece } from './word-piece.js';
