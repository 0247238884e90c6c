// Whose orders a caller of the API may see.
import type { Viewer } from '#contracts';
import type { Caller } from '../identity/caller.js';

/** The customer of the token; a token of the API proves no single orders. */
export const viewerOf = ({ customerId }: Caller): Viewer => ({ customerId, verifiedOrderIds: [] });
