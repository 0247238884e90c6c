// The signatures and the encryption of WeChat's and WeCom's callbacks: SHA-1 over sorted parts, AES-256-CBC with its own padding.
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const RANDOM_BYTES = 16;
const LENGTH_BYTES = 4;
/** PKCS#7 with blocks of 32 bytes, though AES has blocks of 16. */
const PADDING_BLOCK = 32;

/** Of an URL that is called: token, timestamp, nonce; of an encrypted message these and what is encrypted. */
export const signatureOf = (...parts: readonly string[]): string =>
  createHash('sha1').update(parts.toSorted().join('')).digest('hex');

/** What was encrypted, and for whom: an app's or a company's id. */
export interface Opened {
  readonly text: string;
  readonly receiverId: string;
}

/** The key of an account: 43 characters of base64. */
export class WechatCipher {
  private readonly key: Buffer;

  constructor(encodingAesKey: string) {
    this.key = Buffer.from(`${encodingAesKey}=`, 'base64');
  }

  /** `undefined` where it was not encrypted with this key. */
  open(encrypted: string): Opened | undefined {
    try {
      const decipher = createDecipheriv('aes-256-cbc', this.key, this.key.subarray(0, 16)).setAutoPadding(false);
      const padded = Buffer.concat([decipher.update(Buffer.from(encrypted, 'base64')), decipher.final()]);
      const padding = padded.at(-1) ?? 0;
      if (padding < 1 || padding > PADDING_BLOCK) return undefined;
      const plain = padded.subarray(RANDOM_BYTES, padded.length - padding);
      const length = plain.readUInt32BE(0);
      if (length > plain.length - LENGTH_BYTES) return undefined;
      const text = plain.subarray(LENGTH_BYTES, LENGTH_BYTES + length).toString('utf8');
      return { text, receiverId: plain.subarray(LENGTH_BYTES + length).toString('utf8') };
    } catch {
      return undefined;
    }
  }

  /** Encrypts a text for a receiver; `random` is for known answers only. */
  seal({ text, receiverId }: Opened, random: Buffer = randomBytes(RANDOM_BYTES)): string {
    const content = Buffer.from(text, 'utf8');
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt32BE(content.length);
    const plain = Buffer.concat([random, length, content, Buffer.from(receiverId, 'utf8')]);
    const padding = PADDING_BLOCK - (plain.length % PADDING_BLOCK);
    const cipher = createCipheriv('aes-256-cbc', this.key, this.key.subarray(0, 16)).setAutoPadding(false);
    return Buffer.concat([
      cipher.update(plain),
      cipher.update(Buffer.alloc(padding, padding)),
      cipher.final(),
    ]).toString('base64');
  }
}
