// How many pieces of what it names a message speaks of.
import type { SpottedMention } from '#contracts';
import { Evidence, withEvidence } from '../evidence/evidence.js';
import { isOfPair, piecesIn } from './pieces.js';

const naming = (...texts: string[]): Evidence =>
  new Evidence(
    texts.map((text): SpottedMention => ({
      kind: 'title',
      start: 0,
      end: text.length,
      text,
      strength: 0.9,
      candidates: [{ id: text, strength: 0.9 }],
    })),
  );
const pieces = (text: string, ...names: string[]): number | undefined =>
  withEvidence(naming(...names), () => piecesIn(text));

describe('the number of pieces of what is named', () => {
  it.each([
    ['if i bought three shear oils what would i pay', 'shear oils', 3],
    ['5 of piping set, 14 nozzles please', 'piping set, 14 nozzles', 5],
    ['2 of the big cans of shear oil', 'shear oil', 2],
    ['ok 2 of the 24 cm, how much then', 'frying pan', 2],
    ['m8 bobbins, 8 pairs, total', 'm8 bobbins', 8],
  ])('is said before it: %s', (text, name, count) => {
    expect(pieces(text, name)).toBe(count);
  });

  it.each([
    ['do you have size 8 boots', 'boots'],
    ['anything under 50 like the shear oil', 'shear oil'],
    ['is 24 cm the same price for the frying pan', 'frying pan'],
    ['the potting trousers in 34', 'potting trousers'],
    ['35 litre top box and a carry bag', 'carry bag'],
    ['48 l top box total', 'top box'],
  ])('is no size, sum or measure: %s', (text, name) => {
    expect(pieces(text, name)).toBeUndefined();
  });

  it('is one for a pair of what comes in pairs, and two for a pair of anything else', () => {
    expect(isOfPair('a pair of thorn gloves')).toBe(true);
    expect(isOfPair('a pair of softside armour', 'Softside Armour, Pair')).toBe(true);
    expect(isOfPair('a pair of mugs')).toBe(false);
  });
});
