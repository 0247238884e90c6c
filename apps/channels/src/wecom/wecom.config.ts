// An account on WeCom (企业微信): the customer service (微信客服) that shoppers reach from WeChat.
import { z } from 'zod';
import { accountFields, apiAddress } from '../seam/account-fields.js';
import { callbackToken, encodingAesKey } from '../wechat/wechat.config.js';

/** See docs/channels/wecom.md. */
export const wecomAccount = z.strictObject({
  channel: z.literal('wecom'),
  ...accountFields,
  /** 企业ID. */
  corpId: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  /** The Secret of 微信客服. */
  secret: z.string().min(16).max(128),
  token: callbackToken,
  encodingAesKey,
  /** Another one for a proxy of one's own. */
  endpoint: apiAddress.default('https://qyapi.weixin.qq.com'),
});
/** See {@link wecomAccount}. */
export type WecomAccount = z.output<typeof wecomAccount>;
