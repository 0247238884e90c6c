// The names of what is counted.

/** What a mark counts for. */
export type Figure =
  | 'conversations'
  | 'turns'
  | 'topic'
  | 'refused'
  | 'ask'
  | 'product'
  | 'praise'
  | 'complaint'
  | 'unhappy'
  | 'not-understood'
  | 'handover'
  | 'carrier'
  | 'taken'
  | 'rating'
  | 'outcome'
  | 'ordered'
  | 'shown'
  | 'followed'
  | 'bought'
  | 'trial'
  | 'trial-bought'
  | 'guess'
  | 'guessed'
  | 'question';
