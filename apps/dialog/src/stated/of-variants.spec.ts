// Values that tell each variant of its own, cut down to the variants in question.
import type { ProductRecord } from '#contracts';
import { statedOfVariants } from './of-variants.js';

const tape = {
  id: 'tape',
  title: 'Tape Measure',
  attributes: { Markings: '16 ft: in and cm; 25 ft: in only', Case: 'steel; rubber' },
  variants: ['16 ft', '25 ft'].map((length) => ({
    sku: length,
    options: { Length: length },
    price: { amount: 1, currency: 'USD' },
  })),
} as unknown as ProductRecord;

it('keeps what is said of the variants that are left, and what is said of none', () => {
  const one = { ...tape, variants: tape.variants.slice(1) };
  expect(statedOfVariants(one, tape).attributes).toEqual({ Markings: '25 ft: in only', Case: 'steel; rubber' });
  expect(statedOfVariants(tape, tape).attributes).toEqual(tape.attributes);
});
