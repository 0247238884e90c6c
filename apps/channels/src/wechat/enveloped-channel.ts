// What an account on WeChat and one on WeCom have in common: callbacks in the same envelope, acknowledged with the same word.
import type { Callback, CallbackContent } from '../seam/channel.js';
import { WechatEnvelope } from './wechat-envelope.js';
import type { WechatFields } from './wechat-fields.js';

interface EnvelopedAccount {
  readonly account: string;
  readonly token: string;
  readonly encodingAesKey?: string | undefined;
}

/** Callbacks of one account; what is in them is the platform's own. */
export abstract class EnvelopedChannel {
  readonly acknowledgement = 'success';
  readonly account: string;
  protected readonly envelope: WechatEnvelope;

  /** `receiverId`: the app's or the company's id. */
  constructor({ account, token, encodingAesKey }: EnvelopedAccount, receiverId: string) {
    this.account = account;
    this.envelope = new WechatEnvelope({ token, encodingAesKey, receiverId });
  }

  verify(callback: Callback): boolean {
    return this.envelope.isSigned(callback);
  }

  echo(callback: Callback): string | undefined {
    return this.envelope.echo(callback);
  }

  read({ body }: Callback): CallbackContent {
    const fields = this.envelope.open(body);
    return typeof fields === 'string' ? { refused: fields } : this.readFields(fields);
  }

  /** What the fields of a message say. */
  protected abstract readFields(fields: WechatFields): CallbackContent;
}
