// Which product of a file each sku belongs to, in 16 bytes a sku: a check of a large file keeps no strings.

const EMPTY = 0;

/** 52 bits of two FNV-1a hashes: among a million skus the chance of any false match is about 1 in 9,000. */
function hash(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let at = 0; at < text.length; at++) {
    low = Math.imul(low ^ text.charCodeAt(at), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(at), 0x85ebca6b);
  }
  return (high & 0xfffff) * 0x100000000 + (low >>> 0) + 1;
}

/** Remembers skus and their products; grows by doubling. */
export class SkuOwners {
  private keys = new Float64Array(1_024);
  private owners = new Float64Array(1_024);
  private size = 0;

  /** Notes that the sku belongs to the product; false when another product has it already. */
  claim(sku: string, productId: string): boolean {
    if (this.size * 2 > this.keys.length) this.grow();
    const key = hash(sku);
    const owner = hash(productId);
    const slot = this.slotOf(key);
    if (this.keys[slot] === key) return this.owners[slot] === owner;
    this.put(slot, key, owner);
    this.size++;
    return true;
  }

  private slotOf(key: number): number {
    let slot = key % this.keys.length;
    while (this.keys[slot] !== EMPTY && this.keys[slot] !== key) slot = (slot + 1) % this.keys.length;
    return slot;
  }

  private put(slot: number, key: number, owner: number): void {
    this.keys[slot] = key;
    this.owners[slot] = owner;
  }

  private grow(): void {
    const { keys, owners } = this;
    this.keys = new Float64Array(keys.length * 2);
    this.owners = new Float64Array(keys.length * 2);
    keys.forEach((key, at) => {
      if (key !== EMPTY) this.put(this.slotOf(key), key, owners[at] ?? EMPTY);
    });
  }
}
