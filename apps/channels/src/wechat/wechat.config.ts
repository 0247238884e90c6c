// An account on WeChat: an official account (公众号) or a mini program (小程序).
import { z } from 'zod';
import { accountFields, apiAddress } from '../seam/account-fields.js';

/** What the platform calls Token; the shop chooses it. */
export const callbackToken = z.string().regex(/^[A-Za-z0-9]{3,32}$/, { error: 'needs 3 to 32 letters and digits' });
/** What the platform calls EncodingAESKey. */
export const encodingAesKey = z.string().regex(/^[A-Za-z0-9]{43}$/, { error: 'needs 43 letters and digits' });

const wechatFields = {
  ...accountFields,
  appId: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  token: callbackToken,
  /** With it callbacks have to be encrypted. */
  encodingAesKey: encodingAesKey.optional(),
  /**
   * Callbacks come as the platform's plain mode sends them. Its signature covers no message: whoever sees one callback's address, in a log on the
   * way, can speak as any shopper and read the replies. For an account of the platform's that is there to be tried only.
   */
  plainMode: z.literal(true).optional(),
  /** Another one for a proxy of one's own. */
  endpoint: apiAddress.default('https://api.weixin.qq.com'),
};
const appSecret = z.string().min(16).max(128);

/** One of the two, said by the shop: that a key was forgotten opens no door. */
const isSealed = ({
  encodingAesKey: key,
  plainMode,
}: {
  encodingAesKey?: string | undefined;
  plainMode?: true | undefined;
}): boolean => (key === undefined) === (plainMode === true);
const NOT_SEALED = {
  path: ['encodingAesKey'],
  error:
    'is needed, with 安全模式 chosen in the console: in plain mode anybody who sees an address of a callback can write as any shopper. Only an account for trying has "plainMode": true in its place',
};

/** See docs/channels/wechat.md. */
export const wechatAccount = z
  .strictObject({
    channel: z.literal('wechat'),
    ...wechatFields,
    /** Of a certified account: what takes longer, and what people write, is sent by the customer-service API. Without it, only replies are. */
    appSecret: appSecret.optional(),
  })
  .refine(isSealed, NOT_SEALED);
/** See {@link wechatAccount}. */
export type WechatAccount = z.output<typeof wechatAccount>;

/** See docs/channels/wechat.md. */
export const wechatMiniProgramAccount = z
  .strictObject({
    channel: z.literal('wechat-mini-program'),
    ...wechatFields,
    appSecret,
  })
  .refine(isSealed, NOT_SEALED);
/** See {@link wechatMiniProgramAccount}. */
export type WechatMiniProgramAccount = z.output<typeof wechatMiniProgramAccount>;
