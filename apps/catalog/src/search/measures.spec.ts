// A measure is found in whatever unit it is written.
import fc from 'fast-check';
import { normalize } from '#language';
import { findMeasures, measureTerms } from './measures.js';

const termsOf = (text: string): string[] => measureTerms(normalize(text));

describe('measures', () => {
  it.each([
    [['500 ml', '500毫升', '0.5L', '0.5 升', '500ML', '５００ｍｌ', '半升'], '~ml:500'],
    [['1 kg', '1千克', '1公斤', '2斤', '1000g', '1000 克', '一公斤', '两斤'], '~g:1000'],
    [['2m', '2 米', '200 cm', '200厘米', '两米', '2000mm'], '~mm:2000'],
    [['15.6"', '15.6 inch', '15.6英寸', '39.6 cm', '15.6寸'], '~mm:396'],
    [['1TB', '1000 GB', '1024GB', '1 tb'], '~mb:1000000'],
    [['65W', '65 瓦', '65 watts'], '~w:65'],
    [['10000mAh', '10000 毫安时', '10000毫安'], '~mah:10000'],
  ])('%j are one', (wordings, term) => {
    expect(wordings.map((wording) => [wording, termsOf(wording)])).toEqual(
      wordings.map((wording) => [wording, [term]]),
    );
  });

  it('reads a lone g as gigabytes too', () => {
    expect(termsOf('128g')).toEqual(['~g:128', '~mb:128000']);
  });

  it.each(['小米', 'iphone 15', 'sy-500ml1', '一米阳光', '4k', '三米线', '升级', '斤斤计较', 'm5', '2 large'])(
    '%s is no measure',
    (text) => {
      expect(termsOf(text)).toEqual([]);
    },
  );

  it('says where each stands, in any text', () => {
    const piece = fc.constantFrom('500ml', '2kg', '一斤', '"', '1.', '9'.repeat(12), '米', ' ', 'x', '两');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const plain = normalize(pieces.join(''));
        let last = 0;
        for (const { start, end, terms } of findMeasures(plain)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(terms[0]).toMatch(/^~[a-z]+:[\d.e+-]+$/);
          last = end;
        }
      }),
    );
  });
});
