// A greeting, thanks or a goodbye is nothing else; whatever may mean something more is asked of the shop.
import { isCourtesy } from './courtesies.js';

describe('a courtesy', () => {
  it.each(['Hello', 'hello!', 'Good morning', '你好', '谢谢。', '再见～', 'Thank you!!', 'bye'])(
    '%s is one',
    (text) => {
      expect(isCourtesy(text)).toBe(true);
    },
  );

  it.each([
    ['', 'nothing'],
    ['ok', 'an answer'],
    ['yes', 'an answer'],
    ['cool', 'an option'],
    ['88', 'a number'],
    ['wait', 'a wish'],
    ['算了', 'a wish'],
    ['hello kitty', 'a name'],
    ['hello, how much is this', 'a question'],
    ['thanks, and the mug?', 'a question'],
    ['谢谢，多少钱', 'a question'],
  ])('%j is %s', (text) => {
    expect(isCourtesy(text)).toBe(false);
  });
});
