// The order in which Jest takes the specs: those that take minutes first, so that the last worker does not end with one of them alone.

/** A spec file, as Jest hands it over. */
interface Spec {
  readonly path: string;
}

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

/** Jest's `testSequencer`: keeps no times of earlier runs. */
export default class LongestFirst {
  sort<Given extends Spec>(specs: readonly Given[]): Given[] {
    return [...specs].sort(
      (left, right) => rankOf(left) - rankOf(right) || (left.path < right.path ? -1 : left.path > right.path ? 1 : 0),
    );
  }

  shard<Given extends Spec>(
    specs: readonly Given[],
    { shardIndex, shardCount }: { readonly shardIndex: number; readonly shardCount: number },
  ): Given[] {
    return this.sort(specs).filter((_, at) => at % shardCount === shardIndex - 1);
  }

  allFailedTests<Given extends Spec>(specs: readonly Given[]): Given[] {
    return [...specs];
  }

  cacheResults(): void {
    // Nothing is kept: the order does not depend on earlier runs.
  }
}
