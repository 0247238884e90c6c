// Whether two words differ by no more than a few slips of the finger.

/**
 * Optimal string alignment distance (insertions, deletions, substitutions, swaps of neighbours) at most `max`.
 * Bounded work: rows are left as soon as every cell is above `max`. Characters are UTF-16 units.
 */
export function editDistanceWithin(left: string, right: string, max: number): boolean {
  if (Math.abs(left.length - right.length) > max) return false;
  if (left === right) return true;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    let smallest = row;
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped) cost = Math.min(cost, (beforePrevious[column - 2] ?? 0) + 1);
      current.push(cost);
      smallest = Math.min(smallest, cost);
    }
    if (smallest > max) return false;
    beforePrevious = previous;
    previous = current;
  }
  return (previous[right.length] ?? max + 1) <= max;
}
