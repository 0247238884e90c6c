// What a route of the public API is made of.
import type { z } from 'zod';

/**
 * Who may call a route: anybody, a storefront by its key, the holder of a conversation's token, a customer's token; `shopper` is a
 * customer by either token; `carrier` and `platform` show who they are by the signature of their message; `agent` is somebody of the shop by a
 * token with a role, `lead` one whose role is lead.
 */
export type RouteAccess =
  'public' | 'storefront' | 'conversation' | 'customer' | 'shopper' | 'carrier' | 'platform' | 'agent' | 'lead';

/** One route of the API. */
export interface RouteDefinition {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With `:name` for path parameters. */
  readonly path: string;
  readonly summary: string;
  /** More than one line, in Markdown. */
  readonly description?: string;
  readonly access: RouteAccess;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** Status → schema of the body, or `null` for none. */
  readonly answers: Readonly<Record<number, z.ZodType | null>>;
  /** The media type of the answer where it is not JSON. */
  readonly answerType?: string;
}
