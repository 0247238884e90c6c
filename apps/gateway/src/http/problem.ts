// Errors of the API as RFC 9457 problem details with a stable code.
import { STATUS_CODES } from 'node:http';
import type { Problem } from '#contracts';

/** What a problem says beside its status and code. */
export interface ProblemDetails {
  detail?: string;
  errors?: { path: string; message: string }[];
  /** Seconds after which trying again makes sense. */
  retryAfterSeconds?: number;
  /** Further members of the answer. */
  more?: Readonly<Record<string, unknown>>;
}

/** Thrown anywhere in the gateway and answered as `application/problem+json`. */
export class HttpProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly details: ProblemDetails = {},
  ) {
    super(details.detail ?? code);
    this.name = 'HttpProblem';
  }

  /** The body of the answer. */
  body(): Problem {
    const { detail, errors, more } = this.details;
    return {
      ...more,
      type: 'about:blank',
      title: STATUS_CODES[this.status] ?? 'Error',
      status: this.status,
      code: this.code,
      detail,
      errors,
    };
  }
}

/** 404 with a code that names what there is none of. */
export const notFound = (code: string, detail: string): HttpProblem => new HttpProblem(404, code, { detail });
