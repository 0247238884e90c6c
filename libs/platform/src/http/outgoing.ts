// How this program asks other servers: it follows nobody elsewhere, and reads no more of an answer than it may be long.

/** An answer was longer than it may be. */
export class TooLongError extends RangeError {
  constructor(readonly maxBytes: number) {
    super(`its answer is longer than ${maxBytes} bytes`);
    this.name = 'TooLongError';
  }
}

/** What bounds a request. */
export interface OutgoingLimits {
  /** Of the answer's body, once it is unpacked; what is longer fails with {@link TooLongError} where it is read. */
  readonly maxBytes: number;
  /** Until the body has been read; absent where the caller brings a signal of its own. */
  readonly deadlineMs?: number;
  /** What becomes of a redirect: by default it fails. `manual` hands the 3xx over; it is never followed, for it would carry secrets elsewhere. */
  readonly redirect?: 'error' | 'manual';
}

/**
 * A `fetch` within limits. Which addresses are asked is up to the configuration alone: no shopper, platform, import or answer of a server names one.
 */
export function outgoing({ maxBytes, deadlineMs, redirect = 'error' }: OutgoingLimits): typeof fetch {
  return async (input, init) => {
    const signals = [init?.signal, deadlineMs === undefined ? undefined : AbortSignal.timeout(deadlineMs)];
    const signal = AbortSignal.any(signals.filter((one) => one !== undefined && one !== null));
    const response = await fetch(input, { ...init, redirect, signal });
    if (Number(response.headers.get('content-length')) > maxBytes) {
      await response.body?.cancel();
      throw new TooLongError(maxBytes);
    }
    if (response.body === null) return response;
    let bytes = 0;
    const counted = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        bytes += chunk.byteLength;
        if (bytes > maxBytes) controller.error(new TooLongError(maxBytes));
        else controller.enqueue(chunk);
      },
    });
    const { status, statusText, headers } = response;
    return new Response(response.body.pipeThrough(counted), { status, statusText, headers });
  };
}
