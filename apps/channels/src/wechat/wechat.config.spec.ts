// What an account of WeChat needs so that nobody but the platform can speak as a shopper.
import { channelsConfig } from '../channels.config.js';

const account = {
  account: 'oa-7f3a19c2',
  appId: 'wx0123456789abcdef',
  token: 'AtokenOfTheShop',
  appSecret: '0123456789abcdef0123456789abcdef',
};
const encodingAesKey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';
const faultsOf = (settings: object): string[] =>
  channelsConfig
    .safeParse({ CHANNELS: JSON.stringify([settings]) })
    .error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];

describe.each(['wechat', 'wechat-mini-program'])('an account of %s', (channel) => {
  it('is not opened where its messages are not sealed, unless the shop says that it is there to be tried', () => {
    expect(faultsOf({ channel, ...account, encodingAesKey })).toEqual([]);
    expect(faultsOf({ channel, ...account })).toEqual([
      expect.stringMatching(/^CHANNELS\.0\.encodingAesKey is needed, with 安全模式 .*"plainMode": true/u),
    ]);
    expect(faultsOf({ channel, ...account, plainMode: true })).toEqual([]);
    expect(faultsOf({ channel, ...account, plainMode: true, encodingAesKey })).toHaveLength(1);
    expect(faultsOf({ channel, ...account, plainMode: false })).not.toEqual([]);
  });
});
