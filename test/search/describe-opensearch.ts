// Says whether a spec has an OpenSearch node: the stack tool starts one with --opensearch and tells where it is.

/** Where OpenSearch is; absent where nobody started one. */
export const openSearchUrl = process.env['OPENSEARCH_URL'];

/** Runs a suite where there is a node; it is counted as skipped elsewhere. */
export const describeOpenSearch: typeof describe | typeof describe.skip =
  openSearchUrl === undefined ? describe.skip : describe;

/** Registers the tests of another spec file once more, with shops that search by OpenSearch. */
export async function onOpenSearch(name: string, spec: () => Promise<unknown>): Promise<void> {
  if (openSearchUrl === undefined) {
    describe.skip(name, () => {
      it('on OpenSearch', () => undefined);
    });
    return;
  }
  process.env['TEST_SEARCH_ENGINE'] = 'opensearch';
  await spec();
}
