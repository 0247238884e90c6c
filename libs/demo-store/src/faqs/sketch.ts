// The short form in which policies are written.
import type { Pair } from '../vocabulary.js';

/** A policy in short: ways to ask for it, and what it says; pairs are Chinese, then English. */
export interface FaqSketch {
  id: string;
  topic: string;
  ask: Pair[];
  answer: Pair;
}
