// fetch for answers of a bounded length: an endpoint that rambles for megabytes is cut off, and one that redirects is not followed.

const MAX_ANSWER_BYTES = 256 * 1024;

/** An answer was longer than it may be. */
export class TooLongError extends Error {
  constructor() {
    super(`the answer is longer than ${MAX_ANSWER_BYTES} bytes`);
    this.name = 'TooLongError';
  }
}

/** `fetch` whose body fails with {@link TooLongError} once it is too long. */
export const boundedFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, { ...init, redirect: 'error' });
  if (Number(response.headers.get('content-length')) > MAX_ANSWER_BYTES) {
    await response.body?.cancel();
    throw new TooLongError();
  }
  if (response.body === null) return response;
  let bytes = 0;
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > MAX_ANSWER_BYTES) controller.error(new TooLongError());
      else controller.enqueue(chunk);
    },
  });
  const { status, statusText, headers } = response;
  return new Response(response.body.pipeThrough(counted), { status, statusText, headers });
};
