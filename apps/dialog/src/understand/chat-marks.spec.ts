// A message that comes from a social network is read like any other.
import { withoutChatMarks } from './chat-marks.js';

describe('a message from a social network', () => {
  it('is read without the shop it is addressed to, and without links', () => {
    expect(withoutChatMarks('@ShopHelp @4711 where is my order? https://example.com/abc')).toBe('where is my order?');
    expect(withoutChatMarks('.@ShopHelp thanks &amp; bye')).toBe('thanks & bye');
  });

  it('keeps e-mail addresses, and what is nothing but a handle', () => {
    expect(withoutChatMarks('my email is ann@example.com')).toBe('my email is ann@example.com');
    expect(withoutChatMarks('@ShopHelp')).toBe('@ShopHelp');
  });
});
