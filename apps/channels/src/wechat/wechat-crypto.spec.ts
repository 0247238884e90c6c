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

// The values of tests/test_crypto.py of wechatpy (https://github.com/wechatpy/wechatpy), MIT License.
describe('the known answers of wechatpy', () => {
  const token = '123456';
  const receiverId = 'wx49f0ab532d5d035a';
  const cipher = new WechatCipher('kWxPEV2UEDyxWpmPdKC3F4dgPDmOvfKX1HGnEUDS1aR');

  it('are those of a question for the address', () => {
    const echo = '4ByGGj+sVCYcvGeQYhaKIk1o0pQRNbRjxybjTGblXrBaXlTXeOo1+bXFXDQQb1o6co6Yh9Bv41n7hOchLF6p+Q==';
    expect(signatureOf(token, '1411443780', '437374425', echo)).toBe('dd6b9c95b495b3f7e2901bfbc76c664930ffdb96');
    expect(signatureOf(token, '1411443780', '437374424', echo)).not.toBe('dd6b9c95b495b3f7e2901bfbc76c664930ffdb96');
    expect(cipher.open(echo)?.receiverId).toBe(receiverId);
  });

  it('are those of a message that comes in', () => {
    const sealed =
      'RgqEoJj5A4EMYlLvWO1F86ioRjZfaex/gePD0gOXTxpsq5Yj4GNglrBb8I2BAJVODGajiFnXBu7mCPatfjsu6IHCrsTyeDXzF6Bv283dGymzxh6ydJRvZsryDyZbLTE7rhnus50qGPMfp2wASFlzEgMW9z1ef/RD8XzaFYgm7iTdaXpXaG4+BiYyolBug/gYNx410cvkKR2/nPwBiT+P4hIiOAQqGp/TywZBtDh1yCF2KOd0gpiMZ5jSw3e29mTvmUHzkVQiMS6td7vXUaWOMZnYZlF3So2SjHnwh4jYFxdgpkHHqIrH/54SNdshoQgWYEvccTKe7FS709/5t6NMxuGhcUGAPOQipvWTT4dShyqio7mlsl5noTrb++x6En749zCpQVhDpbV6GDnTbcX2e8K9QaNWHp91eBdCRxthuL0=';
    expect(signatureOf(token, '1411525903', '461056294', sealed)).toBe('74d92dfeb87ba7c714f89d98870ae5eb62dff26d');
    const opened = cipher.open(sealed);
    expect(opened?.receiverId).toBe(receiverId);
    for (const word of ['test', 'messense']) expect(opened?.text).toContain(`CDATA[${word}]`);
  });

  it('are those of a message that goes out', () => {
    const text =
      '<xml>\n<MsgType><![CDATA[text]]></MsgType>\n<Content><![CDATA[test]]></Content>\n<FromUserName><![CDATA[wx49f0ab532d5d035a]]></FromUserName>\n<ToUserName><![CDATA[messense]]></ToUserName>\n<AgentID>1</AgentID>\n<CreateTime>1411525903</CreateTime>\n</xml>';
    const sealed =
      '9s4gMv99m88kKTh/H8IdkOiMg6bisoy3ypwy9H4hvSPe9nsGaqyw5hhSjdYbcrKk+j3nba4HMOTzHrluLBYqxgNcBqGsL8GqxlhZgURnAtObvesEl5nZ+uBE8bviY0LWke8Zy9V/QYKxNV2FqllNXcfmstttyIkMKCCmVbCFM2JTF5wY0nFhHZSjPUL2Q1qvSUCUld+/WIXrx0oyKQmpB6o8NRrrNrsDf03oxI1p9FxUgMnwKKZeOA/uu+2IEvEBtb7muXsVbwbgX05UPPJvFurDXafG0RQyPR+mf1nDnAtQmmNOuiR5MIkdQ39xn1vWwi1O5oazPoQJz0nTYjxxEE8kv3kFxtAGVRe3ypD3WeK2XeFYFMNMpatF9XiKzHo3';
    expect(cipher.seal({ text, receiverId }, Buffer.from('1234567890123456'))).toBe(sealed);
    expect(signatureOf(token, '1411525903', '461056294', sealed)).toBe('407518b7649e86ef23978113f92d27afa9296533');
  });
});
