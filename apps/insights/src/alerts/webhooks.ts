// Tells a system of the shop by a webhook: signed as the Standard Webhooks say, with a deadline.
import { createHmac } from 'node:crypto';
import { outgoing } from '#platform';
import type { Webhook } from '../insights.config.js';

const DEADLINE_MS = 5_000;
/** What it says beside its status is not read. */
const MAX_ANSWER_BYTES = 64 * 1_024;
// A redirect would carry the signed body to somebody else: it is told as it came, and not followed.
const post = outgoing({ maxBytes: MAX_ANSWER_BYTES, deadlineMs: DEADLINE_MS, redirect: 'manual' });

/** The headers that sign a body (standardwebhooks.com): who has the secret can tell that it is ours and of now. */
export function signatureHeaders(secret: string, id: string, at: Date, body: string): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}

/** Undefined when it arrived, else what went wrong: an address that does not answer in 5 seconds, or with anything but a 2xx. */
export async function postSigned(
  { url, secret }: Webhook,
  id: string,
  now: Date,
  message: object,
): Promise<string | undefined> {
  const body = JSON.stringify(message);
  try {
    const response = await post(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...signatureHeaders(secret, id, now, body) },
      body,
    });
    await response.body?.cancel();
    return response.ok ? undefined : `answered ${response.status}`;
  } catch (error) {
    return error instanceof Error ? error.name : 'failed';
  }
}
