// Order numbers as shoppers write them.

/** Two writings of one number have the same key: case, spaces, full-width characters and a leading `#` do not matter. */
export function orderNumberKey(written: string): string {
  return written
    .normalize('NFKC')
    .replace(/[\s\p{Cc}]+/gu, '')
    .replace(/^#+/u, '')
    .toLowerCase();
}
