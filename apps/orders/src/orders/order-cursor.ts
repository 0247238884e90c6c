// Where a list of orders goes on: after the order with this time and id.
import { z } from 'zod';

/** The last order of the page before. */
export interface OrderPosition {
  readonly placedAt: Date | null;
  readonly id: string;
}

const cursorParts = z.tuple([z.iso.datetime().nullable(), z.string().min(1).max(200)]);

/** An opaque text that {@link readCursor} understands. */
export function writeCursor(position: OrderPosition): string {
  return Buffer.from(JSON.stringify([position.placedAt?.toISOString() ?? null, position.id])).toString('base64url');
}

/** The position, or `undefined` when the text is not a cursor of ours. */
export function readCursor(cursor: string): OrderPosition | undefined {
  try {
    const parts = cursorParts.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    if (!parts.success || parts.data[1].includes('\u0000')) return undefined;
    return { placedAt: parts.data[0] === null ? null : new Date(parts.data[0]), id: parts.data[1] };
  } catch {
    return undefined;
  }
}
