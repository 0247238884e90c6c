// Postings behave like a plain map from term to documents, whatever the order of adding, reading and dying.
import fc from 'fast-check';
import { Postings, WEIGHT_SCALE } from './postings.js';

function read(postings: Postings, term: number): [number, number][] {
  return postings
    .rangesOf(term)
    .flatMap(({ documents, weights, start, end }) =>
      Array.from({ length: end - start }, (_, at): [number, number] => [
        documents[start + at] ?? -1,
        (weights[start + at] ?? 0) / WEIGHT_SCALE,
      ]),
    );
}

describe('Postings', () => {
  // With the words far apart a few postings are sorted in another way than many.
  it.each([1, 1_000])('gives back what was added, however it was settled in between (words %i apart)', (apart) => {
    const batches = fc.array(fc.array(fc.uniqueArray(fc.nat(20), { maxLength: 8 }), { maxLength: 6 }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(batches, (generated) => {
        const postings = new Postings({ isLive: () => true, dropped: () => undefined });
        const expected = new Map<number, [number, number][]>();
        let document = 0;
        for (const batch of generated) {
          for (const terms of batch) {
            for (const term of terms) {
              postings.add(document, term * apart, term + 1);
              expected.set(term, [...(expected.get(term) ?? []), [document, term + 1]]);
            }
            document++;
          }
          postings.settle();
        }
        for (let term = 0; term <= 20; term++) expect(read(postings, term * apart)).toEqual(expected.get(term) ?? []);
      }),
    );
  });

  it('drops what died when it merges, tells how much, and renumbers the rest', () => {
    const dead = new Set([0, 2]);
    const dropped: [number, number][] = [];
    const postings = new Postings({
      isLive: (document) => !dead.has(document),
      dropped: (term, count) => dropped.push([term, count]),
    });
    for (let document = 0; document < 4; document++) postings.add(document, 7, 1);
    postings.renumber(Uint32Array.of(0, 0, 0, 1));
    expect(read(postings, 7)).toEqual([
      [0, 1],
      [1, 1],
    ]);
    expect(dropped).toEqual([[7, 2]]);
    expect(postings.size).toBe(2);
  });
});
