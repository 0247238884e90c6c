// What counts as the contact of an order.
import { matchesContact } from './contact.js';

describe('matchesContact', () => {
  it.each([
    ['the e-mail in another case', 'Noah.Brown@Example.com', ['noah.brown@example.com']],
    ['an e-mail with spaces around it', '  a@b.cn ', ['a@b.cn']],
    ['a full-width e-mail', 'ａ＠ｂ.cn', ['a@b.cn']],
    ['a phone with spaces', '138 0013 8000', ['13800138000']],
    ['a phone with +86', '+86 138-0013-8000', ['13800138000']],
    ['a phone with 0086', '008613800138000', ['13800138000']],
    ['a phone with 86', '8613800138000', ['13800138000']],
    ['a phone stored with +86', '13800138000', ['+86 138 0013 8000']],
    ['a foreign phone', '(555) 010-9988', ['555.010.9988']],
    ['any of several', '13800138000', [null, 'a@b.cn', '138 0013 8000']],
  ])('accepts %s', (_name, given, known) => {
    expect(matchesContact(given, known)).toBe(true);
  });

  it.each([
    ['another e-mail', 'b@b.cn', ['a@b.cn']],
    ['nothing known', '13800138000', [null, undefined]],
    ['nothing known and nothing given', '', [null, '']],
    ['part of a phone', '0138000', ['13800138000']],
    ['a few digits', '1234', ['1234']],
    ['words', 'my phone', ['my phone']],
    ['a masked phone', '138****8000', ['138****8000']],
    ['the digits of a masked phone', '1388000', ['138****8000']],
  ])('refuses %s', (_name, given, known) => {
    expect(matchesContact(given, known)).toBe(false);
  });
});
