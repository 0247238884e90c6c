// How WeChat and WeCom call back: signed, encrypted, with XML inside; and how their servers read a reply.
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const BLOCK = 32;
const SECOND_MS = 1_000;

/** What the shop and the platform both know. */
export interface CallbackSecrets {
  readonly token: string;
  /** Without it nothing is encrypted. */
  readonly encodingAesKey?: string | undefined;
  readonly receiverId: string;
}

/** A callback, ready to be sent. */
export interface SignedCallback {
  readonly query: string;
  readonly body: string;
}

/** What may be out of the ordinary. */
export interface CallbackOptions {
  readonly at?: Date;
  readonly receiverId?: string;
  readonly token?: string;
  /** A mini program may want JSON. */
  readonly isJson?: boolean;
}

const sha1 = (...parts: string[]): string => createHash('sha1').update(parts.toSorted().join('')).digest('hex');
const keyOf = (encodingAesKey: string): Buffer => Buffer.from(`${encodingAesKey}=`, 'base64');

/** Encrypts as the platform does. */
export function encrypt(text: string, encodingAesKey: string, receiverId: string): string {
  const key = keyOf(encodingAesKey);
  const content = Buffer.from(text);
  const length = Buffer.from([content.length >>> 24, content.length >>> 16, content.length >>> 8, content.length]);
  const plain = Buffer.concat([randomBytes(16), length, content, Buffer.from(receiverId)]);
  const padding = BLOCK - (plain.length % BLOCK);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([
    cipher.update(Buffer.concat([plain, Buffer.alloc(padding, padding)])),
    cipher.final(),
  ]).toString('base64');
}

/** Reads what the shop encrypted. @throws where it is not for this receiver */
export function decrypt(encrypted: string, encodingAesKey: string, receiverId: string): string {
  const key = keyOf(encodingAesKey);
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const plain = Buffer.concat([decipher.update(encrypted, 'base64'), decipher.final()]);
  const end = 20 + plain.readUInt32BE(16);
  const receiver = plain.subarray(end, plain.length - (plain.at(-1) ?? 0)).toString();
  if (receiver !== receiverId) throw new Error(`encrypted for ${receiver}`);
  return plain.subarray(20, end).toString();
}

/** Fields as the platform writes them. */
export const xmlOf = (fields: Readonly<Record<string, string | number>>): string =>
  `<xml>${Object.entries(fields)
    .map(([name, value]) => `<${name}>${typeof value === 'number' ? value : `<![CDATA[${value}]]>`}</${name}>`)
    .join('\n')}</xml>`;

/** One field of a document. */
export const fieldOf = (xml: string, name: string): string | undefined => {
  const inside = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(xml)?.[1];
  return inside?.replaceAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1');
};

/** A message of the platform with everything around it. */
export function signedCallback(
  secrets: CallbackSecrets,
  fields: Readonly<Record<string, string | number>>,
  { at = new Date(), receiverId = secrets.receiverId, token = secrets.token, isJson = false }: CallbackOptions = {},
): SignedCallback {
  const timestamp = String(Math.floor(at.getTime() / SECOND_MS));
  const nonce = randomBytes(5).toString('hex');
  const text = isJson ? JSON.stringify(fields) : xmlOf(fields);
  const query = `signature=${sha1(token, timestamp, nonce)}&timestamp=${timestamp}&nonce=${nonce}`;
  const { encodingAesKey } = secrets;
  if (encodingAesKey === undefined) return { query, body: text };
  const Encrypt = encrypt(text, encodingAesKey, receiverId);
  const outer = { ToUserName: 'gh_shop', Encrypt };
  return {
    query: `${query}&encrypt_type=aes&msg_signature=${sha1(token, timestamp, nonce, Encrypt)}`,
    body: isJson ? JSON.stringify(outer) : xmlOf(outer),
  };
}

/** The question whether an address is the shop's; WeCom encrypts what is to be sent back. */
export function echoQuery(secrets: CallbackSecrets, text: string, isEncrypted: boolean, token = secrets.token): string {
  const timestamp = String(Math.floor(Date.now() / SECOND_MS));
  const nonce = randomBytes(5).toString('hex');
  const times = `timestamp=${timestamp}&nonce=${nonce}`;
  if (!isEncrypted) return `signature=${sha1(token, timestamp, nonce)}&${times}&echostr=${text}`;
  const echostr = encrypt(text, secrets.encodingAesKey ?? '', secrets.receiverId);
  return `msg_signature=${sha1(token, timestamp, nonce, echostr)}&${times}&echostr=${encodeURIComponent(echostr)}`;
}

/** What the shop replied, as the platform reads it. @throws where it is not signed */
export function openedReply(secrets: CallbackSecrets, reply: string): string {
  const { encodingAesKey, token, receiverId } = secrets;
  if (encodingAesKey === undefined || reply === 'success' || reply === '') return reply;
  const [encrypted = '', signature, timestamp = '', nonce = ''] = ['Encrypt', 'MsgSignature', 'TimeStamp', 'Nonce'].map(
    (name) => fieldOf(reply, name),
  );
  if (sha1(token, timestamp, nonce, encrypted) !== signature) throw new Error('the reply is not signed');
  return decrypt(encrypted, encodingAesKey, receiverId);
}
