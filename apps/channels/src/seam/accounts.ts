// The accounts of the configuration as channels; an adapter is loaded when an account needs it.
import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Locale } from '#contracts';
import { Runtime } from '#platform';
import { type ChannelAccount, ChannelsConfig } from '../channels.config.js';
import { AccessTokens } from './access-tokens.js';
import type { Channel } from './channel.js';

const SAID_EVERY_MS = 60_000;

/** One account, open. */
export interface OpenAccount {
  readonly channel: Channel;
  readonly storeKey: string;
  readonly locale: Locale | undefined;
}

/** All accounts. */
@Injectable()
export class Accounts implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger('Channels');
  private readonly open = new Map<string, OpenAccount>();
  private readonly faults = new Map<string, { detail: string; saidAtMs: number }>();

  constructor(
    private readonly config: ChannelsConfig,
    private readonly runtime: Runtime,
    private readonly tokens: AccessTokens,
  ) {}

  async onModuleInit(): Promise<void> {
    for (const settings of this.config.CHANNELS) {
      const name = `${settings.channel}/${settings.account}`;
      if ('plainMode' in settings && settings.plainMode === true)
        this.logger.warn(
          `${name}: plain mode, in which messages are not signed: for trying only, see docs/channels/wechat.md`,
        );
      const channel = await channelOf(settings, this.tokens);
      this.open.set(name, { channel, storeKey: settings.storeKey, locale: settings.locale });
      this.runtime.health.register(healthName(name), async () => await this.check(name), 'optional');
    }
  }

  onApplicationShutdown(): void {
    for (const name of this.open.keys()) this.runtime.health.unregister(healthName(name));
  }

  /** Whether any channel is open: without one the service does nothing. */
  get isAny(): boolean {
    return this.open.size > 0;
  }

  /** The open ones, as `<channel>/<account>`. */
  get names(): string[] {
    return [...this.open.keys()];
  }

  find(channel: string, account: string): OpenAccount | undefined {
    return this.open.get(`${channel}/${account}`);
  }

  /** What the platform last said against the shop's credentials; nothing when a message went through. */
  note({ name, account }: Channel, detail: string | undefined): void {
    const key = `${name}/${account}`;
    const before = this.faults.get(key);
    if (detail === undefined) {
      this.faults.delete(key);
      return;
    }
    const isSaid = before !== undefined && performance.now() - before.saidAtMs < SAID_EVERY_MS;
    if (!isSaid) this.logger.error(`${key}: the platform refuses the credentials (${detail}); see CHANNELS`);
    this.faults.set(key, { detail, saidAtMs: isSaid ? before.saidAtMs : performance.now() });
  }

  private async check(name: string): Promise<void> {
    const fault = this.faults.get(name);
    if (fault !== undefined) throw new Error(`the platform refuses the credentials: ${fault.detail}`);
    return await Promise.resolve();
  }
}

const healthName = (name: string): string => `channel ${name}`;

async function channelOf(settings: ChannelAccount, tokens: AccessTokens): Promise<Channel> {
  switch (settings.channel) {
    case 'lanying':
      return new (await import('../lanying/lanying.channel.js')).LanyingChannel(settings);
    case 'telegram':
      return new (await import('../telegram/telegram.channel.js')).TelegramChannel(settings);
    case 'wechat':
    case 'wechat-mini-program':
      return new (await import('../wechat/wechat.channel.js')).WechatChannel(settings, tokens);
    case 'wecom':
      return new (await import('../wecom/wecom.channel.js')).WecomChannel(settings, tokens);
  }
}
