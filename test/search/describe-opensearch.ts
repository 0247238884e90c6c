// Specs that need an OpenSearch node: the stack tool starts one with --opensearch and tells where it is; elsewhere they are counted as skipped.

/** Where OpenSearch is; absent where nobody started one. */
export const openSearchUrl = process.env['OPENSEARCH_URL'];

/** Describes specs that run where there is a node; the shops that they start search there, those of the next spec file as they would without. */
export function describeOpenSearch(name: string, specs: () => void): void {
  // Asked for here, not once for all: a module is kept from one spec file to the next, and each file has a `describe` of its own.
  (openSearchUrl === undefined ? describe.skip : describe)(name, () => {
    const before = process.env['TEST_SEARCH_ENGINE'];
    beforeAll(() => {
      process.env['TEST_SEARCH_ENGINE'] = 'opensearch';
    });
    specs();
    afterAll(() => {
      if (before === undefined) delete process.env['TEST_SEARCH_ENGINE'];
      else process.env['TEST_SEARCH_ENGINE'] = before;
    });
  });
}
