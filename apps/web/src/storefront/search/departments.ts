/** Departments of a store as chips: its biggest categories that together hold all of it. */

const mostDepartments = 12;

/**
 * A product counts in its department and in each category below, so that the biggest categories come first and,
 * once they hold as many products as the shop has, only parts of them are left.
 */
export function departmentsOf(facet: { value: string; count: number }[], total: number): string[] {
  const departments: string[] = [];
  let held = 0;
  for (const { value, count } of facet.toSorted((one, other) => other.count - one.count)) {
    if (held >= total || departments.length >= mostDepartments) break;
    departments.push(value);
    held += count;
  }
  return departments;
}
