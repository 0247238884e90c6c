// Item ids: imported, or made from the sku.
import { itemIdsOf } from './item-ids.js';

describe('itemIdsOf', () => {
  it.each([
    [
      'keeps imported ids',
      [
        { id: 'i1', sku: 'A' },
        { id: 'i2', sku: 'A' },
      ],
      ['i1', 'i2'],
    ],
    ['uses the sku', [{ sku: 'A' }, { sku: 'B' }], ['A', 'B']],
    [
      'counts further items of one sku',
      [{ sku: 'A' }, { sku: 'B' }, { sku: 'A' }, { sku: 'A' }],
      ['A', 'B', 'A#2', 'A#3'],
    ],
    [
      'does not count items with ids of their own',
      [{ id: 'x', sku: 'A' }, { sku: 'A' }, { sku: 'A' }],
      ['x', 'A', 'A#2'],
    ],
    [
      'steps over an imported id of the same form',
      [{ sku: 'A' }, { id: 'A#2', sku: 'B' }, { sku: 'A' }],
      ['A', 'A#2', 'A#3'],
    ],
    ['steps over an imported id that is the sku', [{ id: 'A', sku: 'B' }, { sku: 'A' }], ['A', 'A#2']],
  ])('%s', (_name, items, expected) => {
    expect(itemIdsOf(items)).toEqual(expected);
  });
});
