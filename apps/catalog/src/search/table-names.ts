// The names that rows of a table share, and which of a product's own words are such names.
import { type ProductRecord, type Text, wordingsOf } from '#contracts';
import { Names } from './names.js';

const LONGEST_VALUE = 30;

/** The names that rows share. */
export interface TableNames {
  readonly brands: Names;
  readonly categories: Names;
  /** The keys of options: see {@link optionKeys}. */
  readonly options: Names;
  /** What attributes are called, and their short values; those that are short enough to be looked up. */
  readonly attributeNames: Names;
  readonly attributeValues: Names;
}

/** Names that nothing stands in yet. */
export const newNames = (): TableNames => ({
  brands: new Names(),
  categories: new Names(),
  options: new Names(),
  attributeNames: new Names(),
  attributeValues: new Names(),
});

/** The names of a product's attributes and their values, those that are short enough to be looked up. */
export function attributeWordings({ attributes = {} }: ProductRecord): { names: string[]; values: string[] } {
  const all = Object.entries(attributes);
  const wordings = all.flatMap(([, value]) => (typeof value === 'number' ? [] : wordingsOf(value as Text)));
  return {
    names: all.map(([name]) => name).filter((name) => name.length <= LONGEST_VALUE),
    values: wordings.filter((wording) => wording.length <= LONGEST_VALUE && /\p{L}/u.test(wording)),
  };
}
