// Whole numbers that do not fit in 32 bits: the driver reads them as text, the code wants numbers.
import type { ValueTransformer } from 'typeorm';

/** For `bigint` columns whose values are safe integers. */
export const safeInteger: ValueTransformer = {
  to: (value: number | null | undefined) => value,
  from: (value: string | number | null): number | null => (value === null ? null : Number(value)),
};
