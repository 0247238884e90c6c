// Reserving pieces and giving them back, as arithmetic over stock lines. Pure.
//
// Available pieces always change by exactly the number that moves. Reserving adds to `reserved` where a warehouse has them. What comes
// back was either reserved here, and then the reservation is taken off; or it had left the shelf before this house knew the order, and
// then it goes back on hand. It goes to a line that is not over-reserved by the shop's own file: on such a line a piece would only pay a debt.

/** A stock line that pieces can be moved on. */
export interface MovableLine {
  readonly sku: string;
  readonly warehouse: string;
  readonly onHand: number;
  readonly reserved: number | null;
}

/** Pieces that are reserved for an item of an order. */
export interface Reservation {
  readonly itemId: string;
  readonly sku: string;
  readonly warehouse: string;
  readonly quantity: number;
}

/** So many pieces of an item's sku. */
export interface Pieces {
  readonly itemId: string;
  readonly sku: string;
  readonly quantity: number;
}

/** Where pieces go whose sku has no line that can hold them. */
export const WAREHOUSE_OF_FREED_PIECES = 'freed';

interface Line {
  sku: string;
  warehouse: string;
  onHand: number;
  reserved: number | null;
  isChanged: boolean;
}

const freeOn = (line: MovableLine): number => line.onHand - (line.reserved ?? 0);

/** Moves pieces on a copy of the lines of the skus; the lines come sorted and are locked by the caller. */
export class PieceMoves {
  readonly #lines: Line[];
  readonly #reservations: Map<string, Reservation>;

  constructor(lines: readonly MovableLine[], reservations: readonly Reservation[]) {
    this.#lines = lines.map(({ sku, warehouse, onHand, reserved }) => ({
      sku,
      warehouse,
      onHand,
      reserved,
      isChanged: false,
    }));
    this.#reservations = new Map(reservations.map((reservation) => [keyOf(reservation), reservation]));
  }

  /** Reserves pieces, from the fullest warehouse first. There must be enough: whoever calls has looked. */
  reserve({ itemId, sku, quantity }: Pieces): void {
    let left = quantity;
    const candidates = this.#linesOf(sku).sort((one, other) => freeOn(other) - freeOn(one));
    for (const line of candidates) {
      const part = Math.min(left, Math.max(0, freeOn(line)));
      if (part === 0) continue;
      line.reserved = (line.reserved ?? 0) + part;
      line.isChanged = true;
      this.#addReservation({ itemId, sku, warehouse: line.warehouse, quantity: part });
      left -= part;
    }
    if (left > 0) throw new Error('More pieces were to be reserved than are available');
  }

  /** Makes an item's pieces available again. */
  free({ itemId, sku, quantity }: Pieces): void {
    let left = quantity;
    for (const reservation of [...this.#reservations.values()]) {
      if (left === 0 || reservation.itemId !== itemId || reservation.sku !== sku) continue;
      const part = Math.min(left, reservation.quantity);
      this.#addReservation({ ...reservation, quantity: -part });
      this.#returnReserved(sku, reservation.warehouse, part);
      left -= part;
    }
    if (left > 0) this.#putOnHand(sku, left);
  }

  /** All reserved pieces leave the shelf. A line that a file has set anew since gives only what it still counts as reserved. */
  ship(): void {
    for (const reservation of [...this.#reservations.values()]) {
      const { sku, warehouse, quantity } = reservation;
      this.#addReservation({ ...reservation, quantity: -quantity });
      const line = this.#linesOf(sku).find((candidate) => candidate.warehouse === warehouse);
      const part = Math.min(quantity, line?.reserved ?? 0, line?.onHand ?? 0);
      if (line === undefined || part === 0) continue;
      line.onHand -= part;
      line.reserved = (line.reserved ?? 0) - part;
      line.isChanged = true;
    }
  }

  /** All reserved pieces are available again. */
  release(): void {
    for (const { itemId, sku, quantity } of [...this.#reservations.values()]) this.free({ itemId, sku, quantity });
  }

  /** The lines that are different now; new ones among them. */
  changedLines(): MovableLine[] {
    return this.#lines
      .filter((line) => line.isChanged)
      .map(({ sku, warehouse, onHand, reserved }) => ({ sku, warehouse, onHand, reserved }));
  }

  /** All reservations as they are now. */
  reservations(): Reservation[] {
    return [...this.#reservations.values()].filter(({ quantity }) => quantity > 0);
  }

  /** A file may have set the line anew since: what it no longer counts as reserved goes back on hand. */
  #returnReserved(sku: string, warehouse: string, quantity: number): void {
    const line = this.#linesOf(sku).find((candidate) => candidate.warehouse === warehouse);
    const part = line === undefined || freeOn(line) < 0 ? 0 : Math.min(quantity, line.reserved ?? 0);
    if (line !== undefined && part > 0) {
      line.reserved = (line.reserved ?? 0) - part;
      line.isChanged = true;
    }
    if (quantity > part) this.#putOnHand(sku, quantity - part);
  }

  #putOnHand(sku: string, quantity: number): void {
    let line = this.#linesOf(sku).find((candidate) => freeOn(candidate) >= 0);
    if (line === undefined) {
      const taken = new Set(this.#linesOf(sku).map(({ warehouse }) => warehouse));
      let warehouse = WAREHOUSE_OF_FREED_PIECES;
      for (let count = 2; taken.has(warehouse); count += 1) warehouse = `${WAREHOUSE_OF_FREED_PIECES}-${count}`;
      line = { sku, warehouse, onHand: 0, reserved: null, isChanged: true };
      this.#lines.push(line);
    }
    line.onHand += quantity;
    line.isChanged = true;
  }

  #addReservation(reservation: Reservation): void {
    const key = keyOf(reservation);
    const before = this.#reservations.get(key)?.quantity ?? 0;
    this.#reservations.set(key, { ...reservation, quantity: before + reservation.quantity });
  }

  #linesOf(sku: string): Line[] {
    return this.#lines.filter((line) => line.sku === sku);
  }
}

const keyOf = ({ itemId, sku, warehouse }: Reservation): string => JSON.stringify([itemId, sku, warehouse]);
