// The memory of products keeps what was asked for last, and never more than it has room for.
import type { ProductRecord } from '#contracts';
import { ProductMemory } from './product-memory.js';

const product = (id: string, bytes = 40) => ({
  bytes,
  record: { id, variants: [{ sku: `${id}-s` }] } as ProductRecord,
});

it('forgets whole products, the one that was asked for longest ago first', () => {
  const memory = new ProductMemory(1, 100);
  memory.put(product('a'));
  memory.put(product('b'));
  expect(memory.get('a')?.record.id).toBe('a');
  memory.put(product('c'));
  expect(['a', 'b', 'c'].map((id) => memory.get(id)?.record.id)).toEqual(['a', undefined, 'c']);
  expect(['a-s', 'b-s', 'c-s'].map((sku) => memory.owner(sku))).toEqual(['a', undefined, 'c']);
});

it('holds nothing that is larger than all its room, and counts what is put again once', () => {
  const memory = new ProductMemory(1, 100);
  memory.put(product('a'));
  memory.put(product('a'));
  memory.put(product('b'));
  expect(memory.get('a')).toBeDefined();
  memory.put(product('huge', 101));
  expect(memory.get('huge')).toBeUndefined();
  expect(memory.owner('huge-s')).toBeUndefined();
});
