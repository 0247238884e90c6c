// The environment that the channels read: the accounts of the shop on other platforms, with their credentials.
import { z } from 'zod';
import { configOf, jsonOrFile } from '#platform';
import { lanyingAccount } from './lanying/lanying.config.js';
import { telegramAccount } from './telegram/telegram.config.js';
import { wecomAccount } from './wecom/wecom.config.js';
import { wechatAccount, wechatMiniProgramAccount } from './wechat/wechat.config.js';

const MAX_ACCOUNTS = 50;

/** One account of the shop on a platform. */
export const channelAccount = z.discriminatedUnion('channel', [
  lanyingAccount,
  telegramAccount,
  wechatAccount,
  wechatMiniProgramAccount,
  wecomAccount,
]);
/** See {@link channelAccount}. */
export type ChannelAccount = z.output<typeof channelAccount>;

/** The channels' part of the environment. */
export const channelsConfig = z.object({
  /** A list of accounts, or the path of a file with it; see docs/channels/. Without it no channel is open. */
  CHANNELS: jsonOrFile
    .pipe(
      z
        .array(channelAccount)
        .max(MAX_ACCOUNTS)
        .refine(
          (accounts) => new Set(accounts.map((one) => `${one.channel}/${one.account}`)).size === accounts.length,
          {
            error: 'names an account twice',
          },
        ),
    )
    .default([]),
  /** After so many hours of silence a shopper on a channel begins a new conversation, unless a person is awaited or there. */
  CHANNEL_IDLE_HOURS: z.coerce.number().positive().max(8_760).default(24),
});

/** The channels' configuration. */
export class ChannelsConfig extends configOf(channelsConfig) {}
