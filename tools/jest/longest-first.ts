// The order in which Jest takes the specs: those that take minutes first, so that the last worker does not end with one of them alone.
import { createRequire } from 'node:module';

/** A spec file, as Jest hands it over. */
interface Spec {
  readonly path: string;
}

/** What is needed here of Jest's own sequencer, which keeps the results of earlier runs (`--onlyFailures`) and deals out shards. */
interface Sequencer {
  hasFailed(spec: Spec): boolean;
}

// The one of the Jest that is installed, by way of what it depends on: always of its version.
const jest = createRequire(createRequire(import.meta.url).resolve('jest'));
const { default: JestSequencer } = createRequire(jest.resolve('@jest/core'))('@jest/test-sequencer') as {
  default: new (options: unknown) => Sequencer;
};

/** Folders and files whose specs take longest, the longest first; measured on two processors. */
const LONGEST = [
  '/test/stack/services.',
  '/test/conversations/with-model.',
  '/test/stack/',
  '/test/conversations/',
  '/test/pages/',
  '/test/orders/',
  '/test/language-model/',
  '/test/',
];

const rankOf = ({ path }: Spec): number => {
  const rank = LONGEST.findIndex((part) => path.includes(part));
  return rank < 0 ? LONGEST.length : rank;
};

/** Jest's `testSequencer`: the order depends on no earlier run; all else is Jest's own. */
export default class LongestFirst extends JestSequencer {
  sort<Given extends Spec>(specs: readonly Given[]): Given[] {
    return [...specs].sort(
      (left, right) => rankOf(left) - rankOf(right) || (left.path < right.path ? -1 : left.path > right.path ? 1 : 0),
    );
  }
}
