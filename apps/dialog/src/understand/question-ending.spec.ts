import { withPlainQuestions } from './question-ending.js';

describe('withPlainQuestions', () => {
  it.each([
    ['带帽子不', '带帽子吗'],
    ['苏州能次日到不？', '苏州能次日到吗？'],
    ['发货没 急', '发货吗 急'],
    ['XL有货不啊', 'XL有货吗'],
    ['行不，给个话', '行吗，给个话'],
    ['是不？', '是吗？'],
  ])('reads “%s” as a question', (said, read) => {
    expect(withPlainQuestions(said)).toBe(read);
  });

  it.each([
    '不',
    '没',
    '还没',
    '为什么不',
    '算了，不',
    '要不要',
    '怎么还没',
    '我说了不',
    '什么都没',
    '差不多',
    '没有没收到',
    '还是不',
  ])('leaves “%s” as it is', (said) => {
    expect(withPlainQuestions(said)).toBe(said);
  });
});
