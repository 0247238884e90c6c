// Under which names a shopper of an account is kept.
import type { OpenAccount } from './accounts.js';

/** Where what came in belongs; the language is that of the account until the shopper's own words say otherwise. */
export const whereIn = ({ channel, locale }: OpenAccount) =>
  ({ channel: channel.name, account: channel.account, locale: locale ?? 'zh' }) as const;
