// Which variant some selected options mean, and what every other value would mean beside them.
import type { Locale, StorefrontProduct } from '#contracts';
import { featuredOf, optionsOf, productOptions, type UcpOption } from './ucp-product.js';

type Variant = StorefrontProduct['variants'][number];
/** A selected option. */
export interface Selected {
  readonly name: string;
  readonly label: string;
}

/** What was selected as far as there is such a variant, its variants first, and the options beside it. */
export interface Selection {
  readonly selected: readonly Selected[];
  readonly variants: readonly Variant[];
  readonly options: readonly UcpOption[];
}

const same = (one: string, other: string): boolean =>
  one.normalize('NFKC').toLowerCase() === other.normalize('NFKC').toLowerCase();

/** Drops selections that no variant has: what stands last in `preferences` first, and before it what does not stand there. */
export function select(
  { variants }: StorefrontProduct,
  wanted: readonly Selected[],
  preferences: readonly string[],
  locale: Locale,
): Selection {
  const has = (variant: Variant, { name, label }: Selected): boolean =>
    optionsOf(variant, locale).some((option) => same(option.name, name) && same(option.label, label));
  const fit = (selections: readonly Selected[]): Variant[] =>
    variants.filter((variant) => selections.every((selection) => has(variant, selection)));
  const rankOf = ({ name }: Selected): number => {
    const rank = preferences.findIndex((preferred) => same(preferred, name));
    return rank < 0 ? Infinity : rank;
  };
  const kept = wanted.toSorted((one, other) => rankOf(one) - rankOf(other) || 0);
  while (kept.length > 0 && fit(kept).length === 0) kept.pop();
  const fitting = fit(kept);
  const featured = featuredOf(fitting);
  const selected = featured === undefined ? [] : optionsOf(featured, locale);
  const options = productOptions(variants, locale).map(({ name, values }) => ({
    name,
    values: values.map(({ label }) => {
      const others = selected.filter((option) => !same(option.name, name));
      const these = fit([...others, { name, label }]);
      return { label, exists: these.length > 0, available: these.some(({ available }) => available > 0) };
    }),
  }));
  const rest = fitting.filter((variant) => variant !== featured);
  return { selected, variants: featured === undefined ? [] : [featured, ...rest], options };
}
