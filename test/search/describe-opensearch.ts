// Says whether a spec has an OpenSearch node: the stack tool starts one with --opensearch and tells where it is.

/** Where OpenSearch is; absent where nobody started one. */
export const openSearchUrl = process.env['OPENSEARCH_URL'];

/** Runs a suite where there is a node; it is counted as skipped elsewhere. */
export const describeOpenSearch: typeof describe | typeof describe.skip =
  openSearchUrl === undefined ? describe.skip : describe;
