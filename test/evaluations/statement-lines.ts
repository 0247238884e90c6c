// The lines of test/evaluations/statement-data: a product as a shop states it, with questions and what answers them.
import { z } from 'zod';
import { locale, type ProductRecord } from '#contracts';
import type { Statement } from '../../apps/dialog/src/stated/statements.js';

const values = z.record(z.string(), z.string());
/** A product with questions; see the README beside the data. */
export const productLine = z.object({
  author: z.string().optional(),
  locale,
  title: z.string(),
  category: z.string(),
  attributes: values,
  description: z.string(),
  options: z.record(z.string(), z.array(z.string())).optional(),
  questions: z.array(z.object({ q: z.string().min(1), right: z.array(z.string()), verdict: z.string() })),
});
/** What is read of such a line. */
export type ProductLine = z.output<typeof productLine>;

/** The product, as a shop would state it. */
export function productOf({ title, category, attributes, description, options = {} }: ProductLine): ProductRecord {
  const names = Object.entries(options);
  const most = Math.max(1, ...names.map(([, all]) => all.length));
  return {
    id: 'asked-of',
    title,
    categories: [category],
    attributes,
    description,
    variants: Array.from({ length: most }, (_, at) => ({
      sku: `sku-${at}`,
      price: { amount: 1_000, currency: 'CNY' },
      options: Object.fromEntries(names.map(([name, all]) => [name, all[Math.min(at, all.length - 1)] ?? ''])),
    })),
  };
}

/** Which statements a question's `right` names. */
export function isRightIn(
  right: ReadonlySet<string>,
  statements: readonly Statement[],
): (statement: Statement) => boolean {
  const sentences = statements.filter(({ kind }) => kind === 'sentence');
  return (statement) => {
    if (statement.kind === 'sentence') return right.has(`sent:${sentences.indexOf(statement)}`);
    return right.has(`${statement.kind === 'option' ? 'opt' : 'attr'}:${statement.name ?? ''}`);
  };
}
