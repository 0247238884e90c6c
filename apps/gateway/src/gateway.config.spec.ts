// The settings of the gateway: which proxies are believed, and what a storefront must name.
import { trustedProxiesOf } from './gateway.config.js';

describe('TRUST_PROXY', () => {
  it.each([
    [undefined, undefined],
    ['', undefined],
    ['false', undefined],
    ['0', undefined],
    ['true', 1],
    ['2', 2],
    ['10.0.0.0/8', ['10.0.0.0/8']],
    ['127.0.0.1, fd00::/8', ['127.0.0.1', 'fd00::/8']],
  ])('%j is read as %j', (setting, trusted) => {
    expect(trustedProxiesOf({ TRUST_PROXY: setting })).toEqual(trusted);
  });

  it.each(['yes', '11', '-1', '10.0.0.0/33', '10.0.0.0/8/8', 'proxy.example', '127.0.0.1,,', '1 2'])(
    '%j is a fault',
    (setting) => {
      expect(() => trustedProxiesOf({ TRUST_PROXY: setting })).toThrow('TRUST_PROXY: is a number of proxies');
    },
  );
});
