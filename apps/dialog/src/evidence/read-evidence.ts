// Asks the shop once a turn what it knows of the message; where it cannot be asked, the words alone must do.
import { BadRequestError, BusError } from '#bus';
import type { Locale, SpottedMention } from '#contracts';
import type { ShopCalls } from '../shop-calls.js';
import { trace } from '../trace.js';
import { Evidence } from './evidence.js';

const SPOT_TIMEOUT_MS = 2_000;

const CAPITALS = /^[A-Z][A-Z\d]{3,}$/u;
const SURE = 0.9;

/** "TEATIME" in the middle of other writing is a coupon's code rather than tea, unless a product is called just that. */
const isCouponLike = ({ kind, start, end, strength }: SpottedMention, text: string): boolean =>
  kind !== 'option' && strength < SURE && CAPITALS.test(text.slice(start, end)) && /\p{Ll}|\p{Script=Han}/u.test(text);

/** What the shop's data say of a message. `isTalk` tells words that shoppers say of other things than products too. */
export async function readEvidence(
  text: string,
  { locale, shop, isTalk }: { locale: Locale; shop: ShopCalls; isTalk: (words: string) => boolean },
): Promise<Evidence> {
  if (!/[\p{L}\p{N}]/u.test(text)) return new Evidence([]);
  try {
    const { mentions } = await shop.catalog.spot({ text, locale }, { timeoutMs: SPOT_TIMEOUT_MS });
    trace('evidence', () =>
      mentions.map(({ kind, text: part, strength, value, candidates }) => {
        const ids = candidates.map(({ id, strength: own }) => `${id} ${own}`);
        return `${kind} "${part}" ${strength.toFixed(2)}${value === undefined ? '' : ` = ${value}`} ${ids.join(', ')}`;
      }),
    );
    return new Evidence(
      mentions.filter((mention) => !isCouponLike(mention, text)),
      isTalk,
    );
  } catch (error) {
    if (!(error instanceof BusError)) throw error;
    // What is refused as it is says nothing of the shop.
    return new Evidence([], isTalk, error instanceof BadRequestError ? undefined : error);
  }
}
