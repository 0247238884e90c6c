// What a message may ask of a thing or an order, finer than its skill.

/** What may be asked. `deed`: a change of an order is wished; `talk`: nothing is asked; `other`: anything else, or several things at once. */
export const ASKED = [
  'price',
  'total',
  'stock',
  'options',
  'attribute',
  'describe',
  'cheaper',
  'compare',
  'find',
  'order-status',
  'order-contents',
  'order-total',
  'deed',
  'talk',
  'other',
] as const;
/** One of {@link ASKED}. */
export type Asked = (typeof ASKED)[number];
