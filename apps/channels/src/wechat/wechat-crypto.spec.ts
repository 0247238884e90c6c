// What WeChat's and WeCom's servers compute, known beforehand: the signature and the ciphertext of a message.
import { signatureOf, WechatCipher } from './wechat-crypto.js';

const KEY = 'DaogouDaogouDaogouDaogouDaogouDaogouDaogou0';
const message = { text: '<xml><Content>你好</Content></xml>', receiverId: 'wx0000000000000001' };
const SEALED =
  'f938Q+WH0Wo4j9SJxopQ2wL0zzAef+xCdcbrt3cMdCN0ewqw6z2C8C1M4G5ulVmzhyViLPwwYzkjlkJAPKaFHkDQfUi8nmNU/S2mzqwVBHKbqKbs7aKhFMPsQhwH6tV1';

it('signs parts in whatever order they are named', () => {
  expect(signatureOf('AtokenOfAShop', '1700000000', 'n0nce', SEALED)).toBe('c0d9f90fe9fcce4eea9a981eeb7002e02bd9c5e5');
  expect(signatureOf(SEALED, 'n0nce', 'AtokenOfAShop', '1700000000')).toBe('c0d9f90fe9fcce4eea9a981eeb7002e02bd9c5e5');
});

it('seals and opens a message as the platform does', () => {
  const cipher = new WechatCipher(KEY);
  expect(cipher.seal(message, Buffer.from('0123456789abcdef'))).toBe(SEALED);
  expect(cipher.open(SEALED)).toEqual(message);
});

it.each([
  ['another key', new WechatCipher(KEY.replace('D', 'E')).seal(message)],
  ['nothing', ''],
  ['no whole block', SEALED.slice(0, 20)],
  ['another length', Buffer.alloc(64).toString('base64')],
])('does not open what is of %s', (_, sealed) => {
  expect(new WechatCipher(KEY).open(sealed)).toBeUndefined();
});
