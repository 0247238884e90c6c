// What is around every callback of WeChat and WeCom: who signed it, when, for which app, and what is inside of the encryption.
import { isSameSecret } from '#platform';
import type { Callback } from '../seam/channel.js';
import { signatureOf, WechatCipher } from './wechat-crypto.js';
import { wechatFields, type WechatFields, wechatXml } from './wechat-fields.js';

const SECOND_MS = 1_000;
/** A day less than what was received is remembered: a callback that is replayed later would else be new. */
const MAX_AGE_MS = 7 * 86_400_000;

/** The secrets of an account's callbacks. Without a key nothing is encrypted. */
export interface EnvelopeSettings {
  readonly token: string;
  readonly encodingAesKey?: string | undefined;
  /** The app's or the company's id. */
  readonly receiverId: string;
}

/** Opens and seals. */
export class WechatEnvelope {
  private readonly cipher: WechatCipher | undefined;

  constructor(private readonly settings: EnvelopeSettings) {
    const { encodingAesKey } = settings;
    this.cipher = encodingAesKey === undefined ? undefined : new WechatCipher(encodingAesKey);
  }

  /** Whether the callback is signed with the account's token, and not older than what is remembered. */
  isSigned({ query, body, at }: Callback): boolean {
    if (!this.isRecent(query['timestamp'], at)) return false;
    if (this.cipher === undefined) return this.isSame(query['signature'], query);
    const encrypted = wechatFields(body)?.['Encrypt'];
    return encrypted !== undefined && this.isSame(query['msg_signature'], query, encrypted);
  }

  /** The message of a callback that is signed. */
  open(body: string): WechatFields | 'unreadable' | 'other-app' {
    const outer = wechatFields(body);
    if (this.cipher === undefined) return outer ?? 'unreadable';
    const opened = this.cipher.open(outer?.['Encrypt'] ?? '');
    if (opened === undefined) return 'unreadable';
    if (opened.receiverId !== this.settings.receiverId) return 'other-app';
    return wechatFields(opened.text) ?? 'unreadable';
  }

  /** What the platform wants to read when it is told the address of the callbacks; `undefined` where it did not ask. WeCom encrypts it. */
  echo({ query, at }: Callback): string | undefined {
    const { echostr } = query;
    if (echostr === undefined || !this.isRecent(query['timestamp'], at)) return undefined;
    if (query['msg_signature'] !== undefined) {
      if (this.cipher === undefined || !this.isSame(query['msg_signature'], query, echostr)) return undefined;
      const opened = this.cipher.open(echostr);
      return opened?.receiverId === this.settings.receiverId ? opened.text : undefined;
    }
    return this.isSame(query['signature'], query) ? echostr : undefined;
  }

  /** A document as the answer to a callback: encrypted where the callback was. */
  seal(xml: string, at: Date, nonce: string): string {
    if (this.cipher === undefined) return xml;
    const timestamp = Math.floor(at.getTime() / SECOND_MS);
    const encrypted = this.cipher.seal({ text: xml, receiverId: this.settings.receiverId });
    const signature = signatureOf(this.settings.token, String(timestamp), nonce, encrypted);
    return wechatXml({ Encrypt: encrypted, MsgSignature: signature, TimeStamp: timestamp, Nonce: nonce });
  }

  private isSame(signature: string | undefined, query: Callback['query'], ...more: readonly string[]): boolean {
    const { timestamp = '', nonce = '' } = query;
    return isSameSecret(signature, signatureOf(this.settings.token, timestamp, nonce, ...more));
  }

  private isRecent(timestamp: string | undefined, at: Date): boolean {
    if (timestamp === undefined || !/^\d{1,12}$/.test(timestamp)) return false;
    return Math.abs(at.getTime() - Number(timestamp) * SECOND_MS) <= MAX_AGE_MS;
  }
}
